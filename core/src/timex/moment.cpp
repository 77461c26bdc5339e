#include "timex/moment.h"

#include <cstdlib>
#include <optional>

#include "timex/anchor.h"
#include "timex/holidays.h"

namespace annotator {

namespace {

/// Quarter, half or season as it stands behind the year: "-Q3", "-SU".
std::string part_of_year(Unit unit, int nth) {
  constexpr std::string_view kSeasons = "-SP-SU-FA-WI";
  constexpr std::size_t kLength = 3;
  if (unit == Unit::kSeason) return std::string(kSeasons.substr(kLength * static_cast<std::size_t>(nth - 1), kLength));
  return spell(unit == Unit::kHalf ? "-H1" : "-Q1", {nth});
}

}  // namespace

std::string value_of(const Moment& moment) {
  const int year = moment.date.year;
  std::string_view form = "Y-2-2";
  int first = year;
  int second = moment.date.month;
  switch (moment.grain) {
    case Unit::kWeek:
    case Unit::kWeekend: {
      const IsoWeek week = iso_week(days_from_civil(moment.date));
      form = moment.grain == Unit::kWeek ? "Y-W2" : "Y-W2-WE";
      first = week.year;
      second = week.week;
      break;
    }
    case Unit::kMonth:
      form = "Y-2";
      break;
    case Unit::kSeason:
    case Unit::kQuarter:
    case Unit::kHalf:
      return format_year(year) + part_of_year(moment.grain, moment.index);
    case Unit::kYear:
      form = "Y";
      break;
    case Unit::kDecade:
    case Unit::kCentury: {
      const bool decade = moment.grain == Unit::kDecade;
      form = year < 1 ? (decade ? "BC3" : "BC2") : (decade ? "3" : "2");
      first = std::abs(year) / (decade ? 10 : 100);
      break;
    }
    case Unit::kMillennium:
      form = "1";
      first = year / 1000;
      break;
    default:
      break;
  }
  return spell(form, {first, second, moment.date.day});
}

Moment nth_of_month(const Moment& moment, const Meaning& meaning) {
  Moment out = moment;
  const int year = moment.date.year;
  const int month = moment.date.month;
  constexpr int kThursday = 4;  // a week belongs to the month of its Thursday, as to its year
  out.date = nth_weekday(year, month, meaning.weekday != 0 ? meaning.weekday : kThursday, meaning.nth);
  if (meaning.weekday != 0 && out.date.month != month) {  // "the fifth Friday of June" of a year in which it has four
    out.date = moment.date;
    out.grain = Unit::kMonth;
  }
  return out;
}

std::string underspecified_value(const Meaning& meaning) {
  constexpr int kAnyYear = 2023;
  CivilDate date = {kAnyYear, meaning.month, meaning.day};
  if (meaning.holiday && is_fixed_holiday(meaning.nth)) date = holiday_in(meaning.nth, kAnyYear).value_or(date);
  if (meaning.offset != 0 && date.month > 0 && date.day > 0)
    date = civil_from_days(days_from_civil(date) + meaning.offset);
  int first = date.month;
  std::string_view form = date.month > 0 ? (date.day > 0 ? "XXXX-2-2" : "XXXX-2-XX")
                          : date.day > 0 ? "XXXX-XX-2"
                                         : "XXXX-XX-XX";
  if (date.month <= 0) first = date.day;
  const bool is_day = meaning.form != TimexForm::kWeekday;
  switch (is_day ? meaning.unit : Unit::kDay) {
    case Unit::kWeek:
      form = "XXXX-WXX";
      break;
    case Unit::kWeekend:
      form = "XXXX-WXX-WE";
      break;
    case Unit::kMonth:
      first = meaning.month;
      form = first > 0 ? "XXXX-2" : "XXXX-XX";
      break;
    case Unit::kSeason:
    case Unit::kQuarter:
    case Unit::kHalf:
      if (meaning.nth > 0) return "XXXX" + part_of_year(meaning.unit, meaning.nth);
      form = meaning.unit == Unit::kHalf ? "XXXX-HX" : "XXXX-QX";
      break;
    default:
      if (meaning.unit >= Unit::kYear) form = "XXXX";
      break;
  }
  if (!is_day) {
    form = "XXXX-WXX-1";
    first = meaning.weekday;
  }
  return spell(form, {first, date.day}) + time_suffix(meaning);
}

}  // namespace annotator
