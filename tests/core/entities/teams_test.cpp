#include <doctest/doctest.h>

#include <string_view>

#include "core/entities/support.h"

using annotator::testing::entities_of;

// Names of two labels are never one, so that "Orlo" alone says that the town was read as the team.
TEST_CASE("teams: in a text of sport a town that plays is its team") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"[pla Orlo] beat [pla Wick] 3-1 in the cup match. [org Orlo] rejoiced.", "Orlo; Wick"},
      {"[pla Orlo] 2-1 [pla Wick]: the league's first penalty. [org Orlo], [org Wick].", "Orlo; Wick"},
      {"[pla Wick] lost 0\u20132 at home. The season of a striker of [org Wick].", "Wick"},
      {"[pla Orlo]'s goalkeeper saved a penalty as [org Wick] drew 1-1 with [org Orlo] in the league.", "Orlo; Wick"},
      {"They won 3-2 [pla Orlo] said. League, cup. [org Orlo] left.", "Orlo"},
      {"[pla Orlo] thrashed [pla Wick] 4-0 in the league match in [pla Wick].", "Orlo; Wick; Wick"},  // the town
      {"[pla Orlo] beat [pla Wick] at the polls, 45-32. [org Orlo] rejoiced.", "Orlo; Wick; Orlo"},   // no sport
      {"[pla Orlo] has a league, a cup and a match. [org Orlo] has a striker.", "Orlo; Orlo"},        // does not play
      {"[pla England] beat [pla Norway] 2-0 in the cup match. [org England], [org Norway].",
       "England; Norway; England; Norway"},  // countries
      {"[per Orlo] beat [per Wick] 6-4 in the match for the cup. [org Orlo] left.", "Orlo; Wick; Orlo"},
      {"[pla Orlo] beat [pla Wick] 2-0 in the cup match for [org Orlo Town].", "Orlo Town=Orlo; Wick"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(entities_of(row.text) == row.expected);
  }
}
