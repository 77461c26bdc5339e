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

TEST_CASE("terminal: the time line tells days in words, in a column of its own") {
  OutputOptions options;
  options.format = Format::kText;
  options.analysis.date = *parse_date("2016-03-10");
  const auto time_line = [&options](std::string_view text, int width) {
    options.width = width;
    const std::string all = *annotate(testing::analyzer(), text, options);
    return all.substr(all.find("Time line"));
  };
  CHECK(
      time_line("It rained last week and since January 2012, and may rain on Friday at 3 p.m. In the second quarter of "
                "2017 the school opens. The summer of 2014 was dry, the 1980s were wet. Caesar died in 44 BC.",
                80) ==
      "Time line (article date Thu 10 Mar 2016)\n"
      "  44 BC                   44 BC\n"
      "  1980 to 1989            the 1980s\n"
      "  Jan 2012                January 2012\n"
      "  Jun to Aug 2014         The summer of 2014\n"
      "  29 Feb to 6 Mar 2016    last week\n"
      "  Fri 11 Mar 2016, 15:00  Friday at 3 p.m.\n"
      "  Apr to Jun 2017         the second quarter of 2017\n");
  CHECK(time_line("In the second quarter of 2017 the school opens. Winter 2015 was warm.", 40) ==
        "Time line (article date Thu 10 Mar 2016)\n"
        "  Dec 2015 to Feb 2016  Winter 2015\n"
        "  Apr to Jun 2017       the second\n"
        "                        quarter of 2017\n");
  CHECK(time_line("It rained on Tuesday night. Buses leave at 5:30 a.m. every weekday.", 80) ==
        "Time line (article date Thu 10 Mar 2016)\n"
        "  Tue 8 Mar 2016  Tuesday night\n"
        "  Not resolved:\n"
        "    5:30 a.m.\n");
}
