#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "corpus.h"
#include "crf.h"
#include "model_writer.h"
#include "ner/word_table.h"

namespace annotator::train {

struct Settings {
  int epochs = 6;
  int fold_epochs = 3;
  int folds = 4;                 // parts that read each other for the first readings; 1: no second reading
  std::size_t weights = 205000;  // at most
  std::uint32_t seed = 1;
  std::uint32_t least_count = 3;  // occurrences of a feature worth a weight
  Learning learning;
  std::FILE* log = stdout;  // tells how far training is; may be null
};

/// Trains a tagger of names. The same documents, words and settings give the same bytes.
class Trainer {
 public:
  Trainer(const Settings& settings, WordTable words);
  ~Trainer();
  /// Adds the documents of a corpus, with the recased copies that come with it.
  void add(std::vector<GoldDocument> documents);
  /// Needs a document that marks all labels.
  [[nodiscard]] CompiledModel run();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace annotator::train
