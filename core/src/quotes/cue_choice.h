#pragma once

#include <cstdint>
#include <vector>

#include "quotes/attribution.h"
#include "quotes/cues.h"
#include "quotes/reading.h"

namespace annotator {

/// Which of the sentence's cues governs the quotation: the one that follows it directly, the one before it, or one at
/// the end of the sentence; rule kNone when there is none. Cost: cues x units of the sentence, which is bounded.
[[nodiscard]] Attribution choose_cue(const Reading& reading, UnitSpan sentence, const std::vector<Cue>& cues,
                                     std::uint32_t quote);

}  // namespace annotator
