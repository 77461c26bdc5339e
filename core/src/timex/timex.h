#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/analyzer.h"
#include "annotator/document.h"

namespace annotator {

/// The date relative expressions are counted from: `given` when there is one, else a line such as "Published 3 May
/// 2024" or the dateline of the first paragraph ("LISBON, May 3 (Agency) -"), with its evidence.
[[nodiscard]] ArticleDate find_article_date(const Document& document, const std::vector<Token>& tokens,
                                            const std::vector<Block>& blocks, const std::optional<DateTime>& given);

/// Every temporal expression, resolved against `date` where it can be. Sorted, disjoint. Cost: linear.
[[nodiscard]] std::vector<Timex> find_timexes(const Document& document, const std::vector<Token>& tokens,
                                              const std::vector<Block>& blocks, const std::vector<Sentence>& sentences,
                                              const ArticleDate& date, Fuzzy fuzzy);

}  // namespace annotator
