#include <doctest/doctest.h>

#include <string_view>

#include "support/pipeline.h"

TEST_CASE("lawsuits: two names with \"v.\" between, where there is a court") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"The court struck down the law in Holm v. Lindqvist last May.", "law Holm v. Lindqvist"},
      {"A judge in Oslo followed Bright Harbour Foods v. Harlow and R v Holm.",
       "place Oslo; law Bright Harbour Foods v. Harlow; law R v Holm"},
      {"The court ruled. In Bright Harbour Foods v. Harlow, it rose.", "law Bright Harbour Foods v. Harlow"},
      {"The court cited Holm v. Board of Education of Topeka, and then rose.",
       "law Holm v. Board of Education of Topeka"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(annotator::testing::names_of(annotator::testing::analyzer(), row.text) == row.expected);
  }
}
