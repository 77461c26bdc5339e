#include <algorithm>

#include "text/chars.h"
#include "timex/build.h"
#include "timex/calendar.h"
#include "timex/rules.h"

// Dates that are made of others: "Friday, Oct. 3", "the first Tuesday of October", "the week of October 6".

namespace annotator {

namespace {

/// "the 3rd of last May", "the 20th of next month".
bool build_day_of_point(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  if (out.unit != Unit::kMonth || out.mod != Mod::kNone) return false;
  out.day = static_cast<std::int8_t>(m.value(Symbol::kDayNumber));
  if (out.form == TimexForm::kCalendar) out.unit = Unit::kDay;
  return true;
}

/// The month of "the first Monday of the month" is the one the text is in.
void take_month(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  if (m.has_word("month")) set_offset(out, Base::kContext, 0, Unit::kMonth);
}

/// "the third month of next year".
bool build_nth_month(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kMonth);
  const int nth = m.value(Symbol::kOrdinal);
  if (nth < 1 || nth > 12) return false;
  out.month = static_cast<std::int8_t>(nth);
  take_any_year(m, out);
  return true;
}

/// "on 11/20, 11/22": a date stands before it.
bool build_slash_next(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kDay);
  out.month = static_cast<std::int8_t>(m.value(Symbol::kDigits, 0));
  out.day = static_cast<std::int8_t>(m.value(Symbol::kDigits, 1));
  return is_valid({kLeapYear, out.month, out.day});
}

/// "third": 3, "last": -1, "second-to-last": -2.
std::int8_t nth_told(const RuleMatch& m) {
  const int ordinal = m.value(Symbol::kOrdinal);
  const bool from_end = ordinal == 0 || m.has_word("last");
  return static_cast<std::int8_t>(from_end ? -std::max(ordinal, 1) : ordinal);
}

#define NTH "(ORDINAL|last|final|ORDINAL -? (to -?)? last)"

/// "week 27 of 2019", "calendar week 31".
bool build_week_number(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kWeek);
  out.nth = static_cast<std::int16_t>(m.value(Symbol::kDigits) + m.value(Symbol::kMonthDay));
  out.month = 1;
  out.nth_of_month = true;
  out.year_base = m.has(Symbol::kYear) || m.has(Symbol::kYearPoint) ? Base::kNone : Base::kArticle;
  take_any_year(m, out);
  constexpr int kMostWeeks = 53;
  return 1 <= out.nth && out.nth <= kMostWeeks;
}

/// "the first Tuesday of October", "the last week of March".
bool build_nth(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  if (out.unit != Unit::kMonth || out.form != TimexForm::kCalendar || out.mod != Mod::kNone) return false;
  out.unit = m.has(Symbol::kWeekday) ? Unit::kDay : Unit::kWeek;
  out.weekday = static_cast<std::int8_t>(m.value(Symbol::kWeekday));
  out.nth = nth_told(m);
  out.nth_of_month = true;
  return out.nth <= 5;
}

bool build_dated_weekday(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  if (out.form != TimexForm::kCalendar || out.unit != Unit::kDay) return false;
  out.weekday = static_cast<std::int8_t>(m.value(Symbol::kWeekdayLike));
  constexpr std::size_t kLongestShort = 5;  // "thurs"
  return !m.has_word(".") || m.text(Symbol::kWeekdayLike).size() <= kLongestShort;
}

/// "the last day of May", "the 31st day of the month".
bool build_nth_day(const RuleMatch& m, Meaning& out) {
  take_month(m, out);
  if (out.unit != Unit::kMonth || out.mod != Mod::kNone) return false;
  constexpr int kLongestMonth = 31;
  const int nth = nth_told(m);
  out.day = static_cast<std::int8_t>(nth > 0 ? nth : kLongestMonth);
  if (out.form == TimexForm::kOffset) return -1 <= nth && nth <= kLongestMonth;
  out.unit = Unit::kDay;
  if (nth < 0) out.offset = nth + 1;
  return -kLongestMonth <= nth && nth <= kLongestMonth;
}

/// "the week of October 6", "the weekend of May 4": the one that holds the day.
bool build_week_of_day(const RuleMatch& m, Meaning& out) {
  out = m.meaning(Symbol::kDay);
  if (out.form != TimexForm::kCalendar || out.type != TimexType::kDate || out.month == 0 || out.holiday ||
      out.nth_of_month)
    return false;
  out.unit = m.has_word("weekend") ? Unit::kWeekend : Unit::kWeek;
  return true;
}

/// "the first Monday of next month", "the third week of the month".
bool build_nth_of_offset(const RuleMatch& m, Meaning& out) {
  take_month(m, out);
  if (out.unit != Unit::kMonth || out.form != TimexForm::kOffset || out.mod != Mod::kNone) return false;
  out.weekday = static_cast<std::int8_t>(m.value(Symbol::kWeekday));
  out.nth = nth_told(m);
  out.nth_of_month = true;
  return out.nth <= 5;
}

/// "the first week of 2021", "the last week of last year": the first week of a year has its first Thursday.
bool build_week_of_year(const RuleMatch& m, Meaning& out) {
  constexpr int kThursdaysOfJanuary = 4;
  set_point(out, Unit::kWeek);
  take_year(m.meaning(Symbol::kYearPoint), out);
  if (m.expression().form == TimexForm::kOffset && out.year_base == Base::kNone) return false;
  out.nth = nth_told(m);
  out.month = static_cast<std::int8_t>(out.nth > 0 ? 1 : 12);
  out.nth_of_month = true;
  return out.nth <= kThursdaysOfJanuary;
}

constexpr TimexRule kRules[] = {
    {"date.weekday_date", Symbol::kDay, "(RELATIVE|the? SEQUEL)? WEEKDAYLIKE (,|.)? the? DAY", build_dated_weekday,
     EXAMPLES("Friday, Oct. 3 => 2025-10-03 ; last Friday, Oct. 3 => 2025-10-03 ; Wednesday, July 10, 2019 => "
              "2019-07-10 ; Sat. 5 May 2018 => 2018-05-05 ; "
              "on [Friday]. Oct. 3 came => 2025-10-24")},
    {"date.relative_date", Symbol::kDay, "(today|yesterday|tomorrow) ,? DAY", build_dated_weekday,
     EXAMPLES("today, 29 October => 2025-10-29")},
    {"date.day_of_point", Symbol::kDay, "the? DAYNUMBER (day)? of (MONTHPOINT|SPAN)", build_day_of_point,
     EXAMPLES("the 3rd of last May => 2025-05-03 ; the 20th of next month => 2025-11-20")},
    {"date.nth_weekday", Symbol::kDay, "the? " NTH " WEEKDAY (of|in) MONTHPOINT", build_nth,
     EXAMPLES("the first Tuesday of October => 2025-10-07 ; the last Monday in May 2021 => 2021-05-31 ; the "
              "second-to-last Monday "
              "of May 2021 => 2021-05-24")},
    {"date.nth_weekday_of_offset", Symbol::kDay, "the? " NTH " WEEKDAY (of|in) (SPAN|the month)", build_nth_of_offset,
     EXAMPLES("the first Monday of next month => 2025-11-03 ; the first Monday of the month => 2025-10-06 ; the last "
              "Friday of this month => 2025-10-31")},
    {"date.nth_day", Symbol::kDay, "the? " NTH " day (of|in) (MONTHPOINT|SPAN|the month)", build_nth_day,
     EXAMPLES("the last day of the month => 2025-10-31 ; the second day of next month => 2025-11-02 ; the last day of "
              "May 2021 => 2021-05-31 ; the first day of June => 2025-06-01 ; the fifth "
              "last day of May => 2025-05-27")},
    {"date.nth_week", Symbol::kSpan, "the? " NTH " week (of|in) MONTHPOINT", build_nth,
     EXAMPLES("the last week of March 2009 => 2009-W13")},
    {"date.nth_week_of_offset", Symbol::kSpan, "the? " NTH " week (of|in) (SPAN|the month)", build_nth_of_offset,
     EXAMPLES("the third week of this month => 2025-W42 ; the last week of the month => 2025-W44")},
    {"date.nth_month", Symbol::kMonthPoint, "the? ORDINAL month (of|in) (YEAR|YEARPOINT)", build_nth_month,
     EXAMPLES("the third month of 2021 => 2021-03 ; the ninth month of next year => 2026-09")},
    {"date.week_number", Symbol::kSpan,
     "(the? (calendar)? week DIGITS (,|of|in)? (YEAR|YEARPOINT)|calendar week DIGITS|YEAR ~ - ~ MONTHDAY)",
     build_week_number,
     EXAMPLES("2026-W52 => 2026-W52 ; week 27 of 2019 => 2019-W27 ; calendar week 31 => 2025-W31 ; in week 3 of the "
              "season => ; week 53 of "
              "2020 => 2020-W53")},
    {"date.slash_next", Symbol::kDay, "DAY (,|or|and|, or|, and) [DIGITS ~ / ~ DIGITS]", build_slash_next,
     EXAMPLES("on 11/20, [11/22] or 11/25 => 2025-11-22 ; on 11/20 or [11/25] => 2025-11-25")},
    {"date.day_of_month_second", Symbol::kDay, "DAY (and|or|to|-|, and?) [the? DAYNUMBER] !(UNIT|UNITS|MONTHLIKE|of)",
     [](const RuleMatch& m, Meaning& out) {
       out = m.meaning(Symbol::kDay);
       out.base = Base::kPrevious;
       out.day = static_cast<std::int8_t>(m.value(Symbol::kDayNumber));
       return out.form == TimexForm::kCalendar && out.month == 0 && m.text(Symbol::kDayNumber).size() > 2 &&
              is_ascii_digit(m.text(Symbol::kDayNumber)[0]);
     },
     EXAMPLES("on the 15th and [20th] => 2025-10-20")},
    {"date.week_of_day", Symbol::kSpan, "the? (week (of|beginning|starting|commencing) (on)?|weekend of) DAY",
     build_week_of_day,
     EXAMPLES(
         "the week of October 6 => 2025-W41 ; the week beginning 3 March 2025 => 2025-W10 ; the weekend of May 3 => "
         "2025-W18-WE")},
    {"date.week_of_year", Symbol::kSpan, "the? " NTH " week (of|in) YEARPOINT", build_week_of_year,
     EXAMPLES("the first week of 2021 => 2021-W01 ; the third last week of 2018 => 2018-W50 ; the last week of last "
              "year => 2024-W52")},
};

#undef NTH

}  // namespace

void joined_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
