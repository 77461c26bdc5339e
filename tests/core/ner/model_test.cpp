#include "ner/model.h"

#include <doctest/doctest.h>

#include <string>

#include "bytes/byte_writer.h"
#include "lexicon/byte_reader.h"

using namespace annotator;

namespace {

struct Weights {
  FeatureHash feature;
  std::vector<std::pair<Tag, std::int8_t>> tags;
};

/// The file of a model with these weights, in rising order of the features.
std::string model_file(const std::vector<Weights>& all) {
  std::string body;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    for (Tag next = 0; next < kTagCount; ++next) {
      if (may_follow(tag, next)) body.push_back(0);
    }
  }
  std::string counts;
  std::string tags;
  std::string values;
  FeatureHash last = 0;
  for (const Weights& weights : all) {
    tools::put_varint(body, weights.feature - last);
    last = weights.feature;
    counts.push_back(static_cast<char>(weights.tags.size()));
    for (const auto& [tag, value] : weights.tags) {
      tags.push_back(static_cast<char>(tag));
      values.push_back(static_cast<char>(value));
    }
  }
  const std::size_t count = tags.size();
  body += counts + tags + values;
  std::string file = "AANM";
  tools::put_u32(file, 1);
  tools::put_u32(file, feature_fingerprint());
  tools::put_u32(file, static_cast<std::uint32_t>(all.size()));
  tools::put_u32(file, static_cast<std::uint32_t>(count));
  tools::put_u32(file, crc32(body));
  return file + body;
}

/// A feature with weights from -127 to 127 for `count` tags.
Weights weights_of(FeatureHash feature, int count) {
  Weights weights{feature, {}};
  for (int tag = 0; tag < count; ++tag) {
    weights.tags.emplace_back(static_cast<Tag>(tag), static_cast<std::int8_t>(tag % 2 == 0 ? 127 - tag : tag - 127));
  }
  return weights;
}

std::string refusal(const std::string& bytes) {
  const Result<NerModel> parsed = NerModel::parse(bytes);
  return parsed ? std::string("read") : parsed.error().message;
}

}  // namespace

TEST_CASE("model: a score is the sum of the weights, however many a feature has and wherever it is kept") {
  // The same low 16 bits: only one of them gets the row that it would have; 0x100010 and 0x200010 share a first slot.
  const std::vector<Weights> all = {weights_of(0x000010, 37), weights_of(0x000020, 1), weights_of(0x010010, 20),
                                    weights_of(0x020010, 13), weights_of(0x100010, 6), weights_of(0x200010, 7),
                                    weights_of(0x300010, 2),  weights_of(0xFFFFFF, 37)};
  const Result<NerModel> model = NerModel::parse(model_file(all));
  REQUIRE(bool(model));
  FeatureList features;
  TagScores expected{};
  for (std::size_t i = 0; i < FeatureList::kMost; ++i) {
    const Weights& weights = all[i % all.size()];
    features.push_back(i % 3 == 0 ? weights.feature + 1 : weights.feature);  // some that have no weights
    if (i % 3 == 0) continue;
    for (const auto& [tag, q] : weights.tags) expected[column_of(tag)] += q < 0 ? -q * q : q * q;
  }
  NerModel::Found found;
  TagScores scores{};
  model->find(features, found);
  model->add(found, scores);
  CHECK(scores == expected);
}

TEST_CASE("model: bytes that are no model of this build are refused with the reason") {
  const std::string good = model_file({weights_of(5, 3)});
  CHECK(refusal(good) == "read");
  CHECK(refusal("") == "model: does not begin with AANM");
  CHECK(refusal(good.substr(0, 4) + '\x09' + good.substr(5)).starts_with("model: version 9"));
  CHECK(refusal(good.substr(0, 8) + "????" + good.substr(12)).find("fingerprint") != std::string::npos);
  CHECK(refusal(good.substr(0, good.size() - 1)) == "model: checksum does not fit the content");
  for (std::size_t size = 0; size < good.size(); size += 7) CHECK(refusal(good.substr(0, size)) != "read");
}
