#pragma once

#include <string>
#include <string_view>

#include "annotator/annotator.h"

namespace annotator::testing {

/// What is wrong with an analysis in JSON of a text, whatever the text: "mentions[3]: ends beyond the text", or "" when
/// it is sound. Sound: it parses; every span lies inside the text, on borders of code points, and is not empty; lists
/// are sorted; ids are in order and resolve both ways; confidences are thousandths from 0 to 1. Reads the JSON alone,
/// so that it may also judge what another build has written. `text` is the text as given, in any bytes; `unit` that of
/// the JSON. Cost: linear, times the logarithm of the findings.
[[nodiscard]] std::string violation(std::string_view text, std::string_view json, OffsetUnit unit);

}  // namespace annotator::testing
