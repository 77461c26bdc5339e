#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entities/disjoint_sets.h"
#include "entities/names_of_text.h"

namespace annotator {

/// One spelling of a full name of a person.
struct FullName {
  NameWords words;     // two at least, without the suffix
  std::string suffix;  // "jr"
  std::uint32_t mention = 0;
};

struct FullNames {
  static constexpr std::uint32_t kLone = 0xFFFFFFFFu;
  std::vector<FullName> names;
  std::vector<std::uint32_t> of_mention;  // index in `names`, or kLone
};

[[nodiscard]] FullNames read_full_names(const NamesOfText& text);

/// Joins full names that fit one another: "John Bolton" and "John R. Bolton", "Ben Roth" and "Benjamin Roth", and
/// surnames that differ in a letter.
void join_full_names(const NamesOfText& text, const std::vector<FullName>& names, DisjointSets& sets);

/// A surname behind `before`, and with any one letter left out. Two words that differ in a letter, or in the order of
/// two, share one. None where it is too short, or too long, to be told from another name.
[[nodiscard]] std::vector<TextKey> misspellings(std::string_view surname, TextKey before = kEmptyText);

inline constexpr std::size_t kLeastNickname = 3;  // letters

}  // namespace annotator
