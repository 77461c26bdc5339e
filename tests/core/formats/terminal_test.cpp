#include <doctest/doctest.h>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

std::string view(std::string_view text, bool color, int width) {
  OutputOptions options;
  options.format = Format::kText;
  options.color = color;
  options.width = width;
  return *annotate(testing::analyzer(), text, options);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("terminal: without colour, names stand in brackets and lists follow the text") {
  CHECK(view("Ana Sousa left Lisbon. Sousa waved.", false, 80) ==
        "[Ana Sousa] left [Lisbon]. [Sousa] waved.\n\n"
        "People\n  Ana Sousa (2), also Sousa\n\n"
        "Places\n  Lisbon (1)\n\n");
  CHECK(holds(view("Ana Maria Sousa left Lisbon. Ana Sousa waved. Sousa slept.", false, 80),
              "People\n  Ana Maria Sousa (3), also Ana Sousa, Sousa\n"));
}

TEST_CASE("terminal: lines break at the width, colours take no room") {
  const std::string plain = "it rained and rained and rained until the river rose over its banks";
  CHECK(view(plain, false, 20) == "it rained and rained\nand rained until the\nriver rose over its\nbanks\n\n");
  CHECK(view("then Lisbon fell in the end of it all", true, 20) ==
        "then \x1b[1;32mLisbon\x1b[0m fell in\nthe end of it all\x1b[0m\n\n\x1b[1mPlaces\x1b[0m\n  Lisbon (1)\n\n");
}

TEST_CASE("terminal: control characters of the text are not passed on") {
  CHECK(view("it \x1b[31mrained\x07", false, 80) == "it \uFFFD[31mrained\uFFFD\n\n");
}
