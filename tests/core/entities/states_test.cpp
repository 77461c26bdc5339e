#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

using testing::analyzer;
using testing::names_of;

TEST_CASE("states: a town and its state behind a comma are two places") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"The council meets in Jackson Hole, Wyo. Officials will attend.", "place Jackson Hole; place Wyo."},
      {"He moved to Bowie, Md., last year.", "place Bowie; place Md."},
      {"The fire began near Huron, S.D., at noon.", "place Huron; place S.D."},
      {"Crews came from Bend, Ore. and Reno, Nev. to help.", "place Bend; place Ore.; place Reno; place Nev."},
      {"A mill in Aurora, Ill., Flint, Mich., or Macon, Ga., will close.",
       "place Aurora; place Ill.; place Flint; place Mich.; place Macon; place Ga."},
      {"The mine near Beckley, W. Va., will close.", "place Beckley; place W. Va."},
      // The full stop of a sentence is no part of a name.
      {"He met Prime Minister Naoto Kan. The plan failed.", "person Naoto Kan"},
      {"He told the Baltimore Sun. The plan failed.", "organization Baltimore Sun"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(names_of(analyzer(), row.text) == row.expected);
  }
}

TEST_CASE("states: a sentence may end with one") {
  const Document document = *Document::from_utf8("The storm hit Vicksburg, Miss. Roads were closed in Erie, Pa., too.");
  CHECK(analyzer().analyze(document, {}).sentences.size() == 2);
}

TEST_CASE("states: the abbreviation and the name are one place") {
  const Document document =
      *Document::from_utf8("The fire began near Chico, Calif., on Monday. Officials in California said it grew.");
  const Analysis analysis = analyzer().analyze(document, {});
  CHECK(std::any_of(analysis.entities.begin(), analysis.entities.end(),
                    [](const Entity& entity) { return entity.name == "California" && entity.mentions.size() == 2; }));
}
