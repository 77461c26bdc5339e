#include "trainer.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <numeric>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "calibrate.h"
#include "lexicon/lexicons.h"
#include "ner/features.h"
#include "ner/mentions.h"
#include "prepared.h"
#include "tokens/blocks.h"
#include "tokens/sentences.h"
#include "tokens/token_text.h"
#include "tokens/tokenizer.h"

namespace annotator::train {

class Trainer::Work {
 public:
  Work(const Settings& settings, WordTable words)
      : settings_(settings), words_(std::move(words)), lexicons_(Lexicons::embedded()) {}

  void add(std::vector<GoldDocument> documents) {
    for (std::size_t d = 0; d < documents.size(); ++d) {
      if (const std::optional<GoldDocument> copy = recased(documents[d], d)) prepare(*copy);
      prepare(std::move(documents[d]));
      ++articles_;
    }
  }

  CompiledModel run() {
    collect_features();
    complete_labels();
    if (settings_.folds > 1) read_twice();
    const Crf model = train_pair([](std::uint32_t) { return true; }, "model", settings_.seed);
    const NaturalCalibration calibration = calibrate();
    return compile_model(model, known_features(), settings_.weights, calibration);
  }

 private:
  __attribute__((format(printf, 2, 3))) void say(const char* format, ...) const {
    if (settings_.log == nullptr) return;
    va_list values;
    va_start(values, format);
    std::vfprintf(settings_.log, format, values);
    va_end(values);
    std::fflush(settings_.log);
  }

  void prepare(GoldDocument gold) {
    Prepared document;
    document.gold = std::move(gold);
    document.article = articles_;
    document.tokens = tokenize(document.gold.text, lexicons_.abbreviations);
    const std::vector<Block> blocks = find_blocks(document.gold.text, document.tokens, lexicons_.line_forms);
    document.sentences = split_sentences(document.gold.text, document.tokens, blocks, lexicons_.abbreviations,
                                         lexicons_.sentence_starters);
    documents_.push_back(std::move(document));
  }

  FeatureExtractor extractor(const Prepared& document) const {
    return FeatureExtractor(document.gold.text, document.tokens, document.sentences, lexicons_.gazetteer, words_);
  }

  /// Counts features, numbers those seen often enough, and lays out the examples.
  void collect_features() {
    std::vector<std::uint32_t> counts(std::size_t{1} << kFeatureBits, 0);
    FeatureList found;
    for (const Prepared& document : documents_) {
      const FeatureExtractor features = extractor(document);
      for (const Sentence& sentence : document.sentences) {
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
          if (!features.may_be_name(i)) continue;
          features.features(i, sentence, found);
          for (const FeatureHash hash : found) ++counts[hash];
        }
      }
    }
    numbers_.assign(counts.size(), kNone);
    for (FeatureHash hash = 0; hash < counts.size(); ++hash) {
      if (counts[hash] < settings_.least_count) continue;
      numbers_[hash] = static_cast<std::uint32_t>(hashes_.size());
      hashes_.push_back(hash);
    }
    lay_out({});
    say("%zu documents, %zu sentences, %zu tokens, %zu features\n", documents_.size(), examples_.sentences.size(),
        examples_.tokens.size(), hashes_.size());
  }

  /// Fills examples_; `readings` holds the first reading of each document, or nothing.
  void lay_out(const std::vector<std::vector<Tag>>& readings) {
    examples_ = {};
    FeatureList found;
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      const Prepared& document = documents_[d];
      const std::vector<TagMask> allowed = allowed_tags(document);
      FeatureExtractor features = extractor(document);
      if (!readings.empty()) features.set_first_reading(readings[d]);
      for (const Sentence& sentence : document.sentences) {
        Example example;
        example.begin = static_cast<std::uint32_t>(examples_.tokens.size());
        example.document = d;
        example.weight = document.gold.weight;
        bool scored = false;
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
          Example::TokenFeatures token;
          token.begin = token.votes = static_cast<std::uint32_t>(examples_.features.size());
          token.scored = features.may_be_name(i);
          scored |= token.scored;
          if (token.scored) {
            features.features(i, sentence, found);
            for (const FeatureHash hash : found) push(numbers_[hash]);
            token.votes = static_cast<std::uint32_t>(examples_.features.size());
            if (!readings.empty()) {
              features.votes(i, found);
              for (const FeatureHash hash : found) push(number_of_vote(hash));
            }
          }
          token.end = static_cast<std::uint32_t>(examples_.features.size());
          examples_.tokens.push_back(token);
          examples_.allowed.push_back(token.scored ? allowed[i] : TagMask{1} << kOutside);
        }
        example.end = static_cast<std::uint32_t>(examples_.tokens.size());
        if (scored) examples_.sentences.push_back(example);
      }
    }
    examples_.feature_count = static_cast<std::uint32_t>(hashes_.size());
  }

  void push(std::uint32_t number) {
    if (number != kNone) examples_.features.push_back(number);
  }

  std::vector<KnownFeature> known_features() const {
    std::vector<KnownFeature> out;
    for (const FeatureHash hash : hashes_) out.push_back({hash, 0});
    for (const std::uint32_t number : examples_.features) ++out[number].count;
    return out;
  }

  /// Features of the second reading are few and all worth a weight.
  std::uint32_t number_of_vote(FeatureHash hash) {
    if (numbers_[hash] == kNone) {
      numbers_[hash] = static_cast<std::uint32_t>(hashes_.size());
      hashes_.push_back(hash);
    }
    return numbers_[hash];
  }

  /// Corpora that mark fewer labels, and silver ones, get the missing labels from a model trained on those that mark
  /// all: left free, they would teach that anything may be, say, a facility.
  void complete_labels() {
    std::vector<std::uint32_t> complete;
    for (std::uint32_t s = 0; s < examples_.sentences.size(); ++s) {
      const GoldDocument& gold = documents_[examples_.sentences[s].document].gold;
      if (gold.annotated == kAllLabels && !gold.silver) complete.push_back(s);
    }
    Crf model(examples_, settings_.seed + 50, settings_.learning);
    for (int i = 0; i < settings_.epochs; ++i) model.epoch(complete, Reading::kFirst);
    std::size_t changed = 0;
    for (const Example& sentence : examples_.sentences) {
      const GoldDocument& gold = documents_[sentence.document].gold;
      if (gold.annotated == kAllLabels && !gold.silver) continue;
      const std::vector<Tag> tags = gold.silver ? model.tag(sentence, Reading::kFirst) : model.tag_allowed(sentence);
      for (std::size_t t = 0; t < tags.size(); ++t) {
        TagMask& allowed = examples_.allowed[sentence.begin + t];
        changed += (allowed >> tags[t] & 1) == 0 ? 1 : 0;
        allowed = TagMask{1} << tags[t];
      }
    }
    completed_ = examples_.allowed;
    say("labels completed from %zu sentences; %zu silver tags changed\n", complete.size(), changed);
  }

  template <class Chosen>
  std::vector<std::uint32_t> all_sentences(Chosen chosen) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t s = 0; s < examples_.sentences.size(); ++s) {
      if (chosen(examples_.sentences[s].document)) out.push_back(s);
    }
    return out;
  }

  /// The mean of two models that saw the sentences in another order: less of it is chance.
  template <class Chosen>
  Crf train_pair(Chosen chosen, const char* name, std::uint32_t seed) const {
    const std::vector<std::uint32_t> sentences = all_sentences(chosen);
    const Reading reading = settings_.folds > 1 ? Reading::kBoth : Reading::kFirst;
    const auto learn = [&](Crf& model, int number) {
      for (int i = 0; i < settings_.epochs; ++i) {
        const double loss = model.epoch(sentences, reading);
        say("%s %d, epoch %d: loss %.4f a token\n", name, number, i + 1, loss);
      }
    };
    Crf first(examples_, seed, settings_.learning);
    Crf second(examples_, seed + 1000, settings_.learning);
    std::thread other([&] { learn(second, 2); });
    learn(first, 1);
    other.join();
    first.average_with(second);
    return first;
  }

  std::uint32_t fold_of(std::uint32_t document) const {
    return documents_[document].article * 2654435761u % static_cast<std::uint32_t>(std::max(settings_.folds, 2));
  }

  /// Trains on all folds but one, as the final model is, and lets the product's own reader read that one: how often is
  /// it right at which margin? Only gold documents in their own case count.
  NaturalCalibration calibrate() const {
    const Crf model = train_pair([&](std::uint32_t d) { return fold_of(d) != 0; }, "calibration", settings_.seed + 200);
    const CompiledModel compiled = compile_model(model, known_features(), settings_.weights, {});
    const NameResources names = {std::move(NerModel::parse(compiled.bytes).value()), words_};
    std::vector<std::pair<float, bool>> told;  // margin, right
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      const Prepared& document = documents_[d];
      if (fold_of(d) != 0 || document.gold.annotated != kAllLabels || document.gold.silver || document.gold.recased)
        continue;
      for (const ReadName& name :
           read_names(document.gold.text, document.tokens, document.sentences, lexicons_.gazetteer, names)) {
        const ByteSpan span = byte_span(document.tokens, name.tokens);
        const bool right = std::any_of(document.gold.names.begin(), document.gold.names.end(), [&](const GoldName& g) {
          return g.span == span && (g.labels & bit(name.label)) != 0;
        });
        told.emplace_back(static_cast<float>(name.margin) / compiled.scale, right);
      }
    }
    return isotonic(std::move(told));
  }

  /// Lets models trained on the other folds read each document, and adds what they found to the features.
  void read_twice() {
    std::vector<std::vector<Tag>> readings(documents_.size());
    for (std::size_t d = 0; d < documents_.size(); ++d) readings[d].assign(documents_[d].tokens.size(), kOutside);
    std::vector<std::uint32_t> first_token(documents_.size(), 0);
    for (std::size_t d = 0, at = 0; d < documents_.size(); at += documents_[d].tokens.size(), ++d)
      first_token[d] = static_cast<std::uint32_t>(at);
    const auto work = [&](std::uint32_t fold) {
      Crf model(examples_, settings_.seed + 100 + fold, settings_.learning);
      const std::vector<std::uint32_t> others = all_sentences([&](std::uint32_t d) { return fold_of(d) != fold; });
      for (int i = 0; i < settings_.fold_epochs; ++i) model.epoch(others, Reading::kFirst);
      for (const Example& sentence : examples_.sentences) {
        if (fold_of(sentence.document) != fold) continue;
        const std::vector<Tag> tags = model.tag(sentence, Reading::kFirst);
        std::copy(tags.begin(), tags.end(),
                  readings[sentence.document].begin() + (sentence.begin - first_token[sentence.document]));
      }
    };
    for (std::uint32_t fold = 0; fold < static_cast<std::uint32_t>(settings_.folds); fold += 2) {
      std::thread other([&] {
        if (fold + 1 < static_cast<std::uint32_t>(settings_.folds)) work(fold + 1);
      });
      work(fold);
      other.join();
    }
    say("first readings done\n");
    lay_out(readings);
    examples_.allowed = completed_;
  }

  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  Settings settings_;
  WordTable words_;
  Lexicons lexicons_;
  std::vector<Prepared> documents_;
  std::uint32_t articles_ = 0;
  std::vector<std::uint32_t> numbers_;  // hash -> dense number
  std::vector<FeatureHash> hashes_;     // dense number -> hash
  Examples examples_;
  std::vector<TagMask> completed_;
};

Trainer::Trainer(const Settings& settings, WordTable words)
    : work_(std::make_unique<Work>(settings, std::move(words))) {}
Trainer::~Trainer() = default;
void Trainer::add(std::vector<GoldDocument> documents) { work_->add(std::move(documents)); }
CompiledModel Trainer::run() { return work_->run(); }

}  // namespace annotator::train
