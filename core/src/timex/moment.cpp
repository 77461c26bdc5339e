#include "timex/moment.h"

#include <algorithm>
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
  const CivilDate& date = moment.date;
  switch (moment.grain) {
    case Unit::kWeek:
    case Unit::kWeekend: {
      const IsoWeek week = iso_week(days_from_civil(date));
      return spell(moment.grain == Unit::kWeek ? "Y-W2" : "Y-W2-WE", {week.year, week.week});
    }
    case Unit::kMonth:
      return format_month(date.year, date.month);
    case Unit::kSeason:
    case Unit::kQuarter:
    case Unit::kHalf:
      return format_year(date.year) + part_of_year(moment.grain, moment.index);
    case Unit::kYear:
      return format_year(date.year);
    case Unit::kDecade:
      return date.year < 1 ? "BC" + spell("3", {-date.year / 10}) : spell("3", {date.year / 10});
    case Unit::kCentury:
      return date.year < 1 ? "BC" + spell("2", {-date.year / 100}) : spell("2", {date.year / 100});
    case Unit::kMillennium:
      return spell("1", {date.year / 1000});
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
  if (meaning.weekday != 0 && out.date.month != month) {  // "the fifth Friday of June" of a year in which it has four
    out.date = moment.date;
    out.grain = Unit::kMonth;
  }
  return out;
}

std::string underspecified_value(const Meaning& meaning) {
  constexpr int kAnyYear = 2023;
  if (meaning.form == TimexForm::kWeekday) return spell("XXXX-WXX-1", {meaning.weekday}) + time_suffix(meaning);
  int month = meaning.month;
  int day = meaning.day;
  switch (meaning.unit) {
    case Unit::kWeek:
      return "XXXX-WXX";
    case Unit::kWeekend:
      return "XXXX-WXX-WE";
    case Unit::kMonth:
      return spell(month > 0 ? "XXXX-2" : "XXXX-XX", {month});
    case Unit::kSeason:
    case Unit::kQuarter:
    case Unit::kHalf:
      if (meaning.nth > 0) return "XXXX" + part_of_year(meaning.unit, meaning.nth);
      return meaning.unit == Unit::kHalf ? "XXXX-HX" : "XXXX-QX";
    default:
      break;
  }
  if (meaning.unit >= Unit::kYear) return "XXXX";
  if (meaning.holiday && is_fixed_holiday(meaning.nth)) {
    if (const std::optional<CivilDate> date = holiday_in(meaning.nth, kAnyYear)) {
      month = date->month;
      day = date->day;
    }
  }
  if (meaning.offset != 0 && month > 0 && day > 0) {
    const CivilDate date = civil_from_days(days_from_civil({kAnyYear, month, day}) + meaning.offset);
    month = date.month;
    day = date.day;
  }
  const std::string_view form = month > 0 ? (day > 0 ? "XXXX-2-2" : "XXXX-2-XX") : "XXXX-XX-2";
  if (month <= 0 && day <= 0) return "XXXX-XX-XX" + time_suffix(meaning);
  return (month > 0 ? spell(form, {month, day}) : spell(form, {day})) + time_suffix(meaning);
}

}  // namespace annotator
