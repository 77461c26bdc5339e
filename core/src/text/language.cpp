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

template <std::size_t kCount>
constexpr std::array<std::uint64_t, kCount> sorted_letters(const std::string_view (&words)[kCount]) {
  std::array<std::uint64_t, kCount> sorted{};
  std::transform(std::begin(words), std::end(words), sorted.begin(), letters_of);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

constexpr auto kEnglish =
    sorted_letters({"a",    "about", "after", "and",  "are",   "as",   "at",   "be",    "been",  "but",  "by",  "for",
                    "from", "had",   "has",   "have", "he",    "her",  "his",  "i",     "in",    "is",   "it",  "its",
                    "of",   "on",    "or",    "said", "she",   "that", "the",  "their", "they",  "this", "to",  "was",
                    "we",   "were",  "what",  "when", "which", "who",  "will", "with",  "would", "you",  "not", "an"});
/// The commonest words of its neighbours that are no words of English. Others are told by their letters.
constexpr auto kForeign = sorted_letters(
    {"att", "auf", "av",  "che", "con", "da",  "dat", "de",  "del",  "dem", "der", "des", "det", "di",   "dos",
     "du",  "ein", "el",  "en",  "er",  "est", "et",  "het", "il",   "ist", "je",  "la",  "las", "le",   "les",
     "los", "med", "mit", "na",  "nie", "och", "og",  "os",  "para", "per", "por", "que", "se",  "som",  "sur",
     "til", "um",  "un",  "una", "und", "une", "van", "ve",  "von",  "w",   "z",   "zu",  "dan", "pada", "yang"});

constexpr std::size_t kSample = 400;      // words looked at
constexpr std::size_t kFewWords = 12;     // fewer say nothing about the language: a headline has few function words
constexpr std::size_t kEnoughWords = 40;  // in lower case: lists of names and notes may have no function words
constexpr std::size_t kLeastShare = 12;   // per cent; English news has 30 to 45, other Latin-script languages below 8
constexpr std::size_t kForeignShare = 8;  // per cent; in English below 3

}  // namespace

std::string_view detect_language(std::string_view text, const std::vector<Token>& tokens) {
  std::size_t words = 0;
  std::size_t latin = 0;
  std::size_t small = 0;
  std::size_t english = 0;
  std::size_t foreign = 0;
  const auto holds = [](const auto& sorted, std::uint64_t letters) {
    return std::binary_search(sorted.begin(), sorted.end(), letters) ? 1 : 0;
  };
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::kWord) continue;
    if (++words > kSample) break;
    const std::string_view word = text.substr(token.span.begin, token.span.size());
    latin += decode(word, 0).code_point < 0x250 ? 1 : 0;
    const std::uint64_t letters = letters_of(word);
    english += holds(kEnglish, letters);
    if (token.casing == Casing::kInitial) continue;  // "La Paz"
    small += token.casing == Casing::kLower ? 1 : 0;
    const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    foreign += ascii ? holds(kForeign, letters) : 1;
  }
  words = std::min(words, kSample);
  if (latin * 2 < words) return "und";
  const bool other = foreign > english && foreign * 100 >= words * kForeignShare;
  const bool enough = english * 100 >= words * kLeastShare || small < kEnoughWords;
  return words < kFewWords || (enough && !other) ? "en" : "und";
}

}  // namespace annotator
