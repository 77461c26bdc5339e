#include "quotes/cue_words.h"

#include <string_view>

#include "quotes/noun_phrase.h"
#include "quotes/phrase_words.h"
#include "quotes/subject.h"

namespace annotator {

bool CueWords::is_noun_here(std::uint32_t i) const {
  if (i == sentence_.begin || reading_.is_quote(i - 1)) return false;
  const std::uint32_t before = i - 1;
  if (!reading_.is_word(before)) return reading_.is_joint(before);
  if (before > sentence_.begin && reading_.is_mark(before - 1, '-') && !reading_.is_capital(before) &&
      !reading_.has(before, tags::kPerson | tags::kBody)) {
    return true;
  }
  // "In press notes, Dahl"
  if (i == sentence_.begin + 2 && reading_.is_mark(i + 1, ',') && reading_.has(sentence_.begin, tags::kPreposition) &&
      reading_.has(i, tags::kNoun | kSpeechNoun))
    return true;
  // "to chants of": no verb follows "to" in its third person
  if (reading_.is(before, "to") && !reading_.has_form(i, forms::kBase)) return true;
  if (reading_.has(before, tags::kModal | tags::kSubject | tags::kRelative))
    return reading_.has(before, tags::kPossessive) && !reading_.has(before, tags::kSubject);
  if (reading_.is_kind(before, TokenKind::kClitic)) return true;
  if (reading_.has(before, tags::kQuantity) && !reading_.has(i, tags::kNoun | kSpeechNoun)) return false;
  if (reading_.has(before, tags::kDeterminer | tags::kPreposition | tags::kBe | tags::kHave)) return true;
  return false;
}

bool CueWords::has_clear_subject(std::uint32_t i) const {
  const VerbGroup group = verb_group(reading_, i, floor);
  if (group.infinitive || group.begin == floor) return true;
  if (has_modal(group.begin, i)) return true;
  const std::uint32_t before = group.begin - 1;
  if (!reading_.is_word(before)) return true;
  return reading_.is_capital(before) || reading_.is(before - 1, "what") ||
         reading_.has(before, tags::kSubject | tags::kRelative | tags::kPerson | tags::kBody | tags::kDocument |
                                  tags::kSpeech | tags::kConjunction);
}

bool CueWords::has_modal(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t u = begin; u < end; ++u) {
    if (reading_.has(u, tags::kModal)) return true;
  }
  return false;
}

bool CueWords::is_base_verb(std::uint32_t i) const {
  const VerbGroup group = verb_group(reading_, i, floor);
  if (group.infinitive || (i > group.begin && reading_.is(i - 1, "to"))) return true;
  if (has_modal(group.begin, i)) return true;
  if (group.begin == sentence_.begin) return false;
  const std::uint32_t before = group.begin - 1;
  // "'The pier holds,' say the crews", "Orr's friends, however, say they", "the pier holds, warn sailors"
  if (!reading_.is_word(before) && reading_.verb(i) == VerbClass::kSay) {
    if (reading_.is(i + 1, "that")) return true;
    if (!reading_.is_any(i, "admit claim fear insist say warn")) return false;
    const auto who = phrase_at(reading_, i + 1, sentence_.end);  // "say fire chiefs"
    return reading_.has(i + 1, tags::kPersonal | tags::kPlural | tags::kDeterminer) ||
           (who && reading_.has(who.head, tags::kPlural));
  }
  if (group.begin == floor) return false;
  if (reading_.is(i, "say") && reading_.is_mark(i + 1, ',') && reading_.is_quote(i + 2)) return true;
  if (reading_.is(before, "who") || reading_.has(before, tags::kQuantity) || reading_.is(before, "percent"))
    return true;
  if (reading_.is_kind(before, TokenKind::kNumber)) return true;
  if (reading_.has(before, tags::kPersonal)) return !reading_.is_any(before, "he she it");
  if (reading_.has(before, tags::kSubject | tags::kPlural) || reading_.is(before - 1, "what")) return true;
  if (!reading_.is_word(before) || reading_.has(before, tags::kDeterminer | tags::kPreposition)) return false;
  const WordFacts& facts = reading_[i].facts;
  const VerbClass verb = facts.verb;
  const bool thinks = (facts.complements & complements::kClause) != 0;
  if (verb != VerbClass::kSay && verb != VerbClass::kTell && verb != VerbClass::kCall && !thinks) return false;
  if (reading_.has(i, kSpeechNoun)) return false;
  // "sources close to the board say it held", "people in the town say the pier held"
  if (reading_.is(i + 1, "that") || reading_.has(i + 1, tags::kPersonal)) return true;
  if (reading_.is(i, "say") && (reading_.has(i + 1, tags::kDeterminer) || reading_.is_capital(i + 1))) return true;
  const std::string_view word = reading_.word(before);
  return word.ends_with('s') && !word.ends_with("ss") && reading_[before].kind == TokenKind::kWord;
}

std::uint32_t CueWords::name_behind(std::uint32_t verb) const {
  std::uint32_t next = verb + 1;
  if (reading_.is(next, "to")) ++next;
  if (reading_.is(next, "as")) ++next;
  return reading_.has(next, tags::kDeterminer) ? next + 1 : next;
}

bool CueWords::has_agent(std::uint32_t verb) const {
  const std::uint32_t name = name_behind(verb);
  return reading_.is(reading_.is_quote(name) ? name + 1 : verb + 1, "by");
}

bool CueWords::is_naming(std::uint32_t verb, std::uint32_t begin) const {
  if (begin > sentence_.begin && reading_.is(verb - 1, "so")) return true;
  if (reading_.is_any(verb, "accused calls describes")) return false;
  if (reading_.is(verb, "described") && !reading_.is(verb + 1, "as")) return false;
  if (!reading_.is_quote(name_behind(verb)) || begin == sentence_.begin || has_agent(verb)) return false;
  if (reading_.has(verb + 1, tags::kPersonal) || reading_.is_any(verb + 1, "that this") ||
      reading_.is(begin - 2, "what") || reading_.is(begin - 3, "what"))  // "what the port calls 'the old quay'"
    return false;
  // "a song, called 'Blue'", but not "which the mayor, Ana Orr, called 'bold'"
  const auto name = reading_.is_mark(begin - 1, ',') ? phrase_before(reading_, begin - 1, floor) : NounPhrase{};
  if (name && reading_.is_capital(name.head) && name.span.begin > floor + 1 &&
      reading_.is_mark(name.span.begin - 1, ',') && reading_.has(name.span.begin - 2, tags::kPerson))
    return false;
  if (reading_.is_mark(begin - 1, ",(")) return true;
  const auto subject = phrase_before(reading_, begin, floor);
  if (!subject || subject.pronoun) return false;
  if (reading_.has(subject.head, tags::kPerson | tags::kBody | tags::kSubject | tags::kQuantity)) return false;
  return !reading_.is_capital(subject.head);
}

bool is_put(const Reading& reading, std::uint32_t i) { return reading.is_any(i, "put puts putting"); }

bool CueWords::is_false_cue(std::uint32_t i) const {
  if (is_put(reading_, i)) return !reading_.is(i + 1, "it");
  if (reading_.is(i, "used")) return reading_.is(i + 1, "to");
  if (i > floor && reading_.is_any(i, "spoke talked")) return reading_.is(i - 1, "we");  // "told me when we spoke:"
  if (reading_.is(i, "quote") && i > floor) return reading_.is(i - 1, "i");              // "said, and I quote"
  // "did not immediately respond"
  if (i > floor + 1 && reading_.is_any(i, "respond reply answer"))
    return reading_.is_any(i - 1, "not n't") || (is_adverb(reading_, i - 1) && reading_.is_any(i - 2, "not n't"));
  // "said in a statement released by the port"
  if (i > floor + 1 && reading_.has_form(i, forms::kParticiple) && reading_.has(i - 1, kSpeechNoun) &&
      reading_.has(i + 1, tags::kPreposition | tags::kTime)) {
    const auto phrase = phrase_before(reading_, i, floor);
    if (phrase && phrase.head == i - 1 && phrase.span.begin > floor && reading_.is(phrase.span.begin - 1, "in"))
      return true;
  }
  return reading_.is_any(i, "said say says saying") &&
         reading_.is_any(i + 1, "goodbye farewell hello thanks sorry nothing prayers mass yes no");
}

bool CueWords::is_told(std::uint32_t i, std::uint32_t begin) const {
  if (begin == 0 || !reading_.is_any(begin - 1, "court inquest inquiry jury jurors hearing tribunal trial"))
    return false;
  if (reading_.is_any(i, "heard hears")) return true;
  const bool closes = i + 1 == sentence_.end || (!reading_.is_word(i + 1) && !reading_.is_quote(i + 1));
  return reading_.is(i, "told") && (closes || reading_.is_any(i + 1, "of how that about"));
}

UnitSpan CueWords::with_particles(UnitSpan span) const {
  return {span.begin, span.end + (is_put(reading_, span.begin) ? 1 : 0)};
}

}  // namespace annotator
