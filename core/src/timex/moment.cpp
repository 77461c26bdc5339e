#include "timex/moment.h"

#include <algorithm>
#include <optional>

#include "timex/anchor.h"
#include "timex/holidays.h"

namespace annotator {

std::string season_value(int year, int season) {
  constexpr std::string_view kCodes[] = {"SP", "SU", "FA", "WI"};
  return format_year(year) + "-" + std::string(kCodes[season - 1]);
}

std::string value_of(const Moment& moment) {
  const CivilDate& date = moment.date;
  switch (moment.grain) {
    case Unit::kWeek:
      return format_week(iso_week(days_from_civil(date)));
    case Unit::kWeekend:
      return format_week(iso_week(days_from_civil(date))) + "-WE";
    case Unit::kMonth:
      return format_month(date.year, date.month);
    case Unit::kSeason:
      return season_value(date.year, moment.index);
    case Unit::kQuarter:
      return format_year(date.year) + "-Q" + std::to_string(moment.index);
    case Unit::kHalf:
      return format_year(date.year) + "-H" + std::to_string(moment.index);
    case Unit::kYear:
      return format_year(date.year);
    case Unit::kDecade:
      return pad(date.year / 10, 3);
    case Unit::kCentury:
      return pad(date.year / 100, 2);
    case Unit::kMillennium:
      return std::to_string(date.year / 1000);
    default:
      return format_day(date);
  }
}

Moment nth_of_month(const Moment& moment, const Meaning& meaning) {
  Moment out = moment;
  const int year = moment.date.year;
  const int month = moment.date.month;
  constexpr int kThursday = 4;  // a week belongs to the month of its Thursday, as to its year
  out.date = nth_weekday(year, month, meaning.weekday != 0 ? meaning.weekday : kThursday, meaning.nth);
  return out;
}

std::string underspecified_value(const Meaning& meaning) {
  std::string out;
  if (meaning.form == TimexForm::kWeekday) {
    out = "XXXX-WXX-" + std::to_string(meaning.weekday);
  } else if (meaning.unit == Unit::kWeek) {
    out = "XXXX-WXX";
  } else if (meaning.unit == Unit::kWeekend) {
    out = "XXXX-WXX-WE";
  } else if (meaning.unit == Unit::kMonth) {
    out = "XXXX-" + (meaning.month > 0 ? pad(meaning.month, 2) : std::string("XX"));
  } else if (meaning.unit == Unit::kSeason && meaning.nth > 0) {
    out = "XXXX" + season_value(1000, meaning.nth).substr(4);
  } else if (meaning.unit == Unit::kQuarter || meaning.unit == Unit::kHalf) {
    out = std::string("XXXX-") + (meaning.unit == Unit::kHalf ? "H" : "Q") +
          (meaning.nth > 0 ? std::to_string(meaning.nth) : "X");
  } else if (meaning.unit >= Unit::kYear) {
    out = "XXXX";
  } else if (meaning.holiday) {
    out = "XXXX-XX-XX";
    if (const std::optional<CivilDate> day = holiday_in(meaning.nth, 2023); day && is_fixed_holiday(meaning.nth))
      out = "XXXX" + format_day(*day).substr(4);
  } else {
    out = "XXXX-" + (meaning.month > 0 ? pad(meaning.month, 2) : std::string("XX")) + "-" +
          (meaning.day > 0 ? pad(meaning.day, 2) : std::string("XX"));
  }
  if (meaning.unit <= Unit::kDay) out += time_suffix(meaning);
  return out;
}

}  // namespace annotator
