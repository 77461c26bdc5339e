#include "resources.h"

#include <cstdlib>
#include <utility>

#include "lexicon/embedded.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/console.h>
#else
#include <cstdio>
#endif

ANNOTATOR_EMBEDDED(ner_en)
ANNOTATOR_EMBEDDED(words_en)

namespace annotator {

namespace {

/// The files of data/model fit the code they are built with; only who has changed one of the two sees this fail.
template <class T>
T linked(Result<T> read) {
  if (!read) {
    // In WebAssembly, files would be linked for this line alone.
    const std::string message = "data/model: " + read.error().message;
#ifdef __EMSCRIPTEN__
    emscripten_console_error(message.c_str());
#else
    std::fprintf(stderr, "%s\n", message.c_str());
#endif
    std::abort();
  }
  return std::move(read.value());
}

}  // namespace

Resources Resources::embedded() {
  return {Lexicons::embedded(),
          {linked(NerModel::parse(embedded_ner_en())), linked(WordTable::parse(embedded_words_en()))}};
}

Result<Resources> Resources::with(const ModelBytes& model) {
  Result<NerModel> names = NerModel::parse(model.names);
  if (!names) return names.error();
  Result<WordTable> words = WordTable::parse(model.words.value_or(embedded_words_en()));
  if (!words) return words.error();
  return Resources{Lexicons::embedded(), {std::move(names.value()), std::move(words.value())}};
}

}  // namespace annotator
