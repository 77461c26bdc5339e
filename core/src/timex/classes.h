#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "timex/chart.h"
#include "timex/grammar.h"

namespace annotator {

/// What a word can be.
struct WordClass {
  Symbol symbol;
  std::int16_t value;
  std::uint8_t need;  // of capitals
};

/// Words of the calendar with what they are. Fills in the single tokens of the chart; numbers of several tokens and
/// clock times are made from these by add_numbers() and add_clock_times(), tokens that hold
/// more than one word by joined.h.
class WordClasses {
 public:
  explicit WordClasses(Vocabulary& vocabulary);
  void add_to(Chart& chart) const;
  /// What a word is as that symbol, whatever its case.
  [[nodiscard]] std::optional<std::int32_t> value_of(std::string_view word, Symbol symbol) const;

 private:
  const Vocabulary& vocabulary_;
  std::vector<std::vector<WordClass>> by_word_;
};

/// What a token of digits says: "29", "29th", "1990s", "1,000.5".
struct DigitToken {
  std::int64_t thousandths = 0;
  std::int32_t whole = 0;
  std::uint8_t digits = 0;  // of the whole part, separators left out
  bool decimal = false;
  bool grouped = false;     // "1,000"
  std::string_view suffix;  // "th", "s", "pm", "h"
  bool valid = false;
};
[[nodiscard]] DigitToken read_digits(std::string_view token);

enum class NumberKind : std::uint8_t { kNone, kCardinal, kScale, kOrdinal, kFraction };
struct NumberWord {
  NumberKind kind = NumberKind::kNone;
  std::int32_t value = 0;
};

/// The words number phrases are made of.
class NumberWords {
 public:
  explicit NumberWords(Vocabulary& vocabulary);
  /// "two and a half", "twenty-four", "3.5 million", "a couple of", "10 to 12".
  void add_to(Chart& chart) const;

  struct Vague {
    WordId before;  // kUnknownWord: no word needed here
    WordId word;
    WordId after;
    std::int64_t thousandths;
  };
  [[nodiscard]] NumberWord of(WordId word) const { return word < by_word_.size() ? by_word_[word] : NumberWord{}; }
  [[nodiscard]] const std::vector<Vague>& vague() const { return vague_; }
  [[nodiscard]] bool may_begin(WordId word) const { return word < begins_.size() && begins_[word] != 0; }

  WordId a, half, and_word, or_word, to, hyphen, slash, bracket, closing_bracket, parenthesis, closing_parenthesis;

 private:
  void add_bracketed(std::uint32_t i, Chart& chart) const;
  std::vector<NumberWord> by_word_;
  std::vector<Vague> vague_;
  std::vector<std::uint8_t> begins_;
};

/// "8:30 p.m. local time", "1430 UTC", "noon".
void add_clock_times(Chart& chart);

}  // namespace annotator
