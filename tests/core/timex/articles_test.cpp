#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "core/timex/support.h"
#include "support/pipeline.h"
#include "timex/timex.h"

namespace annotator::testing {

namespace {

ArticleDate article_date(std::string_view text) {
  const Reading reading = read(text);
  return find_article_date(reading.document, reading.tokens, reading.blocks, std::nullopt);
}

/// A file of lines "text => dates"; "reference 2025-10-29" gives the article's date for the lines below it.
void check_texts(const std::string& path) {
  std::string reference;
  const std::string file = read_file(path);
  for (const std::string_view line : split(file, "\n")) {
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("reference ")) {
      reference = line.substr(10) == "-" ? "" : line.substr(10);
      continue;
    }
    const std::size_t arrow = line.find(" => ");
    REQUIRE(arrow != std::string_view::npos);
    std::string text;
    for (const std::string_view paragraph : split(line.substr(0, arrow), "\u00B6")) {
      text += (text.empty() ? "" : "\n\n") + std::string(paragraph);
    }
    CAPTURE(text);
    CAPTURE(reference);
    CHECK(show_timexes(text, timexes(text, reference)) == line.substr(arrow + 4));
  }
}

}  // namespace

TEST_CASE("timex: texts and the values of their dates") { check_texts("tests/spec/timex/articles.txt"); }
TEST_CASE("timex: weekdays before and ahead") { check_texts("tests/spec/timex/directions.txt"); }
TEST_CASE("timex: wordings and their values") { check_texts("tests/spec/timex/wordings.txt"); }
TEST_CASE("timex: days of holidays") { check_texts("tests/spec/timex/holidays.txt"); }

TEST_CASE("timex: the article's date is read from the text when none is given") {
  struct Row {
    const char* text;
    const char* value;
    DateSource source;
  };
  constexpr Row kRows[] = {
      {"Town votes for park\n\nSaturday, August 24, 2019\n\nThe town voted for a park.", "2019-08-24",
       DateSource::kPublished},
      {"Town votes for park\n\nPublished 3 May 2024\n\nThe town voted for a park.", "2024-05-03",
       DateSource::kPublished},
      {"Town votes for park\n\nLISBON, May 3, 2024 (Agency) \u2014 The town voted for a park.", "2024-05-03",
       DateSource::kDateline},
      {"Town votes for park\n\nThe town voted for a park on May 3, 2024 after a long debate.", "", DateSource::kNone},
      {"", "", DateSource::kNone},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const ArticleDate date = article_date(row.text);
    CHECK(date.value == row.value);
    CHECK(date.source == row.source);
    CHECK(date.evidence.has_value() == (date.source != DateSource::kNone));
  }
}

TEST_CASE("timex: a given date comes before one in the text") {
  const Reading reading = read("Published 3 May 2024\n\nIt rained.");
  const ArticleDate date =
      find_article_date(reading.document, reading.tokens, reading.blocks, *parse_date("2020-02-29T06:30"));
  CHECK(date.value == "2020-02-29T06:30");
  CHECK(date.source == DateSource::kGiven);
}

TEST_CASE("timex: vague words are found as the option says") {
  const std::string text = "She is currently away, has recently moved, and will be back soon with the current plan.";
  CHECK(show_timexes(text, timexes(text, "2025-10-29", Fuzzy::kNone)).empty());
  CHECK(show_timexes(text, timexes(text, "2025-10-29", Fuzzy::kCore)) ==
        "[currently PRESENT_REF] [recently PAST_REF] [soon FUTURE_REF]");
  CHECK(show_timexes(text, timexes(text, "2025-10-29", Fuzzy::kAll)) ==
        "[currently PRESENT_REF] [recently PAST_REF] [soon FUTURE_REF] [current PRESENT_REF]");
}

TEST_CASE("timex: what an expression is counted from") {
  const std::vector<Timex> found =
      timexes("On May 3, 2021 they met. The next day they parted. Yesterday they wrote.", "2025-10-29");
  REQUIRE(found.size() == 3);
  CHECK(found[0].anchor.kind == Anchor::Kind::kNone);
  CHECK(found[1].anchor.kind == Anchor::Kind::kTimex);
  CHECK(found[1].anchor.timex == 0);
  CHECK(found[2].anchor.kind == Anchor::Kind::kArticleDate);
}

TEST_CASE("timex: mod, quant, freq and the interval") {
  struct Row {
    const char* text;
    const char* mod;
    const char* quant;
    const char* freq;
    const char* begin;
    const char* until;
  };
  constexpr Row kRows[] = {
      {"early 2019", "START", "", "", "2019-01-01", "2020-01-01"},
      {"the end of July 2024", "END", "", "", "2024-07-01", "2024-08-01"},
      {"mid-2019", "MID", "", "", "2019-01-01", "2020-01-01"},
      {"about five years", "APPROX", "", "", "", ""},
      {"more than five years", "MORE_THAN", "", "", "", ""},
      {"less than five years", "LESS_THAN", "", "", "", ""},
      {"up to five years", "EQUAL_OR_LESS", "", "", "", ""},
      {"at least five years", "EQUAL_OR_MORE", "", "", "", ""},
      {"every year", "", "EVERY", "", "", ""},
      {"twice a week", "", "", "2X", "", ""},
      {"last week", "", "", "", "2025-10-20", "2025-10-27"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const std::vector<Timex> found = timexes(row.text, "2025-10-29");
    REQUIRE(found.size() == 1);
    CHECK(found[0].mod == row.mod);
    CHECK(found[0].quant == row.quant);
    CHECK(found[0].freq == row.freq);
    CHECK(found[0].begin == row.begin);
    CHECK(found[0].until == row.until);
  }
}

TEST_CASE("timex: a history counts from the year it is telling of") {
  std::string text;
  for (int year = 1901; year <= 1930; ++year) text += "In " + std::to_string(year) + " the fort was built again. ";
  text += "In May it burned down. The next winter was cold.";
  const std::vector<Timex> found = timexes(text, "2025-10-29");
  REQUIRE(found.size() == 32);
  CHECK(found[30].value == "1930-05");
  CHECK(found[30].anchor.timex == 29);
}

TEST_CASE("timex: the clock and the time zone of the machine change nothing") {
  const std::string text = "It fell on Tuesday at 9 p.m. and will open tomorrow; last month it was shut.";
  const std::string expected = show_timexes(text, timexes(text, "2025-10-29"));
  for (const char* zone : {"Pacific/Kiritimati", "America/Los_Angeles", "UTC"}) {
    setenv("TZ", zone, 1);
    CHECK(show_timexes(text, timexes(text, "2025-10-29")) == expected);
  }
  unsetenv("TZ");
}

TEST_CASE("timex: long runs of what looks like a date are read in time") {
  for (const char* piece : {"12/", "May ", "1", "10:30 p.m. ", "the last two years and ", "one hundred "}) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += piece;
    CAPTURE(piece);
    CHECK(timexes(text, "2025-10-29").size() <= text.size());
  }
}

}  // namespace annotator::testing
