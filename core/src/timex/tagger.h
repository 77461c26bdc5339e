#pragma once

#include <array>
#include <vector>

#include "annotator/analyzer.h"
#include "timex/chart.h"
#include "timex/classes.h"
#include "timex/refine.h"

namespace annotator {

/// The rule tables, compiled. One instance serves every text.
class Tagger {
 public:
  static constexpr std::size_t kTableCount = 20;

  Tagger();
  Tagger(const Tagger&) = delete;
  Tagger& operator=(const Tagger&) = delete;
  /// Expressions of a text, block by block, in order. Cost: linear.
  [[nodiscard]] std::vector<Candidate> find(std::string_view text, const std::vector<Token>& tokens,
                                            const std::vector<Block>& blocks, Fuzzy fuzzy) const;
  /// Names of rules whose pattern could not be read; empty in a sound build.
  [[nodiscard]] std::vector<RuleName> broken_rules() const;

 private:
  void find_openings(TokenSpan range, const Chart& chart, Openings& out) const;

  std::vector<TimexRule> rules_;
  Vocabulary vocabulary_;
  WordClasses classes_;
  NumberWords numbers_;
  std::array<PatternTree, kTableCount> tables_;
  std::vector<std::uint8_t> is_weak_;  // by word id: 1 for words that say nothing of time by themselves
  // By word id and by symbol: a bit for each table with a pattern that begins so.
  std::vector<std::uint32_t> tables_of_word_;
  std::array<std::uint32_t, kSymbolCount> tables_of_symbol_{};
};

[[nodiscard]] const Tagger& tagger();

/// Every rule of every table, in the order they are applied.
[[nodiscard]] std::vector<TimexRule> all_rules();

}  // namespace annotator
