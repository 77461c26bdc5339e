#include "timex/build.h"

namespace annotator {

Meaning& Meaning::operator=(const Meaning& other) = default;

bool build_same(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  return true;
}

bool build_with_mod(const RuleMatch& m, Meaning& out) {
  out = m.expression();
  out.mod = as_mod(m.argument());
  return true;
}

void take_clock(std::int64_t code, Meaning& out) {
  out.minute = static_cast<std::int16_t>(code / 1000);
  out.second = static_cast<std::int8_t>(code % 1000 / 10 - 1);
  out.utc = code % 10 == 1;
  out.type = TimexType::kTime;
}

std::int16_t minute_in(Part part, int minute) {
  constexpr int kFirstOfNight = 6 * 60;
  const bool after_noon =
      part == Part::kAfternoon || part == Part::kEvening || (part == Part::kNight && minute >= kFirstOfNight);
  return static_cast<std::int16_t>(after_noon && minute < kNoon ? minute + kNoon : minute);
}

void set_clock(int minute, Meaning& out) {
  out.form = TimexForm::kClock;
  out.type = TimexType::kTime;
  out.minute = static_cast<std::int16_t>(minute);
}

int minute_of_hour(const RuleMatch& m) { return m.value(Symbol::kHourNumber) * 60 % kNoon; }

bool build_clock(const RuleMatch& m, Meaning& out) {
  out.form = TimexForm::kClock;
  take_clock(m.has(Symbol::kClock) ? m.quantity(Symbol::kClock) : m.quantity(Symbol::kBareClock), out);
  return true;
}

void set_point(Meaning& out, Unit unit) {
  out.form = TimexForm::kCalendar;
  out.unit = unit;
}

void set_offset(Meaning& out, Base base, int offset, Unit unit) {
  out.form = TimexForm::kOffset;
  out.base = base;
  out.offset = offset;
  out.unit = unit;
}

void set_length(Meaning& out, std::int64_t thousandths, Unit unit) {
  out.form = TimexForm::kLength;
  out.type = TimexType::kDuration;
  out.unit = unit;
  out.amounts[0] = {thousandths, unit};
  out.amount_count = 1;
}

void set_repetition(Meaning& out, std::int64_t thousandths, Unit unit) {
  set_length(out, thousandths, unit);
  out.form = TimexForm::kSet;
  out.type = TimexType::kSet;
}

void set_reference(Meaning& out, Reference reference) {
  out.form = TimexForm::kReference;
  out.reference = reference;
}

void take_year(const Meaning& year, Meaning& out) {
  out.year = year.year;
  if (year.form == TimexForm::kOffset) {
    out.year_base = year.base;
    out.year_offset = static_cast<std::int16_t>(year.offset);
  }
}

void take_any_year(const RuleMatch& m, Meaning& out) {
  if (m.has(Symbol::kYear)) out.year = static_cast<std::int16_t>(m.value(Symbol::kYear));
  if (m.has(Symbol::kYearPoint)) take_year(m.meaning(Symbol::kYearPoint), out);
}

}  // namespace annotator
