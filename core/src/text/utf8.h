#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace annotator {

/// One decoded code point and the bytes it took. An invalid sequence gives `valid == false`, U+FFFD, and the length of
/// its maximal subpart (Unicode 15, section 3.9, as browsers count).
struct Decoded {
  char32_t code_point = 0;
  std::uint8_t size = 1;
  bool valid = true;
};

/// Decodes the code point that begins at `offset`, which must be below text.size().
[[nodiscard]] Decoded decode(std::string_view text, std::size_t offset);

/// Begin of the code point before `offset`, which must be above 0 and on a border of valid UTF-8.
[[nodiscard]] std::size_t previous(std::string_view text, std::size_t offset);

/// Checked UTF-8, and what had to be replaced.
struct Repaired {
  std::string text;
  std::size_t first_invalid = 0;  // byte of the input; meaningless when `replaced` is 0
  std::size_t replaced = 0;       // stretches that became U+FFFD, one for each maximal subpart
};
[[nodiscard]] Repaired repair_utf8(std::string_view bytes);

void append_utf8(std::string& out, char32_t code_point);

/// Is `byte` the second or later byte of a code point?
[[nodiscard]] constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace annotator
