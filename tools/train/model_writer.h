#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotator/analysis.h"
#include "crf.h"
#include "ner/features.h"
#include "tables/feature_writer.h"

namespace annotator::train {

/// Confidence by margin, as in Calibration, with margins in natural logarithms.
using NaturalCalibration = std::vector<std::pair<float, Confidence>>;

struct CompiledModel {
  std::string bytes;  // ner/model.h tells the format
  float scale = 1;    // a weight of the model in units of a weight of the Crf
  std::size_t features = 0;
  std::size_t weights = 0;
  std::size_t all = 0;  // weights that were not zero
};

/// What the trainer knows of a feature.
struct KnownFeature {
  FeatureHash hash = 0;
  std::uint32_t count = 0;  // tokens of the training text that have it
};

/// Keeps the `most` weights that matter most and makes bytes of them. `features` by dense number.
[[nodiscard]] CompiledModel compile_model(const Crf& model, const std::vector<KnownFeature>& features, std::size_t most,
                                          const NaturalCalibration& calibration);

/// A model file of what stands before the features (transitions, calibration) and of the weights, in order of feature
/// and tag.
[[nodiscard]] CompiledModel model_file(std::string_view before, const std::vector<tools::FeatureWeight>& weights);

}  // namespace annotator::train
