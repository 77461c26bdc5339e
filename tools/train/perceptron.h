#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "ner/tags.h"

namespace annotator::train {

/// A set of tags, one bit each.
using TagMask = std::uint64_t;
static_assert(kTagCount <= 64);

/// One sentence, ready for training. Feature numbers are dense: indices into the rows of the weights.
struct Example {
  struct TokenFeatures {
    std::uint32_t begin = 0;  // in Examples::features
    std::uint32_t votes = 0;  // where the features of the second reading begin
    std::uint32_t end = 0;
    bool scored = false;  // false: the token is O without looking
  };
  std::uint32_t begin = 0;  // tokens, in Examples::tokens and Examples::allowed
  std::uint32_t end = 0;
  std::uint32_t document = 0;
  float weight = 1;
};

struct Examples {
  std::vector<std::uint32_t> features;
  std::vector<Example::TokenFeatures> tokens;
  std::vector<TagMask> allowed;  // tags that the gold lets a token have
  std::vector<Example> sentences;
  std::uint32_t feature_count = 0;
};

enum class Reading { kFirst, kSecond, kBoth /* one or the other by chance, in training */ };

/// Averaged structured perceptron with partial labels: an error is a best path outside the allowed one; the update goes
/// toward the best path among the allowed tags. Weights are weights[feature * kTagCount + tag].
class Perceptron {
 public:
  Perceptron(const Examples& examples, std::uint32_t seed);
  /// One pass over the sentences of `chosen` (indices) in random order; returns the number of wrong tokens.
  std::size_t epoch(std::vector<std::uint32_t> chosen, Reading reading);
  /// Replaces the weights by their mean over all steps; training is over.
  void average();
  [[nodiscard]] std::vector<Tag> tag(const Example& sentence, Reading reading) const;
  /// The best tags among those the gold allows, in the first reading.
  [[nodiscard]] std::vector<Tag> tag_allowed(const Example& sentence) const;

  std::vector<float> weights;
  std::vector<float> transitions;

 private:
  static constexpr float kForbidden = std::numeric_limits<float>::lowest();
  using Scores = std::vector<std::array<float, kTagCount>>;
  void score(const Example& sentence, bool votes, Scores& scores) const;
  void forbid(const Example& sentence, Scores& scores) const;
  void update(const Example& sentence, bool votes, const std::vector<Tag>& gold, const std::vector<Tag>& found);

  const Examples& examples_;
  std::mt19937 random_;
  std::vector<float> weight_sums_;
  std::vector<float> transition_sums_;
  float step_ = 1;
};

}  // namespace annotator::train
