#include "quotes/turns.h"

#include <algorithm>

#include "quotes/cue_gap.h"
#include "quotes/noun_phrase.h"

namespace annotator {

NounPhrase label_before_colon(const Reading& reading) {
  constexpr std::uint32_t kLongest = 8;  // units
  if (reading.is(0, "dear")) return {};
  const auto label = phrase_at(reading, 0, earlier(reading.size(), kLongest));
  if (!label || label.pronoun || !reading.is_mark(label.span.end, ':')) return {};
  return label;
}

IndirectSpeech find_turn(const Reading& reading) {
  constexpr std::uint32_t kFewestWords = 3;
  const auto label = label_before_colon(reading);
  if (!label) return {};
  UnitSpan content{label.span.end + 1, reading.size()};
  if (reading.has_mark(content.begin, content.end, kQuoteMark)) return {};
  content = without_marks_behind(reading, content);
  if (count_words(reading, content) < kFewestWords || !has_verb(reading, content.begin, content.end)) return {};
  Cue cue;
  cue.span = {label.span.end, label.span.end + 1};
  cue.begin = cue.span.begin;
  cue.speaker = Subject{label, SubjectPlace::kBefore};
  return IndirectSpeech{content, cue, IndirectForm::kTurn};
}

}  // namespace annotator
