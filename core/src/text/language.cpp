#include "text/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "text/utf8.h"

namespace annotator {

namespace {

constexpr std::size_t kLongestWord = 5;  // of the function words

/// The letters of a short word as a number, capitals made small; 0 for a longer word or one with other letters.
constexpr std::uint64_t letters_of(std::string_view word) {
  if (word.size() > kLongestWord) return 0;
  std::uint64_t letters = 0;
  for (const char c : word) {
    const char small = 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (small < 'a' || small > 'z') return 0;
    letters = letters << 8 | static_cast<std::uint64_t>(small);
  }
  return letters;
}

constexpr auto kFunctionWords = [] {
  constexpr std::string_view kWords[] = {
      "a",    "about", "after", "and",  "are",   "as",   "at",   "be",    "been",  "but",  "by",  "for",
      "from", "had",   "has",   "have", "he",    "her",  "his",  "i",     "in",    "is",   "it",  "its",
      "of",   "on",    "or",    "said", "she",   "that", "the",  "their", "they",  "this", "to",  "was",
      "we",   "were",  "what",  "when", "which", "who",  "will", "with",  "would", "you",  "not", "an"};
  std::array<std::uint64_t, std::size(kWords)> sorted{};
  std::transform(std::begin(kWords), std::end(kWords), sorted.begin(), letters_of);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}();

constexpr std::size_t kSample = 400;     // words looked at
constexpr std::size_t kFewWords = 12;    // fewer say nothing about the language: a headline has few function words
constexpr std::size_t kLeastShare = 12;  // per cent; English news has 30 to 45, other Latin-script languages below 8

}  // namespace

std::string_view detect_language(std::string_view text, const std::vector<Token>& tokens) {
  std::size_t words = 0;
  std::size_t latin = 0;
  std::size_t function_words = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::kWord) continue;
    if (++words > kSample) break;
    const std::string_view word = text.substr(token.span.begin, token.span.size());
    latin += decode(word, 0).code_point < 0x250 ? 1 : 0;
    function_words += std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), letters_of(word)) ? 1 : 0;
  }
  words = std::min(words, kSample);
  if (latin * 2 < words) return "und";
  return words < kFewWords || function_words * 100 >= words * kLeastShare ? "en" : "und";
}

}  // namespace annotator
