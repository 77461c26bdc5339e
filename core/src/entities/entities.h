#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/lexicons.h"

namespace annotator {

/// Groups the mentions that name one thing and sets Mention::entity. A doubtful mention that is the surname of a sure
/// person becomes a person. Never merges across labels. Cost: linear in the mentions.
[[nodiscard]] std::vector<Entity> group_entities(const Document& document, const std::vector<Token>& tokens,
                                                 std::vector<Mention>& mentions, const Lexicons& lexicons);

}  // namespace annotator
