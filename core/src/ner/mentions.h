#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/gazetteer.h"
#include "lexicon/word_list.h"

namespace annotator {

/// Names in the text: sorted, disjoint, Form::kName, without entity. `name_heads` (data/lexicon/name-heads.txt) tells what
/// a longer name is by its first or last word. Cost: linear.
[[nodiscard]] std::vector<Mention> find_mentions(const Document& document, const std::vector<Token>& tokens,
                                                 const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                                 const WordList& name_heads);

/// Takes out the mentions that lie inside a temporal expression. Both lists are sorted and disjoint.
void drop_dates(std::vector<Mention>& mentions, const std::vector<Timex>& timexes);

}  // namespace annotator
