#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/result.h"
#include "ner/tags.h"

namespace annotator::train {

/// A name of a corpus: its bytes and the tags its corpus lets it be, as a set of labels ("MISC" is one of five).
struct GoldName {
  ByteSpan span;
  LabelSet labels = 0;
};

/// A document of a corpus as running text.
struct GoldDocument {
  std::string text;
  std::vector<GoldName> names;
  LabelSet annotated = kAllLabels;  // labels the corpus marks: what it does not mark may be any of the others
  float weight = 1;                 // of its errors in training
  bool recased = false;             // a copy in another case
  bool silver = false;              // labelled by a weaker machine: its labels are made anew
};

/// A corpus of the folder: where it is, what it marks, and how much it counts.
struct Corpus {
  const char* path;  // from the folder; *.conll (token<TAB>BIO) or *.jsonl (text with spans)
  LabelSet annotated;
  float weight;
  bool silver;       // labelled by a weaker machine: its labels are made anew
  bool to_contract;  // annotated by the project's own guide: names inside hyphenated tokens are cut out
};

/// Reads one corpus; kBadInput names the file and what is wrong with it.
[[nodiscard]] Result<std::vector<GoldDocument>> read_corpus(const std::string& folder, const Corpus& corpus);

/// The corpora that names are trained on. The held-back parts beside them are never read.
extern const std::vector<Corpus> kCorpora;

}  // namespace annotator::train
