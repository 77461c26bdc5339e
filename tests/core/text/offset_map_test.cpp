#include "text/offset_map.h"

#include <doctest/doctest.h>

#include <string>

#include "text/utf8.h"

using namespace annotator;

namespace {

std::uint32_t naive(std::string_view text, std::uint32_t byte, OffsetUnit unit) {
  if (unit == OffsetUnit::kByte) return byte;
  std::uint32_t units = 0;
  for (std::size_t i = 0; i < byte;) {
    const Decoded c = decode(text, i);
    units += unit == OffsetUnit::kUtf16 && c.code_point > 0xFFFF ? 2 : 1;
    i += c.size;
  }
  return units;
}

}  // namespace

TEST_CASE("offset map: agrees with counting from the start, in every unit") {
  std::string mixed;
  for (int i = 0; i < 60; ++i) mixed += i % 7 == 0 ? "\U0001F3D7\uFE0F" : i % 3 == 0 ? "\u00E9\u4E2D" : "plain ";
  for (const std::string& text : {std::string(), std::string("ascii only"), std::string("\U0001F600"), mixed}) {
    for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kCodePoint, OffsetUnit::kByte}) {
      const OffsetMap map(text, unit);
      for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
        if (byte < text.size() && is_continuation(text[byte])) continue;
        CHECK(map(byte) == naive(text, byte, unit));
        CHECK(map.to_byte(map(byte)) == byte);
      }
      CHECK(map.length() == naive(text, static_cast<std::uint32_t>(text.size()), unit));
    }
  }
}

TEST_CASE("offset map: an offset inside a character or beyond the text has no byte") {
  const std::string_view text = "a\U0001F600b";
  CHECK_FALSE(OffsetMap(text, OffsetUnit::kUtf16).to_byte(2));
  CHECK(OffsetMap(text, OffsetUnit::kUtf16).to_byte(3) == 5);
  CHECK_FALSE(OffsetMap(text, OffsetUnit::kByte).to_byte(4));
  CHECK_FALSE(OffsetMap(text, OffsetUnit::kCodePoint).to_byte(4));
  CHECK_FALSE(OffsetMap(text, OffsetUnit::kByte).to_byte(std::uint64_t{1} << 32));
}
