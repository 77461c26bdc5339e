#include "entities/headlines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "entities/put_names.h"
#include "text/chars.h"
#include "text/text_map.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "ner.majority.headline";
constexpr Confidence kCertain = 950;       // it is one name, whatever the text below calls a part of it
constexpr std::uint32_t kLongestName = 8;  // tokens

/// Nearly every word begins with a capital, but for short ones.
bool is_title_case(const ListedText& text, TokenSpan block) {
  constexpr std::size_t kLong = 4;  // bytes
  std::size_t capital = 0;
  std::size_t small = 0;
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || text.tokens[i].span.size() < kLong) continue;
    capital += text.casing(i) == Casing::kInitial ? 1 : 0;
    small += text.casing(i) == Casing::kLower ? 1 : 0;
  }
  return capital > 2 && small * 6 <= capital;
}

class HeadlineMender {
 public:
  HeadlineMender(const ListedText& text, TokenSpan headline) : text_(text), headline_(headline) {}

  void run(std::vector<Mention>& mentions) {
    read_small(mentions);
    for (const Mention& mention : mentions) {
      if (!in_headline(mention.tokens.begin)) learn(mention);
    }
    if (names_.empty()) return;
    LabelledNames found;
    std::erase_if(mentions, [&](const Mention& mention) {
      return in_headline(mention.tokens.begin) && !is_name(mention.tokens, mention.confidence);
    });
    for (std::uint32_t i = headline_.begin; i < headline_.end;) {
      TokenSpan name;
      const MaybeLabel label = mention_at(mentions, i) == nullptr ? longest(i, headline_.end, name) : MaybeLabel{};
      if (label) found[static_cast<std::size_t>(*label)].push_back(name);
      i = label ? name.end : i + 1;
    }
    put_names(text_.tokens, found, kRule, mentions);
  }

 private:
  [[nodiscard]] bool in_headline(std::uint32_t token) const {
    return headline_.begin <= token && token < headline_.end;
  }

  /// The words that the text below writes small, but for names.
  void read_small(const std::vector<Mention>& mentions) {
    for (std::uint32_t i = 0; i < text_.tokens.size(); ++i) {
      if (text_.casing(i) == Casing::kLower && !in_headline(i) && mention_at(mentions, i) == nullptr)
        small_.insert(text_key(text_.word(i)));
    }
  }

  [[nodiscard]] bool is_small(std::uint32_t token) const {
    return small_.find(text_key(fold(text_.word(token)))) != Interner::kNone;
  }

  /// A name of the text below, and what it is called in short: "Los Angeles Dodgers", "Dodgers".
  void learn(const Mention& mention) {
    const auto [begin, end] = mention.tokens;
    // "Charles" of "Charles III"
    if (mention.label == Label::kPerson && end - begin == 2 && text_.casing(begin + 1) == Casing::kUpper)
      add(longer(kEmptyText, begin), mention.label);
    const bool has_short = mention.label == Label::kPerson || mention.label == Label::kOrganization;
    for (std::uint32_t i = begin; i < end && end - i <= kLongestName && (i == begin || has_short); ++i) {
      if ((i > begin && !has_capital(text_.casing(i))) || text_.is(i, "The")) continue;
      const bool part = i > begin && i + 1 == end;
      if (part && mention.label == Label::kOrganization && text_.kind(WordUse::kLast, fold(text_.word(i)))) continue;
      TextKey key = kEmptyText;
      for (std::uint32_t k = i; k < end; ++k) key = longer(key, k);
      add(key, mention.label);
    }
  }

  void add(TextKey key, Label label) { names_.add(key, static_cast<std::uint32_t>(label)); }

  [[nodiscard]] TextKey longer(TextKey key, std::uint32_t token) const {
    return text_key(" ", text_key(fold(text_.word(token)), key));
  }

  /// The longest name of the text below that begins at a token and ends at `stop` at the latest, or one of several
  /// words in the lists ("New York"); or none.
  [[nodiscard]] MaybeLabel longest(std::uint32_t begin, std::uint32_t stop, TokenSpan& name) const {
    MaybeLabel label;
    TextKey key = kEmptyText;
    if (!has_capital(text_.casing(begin))) return label;
    for (std::uint32_t i = begin; i < std::min(stop, begin + kLongestName); ++i) {
      key = longer(key, i);
      const std::uint32_t* const found = names_.find(key);
      if (found == nullptr || (i == begin && is_small(i))) continue;
      label = static_cast<Label>(*found);
      name = {begin, i + 1};
    }
    if (label) return label;
    const Gazetteer::Match listed = text_.gazetteer.longest(text_.text, text_.tokens, begin, stop, kLabelledFacts);
    name = {begin, listed.end};
    return name.size() > 1 && !are_small(name) ? known_label(listed.facts & kLabelledFacts) : MaybeLabel{};
  }

  [[nodiscard]] bool are_small(TokenSpan words) const {
    std::uint32_t i = words.begin;
    while (i < words.end && (!has_capital(text_.casing(i)) || is_small(i))) ++i;
    return i == words.end;
  }

  /// Whether what was taken for a name is one: as a whole it is named below, or no part of it is and one of its words
  /// at least is never written small.
  [[nodiscard]] bool is_name(TokenSpan mention, Confidence confidence) const {
    if (mention.begin > 0 && text_.is_opener(mention.begin - 1)) return true;  // the title of a film
    TokenSpan name;
    for (std::uint32_t i = mention.begin; i < mention.end; ++i) {
      if (longest(i, mention.end, name))
        return name == mention || confidence >= kCertain || static_cast<bool>(text_.label(mention));
    }
    return !are_small(mention);
  }

  const ListedText& text_;
  TokenSpan headline_;
  Interner small_;
  TextMap<std::uint32_t> names_;  // with their labels
};

}  // namespace

void mend_headlines(const ListedText& text, const std::vector<Block>& blocks, std::vector<Mention>& mentions) {
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::kHeadline && is_title_case(text, block.tokens))
      return HeadlineMender(text, block.tokens).run(mentions);
  }
}

}  // namespace annotator
