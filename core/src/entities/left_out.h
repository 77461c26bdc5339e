#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

/// Adds the listed facilities, events, products, works and laws of several words that the tagger left out ("Super
/// Tuesday", "Chapter 11"). Cost: linear.
void mark_left_out(const ListedText& text, const std::vector<Timex>& timexes, std::vector<Mention>& mentions);

}  // namespace annotator
