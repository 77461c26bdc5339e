#include <utility>

#include "timex/build.h"
#include "timex/calendar.h"
#include "timex/rules.h"

namespace annotator {

namespace {

bool take_day(int year, int month, int day, Meaning& out) {
  if (!is_valid({year > 0 ? year : 2024, month, day})) return false;  // 2024 is a leap year
  set_point(out, Unit::kDay);
  out.year = static_cast<std::int16_t>(year);
  out.month = static_cast<std::int8_t>(month);
  out.day = static_cast<std::int8_t>(day);
  return true;
}

int full_year(int year) { return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year; }

bool build_iso(const RuleMatch& m, Meaning& out) {
  return take_day(m.value(Symbol::kYear), m.value(Symbol::kDigits, 0), m.value(Symbol::kDigits, 1), out);
}

/// American order, the other one where only that can be: 25/12/2025. `nth` tells which it is.
bool build_slashes(const RuleMatch& m, Meaning& out) {
  int month = m.value(Symbol::kDigits, 0);
  int day = m.value(Symbol::kDigits, 1);
  const bool day_first = month > 12;
  if (day_first) std::swap(month, day);
  const int year = m.has(Symbol::kYear)        ? m.value(Symbol::kYear)
                   : m.has(Symbol::kDigits, 2) ? full_year(m.value(Symbol::kDigits, 2))
                                               : 0;
  if (m.has(Symbol::kDigits, 2) && m.text(Symbol::kDigits, 2).size() != 2) return false;
  out.nth = day_first ? kDayFirst : day <= 12 ? kEitherOrder : kMonthFirst;
  return take_day(year, month, day, out);
}

bool build_dotted(const RuleMatch& m, Meaning& out) {
  const int value = m.value(Symbol::kDottedDate);
  const int year = value / 10000;
  return (year > 100 || m.argument() == 1) && take_day(full_year(year), value / 100 % 100, value % 100, out);
}

bool build_iso_time(const RuleMatch& m, Meaning& out) {
  const int day_hour = m.value(Symbol::kIsoDayHour);
  const bool ends_with_minute = m.argument() == 0;
  out.utc = m.has(Symbol::kIsoSecond);
  const int last = out.utc ? m.value(Symbol::kIsoSecond) : m.value(Symbol::kDigits, ends_with_minute ? 1 : 2);
  const int minute = ends_with_minute ? last : m.value(Symbol::kDigits, 1);
  if (!take_day(m.value(Symbol::kYear), m.value(Symbol::kDigits, 0), day_hour / 100, out)) return false;
  if (minute > 59 || last > 59) return false;
  out.type = TimexType::kTime;
  out.minute = static_cast<std::int16_t>(day_hour % 100 * 60 + minute);
  if (!ends_with_minute) out.second = static_cast<std::int8_t>(last);
  return true;
}

bool build_named_month(const RuleMatch& m, Meaning& out) {
  return take_day(m.value(Symbol::kYear), m.value(Symbol::kMonthLike), m.value(Symbol::kDayNumber), out);
}

/// "Oct 26 15:50:06 2016", as machines write it.
bool build_log_time(const RuleMatch& m, Meaning& out) {
  if (!build_named_month(m, out)) return false;
  const std::int64_t code = m.has(Symbol::kClock) ? m.quantity(Symbol::kClock) : m.quantity(Symbol::kBareClock);
  take_clock(code, out);
  return true;
}

bool build_open_named_month(const RuleMatch& m, Meaning& out) {
  return take_day(0, m.value(Symbol::kMonthLike), m.value(Symbol::kDayNumber), out);
}

bool build_month_of_year(const RuleMatch& m, Meaning& out) {
  const int month = m.has(Symbol::kMonthLike) ? m.value(Symbol::kMonthLike) : m.value(Symbol::kDigits);
  if (month < 1 || month > 12) return false;
  set_point(out, Unit::kMonth);
  out.year = static_cast<std::int16_t>(m.value(Symbol::kYear));
  out.month = static_cast<std::int8_t>(month);
  return true;
}

constexpr TimexRule kRules[] = {
    {"date.dotted", Symbol::kDay, "DOTTED", build_dotted,
     EXAMPLES("02.07.2013 => 2013-07-02 ; 10.31.1974 => 1974-10-31")},
    {"date.dotted_short", Symbol::kDay, "(on|by|until|since|from|WEEKDAYLIKE ,?) [DOTTED]", build_dotted,
     EXAMPLES("on [10.8.23] => 2023-08-10 ; version 10.8.23 => ; on 10.8.5 =>"), 1},
    {"date.iso_time", Symbol::kTime,
     "YEAR ~ - ~ DIGITS ~ - ~ ISODAYHOUR ~ : ~ (ISOSECOND|DIGITS (~ (+|-) ~ DIGITS ~ : ~ DIGITS)?)", build_iso_time,
     EXAMPLES("2013-02-12T04:30 => 2013-02-12T04:30 ; 2013-02-12T04:30Z => 2013-02-12T04:30Z ; "
              "2013-02-12T04:30+02:00 => 2013-02-12T04:30")},
    {"date.iso_second", Symbol::kTime,
     "YEAR ~ - ~ DIGITS ~ - ~ ISODAYHOUR ~ : ~ DIGITS ~ : ~ (ISOSECOND|DIGITS (~ (+|-) ~ DIGITS ~ : ~ DIGITS)?)",
     build_iso_time,
     EXAMPLES("2013-02-12T04:30:59 => 2013-02-12T04:30:59 ; 2013-02-12T04:30:59Z => 2013-02-12T04:30:59Z ; "
              "[2013-02-12T04:30:00-05:00] => 2013-02-12T04:30:00"),
     1},
    {"date.log_time", Symbol::kTime, "MONTHLIKE DAYNUMBER (CLOCK|BARECLOCK) YEAR", build_log_time,
     EXAMPLES("Oct 26 15:50:06 2016 => 2016-10-26T15:50:06")},
    {"date.day_slash_month", Symbol::kDay, "DAYNUMBER ~ (/|-) ~ MONTHLIKE ~ (/|-) ~ YEAR", build_named_month,
     EXAMPLES("8/Oct/2012 => 2012-10-08")},
    {"date.year_slash_month", Symbol::kDay, "YEAR ~ (/|-) ~ MONTHLIKE ~ (/|-) ~ DAYNUMBER", build_named_month,
     EXAMPLES("2012/Aug/10 => 2012-08-10")},
    {"date.month_slash_year", Symbol::kMonthPoint, "MONTHLIKE ~ (/|-) ~ YEAR", build_month_of_year,
     EXAMPLES("Sep-2012 => 2012-09")},
    {"date.year_month", Symbol::kMonthPoint, "YEAR (-|/)? MONTHLIKE !DAYNUMBER", build_month_of_year,
     EXAMPLES("2024-August => 2024-08")},
    {"date.year_digits", Symbol::kMonthPoint, "YEAR ~ (-|/) ~ DIGITS !(-|/)",
     [](const RuleMatch& m, Meaning& out) {
       const bool range = m.value(Symbol::kYear) % 100 + 1 == m.value(Symbol::kDigits);  // 2010-11 is a season
       return !range && (m.has_word("/") || m.text(Symbol::kDigits).size() == 2) && build_month_of_year(m, out);
     },
     EXAMPLES("2014-10 => 2014-10 ; 2015/3 => 2015-03")},
    {"date.digits_year", Symbol::kMonthPoint, "DIGITS ~ (-|/) ~ YEAR", build_month_of_year,
     EXAMPLES("06/2004 => 2004-06 ; 11-2015 => 2015-11")},
    {"date.iso", Symbol::kDay, "(YEAR ~ (-|/) ~ DIGITS ~ (-|/) ~ DIGITS|YEAR DIGITS DIGITS)", build_iso,
     EXAMPLES("2016 10 16 => 2016-10-16 ; 2024-02-29 => 2024-02-29")},
    {"date.slashes", Symbol::kDay, "DIGITS ~ / ~ DIGITS ~ / ~ (YEAR|DIGITS)", build_slashes,
     EXAMPLES("10/31/1974 => 1974-10-31 ; 31/10/1974 => 1974-10-31 ; 10/31/74 => 1974-10-31")},
    {"date.hyphens", Symbol::kDay, "DIGITS ~ - ~ DIGITS ~ - ~ YEAR", build_slashes,
     EXAMPLES("10-31-1974 => 1974-10-31")},
    {"date.slash", Symbol::kDay,
     "((on|by|until|since|from|of|starting|beginning|this|next|WEEKDAYLIKE ,?) [DIGITS ~ / ~ DIGITS] "
     "!MONTHLIKE|[DIGITS "
     "~ / ~ DIGITS] at (CLOCK|BARECLOCK))",
     build_slashes,
     EXAMPLES("on [10/31] => 2025-10-31 ; [4/25 at 4:00 pm] => 2026-04-25T16:00 ; it scored 8/10 in a test =>")},
    {"date.month_slash_day", Symbol::kDay, "MONTHLIKE ~ / ~ DAYNUMBER !(-|/|UNIT|UNITS)", build_open_named_month,
     EXAMPLES("Oct/2 => 2025-10-02")},
};

// Seen by no other table: in a sentence it is a fraction or a score.
constexpr TimexRule kLoneRules[] = {
    {"date.slash_alone", Symbol::kDay, "DIGITS ~ / ~ DIGITS", build_slashes, EXAMPLES("8/10 => 2025-08-10")},
};

}  // namespace

void numeric_date_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }
void lone_date_rules(std::vector<TimexRule>& out) { append_rules<kLoneRules>(out); }

}  // namespace annotator
