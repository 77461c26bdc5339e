#pragma once

#include <vector>

#include "annotator/analysis.h"

namespace annotator {

/// Puts places that the form of the text tells, in text order, in place of the mentions that share a token with them. A
/// mention that says the same stays. Cost: linear.
void put_places(const std::vector<Token>& tokens, const std::vector<TokenSpan>& places, RuleName rule,
                std::vector<Mention>& mentions);

}  // namespace annotator
