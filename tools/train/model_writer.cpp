#include "model_writer.h"

#include <algorithm>
#include <cmath>

#include "bytes/byte_writer.h"
#include "lexicon/byte_reader.h"
#include "ner/model_file.h"
#include "tables/feature_writer.h"

namespace annotator::train {

using tools::put_u32;

namespace {

constexpr float kLargest = 127.0f * 127.0f;

struct Weight {
  FeatureHash hash;
  Tag tag;
  float value;
  float importance;
};

/// A weight that many tokens meet matters more than one that few do, but not much more.
float importance(float value, std::uint32_t count) {
  constexpr float kPower = 0.15f;
  return std::fabs(value) * std::pow(static_cast<float>(count) + 1, kPower);
}

/// q of a weight, so that q * |q| is near value * scale. Above kFine only steps of a seventh are taken: the fewer
/// values, the smaller the compressed file.
std::int8_t fold(float value, float scale) {
  constexpr float kFine = 6;
  static const float kStep = std::log(1.15f);
  float root = std::sqrt(std::min(std::fabs(value) * scale, kLargest));
  if (root > kFine) root = std::min(127.0f, kFine * std::exp(kStep * std::round(std::log(root / kFine) / kStep)));
  const auto q = static_cast<int>(std::lround(root));
  return static_cast<std::int8_t>(value < 0 ? -q : q);
}

}  // namespace

CompiledModel compile_model(const Crf& model, const std::vector<KnownFeature>& features, std::size_t most,
                            const NaturalCalibration& calibration) {
  std::vector<Weight> weights;
  for (std::size_t f = 0; f < features.size(); ++f) {
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      const float value = model.weights[f * kTagCount + tag];
      if (value != 0) weights.push_back({features[f].hash, tag, value, importance(value, features[f].count)});
    }
  }
  const std::size_t all = weights.size();
  if (weights.size() > most) {
    std::nth_element(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(most), weights.end(),
                     [](const Weight& a, const Weight& b) { return a.importance > b.importance; });
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
  body.push_back(static_cast<char>(calibration.size()));
  for (const auto& [margin, confidence] : calibration) {
    put_u32(body, static_cast<std::uint32_t>(std::lround(margin * scale)));
    put_u32(body, confidence);
  }
  std::vector<tools::FeatureWeight> roots;
  for (const Weight& weight : weights) roots.push_back({weight.hash, {weight.tag, fold(weight.value, scale)}});
  CompiledModel out = model_file(body, roots);
  out.scale = scale;
  out.all = all;
  return out;
}

CompiledModel model_file(std::string_view before, const std::vector<tools::FeatureWeight>& weights) {
  CompiledModel out;
  std::string body(before);
  out.features = tools::put_features(body, weights);
  out.weights = weights.size();
  out.bytes = kNamesFormat.magic;
  put_u32(out.bytes, kNamesFormat.version);
  put_u32(out.bytes, feature_fingerprint());
  put_u32(out.bytes, static_cast<std::uint32_t>(out.features));
  put_u32(out.bytes, static_cast<std::uint32_t>(weights.size()));
  put_u32(out.bytes, crc32(body));
  out.bytes += body;
  return out;
}

}  // namespace annotator::train
