#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/gazetteer.h"

namespace annotator {

/// Marks surnames that are words too, of persons whom the text surely names in full: "Head" behind "Travis Head". Not
/// where a sentence begins, not dates, and not what may be another name. Cost: linear.
void mark_surnames(const Document& document, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences,
                   const std::vector<Timex>& timexes, const Gazetteer& gazetteer, std::vector<Mention>& mentions);

}  // namespace annotator
