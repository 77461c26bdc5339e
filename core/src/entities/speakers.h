#pragma once

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "quotes/quotes.h"

namespace annotator {

/// Moves the found quotes into `analysis`. A speaker that is a pronoun or a noun phrase becomes a mention of its form;
/// a phrase without a name becomes an entity of its own.
void add_quotes(const Document& document, FoundQuotes found, Analysis& analysis);

}  // namespace annotator
