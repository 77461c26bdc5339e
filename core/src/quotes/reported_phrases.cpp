#include "quotes/reported_phrases.h"

#include <algorithm>

#include "quotes/cue_gap.h"
#include "quotes/noun_phrase.h"

namespace annotator {

/// "asked whether the pier held", "talked about how the pier held"
UnitSpan ReportedPhrases::question_behind(const Cue& cue) const {
  if (!cue.is_verb()) return {};
  const std::uint32_t next = cue.outer_end();
  if (in_.is_about(cue, next) && in_.asks(next + 1)) return UnitSpan{next + 1, in_.content_end(next + 1)};
  if (in_.takes(cue, complements::kThat)) return {};
  if (cue.verb == VerbClass::kShow) return {};
  std::uint32_t start = in_.after_hearer(cue, next);
  // "asked him how the pier held"
  if (!in_.asks(start) && reading_.is_any(cue.span.begin, "ask asks asked asking")) {
    const auto hearer = phrase_at(reading_, next, sentence_.end);
    start = hearer ? hearer.span.end : next + 1;
  }
  if (!in_.asks(start)) return {};
  return UnitSpan{start, in_.content_end(start)};
}

/// "vowed to repair the pier", "urged the council to repair the pier"
UnitSpan ReportedPhrases::intent_behind(const Cue& cue) const {
  const bool noun =
      cue.form == CueForm::kNoun && reading_.is_any(cue.span.begin, "promise pledge vow threat plan refusal proposal");
  if ((!noun && !(cue.is_verb() && in_.takes(cue, complements::kInfinitive))) ||
      cue.speaker.place == SubjectPlace::kRelative || is_nested(cue))
    return {};
  const std::uint32_t begin = noun ? cue.span.end : cue.outer_end();
  // "agreed to a plan" is no intent
  const bool noun_follows = !reading_.is_word(begin + 1) ||
                            reading_.has(begin + 1, tags::kDeterminer | tags::kObject) ||
                            reading_.is_kind(begin + 1, TokenKind::kNumber);
  if (reading_.is(begin, "to") && !noun_follows) return UnitSpan{begin, in_.phrase_end(begin + 1)};
  return {};
}

/// "criticised the plan for the pier", "called for a plan"
UnitSpan ReportedPhrases::matter_behind(const Cue& cue) const {
  // a judgement is one wherever it stands, "the man who criticised the plan", and so is a thought: "would reject it
  // all"
  const bool anywhere = cue.verb == VerbClass::kCall || (cue.verb == VerbClass::kWeak && !is_nested(cue));
  if (!cue.is_verb() || (!anywhere && (is_inside(cue) || is_nested(cue)))) return {};
  std::uint32_t begin = cue.outer_end();
  if (in_.is_about(cue, begin)) {
    ++begin;
  } else if (!in_.takes(cue, complements::kObject) && !is_named(cue, begin)) {
    return {};
  }
  const bool shows = cue.verb == VerbClass::kShow;
  if (shows && !reading_.has(cue.speaker.phrase.head, tags::kDocument)) return {};
  const bool pronoun = reading_.has(begin, tags::kObject);
  const auto object = phrase_at(reading_, begin, sentence_.end);
  if (!pronoun && !object) return {};
  const bool when = reading_.has(begin, tags::kTime) || reading_.is_any(begin, "last earlier");
  if (when || (object && reading_.has(object.head, tags::kTime))) return {};
  UnitSpan content{begin, shows ? in_.content_end(begin) : in_.phrase_end(begin)};
  // "The builder who criticised the plan left": the verb of the sentence
  if (is_inside(cue) && !cue.hypothetical && cue.speaker.phrase.span.begin == sentence_.begin)
    content.end = in_.outer_verb({begin + 1, content.end}, 0);
  constexpr std::uint32_t kFewestInside = 3;  // units
  if (content.size() < kFewestInside && is_inside(cue)) return {};
  return content;
}

/// "called him a sailor", "casts the crew as weak": what somebody is called.
bool ReportedPhrases::is_named(const Cue& cue, std::uint32_t i) const {
  if (cue.verb != VerbClass::kCall) return false;
  if (reading_.has(i, tags::kObject) && !reading_.has(i, tags::kDeterminer)) {
    constexpr WordTags kNoName = tags::kConjunction | tags::kTime | tags::kAdverb | tags::kPreposition;
    return reading_.is(i + 1, "as") || (reading_.is_word(i + 1) && !reading_.has(i + 1, kNoName));
  }
  const auto object = phrase_at(reading_, i, sentence_.end);
  if (!object) return false;
  const std::uint32_t end = with_attachments(reading_, object, sentence_.end).span.end;
  return reading_.is_any(end, "as a an");
}

/// "a man who supports the plan", "groups supporting the plan", "would support the plan": told of the man, or not said
/// at all.
bool ReportedPhrases::is_inside(const Cue& cue) const {
  if (cue.speaker.place == SubjectPlace::kRelative || cue.hypothetical) return true;
  return cue.form == CueForm::kParticiple && cue.begin > sentence_.begin && reading_.is_word(cue.begin - 1) &&
         !reading_.has(cue.begin - 1, tags::kConjunction | tags::kSubordinator | tags::kAdverb);
}

/// "for questioning the plan", "a plan with a 'gap'": no report of its own.
bool ReportedPhrases::is_nested(const Cue& cue) const {
  if (cue.begin > sentence_.begin && reading_.has(cue.begin - 1, tags::kPreposition)) return true;
  constexpr std::uint32_t kNearby = 8;  // units behind what hangs on the verb
  const std::uint32_t stop = earlier(sentence_.end, in_.phrase_end(cue.span.end) + kNearby);
  return reading_.has_mark(cue.span.end, stop, kQuoteMark);
}

}  // namespace annotator
