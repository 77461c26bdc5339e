#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "annotator/analyzer.h"
#include "lexicon/byte_reader.h"
#include "lexicon/code_reader.h"
#include "ner/model.h"
#include "ner/model_file.h"
#include "ner/unfolded.h"

namespace annotator {

namespace {

// Hashes are spread evenly, so that a slot is found after a few steps. A file made to be slow would need many.
constexpr std::size_t kMostStepsEach = 64;
constexpr std::uint64_t kMostNumbers = kMaxModelBytes / 2;

Error bad(const std::string& message) { return bad_model(kNamesFormat, message); }

/// Is a tag named twice?
bool has_twins(std::span<const TagWeight> weights) {
  static_assert(kTagCount <= 64);
  std::uint64_t seen = 0;
  for (const TagWeight& weight : weights) {
    const std::uint64_t bit = std::uint64_t{1} << weight.tag;
    if ((seen & bit) != 0) return true;
    seen |= bit;
  }
  return false;
}

}  // namespace

Result<NerModel> NerModel::parse(std::string_view bytes) {
  if (std::optional<Error> error = check_begin(bytes, kNamesFormat)) return *std::move(error);
  ByteReader reader(bytes.substr(kNamesFormat.magic.size() + sizeof(kNamesFormat.version)));
  if (const std::uint32_t fingerprint = reader.u32(); fingerprint != feature_fingerprint()) {
    return bad("its feature fingerprint is " + hex(fingerprint) + " but this build has " + hex(feature_fingerprint()) +
               "; train it again with tools/train or use the model of this release");
  }
  const std::uint32_t features = reader.u32();
  const std::uint32_t weights = reader.u32();
  const std::uint32_t crc = reader.u32();
  if (std::uint64_t{features} + weights > kMostNumbers)
    return bad("announces " + std::to_string(features) + " features and " + std::to_string(weights) +
               " weights, more than " + std::to_string(kMostNumbers) + " in all; train one with fewer weights");
  if (std::optional<Error> error = check_crc(crc, reader.rest(), kNamesFormat)) return *std::move(error);
  NerModel model;
  std::array<std::int32_t, kTagCount * kTagCount> transitions{};
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    for (Tag next = 0; next < kTagCount; ++next) {
      if (may_follow(tag, next)) transitions[tag * kTagCount + next] = unfold(static_cast<std::int8_t>(reader.u8()));
    }
  }
  model.transitions_ = Transitions(transitions);
  model.calibration_.steps.resize(reader.u8());
  for (Calibration::Step& step : model.calibration_.steps) {
    step.margin = static_cast<std::int32_t>(std::min<std::uint32_t>(reader.u32(), INT32_MAX));
    step.confidence = static_cast<Confidence>(std::min<std::uint32_t>(reader.u32(), 1000));
  }
  struct Feature {
    FeatureHash hash;
    std::span<const TagWeight> weights;
  };
  std::array<std::vector<Feature>, kTagCount + 1> by_count;  // of weights
  std::vector<TagWeight> all(weights);
  std::span<TagWeight> rest = all;
  CodeReader coded(reader.rest(), model_codes::sizes(), model_codes::kNumbers);
  FeatureHash hash = 0;
  for (std::uint32_t f = 0; f < features; ++f) {
    const FeatureHash before = hash;
    hash += coded.number(0);
    const std::size_t count = coded.symbol(0) + 1;
    if (count > rest.size())
      return bad("has more weights than the " + std::to_string(weights) + " it announces; train it again");
    const std::span<TagWeight> own = rest.first(count);
    rest = rest.subspan(count);
    model_codes::code_weights(coded, own);
    if (!coded.good()) return bad("ends before its last weight; copy it again");
    if (f > 0 && hash <= before) return bad("its features are not in rising order; train it again");
    if (hash >> kFeatureBits != 0) return bad("has a feature beyond their number; train it again");
    if (has_twins(own)) return bad("has two weights of one feature for one tag; train it again");
    by_count[count].push_back({hash, own});
  }
  if (!rest.empty())
    return bad("announces " + std::to_string(weights) + " weights but its features have " +
               std::to_string(weights - rest.size()) + "; train it again");
  if (coded.left() != 0)
    return bad("goes on for " + std::to_string(coded.left()) + " bytes behind its last weight; copy it again");
  // The commonest first: where two want the same slot, the second goes the longer way, and rows used together lie
  // close.
  model.row_slots_.resize(kMostRows, kNoRow);
  model.filter_.resize(kFilterBits / 64);
  model.rows_.reserve(std::accumulate(by_count.begin() + kInSlot + 1, by_count.end(), std::size_t{0},
                                      [](std::size_t sum, const auto& list) { return sum + list.size(); }));
  std::size_t slots = 0;
  for (std::size_t count = kTagCount; count > 0; --count) {
    if (count > kInSlot)
      std::erase_if(by_count[count], [&](const Feature& f) { return model.insert_row(f.hash, f.weights); });
    slots += by_count[count].size() * ((count + kInSlot - 1) / kInSlot);
  }
  std::size_t size = 16;
  while (size * 2 < slots * 3) size *= 2;
  model.slots_.resize(size);
  std::size_t steps = 0;
  for (std::size_t count = kTagCount; count > 0; --count) {
    for (const Feature& f : by_count[count]) {
      steps += model.insert_slots(f.hash, f.weights);
      if (steps > kMostStepsEach * features) return bad("its features are no hashes; train it again");
    }
  }
  return model;
}

bool NerModel::insert_row(FeatureHash feature, std::span<const TagWeight> weights) {
  RowSlot& slot = row_slots_[feature % row_slots_.size()];
  if (slot != kNoRow || rows_.size() == kMostRows) return false;
  slot = (feature & ~std::uint32_t{kMostRows - 1}) | static_cast<RowSlot>(rows_.size());
  Row& row = rows_.emplace_back();
  for (const TagWeight& weight : weights) {
    const std::size_t column = column_of(weight.tag);
    const std::int64_t value = unfold(weight.root);
    const std::size_t n = column % kNumbers;
    row[n / 2][n % 2] += static_cast<std::uint64_t>(value) << column / kNumbers * kLaneBits;
  }
  return true;
}

std::size_t NerModel::insert_slots(FeatureHash feature, std::span<const TagWeight> weights) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = first_slot(feature);
  std::size_t steps = 0;
  for (std::size_t i = 0; i < weights.size(); i += kInSlot) {
    for (; slots_[at].feature != kFree; at = (at + 1) & mask) ++steps;
    slots_[at].feature = i + kInSlot < weights.size() ? feature | kMore : feature;
    for (std::size_t k = i; k < std::min(weights.size(), i + kInSlot); ++k) {
      slots_[at].columns[k - i] = static_cast<std::uint8_t>(column_of(weights[k].tag));
      slots_[at].roots[k - i] = weights[k].root;
    }
  }
  filter_[feature % kFilterBits / 64] |= std::uint64_t{1} << feature % 64;
  return steps;
}

}  // namespace annotator
