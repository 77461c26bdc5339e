#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/gazetteer.h"
#include "ner/model.h"
#include "ner/word_table.h"

namespace annotator {

/// What names are found with.
struct NameResources {
  NerModel model;
  WordTable words;
};

/// A name as the model tells it.
struct ReadName {
  TokenSpan tokens;
  Label label = Label::kPerson;
  std::int32_t margin = 0;  // by which the best reading wins over the best other one, at its weakest token
};
/// The document is read twice: the second reading knows what the first took the same words for. Cost: linear.
[[nodiscard]] std::vector<ReadName> read_names(std::string_view text, const std::vector<Token>& tokens,
                                               const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                               const NameResources& names);

/// Names in the text: sorted, disjoint, Form::kName, without entity.
[[nodiscard]] std::vector<Mention> find_mentions(const Document& document, const std::vector<Token>& tokens,
                                                 const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                                 const NameResources& names);

/// Takes out the mentions that lie inside a temporal expression, and the expressions inside a name that tells no time:
/// "April Jones", "Fox News Sunday". Both lists are sorted and disjoint.
void settle_overlaps(std::vector<Mention>& mentions, std::vector<Timex>& timexes);

}  // namespace annotator
