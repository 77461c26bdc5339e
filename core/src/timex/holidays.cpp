#include "timex/holidays.h"

#include <array>

namespace annotator {

namespace {

using enum HolidayKind;
constexpr std::array<Holiday, kHolidayCount> kHolidays = {{
    {kFixed, 1, 1},    {kFixed, 12, 31},    {kFixed, 2, 14},     {kFixed, 3, 17},   {kFixed, 7, 4},   {kFixed, 10, 31},
    {kFixed, 11, 11},  {kFixed, 12, 25},    {kFixed, 12, 24},    {kFixed, 12, 26},  {kFixed, 6, 19},  {kNth, 1, 1, 3},
    {kNth, 2, 1, 3},   {kNth, 5, 7, 2},     {kNth, 6, 7, 3},     {kNth, 5, 1, -1},  {kNth, 9, 1, 1},  {kNth, 10, 1, 2},
    {kNth, 11, 4, 4},  {kNth, 11, 4, 4, 1}, {kNth, 11, 4, 4, 4}, {kMovable, 0, -2}, {kMovable, 0, 0}, {kMovable, 0, 1},
    {kMovable, 0, -7}, {kMovable, 0, -46},  {kMovable, 0, 49},   {kFixed, 5, 1},    {kTabled, 0, 0},  {kTabled, 0, 1},
    {kTabled, 0, 2},   {kTabled, 0, 3},     {kNth, 11, 1, 1, 1}, {kFixed, 2, 2},    {kFixed, 4, 1},   {kFixed, 4, 22},
    {kFixed, 7, 14},   {kFixed, 11, 1},     {kFixed, 11, 11},    {kFixed, 3, 8},    {kFixed, 1, 6},   {kFixed, 1, 26},
    {kFixed, 7, 1},
}};

/// Month and day, as month * 100 + day, of four lunar feasts; a date of December belongs to the year before.
struct LunarYear {
  std::int16_t lunar_new_year;
  std::int16_t ramadan;
  std::int16_t eid_al_fitr;
  std::int16_t diwali;
};
constexpr int kFirstLunarYear = 2015;
constexpr std::array<LunarYear, 16> kLunarYears = {{
    {219, 618, 717, 1111},
    {208, 606, 706, 1030},
    {128, 527, 625, 1019},
    {216, 516, 615, 1107},
    {205, 506, 604, 1027},
    {125, 424, 524, 1114},
    {212, 413, 513, 1104},
    {201, 402, 502, 1024},
    {122, 323, 421, 1112},
    {210, 311, 410, 1031},
    {129, 301, 330, 1020},
    {217, 218, 320, 1108},
    {206, 208, 309, 1029},
    {126, 128, 226, 1017},
    {213, 116, 214, 1105},
    {203, 105, 204, 1026},
}};

}  // namespace

std::optional<CivilDate> holiday_in(int row, int year) {
  const Holiday& holiday = kHolidays[static_cast<std::size_t>(row)];
  switch (holiday.kind) {
    case kFixed:
      return CivilDate{year, holiday.month, holiday.day};
    case kNth: {
      const CivilDate day = nth_weekday(year, holiday.month, holiday.day, holiday.nth);
      return civil_from_days(days_from_civil(day) + holiday.shift);
    }
    case kMovable:
      return civil_from_days(days_from_civil(easter_sunday(year)) + holiday.day);
    case kTabled: {
      const int index = year - kFirstLunarYear;
      if (index < 0 || index >= static_cast<int>(kLunarYears.size())) return std::nullopt;
      const LunarYear& lunar = kLunarYears[static_cast<std::size_t>(index)];
      const std::array<int, 4> days = {lunar.lunar_new_year, lunar.ramadan, lunar.eid_al_fitr, lunar.diwali};
      const int day = days[static_cast<std::size_t>(holiday.day)];
      return CivilDate{year, day / 100, day % 100};
    }
  }
  return std::nullopt;
}

}  // namespace annotator
