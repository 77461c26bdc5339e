#pragma once

#include <vector>

#include "quotes/indirect.h"
#include "quotes/reporting_sentence.h"

namespace annotator {

/// What is reported in the passive, so that nobody is named who says it: "The pier is expected to hold", "Asked whether
/// the pier would hold". Spans may overlap. In order. Cost: as find_indirect.
[[nodiscard]] std::vector<IndirectSpeech> find_unnamed(const ReportingSentence& in);

}  // namespace annotator
