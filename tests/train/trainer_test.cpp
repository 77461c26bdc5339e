#include "trainer.h"

#include <doctest/doctest.h>

#include <string>

#include "calibrate.h"
#include "corpus.h"
#include "crf.h"
#include "model_pruner.h"
#include "support/pipeline.h"
#include "tables/word_table_writer.h"
#include "vector_classes.h"

using namespace annotator;
using namespace annotator::train;

namespace {

constexpr const char* kFolder = "tests/train/corpus";
constexpr LabelSet kThree = bit(Label::kPerson) | bit(Label::kOrganization) | bit(Label::kPlace);
const Corpus kArticles = {"articles/invented-mentions.jsonl", kAllLabels, 2.0f, false, true};
const Corpus kHarbour = {"training/harbour.conll", kAllLabels, 1.0f, false, true};
const Corpus kPartial = {"training/three.conll", kThree, 0.5f, false, false};

std::vector<GoldDocument> read(const Corpus& corpus) {
  Result<std::vector<GoldDocument>> documents = read_corpus(kFolder, corpus);
  REQUIRE(documents);
  return std::move(documents.value());
}

std::string words() {
  tools::WordProfiles profiles;
  profiles[word_key(word_hash("mayor"))] = {1, 2, 0, 1, 7};
  profiles[word_key(word_hash("roth"))] = {0, 0, 0, 2, 0};
  return tools::write_word_table(profiles, {3, 4});
}

std::string trained(std::uint32_t seed) {
  Settings settings;
  settings.folds = 2;
  settings.epochs = 12;
  settings.least_count = 1;
  settings.seed = seed;
  settings.log = nullptr;
  settings.learning.sparsity = 0;
  settings.learning.dropout = 0.1f;
  Trainer trainer(settings, std::move(WordTable::parse(words()).value()));
  for (const Corpus& corpus : {kArticles, kHarbour, kPartial}) trainer.add(read(corpus));
  return trainer.run().bytes;
}

}  // namespace

TEST_CASE("corpus: documents, their text as it was written, and their names") {
  const std::vector<GoldDocument> articles = read(kArticles);
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].text.starts_with("Lisbon gets a new bridge\nMayor Ana Roth opened"));
  const GoldName& second = articles[0].names[1];
  CHECK(articles[0].text.substr(second.span.begin, second.span.size()) == "Ana Roth");
  CHECK(second.labels == bit(Label::kPerson));
  const std::vector<GoldDocument> harbour = read(kHarbour);
  REQUIRE(harbour.size() == 4);
  CHECK(harbour[0].text.starts_with("Mayor Ana Roth opened the Harbour Bridge in Lisbon. Northwind said"));
  // A corpus that does not mark facilities may mean one by a place.
  const std::vector<GoldDocument> partial = read(kPartial);
  CHECK(partial[0].names[1].labels == (bit(Label::kPlace) | bit(Label::kFacility)));
  CHECK(partial[0].annotated == kThree);
}

TEST_CASE("corpus: what is missing or broken is named") {
  const auto message = [](const char* path) {
    const auto documents = read_corpus(kFolder, {path, kAllLabels, 1, false, true});
    return documents ? std::string("read") : documents.error().message;
  };
  CHECK(message("training/none.conll") == "tests/train/corpus/training/none.conll: no such file");
  CHECK(message("broken.jsonl") == "tests/train/corpus/broken.jsonl:2: expected {\"text\", \"mentions\"}");
}

TEST_CASE("trainer: a model of the small corpus is trained, loaded and used") {
  const std::string model = trained(1);
  const std::string word_bytes = words();
  const Result<Analyzer> analyzer = Analyzer::create({model, word_bytes});
  REQUIRE(analyzer);
  CHECK(testing::names_of(*analyzer, "Mayor Ana Roth spoke in Lisbon.") == "person Ana Roth; place Lisbon");
  CHECK(testing::names_of(*analyzer, "Northwind sold the Comet 5.") == "organization Northwind; product Comet 5");
  CHECK(trained(1) == model);
  CHECK(trained(2) != model);
}

TEST_CASE("crf: learns what is told, and leaves a token free where the gold does") {
  constexpr Tag kPlace = make_tag(Label::kPlace, Place::kUnit);
  constexpr Tag kPerson = make_tag(Label::kPerson, Place::kUnit);
  const auto only = [](Tag tag) { return TagMask{1} << tag; };
  // Three sentences of one token, feature 0, 1 and 2; the third may be either, and shares feature 1.
  Examples examples;
  examples.feature_count = 3;
  examples.features = {0, 1, 1, 2};
  examples.tokens = {{0, 1, 1, true}, {1, 2, 2, true}, {2, 4, 4, true}};
  examples.allowed = {only(kOutside), only(kPlace), only(kPlace) | only(kPerson)};
  for (std::uint32_t i = 0; i < 3; ++i) examples.sentences.push_back({i, i + 1, i, 1});
  Learning learning;
  learning.rate = 1;
  learning.sparsity = 0;
  learning.dropout = 0;
  Crf model(examples, 1, learning);
  const double before = model.epoch({0, 1, 2}, Reading::kFirst);
  double after = before;
  for (int i = 0; i < 30; ++i) after = model.epoch({0, 1, 2}, Reading::kFirst);
  CHECK(after < before / 4);
  CHECK(model.tag(examples.sentences[0], Reading::kFirst) == std::vector<Tag>{kOutside});
  CHECK(model.tag(examples.sentences[1], Reading::kFirst) == std::vector<Tag>{kPlace});
  CHECK(model.tag(examples.sentences[2], Reading::kFirst) == std::vector<Tag>{kPlace});
  examples.allowed[2] = only(kPerson);
  CHECK(model.tag_allowed(examples.sentences[2]) == std::vector<Tag>{kPerson});
}

TEST_CASE("calibration: confidence is the share of right ones, and rises with the margin") {
  std::vector<std::pair<float, bool>> told;
  for (int i = 0; i < 400; ++i) told.emplace_back(1.0f, i % 2 == 0);
  for (int i = 0; i < 400; ++i) told.emplace_back(2.0f, i % 4 == 0);  // worse in spite of a higher margin: one pool
  for (int i = 0; i < 400; ++i) told.emplace_back(3.0f, true);
  const NaturalCalibration steps = isotonic(told);
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].first == 1.0f);
  CHECK(steps[0].second == 375);
  CHECK(steps[1].first == 3.0f);
  CHECK(steps[1].second == 990);  // nothing is certain
  CHECK(isotonic({}).empty());
}

TEST_CASE("vector classes: near vectors share a class, the same input gives the same classes") {
  const std::vector<float> values = {1, 0, 0.9f, 0.1f, 0, 1, 0.1f, 0.9f};
  const VectorClasses classes = cluster_vectors(values, 2, 2, 5);
  CHECK(classes.of[0] == classes.of[1]);
  CHECK(classes.of[2] == classes.of[3]);
  CHECK(classes.of[0] != classes.of[2]);
  CHECK(cluster_vectors(values, 2, 2, 5).of == classes.of);
  const auto vectors = read_word_vectors("tests/train/corpus/vectors.json", 2);
  REQUIRE(vectors);
  CHECK(vectors->words == std::vector<std::string>{"mayor", "river"});
  CHECK(vectors->values == std::vector<float>{0.6f, 0.8f, 1, 0});
  CHECK(read_word_vectors("tests/train/corpus/none.json", 2).error().message ==
        "tests/train/corpus/none.json: no such file");
}

TEST_CASE("word table: what is written is read, unknown words are unknown") {
  const Result<WordTable> table = WordTable::parse(words());
  REQUIRE(table);
  const WordProfile mayor = table->find(word_hash("mayor"));
  CHECK(mayor.coarse == 1);
  CHECK(mayor.fine == 2);
  CHECK(mayor.topic == 1);
  CHECK(mayor.field == 3);
  CHECK(mayor.lower_case == 7);
  CHECK(table->find(word_hash("roth")).field == 4);
  CHECK(table->find(word_hash("bridge")).topic == 0);
}

TEST_CASE("pruner: the largest weights of a model stay, and it is a model still") {
  const std::string bytes = trained(1);
  const Result<CompiledModel> whole = prune_model(bytes, SIZE_MAX);
  REQUIRE(whole);
  CHECK(whole->bytes == bytes);
  const Result<CompiledModel> half = prune_model(bytes, whole->weights / 2);
  REQUIRE(half);
  CHECK(half->weights == whole->weights / 2);
  CHECK(half->bytes.size() < bytes.size());
  CHECK(NerModel::parse(half->bytes));
  CHECK(!prune_model("no model", 1));
}
