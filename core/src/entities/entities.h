#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/lexicons.h"

namespace annotator {

/// Mends labels and extents (mend.h, extents.h), then groups the mentions that name one thing and sets Mention::entity.
/// Never merges across labels. Entity::name is the longest form. Cost: linear in the mentions.
[[nodiscard]] std::vector<Entity> group_entities(const Document& document, const std::vector<Token>& tokens,
                                                 std::vector<Mention>& mentions, const Lexicons& lexicons);

}  // namespace annotator
