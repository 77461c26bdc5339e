#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

/// All names of a text with their labels, "Bowie place; Md. place".
std::string names_of(const std::string& text) {
  const Document document = *Document::from_utf8(text);
  const Analysis analysis = testing::analyzer().analyze(document, {});
  std::string out;
  for (const Mention& mention : analysis.mentions) {
    out.append(out.empty() ? "" : "; ").append(document.text(mention.span));
    out.append(" ").append(info(mention.label).name);
  }
  return out;
}

}  // namespace

TEST_CASE("states: a town and its state behind a comma are two places") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"The council meets in Jackson Hole, Wyo. Officials will attend.", "Jackson Hole place; Wyo. place"},
      {"He moved to Bowie, Md., last year.", "Bowie place; Md. place"},
      {"The fire began near Huron, S.D., at noon.", "Huron place; S.D. place"},
      {"Crews came from Bend, Ore. and Reno, Nev. to help.", "Bend place; Ore. place; Reno place; Nev. place"},
      {"A mill in Aurora, Ill., Flint, Mich., or Macon, Ga., will close.",
       "Aurora place; Ill. place; Flint place; Mich. place; Macon place; Ga. place"},
      {"The mine near Beckley, W. Va., will close.", "Beckley place; W. Va. place"},
      // The full stop of a sentence is no part of a name.
      {"He met Prime Minister Naoto Kan. The plan failed.", "Naoto Kan person"},
  };
  for (const Row& row : kRows) CHECK_MESSAGE(names_of(row.text) == row.expected, row.text, " => ", names_of(row.text));
}

TEST_CASE("states: a sentence may end with one") {
  const Document document = *Document::from_utf8("The storm hit Vicksburg, Miss. Roads were closed in Erie, Pa., too.");
  CHECK(testing::analyzer().analyze(document, {}).sentences.size() == 2);
}

TEST_CASE("states: the abbreviation and the name are one place") {
  const Document document =
      *Document::from_utf8("The fire began near Chico, Calif., on Monday. Officials in California said it grew.");
  const Analysis analysis = testing::analyzer().analyze(document, {});
  bool joined = false;
  for (const Entity& entity : analysis.entities)
    joined = joined || (entity.name == "California" && entity.mentions.size() == 2);
  CHECK(joined);
}
