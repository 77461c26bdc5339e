#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "quotes/quotes.h"

namespace annotator {

[[nodiscard]] inline bool is_heading(const Block& block) {
  return block.kind == BlockKind::kHeadline || block.kind == BlockKind::kSubheading;
}

/// Lets quotations with the same words tell of one another: what is a title once is one wherever nobody says it, and
/// words that a heading quotes ("'Terrible for trade'") are those of whoever says them in the article. Cost: linear.
void settle_repeated(const QuoteSource& source, std::vector<FoundQuote>& quotes);

}  // namespace annotator
