#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "annotator/user_names.h"

namespace annotator {

inline constexpr RuleName kRuleUser = "name.user";

/// Adds the names of the user that stand in the text; what was found there gives way, but for a longer name of the same
/// label around one. Mentions stay sorted and disjoint. Cost: linear in the tokens.
void add_user_names(const Document& document, const std::vector<Token>& tokens, const UserNames& names,
                    std::vector<Mention>& mentions);

}  // namespace annotator
