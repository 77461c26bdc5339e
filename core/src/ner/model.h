#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotator/result.h"
#include "ner/features.h"
#include "ner/tags.h"

namespace annotator {

/// Scores of the tags of one token.
using TagScores = std::array<std::int32_t, kTagCount>;

/// Weights of a linear tagger. A stored weight q stands for q * |q|, so that a byte reaches from 1 to 16,129; sums are
/// whole numbers and the same on every platform.
///
/// The file (data/model/ner-en.bin) is little-endian: "AANM", u32 version, u32 fingerprint of the features, u32
/// features n, u32 weights m, u32 CRC-32 of the rest; then a signed byte for each pair of tags that may follow one
/// another, in order; n feature hashes in rising order, each as its distance from the one before in base 128; n bytes,
/// the weights of each; m bytes, their tags; m signed bytes, the weights.
class NerModel {
 public:
  [[nodiscard]] static Result<NerModel> parse(std::string_view bytes);

  /// Adds the weights of the features to `scores`.
  void add(const FeatureList& features, TagScores& scores) const;
  /// transitions()[tag * kTagCount + next]
  [[nodiscard]] std::span<const std::int32_t> transitions() const { return transitions_; }

 private:
  struct Row {
    FeatureHash hash = 0;
    std::uint32_t begin = 0;  // in weights_; begin == end marks a free slot
    std::uint32_t end = 0;
  };
  struct Weight {
    std::int16_t value = 0;
    Tag tag = 0;
  };
  static constexpr std::uint32_t kFilterBits = 1u << 20;

  std::vector<Row> rows_;  // open addressing, size a power of two
  // Most features of a text have no weight. This set of the low bits of those that have one is small enough to stay
  // near the processor, and spares the look into rows_ (names take 1.9 times as long without).
  std::vector<std::uint64_t> filter_;
  std::vector<Weight> weights_;
  std::array<std::int32_t, kTagCount * kTagCount> transitions_{};
};

}  // namespace annotator
