#pragma once

#include <cstdint>
#include <vector>

#include "annotator/analysis.h"
#include "quotes/marks.h"
#include "quotes/noun_phrase.h"
#include "quotes/reading.h"

namespace annotator {

/// A speaker by position, not yet tied to a name. False when there is none.
struct Voice {
  TokenSpan tokens;
  ByteSpan bytes;
  std::uint32_t head = 0;  // token
  bool pronoun = false;
  explicit operator bool() const { return !bytes.empty(); }
};

/// The rules that find a speaker, from the surest to the last resort. Names, examples and confidence: rules.h.
enum class AttributionRule : std::uint8_t {
  kAfterVerb,         // "...," Dahl said
  kAfterInverted,     // "...," said Dahl
  kAfterSource,       // "...," according to Dahl
  kAfterDash,         // "..." - Dahl
  kBeforeVerb,        // Dahl said: "..."
  kBeforeColon,       // Dahl: "..."
  kBeforeParticiple,  // ..., adding: "..."
  kBeforeSource,      // according to Dahl, the vote was "..."
  kBeforeNoun,        // Dahl's comments: "..."
  kBeforeFar,         // Dahl said that the bridge, which is old, would be "..."
  kBeforeWeak,        // Dahl thinks it is "..."
  kPassive,           // described by Dahl as "..."
  kAfterFar,          // the "..." would go on, Dahl said
  kHeadline,          // "...": Dahl defies creditors
  kSameSentence,      // "..." and "...," Dahl said
  kRunOn,             // "...," Dahl said. "..."
  kRunOnIndirect,     // Dahl said it was close. "..."
  kRunOnParagraph,    // the paragraph before ended in speech
  kSetUp,             // Dahl was furious. "..."
  kClauseSubject,     // Dahl wants a "..." for all
  kNone
};

/// Who says a quotation. False when no rule told.
struct Attribution {
  AttributionRule rule = AttributionRule::kNone;
  Voice speaker;
  ByteSpan cue;             // empty when there is none
  bool touches = false;     // nothing but "that", a hearer or a time stands between cue and quotation
  bool adjacent = false;    // not even a subject of its own: said on Friday "..."
  bool in_clause = false;   // the reporter's clause began before the speaker: The dam, she said, "..."
  bool after_that = false;  // said that "..."
  bool within = false;      // said that in May "...": the reported clause began before the marks
  bool names = false;       // called it "..."
  bool personal = false;    // the clause's subject is a person or body
  bool strong = false;      // the cue is a verb of saying or telling
  bool cited = false;       // "..." Ana Dahl, "The Long Winter": what her words are taken from
  bool resumes = false;     // "We," Dahl said, "...": the sentence that opened in marks goes on behind the cue
  bool continues = false;   // the same words go on from the quotation before
  explicit operator bool() const { return rule != AttributionRule::kNone; }
};

class ParagraphBefore;

/// The phrase as tokens and bytes.
[[nodiscard]] Voice voice_of(const Reading& reading, const NounPhrase& phrase);

/// By `rule` it is `phrase` who speaks; `cue` may be empty.
[[nodiscard]] Attribution attributed(const Reading& reading, AttributionRule rule, const NounPhrase& phrase,
                                     UnitSpan cue = {});

/// One attribution for each quotation of the reading, in order. Sentences without one are read only where a quotation
/// asks who spoke before; `before` is null when there is nobody to ask. Cost: linear.
[[nodiscard]] std::vector<Attribution> attribute(const Reading& reading, ParagraphBefore* before);

}  // namespace annotator
