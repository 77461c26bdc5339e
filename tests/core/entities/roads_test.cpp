#include "entities/roads.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/pipeline.h"

namespace {

/// What is found in a text of which nothing is known yet.
std::string roads_of(const std::string& text) {
  std::vector<annotator::Mention> mentions;
  const std::vector<annotator::Token> tokens = annotator::testing::tokens(text);
  annotator::mark_roads({text, tokens, annotator::testing::lexicons().gazetteer}, mentions);
  std::string out;
  for (const annotator::Mention& mention : mentions)
    out.append(out.empty() ? "" : "; ").append(text, mention.span.begin, mention.span.size());
  return out;
}

}  // namespace

TEST_CASE("roads: by number, where one is driven on") {
  struct Row {
    std::string text;
    std::string_view expected;
  };
  const Row rows[] = {
      {"A crash on the A458 at Orlo. The B4380, A5223 and M54 are open.", "A458; B4380; A5223; M54"},
      {"Avoid the M25, M3 and A21: a lorry burns along the N17.", "M25; M3; A21; N17"},
      {"The road A458 is long.", ""},                            // nothing says that it is a road
      {"By road she flew on the A380 and sat on the G20.", ""},  // listed; another letter
      {"Apps on the M1 run on the A19 too.", ""},                // chips
      {"By road, on the N2, a car sold for N1,442.", "N2"},      // money
      {"A road: a car on the A4580001 and on the A.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(roads_of(row.text) == row.expected);
  }
}
