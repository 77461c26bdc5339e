#include "timex/holidays.h"

#include <array>

namespace annotator {

namespace {

using enum HolidayKind;
constexpr std::array<Holiday, kHolidayCount> kHolidays = {{
    {kFixed, 1, 1},      {kFixed, 12, 31},  {kFixed, 2, 14},     {kFixed, 3, 17},   {kFixed, 7, 4},
    {kFixed, 10, 31},    {kFixed, 11, 11},  {kFixed, 12, 25},    {kFixed, 12, 24},  {kFixed, 12, 26},
    {kFixed, 6, 19},     {kNth, 1, 1, 3},   {kNth, 2, 1, 3},     {kNth, 5, 7, 2},   {kNth, 6, 7, 3},
    {kNth, 5, 1, -1},    {kNth, 9, 1, 1},   {kNth, 10, 1, 2},    {kNth, 11, 4, 4},  {kNth, 11, 4, 4, 1},
    {kNth, 11, 4, 4, 4}, {kMovable, 0, -2}, {kMovable, 0, 0},    {kMovable, 0, 1},  {kMovable, 0, -7},
    {kMovable, 0, -46},  {kMovable, 0, 49}, {kFixed, 5, 1},      {kTabled, 0, 0},   {kTabled, 0, 1},
    {kTabled, 0, 2},     {kTabled, 0, 3},   {kNth, 11, 1, 1, 1}, {kFixed, 2, 2},    {kFixed, 4, 1},
    {kFixed, 4, 22},     {kFixed, 7, 14},   {kFixed, 11, 1},     {kFixed, 11, 11},  {kFixed, 3, 8},
    {kFixed, 1, 6},      {kFixed, 1, 26},   {kFixed, 7, 1},      {kMovable, 0, -3}, {kMovable, 0, -47},
    {kMovable, 0, 39},   {kMovable, 0, 50}, {kMovable, 0, 56},
}};

/// Month and day of four lunar feasts, as month * 100 + day; 0 where not known, the first where a year has two.
/// Source: the calendars of ICU (Chinese, Umm al-Qura), Diwali and two New Years checked by hand.
struct LunarYear {
  std::int16_t lunar_new_year;
  std::int16_t ramadan;
  std::int16_t eid_al_fitr;
  std::int16_t diwali;
};
constexpr int kFirstLunarYear = 1990;
constexpr std::array<LunarYear, 51> kLunarYears = {{
    {127, 328, 426, 0},      {215, 318, 416, 0},      {204, 306, 405, 0},      {123, 223, 325, 0},
    {210, 212, 314, 0},      {131, 201, 303, 0},      {219, 122, 220, 0},      {207, 110, 209, 0},
    {128, 1220, 129, 0},     {216, 1209, 119, 0},     {205, 1127, 108, 1026},  {124, 1116, 1216, 1114},
    {212, 1106, 1205, 1104}, {201, 1026, 1125, 1025}, {122, 1015, 1114, 1112}, {209, 1004, 1103, 1101},
    {129, 924, 1023, 1021},  {218, 913, 1013, 1109},  {207, 901, 1001, 1028},  {126, 822, 920, 1017},
    {214, 811, 910, 1105},   {203, 801, 830, 1026},   {123, 720, 819, 1113},   {210, 709, 808, 1103},
    {131, 628, 728, 1023},   {219, 618, 717, 1111},   {208, 606, 706, 1030},   {128, 527, 625, 1019},
    {216, 516, 615, 1107},   {205, 506, 604, 1027},   {125, 424, 524, 1114},   {212, 413, 513, 1104},
    {201, 402, 502, 1024},   {122, 323, 421, 1112},   {210, 311, 410, 1031},   {129, 301, 330, 1020},
    {217, 218, 320, 1108},   {206, 208, 309, 1029},   {126, 128, 226, 1017},   {213, 116, 214, 1105},
    {203, 105, 204, 1026},   {123, 1216, 124, 0},     {211, 1204, 114, 0},     {131, 1123, 103, 0},
    {219, 1112, 1212, 0},    {208, 1101, 1201, 0},    {128, 1021, 1119, 0},    {215, 1010, 1109, 0},
    {204, 930, 1029, 0},     {124, 919, 1019, 0},     {212, 908, 1007, 0},
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
      if (day == 0) return std::nullopt;
      return CivilDate{year, day / 100, day % 100};
    }
  }
  return std::nullopt;
}

}  // namespace annotator
