#include <string_view>

#include "quotes/noun_phrase.h"
#include "quotes/phrase_words.h"

namespace annotator {

namespace {

/// "the talks", "the planning", "their findings": a form of a verb right behind an article or owner, but not "a parting
/// shot".
bool is_verbal_noun(const Reading& reading, std::uint32_t i, std::uint32_t floor) {
  const std::string_view word = reading.word(i);
  return i > floor && (word.ends_with('s') || (has_suffix(word, "ing") && !reading.is(i - 1, "a"))) &&
         !reading.has(i, kNeverInside) && reading.has(i - 1, tags::kDeterminer | tags::kPossessive) &&
         !reading.has(i - 1, tags::kSubject | tags::kRelative | tags::kSubordinator);
}

/// Begin of the run of words that ends before `end`; `end` itself when there is none.
std::uint32_t run_begin(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  std::uint32_t i = end;
  while (i > floor && end - i < kLongestPhrase) {
    const std::uint32_t u = i - 1;
    if (is_possessive_mark(reading, u)) {
      if (u == floor || !(reading.is_word(u - 1) || reading.is_mark(u - 1, '.'))) break;
      i = u;
      continue;
    }
    if (reading.is_mark(u, "-&/$%") || is_nickname(reading, u)) {
      i = u;
      continue;
    }
    if (reading.is_mark(u, '.') && reading.is_capital(i) && u > floor && reading.is_capital(u - 1) &&
        !reading.opens_sentence(i)) {
      i = u;
      continue;
    }
    if (!reading.is_word(u)) break;
    // "mother-of-three", "cook-turned-captain"
    const bool before = u > floor && reading.is_mark(u - 1, '-');
    const bool joined = before || reading.is_mark(i, '-');
    // ... "Under-Secretary"
    const bool title = reading.is_mark(i, '-') && reading.is_capital(u) && reading.is_capital(i + 1);
    if ((joined && (reading.is(u, "of") || reading.has(u, tags::kQuantity))) || title ||
        (before && reading.is_mark(i, '-'))) {
      i = u;
      continue;
    }
    if (reading.is_kind(u, TokenKind::kNumber) || reading.is_kind(u, TokenKind::kLink)) {
      if (i == end && u > floor && !reading.is_capital(u - 1)) break;
      i = u;
      continue;
    }
    if (is_headline_verb(reading, u)) break;
    if (is_time(reading, u) && reading.is_capital(u) && !reading.is_capital(i)) break;
    if (is_time(reading, u) && (i == end || reading.is_capital(u))) break;
    if (u > floor && is_when(reading, u) && !is_possessive_mark(reading, i)) break;
    if (is_name_word(reading, u)) {
      i = u;
      continue;
    }
    // "in a letter Sir Keir said"
    if (i != end && reading.is_capital(i) && reading.has(u, kSpeechNoun) &&
        !reading.has(u, tags::kPerson | tags::kBody))
      break;
    // "said that officials": no article.
    if (reading.is(u, "that") && i != end &&
        (reading.is_capital(i) || reading.has(i, tags::kPlural) || reading.word(end - 1).ends_with('s')))
      break;
    // "the three-judge court", "its two crews"
    if (reading.has(u, tags::kQuantity) && i != end && u > floor && reading.has(u - 1, tags::kDeterminer)) {
      i = u;
      continue;
    }
    if (reading.has(u, tags::kDeterminer)) {
      if (reading.has(u, tags::kPossessive) || i != end || !reading.has(u, kNeverInside)) i = u;
      const bool wider = i > floor && reading.is_any(i - 1, "all one another");
      if (wider && i == u) --i;
      break;
    }
    // "Planning minister says"
    if (reading.opens_sentence(u) && has_suffix(reading.word(u), "ing") && i + 1 == end &&
        reading.has(i, tags::kPerson))
      return u;
    if (reading.is_capital(u)) break;
    if (i == end && is_verbal_noun(reading, u, floor)) {
      i = u;
      continue;
    }
    // "a visibly shaken Orr said"
    if (i != end && u > floor && has_suffix(reading.word(u), "ly") && reading.has(u - 1, tags::kDeterminer)) {
      i = u;
      continue;
    }
    if (!is_inner_word(reading, u)) break;
    if (looks_like_participle(reading, u)) {
      // "the retired general": only with an article or an adjective before it.
      const bool inside =
          u > floor && i != end &&
          (reading.has(u - 1, tags::kDeterminer) || reading.is_mark(u - 1, '-') ||
           (reading.is_word(u - 1) && !reading.is_capital(u - 1) && !reading.has(u - 1, kNeverInside | kPhraseNoun)));
      if (!inside) break;
    }
    i = u;
  }
  while (i < end && (is_possessive_mark(reading, i) || reading.is_mark(i, "-&./"))) ++i;
  return i;
}

bool attaches(const Reading& reading, std::uint32_t i) {
  return reading.is_any(i, "of for at in from with on to near against behind inside within about between");
}

/// ReadingUnit before the bracket that closes at `end - 1`; `end` when no bracket closes there.
std::uint32_t before_bracket(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  constexpr std::uint32_t kLongestBracket = 16;
  if (end == floor || !reading.is_mark(end - 1, ')')) return end;
  for (std::uint32_t i = end - 1; i > floor && end - i < kLongestBracket; --i) {
    if (reading.is_mark(i - 1, '(')) return i - 1;
  }
  return end;
}

bool is_count(const Reading& reading, std::uint32_t i) {
  return reading.has(i, tags::kQuantity) || reading.is_kind(i, TokenKind::kNumber);
}

NounPhrase simple_before(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  end = before_bracket(reading, end, floor);
  if (end == floor) return {};
  const std::uint32_t last = end - 1;
  if (!reading.is_word(last)) return {};
  // "six in 10 said"
  if (end >= floor + 3 && reading.is(end - 2, "in") && is_count(reading, last) && is_count(reading, end - 3))
    return NounPhrase{{end - 3, end}, end - 3, false};
  // "a man of about 50 said"
  if (is_count(reading, last) && end >= floor + 3) {
    const std::uint32_t of = reading.is(last - 1, "about") ? last - 2 : last - 1;
    if (reading.is(of, "of")) {
      const auto aged = simple_before(reading, of, floor);
      if (aged && reading.has(aged.head, tags::kPerson)) return NounPhrase{{aged.span.begin, end}, aged.head, false};
    }
  }
  // "the two said"
  if (last > floor && is_count(reading, last) && reading.is(last - 1, "the"))
    return NounPhrase{{last - 1, end}, last, false};
  if (reading.has(last, tags::kObject) &&
      (reading.word(last).ends_with("self") || reading.word(last).ends_with("selves"))) {
    // "Cruz himself said"
    auto phrase = simple_before(reading, last, floor);
    if (phrase) phrase.span.end = end;
    return phrase;
  }
  // "the i reported": a newspaper
  const bool named = last > floor && reading.has(last, tags::kPersonal) && reading.is(last - 1, "the");
  if (named) return NounPhrase{{last - 1, end}, last, false};
  const bool part = last > floor && reading.is_mark(last - 1, '-');  // of "mother-of-three"
  if (reading.has(last, tags::kSubject) && !part) {
    return NounPhrase{{last, end}, last, reading.has(last, tags::kPersonal)};
  }
  const std::uint32_t begin = run_begin(reading, end, floor);
  if (begin >= end || is_bare_determiner(reading, {begin, end})) return {};
  return NounPhrase{{begin, end}, last, false};
}

/// "a report" in "a report published", "a source" in "a source close to him", "some" in "some of them"
NounPhrase before_modifier(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  if (end < floor + 3 || !reading.is_word(end - 1)) return {};
  const std::uint32_t last = end - 1;
  std::uint32_t stop = last;
  if (reading.has(last, tags::kObject) && !reading.has(last, tags::kPossessive | tags::kSubject)) {
    if (!attaches(reading, last - 1)) return {};
    stop = last - 1;
    if (reading.is(stop - 1, "close")) --stop;
  } else if (has_suffix(reading.word(last), "ing") && reading.is(last - 1, "of")) {
    stop = last - 1;  // "the head of marketing"
  } else if (reading.is_capital(last) || !has_suffix(reading.word(last), "ed")) {
    return {};
  }
  const auto outer = simple_before(reading, stop, floor);
  if (!outer || outer.pronoun) return {};
  return NounPhrase{{outer.span.begin, end}, outer.head, false};
}

/// "Dahl" in "Dahl speaking to the council" and "Dahl in relaying the news", "a letter" in "a letter seen by the
/// council": the phrase before the participle that ends at `end`.
NounPhrase before_participle(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  if (end < floor + 2 || !reading.is_word(end - 1) || reading.is_capital(end - 1)) return {};
  const std::uint32_t participle = end - 1;
  const std::string_view word = reading.word(participle);
  const bool gerund = has_suffix(word, "ing");
  const bool passive = reading.is(end, "by") && (has_suffix(word, "ed") || reading.has(participle, tags::kVerb) ||
                                                 reading.has_form(participle, forms::kParticiple));
  if (!gerund && !passive) return {};
  if (gerund && reading.has(participle - 1, tags::kPreposition)) return simple_before(reading, participle - 1, floor);
  return simple_before(reading, participle, floor);
}

}  // namespace

NounPhrase phrase_before(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  NounPhrase found = simple_before(reading, end, floor);
  if (!found) found = before_modifier(reading, end, floor);
  if (!found || found.pronoun) return found;
  NounPhrase whole = found;
  for (std::uint32_t n = 0; n < kLongestAttachments; ++n) {
    const std::uint32_t begin = whole.span.begin;
    if (begin < floor + 2 || !(attaches(reading, begin - 1) || reading.is(begin - 1, "by"))) break;
    if (reading.is(begin - 1, "to") && reading.is(begin - 2, "according")) break;
    NounPhrase outer;
    if (!reading.is(begin - 1, "by")) outer = simple_before(reading, begin - 1, floor);
    if (!outer) outer = before_participle(reading, begin - 1, floor);
    if (!outer || outer.pronoun || reading.has(outer.head, tags::kRelative)) break;  // "who on radio called"
    whole = {{outer.span.begin, whole.span.end}, outer.head, false};
  }
  // "officials looking into the crash said"
  if (const auto outer = before_participle(reading, whole.span.begin, floor); outer && !outer.pronoun) {
    whole = {{outer.span.begin, whole.span.end}, outer.head, false};
  }
  // "In the state of Iowa officials said": what hangs on a preposition is no subject.
  if (whole.span.begin != found.span.begin && whole.span.begin > floor &&
      reading.has(whole.span.begin - 1, tags::kPreposition) && !reading.has(whole.span.begin, tags::kQuantity) &&
      !reading.has(whole.span.begin - 1, tags::kSubordinator) && !reading.is(whole.span.begin - 1, "with")) {
    return found;
  }
  return whole;
}

}  // namespace annotator
