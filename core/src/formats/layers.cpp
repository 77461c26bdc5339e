#include "formats/layers.h"

#include <algorithm>

namespace annotator {

std::vector<Layer> nested_layers(const Analysis& analysis) {
  std::vector<Layer> all;
  for (std::uint32_t i = 0; i < analysis.quotes.size(); ++i)
    all.push_back({analysis.quotes[i].span, Layer::Kind::kQuote, i});
  for (std::uint32_t i = 0; i < analysis.mentions.size(); ++i) {
    if (analysis.mentions[i].form == Form::kName) all.push_back({analysis.mentions[i].span, Layer::Kind::kMention, i});
  }
  for (std::uint32_t i = 0; i < analysis.timexes.size(); ++i)
    all.push_back({analysis.timexes[i].span, Layer::Kind::kTimex, i});
  std::stable_sort(all.begin(), all.end(), [](const Layer& a, const Layer& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    if (a.span.end != b.span.end) return a.span.end > b.span.end;
    return a.kind < b.kind;
  });
  std::vector<Layer> nested;
  std::vector<ByteSpan> open;
  for (Layer layer : all) {
    while (!open.empty() && open.back().end <= layer.span.begin) open.pop_back();
    if (!open.empty()) layer.span.end = std::min(layer.span.end, open.back().end);
    const bool repeated = !open.empty() && open.back() == layer.span && layer.kind == Layer::Kind::kTimex;
    if (layer.span.empty() || repeated) continue;
    open.push_back(layer.span);
    nested.push_back(layer);
  }
  return nested;
}

}  // namespace annotator
