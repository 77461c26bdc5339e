#include "text/folded_hash.h"

#include <doctest/doctest.h>

#include <string_view>

using annotator::folded_hash;

TEST_CASE("folded hash: letters of ASCII in any case are one word, all else is told apart") {
  struct Row {
    std::string_view a;
    std::string_view b;
    bool same;
  };
  constexpr Row kRows[] = {
      {"may", "MAY", true},
      {"O'CLOCK", "o'clock", true},
      {"Internationalisierung", "INTERNATIONALISIERUNG", true},
      {"may", "mai", false},
      {"a", "aa", false},
      {"abcdefgh", "abcdefghh", false},
      {"abcdefghABCDEFGH", "abcdefghabcdefgi", false},
      {"@", "`", false},  // beside the capitals
      {"[", "{", false},
      {"É", "é", false},  // no letters of ASCII
      {"caFÉ", "café", false},
      {"caFé", "café", true},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK((folded_hash(row.a).value == folded_hash(row.b).value) == row.same);
  }
}

TEST_CASE("folded hash: tells words of ASCII from others") {
  CHECK(folded_hash("don't").ascii);
  CHECK(folded_hash("").ascii);
  CHECK_FALSE(folded_hash("don’t").ascii);
  CHECK_FALSE(folded_hash("internationalité").ascii);
}
