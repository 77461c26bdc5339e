#include "text/chars.h"

#include <doctest/doctest.h>

using namespace annotator;

TEST_CASE("chars: a code point has one class") {
  struct Row {
    char32_t code_point;
    CharClass expected;
  };
  static constexpr Row kRows[] = {
      {U'A', CharClass::kUpper},     {U'z', CharClass::kLower},       {0x00C9, CharClass::kUpper},
      {0x4E2D, CharClass::kLetter},  {0x0301, CharClass::kCombining}, {U'7', CharClass::kDigit},
      {0x0967, CharClass::kDigit},   {U',', CharClass::kPunctuation}, {0x201C, CharClass::kPunctuation},
      {U'$', CharClass::kSymbol},    {0x1F600, CharClass::kSymbol},   {0x00A0, CharClass::kSpace},
      {0x202F, CharClass::kSpace},   {0xFEFF, CharClass::kSpace},     {0x200D, CharClass::kFormat},
      {0x0000, CharClass::kControl}, {0x10FFFF, CharClass::kSymbol},
  };
  for (const Row& row : kRows) {
    CAPTURE(static_cast<unsigned>(row.code_point));
    CHECK(char_class(row.code_point) == row.expected);
  }
}

TEST_CASE("chars: fold makes letters lower case and apostrophes straight") {
  struct Row {
    const char* text;
    const char* expected;
  };
  static constexpr Row kRows[] = {
      {"Wednesday", "wednesday"},       {"\u00C9LYS\u00C9E", "\u00E9lys\u00E9e"},
      {"Trump\u2019s", "trump's"},      {"\u0416\u0443\u043A", "\u0436\u0443\u043A"},
      {"\u0100\u0102", "\u0101\u0103"}, {"", ""},
  };
  for (const Row& row : kRows) CHECK(fold(row.text) == row.expected);
}
