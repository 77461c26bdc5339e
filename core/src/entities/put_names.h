#pragma once

#include <vector>

#include "annotator/analysis.h"

namespace annotator {

/// Puts names that the form of the text tells, in text order, in place of the mentions that share a token with them. A
/// mention that says the same stays, and of "N.J. Ana Roth" and "LONDON - Orlo" what stands behind the name. Cost:
/// linear.
void put_names(const std::vector<Token>& tokens, const std::vector<TokenSpan>& names, Label label, RuleName rule,
               std::vector<Mention>& mentions);

/// The mention that a token is part of, or none.
[[nodiscard]] const Mention* mention_at(const std::vector<Mention>& mentions, std::uint32_t token);

}  // namespace annotator
