#include "timex/joined.h"

#include <algorithm>
#include <utility>

#include "text/chars.h"
#include "timex/meaning.h"

namespace annotator {

namespace {

/// The number that all of the digits spell; -1 where there is another character, none, or more than any date has.
int spelled(std::string_view digits) {
  constexpr std::size_t kMost = 9;
  if (digits.size() > kMost) return -1;
  int value = 0;
  for (const char c : digits) {
    if (!is_ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return digits.empty() ? -1 : value;
}

bool is_day(int day) { return 1 <= day && day <= 31; }
bool is_month(int month) { return 1 <= month && month <= 12; }

/// "12T04" of "2013-02-12T04:30".
void add_day_hour(std::uint32_t i, std::string_view text, Chart& chart) {
  if (text.size() != 5 || text[2] != 'T') return;
  const int day = spelled(text.substr(0, 2));
  const int hour = spelled(text.substr(3));
  if (is_day(day) && 0 <= hour && hour <= 24) chart.add(i, Symbol::kIsoDayHour, day * 100 + hour, i + 1);
}

/// "59Z" of "2013-02-12T04:30:59Z".
void add_iso_second(std::uint32_t i, std::string_view text, Chart& chart) {
  if (text.size() != 3 || text[2] != 'Z') return;
  const int second = spelled(text.substr(0, 2));
  if (0 <= second && second < 60) chart.add(i, Symbol::kIsoSecond, second, i + 1);
}

void add_dotted_date(std::uint32_t i, std::string_view text, Chart& chart) {
  const std::size_t first = text.find('.');
  const std::size_t second = first == std::string_view::npos ? first : text.find('.', first + 1);
  if (second == std::string_view::npos) return;
  int day = spelled(text.substr(0, first));
  int month = spelled(text.substr(first + 1, second - first - 1));
  const int year = spelled(text.substr(second + 1));
  if (month > 12) std::swap(day, month);
  const bool recent = 20 <= year && year < 40 && text.size() - second == 3;  // "10.8.23"; not version 1.5.3
  if (is_day(day) && is_month(month) && (year >= 1000 || recent))
    chart.add(i, Symbol::kDottedDate, (year * 100 + month) * 100 + day, i + 1);
}

/// "4Q", "Q4", "4Q18", "4Q2018", "2018Q4", "Q2FY26", and the halves of years, "1H25". What is a half is 5 or 6.
void add_quarter(std::uint32_t i, std::string_view text, Chart& chart) {
  const std::size_t letter = text.find_first_of("QqH");
  if (letter == std::string_view::npos) return;
  const std::string_view before = text.substr(0, letter);
  std::string_view after = text.substr(letter + 1);
  std::string_view nth = before;
  std::string_view year_digits = after;
  if (before.size() != 1) {
    nth = after.substr(0, 1);
    year_digits = before.empty() ? after.substr(std::min<std::size_t>(after.size(), 1)) : before;
    if (!before.empty() && after.size() != 1) return;
  }
  if (year_digits.starts_with("FY")) year_digits.remove_prefix(2);
  const bool half = text[letter] == 'H';
  const int number = spelled(nth);
  int year = year_digits.empty() ? 0 : spelled(year_digits);
  if (year_digits.size() == 2 && year >= 0) year += 2000;
  const bool known = year_digits.empty() || (1900 <= year && year <= 2100);
  if (known && 1 <= number && number <= (half ? 2 : 4))
    chart.add(i, Symbol::kQuarterCode, year * 10 + number + (half ? 4 : 0), i + 1);
}

/// "2h30".
void add_hours_minutes(std::uint32_t i, std::string_view text, Chart& chart) {
  const std::size_t h = text.find('h');
  if (h == std::string_view::npos || text.size() - h != 3) return;
  const int hours = spelled(text.substr(0, h));
  const int minutes = spelled(text.substr(h + 1));
  constexpr auto kMinute = static_cast<std::int64_t>(Unit::kMinute);
  if (0 < hours && hours <= 24 && 0 <= minutes && minutes < 60)
    chart.add(i, Symbol::kShortLength, (hours * 60 + minutes) * 1000 * 16 + kMinute, i + 1);
}

void add_suffixed(const WordClasses& classes, std::uint32_t i, const DigitToken& digits, Chart& chart) {
  if (!digits.valid || digits.suffix.empty()) return;
  const bool hours = digits.suffix == "h" || digits.suffix == "H";
  // "the 30s" are years, "for 30s" is a length.
  const bool seconds = digits.suffix == "s" && i > 0 && chart.text(i - 1) == "for";
  std::optional<std::int32_t> unit = classes.value_of(digits.suffix, Symbol::kUnit);
  if (!unit) unit = classes.value_of(digits.suffix, Symbol::kUnits);
  if (hours) unit = static_cast<std::int32_t>(Unit::kHour);
  if (seconds) unit = static_cast<std::int32_t>(Unit::kSecond);
  // "31m ago", "3d ago" on a page
  constexpr std::string_view kLetters = "mdw";
  constexpr Unit kLetterUnits[] = {Unit::kMinute, Unit::kDay, Unit::kWeek};
  const std::size_t letter = digits.suffix.size() == 1 ? kLetters.find(digits.suffix[0]) : kLetters.npos;
  if (letter != kLetters.npos && i + 1 < chart.size() && chart.text(i + 1) == "ago")
    unit = static_cast<std::int32_t>(kLetterUnits[letter]);
  const bool minutes = i > 0 && chart.token(i).glued && chart.text(i - 1) == ":";  // "05:30hrs"
  if (unit && digits.thousandths > 0 && !minutes)
    chart.add(i, Symbol::kShortLength, digits.thousandths * 16 + *unit, i + 1);
  const std::optional<std::int32_t> month = classes.value_of(digits.suffix, Symbol::kMonthLike);
  if (month && !digits.decimal && digits.digits <= 2 && is_day(digits.whole))
    chart.add(i, Symbol::kMonthDay, *month * 100 + digits.whole, i + 1);
}

}  // namespace

void add_joined_token(const WordClasses& classes, std::uint32_t i, const DigitToken& digits, Chart& chart) {
  const std::string_view text = chart.text(i);
  constexpr std::size_t kShortest = 2;
  constexpr std::size_t kLongest = 12;
  if (text.size() < kShortest || text.size() > kLongest) return;
  if (digits.valid && digits.suffix.empty()) return;
  add_day_hour(i, text, chart);
  add_iso_second(i, text, chart);
  add_dotted_date(i, text, chart);
  add_quarter(i, text, chart);
  add_hours_minutes(i, text, chart);
  add_suffixed(classes, i, digits, chart);
}

void add_month_day(const WordClasses& classes, std::uint32_t i, Chart& chart) {
  const std::string_view text = chart.text(i);
  constexpr std::size_t kLongest = 11;
  if (text.size() > kLongest || !is_ascii_digit(text.back())) return;
  std::size_t letters = text.size() - 1;
  while (letters > 0 && is_ascii_digit(text[letters - 1])) --letters;
  const int day = spelled(text.substr(letters));
  const std::size_t digits = text.size() - letters;
  add_quarter(i, text, chart);
  if (text.starts_with("FY") && letters == 2 && (digits == 2 || digits == 4))
    chart.add(i, Symbol::kYear, digits == 2 ? 2000 + day : day, i + 1);
  const bool week = text[0] == 'W' && letters == 1;
  const std::optional<std::int32_t> month = week ? 0 : classes.value_of(text.substr(0, letters), Symbol::kMonthLike);
  if (month && digits <= 2 && (week || is_day(day))) chart.add(i, Symbol::kMonthDay, *month * 100 + day, i + 1);
}

}  // namespace annotator
