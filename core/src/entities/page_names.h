#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

/// Mends what pages put between names, and texts pasted whole with them: "U.S. Showbiz | Australia" are two, and so are
/// the agency and the photographer of "Reuters/Ana Roth", the person and the party of "Ana Roth - Labour"; what
/// somebody writes of ("Ana Roth Crime Reporter") is no part of the name; a menu ("World Europe Asia Africa ...") and a
/// lone "We" are none. Cost: linear.
void mend_page_names(const ListedText& text, std::vector<Mention>& mentions);

}  // namespace annotator
