#include "quotes/noun_phrase.h"

#include <algorithm>

#include "quotes/phrase_words.h"

namespace annotator {

bool can_speak(const Reading& reading, const NounPhrase& phrase) {
  return phrase.pronoun || reading.is_capital(phrase.head) || reading.has(phrase.head, kPhraseNoun | tags::kName);
}

bool is_verb_like(const Reading& reading, std::uint32_t i) {
  if (!reading.is_word(i)) return false;
  if (reading.has(i, tags::kAuxiliary | tags::kVerb)) return true;
  if (reading.is_capital(i)) return is_headline_verb(reading, i);
  const WordFacts& facts = reading[i].facts;
  if (facts.verb != VerbClass::kNone && (facts.forms & (forms::kPast | forms::kThird)) != 0)
    return !reading.has(i, kPhraseNoun);
  return has_suffix(reading.word(i), "ed") && !reading.has(i, kPhraseNoun);
}

bool has_verb(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  while (begin < end && !is_verb_like(reading, begin)) ++begin;
  return begin < end;
}

NounPhrase phrase_at(const Reading& reading, std::uint32_t begin, std::uint32_t stop) {
  stop = earlier(earlier(stop, reading.size()), begin + kLongestPhrase);
  if (begin >= stop || !reading.is_word(begin)) return {};
  if (reading.has(begin, tags::kSubject) && !reading.has(begin, tags::kDeterminer)) {
    return NounPhrase{{begin, begin + 1}, begin, reading.has(begin, tags::kPersonal)};
  }
  // "Try saying", "Ask the crews": said to the reader
  if (begin + 1 < stop && reading.opens_sentence(begin) && reading.has_form(begin, forms::kBase) &&
      (reading.has(begin + 1, tags::kDeterminer | tags::kObject) || reading.has_form(begin + 1, forms::kGerund)))
    return {};
  std::uint32_t i = begin;
  std::uint32_t head = begin;
  bool has_noun = false;
  bool article = false;
  while (i < stop) {
    if (is_possessive_mark(reading, i)) {
      if (!has_noun || i + 1 >= stop) break;
      ++i;
      has_noun = false;
      article = true;
      continue;
    }
    if (reading.is_mark(i, '-')) {
      // "Seoul-based analyst": what follows belongs to it.
      has_noun = false;
      article = true;
      ++i;
      continue;
    }
    const bool initial = reading.is_mark(i, '.') && reading.is_capital(i + 1) && i > 0 && reading.is_capital(i - 1) &&
                         !reading.opens_sentence(i + 1);
    if (reading.is_mark(i, "&/") || (has_noun && (initial || is_nickname(reading, i)))) {
      ++i;
      continue;
    }
    if (!reading.is_word(i)) break;
    if (reading.is_kind(i, TokenKind::kNumber) || reading.is_kind(i, TokenKind::kLink)) {
      if (has_noun && !article) break;
      head = i++;
      has_noun = !reading.is_mark(i, '-');
      article |= !has_noun;
      continue;
    }
    if (is_headline_verb(reading, i) && has_noun) break;
    if (!reading.is_capital(i) && reading.is_mark(i + 1, '-')) {
      i += 2;
      article = true;
      continue;
    }
    if (is_time(reading, i) && has_noun) break;
    // "the", "all the"
    if (reading.has(i, tags::kDeterminer) && !has_noun && i == begin + (article ? 1 : 0)) {
      article = true;
      ++i;
      continue;
    }
    // "said a visibly shaken Orr"
    if (article && i == begin + 1 && i + 1 < stop && has_suffix(reading.word(i), "ly") &&
        is_inner_word(reading, i + 1)) {
      ++i;
      continue;
    }
    if (is_name_word(reading, i) || (i == begin && reading.is_capital(i) && !opens_with_verb(reading, i) &&
                                     !reading.has(i, kNeverInside | tags::kAdverb | tags::kDeterminer))) {
      head = i++;
      has_noun = true;
      continue;
    }
    // "the harbour planning director"
    const bool before_person = (reading.has(i + 1, tags::kPerson) || (i > begin && reading.is_capital(i + 1))) &&
                               !reading.has(i, kNeverInside);
    if (reading.is_capital(i) || (!is_inner_word(reading, i) && !(before_person && has_suffix(reading.word(i), "ing"))))
      break;
    const bool noun = reading.has(i, kPhraseNoun);
    const bool before_name = before_person || (reading.is_capital(i + 1) && reading.is_capital(i - 1));
    if (!noun && has_noun && (is_verb_like(reading, i) || (looks_like_participle(reading, i) && !before_name))) break;
    // "retired pilot Ana Orr", but not "praised Ana Orr"
    const bool modifies_person =
        reading.verb(i) == VerbClass::kNone && (reading.has(i + 1, tags::kPerson) || reading.is_capital(i + 1));
    // "another replied"
    const bool alone =
        !article || (i == begin + 1 && reading.has(begin, tags::kQuantity) && reading.verb(i) == VerbClass::kSay);
    if (!noun && alone && !has_noun && is_verb_like(reading, i) && !modifies_person) break;
    // After a name or a noun for a person, a plain word ends the phrase unless a name or such a noun follows soon.
    if (has_noun && !noun) {
      std::uint32_t next = i + 1;
      while (next < stop && next < i + 3 && reading.is_word(next) && !reading.is_capital(next) &&
             is_inner_word(reading, next) && !reading.has(next, kPhraseNoun | tags::kDeterminer)) {
        ++next;
      }
      const bool leads_on = next < stop && reading.is_word(next) &&
                            (reading.is_capital(next) || reading.has(next, kPhraseNoun)) &&
                            !reading.has(next, kNeverInside | tags::kDeterminer);
      // "one Trump confidant"
      const bool modifies = reading.has(begin, tags::kDeterminer) && reading.is_capital(head) && i == head + 1;
      const bool after_person = reading.has(head, kPhraseNoun) || reading.is_capital(head);
      // "Dahl dares Orr"
      if (i == begin + 1 && next == i + 1 && reading.is_capital(head) && reading.is_capital(next) &&
          has_suffix(reading.word(i), "s"))
        break;
      if (after_person && !leads_on && !modifies) break;
    }
    head = i++;
    has_noun = true;
  }
  while (i > begin && !reading.is_word(i - 1)) --i;
  // "one", "many of the crew"
  has_noun |= i == begin + 1 && reading.has(begin, tags::kQuantity);
  if (!has_noun || i == begin || is_bare_determiner(reading, {begin, i})) return {};
  head = earlier(head, i - 1);
  if (reading.is_kind(head, TokenKind::kSymbol)) return {};  // signs are nobody
  return NounPhrase{{begin, i}, head, false};
}

NounPhrase with_attachments(const Reading& reading, const NounPhrase& inner, std::uint32_t stop) {
  NounPhrase phrase = inner;
  if (phrase.pronoun) return phrase;
  for (std::uint32_t n = 0; n < kLongestAttachments; ++n) {
    std::uint32_t i = phrase.span.end;
    const bool post_modifier = reading.is_any(i, "familiar close known") ||
                               (reading.is_word(i) && looks_like_participle(reading, i) &&
                                !(reading.is_capital(phrase.head) && has_suffix(reading.word(i), "ed")));
    if (post_modifier && n == 0) ++i;
    if (i != phrase.span.end && !reading.has(i, tags::kPreposition)) break;
    if (i + 1 >= stop || (i == phrase.span.end && !reading.is_any(i, "of from for"))) break;
    const NounPhrase next = phrase_at(reading, i + 1, stop);
    if (!next || next.pronoun) break;
    phrase.span.end = next.span.end;
  }
  return phrase;
}

NounPhrase with_name(const Reading& reading, const NounPhrase& phrase, std::uint32_t stop) {
  // "said co-author and lecturer Yuna Park"
  if (!phrase.pronoun && !reading.is_capital(phrase.head) && reading.is(phrase.span.end, "and")) {
    const auto second = phrase_at(reading, phrase.span.end + 1, stop);
    if (second && !second.pronoun && second.span.size() > 1 && reading.is_capital(second.head))
      return {{phrase.span.begin, second.span.end}, second.head, false};
  }
  if (phrase.pronoun || !reading.has(phrase.span.begin, tags::kDeterminer) || !reading.is_mark(phrase.span.end, ','))
    return phrase;
  const auto name = phrase_at(reading, phrase.span.end + 1, stop);
  if (!name || !reading.is_capital(name.span.begin) || name.pronoun) return phrase;
  if (name.span.end - phrase.span.end < 3) return phrase;
  const std::uint32_t end = with_attachments(reading, name, stop).span.end;
  if (end < stop && !reading.is_mark(end, ",.")) return phrase;
  return {{phrase.span.begin, end}, name.head, false};
}

NounPhrase owner_or(const Reading& reading, const NounPhrase& phrase) {
  if (reading.has(phrase.head, tags::kPerson | tags::kBody)) return phrase;
  for (std::uint32_t i = phrase.head; i > phrase.span.begin; --i) {
    if (reading.has(i, tags::kPerson)) return phrase;  // "Orr's boss Ben Dahl"
    if (is_possessive_mark(reading, i)) return {{phrase.span.begin, i}, i - 1, false};
  }
  return phrase;
}

}  // namespace annotator
