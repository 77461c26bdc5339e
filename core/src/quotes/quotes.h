#pragma once

#include <optional>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/gazetteer.h"
#include "lexicon/speech_lexicon.h"

namespace annotator {

/// Who says a quotation, before it is tied to the entities of the article.
struct FoundSpeaker {
  TokenSpan tokens;                   // the noun phrase as written: "Mayor Ana Ortiz", "he", "a Seoul-based analyst"
  Form form = Form::kName;            // kName when the phrase holds a mention, else pronoun or noun phrase
  Label label = Label::kPerson;       // of a noun phrase: what its noun is
  std::optional<MentionId> referent;  // the mention it is or stands for; nothing for a phrase without a name
  std::optional<TokenSpan> unnamed;   // of a pronoun: the phrase of an earlier speaker that it stands for, "a guard"
  Confidence confidence = 0;
};

struct FoundQuote {
  ByteSpan span;  // outer marks included
  QuoteKind kind = QuoteKind::kDirect;
  std::uint32_t utterance = 0;
  std::optional<FoundSpeaker> speaker;
  std::optional<ByteSpan> cue;
  Confidence confidence = 0;
  RuleName rule;
};

struct FoundQuotes {
  std::vector<FoundQuote> quotes;  // sorted by (begin, -end)
  std::vector<Warning> warnings;   // truncatedQuote: a mark without its partner
};

enum class Indirect { kLeave, kFind };

/// What the stage reads. `mentions` are names only, sorted, with Mention::entity set.
struct QuoteSource {
  const Document& document;
  const std::vector<Token>& tokens;
  const std::vector<Block>& blocks;
  const std::vector<Sentence>& sentences;
  const std::vector<Mention>& mentions;
  const std::vector<Entity>& entities;
  const SpeechLexicon& words;
  const Gazetteer& names;
};

/// Pairs quotation marks, says what kind each quotation is, and finds its speaker and cue. Cost: linear.
[[nodiscard]] FoundQuotes find_quotes(const QuoteSource& source, Indirect indirect);

}  // namespace annotator
