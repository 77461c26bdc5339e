#include "text/utf8.h"

#include <doctest/doctest.h>

using namespace annotator;

TEST_CASE("utf8: each maximal subpart of invalid bytes becomes one U+FFFD") {
  struct Row {
    std::string_view bytes;
    std::string_view expected;
    std::size_t first;
    std::size_t count;
  };
  static constexpr Row kRows[] = {
      {"plain", "plain", 0, 0},
      {"\u00E9 \u4E2D \U0001F600", "\u00E9 \u4E2D \U0001F600", 0, 0},
      {"a\xFF"
       "b",
       "a\uFFFD"
       "b",
       1, 1},
      {"\xC0\x80", "\uFFFD\uFFFD", 0, 2},                      // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 0, 3},            // a surrogate
      {"x\xE2\x80", "x\uFFFD", 1, 1},                          // cut short at the end
      {"\xF0\x9F\x98 ok", "\uFFFD ok", 0, 1},                  // cut short in the middle
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 0, 4},  // above U+10FFFF
      {"\x80", "\uFFFD", 0, 1},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.bytes);
    const Repaired repaired = repair_utf8(row.bytes);
    CHECK(repaired.text == row.expected);
    CHECK(repaired.replaced == row.count);
    if (row.count > 0) CHECK(repaired.first_invalid == row.first);
  }
}

TEST_CASE("utf8: what is appended is decoded again") {
  for (const char32_t code_point : {U'\0', U'A', char32_t{0x7F}, char32_t{0x80}, char32_t{0x7FF}, char32_t{0x800},
                                    char32_t{0xFFFF}, char32_t{0x10000}, char32_t{0x10FFFF}}) {
    std::string text = "<";
    append_utf8(text, code_point);
    const Decoded decoded = decode(text, 1);
    CHECK(decoded.code_point == code_point);
    CHECK(decoded.valid);
    CHECK(1u + decoded.size == text.size());
    CHECK(previous(text, text.size()) == 1);
  }
}
