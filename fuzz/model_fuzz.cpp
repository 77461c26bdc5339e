// A model that is not one is refused without a crash.
//   build/fuzz/model_fuzz fuzz/corpus-model

#include <cstdint>
#include <string_view>

#include "lexicon/gazetteer.h"
#include "ner/model.h"
#include "ner/word_table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(annotator::NerModel::parse(bytes));
  static_cast<void>(annotator::Gazetteer::parse(bytes));
  static_cast<void>(annotator::WordTable::parse(bytes));
  return 0;
}
