#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "lexicon/word_list.h"

namespace annotator {

/// Splits each block into sentences. `abbreviations` as for tokenize(); `starters` are words that open a sentence after
/// an abbreviation that may end one ("... in the U.S. The ..."). Cost: linear.
[[nodiscard]] std::vector<Sentence> split_sentences(std::string_view text, const std::vector<Token>& tokens,
                                                    const std::vector<Block>& blocks, const WordList& abbreviations,
                                                    const WordList& starters);

}  // namespace annotator
