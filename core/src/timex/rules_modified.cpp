#include "timex/build.h"
#include "timex/rules.h"

namespace annotator {

namespace {

bool build_start(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  if (out.form == TimexForm::kLength || out.form == TimexForm::kReference) return false;
  out.mod = m.has(Symbol::kStart) ? as_mod(m.value(Symbol::kStart)) : as_mod(m.argument());
  return true;
}

/// "over the past years" is a preposition with its length.
bool build_about_length(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  out.mod = as_mod(m.value(Symbol::kAbout));
  const std::string_view first = m.text(Symbol::kLength);
  return out.mod == Mod::kApprox || (first != "the" && first != "these" && first != "last" && first != "past");
}

bool build_about(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  out.mod = Mod::kApprox;
  return !m.has(Symbol::kAbout) || as_mod(m.value(Symbol::kAbout)) == Mod::kApprox;
}

/// The end of a length is a point only where the length is one: "the end of the year".
bool build_edge_of_unit(const RuleMatch& m, Meaning& out) {
  const Unit unit = as_unit(m.value(Symbol::kUnit));
  if (unit < Unit::kDay) return false;
  set_offset(out, Base::kContext, 0, unit);
  out.mod = as_mod(m.argument());
  return true;
}

constexpr int kStart = static_cast<int>(Mod::kStart);
constexpr int kMid = static_cast<int>(Mod::kMid);
constexpr int kEnd = static_cast<int>(Mod::kEnd);
constexpr int kMoreThan = static_cast<int>(Mod::kMoreThan);
constexpr int kLessThan = static_cast<int>(Mod::kLessThan);
constexpr int kEqualOrMore = static_cast<int>(Mod::kEqualOrMore);
constexpr int kEqualOrLess = static_cast<int>(Mod::kEqualOrLess);
constexpr int kApprox = static_cast<int>(Mod::kApprox);

// "they spoke about today" tells a topic.
#define NO_TOPIC "!(today|yesterday|tomorrow|tonight|RELATIVE|WEEKDAY|that)"
#define ABOUT "(ABOUT " NO_TOPIC "|around) "
#define POINT "(DAY|MONTHPOINT|YEARPOINT|SPAN|WEEK|TIME)"

constexpr TimexRule kDayRules[] = {
    {"modified.day", Symbol::kDay, "START (on|,)? DAY", build_start,
     EXAMPLES("late on Monday => 2025-10-27 ; early Tuesday => 2025-10-28")},
    {"modified.month", Symbol::kMonthPoint, "(the|very)? START (in|-)? MONTHPOINT", build_start,
     EXAMPLES("early September => 2025-09 ; mid-October => 2025-10")},
    {"modified.weekday", Symbol::kMonthPoint,
     "(a|one) (wet|rainy|cold|warm|hot|grey|gray|sunny|windy)? WEEKDAY PART? in? MONTHPOINT",
     [](const RuleMatch& m, Meaning& out) {
       out = m.meaning(Symbol::kMonthPoint);
       return true;
     },
     EXAMPLES("on [a Friday afternoon in January 2025] => 2025-01 ; on [a Monday last May] => 2025-05")},
    {"modified.span", Symbol::kSpan, "(the|very)? START (in|-)? SPAN", build_start,
     EXAMPLES("late last week => 2025-W43 ; the early 1990s => 199 ; earlier this month => 2025-10")},
    {"modified.year", Symbol::kYearPoint, "START (in|-)? YEARPOINT", build_start,
     EXAMPLES("early 2019 => 2019 ; later this year => 2025")},
    {"modified.time", Symbol::kTime, "START TIME", build_start, EXAMPLES("late last night => 2025-10-28TNI")},
};

constexpr TimexRule kEdgeRules[] = {
    {"modified.end", Symbol::kSpan, "the? (end|close|latter part|final days|last days) of " POINT, build_start,
     EXAMPLES("the end of July => 2025-07 ; the end of 2019 => 2019"), kEnd},
    {"modified.beginning", Symbol::kSpan,
     "the? (beginning|start|first days|early part|early hours|small hours) of " POINT, build_start,
     EXAMPLES("the beginning of 2019 => 2019"), kStart},
    {"modified.middle", Symbol::kSpan, "the? middle of " POINT, build_start,
     EXAMPLES("the middle of May 2019 => 2019-05"), kMid},
    {"modified.end_of_unit", Symbol::kSpan, "((the)? end of (the)?|the close of the) UNIT", build_edge_of_unit,
     EXAMPLES("the end of the year => 2025"), kEnd},
    {"modified.beginning_of_unit", Symbol::kSpan, "the (beginning|start|middle) of the UNIT", build_edge_of_unit,
     EXAMPLES("the beginning of the year => 2025"), kStart},
    {"modified.about_point", Symbol::kSpan, ABOUT "(MONTHPOINT|SPAN|DAY)", build_about,
     EXAMPLES("about two months ago => 2025-08 ; they spoke about [today] => 2025-10-29 ; news about [this month] => "
              "2025-10")},
    {"modified.about_year", Symbol::kSpan, "(about " NO_TOPIC "|around|circa|roughly|c.|ca.|ca .) YEARPOINT",
     build_with_mod, EXAMPLES("around 2015 => 2015 ; a talk about [last year] => 2024"), kApprox},
    {"modified.about_time", Symbol::kTime, ABOUT "TIME", build_about,
     EXAMPLES("around 8:30 p.m. => 2025-10-29T20:30 ; news about [last night] => 2025-10-28TNI")},
    {"modified.about", Symbol::kLength, "ABOUT LENGTH", build_about_length,
     EXAMPLES("about five minutes => PT5M ; nearly a decade => P10Y")},
    {"modified.about_the", Symbol::kLength,
     "(close to|as many as|somewhat over|well over|a little over|slightly over) LENGTH", build_with_mod,
     EXAMPLES("close to 25 years => P25Y"), kApprox},
    {"modified.more_than", Symbol::kLength,
     "(more than|longer than|greater than|upwards of|in excess of|well over) LENGTH", build_with_mod,
     EXAMPLES("more than ten years => P10Y"), kMoreThan},
    {"modified.less_than", Symbol::kLength, "(less than|fewer than|shorter than) LENGTH", build_with_mod,
     EXAMPLES("less than two weeks => P2W"), kLessThan},
    {"modified.at_least", Symbol::kLength, "(at least|no less than|not less than) LENGTH", build_with_mod,
     EXAMPLES("at least 25 years => P25Y"), kEqualOrMore},
    {"modified.at_most", Symbol::kLength, "(at most|up to|up to about|no more than|not more than|as much as) LENGTH",
     build_with_mod, EXAMPLES("up to twelve years => P12Y"), kEqualOrLess},
    {"modified.more_than_point", Symbol::kSpan,
     "((a little|slightly|well)? (more than|over|less than|under)|at least|nearly|up to about?) !(the|RELATIVE) SPAN",
     [](const RuleMatch& m, Meaning& out) {
       out = m.expression();
       out.mod = Mod::kApprox;
       return out.form == TimexForm::kOffset && out.offset != 0;
     },
     EXAMPLES(
         "more than two years ago => 2023 ; a little over a year ago => 2024 ; up to about two years ago => 2023")},
};

#undef ABOUT
#undef NO_TOPIC
#undef POINT

}  // namespace

void modified_rules(std::vector<TimexRule>& out) { append_rules<kDayRules>(out); }
void edge_rules(std::vector<TimexRule>& out) { append_rules<kEdgeRules>(out); }

}  // namespace annotator
