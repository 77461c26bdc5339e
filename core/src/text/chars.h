#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace annotator {

/// What a code point is, as far as tokens and names care.
enum class CharClass : std::uint8_t {
  kSpace,
  kControl,
  kFormat,  // zero-width joiners and marks of direction
  kUpper,
  kLower,
  kLetter,  // without case
  kCombining,
  kDigit,
  kPunctuation,
  kSymbol
};

/// Of Latin and general punctuation, nearly all of any text.
inline constexpr char32_t kCommonChars = 0x2100;
extern const std::array<CharClass, kCommonChars> kCommonClasses;
[[nodiscard]] CharClass rare_char_class(char32_t code_point);

[[nodiscard]] inline CharClass char_class(char32_t code_point) {
  return code_point < kCommonChars ? kCommonClasses[code_point] : rare_char_class(code_point);
}
[[nodiscard]] char32_t to_lower(char32_t code_point);

[[nodiscard]] constexpr bool is_letter(CharClass c) {
  return c == CharClass::kUpper || c == CharClass::kLower || c == CharClass::kLetter;
}
[[nodiscard]] constexpr bool is_ascii_digit(char c) { return '0' <= c && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_alpha(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
[[nodiscard]] constexpr char ascii_lower(char c) {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
[[nodiscard]] constexpr bool begins_small(std::string_view text) {
  return !text.empty() && 'a' <= text.front() && text.front() <= 'z';
}

/// Is `word`, in any case, what `lower` spells in ASCII?
[[nodiscard]] constexpr bool is_folded(std::string_view word, std::string_view lower) {
  if (word.size() != lower.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (ascii_lower(word[i]) != lower[i]) return false;
  }
  return true;
}

/// What grapheme_end() does where a character above U+02FF follows.
[[nodiscard]] std::size_t marks_end(std::string_view text, std::size_t end);

/// `end`, or the end of what is drawn on the character before it: combining marks, variation selectors, joiners. Cost:
/// what it goes over.
[[nodiscard]] inline std::size_t grapheme_end(std::string_view text, std::size_t end) {
  constexpr unsigned char kFirstByteOfMarks = 0xCC;  // of U+0300, the first of them
  return end < text.size() && static_cast<unsigned char>(text[end]) >= kFirstByteOfMarks ? marks_end(text, end) : end;
}

/// `text` with every code point in lower case and typographic apostrophes made straight: the key of every word list.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace annotator
