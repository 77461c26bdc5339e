#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/word_list.h"

namespace annotator {

/// Groups the mentions that name one thing and sets Mention::entity. A doubtful mention that is the surname of a sure
/// person becomes a person. `aliases` (data/lexicon/aliases.txt) maps a form
/// to the name it stands for ("U.S." to "United States"). Never merges across labels. Cost: linear in the mentions but
/// for a hash look-up each.
[[nodiscard]] std::vector<Entity> group_entities(const Document& document, const std::vector<Token>& tokens,
                                                 std::vector<Mention>& mentions, const WordList& aliases);

}  // namespace annotator
