#pragma once

#include "entities/disjoint_sets.h"
#include "entities/names_of_text.h"

namespace annotator {

/// Joins the mentions of one person: full names that fit one another ("John Bolton", "John R. Bolton"), the surname,
/// and the first name alone where only one person bears it. A surname that several bear goes to the one whose title or
/// sex fits, then to the one named more often so far, then to the one named last. Cost: linear in the mentions.
void join_persons(const NamesOfText& names, DisjointSets& sets);

}  // namespace annotator
