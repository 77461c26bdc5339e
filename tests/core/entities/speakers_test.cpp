#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

/// The entity of the first speaker: "organization the company".
std::string speaker_of(const char* text) {
  const Document document = *Document::from_utf8(text);
  const Analysis analysis = testing::analyzer().analyze(document, {});
  if (analysis.quotes.empty() || !analysis.quotes[0].speaker || !analysis.quotes[0].speaker->entity) return "";
  const Entity& entity = analysis.entities[static_cast<std::size_t>(*analysis.quotes[0].speaker->entity)];
  return std::string(info(entity.label).name) + " " + entity.name;
}

}  // namespace

TEST_CASE("speakers: who has no name is what the noun says") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"\"We will rebuild,\" a spokesman said.", "person a spokesman"},
      {"\"We will rebuild,\" the company said.", "organization the company"},
      {"\"We will rebuild,\" the watchdog said.", "organization the watchdog"},
      {"The fire was \"no accident\", according to the report.", "work the report"},
      {"\"We will rebuild,\" said a woman in the street.", "person a woman"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(speaker_of(row.text) == row.expected);
  }
}
