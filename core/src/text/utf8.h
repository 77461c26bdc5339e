#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
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

/// What decode() does for a byte that is not ASCII.
[[nodiscard]] Decoded decode_longer(std::string_view text, std::size_t offset);

/// Decodes the code point that begins at `offset`, which must be below text.size().
[[nodiscard]] inline Decoded decode(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<std::uint8_t>(text[offset]);
  return lead < 0x80 ? Decoded{lead, 1, true} : decode_longer(text, offset);
}

/// Bytes from `offset` on that are ASCII: eight are looked at together.
[[nodiscard]] inline std::size_t ascii_run(std::string_view text, std::size_t offset) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::size_t at = offset;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  while (at < text.size() && static_cast<std::uint8_t>(text[at]) < 0x80) ++at;
  return at - offset;
}

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
