#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

/// Whom the speakers of a text are tied to, "Ana Orr; nobody".
std::string speakers_of(const std::string& text) {
  const Document document = *Document::from_utf8(text);
  const Analysis analysis = testing::analyzer().analyze(document, {});
  std::string out;
  for (const Quote& quote : analysis.quotes) {
    out.append(out.empty() ? "" : "; ");
    const bool known = quote.speaker && quote.speaker->entity;
    out.append(known ? analysis.entities[index(*quote.speaker->entity)].name : "nobody");
  }
  return out;
}

}  // namespace

TEST_CASE("referents: the name behind an office is its bearer's") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"U.S. Secretary of State Daniel Reeve said it was \"a crime.\"", "Daniel Reeve"},
      {"Secretary of State for Health Anna Holm called it \"a mess.\"", "Anna Holm"},
      {"Minister for Health Anna Holm called it \"a mess.\"", "Anna Holm"},
      {"The director of National Intelligence Anna Holm said it was \"a mess.\"", "Anna Holm"},
      {"Prosecuting, Anna Holm KC said it was \"a mess.\"", "Anna Holm"},
      {"Sir Daniel Reeve OBE MP said it was \"a mess.\"", "Daniel Reeve"},
      {"A friend of Democrat Anna Holm said it was \"a mess.\"", "nobody"},
      {"A lawyer for Dr Anna Holm said it was \"a mess.\"", "nobody"},
      {"The brother of President Anna Orr said it was \"a trap.\"", "nobody"},
      {"A friend of Daniel Reeve said it was \"late.\"", "nobody"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(speakers_of(row.text) == row.expected);
  }
}

TEST_CASE("referents: a first name that is a surname too tells the sex where it stands before a rare one") {
  const std::string article =
      "Marguerite Okpewho wrote nine novels and taught for years.\n\nThe house stood on a hill. The garden was wide. "
      "It "
      "was never sold.\n\nThere she met the poet Christopher Adeyemilo.\n\n\"We had one pen,\" she said.";
  CHECK(speakers_of(article) == "Marguerite Okpewho");
}

TEST_CASE("referents: so do short ones, but not those of families that stand first") {
  CHECK(speakers_of("The plan of Neil Rennie failed.\n\n\"We had one pen,\" she said.") == "nobody");
  CHECK(speakers_of("The plan of Kim Rennie failed.\n\n\"We had one pen,\" he said.") == "Kim Rennie");
  CHECK(speakers_of("The plan of Lin Weiming failed.\n\n\"We had one pen,\" he said.") == "Lin Weiming");
}

TEST_CASE("referents: \"her father, Otto,\" is a man") {
  CHECK(speakers_of("Elsbeth Kranz grew up in Leipzig. Her father, Otto, was killed. \"We were hungry,\" she said.") ==
        "Elsbeth Kranz");
}

TEST_CASE("referents: the subject of the sentence before goes before who spoke last") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"Senate President Okoro Bello called it \"a victory\".\n\nBut the minority leader, Senator Hauwa Danjuma, read "
       "all of it. \"We had one day. Nobody can do that,\" she said.",
       "Okoro Bello; Hauwa Danjuma"},
      {"\"It was late,\" Zed Okafor said.\n\nHauwa Danjuma said she saw Zed Okafor's plan. \"We had one day,\" she "
       "said.",
       "Zed Okafor; Hauwa Danjuma"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(speakers_of(row.text) == row.expected);
  }
}
