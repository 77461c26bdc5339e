#include "ner/model.h"

#include <string>

#include "lexicon/byte_reader.h"

namespace annotator {

namespace {

constexpr std::uint32_t kVersion = 1;

Error bad(const std::string& message) { return {ErrorCode::kBadModel, "model: " + message}; }

std::string hex(std::uint32_t value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out.push_back(kDigits[(value >> shift) & 15]);
  return out;
}

std::int16_t unfold(std::uint8_t byte) {
  const int q = static_cast<std::int8_t>(byte);
  return static_cast<std::int16_t>(q < 0 ? -q * q : q * q);
}

}  // namespace

Result<NerModel> NerModel::parse(std::string_view bytes) {
  ByteReader reader(bytes);
  if (reader.take(4) != "AANM") return bad("does not begin with AANM");
  if (const std::uint32_t version = reader.u32(); version != kVersion) {
    return bad("version " + std::to_string(version) + ", this build reads " + std::to_string(kVersion));
  }
  if (const std::uint32_t fingerprint = reader.u32(); fingerprint != feature_fingerprint()) {
    return bad("feature fingerprint is " + hex(fingerprint) + " but this build has " + hex(feature_fingerprint()) +
               "; retrain with tools/train or use the model of this release");
  }
  const std::uint32_t features = reader.u32();
  const std::uint32_t weights = reader.u32();
  const std::uint32_t crc = reader.u32();
  if (!reader.good() || crc != crc32(reader.rest())) return bad("checksum does not fit the content");
  if (features > reader.left() || weights > reader.left())
    return bad("shorter than its numbers of features and weights");
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
  for (FeatureHash& entry : hashes) entry = hash += reader.varint();
  std::uint32_t begin = 0;
  for (const FeatureHash entry : hashes) {
    const std::uint32_t end = begin + reader.u8();
    std::size_t slot = (entry >> 4) & (size - 1);
    while (model.rows_[slot].begin != model.rows_[slot].end) slot = (slot + 1) & (size - 1);
    model.rows_[slot] = {entry, begin, end};
    model.filter_[entry % kFilterBits / 64] |= std::uint64_t{1} << entry % 64;
    begin = end;
  }
  if (begin != weights)
    return bad("the features have " + std::to_string(begin) + " weights, " + std::to_string(weights) +
               " were announced");
  model.weights_.resize(weights);
  for (Weight& weight : model.weights_) {
    weight.tag = reader.u8();
    if (weight.tag >= kTagCount)
      return bad("a weight for tag " + std::to_string(weight.tag) + ", there are " + std::to_string(kTagCount));
  }
  for (Weight& weight : model.weights_) weight.value = unfold(reader.u8());
  if (!reader.good() || reader.left() != 0) return bad("length does not fit the content");
  return model;
}

void NerModel::add(const FeatureList& features, TagScores& scores) const {
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
