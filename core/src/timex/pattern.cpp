#include <algorithm>
#include <array>

#include "timex/grammar.h"

namespace annotator {

/// Walks along every reading of a pattern, one after the other, and lays it into a tree as it goes.
class PatternReader {
 public:
  PatternReader(const TimexRule& rule, PatternTree& tree, Vocabulary& vocabulary)
      : pattern_(rule.pattern), rule_(rule), tree_(tree), vocabulary_(vocabulary) {}

  bool read() {
    if (!find_ends()) return false;
    read_options(0, {});
    return !failed_;
  }

 private:
  static constexpr std::uint8_t kOpen = 0xFF;
  /// What has been read of one reading.
  struct Place {
    std::uint32_t node = 0;
    std::uint8_t depth = 0;
    std::uint8_t begin = 0;  // the expression
    std::uint8_t end = kOpen;
  };

  char at(std::size_t i) const { return i < pattern_.size() ? pattern_[i] : '\0'; }

  /// Fills in `ends_`. False where brackets are not closed, or none is open.
  bool find_ends() {
    if (pattern_.size() >= kLongest) return false;
    std::array<std::uint16_t, kDeepest> options{};  // the one that is open, at each depth
    std::size_t depth = 0;
    for (std::uint16_t i = 0; i <= pattern_.size(); ++i) {
      const char c = at(i);
      if (c == '(' && ++depth == kDeepest) return false;
      if (c == '|' || c == ')' || c == '\0') ends_[options[depth]] = i;
      if (c == '|' || c == '(') options[depth] = static_cast<std::uint16_t>(i + 1);
      if (c == ')' && depth-- == 0) return false;
    }
    return depth == 0;
  }

  /// What follows the group, of which `option` is the beginning of one, or of all of it.
  std::size_t after_group(std::size_t option) const {
    while (at(ends_[option]) == '|') option = ends_[option] + 1u;
    return std::min(ends_[option] + std::size_t{1}, pattern_.size());
  }

  void read_options(std::size_t option, const Place& place) {
    read_on(option, place);
    while (at(ends_[option]) == '|') {
      option = ends_[option] + 1u;
      read_on(option, place);
    }
  }

  void read_on(std::size_t i, Place place) {
    while (at(i) == ' ') ++i;
    switch (at(i)) {
      case '\0':
        return accept(place);
      case '|':
        i = after_group(i + 1);
        return read_on(at(i) == '?' ? i + 1 : i, place);
      case ')':
        return read_on(at(i + 1) == '?' ? i + 2 : i + 1, place);
      case '[':
        place.begin = place.depth;
        return read_on(i + 1, place);
      case ']':
        place.end = place.depth;
        return read_on(i + 1, place);
      case '(':
        read_options(i + 1, place);
        if (const std::size_t after = after_group(i + 1); at(after) == '?') read_on(after + 1, place);
        return;
      default:
        return at(i) == '!' && at(i + 1) == '(' ? read_none_of(i + 2, place) : read_element(i, place);
    }
  }

  /// "!(a|B|c)": none of them comes next.
  void read_none_of(std::size_t i, Place place) {
    for (;; ++i) {
      while (at(i) == ' ') ++i;
      i = take(i, true, place);
      if (at(i) != '|') break;
    }
    failed_ |= at(i) != ')';
    if (!failed_) read_on(i + 1, place);
  }

  void read_element(std::size_t i, const Place& before) {
    Place place = before;
    if (at(i) == '~') {
      step({PatternElement::Kind::kGlued, 0}, place);
      ++i;
    } else {
      const bool negated = at(i) == '!';
      i = take(negated ? i + 1 : i, negated, place);
    }
    if (failed_) return;
    const bool optional = at(i) == '?';
    read_on(optional ? i + 1 : i, place);
    if (optional) read_on(i + 1, before);
  }

  /// Reads a word or a symbol, and gives the place behind it.
  std::size_t take(std::size_t i, bool negated, Place& place) {
    const std::size_t end = std::min(pattern_.find_first_of(" ()[]|?", i), pattern_.size());
    const std::string_view word = pattern_.substr(i, end - i);
    using Kind = PatternElement::Kind;
    if (word.empty() || word[0] < 'A' || 'Z' < word[0]) {
      failed_ |= word.empty();
      step({negated ? Kind::kNotWord : Kind::kWord, vocabulary_.add(word)}, place);
      return end;
    }
    const auto* const name = std::find(kSymbolNames.begin(), kSymbolNames.end(), word);
    failed_ |= name == kSymbolNames.end();
    const auto id = static_cast<std::uint16_t>(name - kSymbolNames.begin());
    if (!failed_) step({negated ? Kind::kNotSymbol : Kind::kSymbol, id}, place);
    return end;
  }

  void step(PatternElement element, Place& place) {
    place.node = tree_.child(place.node, element);
    ++place.depth;
  }

  void accept(const Place& place) {
    tree_.accept(place.node, {&rule_, PatternTree::kNone, place.begin, std::min(place.end, place.depth)});
  }

  static constexpr std::size_t kLongest = 1024;
  static constexpr std::size_t kDeepest = 8;

  std::string_view pattern_;
  std::array<std::uint16_t, kLongest> ends_{};  // by where an option begins: the '|' or ')' behind it
  const TimexRule& rule_;
  PatternTree& tree_;
  Vocabulary& vocabulary_;
  bool failed_ = false;
};

bool PatternTree::add(const TimexRule& rule, Vocabulary& vocabulary) {
  return PatternReader(rule, *this, vocabulary).read();
}

}  // namespace annotator
