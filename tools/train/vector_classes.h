#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annotator/result.h"

namespace annotator::train {

/// Words with their vectors, the commonest first.
struct WordVectors {
  std::vector<std::string> words;
  std::vector<float> values;  // words.size() * dimensions, each vector of length one
  std::size_t dimensions = 0;
};

/// Reads {"dimensions", "words": [...], "vectors": {word: [numbers...]}}; at most `most` words, those first in "words".
[[nodiscard]] Result<WordVectors> read_word_vectors(const std::string& path, std::size_t most);

/// The class, 0 to `classes` - 1, of each vector: k-means on the unit sphere, started from vectors spread over the
/// list. Same input, same classes. Cost: rounds * vectors * classes * dimensions.
struct VectorClasses {
  std::vector<std::uint32_t> of;
  std::vector<float> centres;  // classes * dimensions
};
[[nodiscard]] VectorClasses cluster_vectors(const std::vector<float>& values, std::size_t dimensions,
                                            std::uint32_t classes, int rounds);

}  // namespace annotator::train
