#pragma once

#include <cstdint>
#include <vector>

#include "annotator/analysis.h"

namespace annotator {

/// What a stretch of text is marked as: one finding, laid over the others.
struct Layer {
  enum class Kind : std::uint8_t { kQuote, kMention, kTimex };
  ByteSpan span;
  Kind kind = Kind::kMention;
  std::uint32_t index = 0;  // into the list of its kind
};

/// The findings to draw, as a properly nested list sorted by (begin, -end): quotes outermost, then names, then dates.
/// One that would cross an earlier one is cut at its border, and one that covers the same bytes as a name is dropped.
/// Pronouns and noun phrases are left out.
[[nodiscard]] std::vector<Layer> nested_layers(const Analysis& analysis);

}  // namespace annotator
