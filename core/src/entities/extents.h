#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/gazetteer.h"

namespace annotator {

/// Mends where names begin and end: a title before a person is no part of the name ("Sen. Ana Roth"), two countries
/// side by side are two names, and a doubtful name that is the beginning of a listed thing is all of it. Mentions stay
/// sorted. Cost: linear.
void mend_extents(const Document& document, const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                  std::vector<Mention>& mentions);

}  // namespace annotator
