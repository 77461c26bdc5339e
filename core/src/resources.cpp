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

Result<Resources> Resources::with(const ModelBytes& model) {
  Result<NerModel> names = NerModel::parse(model.names);
  if (!names) return names.error();
  Result<WordTable> words = WordTable::parse(model.words.value_or(embedded_words_en()));
  if (!words) return words.error();
  return Resources{Lexicons::embedded(), {std::move(names.value()), std::move(words.value())}};
}

}  // namespace annotator
