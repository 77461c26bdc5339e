#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace annotator {

/// What a stretch of tokens can be. Patterns name these in capitals; see docs/dates.md.
enum class Symbol : std::uint8_t {
  // Words and numbers, made by classes.cpp, numbers.cpp and clock.cpp.
  kMonth,        // January, Sept.; value 1..12
  kMonthLike,    // the same in any case, and words that are seldom months: may, sep, MAR
  kWeekday,      // Monday; value 1..7
  kWeekdayLike,  // the same, and Mon., Sat
  kWeekdays,     // Mondays; value 1..7
  kUnit,         // day, month; value is a Unit
  kUnits,        // days, months
  kPart,         // morning; value is a Part
  kSeason,       // summer; value 1 SP .. 4 WI
  kOrdinal,      // third, 3rd, twenty-first; value 3
  kDayNumber,    // 1..31 as digits, "3rd" too
  kDigits,       // one or two digits
  kYear,         // four digits that may be a year
  kDecade,       // 1990s, '90s, nineties; value is the decade's first year, or 1..99 where the century is open
  kNumber,       // two, 2.5, several; value in thousandths, kVague where it is not known
  kRelative,     // last, past, next, coming, this; value -1, 0, 1
  kSequel,       // previous, following, same: counted from what was mentioned before
  kAbout,        // one of the words that say how exact the number is; value is a Mod
  kClock,        // 8:30 p.m., noon, 1430 UTC, 14:30 local time
  kBareClock,    // 8:30, 14:30
  kHourNumber,   // 1..12, as digits or in words
  kZone,         // UTC, local time
  kDottedDate,   // 02.07.2013; value is year, month and day as digits
  kIsoDayHour,   // "12T04" of 2013-02-12T04:30; value 1204
  kIsoSecond,    // "59Z" of 2013-02-12T04:30:59Z; value 59
  kMonthDay,     // 15SEP, Feb13; value 915; 52 of W52
  kQuarterCode,  // 4Q, 4Q18, 2018Q4, 1H25; value is the year or 0, and as last digit the quarter, or 4 more than the
                 // half
  kShortLength,  // 24h, 90min; value is the quantity in thousandths and the Unit in the lowest four bits
  kVagueWord,    // now, recently; value is a Reference
  kAdverb,       // daily, annual; value is a Unit
  kStart,        // early, beginning; value is a Mod
  // Expressions, made by the rule tables.
  kDay,
  kWeek,
  kMonthPoint,
  kYearPoint,
  kSpan,  // quarter, half, season, decade, century
  kTime,
  kLength,
  kSet,
  kReference,
  kTrap,  // not a date, however much it looks like one
  kCount
};

inline constexpr std::size_t kSymbolCount = static_cast<std::size_t>(Symbol::kCount);
inline constexpr std::array<std::string_view, kSymbolCount> kSymbolNames = {
    "MONTH",  "MONTHLIKE", "WEEKDAY",    "WEEKDAYLIKE", "WEEKDAYS",  "UNIT",        "UNITS",
    "PART",   "SEASON",    "ORDINAL",    "DAYNUMBER",   "DIGITS",    "YEAR",        "DECADE",
    "NUMBER", "RELATIVE",  "SEQUEL",     "ABOUT",       "CLOCK",     "BARECLOCK",   "HOUR",
    "ZONE",   "DOTTED",    "ISODAYHOUR", "ISOSECOND",   "MONTHDAY",  "QUARTERCODE", "SHORTLENGTH",
    "VAGUE",  "ADVERB",    "START",      "DAY",         "WEEK",      "MONTHPOINT",  "YEARPOINT",
    "SPAN",   "TIME",      "LENGTH",     "SET",         "REFERENCE", "TRAP"};

using SymbolSet = std::uint64_t;
[[nodiscard]] constexpr SymbolSet bit(Symbol symbol) { return SymbolSet{1} << static_cast<unsigned>(symbol); }

/// Expressions that may end up in the result.
[[nodiscard]] constexpr bool is_expression(Symbol symbol) { return Symbol::kDay <= symbol && symbol < Symbol::kCount; }

}  // namespace annotator
