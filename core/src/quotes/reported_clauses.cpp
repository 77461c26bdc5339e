#include "quotes/reported_clauses.h"

#include <algorithm>
#include <string_view>

#include "quotes/cue_gap.h"
#include "quotes/noun_phrase.h"

namespace annotator {

/// "said that the pier held", "said the pier held", "his claim that the pier held"
UnitSpan ReportedClauses::clause_behind(const Cue& cue) const {
  if (cue.form == CueForm::kNoun) {
    if (!reading_.is(cue.span.end, "that") || !reading_.has(cue.span.begin, tags::kSpeech) ||
        in_.narrows(cue.span.end)) {
      return {};
    }
    return UnitSpan{cue.span.end, in_.claim_end(cue.span.end)};
  }
  if (!cue.is_verb()) return {};
  const std::uint32_t start = in_.after_hearer(cue, cue.outer_end());
  // "Dahl said: the pier held", but not "claims to object to it: three boats"
  const bool colon =
      reading_.is_mark(start, ':') && cue.reports() && cue.form != CueForm::kInfinitive && begins_clause(start + 1);
  if (colon || (is_led_in(cue, "as") && reading_.is_mark(start, ',')))
    return UnitSpan{start + 1, in_.content_end(start + 1)};
  if (reading_.is(start, "that")) {
    if (start > cue.span.end && in_.narrows(start)) return {};
    if (!cue.reports() && !in_.takes(cue, complements::kClause | complements::kThat)) return {};
    return UnitSpan{start, in_.clause_end(cue, start)};
  }
  // "is sure they hold": behind an adjective a pronoun begins a clause
  const bool sure = reading_[cue.span.begin].facts.forms == forms::kAdjective && reading_.has(start, tags::kPersonal);
  const bool says = cue.reports() && cue.verb != VerbClass::kShow && !in_.takes(cue, complements::kThat);
  if (!sure && !says && !in_.takes(cue, complements::kClause)) return {};
  if (is_relative_clause(cue) && is_verb_like(reading_, start)) return UnitSpan{start, relative_end(cue, start)};
  const bool aside = reading_.is_mark(start + 1, ',') &&
                     (reading_.has(start, tags::kPersonal) || (in_.says(cue) && reading_.is_capital(start)));
  if (!reading_.is_word(start + 1) && !reading_.is_joint(start + 1) && !aside) return {};
  if (!begins_clause(start) && !(in_.says(cue) && may_begin_clause(start))) return {};
  return UnitSpan{start, in_.clause_end(cue, start)};
}

/// "While Dahl said": is `word` before the subject that opens the sentence?
bool ReportedClauses::is_led_in(const Cue& cue, const char* word) const {
  return cue.speaker.place == SubjectPlace::kBefore && cue.speaker.phrase.span.begin == sentence_.begin + 1 &&
         reading_.is(sentence_.begin, word);
}

/// "the stairs, which he said were closed, were old": a clause between commas ends with the second.
std::uint32_t ReportedClauses::relative_end(const Cue& cue, std::uint32_t begin) const {
  const std::uint32_t end = in_.clause_end(cue, begin);
  const std::uint32_t relative = cue.speaker.phrase.span.begin - 1;
  if (relative <= sentence_.begin || !reading_.is_mark(relative - 1, ',')) return end;
  return reading_.find_mark(begin, end, ',');
}

/// "which he said were closed"
bool ReportedClauses::is_relative_clause(const Cue& cue) const {
  const std::uint32_t subject = cue.speaker.phrase.span.begin;
  return cue.speaker.place == SubjectPlace::kBefore && subject > sentence_.begin &&
         (reading_.has(subject - 1, tags::kRelative) || reading_.is(subject - 1, "what"));
}

/// "The dam will hold until spring, engineers said." and, around the cue, "The dam, engineers said, will hold."
UnitSpan ReportedClauses::clause_before(const Cue& cue, std::uint32_t free) const {
  // "The pier, her aides believe, will hold": a mark right behind the verb.
  const bool thinks = in_.takes(cue, complements::kClause) && cue.speaker.place == SubjectPlace::kBefore &&
                      in_.says(cue) && !reading_.is_word(cue.span.end) && !reading_.is_quote(cue.span.end);
  if (!cue.reports() && !thinks) return {};
  const bool that_only = in_.takes(cue, complements::kThat) && cue.verb != VerbClass::kShow;
  if (cue.form != CueForm::kFinite || that_only) return {};
  const std::uint32_t begin = cue.outer_begin();
  if (begin <= free + 1 || !reading_.is_mark(begin - 1, ',')) return {};
  const std::uint32_t end = cue.outer_end();
  // "At the quay, Brandt replied:", "boasted of her pier": what is said stands behind
  if (reading_.is_mark(end, ':') || in_.is_about(cue, end)) return {};
  if (cue.verb == VerbClass::kTell) {
    const std::uint32_t hearer = in_.after_hearer(cue, end);
    if (hearer == end || (hearer < sentence_.end && !reading_.is_mark(hearer, '.'))) return {};
  }
  const bool described = is_described(cue, end + 1) && has_verb(reading_, free + 1, begin);
  if (reading_.is_mark(end, ',') && !described) return UnitSpan{free, in_.content_end(end)};
  const bool closed = closes(reading_, cue, sentence_) || reading_.is(end, "who");
  if (!closed || (cue.verb != VerbClass::kTell && reading_.has(end, tags::kDeterminer))) return {};
  const std::uint32_t first = reading_.has(free, tags::kConjunction) ? free + 1 : free;
  const bool ends = end >= sentence_.end || reading_.is_mark(end, '.');
  if (!ends && (leads_in({first, begin - 1}) || !has_verb(reading_, first + 1, begin))) return {};
  return UnitSpan{first, begin - 1};
}

/// "The pier held, said Orr, a sailor who had watched it": what stands behind the comma tells of the speaker.
bool ReportedClauses::is_described(const Cue& cue, std::uint32_t next) const {
  return cue.speaker.place == SubjectPlace::kBehind &&
         (reading_.is_capital(next) || reading_.has(next, tags::kDeterminer | tags::kRelative));
}

/// "In a letter filed on Monday": no clause of its own.
bool ReportedClauses::leads_in(UnitSpan span) const {
  if (!reading_.has(span.begin, tags::kPreposition | tags::kSubordinator)) {
    const std::string_view first = reading_.word(span.begin);
    if (!first.ends_with("ed") && !first.ends_with("ing")) return false;
  }
  return !reading_.has_mark(span.begin, span.end, ',');
}

/// "According to the port, the pier held."
UnitSpan ReportedClauses::source_behind(const Cue& cue) const {
  if (cue.form != CueForm::kPreposition) return {};
  constexpr std::uint32_t kLongestSource = 30;
  constexpr std::uint32_t kLongestLeadIn = 4;
  if (cue.span.begin - sentence_.begin > kLongestLeadIn) return {};
  const std::uint32_t begin = cue.speaker.phrase.span.end;
  const std::uint32_t stop = earlier(sentence_.end, begin + kLongestSource);
  const std::uint32_t comma = reading_.find_mark(begin, stop, ',');
  if (comma == stop) return {};
  return UnitSpan{comma + 1, in_.content_end(comma + 1)};
}

/// "The pier held, according to the port."
UnitSpan ReportedClauses::source_before(const Cue& cue, std::uint32_t free) const {
  if (cue.form != CueForm::kPreposition || cue.begin <= free + 1) return {};
  const std::uint32_t first = reading_.has(free, tags::kConjunction) ? free + 1 : free;
  const std::uint32_t end = reading_.is_mark(cue.begin - 1, ',') ? cue.begin - 1 : cue.begin;
  const std::uint32_t next = cue.outer_end();
  // "She left after, according to him, the pier fell."
  if (reading_.has(end - 1, tags::kPreposition | tags::kSubordinator | tags::kConjunction) &&
      reading_.is_mark(next, ',')) {
    return UnitSpan{next + 1, in_.content_end(next + 1)};
  }
  if (has_verb(reading_, first + 1, end)) return UnitSpan{first, end};
  return UnitSpan{first, in_.content_end(next)};
}

bool ReportedClauses::begins_clause(std::uint32_t i) const {
  if (!reading_.is_word(i)) return false;
  if (reading_.has(i, tags::kPersonal)) return true;
  if (reading_.has(i, tags::kRelative) && !reading_.is(i, "that")) return false;
  if (reading_.has(i, tags::kPreposition | tags::kAuxiliary | tags::kConjunction)) return false;
  if (reading_.has(i, tags::kObject) && !reading_.has(i, tags::kDeterminer)) return false;
  const bool starts = reading_.has(i, tags::kSubject | tags::kDeterminer) || reading_.is_capital(i) ||
                      reading_.is_any(i, "there much") || reading_.is_kind(i, TokenKind::kNumber) ||
                      reading_.word(i).ends_with('s');
  if (!starts) return false;
  constexpr std::uint32_t kLongestSubject = 24;  // units
  const std::uint32_t stop = reading_.find_mark(i + 1, earlier(sentence_.end, i + kLongestSubject), ',');
  return has_verb(reading_, i + 1, reading_.find_mark(i + 1, stop, ';'));
}

/// "about half", "nearly 40", "more than two": how many.
bool ReportedClauses::is_count(std::uint32_t i) const {
  if (reading_.is(i + 1, "than") && reading_.is_any(i, "more fewer less")) return true;
  const bool number = reading_.is_kind(i + 1, TokenKind::kNumber);
  return (number || reading_.is(i + 1, "half")) &&
         reading_.is_any(i, "about around nearly almost over roughly only just");
}

/// Behind "said" almost any word begins a clause: "said raising the pier would help".
bool ReportedClauses::may_begin_clause(std::uint32_t i) const {
  return reading_.is_word(i) && !reading_.is(i, "who") &&
         (reading_.is_any(i, "much having") || is_count(i) || reading_.is_mark(i + 1, '-') ||
          reading_.has(i, tags::kDeterminer) ||
          !reading_.has(i, tags::kAuxiliary | tags::kConjunction | tags::kPreposition | tags::kObject | tags::kAdverb));
}

}  // namespace annotator
