#pragma once

#include "lexicon/gazetteer.h"
#include "lexicon/speech_lexicon.h"
#include "lexicon/word_list.h"

namespace annotator {

/// The word lists of data/lexicon/, parsed from the bytes that are linked into the program.
struct Lexicons {
  WordList abbreviations;
  WordList sentence_starters;
  WordList line_forms;
  WordList aliases;
  Gazetteer gazetteer;
  SpeechLexicon speech;

  [[nodiscard]] static Lexicons embedded();
};

}  // namespace annotator
