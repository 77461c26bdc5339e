#include "timex/calendar.h"

#include <doctest/doctest.h>

#include "annotator/analyzer.h"

namespace annotator::testing {

namespace {

bool is_leap_by_rule(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// Walks the calendar a day at a time, with nothing but the lengths of the months: slow and obvious.
class DayWalker {
 public:
  CivilDate date{1900, 1, 1};
  int days = -25567;  // 1900-01-01
  int weekday = 1;    // it was a Monday
  void step() {
    const int february = is_leap_by_rule(date.year) ? 29 : 28;
    const int lengths[] = {31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    ++days;
    weekday = weekday % 7 + 1;
    if (++date.day > lengths[date.month - 1]) {
      date.day = 1;
      if (++date.month > 12) date = {date.year + 1, 1, 1};
    }
  }
};

}  // namespace

TEST_CASE("calendar: days, months and weekdays agree with a walk from 1900 to 2100") {
  int wrong = 0;
  for (DayWalker walker; walker.date.year <= 2100; walker.step()) {
    wrong += days_from_civil(walker.date) != walker.days ? 1 : 0;
    wrong += civil_from_days(walker.days) == walker.date ? 0 : 1;
    wrong += weekday_of(walker.days) != walker.weekday ? 1 : 0;
    wrong += is_valid(walker.date) ? 0 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("calendar: ISO weeks begin on Monday and belong to the year of their Thursday") {
  // Counted by walking: week 1 is the week that holds the first Thursday of the year.
  int wrong = 0;
  IsoWeek expected{1900, 1};
  for (DayWalker walker; walker.date.year <= 2100; walker.step()) {
    if (walker.weekday == 1) {
      DayWalker thursday = walker;
      for (int i = 0; i < 3; ++i) thursday.step();
      const bool first = thursday.date.month == 1 && thursday.date.day <= 7;
      expected = first ? IsoWeek{thursday.date.year, 1}
                       : IsoWeek{expected.year, expected.week + (walker.days > -25567 ? 1 : 0)};
    }
    wrong += iso_week(walker.days) == expected ? 0 : 1;
    if (walker.weekday == 1) wrong += monday_of(expected) == walker.days ? 0 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("calendar: days that are none") {
  for (const CivilDate date :
       {CivilDate{2025, 0, 1}, CivilDate{2025, 13, 1}, CivilDate{2025, 1, 0}, CivilDate{2025, 2, 29}})
    CHECK_FALSE(is_valid(date));
}

TEST_CASE("calendar: the year before the year 1 is 1 BC") {
  CHECK(format_day({0, 3, 15}) == "BC0001-03-15");
  CHECK(format_year(-43) == "BC0044");
}

TEST_CASE("calendar: the nth weekday of a month") {
  int wrong = 0;
  for (int year = 1900; year <= 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int weekday = 1; weekday <= 7; ++weekday) {
        CivilDate first{};
        CivilDate last{};
        for (int day = 1; day <= days_in_month(year, month); ++day) {
          if (weekday_of(days_from_civil({year, month, day})) != weekday) continue;
          if (first.year == 0) first = {year, month, day};
          last = {year, month, day};
        }
        wrong += nth_weekday(year, month, weekday, 1) == first ? 0 : 1;
        wrong += nth_weekday(year, month, weekday, -1) == last ? 0 : 1;
        wrong += nth_weekday(year, month, weekday, 2).day == first.day + 7 ? 0 : 1;
      }
    }
  }
  CHECK(wrong == 0);
}

/// Gauss's rule with Lichtenberg's corrections, which shares no step with the one that is tested.
CivilDate easter_by_gauss(int year) {
  const int k = year / 100;
  const int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
  const int s = 2 - (3 * k + 3) / 4;
  const int a = year % 19;
  const int d = (19 * a + m) % 30;
  const int r = (d + a / 11) / 29;
  const int og = 21 + d - r;
  const int sz = 7 - (year + year / 4 + s) % 7;
  const int oe = 7 - (og - sz) % 7;
  const int march = og + oe;
  return march <= 31 ? CivilDate{year, 3, march} : CivilDate{year, 4, march - 31};
}

TEST_CASE("calendar: Easter from 1900 to 2100") {
  for (int year = 1900; year <= 2100; ++year) {
    CAPTURE(year);
    CHECK(easter_sunday(year) == easter_by_gauss(year));
  }
  CHECK(easter_sunday(2024) == CivilDate{2024, 3, 31});
  CHECK(easter_sunday(2025) == CivilDate{2025, 4, 20});
}

TEST_CASE("calendar: months are added without leaving the month") {
  struct Row {
    CivilDate from;
    int months;
    CivilDate to;
  };
  constexpr Row kRows[] = {
      {{2025, 1, 31}, 1, {2025, 2, 28}}, {{2024, 1, 31}, 1, {2024, 2, 29}},   {{2025, 1, 15}, -1, {2024, 12, 15}},
      {{2025, 12, 1}, 1, {2026, 1, 1}},  {{2025, 3, 31}, -13, {2024, 2, 29}},
  };
  for (const Row& row : kRows) CHECK(add_months(row.from, row.months) == row.to);
}

TEST_CASE("calendar: the interval of a value") {
  struct Row {
    const char* value;
    const char* begin;
    const char* until;
  };
  constexpr Row kRows[] = {
      {"2025-10-29", "2025-10-29", "2025-10-30"},
      {"2024-02-29", "2024-02-29", "2024-03-01"},
      {"2025-12", "2025-12-01", "2026-01-01"},
      {"2025", "2025-01-01", "2026-01-01"},
      {"199", "1990-01-01", "2000-01-01"},
      {"19", "1900-01-01", "2000-01-01"},
      {"2025-Q3", "2025-07-01", "2025-10-01"},
      {"2025-H2", "2025-07-01", "2026-01-01"},
      {"2025-SU", "2025-06-01", "2025-09-01"},
      {"2025-WI", "2025-12-01", "2026-03-01"},
      {"2025-W01", "2024-12-30", "2025-01-06"},
      {"2025-W44-WE", "2025-11-01", "2025-11-03"},
      {"2025-10-29T20:30", "2025-10-29T20:30", "2025-10-29T20:31"},
      {"2025-10-29T20:30Z", "2025-10-29T20:30Z", "2025-10-29T20:31Z"},
      {"2025-10-29T23:59", "2025-10-29T23:59", "2025-10-30T00:00"},
      {"2025-10-29TNI", "2025-10-29T20:00", "2025-10-30T04:00"},
      {"2025-10-29TMO", "2025-10-29T06:00", "2025-10-29T12:00"},
      {"2025-10-29T20", "2025-10-29T20:00", "2025-10-29T21:00"},
      {"2025-Q1", "2025-01-01", "2025-04-01"},
      {"2025-H1", "2025-01-01", "2025-07-01"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.value);
    const std::optional<Interval> interval = interval_of(row.value);
    REQUIRE(interval.has_value());
    CHECK(interval->begin == row.begin);
    CHECK(interval->until == row.until);
  }
}

TEST_CASE("calendar: values without an interval") {
  for (const char* value : {"",
                            "P2D",
                            "PT2H",
                            "PXM",
                            "PAST_REF",
                            "XXXX-WXX-3",
                            "XXXX-XX-XX",
                            "2025-WXX",
                            "2025-W",
                            "2025-W4",
                            "2025-13",
                            "2025-02-30",
                            "BC0044",
                            "2025-10-29T",
                            "2025-10-29T25:00",
                            "2025-Q5",
                            "2025-",
                            "2025-Q",
                            "7",
                            "00",
                            "2025-10-2",
                            "0000-01-01",
                            "20251029",
                            "2025_10",
                            "2025-00-01",
                            "2025-10-xx",
                            "2025-10/29",
                            "2025-10-29X20:30",
                            "2025-W00",
                            "2025-W54",
                            "2025-W44-XX",
                            "2025-Q0",
                            "2025-Q12345",
                            "2025-H0",
                            "2025-H3",
                            "2025-AB",
                            "2025-10-29T20-30",
                            "2025-10-29T20:3",
                            "2025-10-29T20:xx",
                            "2025-10-29T20:75"}) {
    CAPTURE(value);
    CHECK_FALSE(interval_of(value).has_value());
  }
}

TEST_CASE("parse_date: reads a day, with a time when there is one") {
  CHECK(parse_date("2025-10-29").value() == DateTime{2025, 10, 29, std::nullopt});
  CHECK(parse_date("2024-02-29T04:30").value() == DateTime{2024, 2, 29, 270});
  CHECK(parse_date("0001-01-01").value() == DateTime{1, 1, 1, std::nullopt});
}

TEST_CASE("parse_date: says what is wrong and what is expected") {
  struct Row {
    const char* text;
    const char* message;
  };
  constexpr Row kRows[] = {
      {"2025-02-30", "date \"2025-02-30\": no such day; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"2025-13-01", "date \"2025-13-01\": no such month; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"0000-01-01", "date \"0000-01-01\": no such year; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"2025-10-29T24:00", "date \"2025-10-29T24:00\": no such time; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"2025-00-01", "date \"2025-00-01\": no such month; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"2025-10-29T10:75", "date \"2025-10-29T10:75\": no such time; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"2025x10-29", "date \"2025x10-29\": not a date; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"2O25-10-29", "date \"2O25-10-29\": not a date; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"yesterday", "date \"yesterday\": not a date; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"2025-1-1", "date \"2025-1-1\": not a date; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
      {"", "date \"\": not a date; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"},
  };
  for (const Row& row : kRows) {
    const Result<DateTime> parsed = parse_date(row.text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == ErrorCode::kBadDate);
    CHECK(parsed.error().message == row.message);
  }
}

}  // namespace annotator::testing
