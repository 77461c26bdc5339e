#pragma once

#include <cstdint>

#include "quotes/reporting_sentence.h"

namespace annotator {

/// Clauses that a cue reports: "said [that] the pier held", "The pier held, they said", "according to the port".
/// Marks may stand at their ends. A view.
class ReportedClauses {
 public:
  explicit ReportedClauses(const ReportingSentence& in) : in_(in), reading_(in.reading()), sentence_(in.span()) {}

  /// "said that the pier held", "said the pier held", "his claim that the pier held"
  [[nodiscard]] UnitSpan clause_behind(const Cue& cue) const;
  /// "The dam will hold until spring, engineers said." and, around the cue, "The dam, engineers said, will hold."
  /// `free` is the first unit that no content before it holds.
  [[nodiscard]] UnitSpan clause_before(const Cue& cue, std::uint32_t free) const;
  /// "According to the port, the pier held."
  [[nodiscard]] UnitSpan source_behind(const Cue& cue) const;
  /// "The pier held, according to the port."
  [[nodiscard]] UnitSpan source_before(const Cue& cue, std::uint32_t free) const;
  /// Does a clause with a verb begin at `i`?
  [[nodiscard]] bool begins_clause(std::uint32_t i) const;

 private:
  [[nodiscard]] bool is_led_in(const Cue& cue, const char* word) const;
  [[nodiscard]] std::uint32_t relative_end(const Cue& cue, std::uint32_t begin) const;
  [[nodiscard]] bool is_relative_clause(const Cue& cue) const;
  [[nodiscard]] bool is_count(std::uint32_t i) const;
  [[nodiscard]] bool may_begin_clause(std::uint32_t i) const;
  [[nodiscard]] bool is_described(const Cue& cue, std::uint32_t next) const;
  [[nodiscard]] bool leads_in(UnitSpan span) const;

  const ReportingSentence& in_;
  const Reading& reading_;
  UnitSpan sentence_;
};

}  // namespace annotator
