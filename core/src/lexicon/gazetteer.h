#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/result.h"

namespace annotator {

/// What is known of a name, one bit each: a name may be several things at once.
using NameFacts = std::uint16_t;
namespace facts {
inline constexpr NameFacts kPlace = 1u << 0;
inline constexpr NameFacts kOrganization = 1u << 1;
inline constexpr NameFacts kGroup = 1u << 2;
inline constexpr NameFacts kFirstName = 1u << 3;
inline constexpr NameFacts kFemale = 1u << 4;
inline constexpr NameFacts kMale = 1u << 5;
inline constexpr NameFacts kLastName = 1u << 6;
inline constexpr NameFacts kTitle = 1u << 7;
inline constexpr NameFacts kCountry = 1u << 8;
inline constexpr NameFacts kFacility = 1u << 9;
inline constexpr NameFacts kEvent = 1u << 10;
inline constexpr NameFacts kProduct = 1u << 11;
inline constexpr NameFacts kWork = 1u << 12;
inline constexpr NameFacts kLaw = 1u << 13;
inline constexpr NameFacts kWord = 1u << 14;  // no name, but a word that tells of one (data/lexicon/kinds.txt)
inline constexpr NameFacts kHint = 1u << 15;  // and only hints
}  // namespace facts

/// The sets of a gazetteer, kept apart so that words are not taken for names that they cannot be. kSmall: begins with a
/// to z; else kCompound: holds a space or a hyphen; else kSimple. kPrefix: what longer names begin with.
enum class NameSet : std::uint8_t { kSimple, kCompound, kSmall, kPrefix };
inline constexpr std::size_t kNameSets = 4;

/// Hash of a name as the gazetteer keys it: FNV-1a over its tokens, one space between two that are apart. A typographic
/// apostrophe counts as a straight one.
class NameHash {
 public:
  void add(std::string_view token, bool glued);
  /// The set that holds the name when it is known.
  [[nodiscard]] NameSet set() const { return set_; }
  /// The name in `width` bits, 1 to 32.
  [[nodiscard]] std::uint32_t value(unsigned width) const {
    return static_cast<std::uint32_t>(hash_ * 0x9E3779B97F4A7C15ull >> (64 - width));
  }

 private:
  void byte(unsigned char b) { hash_ = (hash_ ^ b) * 0x100000001B3ull; }
  std::uint64_t hash_ = 0xCBF29CE484222325ull;
  NameSet set_ = NameSet::kSimple;
  bool empty_ = true;
};

/// Facts about names of one or more tokens. Names are known by short hashes, so that one unknown word in some hundreds
/// is taken for a name of the lists.
///
/// The file (data/model/gazetteer-en.bin, made of data/lexicon/ by tools/tables) is little-endian: "AAGZ", u32
/// version, u32 CRC-32 of the rest; then for each NameSet a byte with the bits of its hashes; u8 groups n; for each
/// group u8 NameSet, u16 facts, u32 count; then, packed (code_reader.h) with a number code for each group, its hashes
/// in rising order, each as its distance from the one before.
class Gazetteer {
 public:
  [[nodiscard]] static Result<Gazetteer> parse(std::string_view bytes);

  [[nodiscard]] NameFacts find(const NameHash& name) const;
  [[nodiscard]] NameFacts find(std::string_view token) const;
  struct Match {
    std::uint32_t end = 0;  // one past the last token; the begin when nothing matched
    NameFacts facts = 0;
  };
  /// The longest name with any of `wanted` that begins at token `begin` and ends at or before `stop`.
  [[nodiscard]] Match longest(std::string_view text, const std::vector<Token>& tokens, std::uint32_t begin,
                              std::uint32_t stop, NameFacts wanted) const;
  /// May a longer name begin with this one? Sometimes true where none does.
  [[nodiscard]] bool goes_on(const NameHash& name) const {
    const std::uint32_t hash = name.value(widths_[static_cast<std::size_t>(NameSet::kPrefix)]);
    return (prefixes_[hash / 64] >> hash % 64 & 1) != 0;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    NameFacts facts = 0;  // 0 means free
  };
  /// Open addressing; the size is a power of two.
  using Table = std::vector<Slot>;
  void insert(Table& table, std::uint32_t hash, NameFacts facts);
  static constexpr std::uint32_t kFilterBits = 1u << 19;

  std::array<std::uint8_t, kNameSets> widths_{1, 1, 1, 1};
  std::array<Table, kNameSets - 1> names_;     // by NameSet, without kPrefix
  std::vector<std::uint64_t> prefixes_ = {0};  // one bit a hash
  // The low bits of all hashes in names_: most words are no names, and this set stays nearer to the processor.
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(kFilterBits / 64);
};

}  // namespace annotator
