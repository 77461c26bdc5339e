#include "support/random_text.h"

#include <string_view>

namespace annotator::testing {

namespace {

constexpr std::string_view kPieces[] = {"Ana Roth",
                                        "Mr. ",
                                        "the ",
                                        "U.S. ",
                                        "said ",
                                        "told ",
                                        "\u201C",
                                        "\u201D",
                                        "\"",
                                        "'",
                                        "\u2019s ",
                                        "\u2018",
                                        ". ",
                                        ", ",
                                        "? ",
                                        "\n\n",
                                        "\r\n",
                                        " ",
                                        "on Monday",
                                        "May ",
                                        "12/",
                                        "1999",
                                        "3 March 2021",
                                        "last week",
                                        "two hours ",
                                        "a.m. ",
                                        "(",
                                        ")",
                                        "UN ",
                                        "- ",
                                        "\u2014",
                                        "\xFF",
                                        std::string_view("\0", 1),
                                        "\U0001F469\u200D\U0001F467",
                                        "\u0301",
                                        "\u4E2D\u6587 ",
                                        "\u00AB",
                                        "\u00BB",
                                        "According to ",
                                        "he ",
                                        "who ",
                                        "``",
                                        "''",
                                        "http://example.org ",
                                        "Lisbon",
                                        "every day ",
                                        "in ",
                                        "since ",
                                        "John Smith Jr. ",
                                        "\uFEFF",
                                        "\u00A0",
                                        "5 p.m. ",
                                        "$5 million ",
                                        "Inc. ",
                                        "i think ",
                                        "LONDON (AP) \u2014 ",
                                        "ago ",
                                        "the 1990s",
                                        "''",
                                        "!"};

}  // namespace

std::string random_text(Random& random, std::uint32_t most) {
  std::string text;
  for (std::uint32_t n = random.below(most); n > 0; --n) text += random.of(kPieces);
  return text;
}

}  // namespace annotator::testing
