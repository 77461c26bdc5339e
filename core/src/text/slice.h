#pragma once

#include <string_view>

#include "annotator/span.h"

namespace annotator {

/// The bytes of a span of `text`. Unlike std::string_view::substr() it does not look whether they are in it.
[[nodiscard, gnu::always_inline]] constexpr std::string_view slice(std::string_view text, ByteSpan span) {
  return {text.data() + span.begin, span.size()};
}

/// Whether `text` is `word`. Most differ in their first letter, before any length need be known.
[[nodiscard]] constexpr bool is_word(std::string_view text, const char* word) {
  for (const char c : text) {
    if (c != *word++ || c == '\0') return false;
  }
  return *word == '\0';
}

}  // namespace annotator
