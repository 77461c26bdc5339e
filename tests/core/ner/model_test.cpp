#include "ner/model.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/model_writer.h"
#include "support/pipeline.h"

using namespace annotator;
using testing::FeatureWeight;
using testing::ModelHeader;

namespace {

constexpr Tag kUnitProduct = make_tag(Label::kProduct, Place::kUnit);
constexpr const char* kTinyModel = "tests/support/tiny-model.bin";

std::string message_of(const ModelBytes& model) {
  const Result<Analyzer> analyzer = Analyzer::create(model);
  if (analyzer) return "taken";
  CHECK(analyzer.error().code == ErrorCode::kBadModel);
  return analyzer.error().message;
}

std::string flipped(std::string bytes, std::size_t at) {
  bytes[at] = static_cast<char>(bytes[at] ^ 1);
  return bytes;
}

}  // namespace

TEST_CASE("model: the weights of a file decide in place of the embedded ones") {
  static constexpr std::string_view kText = "Ana Roth flew to Lisbon in a Zorblat.";
  const std::string tiny = testing::tiny_model();
  const Result<Analyzer> analyzer = Analyzer::create({tiny, std::nullopt});
  REQUIRE(analyzer);
  CHECK(testing::names_of(analyzer.value(), kText) == "product Zorblat");
  CHECK(testing::names_of(testing::analyzer(), kText).find("person Ana Roth; place Lisbon") == 0);
}

TEST_CASE("model: the embedded file given as bytes is the embedded model") {
  const std::string names = testing::read_file("data/model/ner-en.bin");
  const std::string words = testing::read_file("data/model/words-en.bin");
  const std::string text = testing::read_file("tests/golden/court.txt");
  const Result<std::string> expected = annotate(testing::analyzer(), text, {});
  for (const bool with_words : {false, true}) {
    const Result<Analyzer> analyzer =
        Analyzer::create({names, with_words ? std::optional<std::string_view>(words) : std::nullopt});
    REQUIRE(analyzer);
    CHECK(*annotate(analyzer.value(), text, {}) == *expected);
  }
}

TEST_CASE("model: an analyzer outlives the bytes it was made from") {
  std::string tiny = testing::tiny_model();
  const Result<Analyzer> analyzer = Analyzer::create({tiny, std::nullopt});
  REQUIRE(analyzer);
  tiny.assign(tiny.size(), 'x');
  CHECK(testing::names_of(analyzer.value(), "A Zorblat.") == "product Zorblat");
}

TEST_CASE("model: what cannot be used is refused, with what is wrong and what to do") {
  const std::string good = testing::write_model({{16, {kUnitProduct, 1}}, {32, {kUnitProduct, 1}}});
  const auto headed = [](const ModelHeader& header) { return testing::write_model({{16, {kUnitProduct, 1}}}, header); };
  struct Row {
    std::string bytes;
    std::string_view expected;
  };
  const Row rows[] = {
      {"", "model: is empty; give a file that tools/train wrote"},
      {"<!doctype html><title>Not found</title>",
       "model: does not begin with AANM, so it is another kind of file; give a file that tools/train wrote"},
      {headed({.magic = "AAWC"}),
       "model: does not begin with AANM, so it is another kind of file; give a file that tools/train wrote"},
      {"AAN", "model: ends after 3 bytes, inside its header of 24; copy it again"},
      {good.substr(0, 23), "model: ends after 23 bytes, inside its header of 24; copy it again"},
      {headed({.version = 4}),
       "model: is of version 4 but this build reads version 3; train it again with tools/train of this release"},
      {flipped(good, 24), "so it is damaged; copy it again"},
      {flipped(good, good.size() - 1), "so it is damaged; copy it again"},
      {good.substr(0, good.size() - 1), "so it is damaged; copy it again"},
      {good.substr(0, 24), "so it is damaged; copy it again"},
      {headed({.more_features = 1}), "model: has more weights than the 1 it announces; train it again"},
      {testing::write_model({{24, {kUnitProduct, 1}}}, {.more_features = 1, .more_weights = 1}),
       "model: ends before its last weight; copy it again"},
      {headed({.more_features = 0xFFFFFFFEu}),
       "model: announces 4294967295 features and 1 weights, more than 33554432 in all; train one with fewer weights"},
      {headed({.more_weights = 1}), "model: announces 2 weights but its features have 1; train it again"},
      {testing::write_model({{16, {kUnitProduct, 1}}}, {}, "x"),
       "model: goes on for 1 bytes behind its last weight; copy it again"},
      {testing::write_model({{1u << kFeatureBits, {kUnitProduct, 1}}}),
       "model: has a feature beyond their number; train it again"},
      {testing::write_model({{16, {kUnitProduct, 1}}, {0x7FFFFFFFu, {kUnitProduct, 1}}}),
       "model: has a feature beyond their number; train it again"},
      {testing::write_model({{32, {kUnitProduct, 1}}, {16, {kUnitProduct, 1}}}),
       "model: its features are not in rising order; train it again"},
      {testing::write_model({{16, {kUnitProduct, 1}}, {16, {kUnitProduct, 1}}}),
       "model: has two weights of one feature for one tag; train it again"},
  };
  for (const Row& row : rows) {
    const std::string message = message_of({row.bytes, std::nullopt});
    CAPTURE(message);
    CAPTURE(row.expected);
    CHECK(message.ends_with(row.expected));
  }
}

TEST_CASE("model: one that was made for other features names both") {
  const std::string message =
      message_of({testing::write_model({}, {.fingerprint = feature_fingerprint() ^ 0xFFu}), std::nullopt});
  CHECK(message.starts_with("model: its feature fingerprint is "));
  CHECK(message.ends_with("; train it again with tools/train or use the model of this release"));
}

TEST_CASE("model: features that crowd one place are refused in bounded time") {
  std::vector<FeatureWeight> crowded;
  for (std::uint32_t i = 1; i < 200000; ++i) crowded.push_back({i, {kUnitProduct, 1}});
  CHECK(message_of({testing::write_model(crowded), std::nullopt}) ==
        "model: its features are no hashes; train it again");
}

TEST_CASE("model: a file longer than any model is refused") {
  const std::string long_file(kMaxModelBytes + 1, 'x');
  CHECK(message_of({long_file, std::nullopt}) ==
        "model: has 67108865 bytes, more than 67108864; train one with fewer weights");
}

TEST_CASE("model: a word table may come with it, and is checked as well") {
  const std::string tiny = testing::tiny_model();
  const std::string good = testing::write_words({"roth", "ferry"});
  struct Row {
    std::string bytes;
    std::string_view expected;
  };
  const Row rows[] = {
      {good, "taken"},
      {"", "word table: is empty; give a file that tools/train wrote"},
      {tiny, "word table: does not begin with AAWC, so it is another kind of file; give a file that tools/train wrote"},
      {good.substr(0, 23), "word table: ends after 23 bytes, inside its header of 24; copy it again"},
      {good.substr(0, 25), "so it is damaged; copy it again"},
      {flipped(good, 11), "word table: announces 16777218 words and 0 topics, more than it can hold; copy it again"},
      {flipped(good, 4),
       "word table: is of version 5 but this build reads version 4; train it again with tools/train of this release"},
      {flipped(good, good.size() - 1), "so it is damaged; copy it again"},
  };
  for (const Row& row : rows) {
    const std::string message = message_of({tiny, row.bytes});
    CAPTURE(message);
    CHECK(message.ends_with(row.expected));
  }
}

// Tests of other languages read this file. UPDATE_GOLDEN=1 writes it anew, which a change of the features asks for.
TEST_CASE("golden: tests/support/tiny-model.bin is the tiny model of this build") {
  const std::string tiny = testing::tiny_model();
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::FILE* file = std::fopen(kTinyModel, "wb");
    REQUIRE(file != nullptr);
    std::fwrite(tiny.data(), 1, tiny.size(), file);
    std::fclose(file);
  }
  const bool same = testing::read_file(kTinyModel) == tiny;
  CHECK(same);
}
