#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "lexicon/word_list.h"

namespace annotator {

/// Splits text into tokens; white space and zero-width characters between tokens belong to none. Hyphens and
/// slashes are tokens of their own ("Seoul-based" is three), `glued` tells that nothing stood between.
/// `abbreviations` (data/lexicon/abbreviations.txt) says which words keep their full stop. Cost: linear.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, const WordList& abbreviations);

}  // namespace annotator
