#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"

namespace annotator {

/// "en", or "und" when too few of the first words are English function words or most letters are not Latin.
[[nodiscard]] std::string_view detect_language(std::string_view text, const std::vector<Token>& tokens);

}  // namespace annotator
