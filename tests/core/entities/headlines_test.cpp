#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

/// The names of a headline above a text: "Harlow; Lisbon".
std::string names_of(const std::string& headline, const std::string& below) {
  const Document document = *Document::from_utf8(headline + "\n\n" + below + "\n\nMore of it stands here.\n");
  const Analysis analysis = testing::analyzer().analyze(document, {});
  std::string out;
  for (const Mention& mention : analysis.mentions) {
    if (mention.span.end > headline.size()) continue;
    out.append(out.empty() ? "" : "; ").append(document.text(mention.span));
  }
  return out;
}

constexpr const char* kBelow =
    "LISBON \u2014 Mayor Ana Harlow met President Jon Merrow of the Harbour Foods Group on Monday. Mr. Merrow spoke of "
    "a new bridge in Lisbon, and Ms. Harlow signed a deal. The Orlo Rockets beat the Boston Blue Foxes. King Philip IV "
    "watched. The harbour will be quiet.";

}  // namespace

TEST_CASE("headlines: where every word has a capital, the text below tells the names") {
  struct Row {
    std::string headline;
    std::string names;
  };
  for (const Row& row : {
           Row{"Harlow Meets Merrow in Lisbon Ahead of Harbour Talks", "Harlow; Merrow; Lisbon"},
           Row{"Rockets Beat Blue Foxes in Eleven Innings", "Rockets; Blue Foxes"},
           Row{"King Philip Strips Merrow of Titles", "Philip; Merrow"},
           Row{"Harlow Signs Bridge Deal, and Quiet Harbour Deal", "Harlow"},
           Row{"Harlow's New Bridge Deal Angers Merrow", "Harlow; Merrow"},
           Row{"Harlow Sings \u201CQuiet Harbour\u201D for Merrow Tonight", "Harlow; Quiet Harbour; Merrow"},
       }) {
    CAPTURE(row.headline);
    CHECK(names_of(row.headline, kBelow) == row.names);
  }
}

TEST_CASE("headlines: one that is written as a sentence is read as one") {
  CHECK(names_of("Harlow meets Merrow in Lisbon before talks", kBelow) == "Harlow; Merrow; Lisbon");
}

TEST_CASE("headlines: nothing is cut where no text is below") {
  CHECK(names_of("Ana Harlow Visits Lisbon Tomorrow", "The tide was high.") != "");
}
