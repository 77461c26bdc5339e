#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"

namespace annotator {

/// States of party tags: of "Sen. Ann Poe (R-Fla.)" and "Rep. Al Roe, D-N.M.," only "Fla." and "N.M." are names, of
/// places. Cost: linear in the tokens.
void mark_party_tags(const Document& document, const std::vector<Token>& tokens, std::vector<Mention>& mentions);

}  // namespace annotator
