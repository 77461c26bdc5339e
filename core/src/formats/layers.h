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
  std::uint32_t part = 0;   // of a layer that was cut into several
  bool last = true;         // no part follows
};

/// By (begin, -end), then quotes before mentions before dates.
[[nodiscard]] bool comes_before(const Layer& a, const Layer& b);

/// Layers that nest, and how many were cut or dropped to make them.
struct Nesting {
  std::vector<Layer> layers;
  std::size_t lost = 0;
};

/// The findings to draw, as a properly nested list sorted by (begin, -end): quotes outermost, then names, then dates.
/// One that would cross an earlier one is cut at its border, and one that covers the same bytes as a name is dropped.
/// Pronouns and noun phrases are left out.
[[nodiscard]] Nesting nested_layers(const Analysis& analysis);

/// Cuts layers, sorted by comes_before(), so that they nest and none leaves its block. Nothing is lost: the parts of a
/// layer are numbered. Cost: n log n in the parts; each border of a quote cuts what crosses it.
[[nodiscard]] std::vector<Layer> cut_to_nest(const std::vector<Layer>& layers, const std::vector<Block>& blocks);

/// Walks the blocks with layers that nest, in order of the text. A layer that spans blocks is closed at the end of each
/// and opened again in the next. Sink: begin_block(block), open(layer), text(span), close(layer), end_block(block).
template <class Sink>
void walk(const std::vector<Block>& blocks, const std::vector<Layer>& layers, Sink& sink) {
  std::size_t next = 0;
  std::vector<Layer> open;
  for (const Block& block : blocks) {
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
