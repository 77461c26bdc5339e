#include "formats/surrogates.h"

#include <charconv>

namespace annotator {

namespace {

constexpr std::size_t kEscape = 6;  // bytes of "\uXXXX"

/// The unit an escape at the front of `text` stands for, or 0.
unsigned unit_of(std::string_view text) {
  if (text.size() < kEscape || text[0] != '\\' || text[1] != 'u') return 0;
  unsigned unit = 0;
  const std::from_chars_result end = std::from_chars(text.data() + 2, text.data() + kEscape, unit, 16);
  return end.ptr == text.data() + kEscape ? unit : 0;
}

bool is_high(unsigned unit) { return 0xD800 <= unit && unit <= 0xDBFF; }
bool is_low(unsigned unit) { return 0xDC00 <= unit && unit <= 0xDFFF; }

}  // namespace

std::string without_lone_surrogates(std::string_view json) {
  std::string out(json);
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] != '\\') continue;
    const unsigned unit = unit_of(json.substr(i));
    if (is_high(unit) && is_low(unit_of(json.substr(i + kEscape)))) {
      i += 2 * kEscape - 1;
    } else if (is_high(unit) || is_low(unit)) {
      out.replace(i, kEscape, "\\uFFFD");
      i += kEscape - 1;
    } else {
      ++i;  // an escaped character, a backslash perhaps
    }
  }
  return out;
}

}  // namespace annotator
