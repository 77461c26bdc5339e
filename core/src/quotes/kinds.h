#pragma once

#include <cstdint>

#include "annotator/analysis.h"
#include "quotes/attribution.h"
#include "quotes/reading.h"

namespace annotator {

/// What the words between the marks are, from their form and from how their speaker was found.
[[nodiscard]] QuoteKind kind_of(const Reading& reading, std::uint32_t quote, const Attribution& attribution,
                                const std::vector<Token>& tokens, TokenSpan content, const SpeechLexicon& words);

}  // namespace annotator
