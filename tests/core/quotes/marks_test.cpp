#include "quotes/marks.h"

#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "support/pipeline.h"

namespace annotator::testing {

namespace {

/// The quotations of a text, one a line; "..." behind one that was never closed.
std::string show_marks(std::string_view text) {
  const Reading reading = read(text);
  const PairedMarks marks = pair_marks(reading.document.text(), reading.tokens, reading.blocks);
  std::string out;
  for (const Quotation& quotation : marks.quotations) {
    out += reading.document.text(quotation.span);
    out += quotation.closed ? "|" : "...|";
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("marks: a mark's direction comes from its neighbours, then from its glyph") {
  static constexpr Row kRows[] = {
      {"He said \"yes\" twice.", "\"yes\"|"},
      {"He said \u201Cyes\u201D twice.", "\u201Cyes\u201D|"},
      {"He said \u201Cyes\u201C twice.", "\u201Cyes\u201C|"},
      {"He said \u201Dyes\u201D twice.", "\u201Dyes\u201D|"},
      {"He said \u201Cyes\" twice.", "\u201Cyes\"|"},
      {"He said \u201Eyes\u201C twice.", "\u201Eyes\u201C|"},
      {"He said \u00BByes\u00AB and \u00ABno\u00BB.", "\u00BByes\u00AB|\u00ABno\u00BB|"},
      {"He said ``yes'' and ''no.''", "``yes''|''no.''|"},
      {"He said \"[y]es\", (\"no\") and\u2014\"so\"\u2014left.", "\"[y]es\"|\"no\"|\"so\"|"},
      {"He said \"yes, 'sir.' \", then left.", "\"yes, 'sir.' \"|"},
      {"He spoke of\"joint operations\" today.", "\"joint operations\"|"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(show_marks(row.text) == row.expected);
  }
}

TEST_CASE("marks: apostrophes, primes, years and attributes are none") {
  static constexpr Row kRows[] = {
      {"The players' union met the Johnsons' lawyer.", ""},
      {"It didn't end in '08 or in the '90s, 'twas said.", ""},
      {"Rock 'n' roll wasn't dead.", ""},
      {"The 6'2\" guard stood 10' from the 55\" screen.", ""},
      {"He said 'the players' union isn't here' and left.", "'the players' union isn't here'|"},
      {"<post author=\"orr\" lang=\"en\">Hello</post>", ""},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(show_marks(row.text) == row.expected);
  }
}

TEST_CASE("marks: what is nested is part of the outer quotation") {
  static constexpr Row kRows[] = {
      {"\"She said, 'No,' and left,\" he said.", "\"She said, 'No,' and left,\"|"},
      {"\u201CShe said \u201Cno\u201D twice,\u201D he said.", "\u201CShe said \u201Cno\u201D twice,\u201D|"},
      {"\u2018She said \u201Cno\u201D twice,\u2019 he said.", "\u2018She said \u201Cno\u201D twice,\u2019|"},
      {"\u201C\"\u200D,\u201D he said", "\u201C\"\u200D|"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(show_marks(row.text) == row.expected);
  }
}

TEST_CASE("marks: an unpaired mark never reaches beyond its paragraph") {
  static constexpr Row kRows[] = {
      {"He said, \"You had a chance.\n\nThe \"bail\" is not expected to be granted.",
       "\"You had a chance....|\"bail\"|"},
      {"We will appeal,\" the firm said today.\n\n\"Nobody was hurt,\" he said.", "\"Nobody was hurt,\"|"},
      {"\"One came first.\n\n\"Two came then.\n\n\"Three came last,\" he said.",
       "\"One came first.\n\n\"Two came then.\n\n\"Three came last,\"|"},
      {"\"", ""},
      {"He left. \u201C \u2014", ""},
      {"\u201C\u200D No", "\u201C\u200D No...|"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(show_marks(row.text) == row.expected);
  }
}

TEST_CASE("marks: four times as many open quotations take about four times as long") {
  for (const std::string_view unit : {"\u201C", "\"", "'a ", "\u201C\u2018", "\" ", "\u00ABa "}) {
    CAPTURE(unit);
    const auto cost = [unit](std::size_t size) {
      std::string text;
      while (text.size() < size) text += unit;
      const std::clock_t begin = std::clock();
      (void)show_marks(text);
      return static_cast<double>(std::clock() - begin);
    };
    const double small = cost(50'000);
    CHECK(cost(200'000) < 10 * small + CLOCKS_PER_SEC / 10);  // in quadratic time, 16 times
  }
}

}  // namespace annotator::testing
