#include "text/chars.h"
#include "timex/build.h"
#include "timex/rules.h"

namespace annotator {

namespace {

/// "3:20 in the afternoon".
bool build_clock_of_part(const RuleMatch& m, Meaning& out) {
  build_clock(m, out);
  out.minute = minute_in(as_part(m.value(Symbol::kPart)), out.minute);
  return true;
}

/// The first minute of the half of the day that "nine p.m.", "nine o'clock" tell.
int half_of_day(const RuleMatch& m) { return m.has_word("p.m.") || m.has_word("pm") || m.has_word("p") ? kNoon : 0; }

bool build_hour(const RuleMatch& m, Meaning& out) {
  set_clock(minute_of_hour(m) + half_of_day(m), out);
  return true;
}

/// "six in the evening".
bool build_hour_of_part(const RuleMatch& m, Meaning& out) {
  set_clock(minute_in(as_part(m.value(Symbol::kPart)), minute_of_hour(m)), out);
  return true;
}

/// "seven thirty p.m.", both in words.
bool build_spelled_clock(const RuleMatch& m, Meaning& out) {
  const std::int64_t minutes = m.quantity(Symbol::kNumber) / 1000;
  const bool in_words = is_ascii_alpha(m.text(Symbol::kHourNumber)[0]) && is_ascii_alpha(m.text(Symbol::kNumber)[0]);
  set_clock(static_cast<int>(minute_of_hour(m) + half_of_day(m) + minutes), out);
  return in_words && 10 <= minutes && minutes <= 59;
}

bool build_fixed_clock(const RuleMatch& m, Meaning& out) {
  set_clock(m.argument(), out);
  return true;
}

bool build_part(const RuleMatch& m, Meaning& out) {
  set_clock(kNoMinute, out);
  out.part = as_part(m.value(Symbol::kPart));
  if (m.has(Symbol::kStart)) out.mod = as_mod(m.value(Symbol::kStart));
  return true;
}

/// "this morning", "last night", "tonight", "that evening", "the next morning": the argument, or a word, is the day.
bool build_offset_part(const RuleMatch& m, Meaning& out) {
  const bool told = m.has(Symbol::kPart) && !m.has(Symbol::kRelative);
  const int beside = m.has_word("before") ? -1 : m.has_word("after") ? 1 : 0;
  const int day = m.argument() + m.value(Symbol::kRelative) + m.value(Symbol::kSequel) + beside;
  set_offset(out, told ? Base::kPrevious : Base::kArticle, day, Unit::kDay);
  if (m.argument() < 0) out.shift = Shift::kLast;  // overnight
  out.type = TimexType::kTime;
  out.part = m.has(Symbol::kPart) ? as_part(m.value(Symbol::kPart)) : Part::kNight;
  return true;
}

#define HALF "a.m.|am|a m|p.m.|pm|p m"

constexpr TimexRule kRules[] = {
    {"time.clock", Symbol::kTime, "CLOCK", build_clock,
     EXAMPLES("8:30 p.m. => 2025-10-29T20:30 ; 1430 UTC => 2025-10-29T14:30Z ; 7am local time => 2025-10-29T07:00 ; "
              "10.30 p.m. "
              "=> 2025-10-29T22:30 ; 13:99 =>")},
    {"time.clock_in_the", Symbol::kTime, "(CLOCK|BARECLOCK) in the? PART", build_clock_of_part,
     EXAMPLES("5:30 in the morning => 2025-10-29T05:30 ; 2.30 in the afternoon => 2025-10-29T14:30 ; at [6.20 tomorrow "
              "morning] => 2025-10-30T06:20")},
    {"time.bare_clock", Symbol::kTime,
     "(at|around|about|by|until|till|from|since|before|after|updated|just after|just before|shortly after|shortly "
     "before|at "
     "about|at around|between) [BARECLOCK]",
     build_clock, EXAMPLES("at [14:30] => 2025-10-29T14:30 ; a 10:30 lead =>")},
    {"time.afternoon_clock", Symbol::kTime, "BARECLOCK",
     [](const RuleMatch& m, Meaning& out) { return build_clock(m, out) && out.minute >= kNoon + 60; },
     EXAMPLES("15:45 => 2025-10-29T15:45 ; the train of [15:45] => 2025-10-29T15:45")},
    {"time.hour", Symbol::kTime, "HOUR (o'clock|" HALF ")", build_hour,
     EXAMPLES("nine o'clock => 2025-10-29T09:00 ; nine a.m. => 2025-10-29T09:00 ; nine p.m. => 2025-10-29T21:00")},
    {"time.hour_in_the", Symbol::kTime, "HOUR (o'clock)? (in the|at) PART", build_hour_of_part,
     EXAMPLES("six in the morning => 2025-10-29T06:00 ; six in the evening => 2025-10-29T18:00 ; nine at night => "
              "2025-10-29T21:00 ; two at night => 2025-10-29T02:00")},
    {"time.spelled_half", Symbol::kTime, "HOUR -? NUMBER (" HALF ")", build_spelled_clock,
     EXAMPLES("seven thirty a.m. => 2025-10-29T07:30 ; seven thirty p.m. => 2025-10-29T19:30 ; nine fifty nine a m => "
              "2025-10-29T09:59")},
    {"time.spelled", Symbol::kTime, "(at|by|until|till|around|about|since) [HOUR -? NUMBER] !(a.m.|am|p.m.|pm)",
     build_spelled_clock,
     EXAMPLES("at [ten-thirty] => 2025-10-29T10:30 ; at [three twenty] => 2025-10-29T03:20 ; at four hundred =>")},
    {"time.noon", Symbol::kTime, "noon (ZONE|local time)?", build_fixed_clock, EXAMPLES("noon => 2025-10-29T12:00"),
     kNoon},
    {"time.midnight", Symbol::kTime, "midnight (ZONE|local time)?", build_fixed_clock,
     EXAMPLES("midnight => 2025-10-29T00:00"), 0},
    {"time.part", Symbol::kTime, "(the|early in the|late in the) PART hours? !(of|'s)", build_part,
     EXAMPLES("in [the evening] => 2025-10-29TEV ; the night's noise =>")},
    {"time.early_hours_of", Symbol::kTime, "the (small|wee|early) hours of the PART", build_part,
     EXAMPLES("in [the early hours of the morning] => 2025-10-29TMO")},
    {"time.part_bare", Symbol::kTime,
     "(at|by|until|till|before|after|around|since|from) [!(morning|afternoon|evening|night) PART]", build_part,
     EXAMPLES("at [midday] => 2025-10-29TMI ; until [dusk] => 2025-10-29TEV")},
    {"time.part_trading", Symbol::kTime, "[PART] (trading|trade)", build_part,
     EXAMPLES("in [morning] trading => 2025-10-29TMO")},
    {"time.part_mod", Symbol::kTime, "(the|the same)? START -? PART hours?", build_part,
     EXAMPLES("in [the early morning] => 2025-10-29TMO ; at [mid-afternoon] => 2025-10-29TAF")},
    {"time.relative_part", Symbol::kTime, "RELATIVE PART", build_offset_part,
     EXAMPLES("this morning => 2025-10-29TMO ; last night => 2025-10-28TNI")},
    {"time.tonight", Symbol::kTime, "tonight", build_offset_part, EXAMPLES("tonight => 2025-10-29TNI"), 0},
    {"time.overnight", Symbol::kTime, "overnight", build_offset_part,
     EXAMPLES("overnight => 2025-10-28TNI ; Snow will fall [overnight] => 2025-10-29TNI"), -1},
    {"time.sequel_part", Symbol::kTime,
     "((that|(the|that) SEQUEL) PART|[the PART (before|after)] (.|,|;|~ \"|he|she|it|they|had|was|were))",
     build_offset_part,
     EXAMPLES("On May 3, 2021 it rained; [the evening before] it was dry => 2021-05-02TEV ; On May 3, 2021 it rained; "
              "[that night] it snowed => 2021-05-03TNI ; On May 3, 2021 it rained; [the next morning] it snowed => "
              "2021-05-04TMO")},
};

#undef HALF

}  // namespace

void time_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
