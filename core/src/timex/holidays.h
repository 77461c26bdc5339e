#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timex/calendar.h"

namespace annotator {

/// How the day of a holiday is found, and what the fields of a Holiday say then.
enum class HolidayKind : std::uint8_t {
  kFixed,     // month, day; nth days earlier where it would be a Sunday
  kNth,       // nth weekday `day` of the month, and `shift` days on: Black Friday is Thanksgiving + 1
  kEaster,    // shift: days from Easter Sunday
  kOrthodox,  // shift: days from the Easter Sunday of the Julian calendar
  kHebrew,    // shift: days from Rosh Hashanah of that autumn; nth: a HebrewRule
  kIslamic,   // month, day of the calendar of Umm al-Qura, 1950 to 2060
  kTabled     // nth: the table, 1990 to 2060; shift: days from the one it holds
};
struct Holiday {
  HolidayKind kind = HolidayKind::kFixed;
  std::int8_t month = 0;
  std::int8_t day = 0;
  std::int8_t nth = 0;
  std::int16_t shift = 0;
};

/// What moves a day of the Hebrew calendar.
enum class HebrewRule : std::int8_t {
  kNone,
  kAfterHeshvan,  // a day later in years whose Heshvan is long
  kBeforeAdar,    // a month earlier in leap years
  kShoah,         // not beside the sabbath
  kIndependence,  // neither beside nor on the sabbath, nor on a Monday
  kNotOnSabbath
};

/// The names of each holiday, as a pattern of grammar.h.
[[nodiscard]] std::vector<const char*> names_of_holidays();

/// The day of a holiday of that index in a year; the first where a year has two. Nothing where no table reaches.
[[nodiscard]] std::optional<CivilDate> holiday_in(int index, int year);
/// The same day of every year.
[[nodiscard]] bool is_fixed_holiday(int index);

}  // namespace annotator
