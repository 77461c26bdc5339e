#include "lexicon/lexicons.h"

#include <utility>

#include "lexicon/embedded.h"

ANNOTATOR_EMBEDDED(abbreviations)
ANNOTATOR_EMBEDDED(aliases)
ANNOTATOR_EMBEDDED(function_words)
ANNOTATOR_EMBEDDED(gazetteer_en)
ANNOTATOR_EMBEDDED(line_forms)
ANNOTATOR_EMBEDDED(role_nouns)
ANNOTATOR_EMBEDDED(sentence_starters)
ANNOTATOR_EMBEDDED(speech_nouns)
ANNOTATOR_EMBEDDED(speech_verbs)

namespace annotator {

Lexicons Lexicons::embedded() {
  // The linked gazetteer fits the code of the same build; a test loads it.
  return {WordList(embedded_abbreviations()),
          WordList(embedded_sentence_starters()),
          WordList(embedded_line_forms()),
          WordList(embedded_aliases()),
          std::move(Gazetteer::parse(embedded_gazetteer_en()).value()),
          SpeechLexicon::create(
              {embedded_function_words(), embedded_role_nouns(), embedded_speech_nouns(), embedded_speech_verbs()})};
}

}  // namespace annotator
