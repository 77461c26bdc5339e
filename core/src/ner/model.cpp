#include "ner/model.h"

#include <algorithm>
#include <cstring>

#include "ner/unfolded.h"

namespace annotator {

void NerModel::find(const FeatureList& features, Found& found) const {
  // Without branches that depend on the feature: the processor guesses those wrong.
  std::size_t row_count = 0;
  std::size_t other_count = 0;
  for (const FeatureHash feature : features) {
    const std::uint32_t row = row_of(row_slots_[feature % kMostRows], feature);
    found.rows[row_count] = static_cast<std::uint16_t>(row);
    found.others[other_count] = feature;
    row_count += row < kMostRows ? 1 : 0;
    other_count += row < kMostRows ? 0 : 1;
  }
  std::size_t held_count = 0;
  for (std::size_t i = 0; i < other_count; ++i) {
    const FeatureHash feature = found.others[i];
    found.others[held_count] = feature;
    held_count += filter_[feature % kFilterBits / 64] >> feature % 64 & 1;
  }
  found.row_count = static_cast<std::uint32_t>(row_count);
  found.other_count = static_cast<std::uint32_t>(held_count);
  for (std::uint32_t i = 0; i < found.other_count; ++i) __builtin_prefetch(&slots_[first_slot(found.others[i])]);
}

void NerModel::add(const Found& found, TagScores& scores) const {
  // All first slots are loaded before any is needed.
  std::array<std::uint32_t, FeatureList::kMost> first;
  std::array<std::uint32_t, FeatureList::kMost> later;
  std::size_t first_count = 0;
  std::size_t later_count = 0;
  for (std::size_t i = 0; i < found.other_count; ++i) {
    const FeatureHash feature = found.others[i];
    const std::size_t at = first_slot(feature);
    const FeatureHash there = slots_[at].feature;
    first[first_count] = static_cast<std::uint32_t>(at);
    first_count += (there & ~kMore) == feature ? 1 : 0;
    later[later_count] = feature;
    later_count += there != feature && there != kFree ? 1 : 0;
  }
  for (std::size_t begin = 0; begin < found.row_count; begin += kMostAdded) {
    const std::size_t count = std::min(found.row_count - begin, kMostAdded);
    const std::span<const std::uint16_t> rows(found.rows.data() + begin, count);
    Row sums;
#ifdef __wasm__
    // As many 64-bit numbers as there are registers for.
    sum_rows<0, 3>(rows, sums);
    sum_rows<3, std::tuple_size_v<Row>>(rows, sums);
#else
    sum_rows<0, std::tuple_size_v<Row>>(rows, sums);
#endif
    add_lanes(sums, scores);
  }
  for (std::size_t i = 0; i < first_count; ++i) add_slot(slots_[first[i]], scores);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < later_count; ++i) {
    for (std::size_t at = (first_slot(later[i]) + 1) & mask; slots_[at].feature != kFree; at = (at + 1) & mask) {
      if ((slots_[at].feature & ~kMore) != later[i]) continue;
      add_slot(slots_[at], scores);
      if (slots_[at].feature == later[i]) break;
    }
  }
}

void NerModel::add_slot(const Slot& slot, TagScores& scores) {
  for (std::size_t k = 0; k < kInSlot; ++k) scores[slot.columns[k]] += unfold(slot.roots[k]);
}

template <std::size_t begin, std::size_t end>
void NerModel::sum_rows(std::span<const std::uint16_t> numbers, Row& sums) const {
  std::array<Pair, end - begin> held;
  held.fill(kZeros);
  for (const std::uint16_t number : numbers) {
    const Row& row = rows_[number];
    for (std::size_t k = begin; k < end; ++k) held[k - begin] += row[k];
  }
  std::copy(held.begin(), held.end(), sums.begin() + begin);
}

void NerModel::add_lanes(const Row& sums, TagScores& scores) {
  constexpr std::uint64_t kMask = (1u << kLaneBits) - 1;
  std::array<std::uint64_t, kNumbers> numbers;
  std::memcpy(numbers.data(), sums.data(), sizeof numbers);
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    const std::size_t first = lane * kNumbers;
    for (std::size_t n = 0; n < std::min(kNumbers, kTagCount - first); ++n) {
      scores[first + n] += static_cast<std::int32_t>(numbers[n] >> lane * kLaneBits & kMask) - kLaneZero;
    }
  }
}

}  // namespace annotator
