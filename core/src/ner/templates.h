#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace annotator {

/// A feature of a token, as a number below 2^kFeatureBits. Two features may share a number; training sees the same
/// numbers, so that it learns around it.
using FeatureHash = std::uint32_t;
inline constexpr int kFeatureBits = 24;

/// The features of one token.
class FeatureList {
 public:
  static constexpr std::size_t kMost = 128;
  void clear() { size_ = 0; }
  void push_back(FeatureHash hash) { hashes_[size_++] = hash; }
  /// Writes in any case, and keeps it if so: without a branch.
  void push_back_if(bool keep, FeatureHash hash) {
    hashes_[size_] = hash;
    size_ += keep ? 1 : 0;
  }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const FeatureHash* begin() const { return hashes_.data(); }
  [[nodiscard]] const FeatureHash* end() const { return hashes_.data() + size_; }

 private:
  std::array<FeatureHash, kMost> hashes_;
  std::size_t size_ = 0;
};

/// What the templates are made of: numbers that a token has. One that ends in OrNone may be absent.
enum class Value : std::uint8_t {
  kWord,
  kShape,
  kShouting,
  kOpens,
  kCapital,
  kIsCapital,
  kIsCapitalBefore,
  kIsCapitalAfter,
  kLower,
  kLowerBefore,
  kLowerAfter,
  kLowerBefore2,
  kLowerAfter2,
  kCollapsed,
  kCollapsedBefore,
  kCollapsedAfter,
  kPrefix2OrNone,
  kPrefix3OrNone,
  kPrefix4OrNone,
  kSuffix1OrNone,
  kSuffix2OrNone,
  kSuffix3OrNone,
  kSuffix4OrNone,
  kSuffixBeforeOrNone,
  kSuffixAfterOrNone,
  kLowerCase,
  kCoarse,
  kCoarseBefore,
  kCoarseAfter,
  kCoarseBefore2,
  kCoarseAfter2,
  kFine,
  kFineBefore,
  kFineAfter,
  kField,
  kFieldBefore,
  kFieldAfter,
  kFieldBefore2,
  kFieldAfter2,
  kTopic,
  kTopicBefore,
  kTopicAfter,
  kGazetteer,
  kGazetteerBefore,
  kGazetteerAfter,
  kThings,
  kThingsOrNone,
  kThingsBeforeOrNone,
  kThingsAfterOrNone,
  kDocument,
  kGlued,
  kGluedAfter,
  kRunPlace,
  kRunLength,
  kRunLeft,
  kRunRight,
  kRunFirst,
  kRunLast,
  kRunFirstField,
  kRunLastField,
  kRunFirstTopic,
  kRunLastTopic,
  kRunLeftFieldOrNone,
  kRunRightField,
  kRunLastFieldOrNone,  // where none stands behind the run
  kVotesOfWordOrNone,
  kVotesOfRun,
  kVotesOfRunOrNone,
  kVotesOfBothOrNone,  // of the word, and none where neither has votes
  kVotesOfLongerOrNone,
  kTag,
  kTagBefore,
  kTagAfter,
  kCount
};
/// A number for each, or none that is set.
class Values {
 public:
  static constexpr std::uint64_t kAbsent = UINT64_MAX;
  void set(Value which, std::uint64_t value) { values_[static_cast<std::size_t>(which)] = value; }
  void set_or_none(Value which, std::uint64_t value) { set(which, value == 0 ? kAbsent : value); }
  [[nodiscard]] std::uint64_t operator[](Value which) const { return values_[static_cast<std::size_t>(which)]; }

 private:
  std::array<std::uint64_t, static_cast<std::size_t>(Value::kCount)> values_;
};

/// Templates that are filled together: those of every token that may be near a name; of one that may be in a name by
/// itself (TokenInfo::likely); of one in a run of capitalised words; of a capitalised one in the second reading.
enum class TemplateGroup : std::uint8_t { kAll, kLikely, kRun, kVotes };

/// Appends the features that the templates of a group make of `values`, of which only those need be set that they name.
void add_features(TemplateGroup group, const Values& values, FeatureList& out);

/// Changes whenever the templates do: a model made for others is refused.
[[nodiscard]] std::uint32_t feature_fingerprint();

}  // namespace annotator
