#include <algorithm>
#include <array>
#include <optional>

#include "text/chars.h"
#include "text/packed_texts.h"
#include "timex/classes.h"

namespace annotator {

namespace {

struct NumberRow {
  std::string_view word;
  NumberWord number;
};
constexpr NumberRow kNumberRows[] = {
    {"one", {NumberKind::kCardinal, 1}},           {"two", {NumberKind::kCardinal, 2}},
    {"three", {NumberKind::kCardinal, 3}},         {"four", {NumberKind::kCardinal, 4}},
    {"five", {NumberKind::kCardinal, 5}},          {"six", {NumberKind::kCardinal, 6}},
    {"seven", {NumberKind::kCardinal, 7}},         {"eight", {NumberKind::kCardinal, 8}},
    {"nine", {NumberKind::kCardinal, 9}},          {"ten", {NumberKind::kCardinal, 10}},
    {"eleven", {NumberKind::kCardinal, 11}},       {"twelve", {NumberKind::kCardinal, 12}},
    {"thirteen", {NumberKind::kCardinal, 13}},     {"fourteen", {NumberKind::kCardinal, 14}},
    {"fifteen", {NumberKind::kCardinal, 15}},      {"sixteen", {NumberKind::kCardinal, 16}},
    {"seventeen", {NumberKind::kCardinal, 17}},    {"eighteen", {NumberKind::kCardinal, 18}},
    {"nineteen", {NumberKind::kCardinal, 19}},     {"twenty", {NumberKind::kCardinal, 20}},
    {"thirty", {NumberKind::kCardinal, 30}},       {"forty", {NumberKind::kCardinal, 40}},
    {"fifty", {NumberKind::kCardinal, 50}},        {"sixty", {NumberKind::kCardinal, 60}},
    {"seventy", {NumberKind::kCardinal, 70}},      {"eighty", {NumberKind::kCardinal, 80}},
    {"ninety", {NumberKind::kCardinal, 90}},       {"hundred", {NumberKind::kScale, 100}},
    {"thousand", {NumberKind::kScale, 1000}},      {"million", {NumberKind::kScale, 1000000}},
    {"billion", {NumberKind::kScale, 1000000000}}, {"first", {NumberKind::kOrdinal, 1}},
    {"second", {NumberKind::kOrdinal, 2}},         {"third", {NumberKind::kOrdinal, 3}},
    {"fourth", {NumberKind::kOrdinal, 4}},         {"fifth", {NumberKind::kOrdinal, 5}},
    {"sixth", {NumberKind::kOrdinal, 6}},          {"seventh", {NumberKind::kOrdinal, 7}},
    {"eighth", {NumberKind::kOrdinal, 8}},         {"ninth", {NumberKind::kOrdinal, 9}},
    {"tenth", {NumberKind::kOrdinal, 10}},         {"eleventh", {NumberKind::kOrdinal, 11}},
    {"twelfth", {NumberKind::kOrdinal, 12}},       {"thirteenth", {NumberKind::kOrdinal, 13}},
    {"fourteenth", {NumberKind::kOrdinal, 14}},    {"fifteenth", {NumberKind::kOrdinal, 15}},
    {"sixteenth", {NumberKind::kOrdinal, 16}},     {"seventeenth", {NumberKind::kOrdinal, 17}},
    {"eighteenth", {NumberKind::kOrdinal, 18}},    {"nineteenth", {NumberKind::kOrdinal, 19}},
    {"twentieth", {NumberKind::kOrdinal, 20}},     {"thirtieth", {NumberKind::kOrdinal, 30}},
    {"\u00BC", {NumberKind::kFraction, 250}},      {"\u00BD", {NumberKind::kFraction, 500}},
    {"\u00BE", {NumberKind::kFraction, 750}},
};

/// Words for a quantity that is not told; the phrase may need "a" before or "of" behind.
struct VagueRow {
  std::string_view before;
  std::string_view word;
  std::string_view after;
  std::int64_t thousandths;
};
constexpr VagueRow kVagueRows[] = {
    {"", "several", "", kVague},    {"", "many", "", kVague},        {"a", "few", "", kVague},
    {"", "few", "", kVague},        {"a", "couple", "of", 2000},     {"", "couple", "of", 2000},
    {"a", "couple", "", 2000},      {"a", "number", "of", kVague},   {"", "dozens", "of", kVague},
    {"", "hundreds", "of", kVague}, {"", "thousands", "of", kVague}, {"", "multiple", "", kVague},
    {"", "numerous", "", kVague},   {"", "countless", "", kVague},   {"", "millions", "of", kVague},
    {"a", "dozen", "", 12000},      {"", "various", "", kVague},
};

constexpr auto kNumberTexts = pack_texts<kNumberRows, &NumberRow::word>();
constexpr auto kNumbers = pack_column<kNumberRows, &NumberRow::number>();
constexpr auto kVagueTexts = pack_texts<kVagueRows, &VagueRow::before, &VagueRow::word, &VagueRow::after>();
constexpr auto kVagueThousandths = pack_column<kVagueRows, &VagueRow::thousandths>();

struct Fraction {
  std::int64_t thousandths = 0;
  std::uint32_t length = 0;  // in tokens; 0 for none
};

/// "1/2", "3/4", "\u00BD".
Fraction fraction_at(const NumberWords& words, const Chart& chart, std::uint32_t i) {
  if (i >= chart.size()) return {};
  if (const NumberWord sign = words.of(chart.word(i)); sign.kind == NumberKind::kFraction) return {sign.value, 1};
  if (i + 2 >= chart.size() || chart.word(i + 1) != words.slash || !chart.token(i + 1).glued ||
      !chart.token(i + 2).glued)
    return {};
  const DigitToken upper = read_digits(chart.text(i));
  const DigitToken lower = read_digits(chart.text(i + 2));
  const bool whole = upper.valid && lower.valid && upper.suffix.empty() && lower.suffix.empty() && upper.whole > 0;
  const bool usual = lower.whole == 2 || lower.whole == 4;
  if (!whole || !usual || upper.whole >= lower.whole) return {};
  return {upper.thousandths / lower.whole, 3};
}

class NumberReader {
 public:
  NumberReader(const NumberWords& words, const Chart& chart, std::uint32_t begin)
      : words_(words), chart_(chart), at_(begin) {}

  /// Reads the longest number phrase from here; where it ended, and whether it is an ordinal, is in the members.
  std::optional<std::int64_t> read() {
    if (const std::optional<std::int64_t> vague = read_vague()) return vague;
    std::optional<std::int64_t> value = read_digits_or_words();
    if (!value || is_ordinal_) return value;
    if (is(words_.and_word) && is(words_.a, 1) && is(words_.half, 2)) {
      at_ += 3;
      return *value + 500;
    }
    if (is(words_.and_word) && is(words_.half, 1)) {
      at_ += 2;
      return *value + 500;
    }
    return with_rest(*value);
  }

  std::uint32_t at() const { return at_; }
  bool is_ordinal() const { return is_ordinal_; }

 private:
  /// "2 1/2", "2-1/2", "2\u00BD"; and "six (6)", where the number is told twice.
  std::int64_t with_rest(std::int64_t value) {
    const std::uint32_t hyphen = is(words_.hyphen) && chart_.token(at_).glued ? 1 : 0;
    if (const Fraction fraction = fraction_at(words_, chart_, at_ + hyphen); fraction.length != 0) {
      at_ += hyphen + fraction.length;
      return value + fraction.thousandths;
    }
    if (is(words_.parenthesis) && is(words_.closing_parenthesis, 2) &&
        read_digits(chart_.text(at_ + 1)).thousandths == value)
      at_ += 3;
    return value;
  }

  bool is(WordId word, std::uint32_t ahead = 0) const {
    return at_ + ahead < chart_.size() && chart_.word(at_ + ahead) == word;
  }
  NumberWord word_at(std::uint32_t i) const { return i < chart_.size() ? words_.of(chart_.word(i)) : NumberWord{}; }

  std::optional<std::int64_t> read_vague() {
    for (const NumberWords::Vague& vague : words_.vague()) {
      const std::uint32_t lead = vague.before == kUnknownWord ? 0 : 1;
      if ((lead == 1 && !is(vague.before)) || !is(vague.word, lead)) continue;
      const std::uint32_t tail = vague.after == kUnknownWord ? 0 : 1;
      if (tail == 1 && !is(vague.after, lead + 1)) continue;
      at_ += lead + 1 + tail;
      if (vague.thousandths != kVague) return scaled(vague.thousandths);
      if (word_at(at_).kind == NumberKind::kScale) ++at_;  // "several thousand"
      return kVague;
    }
    return std::nullopt;
  }

  std::optional<std::int64_t> read_digits_or_words() {
    if (chart_.token(at_).kind == TokenKind::kNumber) {
      const DigitToken digits = read_digits(chart_.text(at_));
      if (!digits.valid || !digits.suffix.empty()) return std::nullopt;
      ++at_;
      return scaled(digits.thousandths);
    }
    return read_words();
  }

  std::int64_t scaled(std::int64_t thousandths) {
    const NumberWord next = word_at(at_);
    if (next.kind != NumberKind::kScale) return thousandths;
    ++at_;
    constexpr std::int64_t kMost = 1000000000;  // of thousandths
    return std::min(thousandths, kMost) * next.value;
  }

  /// "twenty-four", "two hundred and fifty", "a hundred"; "twenty-first" is an ordinal.
  std::optional<std::int64_t> read_words() {
    std::int64_t total = 0;
    std::int64_t current = 0;
    bool any = false;
    if (is(words_.a) && word_at(at_ + 1).kind == NumberKind::kScale) {
      ++at_;
      current = 1;
    }
    constexpr int kMostWords = 8;
    for (int words = 0; words < kMostWords && at_ < chart_.size(); ++words) {
      std::uint32_t next = at_;
      if (any && is(words_.hyphen) && chart_.token(at_).glued) ++next;
      if (any && is(words_.and_word) && (current >= 100 || (current == 0 && total > 0))) ++next;
      const NumberWord word = word_at(next);
      if (word.kind == NumberKind::kNone || word.kind == NumberKind::kFraction) break;
      if (word.kind == NumberKind::kScale) {
        if (!any && current == 0) break;
        current = std::min<std::int64_t>(std::max<std::int64_t>(current, 1) * word.value, 1000000000000);
        if (word.value >= 1000) {
          total += current;
          current = 0;
        }
      } else if (any && !can_follow(current, word.value)) {
        break;
      } else {
        current += word.value;
      }
      any = true;
      at_ = next + 1;
      if (word.kind == NumberKind::kOrdinal) {
        is_ordinal_ = true;
        break;
      }
    }
    if (!any) return std::nullopt;
    return (total + current) * 1000;
  }

  /// "twenty" takes "four", "hundred" takes "fifty"; "two three" is no number.
  static bool can_follow(std::int64_t current, std::int32_t value) {
    if (current == 0) return true;
    if (current % 100 == 0) return value < 100;
    return current % 10 == 0 && current % 100 >= 20 && value < 10;
  }

  const NumberWords& words_;
  const Chart& chart_;
  std::uint32_t at_;
  bool is_ordinal_ = false;
};

/// Where the second number of "10 to 12", "two or three", "200-400" begins; 0 when there is none.
std::uint32_t second_of_range(const NumberWords& words, const Chart& chart, std::uint32_t i) {
  if (i + 1 >= chart.size()) return 0;
  const WordId link = chart.word(i);
  if (link == words.or_word || link == words.to) return i + 1;
  if (link != words.hyphen || !chart.token(i).glued) return 0;
  const WordId next = chart.word(i + 1);
  if (i + 3 < chart.size() && (next == words.to || next == words.or_word))
    return chart.word(i + 2) == words.hyphen ? i + 3 : i + 2;  // "two-to-three", "two- to three-"
  return chart.token(i + 1).glued ? i + 1 : 0;
}

bool may_begin_number(const NumberWords& words, const Chart& chart, std::uint32_t i) {
  return chart.token(i).kind == TokenKind::kNumber || words.may_begin(chart.word(i));
}

}  // namespace

NumberWords::NumberWords(Vocabulary& vocabulary)
    : a(vocabulary.add("a")),
      half(vocabulary.add("half")),
      and_word(vocabulary.add("and")),
      or_word(vocabulary.add("or")),
      to(vocabulary.add("to")),
      hyphen(vocabulary.add("-")),
      slash(vocabulary.add("/")),
      bracket(vocabulary.add("[")),
      closing_bracket(vocabulary.add("]")),
      parenthesis(vocabulary.add("(")),
      closing_parenthesis(vocabulary.add(")")) {
  TextReader words(kNumberTexts.data());
  for (const NumberWord number : kNumbers) {
    const WordId id = vocabulary.add(words.next());
    if (id >= by_word_.size()) by_word_.resize(id + 1u);
    by_word_[id] = number;
  }
  const auto optional_id = [&](std::string_view word) { return word.empty() ? kUnknownWord : vocabulary.add(word); };
  TextReader vague_words(kVagueTexts.data());
  for (const std::int64_t thousandths : kVagueThousandths) {
    const WordId before = optional_id(vague_words.next());
    const WordId word = vocabulary.add(vague_words.next());
    vague_.push_back({before, word, optional_id(vague_words.next()), thousandths});
  }
  begins_.resize(vocabulary.size());
  begins_[a] = 1;
  for (std::size_t id = 0; id < by_word_.size(); ++id)
    if (by_word_[id].kind != NumberKind::kNone) begins_[id] = 1;
  for (const Vague& vague : vague_) begins_[vague.before == kUnknownWord ? vague.word : vague.before] = 1;
}

/// "[Ten] years ago": what somebody has put into a quotation.
void NumberWords::add_bracketed(std::uint32_t i, Chart& chart) const {
  if (!may_begin_number(*this, chart, i + 1)) return;
  NumberReader reader(*this, chart, i + 1);
  const std::optional<std::int64_t> value = reader.read();
  if (value && !reader.is_ordinal() && reader.at() == i + 2) chart.add(i, Symbol::kNumber, *value, i + 3);
}

void NumberWords::add_to(Chart& chart) const {
  for (std::uint32_t i = 0; i < chart.size(); ++i) {
    if (chart.word(i) == bracket && i + 2 < chart.size() && chart.word(i + 2) == closing_bracket) {
      add_bracketed(i, chart);
      continue;
    }
    if (!may_begin_number(*this, chart, i)) continue;
    if (const Fraction fraction = fraction_at(*this, chart, i); fraction.length != 0) {
      chart.add(i, Symbol::kNumber, fraction.thousandths, i + fraction.length);
      i += fraction.length - 1;
      continue;
    }
    NumberReader reader(*this, chart, i);
    const std::optional<std::int64_t> value = reader.read();
    if (!value) continue;
    if (reader.is_ordinal()) {
      const int ordinal = static_cast<int>(*value / 1000);
      chart.add(i, Symbol::kOrdinal, ordinal, reader.at());
      if (ordinal <= 31) chart.add(i, Symbol::kDayNumber, ordinal, reader.at());
      continue;
    }
    chart.add(i, Symbol::kNumber, *value, reader.at());
    constexpr std::int64_t kMostHours = 12;
    if (*value % 1000 == 0 && 1000 <= *value && *value <= 1000 * kMostHours)
      chart.add(i, Symbol::kHourNumber, *value / 1000, reader.at());
    const std::uint32_t second = second_of_range(*this, chart, reader.at());
    if (second == 0 || !may_begin_number(*this, chart, second)) continue;
    NumberReader upper(*this, chart, second);
    const std::optional<std::int64_t> limit = upper.read();
    if (limit && !upper.is_ordinal() && *limit > *value) chart.add(i, Symbol::kNumber, *value, upper.at());
  }
}

}  // namespace annotator
