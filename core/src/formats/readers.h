#pragma once

#include <optional>
#include <string_view>

#include "annotator/output.h"

namespace annotator {

/// What a reader works from; views, which outlive the call. `text` is what the findings are about, where the format
/// does not hold it.
struct ReadInput {
  const Analyzer& analyzer;
  std::string_view input;
  std::optional<std::string_view> text;
};

/// A document of schema 1 with its text.
[[nodiscard]] Result<ReadDocument> read_json(const ReadInput& input);
/// Annotations of any program: an AnnotationCollection with its first page, a page, a list, or one annotation.
/// Positions are tried as code points, then as UTF-16 units, then the quoted words are looked for.
[[nodiscard]] Result<ReadDocument> read_w3c(const ReadInput& input);
/// A brat .ann file.
[[nodiscard]] Result<ReadDocument> read_brat(const ReadInput& input);

}  // namespace annotator
