#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "lexicon/word_list.h"

namespace annotator {

/// Splits a pasted text into paragraphs and says what each is: by its form, its place, and the phrases of
/// data/lexicon/line-forms.txt. Lines are paragraphs unless the text is hard-wrapped. Nothing is dropped: every token
/// is in one block. Cost: linear.
[[nodiscard]] std::vector<Block> find_blocks(std::string_view text, const std::vector<Token>& tokens,
                                             const WordList& line_forms);

}  // namespace annotator
