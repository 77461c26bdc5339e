#pragma once

#include "annotator/analyzer.h"
#include "annotator/result.h"
#include "lexicon/lexicons.h"
#include "ner/mentions.h"

namespace annotator {

/// Everything the stages know, parsed from bytes.
struct Resources {
  Lexicons lexicons;
  NameResources names;

  /// From the bytes that are linked into the program.
  [[nodiscard]] static Resources embedded();
  /// Embedded word lists with a model of the caller's; kBadModel when it cannot be used.
  [[nodiscard]] static Result<Resources> with(const ModelBytes& model);
};

}  // namespace annotator
