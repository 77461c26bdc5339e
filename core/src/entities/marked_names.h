#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "resources.h"

namespace annotator {

/// Mends the names that the tagger found, and adds those that a form or a list tells, rule after rule: a later one
/// builds on what the earlier ones left. Of `read` it needs tokens, blocks, sentences and dates. Cost: linear.
void mark_names(const Document& document, const Analysis& read, const Lexicons& lexicons,
                std::vector<Mention>& mentions);

}  // namespace annotator
