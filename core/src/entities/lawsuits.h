#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

/// Marks cases of law where the text tells of a court: "Orlo Shipping v. Wick". Cost: linear.
void mark_lawsuits(const ListedText& text, std::vector<Mention>& mentions);

}  // namespace annotator
