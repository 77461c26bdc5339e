#include "formats/surrogates.h"

#include "text/chars.h"

namespace annotator {

namespace {

constexpr std::size_t kEscape = 6;  // bytes of "\uXXXX"

bool is_hex(char c) { return is_ascii_digit(c) || ('a' <= ascii_lower(c) && ascii_lower(c) <= 'f'); }

/// Does an escape of a half begin `text`, with one of `digits` behind "\uD"?
bool is_half(std::string_view text, std::string_view digits) {
  return text.size() >= kEscape && text[0] == '\\' && text[1] == 'u' && ascii_lower(text[2]) == 'd' &&
         digits.find(ascii_lower(text[3])) != digits.npos && is_hex(text[4]) && is_hex(text[5]);
}
bool is_high(std::string_view text) { return is_half(text, "89ab"); }
bool is_low(std::string_view text) { return is_half(text, "cdef"); }

}  // namespace

std::string without_lone_surrogates(std::string_view json) {
  std::string out(json);
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] != '\\') continue;
    const std::string_view rest = json.substr(i);
    const bool high = is_high(rest);
    if (high && is_low(rest.substr(kEscape))) {
      i += 2 * kEscape - 1;
    } else if (high || is_low(rest)) {
      out.replace(i, kEscape, "\\uFFFD");
      i += kEscape - 1;
    } else {
      ++i;  // an escaped character, a backslash perhaps
    }
  }
  return out;
}

}  // namespace annotator
