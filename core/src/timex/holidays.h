#pragma once

#include <optional>
#include <string_view>

#include "timex/calendar.h"

namespace annotator {

/// How the day of a holiday is found.
enum class HolidayKind : std::uint8_t {
  kFixed,    // month, day
  kNth,      // nth weekday of the month
  kMovable,  // days from Easter Sunday
  kTabled    // the lunar calendar of row `day`, 1990 to 2040
};
struct Holiday {
  HolidayKind kind = HolidayKind::kFixed;
  std::int8_t month = 0;
  std::int8_t day = 0;  // kNth: the weekday; kMovable: the distance; kTabled: the table
  std::int8_t nth = 0;
  std::int8_t shift = 0;  // days after the nth weekday: Black Friday is Thanksgiving + 1
};

/// `row` is the argument of a rule in rules_holiday.cpp. Nothing where the table does not reach.
[[nodiscard]] std::optional<CivilDate> holiday_in(int row, int year);

enum HolidayRow : int {
  kNewYearsDay,
  kNewYearsEve,
  kValentinesDay,
  kStPatricksDay,
  kIndependenceDay,
  kHalloween,
  kVeteransDay,
  kChristmas,
  kChristmasEve,
  kBoxingDay,
  kJuneteenth,
  kMartinLutherKingDay,
  kPresidentsDay,
  kMothersDay,
  kFathersDay,
  kMemorialDay,
  kLaborDay,
  kColumbusDay,
  kThanksgiving,
  kBlackFriday,
  kCyberMonday,
  kGoodFriday,
  kEaster,
  kEasterMonday,
  kPalmSunday,
  kAshWednesday,
  kPentecost,
  kMayDay,
  kLunarNewYear,
  kRamadan,
  kEidAlFitr,
  kDiwali,
  kElectionDay,
  kGroundhogDay,
  kAprilFoolsDay,
  kEarthDay,
  kBastilleDay,
  kAllSaintsDay,
  kRemembranceDay,
  kWomensDay,
  kEpiphany,
  kAustraliaDay,
  kCanadaDay,
  kMaundyThursday,
  kShroveTuesday,
  kAscensionDay,
  kWhitMonday,
  kTrinitySunday,
  kHolidayCount
};

}  // namespace annotator
