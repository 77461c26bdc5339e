#include "tables/feature_writer.h"

#include <vector>

#include "bytes/code_writer.h"

namespace annotator::tools {

std::uint32_t put_features(std::string& out, std::span<const FeatureWeight> weights) {
  CodeWriter coded(model_codes::sizes(), model_codes::kNumbers);
  std::uint32_t features = 0;
  FeatureHash before = 0;
  std::vector<TagWeight> own;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    own.push_back(weights[i].weight);
    const FeatureHash feature = weights[i].feature;
    if (i + 1 < weights.size() && weights[i + 1].feature == feature) continue;
    coded.number(0, feature - before);
    coded.symbol(0, static_cast<std::uint32_t>(own.size()) - 1);
    model_codes::code_weights(coded, own);
    own.clear();
    before = feature;
    ++features;
  }
  out += coded.bytes();
  return features;
}

}  // namespace annotator::tools
