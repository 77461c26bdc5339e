#include "lexicon/lexicons.h"

#include "lexicon/embedded.h"

ANNOTATOR_EMBEDDED(abbreviations)
ANNOTATOR_EMBEDDED(aliases)
ANNOTATOR_EMBEDDED(companies)
ANNOTATOR_EMBEDDED(demonyms)
ANNOTATOR_EMBEDDED(first_names)
ANNOTATOR_EMBEDDED(function_words)
ANNOTATOR_EMBEDDED(last_names)
ANNOTATOR_EMBEDDED(line_forms)
ANNOTATOR_EMBEDDED(organizations)
ANNOTATOR_EMBEDDED(places)
ANNOTATOR_EMBEDDED(role_nouns)
ANNOTATOR_EMBEDDED(sentence_starters)
ANNOTATOR_EMBEDDED(speech_nouns)
ANNOTATOR_EMBEDDED(speech_verbs)
ANNOTATOR_EMBEDDED(titles)

namespace annotator {

Lexicons Lexicons::embedded() {
  Lexicons lexicons{WordList(embedded_abbreviations()),
                    WordList(embedded_sentence_starters()),
                    WordList(embedded_line_forms()),
                    WordList(embedded_aliases()),
                    {},
                    SpeechLexicon::create({embedded_function_words(), embedded_role_nouns(), embedded_speech_nouns(),
                                           embedded_speech_verbs()})};
  Gazetteer& names = lexicons.gazetteer;
  names.add(embedded_places(), facts::kPlace);
  names.add(embedded_companies(), facts::kOrganization);
  names.add(embedded_organizations(), facts::kOrganization);
  names.add(embedded_demonyms(), facts::kGroup);
  names.add(embedded_first_names(), facts::kFirstName);
  names.add(embedded_last_names(), facts::kLastName);
  names.add(embedded_titles(), facts::kTitle);
  return lexicons;
}

}  // namespace annotator
