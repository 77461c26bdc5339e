#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/result.h"

namespace annotator {

/// What is known of a word from much text: classes by the words it stands beside, a coarse and a fine one; classes by
/// topic, again two; and how often it is written in lower case. All zero for a word the table does not hold.
struct WordProfile {
  std::uint8_t coarse = 0;      // 1 to 63
  std::uint16_t fine = 0;       // 1 to 511
  std::uint8_t field = 0;       // 1 to 255, the class of its topic
  std::uint16_t topic = 0;      // 1 to 4095
  std::uint8_t lower_case = 0;  // 1 never ... 7 always
};

/// FNV-1a of a word in lower case, behind what `hash` was made of; the key of a WordTable and of every feature over
/// words.
[[nodiscard]] constexpr std::uint32_t word_hash(std::string_view folded, std::uint32_t hash = 0x811C9DC5u) {
  for (const char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return hash;
}

/// Words are known by short keys: one unknown word in some hundreds is taken for a known one.
inline constexpr unsigned kWordKeyBits = 24;
[[nodiscard]] constexpr std::uint32_t word_key(std::uint32_t hash) { return hash * 0x9E3779B1u >> (32 - kWordKeyBits); }

/// The commonest words, made by tools/train/word_classes and stored as data/model/words-en.bin. Little-endian: "AAWC",
/// u32 version, u32 words n of which all is known, u32 words m of which only the topic is, u32 topics t, u32 CRC-32 of
/// the rest; then t bytes, the field of each topic; u8 highest coarse class, u16 highest fine class; then, packed
/// (word_codes.h), the n words in rising order of their keys, and the m words.
class WordTable {
 public:
  [[nodiscard]] static Result<WordTable> parse(std::string_view bytes);
  [[nodiscard]] WordProfile find(std::uint32_t hash) const;

 private:
  struct Entry {
    std::uint32_t key = 0;
    WordProfile profile;
  };
  static constexpr unsigned kGuideBits = 14;
  std::vector<Entry> entries_;        // by key
  std::vector<std::uint32_t> guide_;  // where the keys with the same high bits begin, and one more
};

inline WordProfile WordTable::find(std::uint32_t hash) const {
  if (guide_.empty()) return {};
  const std::uint32_t key = word_key(hash);
  const std::uint32_t high = key >> (kWordKeyBits - kGuideBits);
  for (std::uint32_t i = guide_[high]; i < guide_[high + 1]; ++i) {
    if (entries_[i].key == key) return entries_[i].profile;
  }
  return {};
}

}  // namespace annotator
