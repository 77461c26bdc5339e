#include "timex/build.h"
#include "timex/rules.h"

namespace annotator {

namespace {

Unit unit_of(const RuleMatch& m) {
  return as_unit(m.has(Symbol::kUnit) ? m.value(Symbol::kUnit) : m.value(Symbol::kUnits));
}

/// The argument is how many of the unit, where the pattern has no number.
bool build_every(const RuleMatch& m, Meaning& out) {
  if (m.has(Symbol::kLength)) {
    out = m.expression();
    out.form = TimexForm::kSet;
    out.type = TimexType::kSet;
  } else {
    set_repetition(out, 1000 * (m.has(Symbol::kOrdinal) ? m.value(Symbol::kOrdinal) : m.argument()), unit_of(m));
  }
  out.every = true;
  return out.amounts[0].thousandths != 0 && out.unit != Unit::kSecond;
}

bool build_nth_weekday(const RuleMatch&, Meaning& out) {
  set_repetition(out, 1000, Unit::kMonth);
  out.every = true;
  return true;
}

bool build_adverb(const RuleMatch& m, Meaning& out) {
  set_repetition(out, 1000, as_unit(m.value(Symbol::kAdverb)));
  out.every = true;
  return true;
}

/// "once a week", "three times a day".
bool build_rate(const RuleMatch& m, Meaning& out) {
  set_repetition(out, 1000, m.has(Symbol::kAdverb) ? as_unit(m.value(Symbol::kAdverb)) : unit_of(m));
  const bool counted = m.has(Symbol::kNumber) && m.has_word("times");
  const std::int64_t times = counted               ? m.quantity(Symbol::kNumber) / 1000
                             : m.has_word("once")  ? 1
                             : m.has_word("twice") ? 2
                                                   : 0;
  out.times = static_cast<std::uint8_t>(0 < times && times < 100 ? times : 0);
  return true;
}

bool build_weekday_set(const RuleMatch& m, Meaning& out) {
  set_repetition(out, 1000, Unit::kWeek);
  out.every = true;
  out.weekday = static_cast<std::int8_t>(m.argument() != 0 ? m.argument()
                                                           : m.value(Symbol::kWeekday) + m.value(Symbol::kWeekdays));
  if (m.has(Symbol::kPart)) out.part = as_part(m.value(Symbol::kPart));
  return true;
}

/// "Mon-Fri 9am-5pm": the argument is which of the two.
bool build_range_set(const RuleMatch& m, Meaning& out) {
  set_repetition(out, 1000, Unit::kWeek);
  out.every = true;
  out.weekday = static_cast<std::int8_t>(m.value(Symbol::kWeekdayLike, m.argument()));
  return !m.text(Symbol::kWeekdayLike).ends_with("day");
}

bool build_weekends(const RuleMatch&, Meaning& out) {
  set_repetition(out, 1000, Unit::kWeekend);
  out.every = true;
  return true;
}

/// "bi-weekly", "bimonthly" and "biennial" are two of a unit, "semi-annual" and "half-hourly" half of one.
bool build_two(const RuleMatch& m, Meaning& out) {
  const bool half = m.has_word("semi") || m.has_word("half");
  const Unit unit = m.has_word("bimonthly") ? Unit::kMonth : Unit::kYear;
  set_repetition(out, half ? 500 : 2000, m.has(Symbol::kAdverb) ? as_unit(m.value(Symbol::kAdverb)) : unit);
  out.every = true;
  return true;
}

bool build_part_set(const RuleMatch& m, Meaning& out) {
  set_repetition(out, 1000, Unit::kDay);
  out.every = true;
  out.part = as_part(m.value(Symbol::kPart));
  return true;
}

/// "each Monday at 4 p.m.": the time of day is the set's.
bool build_clock_set(const RuleMatch& m, Meaning& out) {
  const Meaning& time = m.meaning(Symbol::kTime);
  if (time.form != TimexForm::kClock || time.minute == kNoMinute) return false;
  set_repetition(out, 1000, m.has(Symbol::kWeekday) ? Unit::kWeek : Unit::kDay);
  out.every = true;
  out.weekday = static_cast<std::int8_t>(m.value(Symbol::kWeekday));
  out.minute = time.minute;
  out.second = time.second;
  out.utc = time.utc;
  return true;
}

bool build_month_set(const RuleMatch& m, Meaning& out) {
  set_repetition(out, 1000, Unit::kYear);
  out.every = true;
  out.month = static_cast<std::int8_t>(m.value(Symbol::kMonth));
  return !m.has(Symbol::kDay) || m.meaning(Symbol::kDay).holiday;
}

constexpr TimexRule kRules[] = {
    {"set.every", Symbol::kSet, "(every|each|per) (single|-)? UNIT", build_every,
     EXAMPLES("the [per-day] rate => P1D ; every year => P1Y ; each day => P1D ; per day => P1D"), 1},
    {"set.every_number", Symbol::kSet, "every !(a|an) (LENGTH|ORDINAL UNIT)", build_every,
     EXAMPLES("every two years => P2Y ; every third day => P3D ; every few years => PXY ; every half-hour => PT30M"),
     1},
    {"set.every_other", Symbol::kSet, "every other UNIT", build_every, EXAMPLES("every other year => P2Y"), 2},
    {"set.adverb", Symbol::kSet, "ADVERB", build_adverb,
     EXAMPLES("annually => P1Y ; the [daily] report => P1D ; biweekly => P2W ; semiannual => P6M")},
    {"set.nth_weekday", Symbol::kSet, "the? (ORDINAL|last) WEEKDAY (of|in) (every|each) month", build_nth_weekday,
     EXAMPLES("the second Tuesday of each month => P1M")},
    {"set.rate", Symbol::kSet,
     "(NUMBER|%|percent|million|billion|thousand) (times)? [(a|an) UNIT] !(-|ago|later|earlier|old|before|after)",
     build_rate, EXAMPLES("15 [a year] => P1Y")},
    {"set.rate_of", Symbol::kSet,
     "(people|barrels|tonnes|tons|visitors|passengers|litres|gallons|flights|cases|deaths|jobs|homes|dollars|euros|"
     "pounds|"
     "calories) [(a|an) UNIT] !(-|ago|later|earlier|old|before|after)",
     build_rate, EXAMPLES("400 flights [a day] => P1D")},
    {"set.times", Symbol::kSet, "(once|twice|NUMBER times) ((a|an|every|per) UNIT|ADVERB)", build_rate,
     EXAMPLES("once a week => P1W ; once daily => P1D ; twice a week => P1W ; three times a day => P1D")},
    {"set.units_a_unit", Symbol::kSet, "NUMBER (UNITS|mornings|afternoons|evenings|nights) (a|per) UNIT", build_rate,
     EXAMPLES("seven days a week => P1W ; three nights a week => P1W")},
    {"set.weekday", Symbol::kSet, "((every|each) WEEKDAY PART?|WEEKDAY (mornings|afternoons|evenings|nights))",
     build_weekday_set, EXAMPLES("every Monday => XXXX-WXX-1 ; on [Friday nights] => XXXX-WXX-5")},
    {"set.second_weekday", Symbol::kSet, "(every|each) WEEKDAY (and|or) [WEEKDAY]", build_weekday_set,
     EXAMPLES("every Monday and [Friday] => XXXX-WXX-1")},
    {"set.weekday_range", Symbol::kSet, "[WEEKDAYLIKE] (-|to) WEEKDAYLIKE (,|:)? TIME", build_range_set,
     EXAMPLES("open [Tue]-Sun 9am-7pm => XXXX-WXX-2"), 0},
    {"set.weekday_range_end", Symbol::kSet, "WEEKDAYLIKE (-|to) [WEEKDAYLIKE] (,|:)? TIME", build_range_set,
     EXAMPLES("open Tue-[Sun] 9am-7pm => XXXX-WXX-7"), 1},
    {"set.weekdays", Symbol::kSet, "((every|each|all|most)? weekdays|(every|each) weekday)", build_weekday_set,
     EXAMPLES("every weekday => P1WD ; on [weekdays] => P1WD"), kWorkdays},
    {"set.other_weekday", Symbol::kSet, "every (other|second) WEEKDAY PART?",
     [](const RuleMatch& m, Meaning& out) {
       build_weekday_set(m, out);
       out.amounts[0].thousandths = 2000;
       return true;
     },
     EXAMPLES("every other Friday => XXXX-WXX-5")},
    {"set.weekends", Symbol::kSet, "((every|each|all|most)? weekends|(every|each) weekend)", build_weekends,
     EXAMPLES("on [weekends] => XXXX-WXX-WE ; every weekend => XXXX-WXX-WE ; a weekend away =>")},
    {"set.two", Symbol::kSet, "((semi|bi|half) - ADVERB|bimonthly|biennial|biennially)", build_two,
     EXAMPLES("semi-annually => P6M ; half-hourly => PT30M ; bi-weekly => P2W ; bimonthly => P2M ; biennial => P2Y")},
    {"set.weekdays_of_week", Symbol::kSet, "WEEKDAYS", build_weekday_set,
     EXAMPLES("on [Mondays] => XXXX-WXX-1 ; on [Tuesdays] => XXXX-WXX-2 ; on [Wednesdays] => XXXX-WXX-3 ; on "
              "[Thursdays] => XXXX-WXX-4 ; on [Fridays] => XXXX-WXX-5 ; on [Saturdays] => XXXX-WXX-6 ; on [Sundays] "
              "=> XXXX-WXX-7")},
    {"set.part", Symbol::kSet, "(every|each) PART", build_part_set, EXAMPLES("every night => XXXX-XX-XXTNI")},
    {"set.weekday_clock", Symbol::kSet, "(every|each) WEEKDAY PART? (at|,) TIME", build_clock_set,
     EXAMPLES("each Monday at 4 p.m. => XXXX-WXX-1T16:00")},
    {"set.day_clock", Symbol::kSet, "((every|each) (day|PART)|daily) at TIME", build_clock_set,
     EXAMPLES("every day at 9 a.m. => XXXX-XX-XXT09:00")},
    {"set.month", Symbol::kSet, "(every|each) (MONTH|DAY|SEASON)", build_month_set,
     EXAMPLES("every June => XXXX-06 ; every Easter Sunday => P1Y ; every Christmas => P1Y ; every summer => P1Y")},
};

}  // namespace

void set_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
