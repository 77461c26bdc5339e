#include "output/json_dom.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace annotator;

TEST_CASE("json: numbers with a fraction or an exponent are read") {
  struct Row {
    const char* text;
    double expected;
  };
  static constexpr Row kRows[] = {
      {"0.5", 0.5},       {"-0.25", -0.25}, {"0.1", 0.1},
      {"0.93", 0.93},     {"0.000", 0},     {"1e3", 1000},
      {"1E+2", 100},      {"25e-1", 2.5},   {"3.14159265358979", 3.14159265358979},
      {"1.5e22", 1.5e22}, {"1e-22", 1e-22}, {"1e-999", 0},
      {"0e999", 0},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const ParsedJson parsed = parse_json(row.text);
    REQUIRE(parsed.value.is_number_float());
    CHECK(parsed.value.get<double>() == row.expected);
  }
}

TEST_CASE("json: numbers of more digits than fit are near what they say") {
  static constexpr const char* kRows[] = {"0.12345678901234567890123", "123456789012345678901234567890.5", "1.7e308",
                                          "4.2e-300", "99999999999999999999e-20"};
  for (const char* text : kRows) {
    CAPTURE(text);
    const double expected = std::strtod(text, nullptr);
    CHECK(std::fabs(parse_json(text).value.get<double>() / expected - 1) < 1e-14);
  }
}

TEST_CASE("json: what is no number, or too large, is an error at its place") {
  struct Row {
    const char* text;
    std::size_t at;
  };
  static constexpr Row kRows[] = {{"[1e999]", 6}, {"[1.]", 4}, {"[1, nul]", 8}, {"{\"a\"", 5}};
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const ParsedJson parsed = parse_json(row.text);
    REQUIRE(parsed.error_at);
    CHECK(*parsed.error_at == row.at);
  }
}
