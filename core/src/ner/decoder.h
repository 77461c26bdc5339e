#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ner/tags.h"

namespace annotator {

/// Scores of the tags of one token.
using TagScores = std::array<std::int32_t, kTagCount>;

/// What it is worth when one tag follows another, laid out for the decoder.
class Transitions {
 public:
  using Half = std::array<std::int32_t, kClosers.size()>;

  Transitions() = default;
  /// values[tag * kTagCount + next]
  explicit Transitions(std::span<const std::int32_t> values);

  /// By number of the closer and of the starter.
  std::array<Half, kClosers.size()> from_closer{};
  std::array<Half, kClosers.size()> to_starter{};  // the same the other way round
  /// closer_lead[a][b]: the most that closer a gains on closer b by what follows. Where it is further behind than that,
  /// no best sequence goes through it.
  std::array<Half, kClosers.size()> closer_lead{};
  std::array<Half, kClosers.size()> starter_lead{};  // by what comes before
  struct Inner {
    std::int32_t begin_inside = 0;
    std::int32_t begin_last = 0;
    std::int32_t inside_inside = 0;
    std::int32_t inside_last = 0;
  };
  std::array<Inner, kLabels.size()> inner{};
};

/// Finds the best sequence of tags for a stretch of tokens that stands between two O: highest sum of the scores of the
/// tags and of the transitions between them, among those that make whole names. Sums are counted from that of the best
/// closer, so they stay small however long the stretch. Cost: 400 additions a token at most, 60 where one closer leads.
class Decoder {
 public:
  /// Keeps a reference.
  explicit Decoder(const Transitions& transitions) : transitions_(transitions) {}

  /// `before_outside`: an O token follows the stretch, and its transition counts; false at the end of a sentence.
  /// The lower tag wins a tie. The result is good until the next call.
  [[nodiscard]] std::span<const Tag> best_tags(std::span<const TagScores> scores, bool before_outside);

  /// For each token of the stretch that best_tags() was called with last, how much worse the best sequence with another
  /// tag there is than the best of all; 0 where the tag is O. The result is good until the next call.
  [[nodiscard]] std::span<const std::int32_t> margins(std::span<const TagScores> scores, bool before_outside);

 private:
  void step(const TagScores& scores, const TagScores& before, TagScores& sums, std::array<Tag, kTagCount>& from) const;
  void step_back(const TagScores& scores, TagScores& sums) const;

  const Transitions& transitions_;
  // Kept between calls for their memory.
  std::vector<TagScores> forward_;
  std::vector<std::array<Tag, kTagCount>> from_;
  std::vector<Tag> tags_;
  std::vector<std::int32_t> margins_;
};

}  // namespace annotator
