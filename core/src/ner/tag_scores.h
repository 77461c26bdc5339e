#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "ner/tags.h"

namespace annotator {

/// Scores of the tags of one token, by column. Columns put what is looked at together side by side: B of all labels, O,
/// U of all labels, L, I. So the tags that may follow the end of a name or O (starters: B, O, U) are one stretch, and
/// so are those after which no name goes on (closers: O, U, L).
using TagScores = std::array<std::int32_t, kTagCount>;

namespace columns {
inline constexpr std::size_t kEach = kLabels.size();
inline constexpr std::size_t kBegin = 0;
inline constexpr std::size_t kOutside = kEach;
inline constexpr std::size_t kUnit = kEach + 1;
inline constexpr std::size_t kLast = kUnit + kEach;
inline constexpr std::size_t kInside = kLast + kEach;
inline constexpr std::size_t kStarters = kBegin;
inline constexpr std::size_t kClosers = kOutside;
inline constexpr std::size_t kHalf = 1 + 2 * kEach;  // as many starters as closers
}  // namespace columns

[[nodiscard]] constexpr std::size_t column_of(Tag tag) {
  if (tag == kOutside) return columns::kOutside;
  const auto label = static_cast<std::size_t>(label_of(tag));
  switch (place_of(tag)) {
    case Place::kBegin:
      return columns::kBegin + label;
    case Place::kInside:
      return columns::kInside + label;
    case Place::kLast:
      return columns::kLast + label;
    case Place::kUnit:
      break;
  }
  return columns::kUnit + label;
}

/// The tag of each column.
inline constexpr std::array<Tag, kTagCount> kColumnTags = [] {
  std::array<Tag, kTagCount> tags{};
  for (Tag tag = 0; tag < kTagCount; ++tag) tags[column_of(tag)] = tag;
  return tags;
}();

}  // namespace annotator
