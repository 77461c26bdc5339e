#pragma once

#include <string>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "annotator/output.h"

namespace annotator {

/// One line a finding: offsets, kind, words, what it was taken for, the rule that found it, its confidence.
[[nodiscard]] std::string to_explanation(const Document& document, const Analysis& analysis, OffsetUnit unit);

}  // namespace annotator
