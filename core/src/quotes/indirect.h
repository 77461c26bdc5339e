#pragma once

#include <vector>

#include "quotes/cues.h"
#include "quotes/reading.h"

namespace annotator {

/// Reported words without marks, and the cue that reports them.
struct IndirectSpeech {
  UnitSpan content;
  Cue cue;
};

/// "Pyongyang said it had tested an engine", "The dam will hold, engineers said". Precision first: what holds a
/// quotation, has no speaker or is no clause is left out. In order, disjoint. Cost: linear in the sentence.
[[nodiscard]] std::vector<IndirectSpeech> find_indirect(const Reading& reading, UnitSpan sentence);

}  // namespace annotator
