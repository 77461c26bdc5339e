#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotator/result.h"
#include "ner/calibration.h"
#include "ner/decoder.h"
#include "ner/features.h"
#include "ner/model_codes.h"
#include "ner/tag_scores.h"
#include "ner/tags.h"

namespace annotator {

/// Weights of a linear tagger; sums are whole numbers and the same on every platform.
///
/// The file (data/model/ner-en.bin) is little-endian: "AANM", u32 version, u32 fingerprint of the features, u32
/// features n, u32 weights m, u32 CRC-32 of the rest; then a signed byte for each pair of tags that may follow one
/// another, in order; a byte with the number of steps of the calibration, each a u32 margin and a u32 confidence; then,
/// packed (model_codes.h), the n features in rising order of their hashes, each with its weights in order of their
/// tags.
class NerModel {
 public:
  [[nodiscard]] static Result<NerModel> parse(std::string_view bytes);

  /// Where the weights of some features stand.
  struct Found {
    std::array<std::uint16_t, FeatureList::kMost> rows;
    std::array<FeatureHash, FeatureList::kMost> others;
    std::uint32_t row_count = 0;
    std::uint32_t other_count = 0;
  };
  /// Looks the features up, and asks the processor to fetch what add() will need: best called one token ahead.
  void find(const FeatureList& features, Found& found) const;
  void add(const Found& found, TagScores& scores) const;
  [[nodiscard]] const Transitions& transitions() const { return transitions_; }
  [[nodiscard]] const Calibration& calibration() const { return calibration_; }

 private:
  // Most additions are of few features: those with many weights. Each has a row with a weight for every tag, three in a
  // number, so that plain additions of 64 bits add three at a time.
  static constexpr unsigned kLaneBits = 21;
  static constexpr std::size_t kLanes = 3;
  static constexpr std::size_t kNumbers = (kTagCount + kLanes - 1) / kLanes;
  // Column c is in lane c / kNumbers of number c % kNumbers. Two numbers at a time: the width of every processor's
  // vectors.
  using Pair = std::uint64_t __attribute__((vector_size(16)));
  using Row = std::array<Pair, (kNumbers + 1) / 2>;
  /// Sums begin at kLaneZero in each lane, so that none falls below 0; so many weights stay within a lane.
  static constexpr std::int32_t kLaneZero = 1 << (kLaneBits - 1);
  static constexpr std::uint64_t kZero3 =
      std::uint64_t{kLaneZero} * (1 + (std::uint64_t{1} << kLaneBits) + (std::uint64_t{1} << 2 * kLaneBits));
  static constexpr Pair kZeros = {kZero3, kZero3};
  static constexpr std::size_t kMostAdded = (kLaneZero - 1) / (127 * 127);
  template <std::size_t begin, std::size_t end>
  void sum_rows(std::span<const std::uint16_t> numbers, Row& sums) const;
  static void add_lanes(const Row& sums, TagScores& scores);

  /// Where the row of a feature would stand, by its low bits: its high bits, and below them the number of the row.
  using RowSlot = std::uint32_t;
  static constexpr unsigned kRowBits = 16;
  static constexpr std::size_t kMostRows = 1u << kRowBits;
  static constexpr RowSlot kNoRow = UINT32_MAX;
  /// Below kMostRows when the slot is that of the feature: then the number of its row.
  static constexpr std::uint32_t row_of(RowSlot slot, FeatureHash feature) {
    return slot ^ (feature & ~std::uint32_t{kMostRows - 1});
  }

  /// Weights of one of the other features; it takes more slots, one behind the other, when it has more weights.
  static constexpr std::size_t kInSlot = 6;
  static constexpr std::uint32_t kFree = UINT32_MAX;
  static constexpr std::uint32_t kMore = 1u << 31;  // beside a feature: another slot of it follows
  struct Slot {
    FeatureHash feature = kFree;
    std::array<std::uint8_t, kInSlot> columns{};
    std::array<std::int8_t, kInSlot> roots{};  // q
  };
  static void add_slot(const Slot& slot, TagScores& scores);
  static constexpr std::uint32_t kFilterBits = 1u << 20;

  bool insert_row(FeatureHash feature, std::span<const TagWeight> weights);
  /// Returns how many taken slots it passed.
  std::size_t insert_slots(FeatureHash feature, std::span<const TagWeight> weights);
  [[nodiscard]] std::size_t first_slot(FeatureHash feature) const { return (feature >> 4) & (slots_.size() - 1); }

  std::vector<Row> rows_;
  std::vector<RowSlot> row_slots_;
  std::vector<Slot> slots_;  // open addressing, size a power of two
  // The low bits of the features in slots_: a set small enough to stay near the processor, which spares looking there
  // for features without weights.
  std::vector<std::uint64_t> filter_;
  Transitions transitions_;
  Calibration calibration_;
};

}  // namespace annotator
