#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "annotator/user_names.h"
#include "lexicon/lexicons.h"

namespace annotator {

/// Mends labels and extents (mend.h, extents.h), then groups the mentions that name one thing and sets Mention::entity.
/// Never merges across labels. Entity::name is the longest form, or that of a name of the user (`names` may be null).
/// Cost: linear in the mentions.
[[nodiscard]] std::vector<Entity> group_entities(const Document& document, const std::vector<Token>& tokens,
                                                 std::vector<Mention>& mentions, const Lexicons& lexicons,
                                                 const UserNames* names = nullptr);

}  // namespace annotator
