#pragma once

#include <algorithm>
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

/// Walks the blocks with their layers, in order of the text. A layer that spans blocks is closed at the end of each and
/// opened again in the next. Sink: begin_block(block), open(layer), text(span), close(layer), end_block(block).
template <class Sink>
void walk(const Analysis& analysis, Sink& sink) {
  const std::vector<Layer> layers = nested_layers(analysis);
  std::size_t next = 0;
  std::vector<Layer> open;
  for (const Block& block : analysis.blocks) {
    sink.begin_block(block);
    for (const Layer& layer : open) sink.open(layer);
    std::uint32_t at = block.span.begin;
    const auto text_to = [&](std::uint32_t end) {
      if (at < end) sink.text(ByteSpan{at, end});
      at = std::max(at, end);
    };
    while (true) {
      const std::uint32_t close = open.empty() ? block.span.end : open.back().span.end;
      const std::uint32_t start = next < layers.size() ? layers[next].span.begin : block.span.end;
      if (!open.empty() && close <= block.span.end && close <= start) {
        text_to(close);
        const Layer closed = open.back();
        open.pop_back();
        sink.close(closed);
      } else if (start < block.span.end) {
        text_to(start);
        open.push_back(layers[next++]);
        sink.open(open.back());
      } else {
        break;
      }
    }
    text_to(block.span.end);
    for (auto layer = open.rbegin(); layer != open.rend(); ++layer) sink.close(*layer);
    sink.end_block(block);
  }
}

}  // namespace annotator
