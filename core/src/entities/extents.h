#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

/// Mends where names begin and end: a title before a person is no part of the name ("Sen. Ana Roth", "Haldwani MLA Ana
/// Roth") and neither is what stands behind it ("Ana Roth KC", "of Lisbon"), two countries side by side and two listed
/// names with "and" between are two names, and doubtful names that make a listed one are that. An office alone ("Prince
/// of Wales") is no person; a name that goes on behind a hyphen or "bin" is one. Mentions stay sorted. Cost: linear.
void mend_extents(const ListedText& text, std::vector<Mention>& mentions);

}  // namespace annotator
