#include "text/base_letters.h"

#include <doctest/doctest.h>

using namespace annotator;

TEST_CASE("base letters: accents go, other scripts stay") {
  struct Row {
    std::string_view folded;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"roth", "roth"},
      {"erdo\u011Fan", "erdogan"},
      {"\u00E9\u00E8\u00EA\u00EB", "eeee"},
      {"stra\u00DFe", "strasse"},
      {"\u0142\u00F3d\u017A", "lodz"},
      {"nguy\u1EC5n", "nguyen"},
      {"e\u0301", "e"},
      {"\u043C\u0438\u0440", "\u043C\u0438\u0440"},
      {"\u00F7", "\u00F7"},
      {"", ""},
  };
  for (const Row& row : kRows) CHECK(base_letters(row.folded) == row.expected);
}
