#include "vector_classes.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

namespace annotator::train {

namespace {

void normalise(float* vector, std::size_t dimensions) {
  float sum = 0;
  for (std::size_t d = 0; d < dimensions; ++d) sum += vector[d] * vector[d];
  if (sum == 0) return;
  const float scale = 1 / std::sqrt(sum);
  for (std::size_t d = 0; d < dimensions; ++d) vector[d] *= scale;
}

}  // namespace

Result<WordVectors> read_word_vectors(const std::string& path, std::size_t most) {
  std::ifstream in(path);
  if (!in) return Error{ErrorCode::kBadInput, path + ": no such file"};
  const auto file = nlohmann::json::parse(in, nullptr, false);
  if (!file.is_object() || !file.contains("words") || !file.contains("vectors") || !file.contains("dimensions")) {
    return Error{ErrorCode::kBadInput, path + R"(: expected {"dimensions", "words", "vectors"})"};
  }
  WordVectors out;
  out.dimensions = file["dimensions"].get<std::size_t>();
  for (const auto& word : file["words"]) {
    if (out.words.size() == most) break;
    const auto& key = word.get_ref<const std::string&>();
    const auto at = file["vectors"].find(key);
    if (at == file["vectors"].end() || at->size() < out.dimensions) continue;
    out.words.push_back(key);
    for (std::size_t d = 0; d < out.dimensions; ++d) out.values.push_back((*at)[d].get<float>());
    normalise(&out.values[out.values.size() - out.dimensions], out.dimensions);
  }
  return out;
}

VectorClasses cluster_vectors(const std::vector<float>& values, std::size_t dimensions, std::uint32_t classes,
                              int rounds) {
  const std::size_t count = values.size() / dimensions;
  VectorClasses out;
  out.of.assign(count, 0);
  out.centres.resize(classes * dimensions);
  for (std::uint32_t c = 0; c < classes; ++c) {
    const std::size_t from = count * c / classes;
    std::copy_n(&values[from * dimensions], dimensions, &out.centres[c * dimensions]);
  }
  for (int round = 0; round < rounds; ++round) {
    std::vector<float> columns(classes * dimensions);  // [dimension][class]: the inner loop runs over classes
    for (std::uint32_t c = 0; c < classes; ++c) {
      for (std::size_t d = 0; d < dimensions; ++d) columns[d * classes + c] = out.centres[c * dimensions + d];
    }
    const auto assign = [&](std::size_t begin, std::size_t end) {
      std::vector<float> near(classes);
      for (std::size_t i = begin; i < end; ++i) {
        std::fill(near.begin(), near.end(), 0.0f);
        for (std::size_t d = 0; d < dimensions; ++d) {
          const float value = values[i * dimensions + d];
          const float* column = &columns[d * classes];
          for (std::uint32_t c = 0; c < classes; ++c) near[c] += value * column[c];
        }
        out.of[i] = static_cast<std::uint32_t>(std::max_element(near.begin(), near.end()) - near.begin());
      }
    };
    std::thread other(assign, 0, count / 2);
    assign(count / 2, count);
    other.join();
    std::fill(out.centres.begin(), out.centres.end(), 0.0f);
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t d = 0; d < dimensions; ++d)
        out.centres[out.of[i] * dimensions + d] += values[i * dimensions + d];
    }
    for (std::uint32_t c = 0; c < classes; ++c) normalise(&out.centres[c * dimensions], dimensions);
  }
  std::printf("%u classes of %zu vectors\n", classes, count);
  std::fflush(stdout);
  return out;
}

}  // namespace annotator::train
