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

/// The number that all of `digits` spells, -1 where they spell none.
int number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return -1;
  int value = 0;
  for (const char c : digits) {
    if (!is_ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Days, and minutes of the first of them where there is a time.
struct Bounds {
  int begin = 0;
  int until = 0;
  int first_minute = 0;
  int last_minute = 0;
  bool has_time = false;
  bool utc = false;

  bool set_months(int year, int month, int count) {
    begin = days_from_civil({year, month, 1});
    until = days_from_civil(add_months({year, month, 1}, count));
    return true;
  }
  /// What follows the T: "20:30", "20:30:05", "20:30Z", "20", "MO"; `begin` is the day.
  bool set_time(std::string_view time);
  bool set_week(int year, std::string_view rest);
  bool set_part_of_year(int year, std::string_view rest);
  /// False where the value has no interval.
  bool set(std::string_view value);

  std::string moment(int minute) const {
    const CivilDate date = civil_from_days(begin + minute / kMinutesPerDay);
    const int of_day = minute % kMinutesPerDay;
    return spell(utc ? "Y-2-2T2:2Z" : "Y-2-2T2:2", {date.year, date.month, date.day, of_day / 60, of_day % 60});
  }
};

bool Bounds::set_time(std::string_view time) {
  has_time = true;
  for (const PartHours& part : kPartHours) {
    if (part.code != time) continue;
    first_minute = part.begin * 60;
    last_minute = part.until * 60;
    return true;
  }
  utc = time.ends_with('Z');
  if (utc) time.remove_suffix(1);
  const bool hour_alone = time.size() == 2;
  const int hour = number(time.substr(0, 2));
  const int minute = hour_alone ? 0 : time.size() < 5 || time[2] != ':' ? -1 : number(time.substr(3, 2));
  first_minute = hour * 60 + minute;
  last_minute = first_minute + (hour_alone ? 60 : 1);
  return 0 <= hour && hour <= 24 && 0 <= minute && minute <= 59;
}

bool Bounds::set_week(int year, std::string_view rest) {
  const int week = number(rest.substr(1, 2));
  const std::string_view tail = rest.substr(3);
  if (week < 1 || week > 53 || (!tail.empty() && tail != "-WE")) return false;
  begin = monday_of({year, week});
  until = begin + 7;
  if (!tail.empty()) begin += 5;
  return true;
}

bool Bounds::set_part_of_year(int year, std::string_view rest) {
  for (const SeasonMonth& season : kSeasonMonths) {
    if (season.code == rest) return set_months(year, season.month, 3);
  }
  const int nth = number(rest.substr(1));
  const int count = rest[0] == 'Q' ? 4 : rest[0] == 'H' ? 2 : 0;
  return 1 <= nth && nth <= count && set_months(year, (nth - 1) * (12 / count) + 1, 12 / count);
}

bool Bounds::set(std::string_view value) {
  if (const std::size_t length = value.size(); length == 2 || length == 3) {
    const int prefix = number(value);
    const int years = length == 2 ? 100 : 10;
    return prefix > 0 && set_months(prefix * years, 1, years * 12);
  }
  const int year = number(value.substr(0, 4));
  if (year <= 0 || value.size() < 4) return false;
  if (value.size() == 4) return set_months(year, 1, 12);
  if (value.size() < 7 || value[4] != '-') return false;
  const std::string_view rest = value.substr(5);
  if (rest[0] == 'W' && rest.size() > 2) return set_week(year, rest);
  const int month = number(rest.substr(0, 2));
  if (month < 0) return set_part_of_year(year, rest);
  if (month < 1 || month > 12) return false;
  if (rest.size() == 2) return set_months(year, month, 1);
  const int day = rest.size() < 5 || rest[2] != '-' ? -1 : number(rest.substr(3, 2));
  if (!is_valid({year, month, day})) return false;
  begin = days_from_civil({year, month, day});
  until = begin + 1;
  return rest.size() == 5 || (rest[5] == 'T' && set_time(rest.substr(6)));
}

}  // namespace

std::optional<Interval> interval_of(std::string_view value) {
  Bounds bounds;
  if (!bounds.set(value)) return std::nullopt;
  if (bounds.has_time) return Interval{bounds.moment(bounds.first_minute), bounds.moment(bounds.last_minute)};
  return Interval{format_day(civil_from_days(bounds.begin)), format_day(civil_from_days(bounds.until))};
}

}  // namespace annotator
