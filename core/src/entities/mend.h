#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"
#include "entities/name_words.h"

namespace annotator {

/// Mends the labels of doubtful mentions by the sure ones of the text: a lone word that is the surname of a sure person
/// is that person, one that is the name of a storm that storm, a name takes the label that the same name has in its
/// sure mentions, and a name of several words that the gazetteer knows under one label takes that. `words` are those of
/// each mention. Cost: linear.
void mend_labels(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions);

}  // namespace annotator
