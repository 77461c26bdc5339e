#include "ner/model.h"

#include <optional>
#include <string>
#include <utility>

#include "ner/byte_reader.h"
#include "ner/model_file.h"

namespace annotator {

namespace {

// Hashes are spread evenly, so that a slot is found after a few steps. A file made to be slow would need many.
constexpr std::size_t kMostStepsEach = 64;

Error bad(const std::string& message) { return bad_model(kNamesFormat, message); }

std::int16_t unfold(std::uint8_t byte) {
  const int q = static_cast<std::int8_t>(byte);
  return static_cast<std::int16_t>(q < 0 ? -q * q : q * q);
}

}  // namespace

Result<NerModel> NerModel::parse(std::string_view bytes) {
  if (std::optional<Error> error = check_begin(bytes, kNamesFormat)) return *std::move(error);
  ByteReader reader(bytes.substr(kNamesFormat.magic.size() + sizeof(kNamesFormat.version)));
  if (const std::uint32_t fingerprint = reader.u32(); fingerprint != feature_fingerprint()) {
    return bad("its feature fingerprint is " + hex(fingerprint) + " but this build has " + hex(feature_fingerprint()) +
               "; train it again with tools/train or use the model of this release");
  }
  const std::uint32_t features = reader.u32();
  const std::uint32_t weights = reader.u32();
  const std::uint32_t crc = reader.u32();
  if (const std::uint64_t least = 2 * (std::uint64_t{features} + weights); least > reader.left()) {
    return bad("announces " + std::to_string(features) + " features and " + std::to_string(weights) +
               " weights, at least " + std::to_string(least) + " bytes, but only " + std::to_string(reader.left()) +
               " follow; it is cut off, copy it again");
  }
  if (std::optional<Error> error = check_crc(crc, reader.rest(), kNamesFormat)) return *std::move(error);
  NerModel model;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    for (Tag next = 0; next < kTagCount; ++next) {
      if (may_follow(tag, next)) model.transitions_[tag * kTagCount + next] = unfold(reader.u8());
    }
  }
  std::size_t size = 16;
  while (size < features * std::size_t{2}) size *= 2;
  model.rows_.resize(size);
  model.filter_.resize(kFilterBits / 64);
  std::vector<FeatureHash> hashes(features);
  FeatureHash hash = 0;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    const std::uint32_t step = reader.varint();
    if (i > 0 && hash + step <= hash) return bad("its features are not in rising order; train it again");
    hashes[i] = hash += step;
  }
  std::uint32_t begin = 0;
  std::size_t steps = 0;
  for (const FeatureHash entry : hashes) {
    const std::uint32_t end = begin + reader.u8();
    std::size_t slot = (entry >> 4) & (size - 1);
    for (; model.rows_[slot].begin != model.rows_[slot].end; slot = (slot + 1) & (size - 1)) ++steps;
    if (steps > kMostStepsEach * hashes.size()) return bad("its features are no hashes; train it again");
    model.rows_[slot] = {entry, begin, end};
    model.filter_[entry % kFilterBits / 64] |= std::uint64_t{1} << entry % 64;
    begin = end;
  }
  if (begin != weights)
    return bad("announces " + std::to_string(weights) + " weights but its features have " + std::to_string(begin) +
               "; train it again");
  model.weights_.resize(weights);
  for (Weight& weight : model.weights_) {
    weight.tag = reader.u8();
    if (weight.tag >= kTagCount)
      return bad("has a weight for tag " + std::to_string(weight.tag) + " of " + std::to_string(kTagCount) +
                 "; train it again");
  }
  for (Weight& weight : model.weights_) weight.value = unfold(reader.u8());
  if (!reader.good()) return bad("ends before its last weight; copy it again");
  if (reader.left() != 0)
    return bad("goes on for " + std::to_string(reader.left()) + " bytes behind its last weight; copy it again");
  return model;
}

void NerModel::add(const std::vector<FeatureHash>& features, TagScores& scores) const {
  const std::size_t mask = rows_.size() - 1;
  for (const FeatureHash feature : features) {
    if ((filter_[feature % kFilterBits / 64] >> feature % 64 & 1) == 0) continue;
    for (std::size_t slot = (feature >> 4) & mask; rows_[slot].begin != rows_[slot].end; slot = (slot + 1) & mask) {
      if (rows_[slot].hash != feature) continue;
      for (std::uint32_t i = rows_[slot].begin; i < rows_[slot].end; ++i) scores[weights_[i].tag] += weights_[i].value;
      break;
    }
  }
}

}  // namespace annotator
