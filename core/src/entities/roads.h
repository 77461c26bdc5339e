#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

/// Is it a road by number, as Britain, Ireland and South Africa number them: "A458", "M25", "N17"?
[[nodiscard]] bool is_road(std::string_view word);

/// Marks roads by number where the text drives on one ("on the N17") or the tagger found one, but not what is listed
/// otherwise ("on the A380"). Cost: linear.
void mark_roads(const ListedText& text, std::vector<Mention>& mentions);

}  // namespace annotator
