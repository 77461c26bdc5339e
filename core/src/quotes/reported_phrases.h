#pragma once

#include <cstdint>

#include "quotes/reporting_sentence.h"

namespace annotator {

/// What a cue reports that is no whole clause: questions, intents, what is judged. Marks may stand at the ends. A view.
class ReportedPhrases {
 public:
  explicit ReportedPhrases(const ReportingSentence& in) : in_(in), reading_(in.reading()), sentence_(in.span()) {}

  /// "asked whether the pier held"
  [[nodiscard]] UnitSpan question_behind(const Cue& cue) const;
  /// "vowed to repair the pier", "urged the council to repair the pier"
  [[nodiscard]] UnitSpan intent_behind(const Cue& cue) const;
  /// "criticised the plan for the pier", "called for a plan"
  [[nodiscard]] UnitSpan matter_behind(const Cue& cue) const;

 private:
  [[nodiscard]] bool is_named(const Cue& cue, std::uint32_t i) const;
  [[nodiscard]] bool is_inside(const Cue& cue) const;
  [[nodiscard]] bool is_nested(const Cue& cue) const;

  const ReportingSentence& in_;
  const Reading& reading_;
  UnitSpan sentence_;
};

}  // namespace annotator
