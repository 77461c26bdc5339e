#include <doctest/doctest.h>

#include "core/entities/support.h"

using annotator::testing::entities_of;

TEST_CASE("extents: titles before a person, the border between two countries, the whole of a known thing") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"[per Sen. Ana Roth] spoke. [per Roth] left.", "Ana Roth=Roth"},
      {"[per Prof. Dr. Ana Roth]", "Ana Roth"},
      {"[per Mr. Roth]", "Roth"},
      {"[per Chief Executive Officer Ana Roth]", "Ana Roth"},
      {"[per Administrator Roth]", "Roth"},
      {"[per Mr.]", "Mr."},
      {"[per Dean Roth]", "Dean Roth"},  // may be a first name
      {"[org Sen. Roth]", "Sen. Roth"},  // titles stand before persons
      {"[pla Ukraine South Korea]", "Ukraine; South Korea"},
      {"[pla South Korea] and [pla Guinea-Bissau]", "South Korea; Guinea-Bissau"},
      {"[pla Paris France]", "Paris France"},  // only between countries
      {"aboard [org7 Air Force] One, [per Roth] slept", "Air Force One; Roth"},
      {"aboard [org Air Force] One", "Air Force"},              // sure
      {"aboard [org7 Air] Force One", "Air"},                   // one word begins too much
      {"aboard [org7 Air Force] [per One]", "Air Force; One"},  // the rest has a name of its own
      {"[wor Apple's iPhone] sells", "Apple; iPhone"},
      {"[pro Orlo's iPhone] sells", "Orlo's iPhone"},  // may be its name
      {"in [fac Levi's Stadium]", "Levi's Stadium"},
      {"in [pla7 New York] City", "New York"},  // things only
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}
