#include "text/language.h"

#include <algorithm>
#include <cstdint>

#include "text/slice.h"
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

constexpr std::string_view kEnglish[] = {
    "a",    "about", "after", "and",  "are",   "as",   "at",   "be",    "been",  "but",  "by",  "for",
    "from", "had",   "has",   "have", "he",    "her",  "his",  "i",     "in",    "is",   "it",  "its",
    "of",   "on",    "or",    "said", "she",   "that", "the",  "their", "they",  "this", "to",  "was",
    "we",   "were",  "what",  "when", "which", "who",  "will", "with",  "would", "you",  "not", "an"};
/// The commonest words of its neighbours that are no words of English. Others are told by their letters.
constexpr std::string_view kForeign[] = {
    "att", "auf", "av",  "che", "con", "da",  "dat", "de",  "del",  "dem", "der", "des", "det", "di",   "dos",
    "du",  "ein", "el",  "en",  "er",  "est", "et",  "het", "il",   "ist", "je",  "la",  "las", "le",   "les",
    "los", "med", "mit", "na",  "nie", "och", "og",  "os",  "para", "per", "por", "que", "se",  "som",  "sur",
    "til", "um",  "un",  "una", "und", "une", "van", "ve",  "von",  "w",   "z",   "zu",  "dan", "pada", "yang"};

enum class Told : std::uint8_t { kNothing, kEnglish, kForeign };

/// What short words tell, by their letters, in open addressing.
class ShortWords {
 public:
  consteval ShortWords() {
    for (const std::string_view word : kEnglish) add(word, Told::kEnglish);
    for (const std::string_view word : kForeign) add(word, Told::kForeign);
  }
  [[nodiscard]] Told find(std::uint64_t letters) const {
    std::size_t at = first_slot(letters);
    while (slots_[at] != 0 && slots_[at] >> kToldBits != letters) at = (at + 1) % kSlots;
    return static_cast<Told>(slots_[at] & ((1u << kToldBits) - 1));
  }

 private:
  static constexpr std::size_t kSlots = 512;
  static constexpr unsigned kToldBits = 2;  // below the letters
  static constexpr std::size_t first_slot(std::uint64_t letters) {
    return static_cast<std::size_t>(letters * 0x9E3779B97F4A7C15ull >> 55);
  }
  consteval void add(std::string_view word, Told told) {
    const std::uint64_t letters = letters_of(word);
    std::size_t at = first_slot(letters);
    while (slots_[at] != 0) at = (at + 1) % kSlots;
    slots_[at] = letters << kToldBits | static_cast<std::uint64_t>(told);
  }
  std::uint64_t slots_[kSlots] = {};
};
constexpr ShortWords kShortWords;

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
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::kWord) continue;
    if (++words > kSample) break;
    const std::string_view word = slice(text, token.span);
    const bool ascii = ascii_run(word, 0) == word.size();
    latin += ascii || decode(word, 0).code_point < 0x250 ? 1 : 0;
    const std::uint64_t letters = letters_of(word);
    const Told told = letters == 0 ? Told::kNothing : kShortWords.find(letters);
    english += told == Told::kEnglish ? 1 : 0;
    if (token.casing == Casing::kInitial) continue;  // "La Paz"
    small += token.casing == Casing::kLower ? 1 : 0;
    foreign += !ascii || told == Told::kForeign ? 1 : 0;
  }
  words = std::min(words, kSample);
  if (latin * 2 < words) return "und";
  const bool other = foreign > english && foreign * 100 >= words * kForeignShare;
  const bool enough = english * 100 >= words * kLeastShare || small < kEnoughWords;
  return words < kFewWords || (enough && !other) ? "en" : "und";
}

}  // namespace annotator
