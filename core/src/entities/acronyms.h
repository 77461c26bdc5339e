#pragma once

#include "entities/disjoint_sets.h"
#include "entities/names_of_text.h"

namespace annotator {

/// Joins a name and its acronym: in brackets behind it, "Asia-Pacific Economic Cooperation (APEC)", or made of the
/// initials of a longer name of the text. Cost: linear in the mentions.
void join_acronyms(const NamesOfText& names, DisjointSets& sets);

}  // namespace annotator
