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
inline bool build_same(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  return true;
}

/// The first expression with the mod of the rule.
inline bool build_with_mod(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  out.mod = as_mod(m.argument());
  return true;
}

/// Puts a clock time, as clock.cpp has written it, into a point.
inline void take_clock(std::int64_t code, Meaning& out) {
  out.minute = static_cast<std::int16_t>(code / 1000);
  out.second = static_cast<std::int8_t>(code % 1000 / 10 - 1);
  out.utc = code % 10 == 1;
  out.type = TimexType::kTime;
}

/// A point that is `offset` units from its base.
[[nodiscard]] inline Meaning offset_point(Base base, int offset, Unit unit) {
  Meaning out;
  out.form = TimexForm::kOffset;
  out.base = base;
  out.offset = offset;
  out.unit = unit;
  return out;
}

/// A point as far from `base` as the length says. "several years ago" is only some time in the past.
[[nodiscard]] Meaning point_from(const Meaning& length, Base base, int direction);

/// A point of the calendar of that grain, all fields open.
[[nodiscard]] inline Meaning calendar_point(Unit unit) {
  Meaning out;
  out.unit = unit;
  return out;
}

[[nodiscard]] inline Meaning length_of(std::int64_t thousandths, Unit unit) {
  Meaning out;
  out.form = TimexForm::kLength;
  out.type = TimexType::kDuration;
  out.unit = unit;
  out.amounts[0] = {thousandths, unit};
  out.amount_count = 1;
  return out;
}

[[nodiscard]] inline Meaning set_of(std::int64_t thousandths, Unit unit) {
  Meaning out = length_of(thousandths, unit);
  out.form = TimexForm::kSet;
  out.type = TimexType::kSet;
  return out;
}

[[nodiscard]] inline Meaning reference_to(Reference reference) {
  Meaning out;
  out.form = TimexForm::kReference;
  out.reference = reference;
  return out;
}

/// Takes the year of another expression: a number, or one counted from the article.
inline void take_year(const Meaning& year, Meaning& out) {
  out.year = year.year;
  if (year.form == TimexForm::kOffset) {
    out.year_base = year.base;
    out.year_offset = static_cast<std::int16_t>(year.offset);
  }
}

}  // namespace annotator
