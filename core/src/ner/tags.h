#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "annotator/labels.h"

namespace annotator {

/// BILOU tag of a token: outside a name, or at the begin, inside, at the last token of one, or a name of one token.
/// 0 is O; the four places of label n are 1 + 4 n to 4 + 4 n.
using Tag = std::uint8_t;
enum class Place : std::uint8_t { kBegin, kInside, kLast, kUnit };

inline constexpr Tag kOutside = 0;
inline constexpr std::size_t kTagCount = 1 + 4 * kLabels.size();

[[nodiscard]] constexpr Tag make_tag(Label label, Place place) {
  return static_cast<Tag>(1 + 4 * static_cast<unsigned>(label) + static_cast<unsigned>(place));
}
[[nodiscard]] constexpr Label label_of(Tag tag) { return static_cast<Label>((tag - 1) / 4); }
[[nodiscard]] constexpr Place place_of(Tag tag) { return static_cast<Place>((tag - 1) % 4); }

/// Does a name go on after this tag?
[[nodiscard]] constexpr bool is_open(Tag tag) {
  return tag != kOutside && (place_of(tag) == Place::kBegin || place_of(tag) == Place::kInside);
}

/// May `next` follow `tag`? The begin and the end of a sentence count as O.
[[nodiscard]] constexpr bool may_follow(Tag tag, Tag next) {
  const bool goes_on = next != kOutside && (place_of(next) == Place::kInside || place_of(next) == Place::kLast);
  if (is_open(tag)) return goes_on && label_of(next) == label_of(tag);
  return !goes_on;
}

}  // namespace annotator