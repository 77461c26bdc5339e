#pragma once

#include <cstdint>

#include "quotes/cues.h"
#include "quotes/reading.h"

namespace annotator {

/// The preposition at `i` that names a source: "according to the port", "per the Ledger", "in the words of Dahl".
[[nodiscard]] Cue source_at(const Reading& reading, UnitSpan sentence, std::uint32_t i);

}  // namespace annotator
