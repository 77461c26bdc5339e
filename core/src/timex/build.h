#pragma once

#include "timex/chart.h"
#include "timex/meaning.h"

namespace annotator {

// What the builders of several rule tables share.

[[nodiscard]] inline Unit as_unit(int value) { return static_cast<Unit>(value); }
[[nodiscard]] inline Mod as_mod(int value) { return static_cast<Mod>(value); }
[[nodiscard]] inline Part as_part(int value) { return static_cast<Part>(value); }
[[nodiscard]] inline Shift as_shift(int relative) {
  return relative < 0 ? Shift::kLast : relative == 0 ? Shift::kThis : Shift::kNext;
}

/// Copies the first expression of the pattern.
bool build_same(const RuleMatch& m, Meaning& out);
/// The first expression with the mod of the rule.
bool build_with_mod(const RuleMatch& m, Meaning& out);

/// The clock time of the pattern.
bool build_clock(const RuleMatch& m, Meaning& out);

inline constexpr int kNoon = 12 * 60;
/// The minute of the day that "3:20 in the afternoon", "two at night" tell.
[[nodiscard]] std::int16_t minute_in(Part part, int minute);
/// Minutes from midnight or noon to the hour of the pattern.
[[nodiscard]] int minute_of_hour(const RuleMatch& m);

// These fill in a Meaning that nothing was put into yet.

/// Puts a clock time, as clock.cpp has written it, into a point.
void take_clock(std::int64_t code, Meaning& out);
/// A time of some day: the minute, or kNoMinute.
void set_clock(int minute, Meaning& out);
/// A point of the calendar of that grain, all fields open.
void set_point(Meaning& out, Unit unit);
/// A point that is `offset` units from its base.
void set_offset(Meaning& out, Base base, int offset, Unit unit);
void set_length(Meaning& out, std::int64_t thousandths, Unit unit);
void set_repetition(Meaning& out, std::int64_t thousandths, Unit unit);
void set_reference(Meaning& out, Reference reference);
/// Takes the year of another expression: a number, or one counted from the article.
void take_year(const Meaning& year, Meaning& out);
/// Takes the year of the pattern, a number or an expression, where it has one.
void take_any_year(const RuleMatch& m, Meaning& out);

inline constexpr int kLeapYear = 2024;  // for days whose year is open

/// A point as far from `base` as the length says. "several years ago" is only some time in the past.
[[nodiscard]] Meaning point_from(const Meaning& length, Base base, int direction);

}  // namespace annotator
