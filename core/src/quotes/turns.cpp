#include "quotes/turns.h"

#include <algorithm>

#include "quotes/cue_gap.h"
#include "quotes/noun_phrase.h"

namespace annotator {

NounPhrase label_before_colon(const Reading& reading) {
  constexpr std::uint32_t kLongest = 8;  // units
  if (reading.is(0, "dear")) return {};
  const auto label = phrase_at(reading, 0, std::min(reading.size(), kLongest));
  if (!label || label.pronoun || !reading.is_mark(label.span.end, ':')) return {};
  return label;
}

IndirectSpeech find_turn(const Reading& reading) {
  constexpr std::uint32_t kFewestWords = 3;
  const auto label = label_before_colon(reading);
  if (!label) return {};
  UnitSpan content{label.span.end + 1, reading.size()};
  if (has_quote_between(reading, content.begin, content.end)) return {};
  while (!content.empty() && !reading.is_word(content.end - 1) && !reading.is_mark(content.end - 1, ')')) --content.end;
  std::uint32_t words = 0;
  bool has_verb = false;
  for (std::uint32_t i = content.begin; i < content.end; ++i) {
    words += reading.is_word(i) ? 1 : 0;
    has_verb |= is_verb_like(reading, i);
  }
  if (words < kFewestWords || !has_verb) return {};
  Cue cue;
  cue.span = {label.span.end, label.span.end + 1};
  cue.begin = cue.span.begin;
  cue.speaker = Subject{label, SubjectPlace::kBefore};
  return IndirectSpeech{content, cue, IndirectForm::kTurn};
}

}  // namespace annotator
