#include "timex/calendar.h"

#include <algorithm>
#include <array>

namespace annotator {

namespace {

constexpr int kMonths = 12;
constexpr int kDaysPerWeek = 7;
constexpr int kDaysPerEra = 146097;  // 400 years

int floor_div(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }
bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

}  // namespace

// Years begin in March here, so that the leap day is the last of its year.
int days_from_civil(CivilDate date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = floor_div(year, 400);
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  constexpr int kEpoch = 719468;  // 1970-01-01 counted from 0000-03-01
  return era * kDaysPerEra + day_of_era - kEpoch;
}

CivilDate civil_from_days(int days) {
  const int shifted = days + 719468;
  const int era = floor_div(shifted, kDaysPerEra);
  const int day_of_era = shifted - era * kDaysPerEra;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int month = shifted_month + (shifted_month < 10 ? 3 : -9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

int weekday_of(int days) {
  constexpr int kThursday = 3;  // 1970-01-01
  const int shifted = days + kThursday;
  return shifted - floor_div(shifted, kDaysPerWeek) * kDaysPerWeek + 1;
}

int days_in_month(int year, int month) {
  constexpr std::array<int, kMonths> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool is_valid(CivilDate date) {
  return 1 <= date.month && date.month <= kMonths && 1 <= date.day && date.day <= days_in_month(date.year, date.month);
}

IsoWeek iso_week(int days) {
  const int thursday = days - weekday_of(days) + 4;
  const int year = civil_from_days(thursday).year;
  return {year, (thursday - days_from_civil({year, 1, 1})) / kDaysPerWeek + 1};
}

int monday_of(IsoWeek week) {
  const int fourth_of_january = days_from_civil({week.year, 1, 4});
  return fourth_of_january - weekday_of(fourth_of_january) + 1 + (week.week - 1) * kDaysPerWeek;
}

CivilDate add_months(CivilDate date, int months) {
  const int month = date.year * kMonths + date.month - 1 + months;
  CivilDate out = {floor_div(month, kMonths), month - floor_div(month, kMonths) * kMonths + 1, date.day};
  out.day = std::min(out.day, days_in_month(out.year, out.month));
  return out;
}

CivilDate nth_weekday(int year, int month, int weekday, int nth) {
  const int first = days_from_civil({year, month, 1});
  const int last = first + days_in_month(year, month) - 1;
  const int day = nth > 0
                      ? first + (weekday - weekday_of(first) + kDaysPerWeek) % kDaysPerWeek + (nth - 1) * kDaysPerWeek
                      : last - (weekday_of(last) - weekday + kDaysPerWeek) % kDaysPerWeek + (nth + 1) * kDaysPerWeek;
  return civil_from_days(day);
}

// The anonymous Gregorian computus (Nature, 1876).
CivilDate easter_sunday(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int of_century = year % 100;
  const int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  const int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
  const int correction = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int march = epact + to_sunday - 7 * correction + 114;
  return {year, march / 31, march % 31 + 1};
}

std::string spell(std::string_view form, std::initializer_list<int> numbers) {
  std::string out;
  const int* number = numbers.begin();
  for (const char c : form) {
    const bool is_year = c == 'Y';
    if (!is_year && (c < '1' || '3' < c)) {
      out += c;
      continue;
    }
    int value = *number++;
    if (value < 0 || (is_year && value == 0)) {
      out += "BC";
      value = is_year ? 1 - value : -value;
    }
    std::array<char, 11> digits{};
    std::size_t size = 0;
    const std::size_t width = is_year ? 4 : static_cast<std::size_t>(c - '0');
    for (; value > 0 || size < width; value /= 10) digits[size++] = static_cast<char>('0' + value % 10);
    while (size > 0) out += digits[--size];
  }
  return out;
}

std::string format_year(int year) { return spell("Y", {year}); }
std::string format_month(int year, int month) { return spell("Y-2", {year, month}); }
std::string format_day(CivilDate date) { return spell("Y-2-2", {date.year, date.month, date.day}); }
std::string format_week(IsoWeek week) { return spell("Y-W2", {week.year, week.week}); }

}  // namespace annotator
