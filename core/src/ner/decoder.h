#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ner/tag_scores.h"
#include "ner/tags.h"

namespace annotator {

/// What it is worth when one tag follows another, laid out for the decoder.
struct Transitions {
  using Half = std::array<std::int32_t, columns::kHalf>;

  Transitions() = default;
  /// values[tag * kTagCount + next]
  explicit Transitions(std::span<const std::int32_t> values);

  /// By number of the closer and of the starter, counted from the first column of each.
  std::array<Half, columns::kHalf> from_closer{};
  std::array<Half, columns::kHalf> to_starter{};  // the same the other way round
  /// closer_lead[b][a]: the most that closer a gains on closer b by what follows. Where it is further behind than that,
  /// no best sequence goes through it.
  std::array<Half, columns::kHalf> closer_lead{};
  std::array<Half, columns::kHalf> starter_lead{};  // by what comes before
  /// Within a name, by label.
  using Each = std::array<std::int32_t, columns::kEach>;
  Each begin_inside{};
  Each begin_last{};
  Each inside_inside{};
  Each inside_last{};
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
  using Starters = std::array<Tag, columns::kHalf>;  // the closer before each starter
  void step(const TagScores& scores, const TagScores& before, TagScores& sums, Starters& from) const;
  [[nodiscard]] Tag tag_before(Tag tag, const TagScores& before, const Starters& from) const;
  void step_back(const TagScores& scores, TagScores& sums) const;

  const Transitions& transitions_;
  // Kept between calls for their memory.
  std::vector<TagScores> forward_;
  std::vector<Starters> from_;
  std::vector<Tag> tags_;
  std::vector<std::int32_t> margins_;
};

}  // namespace annotator
