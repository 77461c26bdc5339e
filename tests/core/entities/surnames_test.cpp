#include <doctest/doctest.h>

#include <string_view>

#include "support/pipeline.h"

using namespace annotator;

TEST_CASE("told names: networks by \"on\"") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"They sent their thanks on X. He read it on Telegram.", "organization X; organization Telegram"},
      {"They voted on X Factor.", "work X Factor"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(testing::names_of(testing::analyzer(), row.text) == row.expected);
  }
}

TEST_CASE("told names: words that are names, too") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"They sold it to Target and Kroger. Shares in Snap rose.",
       "organization Target; organization Kroger; organization Snap"},
      {"He left. Target cut its forecast. Gap said no. Snap's app grew. Visa fell.",
       "organization Target; organization Gap; organization Snap; organization Visa"},
      {"He left. Target them now. Gap years are fun. They target Next-like shops.", ""},
      {"He missed the Target. Mind the Gap.", ""},
      {"They read Threads and tried Signal.", "product Threads; product Signal"},
      {"They sold it to\nTarget practice is at noon.", ""},  // over a line end
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(testing::names_of(testing::analyzer(), row.text) == row.expected);
  }
}

TEST_CASE("surnames: a word is one where the text names its bearer in full") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"Travis Head left early. It was late when Head came.", "person Travis Head; person Head"},
      {"Travis Head left early. \u201CLate,\u201D Head said.", "person Travis Head; person Head"},
      {"Travis Head left early. Head teachers came.", "person Travis Head"},  // begins a sentence
      {"Travis Head left early. It was the head who came.", "person Travis Head"},
      {"Theresa May left early. The vote is in May.", "person Theresa May"},  // a month
      {"Travis Head left early. It was the port's Head.", "person Travis Head"},
      {"It was late when Head came.", ""},
      {"Our guest is Travis Head.\nHEAD: Thank you.\nHOST: Head on.", "person Travis Head; person HEAD"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(testing::names_of(testing::analyzer(), row.text) == row.expected);
  }
}
