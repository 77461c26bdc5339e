#pragma once

#include <array>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/labels.h"

namespace annotator {

/// Puts names that the form of the text tells, in text order, in place of the mentions that share a token with them. A
/// mention that says the same stays, and of "N.J. Ana Roth" and "LONDON - Orlo" what stands behind the name. Cost:
/// linear.
void put_names(const std::vector<Token>& tokens, const std::vector<TokenSpan>& names, Label label, RuleName rule,
               std::vector<Mention>& mentions);

/// Names by their labels, each in text order.
using LabelledNames = std::array<std::vector<TokenSpan>, kLabels.size()>;

void put_names(const std::vector<Token>& tokens, const LabelledNames& names, RuleName rule,
               std::vector<Mention>& mentions);

/// The mention that a token is part of, or none.
[[nodiscard]] const Mention* mention_at(const std::vector<Mention>& mentions, std::uint32_t token);

}  // namespace annotator
