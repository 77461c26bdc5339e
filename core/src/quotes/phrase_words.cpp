#include "quotes/phrase_words.h"

namespace annotator {

bool has_suffix(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 2 && word.ends_with(ending);
}

bool is_time(const Reading& reading, std::uint32_t i) {
  if (!reading.has(i, tags::kTime)) return false;
  // "Jan de Wit"
  if (reading.is(i, "jan") && reading.is_word(i + 1) && !reading.is_kind(i + 1, TokenKind::kNumber)) return false;
  const bool in_name = reading.has(i, tags::kCalendar) && i > 0 && reading.is_capital(i - 1) &&
                       !reading.has(i - 1, tags::kCalendar | tags::kPreposition) && reading.is_word(i + 1) &&
                       !reading.is_kind(i + 1, TokenKind::kNumber) && !reading.word(i).ends_with("day");
  return !in_name;
}

bool is_when(const Reading& reading, std::uint32_t i) {
  return i > 0 && is_time(reading, i) && reading.is_any(i - 1, "this last next that every each past same");
}

bool is_label(const Reading& reading, std::uint32_t i) {
  return reading.is_mark(i + 1, ':') &&
         reading.is_any(i,
                        "analysis comment editorial exclusive explainer interview letters live obituary opinion "
                        "podcast poll profile q&a quiz quote review transcript video watch");
}

bool opens_with_verb(const Reading& reading, std::uint32_t i) {
  constexpr VerbForms kVerbal = forms::kPast | forms::kParticiple | forms::kGerund;
  return reading.has_form(i, kVerbal) && reading.opens_sentence(i);
}

namespace {

/// "Keisha Long told"
bool is_late_name(const Reading& reading, std::uint32_t i) {
  constexpr WordTags kOther = tags::kDeterminer | tags::kPreposition | tags::kConjunction | tags::kSubject |
                              tags::kSubordinator | tags::kAuxiliary | tags::kTime;
  return i > 0 && reading.is_capital(i) && reading.has(i, tags::kAdverb) && !reading.has(i, kOther) &&
         !reading.title_case() && reading.is_capital(i - 1) && !reading.opens_sentence(i - 1);
}

}  // namespace

bool is_name_word(const Reading& reading, std::uint32_t i) {
  if (!reading.is_capital(i) || opens_with_verb(reading, i)) return false;
  if (!reading.has(i, kNeverInside | tags::kDeterminer | tags::kAdverb)) return true;
  if (!reading.has(i, (kNeverInside & ~tags::kVerb) | tags::kDeterminer | tags::kAdverb))
    return !reading.opens_sentence(i);
  if (is_late_name(reading, i)) return true;
  const bool short_upper = reading.word(i).size() < 2;
  // "Will Ferrell", "May" in the middle of a name.
  return !short_upper && reading.is_capital(i + 1) && i > 0 &&
         !reading.has(i, tags::kDeterminer | tags::kPreposition | tags::kConjunction | tags::kSubject) &&
         !reading.opens_sentence(i);
}

bool is_headline_verb(const Reading& reading, std::uint32_t i) {
  const ReadingUnit& unit = reading[i];
  return reading.title_case() && unit.facts.verb != VerbClass::kNone &&
         (unit.facts.forms & (forms::kThird | forms::kPast)) != 0;
}

bool is_possessive_mark(const Reading& reading, std::uint32_t i) {
  return reading.is_mark(i, '\'') || reading.is_kind(i, TokenKind::kClitic);
}

bool is_nickname(const Reading& reading, std::uint32_t i) {
  return reading.is_quote(i) && i > 0 && reading.is_capital(i - 1) && reading.is_capital(i + 1);
}

bool is_inner_word(const Reading& reading, std::uint32_t i) {
  if (reading.has(i, kNeverInside)) return false;
  const std::string_view word = reading.word(i);
  if (reading.has(i, kPhraseNoun)) return true;
  if (reading.has(i, tags::kAdverb))
    return reading.is_any(i, "former long") ||
           (i > 0 && reading.is_any(i, "first only then") && reading.has(i - 1, tags::kDeterminer) &&
            reading.has(i + 1, kPhraseNoun | tags::kQuantity));
  if (has_suffix(word, "ly")) return false;
  const WordFacts& facts = reading[i].facts;
  // "opposed" may be an adjective, "said" is a verb.
  if (facts.verb != VerbClass::kNone && (facts.forms & (forms::kBase | forms::kAdjective)) == 0 &&
      !word.ends_with("ed") && !(word.ends_with("ing") && i > 0 && reading.has(i - 1, tags::kDeterminer)))
    return false;
  return true;
}

bool looks_like_participle(const Reading& reading, std::uint32_t i) {
  const std::string_view word = reading.word(i);
  return !reading.is_capital(i) && !reading.has(i, kPhraseNoun) && (has_suffix(word, "ed") || has_suffix(word, "ing"));
}

bool is_bare_determiner(const Reading& reading, UnitSpan span) {
  return span.size() == 1 && reading.has(span.begin, tags::kDeterminer) && !reading.has(span.begin, tags::kQuantity) &&
         !reading.is_any(span.begin, "this that");
}

bool is_adverb(const Reading& reading, std::uint32_t i) {
  if (!reading.is_word(i) || reading.has(i, tags::kPerson | tags::kBody)) return false;
  if (reading.has(i, tags::kAdverb)) return !is_late_name(reading, i);
  return !reading.is_capital(i) && has_suffix(reading.word(i), "ly");
}

}  // namespace annotator
