#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

/// What is found in a paragraph under a label, "GRIMSBY; England".
std::string names_of(const std::string& paragraph, Label label) {
  const Document document =
      *Document::from_utf8("A headline of the day\n\n" + paragraph + "\n\nMore of it stands here.");
  const Analysis analysis = testing::analyzer().analyze(document, {});
  std::string out;
  for (const Mention& mention : analysis.mentions) {
    if (mention.label != label) continue;
    out.append(out.empty() ? "" : "; ").append(document.text(mention.span));
  }
  return out;
}

std::string places_of(const std::string& paragraph) { return names_of(paragraph, Label::kPlace); }

}  // namespace

TEST_CASE("datelines: what stands in brackets or slashes is an agency") {
  CHECK(names_of("ORLO, March 3, 2026 (Courier) - The mill burned down.", Label::kOrganization) == "Courier");
  CHECK(names_of("LAGOS (Punch) \u2014 The mill burned down.", Label::kOrganization) == "Punch");
  CHECK(names_of("ORLO (March 3) - The mill burned down.", Label::kOrganization).empty());
}

TEST_CASE("datelines: a listed town stands before any paragraph") {
  CHECK(places_of("The boats lay still.\n\nHONIARA \u2014 The mill burned down.") == "HONIARA");
  CHECK(places_of("The boats lay still.\n\nSTILL \u2014 The mill burned down.").empty());
}

TEST_CASE("datelines: the place in capitals and its region are places, dates and agencies are none") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"ELKTON, Md. (AP) - The mill burned down.", "ELKTON; Md."},
      {"WESTPORT, Ireland \u2014 Farmers blocked the road.", "WESTPORT; Ireland"},
      {"TURIN, Italy, March 3 (Xinhua) -- Skiers arrived.", "TURIN; Italy"},
      {"ST. ALBANS, Vt. \u2014 The mill burned down.", "ST. ALBANS; Vt."},
      {"GRIMSBY (PA) - The boats lay still.", "GRIMSBY"},
      {"WALLINGTON-ON-SEA, March 3 \u2013 The boats lay still.", "WALLINGTON-ON-SEA"},
      {"ELKTON \u2014 The mill burned down.", "ELKTON"},
      {"ELKTON/ST. ALBANS \u2014 The mill burned down.", "ELKTON; ST. ALBANS"},
      {"ELKTON, Md. and BASEL, Switzerland, Jan. 14, 2025 /Newswire/ -- The mill sold.",
       "ELKTON; Md.; BASEL; Switzerland"},
      {"ELKTON and the mill \u2014 It burned down.", ""},
      {"ELKTON, Md., March 3, 2026 /Wirefeed/ -- The mill burned down.", "ELKTON; Md."},
      {"NEW DELHI: The mill burned down.", "NEW DELHI"},
      {"LISBON: the mill burned down.", ""},
      {"EXCLUSIVE: The mill burned down.", ""},
      {"ELKTON/", ""},
      {"BREAKING \u2014 The mill burned down.", ""},
      {"ELKTON \u2014 the mill burned down.", ""},
      {"MILL FIRE IS OUT, NOBODY HURT - The mill burned down.", ""},
      {"ELKTON, which lay still - The mill burned down.", ""},
      {"ELKTON (the old one", ""},
      {"ELKTON,", ""},
      {"ELKTON, ., Vt. \u2014 The mill burned down.", ""},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(places_of(row.text) == row.expected);
  }
}
