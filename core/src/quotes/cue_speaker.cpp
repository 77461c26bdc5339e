#include "quotes/cue_speaker.h"

#include "quotes/phrase_words.h"
#include "text/word_choice.h"

namespace annotator {

Subject CueSpeakers::finite(std::uint32_t verb, const VerbGroup& group) const {
  const bool after_quote = reading_.quote_before(group.begin, sentence_.begin) < group.begin;
  const bool opens = group.begin == sentence_.begin;
  if (after_quote || opens) {
    if (reading_.verb(verb) == VerbClass::kTell) return {};
    if (!after_quote && reading_.verb(verb) == VerbClass::kCall) return {};  // "Rated PG-13 for 'peril'"
    std::uint32_t begin = verb + 1;
    if (reading_.is_any(begin, "out back")) ++begin;  // "points out Dahl"
    // "The film, titled 'Blue,' says that ...", "Orr, dubbed 'the king', opened it"
    if (after_quote && reading_.is_any(begin, "it that") && !is_verb_like(reading_, begin + 1))
      return clause_subject(reading_, sentence_.begin, group.begin);
    const auto phrase = phrase_at(reading_, begin, sentence_.end);
    if (!phrase || reading_.is(begin + 1, "all")) return {};  // "'We wait' says it all"
    // "Dahl, citing 'the tide,' said the crews would be late": the crews are the subject of what she says.
    if (after_quote && is_verb_like(reading_, phrase.span.end)) {
      if (const auto shared = last_subject()) return shared;
      if (phrase.pronoun) return clause_subject(reading_, sentence_.begin, group.begin);
    }
    return Subject{with_name(reading_, with_attachments(reading_, phrase, sentence_.end), sentence_.end),
                   SubjectPlace::kBehind};
  }
  const std::uint32_t last = group.begin - 1;
  if (reading_.is_mark(last, ',') && reading_.verb(verb) == VerbClass::kSay) {
    if (const auto behind = parenthetical_subject(verb + 1)) return behind;
  }
  if (reading_.has(last, tags::kConjunction) || (reading_.is_mark(last, ',') && floor != sentence_.begin)) {
    if (const auto shared = last_subject()) {
      if (reading_.has(last, tags::kConjunction)) return shared;
    }
  }
  auto subject = subject_before(reading_, group.begin, floor);
  if (!subject) subject = perceived(group.begin);
  if (!subject && floor != sentence_.begin) subject = last_subject();
  return subject;
}

/// "In other words, explained Dahl, ...", "The quay is safe, said a member who saw it.": somebody behind the verb,
/// closed by a mark or a relative clause.
Subject CueSpeakers::parenthetical_subject(std::uint32_t begin) const {
  if (reading_.has(begin, tags::kTime | tags::kPersonal | tags::kSubordinator)) return {};
  const auto phrase = phrase_at(reading_, begin, sentence_.end);
  if (!phrase || phrase.pronoun) return {};
  const bool named = reading_.is_capital(phrase.head);
  const NounPhrase whole = with_attachments(reading_, phrase, sentence_.end);
  const bool somebody = reading_.has(phrase.head, tags::kPerson | tags::kBody) ||
                        reading_.has(whole.span.end - 1, tags::kPerson | tags::kBody);
  if (!named && !somebody) return {};
  const std::uint32_t behind = whole.span.end;
  if (!named && (reading_.is(behind, "who") || !(reading_.is_word(behind) || reading_.is_quote(behind))))
    return Subject{whole, SubjectPlace::kBehind};
  const std::uint32_t end = phrase.span.end;
  // "Dahl, the mayor, said the port 'will hold'": the port is what she tells of.
  if (end < sentence_.end && (reading_.is_word(end) || reading_.is_quote(end))) return {};
  return Subject{phrase, SubjectPlace::kBehind};
}

/// Speaker of the cue before: of the last behind `from` that says or calls, else of any.
Subject CueSpeakers::last_subject(std::uint32_t from) const {
  Subject other;
  for (auto cue = cues_.rbegin(); cue != cues_.rend() && cue->begin >= from; ++cue) {
    if (cue->form == CueForm::kNoun || !cue->speaker || cue->speaker.place == SubjectPlace::kRelative) continue;
    const Subject shared{cue->speaker.phrase, SubjectPlace::kClause};
    if (cue->tells() || cue->verb == VerbClass::kCall) return shared;
    if (!other) other = shared;
  }
  return other;
}

/// "was prompted to say", "went on to say": the subject of the verbs before "to".
Subject CueSpeakers::infinitive(std::uint32_t to) const {
  constexpr std::uint32_t kMostVerbs = 4;
  std::uint32_t i = to;
  while (i > floor && to - i < kMostVerbs && (is_verb_like(reading_, i - 1) || reading_.has(i - 1, tags::kAdverb))) --i;
  if (i != to) {
    if (const auto subject = subject_before(reading_, i, floor)) return Subject{subject.phrase, SubjectPlace::kClause};
  }
  return shared_subject(to);
}

/// "Asked whether Orr would go, Dahl paused before answering": not of the clause that leads in.
Subject CueSpeakers::shared_subject(std::uint32_t stop) const {
  const auto own = clause_subject(reading_, sentence_.begin, stop);
  const auto shared = last_subject(own ? own.phrase.span.begin : sentence_.begin);
  return shared ? shared : own;
}

/// "Calling it unfair, Dahl left": the subject stands behind the comma, which may be inside the marks.
Subject CueSpeakers::behind_participle(std::uint32_t verb) const {
  std::uint32_t comma = verb;
  while (comma < sentence_.end && !(reading_.is_mark(comma, ',') && !reading_.is_quote(comma + 1))) ++comma;
  for (std::uint32_t q = verb; q < comma; ++q) {
    const bool subject_follows = reading_.is_capital(q + 1) || reading_.has(q + 1, tags::kDeterminer | tags::kSubject);
    if (reading_.is_quote(q) && subject_follows) comma = q;
  }
  if (comma + 1 >= sentence_.end) return {};
  const auto phrase = phrase_at(reading_, comma + 1, sentence_.end);
  if (!phrase) return {};
  return Subject{with_attachments(reading_, phrase, sentence_.end), SubjectPlace::kClause};
}

/// The phrase right before a participle, when that is what speaks: "a banner saying", "with Orr calling".
Subject CueSpeakers::beside_participle(std::uint32_t begin) const {
  const std::uint32_t last = begin - 1;
  if (reading_.has(last, tags::kDocument) && !reading_.has(last, tags::kSpeech)) {
    const std::uint32_t first = last > floor && reading_.has(last - 1, tags::kDeterminer) ? last - 1 : last;
    return Subject{{{first, begin}, last, false}, SubjectPlace::kBefore};
  }
  const auto phrase = phrase_before(reading_, begin, floor);
  if (!phrase) return {};
  const std::uint32_t first = phrase.span.begin;
  if (reading_.has(phrase.head, kSpeechNoun)) {
    if (const auto owner = owner_of(phrase.head, phrase.span)) return owner;
    // "All they get is a message saying"
    const bool predicate = first > floor && reading_.has(first - 1, tags::kBe);
    if (first == sentence_.begin || predicate) return Subject{phrase, SubjectPlace::kBefore};
    return {};
  }
  const bool with = first > floor && reading_.is(first - 1, "with");
  const bool of = first > floor && reading_.is(first - 1, "of") && reading_.is_capital(phrase.head);
  if (with || of || shares_participle(phrase)) return Subject{phrase, SubjectPlace::kBefore};
  return {};
}

/// "recalled Orr saying", "heard him yell"
Subject CueSpeakers::perceived(std::uint32_t begin) const {
  const bool object = begin > floor + 1 && reading_.has(begin - 1, tags::kObject);
  const auto phrase = object ? NounPhrase{{begin - 1, begin}, begin - 1, true} : phrase_before(reading_, begin, floor);
  constexpr WordChoice kPerceives(
      "hear heard hears overheard recall recalled recalls remember remembered remembers saw sees show showed shown "
      "shows watched");
  if (!phrase || phrase.span.begin <= floor || !reading_.is_any(phrase.span.begin - 1, kPerceives)) return {};
  if (!object && !can_speak(reading_, phrase)) return {};
  return Subject{phrase, SubjectPlace::kBefore};
}

/// "keeps saying", "began shouting"
bool CueSpeakers::goes_on(std::uint32_t verb) const {
  return reading_.is_any(verb,
                         "keep keeps kept begins began starts started stops stopped avoids avoided resumed continues "
                         "continued cease");
}

Subject CueSpeakers::participle(std::uint32_t verb, std::uint32_t begin) const {
  const bool led_in =
      begin == sentence_.begin + 1 && reading_.has(sentence_.begin, tags::kPreposition | tags::kSubordinator);
  if (begin == sentence_.begin || led_in) {
    if (const auto behind = behind_participle(verb)) return behind;
  }
  // "Next time, try saying": nobody's words yet
  if (begin > floor && reading_.has_form(begin - 1, forms::kBase) &&
      (begin == floor + 1 || reading_.is_mark(begin - 2, ',')))
    return {};
  if (begin > floor && goes_on(begin - 1)) {
    if (const auto subject = subject_before(reading_, begin - 1, floor)) return subject;
  }
  if (begin > sentence_.begin && reading_.is_word(begin - 1)) {
    const auto quoted = reading_.is(begin - 1, "as") ? quoted_person(begin - 1) : Subject{};
    if (quoted) return quoted;
    if (const auto heard = perceived(begin)) return heard;
    if (const auto beside = beside_participle(begin)) return beside;
  }
  return shared_subject(begin);
}

/// "with Orr calling it ... and Dahl calling it ...": a second subject of the same kind.
bool CueSpeakers::shares_participle(const NounPhrase& phrase) const {
  if (cues_.empty() || cues_.back().form != CueForm::kParticiple || !cues_.back().speaker) return false;
  const std::uint32_t begin = phrase.span.begin;
  return cues_.back().speaker.place == SubjectPlace::kBefore && begin > floor && reading_.is(begin - 1, "and") &&
         reading_.is_capital(phrase.head);
}

/// "Dahl is recorded as saying", "was overheard telling them", "is said to have told them"
Subject CueSpeakers::overheard(std::uint32_t begin) const {
  if (begin < floor + 3) return {};
  const std::uint32_t verb = begin - (reading_.is_any(begin - 1, "as with") ? 2 : 1);
  if (!reading_.is_any(verb, "recorded reported remembered credited heard overheard caught said alleged")) return {};
  const VerbGroup group = verb_group(reading_, verb, floor);
  return group.be ? subject_before(reading_, group.begin, floor) : Subject{};
}

/// "quoted Dahl as saying"
Subject CueSpeakers::quoted_person(std::uint32_t as) const {
  for (std::uint32_t i = as; i > floor && as - i < 14; --i) {
    if (!reading_.is_any(i - 1, "quoted cited quoting quotes")) continue;
    if (i == as) return {};
    if (i + 1 == as && reading_.has(i, tags::kObject)) return Subject{{{i, as}, i, true}, SubjectPlace::kBehind};
    if (const auto phrase = phrase_at(reading_, i, as)) return Subject{phrase, SubjectPlace::kBehind};
  }
  return {};
}

/// Whose statement: "Rivera's comments", "his claim", "a statement from the ministry".
Subject CueSpeakers::owner_of(std::uint32_t noun, UnitSpan phrase) const {
  for (std::uint32_t i = noun; i > phrase.begin; --i) {
    if (is_possessive_mark(reading_, i - 1)) {
      if (const auto owner = phrase_before(reading_, i - 1, floor)) return Subject{owner, SubjectPlace::kBefore};
      return {};
    }
  }
  if (reading_.has(phrase.begin, tags::kPossessive))
    return Subject{{{phrase.begin, phrase.begin + 1}, phrase.begin, true}, SubjectPlace::kBefore};
  if (reading_.is_any(noun + 1, "from by")) {
    if (const auto owner = phrase_at(reading_, noun + 2, sentence_.end))
      return Subject{with_attachments(reading_, owner, sentence_.end), SubjectPlace::kBehind};
  }
  return {};
}

}  // namespace annotator
