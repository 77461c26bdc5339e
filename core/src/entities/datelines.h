#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

inline constexpr RuleName kRuleDateline = "dateline";

/// Places of datelines: "GLOUCESTER, England (Agency) - Flood warnings ..." opens with the place in capitals; a region,
/// a date and an agency may follow, then a dash. Without any of these only the first paragraph opens so, with a dash,
/// or with a colon behind a listed town. What a place crosses of other mentions goes. Mentions and timexes are sorted,
/// and stay so. Cost: linear.
void mark_datelines(const ListedText& text, const std::vector<Block>& blocks, const std::vector<Timex>& timexes,
                    std::vector<Mention>& mentions);

}  // namespace annotator
