#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ner/features.h"
#include "tables/feature_writer.h"

namespace annotator::testing {

using tools::FeatureWeight;

/// What a test makes wrong in the header of a model.
struct ModelHeader {
  std::string magic = "AANM";
  std::uint32_t version = 3;
  std::uint32_t fingerprint = feature_fingerprint();
  std::uint32_t more_features = 0;  // announced beyond those that are there
  std::uint32_t more_weights = 0;
};

/// The bytes of a model (ner/model.h) with these weights, features rising, and no preference between tags that may
/// follow one another. `tail` is written behind the last weight.
[[nodiscard]] std::string write_model(const std::vector<FeatureWeight>& weights, const ModelHeader& header = {},
                                      const std::string& tail = {});

/// A word table (ner/word_table.h) with these words of class 1.
[[nodiscard]] std::string write_words(const std::vector<std::string>& words);

/// A model that takes the word "Zorblat" for a product and finds nothing else.
[[nodiscard]] std::string tiny_model();

}  // namespace annotator::testing
