#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "ner/features.h"
#include "ner/model_codes.h"

namespace annotator::tools {

/// A weight of a model. Those of one feature stand side by side.
struct FeatureWeight {
  FeatureHash feature = 0;
  TagWeight weight;
};

/// Appends the features as NerModel::parse() reads them, and returns how many there are.
std::uint32_t put_features(std::string& out, std::span<const FeatureWeight> weights);

}  // namespace annotator::tools
