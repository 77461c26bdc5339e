#include "formats/layers.h"

#include <doctest/doctest.h>

#include <string>

using namespace annotator;

namespace {

/// "[0,10) [8,10)+ +[10,14)": a plus where a part follows or comes before.
std::string show(const std::vector<Layer>& layers) {
  std::string out;
  for (const Layer& layer : layers) {
    out.append(out.empty() ? "" : " ").append(layer.part > 0 ? "+[" : "[").append(std::to_string(layer.span.begin));
    out.append(",").append(std::to_string(layer.span.end)).append(layer.last ? ")" : ")+");
  }
  return out;
}

}  // namespace

TEST_CASE("layers: crossing findings are cut so that they nest") {
  Analysis analysis;
  analysis.entities.resize(1);
  analysis.quotes.push_back({{0, 10}, QuoteKind::kDirect, 0, {}, {}, 0, {}, {}});
  Mention mention;
  mention.span = {8, 14};
  analysis.mentions.push_back(mention);
  Timex timex;
  timex.span = {2, 5};
  analysis.timexes.push_back(timex);
  const std::vector<Layer> layers = nested_layers(analysis).layers;
  REQUIRE(layers.size() == 3);
  CHECK(layers[0].span == ByteSpan{0, 10});
  CHECK(layers[1].span == ByteSpan{2, 5});
  CHECK(layers[2].span == ByteSpan{8, 10});
}

TEST_CASE("layers: crossing findings and blocks cut others in parts that nest") {
  struct Row {
    std::vector<ByteSpan> layers;
    std::vector<ByteSpan> blocks;
    std::string_view expected;
  };
  const Row rows[] = {
      {{{0, 10}, {2, 5}}, {{0, 20}}, "[0,10) [2,5)"},
      {{{0, 10}, {8, 14}}, {{0, 20}}, "[0,10) [8,10)+ +[10,14)"},
      {{{0, 10}, {4, 8}, {6, 14}}, {{0, 20}}, "[0,10) [4,8) [6,8)+ +[8,10)+ +[10,14)"},
      {{{2, 16}}, {{0, 8}, {10, 20}}, "[2,8)+ +[10,16)"},
      {{{2, 9}}, {{0, 8}, {10, 20}}, "[2,8)"},
      {{{8, 12}, {10, 11}}, {{0, 8}, {10, 20}}, "[10,12) [10,11)"},
      {{{8, 10}}, {{0, 8}, {10, 20}}, ""},
      {{{0, 3}}, {}, ""},
      {{{0, 12}, {3, 15}}, {{0, 10}, {11, 20}}, "[0,10)+ [3,10)+ +[11,15) +[11,12)"},
  };
  for (const Row& row : rows) {
    std::vector<Layer> layers;
    for (const ByteSpan span : row.layers) layers.push_back({span, Layer::Kind::kQuote, 0});
    std::vector<Block> blocks;
    for (const ByteSpan span : row.blocks) blocks.push_back({span, {}, {}});
    CAPTURE(row.expected);
    CHECK(show(cut_to_nest(layers, blocks)) == row.expected);
  }
}
