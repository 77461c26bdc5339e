// Makes a trained tagger of names smaller:
//   prune_ner MODEL WEIGHTS OUT
// keeps the WEIGHTS largest weights of MODEL. docs/model.md tells which model was made so.

#include <charconv>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "model_pruner.h"

int main(int argc, char** argv) {
  std::size_t most = 0;
  const std::string_view count = argc == 4 ? argv[2] : "";
  const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), most);
  if (count.empty() || error != std::errc() || end != count.data() + count.size() || most == 0) {
    std::fprintf(stderr, "prune_ner MODEL WEIGHTS OUT\n");
    return 2;
  }
  std::ostringstream bytes;
  bytes << std::ifstream(argv[1], std::ios::binary).rdbuf();
  const annotator::Result<annotator::train::CompiledModel> pruned = annotator::train::prune_model(bytes.str(), most);
  if (!pruned) {
    std::fprintf(stderr, "%s: %s\n", argv[1], pruned.error().message.c_str());
    return 1;
  }
  std::ofstream out(argv[3], std::ios::binary);
  out << pruned->bytes;
  if (!out.flush()) {
    std::fprintf(stderr, "%s: cannot be written\n", argv[3]);
    return 1;
  }
  std::printf("%s: %zu features, %zu weights, %zu bytes\n", argv[3], pruned->features, pruned->weights,
              pruned->bytes.size());
  return 0;
}
