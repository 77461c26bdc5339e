#include "text/base_letters.h"

#include <array>

#include "text/chars.h"
#include "text/utf8.h"

namespace annotator {

namespace {

struct Row {
  char32_t first;
  char32_t last;
  char base[3];
};

/// Lower-case letters with accents by ranges of code points, sorted; upper-case ones of the ranges never occur.
constexpr std::array<Row, 44> kRows = {{
    {0xDF, 0xDF, "ss"},    {0xE0, 0xE5, "a"},     {0xE6, 0xE6, "ae"},    {0xE7, 0xE7, "c"},     {0xE8, 0xEB, "e"},
    {0xEC, 0xEF, "i"},     {0xF0, 0xF0, "d"},     {0xF1, 0xF1, "n"},     {0xF2, 0xF6, "o"},     {0xF8, 0xF8, "o"},
    {0xF9, 0xFC, "u"},     {0xFD, 0xFD, "y"},     {0xFE, 0xFE, "th"},    {0xFF, 0xFF, "y"},     {0x100, 0x105, "a"},
    {0x106, 0x10D, "c"},   {0x10E, 0x111, "d"},   {0x112, 0x11B, "e"},   {0x11C, 0x123, "g"},   {0x124, 0x127, "h"},
    {0x128, 0x131, "i"},   {0x134, 0x135, "j"},   {0x136, 0x138, "k"},   {0x139, 0x142, "l"},   {0x143, 0x14B, "n"},
    {0x14C, 0x151, "o"},   {0x152, 0x153, "oe"},  {0x154, 0x159, "r"},   {0x15A, 0x161, "s"},   {0x162, 0x167, "t"},
    {0x168, 0x173, "u"},   {0x174, 0x175, "w"},   {0x176, 0x178, "y"},   {0x179, 0x17E, "z"},   {0x1A0, 0x1A1, "o"},
    {0x1AF, 0x1B0, "u"},   {0x218, 0x219, "s"},   {0x21A, 0x21B, "t"},   {0x1EA0, 0x1EB7, "a"}, {0x1EB8, 0x1EC7, "e"},
    {0x1EC8, 0x1ECB, "i"}, {0x1ECC, 0x1EE3, "o"}, {0x1EE4, 0x1EF1, "u"}, {0x1EF2, 0x1EF9, "y"},
}};

}  // namespace

std::string base_letters(std::string_view folded) {
  std::size_t i = ascii_run(folded, 0);
  std::string out(folded.substr(0, i));
  while (i < folded.size()) {
    const Decoded c = decode(folded, i);
    const std::string_view whole = folded.substr(i, c.size);
    i += c.size;
    if (c.code_point < 0x80) {
      out += whole;
      continue;
    }
    if (char_class(c.code_point) == CharClass::kCombining) continue;
    std::string_view base = whole;
    for (const Row& row : kRows) {
      if (row.first <= c.code_point && c.code_point <= row.last) base = row.base;
    }
    out += base;
  }
  return out;
}

}  // namespace annotator
