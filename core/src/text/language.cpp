#include "text/language.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "text/chars.h"
#include "text/utf8.h"

namespace annotator {

namespace {

constexpr std::array<std::string_view, 48> kFunctionWords = {
    "a",    "about", "after", "and",  "are",   "as",   "at",   "be",    "been",  "but",  "by",  "for",
    "from", "had",   "has",   "have", "he",    "her",  "his",  "i",     "in",    "is",   "it",  "its",
    "of",   "on",    "or",    "said", "she",   "that", "the",  "their", "they",  "this", "to",  "was",
    "we",   "were",  "what",  "when", "which", "who",  "will", "with",  "would", "you",  "not", "an"};

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
    function_words +=
        std::find(kFunctionWords.begin(), kFunctionWords.end(), fold(word)) != kFunctionWords.end() ? 1 : 0;
  }
  words = std::min(words, kSample);
  if (latin * 2 < words) return "und";
  return words < kFewWords || function_words * 100 >= words * kLeastShare ? "en" : "und";
}

}  // namespace annotator
