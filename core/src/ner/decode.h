#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "ner/tags.h"

namespace annotator {

/// Finds the best sequence of tags for a stretch of tokens that stands between two O: highest sum of the scores of the
/// tags and of the transitions between them, among those that make whole names. `Number` is int32_t or float; a score
/// of kForbidden forbids a tag. Sums are levelled at each token, so they stay small however long the stretch. Cost: 400
/// additions a token, as often again for margins().
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

  /// For each token, how much worse the best sequence with another tag there is than the best of all: the margin by
  /// which `tags`, the result of best_tags(), won. The highest Number where no other tag is possible.
  [[nodiscard]] std::vector<Number> margins(std::span<const Row> scores, const std::vector<Tag>& tags,
                                            bool before_outside) {
    const std::size_t length = scores.size();
    forward_.resize(length);
    backward_.resize(length);
    Row sums;
    sums.fill(kForbidden);
    sums[kOutside] = 0;
    Tag ignored = 0;
    for (std::size_t i = 0; i < length; ++i) {
      for (Tag tag = 0; tag < kTagCount; ++tag) {
        Number sum = scores[i][tag] == kForbidden ? kForbidden : best_before(sums, tag, ignored);
        if (sum != kForbidden) sum += scores[i][tag];
        forward_[i][tag] = sum;
      }
      level(forward_[i]);
      sums = forward_[i];
    }
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      backward_[length - 1][tag] = is_open(tag) ? kForbidden : before_outside ? transition(tag, kOutside) : Number{0};
    }
    for (std::size_t i = length - 1; i-- > 0;) {
      Row behind;
      for (Tag next = 0; next < kTagCount; ++next) {
        const bool possible = scores[i + 1][next] != kForbidden && backward_[i + 1][next] != kForbidden;
        behind[next] = possible ? scores[i + 1][next] + backward_[i + 1][next] : kForbidden;
      }
      for (Tag tag = 0; tag < kTagCount; ++tag) backward_[i][tag] = best_behind(behind, tag);
      level(backward_[i]);
    }
    std::vector<Number> out(length, std::numeric_limits<Number>::max());
    for (std::size_t i = 0; i < length; ++i) {
      const Number won = forward_[i][tags[i]] + backward_[i][tags[i]];
      for (Tag tag = 0; tag < kTagCount; ++tag) {
        if (tag == tags[i] || forward_[i][tag] == kForbidden || backward_[i][tag] == kForbidden) continue;
        out[i] = std::min(out[i], won - forward_[i][tag] - backward_[i][tag]);
      }
    }
    return out;
  }

 private:
  /// Tags after which no name goes on, and tags that may follow them.
  static constexpr std::size_t kHalf = 1 + 2 * kLabels.size();
  static constexpr std::array<Tag, kHalf> tags_at(Place one, Place other) {
    std::array<Tag, kHalf> tags{};
    std::size_t n = 1;
    for (const LabelInfo& row : kLabels) {
      tags[n++] = make_tag(row.label, one);
      tags[n++] = make_tag(row.label, other);
    }
    return tags;
  }
  static constexpr std::array<Tag, kHalf> kClosers = tags_at(Place::kLast, Place::kUnit);
  static constexpr std::array<Tag, kHalf> kStarters = tags_at(Place::kBegin, Place::kUnit);

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

  Number best_behind(const Row& sums, Tag tag) const {
    Number best = kForbidden;
    const auto look = [&](Tag next) {
      if (sums[next] != kForbidden) best = std::max(best, sums[next] + transition(tag, next));
    };
    if (!is_open(tag)) {
      for (const Tag next : kStarters) look(next);
    } else {
      look(make_tag(label_of(tag), Place::kInside));
      look(make_tag(label_of(tag), Place::kLast));
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
  std::vector<Row> forward_;
  std::vector<Row> backward_;
};

}  // namespace annotator
