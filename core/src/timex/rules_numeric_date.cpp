#include <utility>

#include "timex/build.h"
#include "timex/rules.h"

namespace annotator {

namespace {

bool take_day(int year, int month, int day, Meaning& out) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  out = calendar_point(Unit::kDay);
  out.year = static_cast<std::int16_t>(year);
  out.month = static_cast<std::int8_t>(month);
  out.day = static_cast<std::int8_t>(day);
  return true;
}

int full_year(int year) { return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year; }

bool build_iso(const RuleMatch& m, Meaning& out) {
  return take_day(m.value(Symbol::kYear), m.value(Symbol::kDigits, 0), m.value(Symbol::kDigits, 1), out);
}

/// American order, the other one where only that can be: 25/12/2025.
bool build_slashes(const RuleMatch& m, Meaning& out) {
  int month = m.value(Symbol::kDigits, 0);
  int day = m.value(Symbol::kDigits, 1);
  if (month > 12) std::swap(month, day);
  const int year = m.has(Symbol::kYear) ? m.value(Symbol::kYear) : m.has(Symbol::kDigits, 2) ? full_year(m.value(Symbol::kDigits, 2)) : 0;
  if (m.has(Symbol::kDigits, 2) && m.text(Symbol::kDigits, 2).size() != 2) return false;
  return take_day(year, month, day, out);
}


constexpr TimexRule kRules[] = {
    {"date.iso", Symbol::kDay, "YEAR ~ (-|/) ~ DIGITS ~ (-|/) ~ DIGITS", build_iso, "2024-02-29 => 2024-02-29"},
    {"date.slashes", Symbol::kDay, "DIGITS ~ / ~ DIGITS ~ / ~ (YEAR|DIGITS)", build_slashes,
     "10/31/1974 => 1974-10-31 ; 31/10/1974 => 1974-10-31 ; 10/31/74 => 1974-10-31"},
    {"date.hyphens", Symbol::kDay, "DIGITS ~ - ~ DIGITS ~ - ~ YEAR", build_slashes, "10-31-1974 => 1974-10-31"},
    {"date.slash", Symbol::kDay, "(on|by|until|since|from|of) [DIGITS ~ / ~ DIGITS]", build_slashes, "on [10/31] => 2025-10-31"},
};

}  // namespace

std::span<const TimexRule> numeric_date_rules() { return kRules; }

}  // namespace annotator
