#include "model_pruner.h"

#include <algorithm>
#include <cstdlib>

#include "lexicon/byte_reader.h"
#include "lexicon/code_reader.h"
#include "ner/model.h"
#include "ner/model_codes.h"
#include "ner/model_file.h"

namespace annotator::train {

namespace {

/// Bytes of transitions and calibration, which stand before the features.
std::size_t size_before_features(std::string_view body) {
  std::size_t transitions = 0;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    for (Tag next = 0; next < kTagCount; ++next) transitions += may_follow(tag, next) ? 1 : 0;
  }
  const auto steps = static_cast<unsigned char>(body[transitions]);
  return transitions + 1 + std::size_t{steps} * 8;
}

std::vector<tools::FeatureWeight> read_weights(std::string_view coded, std::uint32_t features) {
  CodeReader reader(coded, model_codes::sizes(), model_codes::kNumbers);
  std::vector<tools::FeatureWeight> out;
  std::vector<TagWeight> own;
  FeatureHash hash = 0;
  for (std::uint32_t f = 0; f < features; ++f) {
    hash += reader.number(0);
    own.assign(reader.symbol(0) + 1, {});
    model_codes::code_weights(reader, own);
    for (const TagWeight& weight : own) out.push_back({hash, weight});
  }
  return out;
}

}  // namespace

Result<CompiledModel> prune_model(std::string_view bytes, std::size_t most) {
  if (Result<NerModel> model = NerModel::parse(bytes); !model) return model.error();
  ByteReader header(bytes.substr(kNamesFormat.header - 12));
  const std::uint32_t features = header.u32();
  const std::string_view body = bytes.substr(kNamesFormat.header);
  const std::size_t before = size_before_features(body);
  std::vector<tools::FeatureWeight> weights = read_weights(body.substr(before), features);
  const auto size = [](const tools::FeatureWeight& w) { return std::abs(static_cast<int>(w.weight.root)); };
  const auto place = [](const tools::FeatureWeight& w) { return std::pair(w.feature, w.weight.tag); };
  std::stable_sort(weights.begin(), weights.end(), [&](const auto& a, const auto& b) { return size(a) > size(b); });
  if (weights.size() > most) weights.resize(most);
  std::sort(weights.begin(), weights.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return model_file(body.substr(0, before), weights);
}

}  // namespace annotator::train
