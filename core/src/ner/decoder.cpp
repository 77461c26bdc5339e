#include "ner/decoder.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "text/seldom.h"

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
  std::int32_t highest = 0;
  std::uint32_t set = 0;

  Leaders(const TagScores& sums, std::size_t begin, const std::array<Half, kHalf>& leads) {
    Half own;
    std::copy_n(sums.begin() + static_cast<std::ptrdiff_t>(begin), kHalf, own.begin());
    std::int32_t most = own[0];
    for (std::size_t n = 1; n < kHalf; ++n) most = std::max(most, own[n]);
    highest = most;
    std::size_t first = 0;
    while (own[first] != most) ++first;
    // Nearly always one leads alone.
    const Half& lead = leads[first];
    std::int32_t next = kImpossible;
    for (std::size_t n = 0; n < kHalf; ++n) next = std::max(next, own[n] + lead[n]);
    set = 1u << first;
    for (std::size_t n = 0; n < kHalf && next >= most; ++n) set |= (own[n] + lead[n] >= most ? 1u : 0u) << n;
  }
};

std::array<Half, kHalf> leads(const std::array<Half, kHalf>& rows) {
  std::array<Half, kHalf> lead{};
  for (std::size_t a = 0; a < kHalf; ++a) {
    for (std::size_t b = 0; b < kHalf; ++b) {
      std::int32_t most = std::numeric_limits<std::int32_t>::min();
      for (std::size_t n = 0; n < kHalf; ++n) most = std::max(most, rows[a][n] - rows[b][n]);
      lead[b][a] = a == b ? kImpossible : most;
    }
  }
  return lead;
}

}  // namespace

ANNOTATOR_SELDOM Transitions::Transitions(std::span<const std::int32_t> values) {
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
    if (i > 0) last = tag_before(last, forward_[i - 1], from_[i]);
  }
  return tags_;
}

void Decoder::step(const TagScores& scores, const TagScores& before, TagScores& sums, Starters& from) const {
  const Leaders leaders(before, kClosers, transitions_.closer_lead);
  TagScores found;
  for (std::uint32_t set = leaders.set; set != 0; set &= set - 1) {
    const auto c = static_cast<std::size_t>(std::countr_zero(set));
    const Tag closer = kColumnTags[kClosers + c];
    const Half& follow = transitions_.from_closer[c];
    const std::int32_t sum = before[kClosers + c] - leaders.highest;
    if (set == leaders.set) {
      for (std::size_t s = 0; s < kHalf; ++s) found[kStarters + s] = sum + follow[s];
      std::fill_n(from.begin(), kHalf, closer);
      continue;
    }
    for (std::size_t s = 0; s < kHalf; ++s) {
      const std::int32_t with = sum + follow[s];
      std::int32_t& best = found[kStarters + s];
      if (with < best || (with == best && closer > from[s])) continue;
      best = with;
      from[s] = closer;
    }
  }
  const Transitions& t = transitions_;
  for (std::size_t k = 0; k < kEach; ++k) {
    const std::int32_t begun = before[columns::kBegin + k] - leaders.highest;
    const std::int32_t within = before[columns::kInside + k] - leaders.highest;
    found[columns::kInside + k] = std::max(begun + t.begin_inside[k], within + t.inside_inside[k]);
    found[columns::kLast + k] = std::max(begun + t.begin_last[k], within + t.inside_last[k]);
  }
  for (std::size_t column = 0; column < kTagCount; ++column) found[column] += scores[column];
  sums = found;
}

Tag Decoder::tag_before(Tag tag, const TagScores& before, const Starters& from) const {
  const std::size_t column = column_of(tag);
  if (column < kStarters + kHalf) return from[column - kStarters];
  const auto label = static_cast<std::size_t>(label_of(tag));
  const bool goes_on = place_of(tag) == Place::kInside;
  const Transitions& t = transitions_;
  const std::int32_t begun = before[columns::kBegin + label] + (goes_on ? t.begin_inside : t.begin_last)[label];
  const std::int32_t within = before[columns::kInside + label] + (goes_on ? t.inside_inside : t.inside_last)[label];
  return make_tag(label_of(tag), within > begun ? Place::kInside : Place::kBegin);
}

ANNOTATOR_SELDOM std::span<const std::int32_t> Decoder::margins(std::span<const TagScores> scores,
                                                                bool before_outside) {
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

ANNOTATOR_SELDOM void Decoder::step_back(const TagScores& scores, TagScores& sums) const {
  TagScores next;
  for (std::size_t column = 0; column < kTagCount; ++column) next[column] = scores[column] + sums[column];
  const Leaders leaders(next, kStarters, transitions_.starter_lead);
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
