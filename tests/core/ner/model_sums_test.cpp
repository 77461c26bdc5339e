#include <doctest/doctest.h>

#include <vector>

#include "ner/model.h"
#include "support/model_writer.h"

using namespace annotator;
using testing::FeatureWeight;

TEST_CASE("model: a score is the sum of the weights, however many a feature has and wherever it is kept") {
  struct Row {
    FeatureHash feature;
    int weights;
  };
  // The same low 16 bits: only one of them gets the row that it would have; 0x100010 and 0x200010 share a first slot.
  static constexpr Row kRows[] = {{0x000010, 37}, {0x000020, 1}, {0x010010, 20}, {0x020010, 13},
                                  {0x100010, 6},  {0x200010, 7}, {0x300010, 2},  {0xFFFFFF, 37}};
  const auto q_of = [](int tag) { return static_cast<std::int8_t>(tag % 2 == 0 ? 127 - tag : tag - 127); };
  std::vector<FeatureWeight> weights;
  for (const Row& row : kRows) {
    for (int tag = 0; tag < row.weights; ++tag) weights.push_back({row.feature, {static_cast<Tag>(tag), q_of(tag)}});
  }
  const Result<NerModel> model = NerModel::parse(testing::write_model(weights));
  REQUIRE(bool(model));
  FeatureList features;
  TagScores expected{};
  for (std::size_t i = 0; i < FeatureList::kMost; ++i) {
    const Row& row = kRows[i % std::size(kRows)];
    features.push_back(i % 3 == 0 ? row.feature ^ 1 : row.feature);  // some that have no weights
    for (int tag = 0; i % 3 != 0 && tag < row.weights; ++tag) {
      expected[column_of(static_cast<Tag>(tag))] += q_of(tag) < 0 ? -q_of(tag) * q_of(tag) : q_of(tag) * q_of(tag);
    }
  }
  NerModel::Found found;
  TagScores scores{};
  model->find(features, found);
  model->add(found, scores);
  CHECK(scores == expected);
}
