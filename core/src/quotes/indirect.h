#pragma once

#include <cstdint>
#include <vector>

#include "quotes/cues.h"
#include "quotes/reading.h"

namespace annotator {

/// What reports the words.
enum class IndirectForm : std::uint8_t {
  kClause,    // said [that] the pier held; his claim that it held
  kBefore,    // The pier held, they said
  kSource,    // according to the port
  kQuestion,  // asked whether it held
  kIntent,    // vowed to repair it
  kMatter,    // criticised the plan
  kRaised,    // The pier is expected to hold
  kTurn       // Ortiz: The pier will hold
};

/// Reported words without marks, and the cue that reports them. False when there are none.
struct IndirectSpeech {
  UnitSpan content;
  Cue cue;
  IndirectForm form = IndirectForm::kClause;
  explicit operator bool() const { return !content.empty(); }
};

/// Of a content: how many words it has, and what it is without marks at its end, but with a bracket.
[[nodiscard]] std::uint32_t count_words(const Reading& reading, UnitSpan content);
[[nodiscard]] UnitSpan without_marks_behind(const Reading& reading, UnitSpan content);

/// "Pyongyang said it had tested an engine", "The dam will hold, engineers said". Precision first: what holds a
/// quotation, has no speaker or is no clause is left out. In order, disjoint. Cost: linear in the sentence.
[[nodiscard]] std::vector<IndirectSpeech> find_indirect(const Reading& reading, UnitSpan sentence);

}  // namespace annotator
