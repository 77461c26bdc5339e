#include "ner/decoder.h"

#include <algorithm>
#include <limits>

namespace annotator {

namespace {

/// Of a tag that cannot be. Far below every sum, and two of them can be added.
constexpr std::int32_t kImpossible = -(1 << 29);

constexpr std::size_t kHalf = kClosers.size();

constexpr Tag at(std::size_t label, Place place) { return make_tag(static_cast<Label>(label), place); }

/// The first of the highest sums, and all that are not further behind it than they can make up.
struct Leaders {
  std::int32_t highest = std::numeric_limits<std::int32_t>::min();
  std::array<std::uint8_t, kHalf> numbers{};
  std::size_t count = 0;

  Leaders(const TagScores& sums, const std::array<Tag, kHalf>& tags, const std::array<Transitions::Half, kHalf>& lead) {
    std::size_t first = 0;
    for (std::size_t n = 0; n < kHalf; ++n) {
      const std::int32_t sum = sums[tags[n]];
      first = sum > highest ? n : first;
      highest = std::max(highest, sum);
    }
    for (std::size_t n = 0; n < kHalf; ++n) {
      numbers[count] = static_cast<std::uint8_t>(n);
      count += sums[tags[n]] + lead[n][first] >= highest ? 1 : 0;
    }
  }
};

std::array<Transitions::Half, kHalf> leads(const std::array<Transitions::Half, kHalf>& rows) {
  std::array<Transitions::Half, kHalf> lead{};
  for (std::size_t a = 0; a < kHalf; ++a) {
    for (std::size_t b = 0; b < kHalf; ++b) {
      std::int32_t most = std::numeric_limits<std::int32_t>::min();
      for (std::size_t n = 0; n < kHalf; ++n) most = std::max(most, rows[a][n] - rows[b][n]);
      lead[a][b] = most;
    }
  }
  return lead;
}

}  // namespace

Transitions::Transitions(std::span<const std::int32_t> values) {
  const auto value = [&](Tag tag, Tag next) { return values[tag * kTagCount + next]; };
  for (std::size_t c = 0; c < kHalf; ++c) {
    for (std::size_t s = 0; s < kHalf; ++s) {
      from_closer[c][s] = to_starter[s][c] = value(kClosers[c], kStarters[s]);
    }
  }
  closer_lead = leads(from_closer);
  starter_lead = leads(to_starter);
  for (std::size_t label = 0; label < kLabels.size(); ++label) {
    const Tag begin = at(label, Place::kBegin);
    const Tag inside = at(label, Place::kInside);
    const Tag last = at(label, Place::kLast);
    inner[label] = {value(begin, inside), value(begin, last), value(inside, inside), value(inside, last)};
  }
}

std::span<const Tag> Decoder::best_tags(std::span<const TagScores> scores, bool before_outside) {
  const std::size_t length = scores.size();
  tags_.resize(length);
  if (scores.empty()) return tags_;
  if (forward_.size() < length) {
    forward_.resize(length);
    from_.resize(length);
  }
  forward_[0].fill(kImpossible);
  for (std::size_t s = 0; s < kHalf; ++s) {
    forward_[0][kStarters[s]] = scores[0][kStarters[s]] + transitions_.from_closer[0][s];
  }
  for (std::size_t i = 1; i < length; ++i) step(scores[i], forward_[i - 1], forward_[i], from_[i]);

  Tag last = kOutside;
  std::int32_t highest = std::numeric_limits<std::int32_t>::min();
  for (std::size_t c = 0; c < kHalf; ++c) {
    const std::int32_t sum =
        forward_[length - 1][kClosers[c]] + (before_outside ? transitions_.from_closer[c][0] : std::int32_t{0});
    if (sum <= highest) continue;
    highest = sum;
    last = kClosers[c];
  }
  for (std::size_t i = length; i-- > 0;) {
    tags_[i] = last;
    last = from_[i][last];
  }
  return tags_;
}

void Decoder::step(const TagScores& scores, const TagScores& before, TagScores& sums,
                   std::array<Tag, kTagCount>& from) const {
  const Leaders leaders(before, kClosers, transitions_.closer_lead);
  for (std::size_t k = 0; k < leaders.count; ++k) {
    const Tag closer = kClosers[leaders.numbers[k]];
    const Transitions::Half& follow = transitions_.from_closer[leaders.numbers[k]];
    const std::int32_t sum = before[closer] - leaders.highest;
    for (std::size_t s = 0; s < kHalf; ++s) {
      const std::int32_t with = sum + follow[s] + scores[kStarters[s]];
      if (k > 0 && with <= sums[kStarters[s]]) continue;
      sums[kStarters[s]] = with;
      from[kStarters[s]] = closer;
    }
  }
  for (std::size_t label = 0; label < kLabels.size(); ++label) {
    const Transitions::Inner& inner = transitions_.inner[label];
    const Tag begin = at(label, Place::kBegin);
    const Tag inside = at(label, Place::kInside);
    const Tag last = at(label, Place::kLast);
    const std::int32_t begun = before[begin] - leaders.highest;
    const std::int32_t within = before[inside] - leaders.highest;
    const bool inside_longer = within + inner.inside_inside > begun + inner.begin_inside;
    const bool last_longer = within + inner.inside_last > begun + inner.begin_last;
    sums[inside] = scores[inside] + (inside_longer ? within + inner.inside_inside : begun + inner.begin_inside);
    sums[last] = scores[last] + (last_longer ? within + inner.inside_last : begun + inner.begin_last);
    from[inside] = inside_longer ? inside : begin;
    from[last] = last_longer ? inside : begin;
  }
}

std::span<const std::int32_t> Decoder::margins(std::span<const TagScores> scores, bool before_outside) {
  const std::size_t length = scores.size();
  margins_.assign(length, 0);
  const auto first = static_cast<std::size_t>(
      std::find_if(tags_.begin(), tags_.end(), [](Tag tag) { return tag != kOutside; }) - tags_.begin());
  TagScores behind;
  behind.fill(kImpossible);
  for (std::size_t c = 0; c < kHalf; ++c) {
    behind[kClosers[c]] = before_outside ? transitions_.from_closer[c][0] : std::int32_t{0};
  }
  for (std::size_t i = length; i-- > first;) {
    if (i + 1 < length) step_back(scores[i + 1], behind);
    if (tags_[i] == kOutside) continue;
    std::int32_t other = std::numeric_limits<std::int32_t>::min();
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      if (tag != tags_[i]) other = std::max(other, forward_[i][tag] + behind[tag]);
    }
    margins_[i] = forward_[i][tags_[i]] + behind[tags_[i]] - other;
  }
  return margins_;
}

void Decoder::step_back(const TagScores& scores, TagScores& sums) const {
  TagScores next;
  for (Tag tag = 0; tag < kTagCount; ++tag) next[tag] = scores[tag] + sums[tag];
  const Leaders leaders(next, kStarters, transitions_.starter_lead);
  for (std::size_t k = 0; k < leaders.count; ++k) {
    const Transitions::Half& precede = transitions_.to_starter[leaders.numbers[k]];
    const std::int32_t sum = next[kStarters[leaders.numbers[k]]] - leaders.highest;
    for (std::size_t c = 0; c < kHalf; ++c) {
      const std::int32_t with = sum + precede[c];
      sums[kClosers[c]] = k == 0 ? with : std::max(sums[kClosers[c]], with);
    }
  }
  for (std::size_t label = 0; label < kLabels.size(); ++label) {
    const Transitions::Inner& inner = transitions_.inner[label];
    const std::int32_t inside = next[at(label, Place::kInside)] - leaders.highest;
    const std::int32_t last = next[at(label, Place::kLast)] - leaders.highest;
    sums[at(label, Place::kBegin)] = std::max(inside + inner.begin_inside, last + inner.begin_last);
    sums[at(label, Place::kInside)] = std::max(inside + inner.inside_inside, last + inner.inside_last);
  }
}

}  // namespace annotator
