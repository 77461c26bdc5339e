#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "annotator/analysis.h"

namespace annotator {

/// Units of time, from fine to coarse: of lengths, and the grain of a point on the calendar.
enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeekend,
  kWeek,
  kFortnight,
  kMonth,
  kSeason,
  kQuarter,
  kHalf,
  kYear,
  kDecade,
  kCentury,
  kMillennium
};

enum class Part : std::uint8_t { kNone, kMorning, kMidday, kAfternoon, kEvening, kNight, kDaytime };
enum class Reference : std::uint8_t { kPast, kPresent, kFuture };

/// TIMEX3 `mod`.
enum class Mod : std::uint8_t { kNone, kStart, kMid, kEnd, kApprox, kMoreThan, kLessThan, kEqualOrLess, kEqualOrMore };
[[nodiscard]] std::string_view name_of(Mod mod);

/// What an expression is counted from.
enum class Base : std::uint8_t {
  kNone,
  kArticle,
  kPrevious,
  kContext  // what was mentioned in a history, the article's date in news; of a weekday: none, it is any
};

/// Which of its kind: "Monday", "last Monday", "this Monday", "next Monday".
enum class Shift : std::uint8_t { kNone, kLast, kThis, kNext };

/// Quantity of a length in thousandths; kVague is "several", "some".
inline constexpr std::int64_t kVague = -1;
struct Amount {
  std::int64_t thousandths = 0;
  Unit unit = Unit::kDay;
};

enum class TimexForm : std::uint8_t {
  kCalendar,  // fields of the calendar; those that are 0 come from the context
  kWeekday,   // a day of the week
  kOffset,    // `offset` units from `base`, as a point of grain `unit`
  kLength,
  kSet,
  kReference,
  kClock  // a time of some day
};

inline constexpr int kNoMinute = -1;
inline constexpr int kWorkdays = 8;                                     // Monday to Friday
inline constexpr int kEitherOrder = 1, kDayFirst = 2, kMonthFirst = 3;  // 05/12/2025, 25/12/2025, 12/25/2025

/// What an expression says by itself, before it is resolved. Which fields count depends on `form`.
struct Meaning {
  Meaning() = default;
  Meaning(const Meaning&) = default;
  Meaning& operator=(const Meaning& other);  // out of line: the builders of rules copy in a hundred places

  TimexForm form = TimexForm::kCalendar;
  TimexType type = TimexType::kDate;
  Unit unit = Unit::kDay;  // grain of the point
  Mod mod = Mod::kNone;
  Base base = Base::kNone;
  Shift shift = Shift::kNone;
  Part part = Part::kNone;
  Reference reference = Reference::kPresent;

  std::int16_t year = 0;         // 0 unknown; negative before Christ
  Base year_base = Base::kNone;  // not kNone: `year_offset` years from the year of that base
  std::int16_t year_offset = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;
  std::int8_t weekday = 0;    // 1 Monday .. 7; of a set also kWorkdays
  std::int16_t nth = 0;       // quarter, half or season; of a holiday its row; of digits their order
  bool not_too_near = false;  // "next Friday" said on Thursday is not tomorrow; "half past four" is not before "7am"
  bool ends_range = false;    // not before what was mentioned last
  bool holiday = false;
  bool nth_of_month = false;  // the `nth` weekday or week of the month; -1 is the last
  bool century_open = false;  // '90s, nineties: 90 stands in `year`
  std::int32_t offset = 0;
  std::int16_t months = 0;          // of an offset in days: as many months more
  std::int16_t minute = kNoMinute;  // of the day
  std::int8_t second = -1;
  bool utc = false;
  bool adjective = false;  // of a length: "two-hour", which stands before a noun

  std::array<Amount, 3> amounts{};  // of a length or a set, `amount_count` of them
  std::uint8_t amount_count = 0;
  bool every = false;
  std::uint8_t times = 0;  // "twice a year": 2
};

}  // namespace annotator
