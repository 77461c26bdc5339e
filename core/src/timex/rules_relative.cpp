#include "timex/build.h"
#include "timex/rules.h"

namespace annotator {

namespace {

bool build_relative_unit(const RuleMatch& m, Meaning& out) {
  const Unit unit = as_unit(m.value(Symbol::kUnit));
  const bool hour = unit == Unit::kHour && m.has_word("the");  // "in the next hour"
  if (hour || unit == Unit::kFortnight) {
    set_length(out, 1000, unit);
    return true;
  }
  if (unit < Unit::kDay || (unit == Unit::kDay && m.value(Symbol::kRelative) != 0)) return false;
  const bool sequel = m.has_word("the") && m.value(Symbol::kRelative) > 0;  // "the next month" of a history
  set_offset(out, sequel ? Base::kContext : Base::kArticle, m.value(Symbol::kRelative), unit);
  return true;
}

bool build_sequel_unit(const RuleMatch& m, Meaning& out) {
  const Unit unit = as_unit(m.value(Symbol::kUnit));
  if (unit < Unit::kDay) return false;
  set_offset(out, Base::kPrevious, m.has_word("before") ? -1 : m.value(Symbol::kSequel), unit);
  return true;
}

/// "the day before", "the day after"; "for the day" is the day itself.
bool build_day_beside(const RuleMatch& m, Meaning& out) {
  const bool before = m.has_word("before") || m.has_word("previous");
  set_offset(out, Base::kPrevious, m.has_word("after") ? 1 : before ? -1 : 0, Unit::kDay);
  return true;
}

/// "the year before last", "the week after next".
bool build_second_unit(const RuleMatch& m, Meaning& out) {
  set_offset(out, Base::kArticle, m.has_word("next") ? 2 : -2, as_unit(m.value(Symbol::kUnit)));
  return out.unit > Unit::kDay;
}

bool build_weekend(const RuleMatch& m, Meaning& out) {
  if (as_unit(m.value(Symbol::kUnit)) != Unit::kWeekend) return false;
  set_offset(out, Base::kArticle, 0, Unit::kWeekend);
  out.shift = Shift::kLast;  // from Monday to Thursday
  return true;
}

bool build_season(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kSeason);
  out.nth = static_cast<std::int8_t>(m.value(Symbol::kSeason));
  if (m.has(Symbol::kRelative)) out.shift = as_shift(m.value(Symbol::kRelative));
  if (m.has(Symbol::kSequel)) out.shift = as_shift(m.value(Symbol::kSequel));
  if (m.has(Symbol::kSequel) || m.has_word("that")) out.base = Base::kPrevious;
  take_any_year(m, out);
  return true;
}

/// "spring" and "fall" are other words too.
bool build_bare_season(const RuleMatch& m, Meaning& out) {
  constexpr std::size_t kFall = 4;  // letters
  return build_season(m, out) && out.nth > 1 && m.text(Symbol::kSeason).size() != kFall;
}

/// "the second quarter", "the latter half": what is not counted is the last one. The argument is the unit.
bool build_nth_of_year(const RuleMatch& m, Meaning& out) {
  const Unit unit = as_unit(m.argument());
  const int last = unit == Unit::kHalf ? 2 : 4;
  const int nth = m.has(Symbol::kOrdinal) ? m.value(Symbol::kOrdinal) : last;
  set_point(out, unit);
  out.nth = static_cast<std::int8_t>(nth);
  take_any_year(m, out);
  if (m.has_word("fiscal")) out.shift = Shift::kThis;  // it may end before that of the calendar
  return 1 <= nth && nth <= last;
}
constexpr int kQuarter = static_cast<int>(Unit::kQuarter);
constexpr int kHalf = static_cast<int>(Unit::kHalf);

/// "the April-June quarter", "the June quarter"
bool build_quarter_of_months(const RuleMatch& m, Meaning& out) {
  const int first = m.value(Symbol::kMonth);
  const int second = m.value(Symbol::kMonth, 1);
  const int last = second != 0 ? second : first;
  set_point(out, Unit::kQuarter);
  out.nth = static_cast<std::int8_t>(last / 3);
  take_any_year(m, out);
  return last % 3 == 0 && (second == 0 || first == last - 2);
}

bool build_previous_quarter(const RuleMatch&, Meaning& out) {
  set_offset(out, Base::kPrevious, 0, Unit::kQuarter);
  out.shift = Shift::kThis;
  return true;
}

constexpr TimexRule kRules[] = {
    {"relative.unit", Symbol::kSpan, "(the|this)? RELATIVE (calendar|working|trading|business)? UNIT",
     build_relative_unit,
     EXAMPLES("last week => 2025-W43 ; next year => 2026 ; this month => 2025-10 ; the coming week => 2025-W45 ; this "
              "second "
              "=> ; this past week => 2025-W43 ; the next fortnight => P2W ; in [the next hour] => PT1H")},
    {"relative.second", Symbol::kSpan, "the UNIT (after next|before last)", build_second_unit,
     EXAMPLES("the week after next => 2025-W46 ; the year before last => 2023")},
    {"relative.within", Symbol::kSpan, "START (in|on)? the UNIT",
     [](const RuleMatch& m, Meaning& out) {
       const Unit unit = as_unit(m.value(Symbol::kUnit));
       set_offset(out, unit == Unit::kDay ? Base::kPrevious : Base::kContext, 0, unit);
       out.mod = as_mod(m.value(Symbol::kStart));
       return out.unit >= Unit::kDay;
     },
     EXAMPLES("earlier in the month => 2025-10")},
    {"relative.day_beside", Symbol::kDay, "the day (before|previous|after)", build_day_beside,
     EXAMPLES("On May 3 she left; [the day before] she had come => 2025-05-02 ; On May 3 she left; [the day after] she "
              "was back => 2025-05-04")},
    {"relative.sequel", Symbol::kSpan, "((that very?|(the|that) SEQUEL) UNIT|[the UNIT before] (.|,|;|~ \"))",
     build_sequel_unit,
     EXAMPLES("In 1999 it began; [that year] it ended => 1999 ; On May 3 she left; [the following day] she was back => "
              "2025-05-04 ; In May it rose from 3 percent [the month before]. => 2025-04")},
    {"relative.sequel_bare", Symbol::kSpan, "SEQUEL UNIT",
     [](const RuleMatch& m, Meaning& out) {
       return !m.text(Symbol::kSequel).ends_with("ollowing") && build_sequel_unit(m, out);
     },
     EXAMPLES("On May 3 she left. [Next day] she was back => 2025-05-04 ; In 2010 it rose on [previous year] => 2009")},
    {"relative.weekend", Symbol::kWeek, "the (long|holiday)? UNIT", build_weekend,
     EXAMPLES("over [the weekend] => 2025-W43-WE ; Rain is forecast through [the weekend] => 2025-W44-WE")},
    {"relative.season", Symbol::kSpan, "(the? RELATIVE|(the|that) SEQUEL) SEASON", build_season,
     EXAMPLES("last summer => 2025-SU ; next spring => 2026-SP")},
    {"relative.season_that", Symbol::kSpan,
     "[that SEASON] !(in|on|to|from|into|below|short|under|within|outside|by|back|behind|apart)", build_season,
     EXAMPLES("In 1999 it began; [that summer] it ended => 1999-SU ; prices that fall to earth =>")},
    {"relative.season_year", Symbol::kSpan, "the? SEASON (of|in|,)? (YEAR (- (DIGITS|YEAR))?|YEARPOINT)", build_season,
     EXAMPLES(
         "the summer of 1999 => 1999-SU ; the winter of 2006-2007 => 2006-WI ; the spring of last year => 2024-SP")},
    {"relative.season_the", Symbol::kSpan,
     "(in|during|since|until|by|through|over|for|early|late|mid -?) [the? SEASON] !of", build_season,
     EXAMPLES("in [the summer] => 2025-SU ; in [winter] => 2025-WI ; in the autumn statement =>")},
    {"relative.season_bare", Symbol::kSpan, "the? SEASON !(of|-|olympics|games)", build_bare_season,
     EXAMPLES(
         "spent the spring and [summer] there => 2025-SU ; at a summer camp => ; a [summer] offensive => 2025-SU")},
    {"relative.quarter_ended", Symbol::kSpan,
     "[the? fiscal? ORDINAL -? (quarter|qtr)] (ended|ending) on? MONTHLIKE DAYNUMBER ,? YEAR",
     [](const RuleMatch& m, Meaning& out) {
       if (!build_nth_of_year(m, out)) return false;
       const bool next = out.nth == 4 && m.value(Symbol::kMonthLike) < 3;  // "ended January 31": of the year before
       out.year = static_cast<std::int16_t>(m.value(Symbol::kYear) - (next ? 1 : 0));
       return true;
     },
     EXAMPLES("[the fourth quarter] ended October 26, 2024 => 2024-Q4"), kQuarter},
    {"relative.quarter", Symbol::kSpan, "the? (fiscal -?)? ORDINAL -? fiscal? (quarter|qtr) !of", build_nth_of_year,
     EXAMPLES("the third quarter => 2025-Q3 ; third-quarter => 2025-Q3 ; the fiscal first quarter => 2025-Q1 ; the "
              "ninth quarter =>"),
     kQuarter},
    {"relative.quarter_year", Symbol::kSpan,
     "(the? ORDINAL -? (quarter|qtr) (of|in|,)?|the? (final|last) quarter of) (YEAR|YEARPOINT|(the|fiscal) YEAR)",
     build_nth_of_year,
     EXAMPLES(
         "the second quarter of 2019 => 2019-Q2 ; the first quarter of next year => 2026-Q1 ; the final quarter of "
         "2009 => 2009-Q4"),
     kQuarter},
    {"relative.quarter_months", Symbol::kSpan, "the? (MONTH (-|to))? MONTH quarter (YEAR|YEARPOINT)? !-",
     build_quarter_of_months,
     EXAMPLES("the April-June quarter => 2025-Q2 ; in [the September quarter] => 2025-Q3 ; the March quarter 2024 => "
              "2024-Q1")},
    {"relative.quarter_code", Symbol::kSpan, "QUARTERCODE (of|in)? (YEAR|YEARPOINT)?",
     [](const RuleMatch& m, Meaning& out) {
       const int code = m.value(Symbol::kQuarterCode) % 10;
       const bool half = code > 4;
       set_point(out, half ? Unit::kHalf : Unit::kQuarter);
       out.nth = static_cast<std::int8_t>(half ? code - 4 : code);
       out.year = static_cast<std::int16_t>(m.value(Symbol::kQuarterCode) / 10);
       take_any_year(m, out);
       return !half || out.year != 0 || out.year_base != Base::kNone;  // "H1" alone may be anything
     },
     EXAMPLES("Q1 2024 => 2024-Q1 ; Q3 of 2024 => 2024-Q3 ; Q4 => 2024-Q4 ; 4Q18 => 2018-Q4 ; 2018Q4 => 2018-Q4 ; 3Q "
              "=> 2025-Q3 ; 1Q 2020 => 2020-Q1 ; Q2FY26 => 2026-Q2 ; 1H25 => 2025-H1 ; H2 2024 => 2024-H2 ; H1 fell => "
              "; the H1N1 virus =>")},
    {"relative.quarter_same", Symbol::kSpan, "the (quarter|latest quarter|latest period|most recent quarter) !(of|-)",
     build_previous_quarter, EXAMPLES("the latest quarter => 2025-Q3")},
    {"relative.quarter_year_ago", Symbol::kSpan,
     "(the|its)? (comparable|corresponding)? (year - (ago|earlier)|prior - year) (quarter|period|third quarter|fourth "
     "quarter|second "
     "quarter|first quarter)",
     [](const RuleMatch&, Meaning& out) {
       set_offset(out, Base::kPrevious, -4, Unit::kQuarter);
       return true;
     },
     EXAMPLES("In the second quarter of 2019 it rose from [the year-ago quarter] => 2018-Q2")},
    {"relative.quarter_of_years", Symbol::kSpan, "(YEARPOINT|the YEAR) ('s)? ORDINAL quarter", build_nth_of_year,
     EXAMPLES("this year's third quarter => 2025-Q3"), kQuarter},
    {"relative.same_period", Symbol::kSpan,
     "(the|that) same (month|period|quarter|week) (YEARPOINT|(a year (ago|earlier)))",
     [](const RuleMatch& m, Meaning& out) {
       if (m.has_word("week")) {
         set_offset(out, Base::kPrevious, 0, Unit::kWeek);
         out.months = -12;
         return true;
       }
       const bool quarters = m.has_word("quarter");
       set_offset(out, Base::kPrevious, quarters ? -4 : -12, quarters ? Unit::kQuarter : Unit::kMonth);
       return true;
     },
     EXAMPLES("In May 2019 it rose from [the same month a year earlier] => 2018-05")},
    {"relative.fiscal_year", Symbol::kSpan, "(the|the? RELATIVE) latest? (fiscal|financial) year !YEAR",
     [](const RuleMatch& m, Meaning& out) {
       set_offset(out, Base::kContext, m.value(Symbol::kRelative), Unit::kYear);
       return true;
     },
     EXAMPLES("the current fiscal year => 2025 ; last fiscal year => 2024")},
    {"relative.year_end", Symbol::kSpan, "UNIT ('s|-)? end !UNIT",
     [](const RuleMatch& m, Meaning& out) {
       set_offset(out, Base::kContext, 0, as_unit(m.value(Symbol::kUnit)));
       out.mod = Mod::kEnd;
       return true;
     },
     EXAMPLES("by [year's end] => 2025")},
    {"relative.the_unit", Symbol::kSpan,
     "(for|in|during|on|over|through|throughout|within|earlier|later|this) [the UNIT] (.|,|;|~ \")",
     [](const RuleMatch& m, Meaning& out) {
       const Unit unit = as_unit(m.value(Symbol::kUnit));
       if (unit == Unit::kDay) return build_day_beside(m, out);
       set_length(out, 1000, unit);
       return unit == Unit::kWeek || unit == Unit::kMonth || unit == Unit::kYear;
     },
     EXAMPLES("Sales fell for [the year]. => P1Y ; it was \u201cthe ship for [the day]\u201d => 2025-10-29")},
    {"relative.half", Symbol::kSpan, "the? (ORDINAL|latter) half of (the year|YEARPOINT)", build_nth_of_year,
     EXAMPLES("the first half of 2019 => 2019-H1 ; the first half of this year => 2025-H1 ; the latter half of 2019 => "
              "2019-H2"),
     kHalf},
};

}  // namespace

void relative_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
