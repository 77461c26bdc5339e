#include "text/chars.h"
#include "timex/build.h"
#include "timex/calendar.h"
#include "timex/rules.h"

namespace annotator {

namespace {

bool is_day(const Meaning& day) { return is_valid({day.year > 0 ? day.year : kLeapYear, day.month, day.day}); }

bool build_month_day(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kDay);
  out.month = static_cast<std::int8_t>(m.has(Symbol::kMonth) ? m.value(Symbol::kMonth) : m.value(Symbol::kMonthLike));
  out.day = static_cast<std::int8_t>(m.value(Symbol::kDayNumber));
  take_any_year(m, out);
  return is_day(out);
}

/// "March 4 and 5": the second day has the month of the first.
bool build_second_day(const RuleMatch& m, Meaning& out) {
  if (!build_month_day(m, out)) return false;
  out.day = static_cast<std::int8_t>(m.value(Symbol::kDayNumber, 1 + m.argument()));
  out.base = Base::kPrevious;
  return is_day(out);
}

/// "well past Friday" is no Friday that is past.
bool goes_past(const RuleMatch& m) {
  return m.text(Symbol::kRelative) == "past" && !m.has_word("the") && !m.has_word("this");
}

bool build_month(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kMonth);
  out.month = static_cast<std::int8_t>(m.has(Symbol::kMonth) ? m.value(Symbol::kMonth) : m.value(Symbol::kMonthLike));
  take_any_year(m, out);
  if (m.has(Symbol::kRelative)) out.shift = as_shift(m.value(Symbol::kRelative));
  if (m.has(Symbol::kSequel) && m.has_word("year")) {
    out.year_base = Base::kPrevious;
    out.year_offset = static_cast<std::int16_t>(m.value(Symbol::kSequel));
  } else if (m.has(Symbol::kSequel)) {
    out.base = Base::kPrevious;
    out.shift = as_shift(m.value(Symbol::kSequel));
  }
  if (m.argument() == 1) {
    out.base = Base::kPrevious;
    out.shift = Shift::kThis;
  }
  return !goes_past(m);
}

/// "the 15th": a day of a month that the context tells.
bool build_day_of_month(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kDay);
  out.day = static_cast<std::int8_t>(m.value(Symbol::kDayNumber));
  return m.has(Symbol::kOrdinal) || m.text(Symbol::kDayNumber).size() > 2;
}

/// "3 Aug 96": two digits are a year where they can be no day.
bool build_short_year(const RuleMatch& m, Meaning& out) {
  const bool marked = m.has_word("'");
  const int digits = m.value(Symbol::kDigits);
  if (m.text(Symbol::kDigits).size() != 2 || (!marked && digits < 32)) return false;
  if (m.has(Symbol::kDayNumber) ? !build_month_day(m, out) : !build_month(m, out)) return false;
  out.year = static_cast<std::int16_t>(digits < 40 ? 2000 + digits : 1900 + digits);
  return true;
}

bool build_weekday(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kDay);
  out.form = TimexForm::kWeekday;
  out.weekday =
      static_cast<std::int8_t>(m.has(Symbol::kWeekday) ? m.value(Symbol::kWeekday) : m.value(Symbol::kWeekdayLike));
  if (m.has(Symbol::kRelative)) out.shift = as_shift(m.value(Symbol::kRelative));
  out.not_too_near = m.text(Symbol::kRelative).ends_with("ext") && !m.has_word("this");
  if (out.not_too_near && m.has_word("the")) out.base = Base::kPrevious;
  if (m.has(Symbol::kSequel)) {
    out.base = Base::kPrevious;
    out.shift = as_shift(m.value(Symbol::kSequel));
  }
  if (m.argument() != 0) out.shift = as_shift(m.argument());
  return !goes_past(m);
}

/// "Mon.", "Tues": the whole word has a rule of its own.
bool build_short_weekday(const RuleMatch& m, Meaning& out) {
  const std::string_view word = m.text(Symbol::kWeekdayLike);
  return !word.ends_with("day") && !word.ends_with("DAY") && build_weekday(m, out);
}

/// "that Monday": the one on or before what was mentioned; "the Monday after".
bool build_that_weekday(const RuleMatch& m, Meaning& out) {
  build_weekday(m, out);
  out.base = Base::kPrevious;
  if (out.shift == Shift::kNone) out.shift = Shift::kThis;
  return true;
}

/// "Monday last week": the day of a week that is an expression of its own.
bool build_weekday_of_week(const RuleMatch& m, Meaning& out) {
  const Meaning& week = m.expression();
  if (week.form != TimexForm::kOffset || week.unit != Unit::kWeek) return false;
  if (week.offset == 0 && m.has_word("on")) return false;  // "earlier this week, on Friday"
  out = week;
  out.form = TimexForm::kWeekday;
  out.unit = Unit::kDay;
  out.weekday = static_cast<std::int8_t>(m.value(Symbol::kWeekday));
  return true;
}

bool build_sequel_day(const RuleMatch& m, Meaning& out) {
  set_offset(out, Base::kPrevious, m.value(Symbol::kSequel), Unit::kDay);
  return true;
}

bool build_day_offset(const RuleMatch& m, Meaning& out) {
  set_offset(out, Base::kArticle, m.argument(), Unit::kDay);
  return true;
}

/// "15SEP 2013", "Feb13".
bool build_joined_day(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kDay);
  out.month = static_cast<std::int8_t>(m.value(Symbol::kMonthDay) / 100);
  out.day = static_cast<std::int8_t>(m.value(Symbol::kMonthDay) % 100);
  take_any_year(m, out);
  return is_day(out);
}

/// "Tuesday the 19th": a day of a month that has it on that weekday.
bool build_weekday_of_month(const RuleMatch& m, Meaning& out) {
  const bool labels = m.has_word(":");  // "Fri 4: a film"
  if (!build_day_of_month(m, out) && !labels) return false;
  if (m.has_word(",") && !is_ascii_digit(m.text(Symbol::kDayNumber)[0])) return false;  // "on Friday, the second fire"
  out.weekday = static_cast<std::int8_t>(m.value(Symbol::kWeekdayLike));
  return true;
}

/// "Friday after next": the argument is the direction.
bool build_second_weekday(const RuleMatch& m, Meaning& out) {
  build_weekday(m, out);
  out.offset = 7 * m.argument();
  return true;
}

/// "two Fridays ago" is one week before the last Friday.
bool build_weekdays_from(const RuleMatch& m, Meaning& out) {
  const std::int64_t thousandths = m.quantity(Symbol::kNumber);
  constexpr int kMost = 52;
  if (thousandths < 1000 || thousandths > 1000 * kMost || thousandths % 1000 != 0) return false;
  set_point(out, Unit::kDay);
  out.form = TimexForm::kWeekday;
  out.weekday = static_cast<std::int8_t>(m.value(Symbol::kWeekdays));
  const int direction = m.has_word("now") ? 1 : -1;
  out.shift = as_shift(direction);
  out.offset = static_cast<std::int32_t>(thousandths / 1000 - 1) * 7 * direction;
  return true;
}

constexpr TimexRule kRules[] = {
    {"date.in_year", Symbol::kDay, "in YEAR , on [(MONTHLIKE DAYNUMBER|the? DAYNUMBER of? MONTHLIKE)]", build_month_day,
     EXAMPLES("In 1974, on [25 April], it fell => 1974-04-25")},
    {"date.month_day", Symbol::kDay, "MONTHLIKE the? DAYNUMBER (!%|,? YEAR|(,|of)? YEARPOINT)", build_month_day,
     EXAMPLES(
         "Oct. 3 => 2025-10-03 ; May 21st => 2025-05-21 ; March 3, 2021 => 2021-03-03 ; Sept. 9 1999 => 1999-09-09 "
         "; December 22, last year => 2024-12-22 ; September 20 of this year => 2025-09-20")},
    {"date.year_month_day", Symbol::kDay, "YEARPOINT ,? MONTHLIKE DAYNUMBER", build_month_day,
     EXAMPLES("last year August 8 => 2024-08-08")},
    {"date.month_day_short", Symbol::kDay,
     "(DAYNUMBER -? MONTHLIKE (,|-)?|MONTHLIKE DAYNUMBER ,?) (' ~)? DIGITS !(UNIT|UNITS|:)", build_short_year,
     EXAMPLES("3 Aug 96 => 1996-08-03 ; Aug 9, 96 => 1996-08-09")},
    {"date.month_short", Symbol::kMonthPoint, "MONTHLIKE ' ~ DIGITS", build_short_year,
     EXAMPLES("June '98 => 1998-06")},
    {"date.month_short_bare", Symbol::kMonthPoint, "MONTH of? DIGITS", build_short_year,
     EXAMPLES("in [August 99]. => 1999-08 ; in [June] 75 soldiers left => 2025-06")},
    {"date.joined", Symbol::kDay, "MONTHDAY (,? YEAR)?", build_joined_day,
     EXAMPLES("15SEP => 2025-09-15 ; Dec31, 1994 => 1994-12-31")},
    {"date.month_day_second", Symbol::kDay,
     "MONTHLIKE DAYNUMBER (,? YEAR)? (-|--|/|to|and|or|through|until) !(CLOCK|BARECLOCK) [DAYNUMBER] "
     "!(UNIT|UNITS|MONTHLIKE)",
     build_second_day,
     EXAMPLES(
         "from October 3 to [5] => 2025-10-05 ; October 4 and [5] => 2025-10-05 ; Oct 14-[16]: hearing => 2025-10-16")},
    {"date.month_day_listed", Symbol::kDay, "MONTHLIKE DAYNUMBER , [DAYNUMBER] ,? (and|or) DAYNUMBER !(UNIT|UNITS)",
     build_second_day, EXAMPLES("Nov. 6, [13] and 20 => 2025-11-13 ; in [August 99], 12 and 13 fell => 1999-08")},
    {"date.month_day_third", Symbol::kDay, "MONTHLIKE DAYNUMBER , DAYNUMBER ,? (and|or) [DAYNUMBER] !(UNIT|UNITS)",
     build_second_day, EXAMPLES("Nov. 6, 13 and [20] => 2025-11-20 ; on [Nov. 6], 13 and 20 men came => 2025-11-06"),
     1},
    {"date.month_day_second_year", Symbol::kDay,
     "MONTHLIKE DAYNUMBER (-|--|/|to|and|or|through|until) [DAYNUMBER (,|of)? YEARPOINT]", build_second_day,
     EXAMPLES("July 13 to [17 of last year] => 2024-07-17 ; March 4-[6, 2019] => 2019-03-06 ; March 4/[5, 2019] => "
              "2019-03-05")},
    {"date.day_month", Symbol::kDay,
     "the? DAYNUMBER ((of|day of)? MONTHLIKE|-? (of|day of)? MONTHLIKE -? ,? (of|in)? (YEAR|YEARPOINT))",
     build_month_day,
     EXAMPLES("3 May => 2025-05-03 ; the 3rd of May => 2025-05-03 ; 3 May 2021 => 2021-05-03 ; 12 June, 1999 => "
              "1999-06-12")},
    {"date.day_month_first", Symbol::kDay,
     "[WEEKDAYLIKE? the? DAYNUMBER] (, WEEKDAYLIKE? DAYNUMBER)? (-|--|/|to|and|or|until|till) WEEKDAYLIKE? the? "
     "DAYNUMBER of? MONTHLIKE (,? YEAR)?",
     build_month_day,
     EXAMPLES("on [3] and 5 May 2019 => 2019-05-03 ; on [12]/13 May 2019 => 2019-05-12 ; [Monday 20] to Friday 24 "
              "October => 2025-10-20 ; on [12], 13 and 14 May => "
              "2025-05-12 ; on [Friday 2], Saturday 3 and Tuesday 6 January => 2026-01-02")},
    {"date.month_of_part", Symbol::kMonthPoint, "[MONTH] (PART|day) in YEAR", build_month,
     EXAMPLES("on a [January] morning in 1979 => 1979-01")},
    {"date.month", Symbol::kMonthPoint, "MONTH", build_month,
     EXAMPLES("since [January] => 2025-01 ; in [December] => 2025-12")},
    {"date.month_year", Symbol::kMonthPoint, "MONTHLIKE (,|of|in)? YEAR !%", build_month,
     EXAMPLES("March 2019 => 2019-03 ; June of 1998 => 1998-06")},
    {"date.month_of", Symbol::kMonthPoint, "MONTH (,|of|in)? (YEARPOINT|(the|that) SEQUEL year)", build_month,
     EXAMPLES("June of this year => 2025-06 ; August last year => 2024-08 ; In May 1999 it began; it ended in [June of "
              "the next year] => 2000-06")},
    {"date.month_relative", Symbol::kMonthPoint, "((the|this)? RELATIVE|(the|that) SEQUEL) MONTH !DAYNUMBER",
     build_month,
     EXAMPLES(
         "last April => 2025-04 ; well past [November] => 2025-11 ; next March => 2026-03 ; this December => 2025-12")},
    {"date.month_that", Symbol::kMonthPoint, "that MONTH", build_month,
     EXAMPLES("It began in May 1999; [that June] it ended => 1999-06"), 1},
    {"date.day_of_month", Symbol::kDay,
     "(on|by|until|since|from|till|for|before|after|around|PART of|hours of) [the? DAYNUMBER] !(UNIT|MONTHLIKE|UNITS)",
     [](const RuleMatch& m, Meaning& out) {
       return is_ascii_digit(m.text(Symbol::kDayNumber)[0]) && build_day_of_month(m, out);
     },
     EXAMPLES("on [the 15th] => 2025-10-15 ; on [24th] => 2025-10-24 ; on the 22nd floor => ; [the night of the 24th] "
              "=> 2025-10-24TNI")},
    {"date.weekday", Symbol::kDay, "WEEKDAY", build_weekday,
     EXAMPLES("Wednesday => 2025-10-29 ; Tuesday => 2025-10-28")},
    {"date.weekday_short", Symbol::kDay,
     "((on|by|until|since|till|from|every) [WEEKDAYLIKE]|[WEEKDAYLIKE] (- WEEKDAYLIKE)? :)", build_short_weekday,
     EXAMPLES("on [Mon] => 2025-10-27 ; on sun and rain => ; on Sun Microsystems =>")},
    {"date.weekday_short_relative", Symbol::kDay, "RELATIVE WEEKDAYLIKE", build_short_weekday,
     EXAMPLES("next Mon => 2025-11-03")},
    {"date.weekday_day", Symbol::kDay,
     "(WEEKDAYLIKE ,? the? DAYNUMBER !(UNIT|UNITS|MONTHLIKE|of)|[WEEKDAYLIKE DAYNUMBER] : !DIGITS)",
     build_weekday_of_month,
     EXAMPLES(
         "Friday the 17th => 2025-10-17 ; [Fri 7]: a film => 2025-11-07 ; [Friday], the second fire => 2025-10-24")},
    {"date.weekday_relative", Symbol::kDay, "((the|this)? RELATIVE|(the|that) SEQUEL) WEEKDAY", build_weekday,
     EXAMPLES("this past Monday => 2025-10-27 ; this coming Saturday => 2025-11-01 ; On May 3, 2021 it fell; [the next "
              "Tuesday] it rose => 2021-05-04 ; last Wednesday => 2025-10-22 ; next "
              "Wednesday => 2025-11-05 ; next Friday => 2025-11-07 ; coming Friday "
              "=> 2025-10-31 ; last Friday => 2025-10-24")},
    {"date.weekday_week", Symbol::kDay, "(WEEKDAY week !-|a week (on|from) WEEKDAY)",
     [](const RuleMatch& m, Meaning& out) {
       if (!build_weekday(m, out)) return false;
       out.shift = Shift::kThis;
       out.offset = 7;
       return true;
     },
     EXAMPLES("The draw is on [Friday week] => 2025-11-07 ; [a week on Friday] => 2025-11-07 ; a [Monday] week-long "
              "strike => 2025-10-27")},
    {"date.weekday_sequel", Symbol::kDay, "SEQUEL WEEKDAY",
     [](const RuleMatch& m, Meaning& out) { return m.value(Symbol::kSequel) < 0 && build_weekday(m, out); },
     EXAMPLES("On May 3, 2021 it fell; [previous Friday] it rose => 2021-04-30 ; following [Tuesday]'s leak => "
              "2025-10-28")},
    {"date.weekday_last", Symbol::kDay, "WEEKDAY last", build_weekday, EXAMPLES("Monday last => 2025-10-27"), -1},
    {"date.weekday_next", Symbol::kDay, "WEEKDAY next", build_weekday, EXAMPLES("Monday next => 2025-11-03"), 1},
    {"date.weekday_after_next", Symbol::kDay, "the? WEEKDAY after next", build_second_weekday,
     EXAMPLES("Friday after next => 2025-11-07"), 1},
    {"date.weekday_before_last", Symbol::kDay, "the? WEEKDAY before last", build_second_weekday,
     EXAMPLES("the Friday before last => 2025-10-17"), -1},
    {"date.weekdays_from", Symbol::kDay, "NUMBER WEEKDAYS (ago|back|from now)", build_weekdays_from,
     EXAMPLES("two Fridays ago => 2025-10-17 ; three Mondays from now => 2025-11-17")},
    {"date.weekday_that", Symbol::kDay, "that WEEKDAY !('s|would|will|could|may|might|must|has|had)",
     build_that_weekday,
     EXAMPLES("On May 3, 2021 it fell; [that Monday] it rose => 2021-05-03 ; He said that [Monday]'s vote was late => "
              "2025-10-27")},
    {"date.weekday_the", Symbol::kDay, "on [the WEEKDAY] (.|,|;|and|he|it|she|they)",
     [](const RuleMatch& m, Meaning& out) {
       out.not_too_near = build_that_weekday(m, out);
       out.shift = Shift::kNext;
       return true;
     },
     EXAMPLES("It fell on May 6, 2021 and on [the Friday] it rose. => 2021-05-07 ; It fell on [the Friday]. => "
              "2025-10-24")},
    {"date.weekday_after", Symbol::kDay, "[the WEEKDAY after] (.|,|;)", build_that_weekday,
     EXAMPLES("It fell on May 6, 2021 and on [the Tuesday after]. => 2021-05-11"), 1},
    {"date.weekday_week", Symbol::kDay, "(WEEKDAY (of|in|from|,)? SPAN|SPAN ('s|on|,)? WEEKDAY)", build_weekday_of_week,
     EXAMPLES("last week's Tuesday => 2025-10-21 ; next week on Friday => 2025-11-07 ; Monday last week => 2025-10-20 "
              "; Friday of next week => 2025-11-07")},
    {"date.sequel_day", Symbol::kDay, "(that very?|(the|that) SEQUEL) day", build_sequel_day,
     EXAMPLES("On May 3 she left; [that day] it rained => 2025-05-03 ; On May 3 she left; [the following day] she was "
              "back => 2025-05-04")},
    {"date.today", Symbol::kDay, "today", build_day_offset, EXAMPLES("today => 2025-10-29"), 0},
    {"date.yesterday", Symbol::kDay, "yesterday", build_day_offset, EXAMPLES("yesterday => 2025-10-28"), -1},
    {"date.tomorrow", Symbol::kDay, "tomorrow", build_day_offset, EXAMPLES("tomorrow => 2025-10-30"), 1},
    {"date.before_yesterday", Symbol::kDay, "the? day before yesterday", build_day_offset,
     EXAMPLES("the day before yesterday => 2025-10-27"), -2},
    {"date.after_tomorrow", Symbol::kDay, "the? day after tomorrow", build_day_offset,
     EXAMPLES("the day after tomorrow => 2025-10-31"), 2},
};

}  // namespace

void date_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
