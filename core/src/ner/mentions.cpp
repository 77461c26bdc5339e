#include "ner/mentions.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "text/chars.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

// Measured on whole news articles: share of right findings by the evidence behind them, in thousandths.
constexpr Confidence kSure = 920;
constexpr Confidence kLikely = 800;
constexpr Confidence kGuess = 550;

constexpr std::string_view kRuleGazetteer = "name.gazetteer";
constexpr std::string_view kRuleHead = "name.head";
constexpr std::string_view kRuleFirstName = "name.first-name";
constexpr std::string_view kRuleTitle = "name.title";
constexpr std::string_view kRuleAcronym = "name.acronym";
constexpr std::string_view kRuleKnown = "name.seen";
constexpr std::string_view kRuleShape = "name.capitals";

class NameFinder {
 public:
  NameFinder(const Document& document, const std::vector<Token>& tokens, const Gazetteer& gazetteer, const WordList& heads)
      : text_(document.text()), tokens_(tokens), gazetteer_(gazetteer), heads_(heads) {}

  void search(const Sentence& sentence) {
    const bool headline_case = is_headline_case(sentence.tokens);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
      const std::uint32_t end = run_end(i, sentence.tokens);
      if (end == i) {
        ++i;
        continue;
      }
      read_run({i, end}, sentence.tokens, headline_case);
      i = end;
    }
  }

  std::vector<Mention> take() { return std::exchange(mentions_, {}); }

 private:
  std::string_view word(std::uint32_t i) const { return token_text(text_, tokens_[i]); }
  NameFacts facts_of(std::uint32_t i) const { return gazetteer_.find(word(i)); }
  bool is_common(std::uint32_t i) const { return (gazetteer_.find(fold(word(i))) & facts::kCommonWord) != 0; }

  bool is_person_word(std::uint32_t i) const { return persons_.count(std::string(word(i))) != 0; }

  bool is_capital(std::uint32_t i) const {
    const Casing casing = tokens_[i].casing;
    return tokens_[i].kind == TokenKind::kWord &&
           (casing == Casing::kInitial || casing == Casing::kUpper || casing == Casing::kMixed);
  }

  /// Are most words capitalised, so that capitals say little?
  bool is_headline_case(TokenSpan span) const {
    std::uint32_t words = 0;
    std::uint32_t capitals = 0;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (tokens_[i].kind != TokenKind::kWord || word(i).size() < 4) continue;
      ++words;
      capitals += is_capital(i) ? 1 : 0;
    }
    return words >= 4 && capitals * 10 >= words * 8;
  }

  static bool is_joint(std::string_view word) {
    return word == "of" || word == "de" || word == "del" || word == "la" || word == "bin" || word == "al" || word == "van" ||
           word == "von" || word == "der" || word == "da" || word == "di" || word == "du" || word == "&" || word == "for" ||
           word == "and" || word == "the";
  }

  /// End of the run of capitalised words that begins at `i`; joints count when a capital follows.
  std::uint32_t run_end(std::uint32_t i, TokenSpan sentence) const {
    if (!is_capital(i)) return i;
    std::uint32_t end = i + 1;
    while (end < sentence.end) {
      if (is_capital(end)) {
        ++end;
        continue;
      }
      std::uint32_t next = end;
      while (next < sentence.end && next < end + 2 && (is_joint(word(next)) || (word(next) == "-" && tokens_[next].glued))) ++next;
      if (next == end || next >= sentence.end || !is_capital(next)) break;
      end = next + 1;
    }
    return end;
  }

  void add(TokenSpan span, Label label, Confidence confidence, RuleName rule) {
    Mention mention;
    mention.span = byte_span(tokens_, span);
    mention.tokens = span;
    mention.label = label;
    mention.confidence = confidence;
    mention.rule = rule;
    mentions_.push_back(mention);
    for (std::uint32_t i = span.begin; label == Label::kPerson && confidence == kSure && i < span.end; ++i) {
      if (is_capital(i) && word(i).size() > 2) persons_.insert(std::string(word(i)));
    }
  }

  /// Cuts a run of capitalised words into names, longest known name first.
  void read_run(TokenSpan run, TokenSpan sentence, bool headline_case) {
    std::uint32_t i = run.begin;
    bool after_title = false;
    while (i < run.end) {
      if (!is_capital(i) || word(i) == "The" || word(i) == "A" || word(i) == "An") {
        ++i;
        continue;
      }
      const bool opens = i == sentence.begin || (i > 0 && is_opener(word(i - 1)));
      const Gazetteer::Match known = gazetteer_.longest(
          text_, tokens_, i, sentence.end, facts::kPlace | facts::kOrganization | facts::kGroup);
      const std::uint32_t stop = name_end(i, run.end);
      const bool longer_known = known.end > stop;
      if (const Label* label = head_label(i, stop); label != nullptr && !longer_known) {
        add({i, stop}, *label, kLikely, kRuleHead);
        i = stop;
        after_title = false;
        continue;
      }
      const bool known_person = known.end == i + 1 && (known.facts & (facts::kCountry | facts::kGroup)) == 0 && is_person_word(i);
      const bool longer_person = known.end - i == 1 && stop > i + 1 && (facts_of(i) & facts::kFirstName) != 0;
      if (known.end > i && !known_person && !(known.end - i == 1 && opens && is_common(i)) && !longer_person &&
          !(after_title && known.end == i + 1 && (known.facts & facts::kGroup) == 0)) {
        add({i, known.end}, label_of(known.facts), known.end - i > 1 ? kSure : kLikely, kRuleGazetteer);
        i = known.end;
        after_title = false;
        continue;
      }
      if ((facts_of(i) & facts::kTitle) != 0 && !((facts_of(i) & facts::kFirstName) != 0 && stop > i + 1)) {
        after_title = true;
        ++i;
        continue;
      }
      if ((is_common(i) && (opens || headline_case)) || word(i) == "I") {
        after_title = false;
        ++i;
        continue;
      }
      i = unknown({i, stop}, opens, headline_case, after_title);
      after_title = false;
    }
  }

  /// End of the words that may be one name from `i` on: a title, a known group or a joint such as "and" ends it.
  std::uint32_t name_end(std::uint32_t i, std::uint32_t stop) const {
    std::uint32_t end = i + 1;
    while (end < stop) {
      const std::string_view w = word(end);
      if (w == "and" || w == "the" || w == "for" || w == "of") {
        if (heads_.find(word(i)) == nullptr) break;
      } else if (is_capital(end) && word(end - 1) != "of" && (facts_of(end) & facts::kTitle) != 0 && heads_.find(w) == nullptr &&
                 (facts_of(end) & (facts::kFirstName | facts::kLastName)) == 0) {
        break;
      }
      ++end;
    }
    while (end > i + 1 && !is_capital(end - 1)) --end;
    return end;
  }

  /// The label that the last or first word of a longer name gives it.
  const Label* head_label(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin < 2) return nullptr;
    if (const Label* label = label_at(word(end - 1), "last")) return label;
    return label_at(word(begin), "first");
  }

  const Label* label_at(std::string_view head, std::string_view position) const {
    const WordEntry* entry = heads_.find(head);
    if (entry == nullptr) return nullptr;
    const std::size_t at = entry->value.find(position);
    if (at == std::string_view::npos) return nullptr;
    std::string_view name = entry->value.substr(at + position.size() + 1);
    name = name.substr(0, name.find(','));
    for (const LabelInfo& row : kLabels) {
      if (row.name == name) return &row.label;
    }
    return nullptr;
  }

  static Label label_of(NameFacts known) {
    if ((known & facts::kGroup) != 0) return Label::kGroup;
    if ((known & facts::kPlace) != 0 && ((known & facts::kOrganization) == 0 || (known & facts::kClub) != 0)) return Label::kPlace;
    return Label::kOrganization;
  }

  /// A name no list holds whole. Returns where to go on.
  std::uint32_t unknown(TokenSpan span, bool opens, bool headline_case, bool after_title) {
    const std::uint32_t i = span.begin;
    if (after_title) {
      add(span, Label::kPerson, kSure, kRuleTitle);
      return span.end;
    }
    if ((facts_of(i) & facts::kFirstName) != 0 && span.size() > 1) {
      add(span, Label::kPerson, kSure, kRuleFirstName);
      return span.end;
    }
    if (is_person_word(i)) {
      add(span, Label::kPerson, kLikely, kRuleKnown);
      return span.end;
    }
    if (tokens_[i].casing == Casing::kUpper && word(i).size() >= 2 && !headline_case) {
      add({i, i + 1}, Label::kOrganization, kLikely, kRuleAcronym);
      return i + 1;
    }
    const bool surname = (facts_of(span.end - 1) & facts::kLastName) != 0;
    if (headline_case || (opens && span.size() == 1 && !surname)) return i + 1;
    if (word(i).size() < 2 || (is_common(i) && span.size() == 1)) return i + 1;
    const bool person = surname || (span.size() >= 2 && span.size() <= 3);
    add(span, person ? Label::kPerson : Label::kOrganization, kGuess, kRuleShape);
    return span.end;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Gazetteer& gazetteer_;
  const WordList& heads_;
  std::unordered_set<std::string> persons_;  // words of the persons found so far
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_mentions(const Document& document, const std::vector<Token>& tokens,
                                   const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                   const WordList& name_heads) {
  NameFinder finder(document, tokens, gazetteer, name_heads);
  // Twice: a surname may stand before the full name that tells what it is.
  for (const Sentence& sentence : sentences) finder.search(sentence);
  static_cast<void>(finder.take());
  for (const Sentence& sentence : sentences) finder.search(sentence);
  return finder.take();
}

void drop_dates(std::vector<Mention>& mentions, const std::vector<Timex>& timexes) {
  std::size_t at = 0;
  std::erase_if(mentions, [&](const Mention& mention) {
    while (at < timexes.size() && timexes[at].span.end <= mention.span.begin) ++at;
    return at < timexes.size() && timexes[at].span.contains(mention.span);
  });
}

}  // namespace annotator
