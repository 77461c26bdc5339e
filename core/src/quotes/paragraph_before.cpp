#include "quotes/paragraph_before.h"

#include <utility>

#include "quotes/cue_gap.h"
#include "quotes/noun_phrase.h"
#include "quotes/subject.h"

namespace annotator {

namespace {

/// "was furious": all that a short set-up sentence says of its subject.
ByteSpan predicate(const Reading& reading, UnitSpan span) {
  constexpr std::uint32_t kLongest = 4;
  while (!span.empty() && !reading.is_word(span.end - 1)) --span.end;
  if (span.empty() || span.size() > kLongest || !reading.is_word(span.begin)) return {};
  return reading.bytes(span);
}

SpeechContext context_after(const Reading& reading, const std::vector<Attribution>& attributions) {
  SpeechContext context;
  if (reading.size() == 0) return context;
  context.ended_in_colon = reading.is_mark(reading.size() - 1, ':');
  const UnitSpan last = reading.sentences().back();
  const bool quotes = !reading.quotes().empty() && reading.quotes().back() >= last.begin;
  if (quotes && attributions.back().speaker) {
    const Attribution& spoken = attributions.back();
    // "'Why?' asked Orr.": somebody else answers
    const bool asks = !spoken.cue.empty() && reading.quoted(reading.quotes().back()).ends_with('?') &&
                      reading.text(spoken.cue).starts_with("ask");
    context.asked = asks;
    if (spoken.rule != AttributionRule::kClauseSubject && !asks) context.speaker = Heard{spoken.speaker, spoken.cue};
    return context;
  }
  const std::vector<Cue> cues = find_cues(reading, last);
  if (!quotes) context.speaker = reporter_of(reading, cues);
  context.topic = topic_of(reading, last, cues);
  return context;
}

}  // namespace

Heard reporter_of(const Reading& reading, const std::vector<Cue>& cues) {
  for (const Cue& cue : cues) {
    if (cue.speaker && cue.tells() && cue.form != CueForm::kNoun)
      return Heard{voice_of(reading, cue.speaker.phrase), reading.bytes(cue.span)};
  }
  return {};
}

Heard topic_of(const Reading& reading, UnitSpan sentence, const std::vector<Cue>& cues) {
  if (const auto subject = clause_subject(reading, sentence.begin, sentence.end)) {
    const bool clock = reading.is_kind(subject.phrase.head, TokenKind::kNumber);
    const std::uint32_t next = subject.phrase.span.end;
    const bool told = reading.has(next, tags::kDeterminer) && !reading.has(next + 1, tags::kTime);  // "Avoid the quay."
    // "It starts at night.", but not "It was short."
    const bool nobody = reading.is(subject.phrase.head, "it") && !reading.has(next, tags::kBe);
    // "A pause.", "A view of the quay."
    const bool idle =
        reading.is_mark(sentence.end - 1, '.') &&
        (next + 1 == sentence.end || (reading.has(next, tags::kPreposition) && !has_verb(reading, next, sentence.end)));
    if (clock || told || nobody || idle || reading.has_mark(sentence.begin, sentence.end, kQuoteMark)) return {};
    return Heard{voice_of(reading, owner_or(reading, subject.phrase)),
                 predicate(reading, {subject.phrase.span.end, sentence.end})};
  }
  // "What it means is open, since Dahl spoke of the tide."
  if (cues.empty() || !cues.back().speaker || reading.is_mark(sentence.end - 1, '?')) return {};  // "Did they speak?"
  return Heard{voice_of(reading, cues.back().speaker.phrase), reading.bytes(cues.back().span)};
}

void ParagraphBefore::clear() {
  state_ = State::kKnown;
  context_ = {};
}

void ParagraphBefore::set(Reading&& reading, std::vector<Attribution>&& attributions) {
  state_ = State::kRead;
  reading_ = std::move(reading);
  attributions_ = std::move(attributions);
}

const SpeechContext& ParagraphBefore::context() {
  if (state_ == State::kUnread) set(read_blocks(article_, block_, block_, {}), {});
  if (state_ == State::kRead) context_ = context_after(reading_, attributions_);
  state_ = State::kKnown;
  return context_;
}

bool ParagraphBefore::ended_in_colon() {
  if (state_ == State::kUnread) {
    const Token& last = article_.tokens[article_.blocks[block_].tokens.end - 1];
    if (article_.text[last.span.begin] != ':') return false;
  }
  return context().ended_in_colon;
}

}  // namespace annotator
