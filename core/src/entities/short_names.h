#pragma once

#include "entities/disjoint_sets.h"
#include "entities/names_of_text.h"

namespace annotator {

/// Joins the mentions of one thing that is no person: the same words in another order ("State Department", "Department
/// of State"), without the form of the company ("Boeing", "Boeing Co."), and a part of a longer name where only one
/// name of the text holds it ("the Court", "Supreme Court"). Cost: linear in the mentions.
void join_short_names(const NamesOfText& names, DisjointSets& sets);

}  // namespace annotator
