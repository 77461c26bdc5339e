#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

/// Puts newspapers by a lone word ("told the Courier", "The Sun said") and what the word before says it is ("the tanker
/// Odile") where the tagger found nothing.
void mark_told_names(const ListedText& text, std::vector<Mention>& mentions);

/// Marks surnames that are words too, of persons whom the text surely names in full: "Head" behind "Travis Head". Not
/// where a sentence begins, not dates, and not what may be another name. Cost: linear.
void mark_surnames(const ListedText& text, const std::vector<Sentence>& sentences, const std::vector<Timex>& timexes,
                   std::vector<Mention>& mentions);

}  // namespace annotator
