#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/name_words.h"

namespace annotator {

/// Below it a mention is right in four of five cases or less.
inline constexpr Confidence kSure = 900;

/// Gives the doubtful mentions of a form one label: what most of its sure mentions have. Where none is sure, the label
/// that they have most surely. Cost: linear.
void mend_by_majority(const MentionWords& words, std::vector<Mention>& mentions);

}  // namespace annotator
