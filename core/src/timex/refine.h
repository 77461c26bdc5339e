#pragma once

#include <vector>

#include "annotator/analyzer.h"
#include "timex/chart.h"

namespace annotator {

/// An expression that was chosen, before it is resolved.
struct Candidate {
  TokenSpan tokens;
  Symbol symbol = Symbol::kCount;
  const TimexRule* rule = nullptr;
  Meaning meaning;
};

/// Chooses among the readings of `range`: from left to right the longest that is plausible. What a trap covers is left
/// out.
[[nodiscard]] std::vector<Candidate> choose(const Chart& chart, TokenSpan range, Fuzzy fuzzy);

/// Is this reading an expression of time here? Looks at the neighbours: "May" the month or the verb, 1984 the year or a
/// count, "fall" the season or the fall.
[[nodiscard]] bool is_plausible(const Chart& chart, TokenSpan range, const Candidate& candidate, Fuzzy fuzzy);

/// In "April to June 1968" April is of 1968 too, and in "November to March" March is not before November. No year goes
/// from one block to another.
void share_years(std::string_view text, const std::vector<Token>& tokens, const std::vector<Block>& blocks,
                 std::vector<Candidate>& candidates);

}  // namespace annotator
