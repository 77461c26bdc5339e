#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"

namespace annotator {

/// What is known of a name, one bit each: a name may be several things at once.
using NameFacts = std::uint16_t;
namespace facts {
inline constexpr NameFacts kPlace = 1u << 0;
inline constexpr NameFacts kCountry = 1u << 1;
inline constexpr NameFacts kOrganization = 1u << 2;
inline constexpr NameFacts kClub = 1u << 3;
inline constexpr NameFacts kGroup = 1u << 4;
inline constexpr NameFacts kFirstName = 1u << 5;
inline constexpr NameFacts kFemale = 1u << 6;
inline constexpr NameFacts kMale = 1u << 7;
inline constexpr NameFacts kLastName = 1u << 8;
inline constexpr NameFacts kTitle = 1u << 9;
inline constexpr NameFacts kPrefix = 1u << 15;  // begins a longer entry
}  // namespace facts

/// Hash of a name as the gazetteer keys it: FNV-1a over its tokens, one space between two that are apart. A typographic
/// apostrophe counts as a straight one.
class NameHash {
 public:
  void add(std::string_view token, bool glued);
  [[nodiscard]] std::uint64_t value() const { return hash_; }

 private:
  void byte(unsigned char b) { hash_ = (hash_ ^ b) * 0x100000001B3ull; }
  std::uint64_t hash_ = 0xCBF29CE484222325ull;
  bool empty_ = true;
};

/// Facts about names of one or more tokens, in one open-addressing table. Two names with the same 64-bit hash would be
/// taken for one; among 10^5 entries the chance of any such pair is below 10^-9.
class Gazetteer {
 public:
  /// Adds every entry of `list` (word_list.h) with `fact`; a value of "country", "club", "f" or "m" adds its own bit.
  void add(std::string_view list, NameFacts fact);
  [[nodiscard]] NameFacts find(const NameHash& name) const;
  [[nodiscard]] NameFacts find(std::string_view token) const;

  struct Match {
    std::uint32_t end = 0;  // one past the last token; the begin when nothing matched
    NameFacts facts = 0;
  };
  /// The longest entry with any of `wanted` that begins at token `begin` and ends at or before `stop`.
  [[nodiscard]] Match longest(std::string_view text, const std::vector<Token>& tokens, std::uint32_t begin,
                              std::uint32_t stop, NameFacts wanted) const;

 private:
  struct Slot {
    std::uint64_t hash = 0;
    NameFacts facts = 0;
  };
  void insert(std::uint64_t hash, NameFacts facts);
  void grow();

  std::vector<Slot> slots_;  // size is a power of two; facts == 0 means free
  std::size_t used_ = 0;
};

}  // namespace annotator
