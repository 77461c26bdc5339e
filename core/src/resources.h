#pragma once

#include "lexicon/lexicons.h"
#include "ner/mentions.h"

namespace annotator {

/// Everything the stages know, parsed from bytes.
struct Resources {
  Lexicons lexicons;
  NameResources names;

  /// From the bytes that are linked into the program.
  [[nodiscard]] static Resources embedded();
};

}  // namespace annotator
