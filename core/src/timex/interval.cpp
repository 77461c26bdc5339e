#include <array>

#include "text/chars.h"
#include "timex/calendar.h"

namespace annotator {

namespace {

/// Hours of a part of the day; `until` may pass midnight.
struct PartHours {
  std::string_view code;
  int begin;
  int until;
};
constexpr std::array<PartHours, 6> kPartHours = {
    {{"MO", 6, 12}, {"MI", 12, 13}, {"AF", 12, 18}, {"EV", 18, 24}, {"NI", 20, 28}, {"DT", 6, 18}}};

/// First months of the seasons of the northern half; winter is named by the year it begins in.
struct SeasonMonth {
  std::string_view code;
  int month;
};
constexpr std::array<SeasonMonth, 4> kSeasonMonths = {{{"SP", 3}, {"SU", 6}, {"FA", 9}, {"WI", 12}}};

constexpr int kMinutesPerDay = 24 * 60;

/// The number that all of `digits` spells, or nothing.
std::optional<int> number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (!is_ascii_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

Interval days(int begin, int until) { return {format_day(civil_from_days(begin)), format_day(civil_from_days(until))}; }

Interval months(int year, int month, int count) {
  const CivilDate begin = {year, month, 1};
  return {format_day(begin), format_day(add_months(begin, count))};
}

std::string moment(int day, int minute) {
  const int over = minute / kMinutesPerDay;
  const int of_day = minute % kMinutesPerDay;
  const CivilDate date = civil_from_days(day + over);
  return spell("Y-2-2T2:2", {date.year, date.month, date.day, of_day / 60, of_day % 60});
}

/// What follows the T: "20:30", "20:30:05", "20:30Z", "20", "MO".
std::optional<Interval> time_interval(int day, std::string_view time) {
  for (const PartHours& part : kPartHours) {
    if (part.code == time) return Interval{moment(day, part.begin * 60), moment(day, part.until * 60)};
  }
  const std::string zone = time.ends_with('Z') ? "Z" : "";
  time.remove_suffix(zone.size());
  const std::optional<int> hour = number(time.substr(0, 2));
  if (!hour || *hour > 24) return std::nullopt;
  if (time.size() == 2) return Interval{moment(day, *hour * 60) + zone, moment(day, *hour * 60 + 60) + zone};
  if (time[2] != ':' || time.size() < 5) return std::nullopt;
  const std::optional<int> minute = number(time.substr(3, 2));
  if (!minute || *minute > 59) return std::nullopt;
  const int begin = *hour * 60 + *minute;
  return Interval{moment(day, begin) + zone, moment(day, begin + 1) + zone};
}

std::optional<Interval> week_interval(int year, std::string_view rest) {
  const std::optional<int> week = number(rest.substr(1, 2));
  if (!week || *week < 1 || *week > 53) return std::nullopt;
  const int monday = monday_of({year, *week});
  const std::string_view tail = rest.substr(3);
  if (tail.empty()) return days(monday, monday + 7);
  if (tail == "-WE") return days(monday + 5, monday + 7);
  return std::nullopt;
}

std::optional<Interval> part_of_year(int year, std::string_view rest) {
  for (const SeasonMonth& season : kSeasonMonths) {
    if (season.code == rest) return months(year, season.month, 3);
  }
  const std::optional<int> nth = number(rest.substr(1));
  if (!nth) return std::nullopt;
  if (rest[0] == 'Q' && 1 <= *nth && *nth <= 4) return months(year, *nth * 3 - 2, 3);
  if (rest[0] == 'H' && 1 <= *nth && *nth <= 2) return months(year, *nth * 6 - 5, 6);
  return std::nullopt;
}

}  // namespace

std::optional<Interval> interval_of(std::string_view value) {
  if (const std::size_t length = value.size(); length == 2 || length == 3) {
    const std::optional<int> prefix = number(value);
    const int years = length == 2 ? 100 : 10;
    if (!prefix || *prefix == 0) return std::nullopt;
    return months(*prefix * years, 1, years * 12);
  }
  const std::optional<int> year = number(value.substr(0, 4));
  if (!year || *year == 0 || value.size() < 4) return std::nullopt;
  if (value.size() == 4) return months(*year, 1, 12);
  if (value.size() < 7 || value[4] != '-') return std::nullopt;
  std::string_view rest = value.substr(5);
  if (rest[0] == 'W' && rest.size() > 2) return week_interval(*year, rest);
  const std::optional<int> month = number(rest.substr(0, 2));
  if (!month) return part_of_year(*year, rest);
  if (*month < 1 || *month > 12) return std::nullopt;
  if (rest.size() == 2) return months(*year, *month, 1);
  const std::optional<int> day = number(rest.substr(3, 2));
  if (!day || rest[2] != '-' || rest.size() < 5 || !is_valid({*year, *month, *day})) return std::nullopt;
  const int first = days_from_civil({*year, *month, *day});
  if (rest.size() == 5) return days(first, first + 1);
  if (rest[5] != 'T') return std::nullopt;
  return time_interval(first, rest.substr(6));
}

}  // namespace annotator
