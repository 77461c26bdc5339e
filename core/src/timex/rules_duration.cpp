#include "timex/build.h"
#include "timex/rules.h"

namespace annotator {

namespace {

Unit unit_of(const RuleMatch& m, int nth = 0) {
  if (m.has(Symbol::kUnits, nth)) return as_unit(m.value(Symbol::kUnits, nth));
  return as_unit(m.value(Symbol::kUnit, nth));
}

bool build_length(const RuleMatch& m, Meaning& out) {
  const std::int64_t thousandths = m.quantity(Symbol::kNumber);
  if (thousandths == 0) return false;
  set_length(out, thousandths, unit_of(m));
  out.adjective = m.has_word("-") || (m.has(Symbol::kUnit) && thousandths != 1000);
  const bool fraction = m.has_word("-") && unit_of(m) == Unit::kQuarter && thousandths <= 3000;  // "three-quarters"
  if (fraction && thousandths != 2000) return false;
  constexpr std::int64_t kYearLike = 1000 * 1000;  // "World Cup 2018 day five"
  if (m.has(Symbol::kUnit) && !m.has_word("-") && thousandths >= kYearLike) return false;
  return true;
}

bool build_short(const RuleMatch& m, Meaning& out) {
  const std::int64_t code = m.quantity(Symbol::kShortLength);
  set_length(out, code / 16, as_unit(static_cast<int>(code % 16)));
  return true;
}

/// "a quarter" is seldom a quarter of a year, "a weekend" seldom a length.
bool build_one(const RuleMatch& m, Meaning& out) {
  set_length(out, 1000, unit_of(m));
  out.adjective = m.has_word("-");
  return unit_of(m) != Unit::kQuarter && unit_of(m) != Unit::kWeekend;
}

bool build_all(const RuleMatch& m, Meaning& out) {
  set_length(out, 1000, unit_of(m));
  return unit_of(m) >= Unit::kDay;
}

bool build_quarters_of_hour(const RuleMatch& m, Meaning& out) {
  set_length(out, m.has_word("quarters") ? 45000 : 15000, Unit::kMinute);
  return true;
}

bool build_half(const RuleMatch& m, Meaning& out) {
  set_length(out, 500, unit_of(m));
  return true;
}

bool build_one_and_half(const RuleMatch& m, Meaning& out) {
  const std::int64_t whole = m.has(Symbol::kNumber) ? m.quantity(Symbol::kNumber) : 1000;
  set_length(out, whole + 500, unit_of(m));
  return true;
}

/// "quarters" alone are rooms; the argument is 1 where the words before it tell that they are of a year.
bool build_vague(const RuleMatch& m, Meaning& out) {
  set_length(out, kVague, unit_of(m));
  return unit_of(m) != Unit::kQuarter || m.argument() == 1;
}

bool build_adjective_vague(const RuleMatch& m, Meaning& out) {
  build_vague(m, out);
  out.adjective = true;
  return true;
}

bool build_quarter_century(const RuleMatch&, Meaning& out) {
  set_length(out, 25000, Unit::kYear);
  out.adjective = true;
  return true;
}

/// "the two-hour talk" leaves the article to the noun; "last the entire day" is a verb with its length.
bool build_framed(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  return !out.adjective;
}

bool build_ahead(const RuleMatch& m, Meaning& out) {
  if (!m.has(Symbol::kLength)) return build_vague(m, out);
  out = m.expression();
  return true;
}

bool build_two_units(const RuleMatch& m, Meaning& out) {
  out = m.expression(0);
  for (int nth = 1; m.expression(nth).form == TimexForm::kLength && out.amount_count < out.amounts.size(); ++nth) {
    const Meaning& next = m.expression(nth);
    // "six months, 120 hours' unpaid work" are two
    constexpr std::int64_t kMostHours = 48 * 1000;
    if (next.amounts[0].unit >= out.amounts[out.amount_count - 1u].unit) return false;
    if (next.amounts[0].unit == Unit::kHour && next.amounts[0].thousandths > kMostHours) return false;
    out.amounts[out.amount_count] = next.amounts[0];
    ++out.amount_count;
  }
  return true;
}

constexpr TimexRule kRules[] = {
    {"duration.number", Symbol::kLength, "NUMBER -? (UNITS|UNIT)", build_length,
     EXAMPLES("two days => P2D ; five months => P5M ; two-hour => PT2H ; 12 to 18 months => P12M ; several years => "
              "PXY ; 1,000 "
              "years => P1000Y ; 39.17 seconds => PT39.17S")},
    {"duration.short", Symbol::kLength, "SHORTLENGTH", build_short,
     EXAMPLES("24h => PT24H ; 90min => PT90M ; 3.5years => P3.5Y ; lasts [2h30] => PT150M ; at [15h30] => "
              "2025-10-29T15:30")},
    {"duration.hours_minutes", Symbol::kLength, "DIGITS ~ : ~ DIGITS (hours|hrs)",
     [](const RuleMatch& m, Meaning& out) {
       set_length(out, (m.value(Symbol::kDigits) * 60 + m.value(Symbol::kDigits, 1)) * 1000, Unit::kMinute);
       return true;
     },
     EXAMPLES("it took [4:32 hours] => PT272M ; at [21:40 hours] => 2025-10-29T21:40")},
    {"duration.number_plus", Symbol::kLength, "NUMBER + (UNITS|UNIT)", build_length, EXAMPLES("18+ years => P18Y")},
    {"duration.adjective", Symbol::kLength,
     "NUMBER (full|whole|more|additional|consecutive|straight|long|calendar|business|working|trading|extra|solid) "
     "(UNITS|UNIT)",
     build_length, EXAMPLES("two full days => P2D")},
    {"duration.adjective_after", Symbol::kLength, "NUMBER - (UNIT|UNITS) ~ - ~ long", build_length,
     EXAMPLES("week after a [two-day-long] strike => P2D")},
    {"duration.one", Symbol::kLength, "(a|an) UNIT !('s|-)", build_one,
     EXAMPLES("for [a year] => P1Y ; for [an hour] => PT1H")},
    {"duration.one_full", Symbol::kLength, "(a|an|one|the) (full|whole|entire|single) UNIT", build_one,
     EXAMPLES("a whole week => P1W ; the entire day => P1D")},
    {"duration.all", Symbol::kLength, "all -? UNIT long?", build_all, EXAMPLES("it rained [all day] => P1D")},
    {"duration.full", Symbol::kLength, "((full|whole) UNIT|full - UNIT)", build_one,
     EXAMPLES("for [full day] => P1D ; the [full-year] profit => P1Y")},
    {"duration.quarter_hour", Symbol::kLength, "((a|one)? quarter|(three|3) -? quarters) of an hour",
     build_quarters_of_hour, EXAMPLES("a quarter of an hour => PT15M ; three-quarters of an hour => PT45M")},
    {"duration.half", Symbol::kLength, "(half a|half an|a half) UNIT", build_half,
     EXAMPLES("half an hour => PT30M ; half a century => P50Y")},
    {"duration.half_adjective", Symbol::kLength, "half -? UNIT !('s)", build_half,
     EXAMPLES("a [half-hour] show => PT30M")},
    {"duration.and_half", Symbol::kLength, "((a|an|one) -? UNIT -? and -? a -? half|NUMBER (UNITS|UNIT) and a half)",
     build_one_and_half,
     EXAMPLES("an hour and a half => PT1H30M ; a year-and-a-half => P1.5Y ; two years and a half => P2.5Y")},
    {"duration.number_and_half_adjective", Symbol::kLength, "NUMBER - and - a - half -? (UNIT|UNITS)",
     [](const RuleMatch& m, Meaning& out) { return build_one_and_half(m, out) && (out.adjective = true); },
     EXAMPLES("a [three-and-a-half-hour] talk => PT3H30M")},
    {"duration.quarter_century", Symbol::kLength, "(a|the)? quarter -? (century|of a century)", build_quarter_century,
     EXAMPLES("quarter century => P25Y")},
    {"duration.plural", Symbol::kLength,
     "(for|in|after|within|over|takes|take|took|spent|of|lasted|last|lasting|by|into|through|throughout|during|many|"
     "these|those|all|and|with|be|\"|despite|following|been|until|only|just|are|was|were|it|ago) [UNITS]",
     build_vague, EXAMPLES("for [decades] => PXDE ; for [years] => PXY")},
    {"duration.plural_of", Symbol::kLength, "[UNITS] (of|before|after)", build_vague,
     EXAMPLES("ending [decades] of conflict => PXDE ; the early days of the war =>")},
    {"duration.plural_bare", Symbol::kLength, "UNITS", build_vague,
     EXAMPLES("[decades] in the making => PXDE ; the days of the week =>")},
    {"duration.some", Symbol::kLength, "some UNITS", build_vague, EXAMPLES("for [some years] => PXY")},
    {"duration.plural_long", Symbol::kLength, "UNITS ~ - ~ long", build_adjective_vague,
     EXAMPLES("a [months-long] siege => PXM")},
    {"duration.unit_long", Symbol::kLength, "UNIT ~ - ~ long", build_one, EXAMPLES("a [year-long] siege => P1Y")},
};

constexpr TimexRule kFramedRules[] = {
    {"duration.the_last", Symbol::kLength,
     "(the|these|this|those|that)? "
     "(past|last|next|first|final|previous|coming|following|opening|closing|preceding|latest|upcoming) "
     "!(the|a|an) LENGTH",
     build_same, EXAMPLES("the past two weeks => P2W ; the first 9 months => P9M ; the last few years => PXY")},
    {"duration.the", Symbol::kLength, "(the|these|those) !(the|a|an|UNITS) LENGTH", build_framed,
     EXAMPLES("those seven days => P7D")},
    {"duration.over_the", Symbol::kLength, "over the UNITS !YEAR", build_vague,
     EXAMPLES("it grew [over the years] => PXY ; over the years 2005-[2015] => 2015")},
    {"duration.recent", Symbol::kLength, "(the|these)? (recent|coming|upcoming|past|last|next) UNITS", build_vague,
     EXAMPLES("recent months => PXM ; recent quarters => PXM ; in some quarters => ; the coming weeks => PXW"), 1},
    {"duration.the_past_or_so", Symbol::kLength, "LENGTH or so", build_same, EXAMPLES("two years or so => P2Y")},
    {"duration.ahead", Symbol::kLength, "the (UNITS|LENGTH) ahead", build_ahead, EXAMPLES("the weeks ahead => PXW")},
    {"duration.another", Symbol::kLength,
     "(another|an additional|an extra|each additional) (business|working|trading)? UNIT", build_one,
     EXAMPLES("another day => P1D")},
    {"duration.the_past", Symbol::kLength,
     "((over|during|in|within|for|throughout|much of|most of|ABOUT) [the (past|last) UNIT]|(over|for) [the next UNIT])",
     build_one,
     EXAMPLES("over [the past year] => P1Y ; for [roughly the past year] => P1Y ; much of [the past decade] => P10Y")},
    {"duration.compound", Symbol::kLength, "LENGTH (,|and|, and)? LENGTH ((,|and|, and)? LENGTH)?", build_two_units,
     EXAMPLES(
         "2 hours 3 minutes 4 seconds => PT2H3M4S ; 2 hours and 3 minutes => PT2H3M ; two years, six months => P2Y6M")},
};

}  // namespace

void duration_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }
void framed_duration_rules(std::vector<TimexRule>& out) { append_rules<kFramedRules>(out); }

}  // namespace annotator
