#include "entities/marked_names.h"

#include "entities/datelines.h"
#include "entities/headlines.h"
#include "entities/lawsuits.h"
#include "entities/left_out.h"
#include "entities/listed_text.h"
#include "entities/page_names.h"
#include "entities/party_tags.h"
#include "entities/roads.h"
#include "entities/speakers.h"
#include "entities/states.h"
#include "entities/surnames.h"
#include "entities/teams.h"

namespace annotator {

void mark_names(const Document& document, const Analysis& read, const Lexicons& lexicons,
                std::vector<Mention>& mentions) {
  const ListedText text{document.text(), read.tokens, lexicons.gazetteer};
  mend_page_names(text, mentions);
  mark_datelines(text, read.blocks, read.timexes, mentions);
  mend_headlines(text, read.blocks, mentions);
  mark_party_tags(document, read.tokens, mentions);
  mark_states(document, read.tokens, lexicons.abbreviations, mentions);
  mark_lineups(text, mentions);
  mark_teams(text, mentions);
  mark_roads(text, mentions);
  mark_lawsuits(text, mentions);
  mark_left_out(text, read.timexes, mentions);
  mark_short_forms(text, mentions);
  mark_told_names(text, mentions);
  mark_surnames(text, read.sentences, read.timexes, mentions);
}

}  // namespace annotator
