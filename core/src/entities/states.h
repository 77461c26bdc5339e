#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/word_list.h"

namespace annotator {

/// Towns and states as American papers write them: of "Jackson Hole, Wyo." and "Bowie, Md.," both are places. What is
/// surely a person or an organization of several words stays one: "Al Roe, N.Y." Cost: linear in the tokens.
void mark_states(const Document& document, const std::vector<Token>& tokens, const WordList& abbreviations,
                 std::vector<Mention>& mentions);

}  // namespace annotator
