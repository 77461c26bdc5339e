#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace annotator {

/// A day of the proleptic Gregorian calendar; month 1 to 12.
struct CivilDate {
  int year = 0;
  int month = 1;
  int day = 1;
  bool operator==(const CivilDate&) const = default;
};

/// A week by ISO 8601: it begins on Monday and belongs to the year of its Thursday.
struct IsoWeek {
  int year = 0;
  int week = 1;
  bool operator==(const IsoWeek&) const = default;
};

/// Days since 1970-01-01.
[[nodiscard]] int days_from_civil(CivilDate date);
[[nodiscard]] CivilDate civil_from_days(int days);
/// 1 Monday to 7 Sunday.
[[nodiscard]] int weekday_of(int days);
[[nodiscard]] int days_in_month(int year, int month);
[[nodiscard]] bool is_valid(CivilDate date);
[[nodiscard]] IsoWeek iso_week(int days);
/// The Monday of the week, in days since 1970-01-01.
[[nodiscard]] int monday_of(IsoWeek week);
[[nodiscard]] CivilDate add_months(CivilDate date, int months);
/// The nth (1 = first, -1 = last) such weekday of the month.
[[nodiscard]] CivilDate nth_weekday(int year, int month, int weekday, int nth);
[[nodiscard]] CivilDate easter_sunday(int year);

/// "YYYY-MM-DD", "YYYY-MM", "YYYY"; years before 1 are written "BC0044".
[[nodiscard]] std::string format_day(CivilDate date);
[[nodiscard]] std::string format_month(int year, int month);
[[nodiscard]] std::string format_year(int year);
[[nodiscard]] std::string format_week(IsoWeek week);
/// `form` with its numbers in place: Y takes the next one as a year, 1, 2 and 3 with at least as many digits. The rest
/// stands for itself: "Y-W2" and {2025, 4} are 2025-W04.
[[nodiscard]] std::string spell(std::string_view form, std::initializer_list<int> numbers);

/// Half-open: `until` is the first day, month-independent, that no longer belongs to the value.
struct Interval {
  std::string begin;
  std::string until;
  bool operator==(const Interval&) const = default;
};

/// The calendar interval of a TIMEX3 value: "2025-Q3" is 2025-07-01 to 2025-10-01. Nothing for durations, sets,
/// references, and values with an unknown part.
[[nodiscard]] std::optional<Interval> interval_of(std::string_view value);

}  // namespace annotator
