#include "entities/left_out.h"

#include <algorithm>
#include <cstddef>

#include "entities/put_names.h"
#include "text/chars.h"
#include "text/text_map.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "name.listed";
constexpr RuleName kRuleShort = "name.short";
constexpr WordChoice kLinks("and , of");
constexpr WordChoice kThe("The the");
constexpr WordChoice kInside("& - :");
constexpr WordChoice kStarts("At For In On The");
constexpr WordChoice kChambers("Assembly House Senate");
constexpr Confidence kGuess = 700;  // below it a person's name may be none
constexpr NameFacts kLoneFacts = facts::kEvent | facts::kProduct | facts::kLaw;
constexpr std::uint32_t kLongestLaw = 24;  // tokens of a part of its name

/// Things that are called by a number of so many digits.
struct Numbered {
  WordChoice words;
  Label label;
  std::size_t digits;
};
constexpr Numbered kNumbered[] = {
    {"AB Amendment Article Bill HB Measure Proposition Resolution SB Section Title Treaty", Label::kLaw, 1},
    {"Highway Interstate Route", Label::kFacility, 1},
    {"Type", Label::kProduct, 2},   // not "Type 2 diabetes"
    {"Class", Label::kProduct, 3},  // not "Class 12 students"
};

class LeftOut {
 public:
  explicit LeftOut(const ListedText& text) : text_(text) {}

  /// The listed name of several words that begins at a token, or a law, with its label; or none.
  [[nodiscard]] MaybeLabel read(std::uint32_t begin, TokenSpan& name) const {
    if (!begins_or_ends(begin) || text_.is(begin, "The")) return {};
    const auto size = static_cast<std::uint32_t>(text_.tokens.size());
    name.begin = begin;
    if (const MaybeLabel label = numbered(name)) return label;
    name.end = law_end(begin);
    if (name.size() > 1) return Label::kLaw;
    if (const MaybeLabel label = designated(name)) return label;
    const Gazetteer::Match match = text_.gazetteer.longest(text_.text, text_.tokens, begin, size, kLabelledFacts);
    name = {begin, match.end};
    // "sent HIMARS to", "told the Diet that"
    const NameFacts lone = begin > 0 && text_.is(begin - 1, "the") ? kLoneFacts | facts::kOrganization : kLoneFacts;
    if (begin > 0 && (match.facts & kLabelledFacts & ~lone) == 0 && is_alone(name))
      return known_label(match.facts & lone);
    // "the U.K."
    if (name.size() == 1 && begin > 0 && text_.is_one_of(begin - 1, kThe) && text_.word(begin).ends_with('.'))
      return known_label(match.facts & facts::kPlace);
    if (name.size() < 2 || !begins_or_ends(match.end - 1)) return {};
    for (std::uint32_t i = begin + 1; i < match.end; ++i) {
      if (!text_.same_line(i) || (text_.tokens[i].kind == TokenKind::kPunctuation && !text_.is_one_of(i, kInside)))
        return {};
    }
    // "Middle East Respiratory Syndrome"
    if (match.end < size && text_.same_line(match.end) && has_capital(text_.casing(match.end))) return {};
    return known_label(match.facts & kLabelledFacts);
  }

  /// Where a law ends: "the [Finance Bill]", "the [Housing (Scotland) Act]"; `begin` where none begins.
  [[nodiscard]] std::uint32_t law_end(std::uint32_t begin) const {
    if (begin == 0 || !(text_.casing(begin - 1) == Casing::kLower || text_.is(begin - 1, "The"))) return begin;
    std::uint32_t end = capitals_end(begin);
    if (end + 1 < text_.tokens.size() && text_.is(end, "(")) {
      std::uint32_t close = end + 1;
      const std::uint32_t stop = stop_of(close) - 1;
      while (close < stop && text_.same_line(close) && !text_.is(close, ")")) ++close;
      const std::uint32_t behind = capitals_end(close + 1);
      if (text_.is(close, ")") && behind > close + 1) end = behind;
    } else if (end < begin + 2 || !has_capital(text_.casing(end - 2)) ||
               (text_.facts(end - 2) & (facts::kFirstName | facts::kTitle)) != 0) {
      return begin;
    }
    // "the Orlo Council [Resolution 8]"
    if (end < text_.tokens.size() && text_.is(end - 1, "Resolution") && text_.tokens[end].kind == TokenKind::kNumber)
      return begin;
    return text_.kind(WordUse::kLast, fold(text_.word(end - 1))) == Label::kLaw ? end : begin;
  }

  /// "[Pentagon] Papers": of what was found in the name none is a person, ends behind it or is all of it, and two are
  /// not linked by a word ("[Middle East] and [North Africa]").
  [[nodiscard]] bool takes_in(TokenSpan name, Label label, const Mention* found, const Mention* end) const {
    const std::uint32_t first = found == end ? name.end : found->tokens.end;
    for (; found != end && found->tokens.begin < name.end; ++found) {
      const bool law = label == Label::kLaw && (found->tokens.size() == 1 || found->confidence < kGuess);
      const bool person = found->label == Label::kPerson;
      if ((person && !law) || found->tokens.end > name.end || (!person && found->tokens == name) ||
          (found->tokens.begin > first && text_.casing(found->tokens.begin - 1) == Casing::kLower))
        return false;
    }
    return true;
  }

 private:
  /// Where capitalised words end that begin there, with "and", "of" or a comma between.
  [[nodiscard]] std::uint32_t capitals_end(std::uint32_t begin) const {
    std::uint32_t end = begin;
    for (std::uint32_t i = begin; i < stop_of(begin) && text_.same_line(i); ++i) {
      if (has_capital(text_.casing(i))) {
        end = i + 1;
      } else if (!text_.is_one_of(i, kLinks)) {
        break;
      }
    }
    return end;
  }

  /// What is called by its number: "[Article 10]", "[Bill C-12]", "[Type 31] frigates"; not "Article 10 of the
  /// Constitution".
  [[nodiscard]] MaybeLabel numbered(TokenSpan& name) const {
    const bool chamber = text_.is_one_of(name.begin, kChambers);  // "House Bill 8"
    const std::uint32_t number = name.begin + (chamber ? 2 : 1);
    if (number + 1 >= text_.tokens.size() || !text_.same_line(number)) return {};
    const bool in_digits = text_.tokens[number].kind == TokenKind::kNumber;
    const bool in_letters = text_.casing(number) == Casing::kUpper;
    for (const Numbered& row : kNumbered) {
      if (!(in_digits || in_letters) || !text_.is_one_of(number - 1, row.words) ||
          (chamber && row.label != Label::kLaw))
        continue;
      const bool is_number = in_digits && text_.word(number).size() >= row.digits;
      const bool numeral = in_letters && text_.is(name.begin, "Title");  // "Title IX"
      name.end = is_number || numeral ? number + 1 : letters_end(number);
      if (name.end > number && name.end < text_.tokens.size() && !text_.is(name.end, "of")) return row.label;
    }
    return {};
  }

  /// Where letters with a number end: "C-12".
  [[nodiscard]] std::uint32_t letters_end(std::uint32_t begin) const {
    const std::uint32_t end = begin + 3;
    return end <= text_.tokens.size() && text_.casing(begin) == Casing::kUpper && text_.is(begin + 1, "-") &&
                   text_.tokens[begin + 1].glued && text_.tokens[begin + 2].glued &&
                   text_.tokens[begin + 2].kind == TokenKind::kNumber
               ? end
               : begin;
  }

  /// Letters and a number that a kind of thing stands behind: "[T-34] tanks", "[MH-60R Seahawk] helicopters".
  [[nodiscard]] MaybeLabel designated(TokenSpan& name) const {
    name.end = letters_end(name.begin);
    if (name.end > name.begin && text_.word(name.begin) == "I") return Label::kFacility;  // "I-95"
    if (name.end == name.begin && text_.casing(name.begin) == Casing::kUpper &&
        is_ascii_digit(text_.word(name.begin).back()))
      ++name.end;
    const std::uint32_t size = static_cast<std::uint32_t>(text_.tokens.size());
    if (name.end == name.begin) return {};
    if (name.end < size && text_.casing(name.end) == Casing::kInitial) ++name.end;
    if (name.end >= size || !text_.same_line(name.end) || text_.kind(WordUse::kBehind, name.end) != Label::kProduct)
      return {};
    return Label::kProduct;
  }

  /// A capitalised word that stands within a sentence, and is nobody's name: "sent [HIMARS] to".
  [[nodiscard]] bool is_alone(TokenSpan name) const {
    const std::uint32_t end = name.begin + 1;
    return name.end == end && end < text_.tokens.size() && has_capital(text_.casing(name.begin)) &&
           !(has_capital(text_.casing(end)) && text_.same_line(end)) && !text_.is(end, "-") &&
           (((text_.casing(name.begin - 1) == Casing::kLower || text_.is_one_of(name.begin - 1, kStarts)) &&
             text_.same_line(name.begin)) ||
            is_ascii_digit(text_.word(name.begin).back())) &&
           (text_.facts(name.begin) & (facts::kFirstName | facts::kLastName | facts::kTitle)) == 0;
  }

  [[nodiscard]] std::uint32_t stop_of(std::uint32_t begin) const {
    return std::min(static_cast<std::uint32_t>(text_.tokens.size()), begin + kLongestLaw);
  }

  [[nodiscard]] bool begins_or_ends(std::uint32_t token) const {
    return has_capital(text_.casing(token)) || text_.tokens[token].kind == TokenKind::kNumber;
  }

  const ListedText& text_;
};

}  // namespace

void mark_left_out(const ListedText& text, const std::vector<Timex>& timexes, std::vector<Mention>& mentions) {
  const LeftOut left_out(text);
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  LabelledNames found;
  auto timex = timexes.begin();
  const Mention* next = mentions.data();
  const Mention* const end = next + mentions.size();
  for (std::uint32_t i = 0; i < size; ++i) {
    while (next != end && next->tokens.end <= i) ++next;
    if (next != end && (next->tokens.begin < i ||
                        (next->tokens.begin == i && next->label == Label::kPerson && next->confidence >= kGuess)))
      continue;
    TokenSpan name;
    const MaybeLabel label = left_out.read(i, name);
    if (!label || !left_out.takes_in(name, *label, next, end)) continue;
    const ByteSpan span = byte_span(text.tokens, name);
    while (timex != timexes.end() && timex->span.end <= span.begin) ++timex;
    if (timex != timexes.end() && timex->span.begin < span.end) continue;
    found[static_cast<std::size_t>(*label)].push_back(name);
    i = name.end - 1;
  }
  put_names(text.tokens, found, kRule, mentions);
}

namespace {

/// Whether `letters` are first letters of words of the name, in their order, and its first.
bool shortens(const ListedText& text, TokenSpan name, std::string_view letters) {
  std::size_t at = 0;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (at < letters.size() && text.word(i).front() == letters[at]) ++at;
  }
  return at == letters.size() && text.word(name.begin).front() == letters.front();
}

}  // namespace

void mark_short_forms(const ListedText& text, std::vector<Mention>& mentions) {
  TextMap<std::uint32_t> labels;
  for (const Mention& name : mentions) {
    const std::uint32_t at = name.tokens.end + 1;
    if (name.label == Label::kProduct && name.tokens.size() == 1 && is_ascii_digit(text.word(at - 2).back()))
      labels.add(text_key(text.word(at - 2)), static_cast<std::uint32_t>(name.label));
    if (name.label == Label::kPerson || at + 1 >= text.tokens.size() || !text.is(at - 1, "(") || !text.is(at + 1, ")"))
      continue;
    const std::string_view letters = text.word(at);
    if (text.casing(at) == Casing::kUpper && letters.size() > 1 &&
        ((letters.size() > 2 && shortens(text, name.tokens, letters)) ||
         (name.label == Label::kOrganization && name.tokens.size() > 1)) &&
        mention_at(mentions, at) == nullptr)
      labels.add(text_key(letters), static_cast<std::uint32_t>(name.label));
  }
  if (labels.empty()) return;
  LabelledNames found;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (text.casing(i) != Casing::kUpper) continue;
    const std::uint32_t* label = labels.find(text_key(text.word(i)));
    if (label != nullptr && mention_at(mentions, i) == nullptr) found[*label].push_back({i, i + 1});
  }
  put_names(text.tokens, found, kRuleShort, mentions);
}

}  // namespace annotator
