#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

/// In a headline that has a capital at nearly every word, capitals tell nothing: its names are those of the text below,
/// "[Starmer] Meets [Macron]" where "Keir Starmer" and "Emmanuel Macron" are named. What the text writes small is no
/// name: "[Bridge Deal]" above "a bridge" and "a deal". Cost: linear.
void mend_headlines(const ListedText& text, const std::vector<Block>& blocks, std::vector<Mention>& mentions);

}  // namespace annotator
