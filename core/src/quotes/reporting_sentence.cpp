#include "quotes/reporting_sentence.h"

#include <algorithm>

#include "quotes/noun_phrase.h"

namespace annotator {

namespace {

constexpr std::uint32_t kLongestHearer = 10;  // units between the cue and "that"
constexpr std::uint32_t kFewestWords = 3;

}  // namespace

bool ReportingSentence::takes(const Cue& cue, VerbComplements complement) const {
  return reading_.takes(cue.span.begin, complement);
}

/// "told the Ledger of Lund", "told The Quay and Harbour newspaper": the first unit behind all of the hearer.
std::uint32_t ReportingSentence::hearer_end(const NounPhrase& hearer) const {
  NounPhrase whole = with_attachments(reading_, hearer, sentence_.end);
  if (reading_.is(whole.span.end, "and") && reading_.is_capital(whole.span.end - 1) &&
      reading_.is_capital(whole.span.end + 1)) {
    const auto second = phrase_at(reading_, whole.span.end + 1, sentence_.end);
    if (second && !is_verb_like(reading_, second.span.end)) whole = with_attachments(reading_, second, sentence_.end);
  }
  return whole.span.end;
}

/// First unit behind the hearer, the time and the place: "told reporters on Friday in Lund".
std::uint32_t ReportingSentence::after_hearer(const Cue& cue, std::uint32_t begin) const {
  std::uint32_t i = begin;
  if (cue.verb == VerbClass::kTell) {
    const auto hearer = phrase_at(reading_, i, sentence_.end);
    i = hearer ? hearer_end(hearer) : reading_.has(i, tags::kObject) ? i + 1 : i;
  }
  while (i < sentence_.end && i - begin < kLongestHearer) {
    const bool skips =
        reading_.has(i, tags::kTime) || (reading_.is(i, "last") && reading_.has(i + 1, tags::kTime)) ||
        (reading_.has(i, tags::kAdverb) && !reading_.has(i, tags::kDeterminer) && !reading_.is_any(i, "there much"));
    if (skips) {
      ++i;
      continue;
    }
    // "about half of the crews were late" is what is said
    if (!reading_.has(i, tags::kPreposition) || reading_.has(i + 1, tags::kQuantity)) break;
    const auto object = phrase_at(reading_, i + 1, sentence_.end);
    if (!object) break;
    i = object.span.end;
  }
  return before_that(i);
}

/// "said this week that", "said, however, that", "argued during Monday's debate in Lund that": the unit of "that" when
/// nothing but a time, a place or an aside stands before it; else `begin`.
std::uint32_t ReportingSentence::before_that(std::uint32_t begin) const {
  const bool aside = reading_.is_mark(begin, ',');
  const bool circumstance =
      reading_.has(begin, tags::kPreposition | tags::kTime) || reading_.is_any(begin, "this last");
  if (!aside && !circumstance) return begin;
  const std::uint32_t stop = earlier(sentence_.end, begin + kLongestHearer);
  for (std::uint32_t i = begin + 1; i < stop; ++i) {
    if (reading_.is(i, "that")) return aside == reading_.is_mark(i - 1, ',') ? i : begin;
    const bool joins = reading_.is_joint(i) || (aside && reading_.is_mark(i, ',') && reading_.is(i + 1, "that"));
    if ((!reading_.is_word(i) && !joins) || (is_verb_like(reading_, i) && !reading_.is_kind(i, TokenKind::kClitic)))
      return begin;
  }
  return begin;
}

bool ReportingSentence::asks(std::uint32_t i) const { return reading_.is_any(i, "whether how why what if which"); }

/// Does the preposition at `i` lead to what is spoken of? "talked about", but not "talked to".
bool ReportingSentence::is_about(const Cue& cue, std::uint32_t i) const {
  if (!takes(cue, complements::kAbout)) return false;
  if (reading_.is_any(i, "to on")) return cue.verb != VerbClass::kEdge;
  return reading_.is_any(i, "about for of against");
}

/// "told a crowd that filled the quay", "the report that names the port": "that" is the subject of its clause.
bool ReportingSentence::narrows(std::uint32_t that) const {
  const std::uint32_t next = that + 1;
  return is_verb_like(reading_, next) && !reading_.has(next, tags::kDeterminer | tags::kSubject);
}

/// Verbs that take a clause with and without "that".
bool ReportingSentence::says(const Cue& cue) const {
  return reading_.is_any(cue.span.begin,
                         "said says say saying think thinks thought believe believes believed believing");
}

/// The content runs to the end of the sentence, to a colon, or to the comma or conjunction before the next cue.
std::uint32_t ReportingSentence::content_end(std::uint32_t begin) const {
  std::uint32_t end = sentence_.end;
  std::uint32_t dash = end;  // one that no second follows
  for (std::uint32_t i = begin; i < end; ++i) {
    if (reading_.is_mark(i, ';') || (i > begin && is_contrast(i))) end = i;
    if (reading_.is_mark(i, ':') && reading_.is_quote(i + 1)) end = i;
    if (reading_.is_mark(i, kDash)) dash = dash == sentence_.end ? i : sentence_.end;
  }
  end = earlier(end, dash);
  for (const Cue& cue : cues_) {
    if (cue.begin <= begin || !cue.speaker) continue;
    if ((cue.form == CueForm::kParticiple || cue.form == CueForm::kPreposition) &&
        reading_.is_mark(cue.begin - 1, ',')) {
      end = earlier(end, cue.begin - 1);
    }
    // "..., and urged them to wait"
    const bool set_off = cue.begin > begin + 1 && reading_.is_mark(cue.begin - 2, ',') && cue.verb != VerbClass::kEdge;
    const bool joined = cue.form == CueForm::kFinite && !cue.hypothetical &&
                        (cue.reports() || cue.verb == VerbClass::kCall || set_off) && cue.begin > begin + kFewestWords;
    if (joined && reading_.has(cue.begin - 1, tags::kConjunction)) end = earlier(end, cue.begin - 1);
    const std::uint32_t subject = cue.speaker.phrase.span.begin;
    const bool clause = cue.form == CueForm::kFinite && cue.verb != VerbClass::kEdge &&
                        cue.speaker.place != SubjectPlace::kRelative &&
                        reading_[cue.span.begin].facts.forms != forms::kAdjective;
    // "... the pier held and the port hopes so", but "that the pier and the port's quay hold": one subject of two
    if (clause && subject > begin + kFewestWords && reading_.has(subject - 1, tags::kConjunction) &&
        (!reading_.is_word(subject - 2) || has_verb(reading_, begin, subject - 1))) {
      end = earlier(end, subject - 1);
    }
  }
  return end;
}

/// "The claim that the pier was old was wrong": behind the subject of the sentence the content ends before its verb.
std::uint32_t ReportingSentence::claim_end(std::uint32_t that) const {
  const std::uint32_t end = content_end(that);
  return has_verb(reading_, sentence_.begin + 1, that) ? end : outer_verb({that + 1, end}, 1);
}

/// The verb of the sentence, behind `own` verbs of the clause that begins `span`; else the end of it.
std::uint32_t ReportingSentence::outer_verb(UnitSpan span, std::uint32_t own) const {
  constexpr WordTags kFinite = tags::kAuxiliary | tags::kVerb;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    // "has been", "and is", "which is": no verb more
    constexpr WordTags kBefore = kFinite | tags::kAdverb | tags::kConjunction | tags::kRelative;
    if (!reading_.has(i, kFinite) || reading_.has(i - 1, kBefore)) continue;
    if (own == 0 && !reading_.has(i - 1, tags::kSubject)) return i;
    own -= own > 0 ? 1 : 0;
  }
  return span.end;
}

/// "While Dahl said the pier held, the port was shut", "Asked if the pier would hold, Dahl said ...": the content
/// ends with the clause that leads in.
std::uint32_t ReportingSentence::clause_end(const Cue& cue, std::uint32_t begin) const {
  const std::uint32_t end = content_end(begin);
  // "Dahl, who said the pier held, left": the clause between commas ends before the verb of the sentence.
  const bool set_off = cue.speaker.place == SubjectPlace::kRelative && cue.begin > sentence_.begin + 1 &&
                       reading_.is_mark(cue.begin - 2, ',');
  if (!set_off && !is_in_lead_in(cue)) return end;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (reading_.is_mark(i, ',') && (!set_off || is_verb_like(reading_, i + 1))) return i;
  }
  return end;
}

bool ReportingSentence::is_in_lead_in(const Cue& cue) const {
  if (!reading_.is_any(sentence_.begin, "while although though when asked if after")) return false;
  return !reading_.has_mark(sentence_.begin, cue.span.begin, ',');
}

/// ", while", ", though", ", compared with": the reporter goes on.
bool ReportingSentence::is_contrast(std::uint32_t i) const {
  return reading_.is_mark(i, ",~") && reading_.is_any(i + 1, "while though although compared");
}

/// ", including the quay", ", the quay and the harbour": the phrase before the comma is one of several, or is told more
/// about.
bool ReportingSentence::goes_on_behind_comma(std::uint32_t comma) const {
  if (reading_.is_any(comma + 1, "including such particularly especially")) return true;
  constexpr std::uint32_t kLongestItem = 10;  // units
  const std::uint32_t stop = earlier(sentence_.end, comma + kLongestItem);
  for (std::uint32_t i = comma + 1; i < stop; ++i) {
    if (reading_.has(i, tags::kConjunction) && i > comma + 1) return !is_verb_like(reading_, i + 1);
    if (!reading_.is_word(i) && !reading_.is_joint(i) && !reading_.is_mark(i, ',')) return false;
    if (is_verb_like(reading_, i) || reading_.has(i, tags::kRelative | tags::kSubordinator | tags::kPersonal))
      return false;
  }
  return false;
}

/// "(R-Lund)": the unit of the bracket that closes a note of a few units opened at `i`, when a word follows; else `i`.
std::uint32_t ReportingSentence::note_end(std::uint32_t i) const {
  constexpr std::uint32_t kLongestNote = 6;
  if (!reading_.is_mark(i, '(')) return i;
  for (std::uint32_t k = i + 1; k < earlier(sentence_.end, i + kLongestNote); ++k) {
    if (reading_.is_mark(k, ')')) return reading_.is_word(k + 1) || reading_.is_mark(k + 1, ',') ? k : i;
  }
  return i;
}

/// Where what hangs on a verb ends: at a mark, at the next clause.
std::uint32_t ReportingSentence::phrase_end(std::uint32_t begin) const {
  for (std::uint32_t i = begin + 1; i < sentence_.end; ++i) {
    if (const std::uint32_t close = note_end(i); close > i) i = close + 1;
    if (reading_.is_mark(i, ',') && goes_on_behind_comma(i)) continue;
    if (reading_.is_mark(i, ",;:~(")) return i;
    if (reading_.has(i, tags::kSubordinator) &&
        !reading_.has(i, tags::kPreposition | tags::kAdverb | tags::kRelative) && !reading_.is(i, "how") &&
        !reading_.is(i, "whether") && !(reading_.is(i, "what") && reading_.has(i - 1, tags::kPreposition)))
      return i;
    if (reading_.has(i, tags::kConjunction) && (is_verb_like(reading_, i + 1) || reading_.is(i, "but"))) return i;
    if (reading_.is_any(i, "during after before") || (reading_.is(i, "on") && reading_.has(i + 1, tags::kTime)))
      return i;
  }
  return sentence_.end;
}

}  // namespace annotator
