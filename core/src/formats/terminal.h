#pragma once

#include <string>

#include "annotator/analysis.h"
#include "annotator/document.h"

namespace annotator {

/// For reading in a terminal of `width` columns: the text with its findings in colour (underlined by brackets without),
/// then the entities, the quotes by speaker and the time line.
[[nodiscard]] std::string to_terminal(const Document& document, const Analysis& analysis, bool color, int width);

}  // namespace annotator
