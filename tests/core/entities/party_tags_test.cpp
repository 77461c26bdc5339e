#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

/// The names of a text that are no person's, "Fla. place; TX place".
std::string names_of(const std::string& text) {
  const Document document = *Document::from_utf8(text);
  const Analysis analysis = testing::analyzer().analyze(document, {});
  std::string out;
  for (const Mention& mention : analysis.mentions) {
    if (mention.label == Label::kPerson) continue;
    out.append(out.empty() ? "" : "; ").append(document.text(mention.span));
    out.append(" ").append(info(mention.label).name);
  }
  return out;
}

}  // namespace

TEST_CASE("party tags: the state is a place, the letter of the party no part of it") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"Sen. Anna Poe (R-Fla.) voted no.", "Fla. place"},
      {"Rep. Albert Rowan, D-N.M., who led the vote, said no.", "N.M. place"},
      {"Rep. Albert Rowan (D-TX) voted no.", "TX place"},
      {"Sen. Anna Poe (D., Mass.) and Rep. Albert Rowan (R., S.C.) met.", "Mass. place; S.C. place"},
      {"Sen. Anna Poe (I\u2013Vt.) voted no.", "Vt. place"},
      {"Sen. Anna Poe (R-W.Va.) voted no.", "W.Va. place"},
      {"Sen. Anna Poe (D-Ohio) and Sen. Carl Hume (R-Texas) met.", "Ohio place; Texas place"},
      {"Sen. Anna Poe's (R-Texas) vote was the last.", "Texas place"},
      {"The veterans (D-Day) met again.", "D-Day event"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(names_of(row.text) == row.expected);
  }
}
