#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

/// Adds the listed names of several words that the tagger left out ("Super Tuesday", "Chapter 11") or found a part of
/// ("[Pentagon] Papers"), and laws by their form ("the Housing (Scotland) Bill"). Cost: linear.
void mark_left_out(const ListedText& text, const std::vector<Timex>& timexes, std::vector<Mention>& mentions);

/// Adds letters in brackets behind a name that they shorten, wherever they stand ("the Research and Analysis Wing
/// (RAW)"). Cost: linear.
void mark_short_forms(const ListedText& text, std::vector<Mention>& mentions);

}  // namespace annotator
