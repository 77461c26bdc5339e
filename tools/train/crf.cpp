#include "crf.h"

#include <algorithm>
#include <cmath>

#include "decoder.h"

namespace annotator::train {

namespace {

/// Pairs of tags that may follow one another, in order.
const std::vector<std::pair<Tag, Tag>>& pairs() {
  static const std::vector<std::pair<Tag, Tag>> kPairs = [] {
    std::vector<std::pair<Tag, Tag>> out;
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      for (Tag next = 0; next < kTagCount; ++next) {
        if (may_follow(tag, next)) out.emplace_back(tag, next);
      }
    }
    return out;
  }();
  return kPairs;
}

}  // namespace

Crf::Crf(const Examples& examples, std::uint32_t seed, const Learning& learning)
    : weights(static_cast<std::size_t>(examples.feature_count) * kTagCount, 0.0f),
      transitions(kTagCount * kTagCount, 0.0f),
      examples_(examples),
      learning_(learning),
      random_(seed),
      weight_sums_(weights.size(), 0.0f),
      weight_squares_(weights.size(), 0.0f),
      transition_sums_(transitions.size(), 0.0f),
      transition_squares_(transitions.size(), 0.0f) {}

void Crf::choose_features(const Example& sentence, bool votes, bool drop) {
  const auto limit = static_cast<std::uint32_t>(learning_.dropout * 4294967295.0f);
  chosen_.clear();
  chosen_ends_.clear();
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Example::TokenFeatures& token = examples_.tokens[t];
    for (std::uint32_t f = token.begin; f < (votes ? token.end : token.votes); ++f) {
      if (!drop || random_() >= limit) chosen_.push_back(examples_.features[f]);
    }
    chosen_ends_.push_back(static_cast<std::uint32_t>(chosen_.size()));
  }
}

void Crf::score(const Example& sentence, Rows& scores) const {
  constexpr std::uint32_t kAhead = 12;  // rows to fetch before they are needed
  scores.resize(sentence.end - sentence.begin);
  std::uint32_t f = 0;
  for (std::uint32_t t = 0; t < scores.size(); ++t) {
    Row& row = scores[t];
    if (!examples_.tokens[sentence.begin + t].scored) {
      row.fill(kForbidden);
      row[kOutside] = 0;
      continue;
    }
    row.fill(0);
    for (; f < chosen_ends_[t]; ++f) {
      if (f + kAhead < chosen_.size())
        __builtin_prefetch(&weights[static_cast<std::size_t>(chosen_[f + kAhead]) * kTagCount]);
      const float* weight = &weights[static_cast<std::size_t>(chosen_[f]) * kTagCount];
      for (std::size_t k = 0; k < kTagCount; ++k) row[k] += weight[k];
    }
    for (float& value : row) value /= 1 - learning_.dropout;
  }
}

void Crf::score_all(const Example& sentence, bool votes, Rows& scores) const {
  scores.resize(sentence.end - sentence.begin);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    Row& row = scores[t - sentence.begin];
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

void Crf::forbid(const Example& sentence, Rows& scores) const {
  for (std::size_t t = 0; t < scores.size(); ++t) {
    for (std::size_t k = 0; k < kTagCount; ++k) {
      if ((examples_.allowed[sentence.begin + t] >> k & 1) == 0) scores[t][k] = kForbidden;
    }
  }
}

/// Forward and backward sums, each token's scaled to one.
bool Crf::expect(const Rows& scores, Expectation& out) {
  constexpr float kLeastSum = 1e-30f;  // below it the sums have lost their meaning
  const std::size_t length = scores.size();
  Pairs moves{};
  for (const auto& [tag, next] : pairs()) moves[tag * kTagCount + next] = std::exp(transitions[tag * kTagCount + next]);
  potentials_.resize(length);
  forward_.resize(length);
  backward_.resize(length);
  out.log_sum = 0;
  for (std::size_t t = 0; t < length; ++t) {
    float highest = kForbidden;
    for (const float value : scores[t]) highest = std::max(highest, value);
    for (std::size_t k = 0; k < kTagCount; ++k)
      potentials_[t][k] = scores[t][k] == kForbidden ? 0.0f : std::exp(scores[t][k] - highest);
    out.log_sum += highest;
  }
  Row before{};
  before[kOutside] = 1;
  for (std::size_t t = 0; t < length; ++t) {
    Row& sums = forward_[t];
    sums.fill(0);
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      if (before[tag] == 0) continue;
      const float* row = &moves[tag * kTagCount];
      for (std::size_t k = 0; k < kTagCount; ++k) sums[k] += before[tag] * row[k];
    }
    float all = 0;
    for (std::size_t k = 0; k < kTagCount; ++k) all += sums[k] *= potentials_[t][k];
    if (all < kLeastSum) return false;
    out.log_sum += std::log(static_cast<double>(all));
    for (float& sum : sums) sum /= all;
    before = sums;
  }
  double closed = 0;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    backward_[length - 1][tag] = is_open(tag) ? 0.0f : 1.0f;
    if (!is_open(tag)) closed += forward_[length - 1][tag];
  }
  if (closed < kLeastSum) return false;
  out.log_sum += std::log(closed);
  for (std::size_t t = length - 1; t-- > 0;) {
    Row behind;
    for (std::size_t k = 0; k < kTagCount; ++k) behind[k] = potentials_[t + 1][k] * backward_[t + 1][k];
    float all = kLeastSum;
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      const float* row = &moves[tag * kTagCount];
      float sum = 0;
      for (std::size_t k = 0; k < kTagCount; ++k) sum += row[k] * behind[k];
      backward_[t][tag] = sum;
      all = std::max(all, sum);
    }
    for (float& sum : backward_[t]) sum /= all;
  }
  out.tags.resize(length);
  out.pairs.fill(0);
  for (std::size_t t = 0; t < length; ++t) {
    float all = 0;
    for (std::size_t k = 0; k < kTagCount; ++k) all += out.tags[t][k] = forward_[t][k] * backward_[t][k];
    if (all < kLeastSum) return false;
    for (float& value : out.tags[t]) value /= all;
    Row behind;
    for (std::size_t k = 0; k < kTagCount; ++k) behind[k] = potentials_[t][k] * backward_[t][k];
    Row first{};
    first[kOutside] = 1;
    const Row& left = t == 0 ? first : forward_[t - 1];
    float sum = 0;
    for (const auto& [tag, next] : pairs()) sum += left[tag] * moves[tag * kTagCount + next] * behind[next];
    if (sum < kLeastSum) return false;
    for (const auto& [tag, next] : pairs())
      out.pairs[tag * kTagCount + next] += left[tag] * moves[tag * kTagCount + next] * behind[next] / sum;
  }
  return true;
}

void Crf::step(std::vector<float>& values, std::vector<float>& sums, std::vector<float>& squares, std::size_t at,
               float gradient, float sparsity) const {
  const float before = std::sqrt(squares[at]);
  squares[at] += gradient * gradient;
  const float root = std::sqrt(squares[at]);
  sums[at] += gradient - (root - before) / learning_.rate * values[at];
  const float sum = sums[at];
  const float size = std::fabs(sum) - sparsity;
  values[at] = size <= 0 ? 0.0f : (sum < 0 ? size : -size) / ((1.0f + root) / learning_.rate + learning_.shrink);
}

void Crf::learn(const Example& sentence, const Expectation& model, const Expectation& gold) {
  constexpr float kLeast = 1e-3f;  // a smaller gradient is not worth a step
  std::uint32_t f = 0;
  for (std::uint32_t t = 0; t < sentence.end - sentence.begin; ++t) {
    const std::uint32_t end = chosen_ends_[t];
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      const float gradient = model.tags[t][tag] - gold.tags[t][tag];
      if (std::fabs(gradient) < kLeast) continue;
      for (std::uint32_t k = f; k < end; ++k) {
        step(weights, weight_sums_, weight_squares_, static_cast<std::size_t>(chosen_[k]) * kTagCount + tag,
             gradient * sentence.weight, learning_.sparsity);
      }
    }
    f = end;
  }
  for (const auto& [tag, next] : pairs()) {
    const std::size_t at = tag * kTagCount + next;
    const float gradient = model.pairs[at] - gold.pairs[at];
    if (std::fabs(gradient) >= kLeast)
      step(transitions, transition_sums_, transition_squares_, at, gradient * sentence.weight, 0);
  }
}

/// Where the gold allows each token one tag, the expectation is that path; false where it allows more.
bool Crf::told(const Example& sentence, const Rows& scores, Expectation& out) const {
  out.tags.assign(scores.size(), Row{});
  out.pairs.fill(0);
  out.log_sum = 0;
  Tag before = kOutside;
  for (std::size_t t = 0; t < scores.size(); ++t) {
    const TagMask allowed = examples_.allowed[sentence.begin + t];
    if ((allowed & (allowed - 1)) != 0) return false;
    Tag tag = 0;
    while ((allowed >> tag & 1) == 0) ++tag;
    if (!may_follow(before, tag)) return false;
    out.tags[t][tag] = 1;
    out.pairs[before * kTagCount + tag] += 1;
    out.log_sum += scores[t][tag] + transitions[before * kTagCount + tag];
    before = tag;
  }
  return !is_open(before);
}

double Crf::epoch(std::vector<std::uint32_t> chosen, Reading reading) {
  std::shuffle(chosen.begin(), chosen.end(), random_);
  Rows scores;
  Expectation model;
  Expectation gold;
  double loss = 0;
  double tokens = 0;
  for (const std::uint32_t s : chosen) {
    const Example& sentence = examples_.sentences[s];
    choose_features(sentence, reading == Reading::kSecond || (reading == Reading::kBoth && random_() % 2 == 0),
                    learning_.dropout > 0);
    score(sentence, scores);
    if (!expect(scores, model)) continue;
    if (!told(sentence, scores, gold)) {
      forbid(sentence, scores);
      if (!expect(scores, gold)) continue;  // a name over the end of a sentence has no path
    }
    loss += model.log_sum - gold.log_sum;
    tokens += sentence.end - sentence.begin;
    learn(sentence, model, gold);
  }
  return loss / std::max(tokens, 1.0);
}

void Crf::average_with(const Crf& other) {
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = (weights[i] + other.weights[i]) / 2;
  for (std::size_t i = 0; i < transitions.size(); ++i) transitions[i] = (transitions[i] + other.transitions[i]) / 2;
}

std::vector<Tag> Crf::tag_allowed(const Example& sentence) const {
  Rows scores;
  score_all(sentence, false, scores);
  forbid(sentence, scores);
  return Decoder<float>(transitions).best_tags(scores, false);
}

std::vector<Tag> Crf::tag(const Example& sentence, Reading reading) const {
  Rows scores;
  score_all(sentence, reading == Reading::kSecond, scores);
  return Decoder<float>(transitions).best_tags(scores, false);
}

}  // namespace annotator::train
