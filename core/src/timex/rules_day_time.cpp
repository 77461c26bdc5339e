#include "text/chars.h"
#include "timex/build.h"
#include "timex/classes.h"
#include "timex/rules.h"

// Times that are made of others, or of a day and a time: "10 p.m. tonight", "Monday at 10", "half past nine".

namespace annotator {

namespace {

/// "10 p.m. tonight", "last night at 9": one of them tells the day, the other the clock time.
bool build_two_times(const RuleMatch& m, Meaning& out) {
  const Meaning& first = m.meaning(Symbol::kTime, 0);
  const Meaning& second = m.meaning(Symbol::kTime, 1);
  const bool clock_first = first.form == TimexForm::kClock && first.minute != kNoMinute;
  const Meaning& clock = clock_first ? first : second;
  const Meaning& day = clock_first ? second : first;
  if (clock.form != TimexForm::kClock || clock.minute == kNoMinute) return false;
  if (day.form == TimexForm::kClock || day.minute != kNoMinute) return false;
  out = day;
  out.minute = minute_in(out.part, clock.minute);
  if (out.minute == 0 && out.part == Part::kNight) ++out.offset;  // midnight ends the night it is of
  out.second = clock.second;
  out.utc = clock.utc;
  return true;
}

/// "9" of "9 to 10:30 a.m.", "9:30" of "9:30 to 11:00 on Friday": the last such hour before the other.
bool build_first_clock(const RuleMatch& m, Meaning& out) {
  const Meaning& until = m.meaning(Symbol::kTime);
  if (until.minute == kNoMinute) return false;
  if (until.form != TimexForm::kClock && !m.has(Symbol::kBareClock)) return false;
  set_clock(minute_of_hour(m), out);
  if (m.has(Symbol::kBareClock)) take_clock(m.quantity(Symbol::kBareClock), out);
  constexpr int kMidnight = 2 * kNoon;
  const int end = until.minute == 0 ? kMidnight : until.minute;
  const bool of_24_hours = read_digits(m.text(Symbol::kTime)).whole > 12;
  const bool later = out.minute + kNoon < end || out.minute >= end;
  if (later && out.minute < kNoon && !of_24_hours) out.minute = static_cast<std::int16_t>(out.minute + kNoon);
  return out.minute != until.minute;
}

/// A day and a time, in whatever order.
bool build_day_time(const RuleMatch& m, Meaning& out) {
  const Meaning& day = m.meaning(Symbol::kDay);
  const Meaning& time = m.meaning(Symbol::kTime);
  if (day.type == TimexType::kTime || time.form != TimexForm::kClock) return false;
  if (day.base == Base::kPrevious && m.has_word("at")) return false;  // "later that day" at "2 p.m."
  out = day;
  out.type = TimexType::kTime;
  out.minute = time.minute;
  out.second = time.second;
  out.utc = time.utc;
  out.mod = time.mod;
  if (time.minute == 0 && m.has(Symbol::kPart)) ++out.offset;  // midnight of Friday night is Saturday's
  if (out.minute == kNoMinute) out.part = time.part;
  return true;
}

bool build_day_part(const RuleMatch& m, Meaning& out) {
  out = m.meaning(Symbol::kDay);
  if (out.type == TimexType::kTime || out.unit != Unit::kDay) return false;
  out.type = TimexType::kTime;
  out.part = m.has(Symbol::kPart)      ? as_part(m.value(Symbol::kPart))
             : m.has_word("overnight") ? Part::kNight
                                       : Part::kMorning;
  out.mod = m.has(Symbol::kStart) ? as_mod(m.value(Symbol::kStart)) : as_mod(m.argument());
  return true;
}

/// "a quarter past 2 p.m.", "ten minutes before midnight": the argument is the sign and the minutes, 0 as many as told.
bool build_minutes_from(const RuleMatch& m, Meaning& out) {
  out = m.meaning(Symbol::kTime);
  if (out.minute == kNoMinute) return false;
  const bool to = m.has_word("to");
  const bool before = to || m.has_word("before");
  if (to && m.has(Symbol::kNumber) && !m.has_word("minutes")) {
    const std::int64_t told = m.quantity(Symbol::kNumber) / 1000;  // "six to nine p.m.", "10 to 11 p.m." are ranges
    if (told % 5 != 0 || (told <= 12 && !is_ascii_alpha(m.text(Symbol::kNumber)[0]))) return false;
  }
  const int count = m.has(Symbol::kNumber) ? static_cast<int>(m.quantity(Symbol::kNumber) / 1000) : m.argument();
  const bool ends_day = out.minute == 0 && before;  // "ten minutes before midnight"
  const int minute = out.minute + (before ? -count : count) + (ends_day ? 2 * kNoon : 0);
  if (minute < 0 || minute >= 2 * kNoon || count > 59) return false;
  out.minute = static_cast<std::int16_t>(minute);
  return true;
}

bool build_minutes_from_hour(const RuleMatch& m, Meaning& out) {
  set_clock((m.value(Symbol::kHourNumber) * 60 + m.argument()) % kNoon, out);
  out.not_too_near = true;
  return true;
}

/// "ten past nine", "20 minutes past eight", "twenty to ten": the argument is the sign.
bool build_number_past_hour(const RuleMatch& m, Meaning& out) {
  const int minutes = static_cast<int>(m.quantity(Symbol::kNumber) / 1000);
  set_clock((kNoon + minute_of_hour(m) + m.argument() * minutes) % kNoon, out);
  out.not_too_near = true;
  const bool told = m.argument() > 0 || (minutes % 5 == 0 && is_ascii_alpha(m.text(Symbol::kNumber)[0]));
  return told && 1 <= minutes && minutes <= 59;
}

/// "tonight at 8": the part of the day tells which half the hour is of.
bool build_part_hour(const RuleMatch& m, Meaning& out) {
  out = m.meaning(Symbol::kTime);
  if (out.part == Part::kNone || out.minute != kNoMinute) return false;
  out.minute = minute_in(out.part, minute_of_hour(m));
  return true;
}

/// "Monday at 10", "tomorrow at 11 o'clock"; at 3 may be in the night.
bool build_day_hour(const RuleMatch& m, Meaning& out) {
  constexpr int kFirstHour = 7;
  out = m.meaning(Symbol::kDay);
  const bool open = out.type == TimexType::kDate && out.unit == Unit::kDay;
  out.type = TimexType::kTime;
  out.minute = static_cast<std::int16_t>(m.value(Symbol::kHourNumber) * 60);
  return open && m.value(Symbol::kHourNumber) >= kFirstHour;
}

/// "half past five in the evening".
bool build_time_of_part(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  if (out.minute > 0) out.minute = minute_in(as_part(m.value(Symbol::kPart)), out.minute);
  return true;
}

constexpr TimexRule kRules[] = {
    {"time.day_part", Symbol::kTime, "DAY ,? (in the|at|during the)? START? PART", build_day_part,
     EXAMPLES("Saturday morning => 2025-10-25TMO ; Friday night => 2025-10-24TNI")},
    {"time.day_early_part", Symbol::kTime, "START (on|,)? DAY (,)? (in the|at|during the)? PART", build_day_part,
     EXAMPLES("late Sunday night => 2025-10-26TNI")},
    {"time.day_early_in", Symbol::kTime, "DAY ,? START in the PART", build_day_part,
     EXAMPLES("Sunday, early in the morning => 2025-10-26TMO")},
    {"time.part_day", Symbol::kTime, "(the? START? PART hours? (of|on)?|overnight on?) DAY", build_day_part,
     EXAMPLES("the night of May 3, 2021 => 2021-05-03TNI ; midday Thursday => 2025-10-23TMI")},
    {"time.early_hours", Symbol::kTime, "the (small|wee|early) hours (of|on) DAY PART?", build_day_part,
     EXAMPLES("the small hours of Tuesday => 2025-10-28TMO"), static_cast<int>(Mod::kStart)},
    {"time.end_of_day", Symbol::kTime, "(by|until|till|before) [midnight (on|of|,)? DAY]",
     [](const RuleMatch& m, Meaning& out) {
       out = m.meaning(Symbol::kDay);
       const bool open = out.type == TimexType::kDate;
       out.type = TimexType::kTime;
       ++out.offset;
       out.minute = 0;
       return open;
     },
     EXAMPLES("by [midnight on Friday] => 2025-11-01T00:00")},
    {"time.time_day", Symbol::kTime, "TIME (on|,|of|\u00b7)? DAY", build_day_time,
     EXAMPLES("10 p.m. Sunday => 2025-10-26T22:00 ; 8:30 am, February 3, 2020 => 2020-02-03T08:30 ; noon today => "
              "2025-10-29T12:00 ; 9:41 AM \u00b7 Oct 1, 2025 => 2025-10-01T09:41")},
    {"time.day_time", Symbol::kTime, "DAY (at|, at?|\u00b7|from|at about|at around|around|about|by)? TIME",
     build_day_time, EXAMPLES("Saturday 9:15 p.m. => 2025-10-25T21:15 ; today at 1430 UTC => 2025-10-29T14:30Z")},
    {"time.day_bare_clock", Symbol::kTime, "(DAY (at|,|~ : ~)? BARECLOCK|BARECLOCK (on|,)? DAY)",
     [](const RuleMatch& m, Meaning& out) {
       out = m.meaning(Symbol::kDay);
       if (out.type == TimexType::kTime) return false;
       take_clock(m.quantity(Symbol::kBareClock), out);
       return true;
     },
     EXAMPLES("2024-02-29 14:30 => 2024-02-29T14:30")},
    {"time.time_day_part", Symbol::kTime, "TIME (on|,)? DAY PART", build_day_time,
     EXAMPLES("10 p.m. Sunday night => 2025-10-26T22:00")},
    {"time.hour_first", Symbol::kTime,
     "([(HOUR|BARECLOCK)] (-|--|to|until|till)|(between|at|,) [(HOUR|BARECLOCK)] and) TIME", build_first_clock,
     EXAMPLES("from [9] to 10:30 a.m. => 2025-10-29T09:00 ; [7]-9 p.m. => 2025-10-29T19:00 ; between [11:30] and 1 "
              "p.m. => 2025-10-29T11:30 ; from [9:15] to 23:00 UTC => 2025-10-29T09:15 ; from [six] to midnight => "
              "2025-10-29T18:00 ; from [9:30] to 11:00 on Friday => 2025-10-24T09:30 ; from [1400] to 1530 GMT => "
              "2025-10-29T14:00 ; [7.30]-9pm => "
              "2025-10-29T19:30")},
    {"time.day_hour", Symbol::kTime, "DAY at HOUR (o'clock)? !(UNIT|UNITS|%|percent|:|-)", build_day_hour,
     EXAMPLES("tomorrow at 10 => 2025-10-30T10:00 ; [Monday] at 3 => 2025-10-27 ; [Monday] at 10 schools => 2025-10-27 "
              "; [Monday] at 10 Downing Street => 2025-10-27")},
    {"time.part_hour", Symbol::kTime, "TIME (at|around|by) HOUR (o'clock)? !(UNIT|UNITS|%|percent|:)", build_part_hour,
     EXAMPLES("tonight at 8 => 2025-10-29T20:00 ; tonight at 8 o'clock => 2025-10-29T20:00")},
    {"time.hour_part", Symbol::kTime, "(at|by|around|about|until|till|from|since) [HOUR TIME]", build_part_hour,
     EXAMPLES("at [8 tonight] => 2025-10-29T20:00 ; at [nine this morning] => 2025-10-29T09:00")},
    {"time.two_times", Symbol::kTime, "TIME (at|,|around|about)? TIME", build_two_times,
     EXAMPLES("10 p.m. tonight => 2025-10-29T22:00 ; midnight tonight => 2025-10-30T00:00 ; last night at 9 p.m. => "
              "2025-10-28T21:00 ; this afternoon at 3:20 "
              "=> 2025-10-29T15:20")},
    {"time.quarter_from", Symbol::kTime, "a? quarter (past|after|to|before) TIME", build_minutes_from,
     EXAMPLES("a quarter past 2 p.m. => 2025-10-29T14:15 ; a quarter before 11 a.m. => 2025-10-29T10:45"), 15},
    {"time.half_from", Symbol::kTime, "half past TIME", build_minutes_from,
     EXAMPLES("half past 2 p.m. => 2025-10-29T14:30"), 30},
    {"time.minutes_from", Symbol::kTime, "(NUMBER (minutes)? (past|to|before)|NUMBER minutes after) TIME",
     build_minutes_from,
     EXAMPLES("ten minutes to 3 p.m. => 2025-10-29T14:50 ; ten minutes before midnight => 2025-10-29T23:50")},
    {"time.half_past", Symbol::kTime, "half past HOUR", build_minutes_from_hour,
     EXAMPLES("half past nine => 2025-10-29T09:30"), 30},
    {"time.half_hour", Symbol::kTime, "(at|by|until|till|around|since|from) [half -? HOUR] !(UNITS|UNIT|%|percent|of)",
     build_minutes_from_hour, EXAMPLES("at [half nine] => 2025-10-29T09:30 ; at half nine percent =>"), 30},
    {"time.quarter_past", Symbol::kTime, "a? quarter past HOUR !(UNITS|UNIT)", build_minutes_from_hour,
     EXAMPLES("quarter past eight => 2025-10-29T08:15"), 15},
    {"time.quarter_to", Symbol::kTime,
     "(at|by|until|till|around|about|since) [a? quarter to HOUR] !(UNITS|UNIT|%|percent)", build_minutes_from_hour,
     EXAMPLES("at [a quarter to nine] => 2025-10-29T08:45"), -15},
    {"time.past_hour", Symbol::kTime, "NUMBER minutes? past HOUR !(UNITS|UNIT)", build_number_past_hour,
     EXAMPLES("ten past nine => 2025-10-29T09:10 ; 20 minutes past eight => 2025-10-29T08:20 ; 90 past nine =>"), 1},
    {"time.to_hour", Symbol::kTime, "(at|by|until|till) [NUMBER minutes? to HOUR] !(UNITS|UNIT|%|percent)",
     build_number_past_hour, EXAMPLES("at [twenty to ten] => 2025-10-29T09:40 ; at ten to 12 homes =>"), -1},
    {"time.time_part", Symbol::kTime, "TIME (this|in the|on the|that|at) PART", build_time_of_part,
     EXAMPLES("9:15 am this morning => 2025-10-29T09:15 ; at [five thirty in the afternoon] => 2025-10-29T17:30")},
};

// What is a time only where nothing else is said; see Judge::alone.
constexpr TimexRule kLoneRules[] = {
    {"time.clock_alone", Symbol::kTime, "BARECLOCK", build_clock,
     EXAMPLES(
         "10:30 => 2025-10-29T10:30 ; [10:02] Police came => 2025-10-29T10:02 ; led 10:30 => ; from 7 to 7:30 =>")},
    {"time.clock_labelled", Symbol::kTime, "(PART|DAY :) [BARECLOCK]", build_clock,
     EXAMPLES("sunrise [5:29] => 2025-10-29T05:29 ; Oct. 29: [5:29] => 2025-10-29T05:29")},
    {"time.hour_part_alone", Symbol::kTime, "HOUR TIME", build_part_hour,
     EXAMPLES(
         "8 tonight => 2025-10-29T20:00 ; 9 tomorrow morning => 2025-10-30T09:00 ; won 8 [tonight] => 2025-10-29TNI")},
};

}  // namespace

void lone_time_rules(std::vector<TimexRule>& out) { append_rules<kLoneRules>(out); }
void day_time_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
