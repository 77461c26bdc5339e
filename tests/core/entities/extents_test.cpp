#include <doctest/doctest.h>

#include "core/entities/support.h"

using annotator::testing::entities_of;

TEST_CASE("extents: titles before a person and the border between two countries") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"[per Sen. Ana Roth] spoke. [per Roth] left.", "Ana Roth=Roth"},
      {"[per Prof. Dr. Ana Roth]", "Ana Roth"},
      {"[per Mr. Roth]", "Roth"},
      {"[per Mr.]", "Mr."},
      {"[per Dean Roth]", "Dean Roth"},  // may be a first name
      {"[org Sen. Roth]", "Sen. Roth"},  // titles stand before persons
      {"[pla Ukraine South Korea]", "Ukraine; South Korea"},
      {"[pla South Korea] and [pla Guinea-Bissau]", "South Korea; Guinea-Bissau"},
      {"[pla Paris France]", "Paris France"},  // only between countries
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}
