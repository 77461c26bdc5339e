#include "ner/decoder.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace annotator {

namespace {

using columns::kClosers;
using columns::kEach;
using columns::kHalf;
using columns::kStarters;
using Half = Transitions::Half;

/// Of a tag that cannot be. Far below every sum, and two of them can be added.
constexpr std::int32_t kImpossible = -(1 << 29);

/// The highest of a half of the sums, and a bit for each that is not further behind it than it can make up.
struct Leaders {
  std::int32_t highest = std::numeric_limits<std::int32_t>::min();
  std::uint32_t set = 0;

  Leaders(const std::int32_t* sums, const std::array<Half, kHalf>& leads) {
    for (std::size_t n = 0; n < kHalf; ++n) highest = std::max(highest, sums[n]);
    std::size_t first = 0;
    while (sums[first] != highest) ++first;
    const Half& lead = leads[first];
    for (std::size_t n = 0; n < kHalf; ++n) set |= (sums[n] + lead[n] >= highest ? 1u : 0u) << n;
  }
};

std::array<Half, kHalf> leads(const std::array<Half, kHalf>& rows) {
  std::array<Half, kHalf> lead{};
  for (std::size_t a = 0; a < kHalf; ++a) {
    for (std::size_t b = 0; b < kHalf; ++b) {
      std::int32_t most = std::numeric_limits<std::int32_t>::min();
      for (std::size_t n = 0; n < kHalf; ++n) most = std::max(most, rows[a][n] - rows[b][n]);
      lead[b][a] = most;
    }
  }
  return lead;
}

}  // namespace

Transitions::Transitions(std::span<const std::int32_t> values) {
  const auto value = [&](std::size_t column, std::size_t next) {
    return values[kColumnTags[column] * kTagCount + kColumnTags[next]];
  };
  for (std::size_t c = 0; c < kHalf; ++c) {
    for (std::size_t s = 0; s < kHalf; ++s) {
      from_closer[c][s] = to_starter[s][c] = value(kClosers + c, kStarters + s);
    }
  }
  closer_lead = leads(from_closer);
  starter_lead = leads(to_starter);
  for (std::size_t k = 0; k < kEach; ++k) {
    begin_inside[k] = value(columns::kBegin + k, columns::kInside + k);
    begin_last[k] = value(columns::kBegin + k, columns::kLast + k);
    inside_inside[k] = value(columns::kInside + k, columns::kInside + k);
    inside_last[k] = value(columns::kInside + k, columns::kLast + k);
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
    forward_[0][kStarters + s] = scores[0][kStarters + s] + transitions_.from_closer[columns::kOutside - kClosers][s];
  }
  for (std::size_t i = 1; i < length; ++i) step(scores[i], forward_[i - 1], forward_[i], from_[i]);

  Tag last = kOutside;
  std::int32_t highest = std::numeric_limits<std::int32_t>::min();
  for (std::size_t c = 0; c < kHalf; ++c) {
    const Tag tag = kColumnTags[kClosers + c];
    const std::int32_t end = before_outside ? transitions_.from_closer[c][columns::kOutside - kStarters] : 0;
    const std::int32_t sum = forward_[length - 1][kClosers + c] + end;
    if (sum < highest || (sum == highest && tag > last)) continue;
    highest = sum;
    last = tag;
  }
  for (std::size_t i = length; i-- > 0;) {
    tags_[i] = last;
    last = from_[i][column_of(last)];
  }
  return tags_;
}

void Decoder::step(const TagScores& scores, const TagScores& before, TagScores& sums, Tags& from) const {
  const Leaders leaders(&before[kClosers], transitions_.closer_lead);
  for (std::uint32_t set = leaders.set; set != 0; set &= set - 1) {
    const auto c = static_cast<std::size_t>(std::countr_zero(set));
    const Tag closer = kColumnTags[kClosers + c];
    const Half& follow = transitions_.from_closer[c];
    const std::int32_t sum = before[kClosers + c] - leaders.highest;
    if (set == leaders.set) {
      for (std::size_t s = 0; s < kHalf; ++s) sums[kStarters + s] = sum + follow[s] + scores[kStarters + s];
      std::fill_n(from.begin() + kStarters, kHalf, closer);
      continue;
    }
    for (std::size_t s = 0; s < kHalf; ++s) {
      const std::int32_t with = sum + follow[s] + scores[kStarters + s];
      std::int32_t& best = sums[kStarters + s];
      if (with < best || (with == best && closer > from[kStarters + s])) continue;
      best = with;
      from[kStarters + s] = closer;
    }
  }
  for (std::size_t k = 0; k < kEach; ++k) {
    const std::int32_t begun = before[columns::kBegin + k] - leaders.highest;
    const std::int32_t within = before[columns::kInside + k] - leaders.highest;
    const auto go_on = [&](std::size_t column, std::int32_t from_begin, std::int32_t from_inside) {
      sums[column] = scores[column] + std::max(begun + from_begin, within + from_inside);
      from[column] = kColumnTags[columns::kBegin + k];
      if (within + from_inside > begun + from_begin) from[column] = kColumnTags[columns::kInside + k];
    };
    go_on(columns::kInside + k, transitions_.begin_inside[k], transitions_.inside_inside[k]);
    go_on(columns::kLast + k, transitions_.begin_last[k], transitions_.inside_last[k]);
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
    behind[kClosers + c] = before_outside ? transitions_.from_closer[c][columns::kOutside - kStarters] : 0;
  }
  for (std::size_t i = length; i-- > first;) {
    if (i + 1 < length) step_back(scores[i + 1], behind);
    if (tags_[i] == kOutside) continue;
    const std::size_t own = column_of(tags_[i]);
    std::int32_t other = std::numeric_limits<std::int32_t>::min();
    for (std::size_t column = 0; column < kTagCount; ++column) {
      if (column != own) other = std::max(other, forward_[i][column] + behind[column]);
    }
    margins_[i] = forward_[i][own] + behind[own] - other;
  }
  return margins_;
}

void Decoder::step_back(const TagScores& scores, TagScores& sums) const {
  TagScores next;
  for (std::size_t column = 0; column < kTagCount; ++column) next[column] = scores[column] + sums[column];
  const Leaders leaders(&next[kStarters], transitions_.starter_lead);
  std::fill_n(sums.begin() + kClosers, kHalf, std::numeric_limits<std::int32_t>::min());
  for (std::uint32_t set = leaders.set; set != 0; set &= set - 1) {
    const auto s = static_cast<std::size_t>(std::countr_zero(set));
    const Half& precede = transitions_.to_starter[s];
    const std::int32_t sum = next[kStarters + s] - leaders.highest;
    for (std::size_t c = 0; c < kHalf; ++c) sums[kClosers + c] = std::max(sums[kClosers + c], sum + precede[c]);
  }
  for (std::size_t k = 0; k < kEach; ++k) {
    const std::int32_t inside = next[columns::kInside + k] - leaders.highest;
    const std::int32_t last = next[columns::kLast + k] - leaders.highest;
    sums[columns::kBegin + k] = std::max(inside + transitions_.begin_inside[k], last + transitions_.begin_last[k]);
    sums[columns::kInside + k] = std::max(inside + transitions_.inside_inside[k], last + transitions_.inside_last[k]);
  }
}

}  // namespace annotator
