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

/// How a Crf learns.
struct Learning {
  float rate = 0.1f;      // alpha of FTRL-proximal
  float sparsity = 3.5f;  // its L1: the higher, the more weights are zero
  float shrink = 0.01f;   // its L2
  float dropout = 0.2f;   // share of the features that a token goes without in training
};

/// Linear-chain conditional random field with partial labels: raises the probability that every tag is among those the
/// gold allows. Learnt one sentence at a time by FTRL-proximal (McMahan et al. 2013), which leaves most weights zero.
/// Weights are weights[feature * kTagCount + tag].
class Crf {
 public:
  Crf(const Examples& examples, std::uint32_t seed, const Learning& learning);
  /// One pass over the sentences of `chosen` (indices) in random order; returns the mean loss of a token.
  double epoch(std::vector<std::uint32_t> chosen, Reading reading);
  /// Replaces the weights by the mean of both. The result can tag, but not learn on.
  void average_with(const Crf& other);
  [[nodiscard]] std::vector<Tag> tag(const Example& sentence, Reading reading) const;
  /// The best tags among those the gold allows, in the first reading.
  [[nodiscard]] std::vector<Tag> tag_allowed(const Example& sentence) const;

  std::vector<float> weights;
  std::vector<float> transitions;

 private:
  static constexpr float kForbidden = std::numeric_limits<float>::lowest();
  using Row = std::array<float, kTagCount>;
  using Rows = std::vector<Row>;
  using Pairs = std::array<float, kTagCount * kTagCount>;
  /// Expectations under the model, of the tags of each token and of pairs of tags.
  struct Expectation {
    Rows tags;
    Pairs pairs;
    double log_sum = 0;
  };

  void choose_features(const Example& sentence, bool votes, bool drop);
  void score(const Example& sentence, Rows& scores) const;
  void score_all(const Example& sentence, bool votes, Rows& scores) const;
  void forbid(const Example& sentence, Rows& scores) const;
  bool expect(const Rows& scores, Expectation& out);  // false: no path

  bool told(const Example& sentence, const Rows& scores, Expectation& out) const;
  void learn(const Example& sentence, const Expectation& model, const Expectation& gold);
  void step(std::vector<float>& values, std::vector<float>& sums, std::vector<float>& squares, std::size_t at,
            float gradient, float sparsity) const;

  const Examples& examples_;
  Learning learning_;
  std::mt19937 random_;
  std::vector<float> weight_sums_, weight_squares_;  // z and n of FTRL-proximal
  std::vector<float> transition_sums_, transition_squares_;
  std::vector<std::uint32_t> chosen_;       // features of the sentence at hand
  std::vector<std::uint32_t> chosen_ends_;  // one past the last of each token
  std::vector<std::array<float, kTagCount>> forward_, backward_, potentials_;
};

}  // namespace annotator::train
