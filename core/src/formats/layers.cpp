#include "formats/layers.h"

#include <algorithm>
#include <queue>

#include "formats/findings.h"

namespace annotator {

bool comes_before(const Layer& a, const Layer& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end > b.span.end;
  return a.kind < b.kind;
}

Nesting nested_layers(const Analysis& analysis) {
  Nesting out;
  std::vector<ByteSpan> open;
  for (Layer layer : all_findings(analysis)) {
    if (layer.kind == Layer::Kind::kMention && analysis.mentions[layer.index].form != Form::kName) continue;
    while (!open.empty() && open.back().end <= layer.span.begin) open.pop_back();
    const bool crosses = !open.empty() && open.back().end < layer.span.end;
    if (crosses) layer.span.end = open.back().end;
    const bool repeated = !open.empty() && open.back() == layer.span && layer.kind == Layer::Kind::kTimex;
    if (crosses || repeated) ++out.lost;
    if (layer.span.empty() || repeated) continue;
    open.push_back(layer.span);
    out.layers.push_back(layer);
  }
  return out;
}

std::vector<Layer> cut_to_nest(const std::vector<Layer>& layers, const std::vector<Block>& blocks) {
  std::vector<Layer> out;
  std::vector<ByteSpan> open;
  const auto later = [](const Layer& a, const Layer& b) { return comes_before(b, a); };
  std::priority_queue<Layer, std::vector<Layer>, decltype(later)> rests(later);
  std::size_t next = 0;
  std::size_t block = 0;
  while (next < layers.size() || !rests.empty()) {
    const bool is_rest = next == layers.size() || (!rests.empty() && comes_before(rests.top(), layers[next]));
    Layer layer = is_rest ? rests.top() : layers[next++];
    if (is_rest) rests.pop();
    while (block < blocks.size() && blocks[block].span.end <= layer.span.begin) ++block;
    if (block == blocks.size()) break;
    if (layer.span.begin < blocks[block].span.begin) {
      layer.span.begin = blocks[block].span.begin;
      if (layer.span.begin < layer.span.end) rests.push(layer);
      continue;
    }
    while (!open.empty() && open.back().end <= layer.span.begin) open.pop_back();
    std::uint32_t limit = blocks[block].span.end;
    if (!open.empty()) limit = std::min(limit, open.back().end);
    if (layer.span.end > limit) {
      const bool at_block_end = limit == blocks[block].span.end;
      Layer rest = layer;
      rest.span.begin = limit;
      ++rest.part;
      // What is left may be the white space after the block.
      const bool some = !at_block_end || (block + 1 < blocks.size() && blocks[block + 1].span.begin < layer.span.end);
      if (some) rests.push(rest);
      layer.last = !some;
      layer.span.end = limit;
    }
    open.push_back(layer.span);
    out.push_back(layer);
  }
  return out;
}

}  // namespace annotator
