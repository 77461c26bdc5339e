#include <vector>

#include "text/chars.h"
#include "timex/build.h"
#include "timex/holidays.h"
#include "timex/rules.h"

namespace annotator {

namespace {

bool build_holiday(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kDay);
  out.holiday = true;
  out.nth = static_cast<std::int16_t>(m.argument());
  return true;
}

/// "Christmas 2019", "Easter of last year", "next Thanksgiving", "Labor Day weekend".
bool build_which_holiday(const RuleMatch& m, Meaning& out) {
  out = m.meaning(Symbol::kDay);
  if (!out.holiday || m.text(Symbol::kRelative) == "past") return false;  // "past Election Day" is beyond it
  take_any_year(m, out);
  if (m.has(Symbol::kRelative)) out.shift = as_shift(m.value(Symbol::kRelative));
  if (m.has(Symbol::kSequel)) out.shift = as_shift(m.value(Symbol::kSequel));
  if (m.argument() != 0) out.unit = as_unit(m.argument());
  return true;
}

/// "Easter two thousand ten".
bool build_holiday_of_spelled_year(const RuleMatch& m, Meaning& out) {
  const std::int64_t year = m.quantity(Symbol::kNumber) / 1000;
  constexpr int kEarliest = 1900, kLatest = 2100;
  if (!is_ascii_alpha(m.text(Symbol::kNumber)[0]) || year < kEarliest || year > kLatest) return false;
  if (!build_which_holiday(m, out)) return false;
  out.year = static_cast<std::int16_t>(year);
  return true;
}

bool build_september_11(const RuleMatch& m, Meaning& out) {
  if (m.has(Symbol::kDayNumber) && m.value(Symbol::kDayNumber) != 11) return false;
  set_point(out, Unit::kDay);
  out.year = 2001;
  out.month = 9;
  out.day = 11;
  return true;
}

constexpr TimexRule kRules[] = {
    {"holiday.september_11", Symbol::kDay,
     "[(sept.|september) DAYNUMBER] (attack|attacks|terror|terrorist|terrorists|hijackers|victims)", build_september_11,
     EXAMPLES("the [Sept. 11] attacks => 2001-09-11")},
    {"holiday.nine_eleven", Symbol::kDay, "9 ~ / ~ 11", build_september_11, EXAMPLES("since [9/11] => 2001-09-11")},
};

constexpr TimexRule kWhichRules[] = {
    {"holiday.of_year", Symbol::kDay, "DAY (of|in|,)? (YEAR|YEARPOINT)", build_which_holiday,
     EXAMPLES("Christmas 2019 => 2019-12-25 ; Halloween of last year => 2024-10-31")},
    {"holiday.of_spelled_year", Symbol::kDay, "DAY NUMBER", build_holiday_of_spelled_year,
     EXAMPLES("Easter Sunday two thousand ten => 2010-04-04 ; on [Christmas] two children => 2025-12-25")},
    {"holiday.relative", Symbol::kDay, "(RELATIVE|SEQUEL) DAY", build_which_holiday,
     EXAMPLES("previous Easter => 2025-04-20 ; past [Christmas] => 2025-12-25 ; last Christmas => 2024-12-25 ; next "
              "Thanksgiving => 2025-11-27")},
    {"holiday.weekend", Symbol::kWeek,
     "(DAY ('s|YEAR)? weekend ((of|in|,)? (YEAR|YEARPOINT))?|the? weekend of DAY YEAR?)", build_which_holiday,
     EXAMPLES("Labor Day weekend => 2025-W35-WE ; the weekend of Halloween 2021 => 2021-W43-WE ; Easter weekend 2024 "
              "=> 2024-W13-WE"),
     static_cast<int>(Unit::kWeekend)},
};

}  // namespace

/// And a row for each name of holidays.cpp; their days are in tests/spec/timex/holidays.txt.
void holiday_rules(std::vector<TimexRule>& out) {
  append_rules<kRules>(out);
  int index = 0;
  for (const char* const names : names_of_holidays()) {
    out.push_back(
        {"holiday.named", Symbol::kDay, names, build_holiday, EXAMPLES("Christmas 2019 => 2019-12-25"), index++});
  }
}
void which_holiday_rules(std::vector<TimexRule>& out) { append_rules<kWhichRules>(out); }

}  // namespace annotator
