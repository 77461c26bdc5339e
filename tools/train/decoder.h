#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "ner/tags.h"

namespace annotator::train {

/// Finds the best sequence of tags for a stretch of tokens that stands between two O: highest sum of the scores of the
/// tags and of the transitions between them, among those that make whole names. `Number` is int32_t or float; a score
/// of kForbidden forbids a tag. Sums are levelled at each token, so they stay small however long the stretch. Cost: 400
/// additions a token.
template <class Number>
class Decoder {
 public:
  static constexpr Number kForbidden = std::numeric_limits<Number>::lowest();
  using Row = std::array<Number, kTagCount>;

  /// transitions[tag * kTagCount + next], which must outlive the decoder.
  explicit Decoder(std::span<const Number> transitions) : transitions_(transitions) {}

  /// `before_outside`: an O token follows the stretch, and its transition counts; false at the end of a sentence.
  /// The lower tag wins a tie.
  [[nodiscard]] std::vector<Tag> best_tags(std::span<const Row> scores, bool before_outside) {
    if (scores.empty()) return {};
    back_.resize(scores.size());
    Row sums;
    sums.fill(kForbidden);
    sums[kOutside] = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      Row next;
      for (Tag tag = 0; tag < kTagCount; ++tag) {
        next[tag] = scores[i][tag] == kForbidden ? kForbidden : best_before(sums, tag, back_[i][tag]);
        if (next[tag] != kForbidden) next[tag] += scores[i][tag];
      }
      level(next);
      sums = next;
    }
    Tag last = kOutside;
    for (const Tag tag : kClosers) {
      if (sums[tag] == kForbidden) continue;
      if (before_outside) sums[tag] += transition(tag, kOutside);
      if (sums[last] == kForbidden || sums[tag] > sums[last]) last = tag;
    }
    std::vector<Tag> tags(scores.size());
    for (std::size_t i = scores.size(); i-- > 0;) {
      tags[i] = last;
      last = back_[i][last];
    }
    return tags;
  }

 private:
  /// Tags after which no name goes on.
  static constexpr std::array<Tag, 1 + 2 * kLabels.size()> kClosers = [] {
    std::array<Tag, 1 + 2 * kLabels.size()> tags{};
    std::size_t n = 1;
    for (const LabelInfo& row : kLabels) {
      tags[n++] = make_tag(row.label, Place::kLast);
      tags[n++] = make_tag(row.label, Place::kUnit);
    }
    return tags;
  }();

  [[nodiscard]] Number transition(Tag tag, Tag next) const { return transitions_[tag * kTagCount + next]; }

  Number best_before(const Row& sums, Tag next, Tag& from) const {
    Number best = kForbidden;
    const auto look = [&](Tag tag) {
      if (sums[tag] == kForbidden) return;
      const Number sum = sums[tag] + transition(tag, next);
      if (sum > best) {
        best = sum;
        from = tag;
      }
    };
    if (may_follow(kOutside, next)) {
      for (const Tag tag : kClosers) look(tag);
    } else {
      look(make_tag(label_of(next), Place::kBegin));
      look(make_tag(label_of(next), Place::kInside));
    }
    return best;
  }

  /// Takes the highest sum from all; forbidden ones stay forbidden.
  static void level(Row& sums) {
    const Number highest = *std::max_element(sums.begin(), sums.end());
    if (highest == kForbidden) return;
    for (Number& sum : sums) {
      if (sum != kForbidden) sum -= highest;
    }
  }

  std::span<const Number> transitions_;
  std::vector<std::array<Tag, kTagCount>> back_;  // kept between calls for their memory
};

}  // namespace annotator::train
