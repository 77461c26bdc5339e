#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"

namespace annotator {

/// "en", or "und" where the first words tell of another language: most letters are not Latin, function words of others
/// outnumber the English ones, or a text of some length has few of those. Lists of names and short notes are English.
/// Cost: of the first 400 words.
[[nodiscard]] std::string_view detect_language(std::string_view text, const std::vector<Token>& tokens);

}  // namespace annotator
