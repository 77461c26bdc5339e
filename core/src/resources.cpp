#include "resources.h"

#include <utility>

#include "lexicon/embedded.h"

ANNOTATOR_EMBEDDED(ner_en)
ANNOTATOR_EMBEDDED(words_en)

namespace annotator {

Resources Resources::embedded() {
  // The linked model fits the code of the same build; a test loads it.
  return {Lexicons::embedded(),
          {std::move(NerModel::parse(embedded_ner_en()).value()),
           std::move(WordTable::parse(embedded_words_en()).value())}};
}

}  // namespace annotator
