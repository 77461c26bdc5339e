#include "text/utf8.h"

#include "text/seldom.h"

namespace annotator {

namespace {

constexpr Decoded kInvalid{0xFFFD, 1, false};

std::uint8_t byte_at(std::string_view text, std::size_t offset) { return static_cast<std::uint8_t>(text[offset]); }

}  // namespace

Decoded decode_longer(std::string_view text, std::size_t offset) {
  const std::uint8_t lead = byte_at(text, offset);
  int following = 0;
  char32_t code_point = 0;
  // Range of the second byte (Unicode 15, table 3-7): it rules out overlong forms, surrogates and values over U+10FFFF.
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
  if (0xC2 <= lead && lead <= 0xDF) {
    following = 1;
    code_point = lead & 0x1Fu;
  } else if (0xE0 <= lead && lead <= 0xEF) {
    following = 2;
    code_point = lead & 0x0Fu;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (0xF0 <= lead && lead <= 0xF4) {
    following = 3;
    code_point = lead & 0x07u;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return kInvalid;
  }
  std::uint8_t size = 1;
  for (int i = 0; i < following; ++i) {
    if (offset + size >= text.size()) return {0xFFFD, size, false};
    const std::uint8_t next = byte_at(text, offset + size);
    if (next < low || high < next) return {0xFFFD, size, false};
    code_point = (code_point << 6) | (next & 0x3Fu);
    low = 0x80;
    high = 0xBF;
    ++size;
  }
  return {code_point, size, true};
}

std::size_t previous(std::string_view text, std::size_t offset) {
  --offset;
  while (offset > 0 && is_continuation(text[offset])) --offset;
  return offset;
}

ANNOTATOR_SELDOM Repaired repair_utf8(std::string_view bytes) {
  Repaired out;
  std::size_t copied = 0;
  for (std::size_t i = ascii_run(bytes, 0); i < bytes.size(); i += ascii_run(bytes, i)) {
    const Decoded c = decode_longer(bytes, i);
    if (!c.valid) {
      if (out.replaced == 0) out.first_invalid = i;
      ++out.replaced;
      out.text.append(bytes.substr(copied, i - copied));
      append_utf8(out.text, 0xFFFD);
      copied = i + c.size;
    }
    i += c.size;
  }
  out.text.append(bytes.substr(copied));
  return out;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    return put(0x80 | (code_point & 0x3F));
  }
  if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
  }
  put(0x80 | ((code_point >> 6) & 0x3F));
  put(0x80 | (code_point & 0x3F));
}

}  // namespace annotator
