#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/name_words.h"

namespace annotator {

/// Mends the labels of doubtful mentions by the sure ones of the text: a lone word that is the surname of a sure person
/// is that person, and a name takes the label that the same name has in its sure mentions. `words` are those of each
/// mention. Cost: linear.
void mend_labels(const std::vector<NameWords>& words, std::vector<Mention>& mentions);

}  // namespace annotator
