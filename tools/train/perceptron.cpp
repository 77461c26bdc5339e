#include "perceptron.h"

#include <algorithm>

#include "decoder.h"

namespace annotator::train {

Perceptron::Perceptron(const Examples& examples, std::uint32_t seed)
    : weights(static_cast<std::size_t>(examples.feature_count) * kTagCount, 0.0f),
      transitions(kTagCount * kTagCount, 0.0f),
      examples_(examples),
      random_(seed),
      weight_sums_(weights.size(), 0.0f),
      transition_sums_(transitions.size(), 0.0f) {}

void Perceptron::score(const Example& sentence, bool votes, Scores& scores) const {
  scores.resize(sentence.end - sentence.begin);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    std::array<float, kTagCount>& row = scores[t - sentence.begin];
    const Example::TokenFeatures& token = examples_.tokens[t];
    if (!token.scored) {
      row.fill(kForbidden);
      row[kOutside] = 0;
      continue;
    }
    row.fill(0);
    for (std::uint32_t f = token.begin; f < (votes ? token.end : token.votes); ++f) {
      const float* weight = &weights[static_cast<std::size_t>(examples_.features[f]) * kTagCount];
      for (std::size_t k = 0; k < kTagCount; ++k) row[k] += weight[k];
    }
  }
}

std::size_t Perceptron::epoch(std::vector<std::uint32_t> chosen, Reading reading) {
  std::shuffle(chosen.begin(), chosen.end(), random_);
  std::size_t errors = 0;
  Scores scores;
  Decoder<float> decoder(transitions);
  for (const std::uint32_t s : chosen) {
    const Example& sentence = examples_.sentences[s];
    const bool votes = reading == Reading::kSecond || (reading == Reading::kBoth && random_() % 2 == 0);
    score(sentence, votes, scores);
    const std::vector<Tag> found = decoder.best_tags(scores, false);
    bool right = true;
    for (std::size_t t = 0; t < found.size(); ++t)
      right &= (examples_.allowed[sentence.begin + t] >> found[t] & 1) != 0;
    if (!right) {
      forbid(sentence, scores);
      const std::vector<Tag> gold = decoder.best_tags(scores, false);
      for (std::size_t t = 0; t < found.size(); ++t) errors += gold[t] != found[t] ? 1 : 0;
      update(sentence, votes, gold, found);
    }
    step_ += 1;
  }
  return errors;
}

void Perceptron::forbid(const Example& sentence, Scores& scores) const {
  for (std::size_t t = 0; t < scores.size(); ++t) {
    for (std::size_t k = 0; k < kTagCount; ++k) {
      if ((examples_.allowed[sentence.begin + t] >> k & 1) == 0) scores[t][k] = kForbidden;
    }
  }
}

void Perceptron::update(const Example& sentence, bool votes, const std::vector<Tag>& gold,
                        const std::vector<Tag>& found) {
  const auto change = [&](std::vector<float>& values, std::vector<float>& sums, std::size_t at, float by) {
    values[at] += by;
    sums[at] += by * step_;
  };
  const float by = sentence.weight;
  for (std::size_t t = 0; t < gold.size(); ++t) {
    const Tag gold_before = t == 0 ? kOutside : gold[t - 1];
    const Tag found_before = t == 0 ? kOutside : found[t - 1];
    if (gold[t] != found[t] || gold_before != found_before) {
      change(transitions, transition_sums_, gold_before * kTagCount + gold[t], by);
      change(transitions, transition_sums_, found_before * kTagCount + found[t], -by);
    }
    if (gold[t] == found[t]) continue;
    const Example::TokenFeatures& token = examples_.tokens[sentence.begin + t];
    if (!token.scored) continue;
    for (std::uint32_t f = token.begin; f < (votes ? token.end : token.votes); ++f) {
      const std::size_t row = static_cast<std::size_t>(examples_.features[f]) * kTagCount;
      change(weights, weight_sums_, row + gold[t], by);
      change(weights, weight_sums_, row + found[t], -by);
    }
  }
}

void Perceptron::average() {
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] -= weight_sums_[i] / step_;
  for (std::size_t i = 0; i < transitions.size(); ++i) transitions[i] -= transition_sums_[i] / step_;
}

std::vector<Tag> Perceptron::tag_allowed(const Example& sentence) const {
  Scores scores;
  score(sentence, false, scores);
  forbid(sentence, scores);
  return Decoder<float>(transitions).best_tags(scores, false);
}

std::vector<Tag> Perceptron::tag(const Example& sentence, Reading reading) const {
  Scores scores;
  score(sentence, reading == Reading::kSecond, scores);
  return Decoder<float>(transitions).best_tags(scores, false);
}

}  // namespace annotator::train
