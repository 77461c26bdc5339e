#include "entities/surnames.h"

#include <algorithm>
#include <cstdint>

#include "entities/listed_text.h"
#include "entities/mending.h"
#include "entities/put_names.h"
#include "text/chars.h"
#include "text/text_map.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "name.surname";
constexpr RuleName kRuleTold = "name.told";
constexpr Confidence kSure = 900;
constexpr WordChoice kThe("The the");
constexpr WordChoice kArticles("a an the");

/// "told the Courier", "wrote in the Star", "The Sun said": a newspaper by a lone word.
bool is_paper(const ListedText& text, std::uint32_t i) {
  if (!text.is_one_of(i - 1, kThe) || text.casing(i) == Casing::kLower || !text.is(i, WordUse::kPaper)) return false;
  if (text.is(i + 1, WordUse::kSays)) return true;
  return text.casing(i + 1) != Casing::kInitial && i > 2 &&
         (text.is(i - 2, WordUse::kSays) || text.is(i - 3, WordUse::kBeforePaper));
}

/// "sold to Target", "shares in Snap": a word that is a name, too, is one where it is capitalised within a sentence, or
/// where a company's deeds stand behind it.
MaybeLabel name_too(const ListedText& text, std::uint32_t i) {
  if (has_capital(text.casing(i + 1)) && text.same_line(i + 1)) return {};
  const MaybeLabel label = text.kind(WordUse::kNameToo, i);
  if (!label || text.is(i + 1, "-") || !text.same_line(i) || text.is_one_of(i - 1, kArticles)) return {};
  const bool within = text.casing(i - 1) == Casing::kLower || text.is(i - 1, ",");
  const bool acts = text.is_genitive(i + 1) || text.is(i + 1, WordUse::kSays) || text.is(i + 1, WordUse::kShares) ||
                    does_business(text, i + 1);
  return within || acts ? label : MaybeLabel{};
}

/// Tokens that no surname can be: first of a sentence, or part of what was found already.
std::vector<char> tokens_taken(std::size_t tokens, const std::vector<Sentence>& sentences,
                               const std::vector<Timex>& timexes, const std::vector<Mention>& mentions) {
  std::vector<char> taken(tokens);
  const auto take = [&taken](TokenSpan span) {
    for (std::uint32_t i = span.begin; i < span.end; ++i) taken[i] = true;
  };
  for (const Sentence& sentence : sentences) take({sentence.tokens.begin, sentence.tokens.begin + 1});
  for (const Timex& timex : timexes) take(timex.tokens);
  for (const Mention& mention : mentions) take(mention.tokens);
  return taken;
}

}  // namespace

void mark_told_names(const ListedText& text, std::vector<Mention>& mentions) {
  constexpr std::size_t kLongestLink = 5;  // bytes
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  LabelledNames found;
  for (std::uint32_t i = 1; i + 1 < size; ++i) {
    const bool posted = text.casing(i) == Casing::kUpper && text.is(i, "X") && text.is(i - 1, "on") &&
                        !has_capital(text.casing(i + 1)) && !text.is(i + 1, "-");
    if (text.casing(i) != Casing::kInitial && !posted) continue;
    const bool paper = posted || is_paper(text, i);
    MaybeLabel label;
    if (paper) {
      label = Label::kOrganization;
    } else if (text.casing(i - 1) == Casing::kLower && text.same_line(i)) {
      label = text.kind(WordUse::kBefore, i - 1);
    }
    const bool word = !label;
    if (word) label = name_too(text, i);
    const Mention* mention = label ? mention_at(mentions, i) : nullptr;
    if (!label || (mention != nullptr && (!paper || mention->tokens.size() > 1))) continue;
    std::uint32_t end = i + 1;
    if (!paper && !word) {
      while (end + 1 < size && text.casing(end) == Casing::kInitial && mention_at(mentions, end) == nullptr) ++end;
      // Not "the film Escape from Orlo", of which this is a part, and not "the newspaper Sunday".
      if ((text.casing(end) == Casing::kLower && text.word(end).size() <= kLongestLink) || text.is_one_of(i, kThe) ||
          text.word(i).ends_with("day") || (text.facts(i) & facts::kTitle) != 0)
        continue;
    }
    found[static_cast<std::size_t>(*label)].push_back({i, end});
  }
  put_names(text.tokens, found, kRuleTold, mentions);
}

void mark_surnames(const ListedText& text, const std::vector<Sentence>& sentences, const std::vector<Timex>& timexes,
                   std::vector<Mention>& mentions) {
  const std::vector<Token>& tokens = text.tokens;
  const auto is_capital = [&](std::uint32_t i) { return tokens[i].casing == Casing::kInitial; };
  TextMap<std::uint32_t> surnames;  // how sure a name is that ends so
  for (const Mention& mention : mentions) {
    if (mention.label != Label::kPerson || mention.tokens.size() < 2 || !is_capital(mention.tokens.end - 1)) continue;
    std::uint32_t& surest = *surnames.add(text_key(fold(text.word(mention.tokens.end - 1))), 0).first;
    surest = std::max<std::uint32_t>(surest, mention.confidence);
  }
  if (surnames.empty()) return;
  const std::vector<char> taken = tokens_taken(tokens.size(), sentences, timexes, mentions);
  std::vector<TokenSpan> found;
  for (std::uint32_t i = 1; i + 1 < tokens.size(); ++i) {
    const bool speaks =
        tokens[i].casing == Casing::kUpper && text.is(i + 1, ":") && !text.same_line(i);  // "ROTH: Yes."
    if (!speaks && (taken[i] || !is_capital(i))) continue;
    const std::uint32_t* surest = surnames.find(text_key(fold(text.word(i))));
    if (surest == nullptr || (*surest < kSure && !speaks)) continue;
    const bool in_run = is_capital(i - 1) || is_capital(i + 1);
    // "People's Party", "Ministry of Defence"
    const bool ends_name = text.is_genitive(i - 1) || (i >= 2 && text.is(i - 1, "of") && is_capital(i - 2));
    if (speaks || (!in_run && !ends_name && (text.facts(i) & kLabelledFacts) == 0)) found.push_back({i, i + 1});
  }
  put_names(tokens, found, Label::kPerson, kRule, mentions);
}

}  // namespace annotator
