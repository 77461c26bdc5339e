#include "model_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <numeric>

#include "bytes/byte_writer.h"
#include "lexicon/byte_reader.h"

namespace annotator::train {

using tools::put_u32;
using tools::put_varint;

namespace {

constexpr float kLargest = 127.0f * 127.0f;

struct Weight {
  FeatureHash hash;
  Tag tag;
  float value;
};

/// q with q * |q| nearest to value * scale.
std::int8_t fold(float value, float scale) {
  const float root = std::sqrt(std::min(std::fabs(value) * scale, kLargest));
  const auto q = static_cast<int>(std::lround(root));
  return static_cast<std::int8_t>(value < 0 ? -q : q);
}

}  // namespace

void write_model(const std::string& path, const Crf& model, const std::vector<FeatureHash>& hashes,
                 std::size_t most) {
  std::vector<Weight> weights;
  for (std::size_t f = 0; f < hashes.size(); ++f) {
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      const float value = model.weights[f * kTagCount + tag];
      if (value != 0) weights.push_back({hashes[f], tag, value});
    }
  }
  const std::size_t all = weights.size();
  if (weights.size() > most) {
    std::nth_element(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(most), weights.end(),
                     [](const Weight& a, const Weight& b) { return std::fabs(a.value) > std::fabs(b.value); });
    weights.resize(most);
  }
  float largest = 0;
  for (const Weight& weight : weights) largest = std::max(largest, std::fabs(weight.value));
  for (const float value : model.transitions) largest = std::max(largest, std::fabs(value));
  const float scale = kLargest / largest;
  std::erase_if(weights, [scale](const Weight& weight) { return fold(weight.value, scale) == 0; });
  std::sort(weights.begin(), weights.end(),
            [](const Weight& a, const Weight& b) { return a.hash != b.hash ? a.hash < b.hash : a.tag < b.tag; });

  std::string body;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    for (Tag next = 0; next < kTagCount; ++next) {
      if (may_follow(tag, next))
        body.push_back(static_cast<char>(fold(model.transitions[tag * kTagCount + next], scale)));
    }
  }
  std::string counts;
  std::string tags;
  std::string values;
  std::uint32_t features = 0;
  FeatureHash last = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (i == 0 || weights[i].hash != weights[i - 1].hash) {
      put_varint(body, weights[i].hash - last);
      last = weights[i].hash;
      counts.push_back(0);
      ++features;
    }
    ++counts.back();
    tags.push_back(static_cast<char>(weights[i].tag));
    values.push_back(static_cast<char>(fold(weights[i].value, scale)));
  }
  body += counts + tags + values;
  std::string file = "AANM";
  put_u32(file, 1);
  put_u32(file, feature_fingerprint());
  put_u32(file, features);
  put_u32(file, static_cast<std::uint32_t>(weights.size()));
  put_u32(file, crc32(body));
  file += body;
  std::ofstream(path, std::ios::binary).write(file.data(), static_cast<std::streamsize>(file.size()));
  std::printf("%s: %u features, %zu weights of %zu, %zu bytes\n", path.c_str(), features, weights.size(), all,
              file.size());
}

}  // namespace annotator::train
