#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/span.h"

namespace annotator {

/// Marks that may close one another. Typewriter, curly and TeX marks mix in real texts, so they are one family.
enum class MarkFamily : std::uint8_t { kDouble, kSingle, kGuillemet, kSingleGuillemet, kCorner, kWhiteCorner };
inline constexpr std::size_t kMarkFamilies = 6;

/// What a mark can do where it stands. kClosesWeakly: it may as well be the apostrophe of a plural.
enum class MarkRole : std::uint8_t { kOpens, kCloses, kClosesWeakly, kEither };

struct Mark {
  ByteSpan span;
  MarkFamily family = MarkFamily::kDouble;
  MarkRole role = MarkRole::kEither;
  bool opens_by_glyph = false;  // drawn as an opening mark, so it opens even what is never closed
};

/// Marks of text[span] with their roles, in order. Cost: one pass.
[[nodiscard]] std::vector<Mark> scan_marks(std::string_view text, ByteSpan span);

}  // namespace annotator
