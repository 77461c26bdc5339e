#pragma once

#include <cstdint>
#include <vector>

#include "annotator/analysis.h"
#include "lexicon/speech_lexicon.h"
#include "quotes/reading.h"

namespace annotator {

inline constexpr std::uint32_t kLongestTitle = 12;  // words

/// What the words between the marks tell of their kind.
struct QuotedContent {
  std::uint32_t words = 0;      // of more than a title has, and with a verb, no more are counted
  std::uint32_t capitals = 0;   // among the words after the first, function words left out
  bool later_capital = false;   // or number, after the first word; "I" left out
  std::uint32_t countable = 0;  // words of more than three letters after the first
  bool capital_first = false;
  bool subject_first = false;  // begins with a pronoun or article
  bool verb_first = false;     // begins with an auxiliary
  bool gerund_first = false;
  bool has_verb = false;
  bool ends_sentence = false;
  bool asks = false;           // ends with a question mark
  bool has_sentences = false;  // a sentence ends inside and another begins
};

/// Reads the quotation at unit `quote`, whose tokens are `span`. Cost: linear in it.
[[nodiscard]] QuotedContent read_content(const Reading& reading, std::uint32_t quote, const std::vector<Token>& tokens,
                                         TokenSpan span, const SpeechLexicon& words);

}  // namespace annotator
