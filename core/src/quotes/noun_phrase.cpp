#include "quotes/noun_phrase.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "quotes/phrase_words.h"

namespace annotator {

namespace {

constexpr std::uint32_t kLongestPhrase = 24;      // units
constexpr std::uint32_t kLongestAttachments = 4;  // "the head of the office of the mayor of ..."

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
    if (reading.is_mark(u, '-') || reading.is_mark(u, '&') || reading.is_mark(u, '/') || reading.is_mark(u, '$') ||
        reading.is_mark(u, '%')) {
      i = u;
      continue;
    }
    if (is_nickname(reading, u)) {
      i = u;
      continue;
    }
    if (reading.is_mark(u, '.') && reading.is_capital(i) && u > floor && reading.is_capital(u - 1) &&
        reading.sentence_of(u) == reading.sentence_of(i)) {
      i = u;
      continue;
    }
    if (!reading.is_word(u)) break;
    if (reading[u].kind == TokenKind::kNumber || reading[u].kind == TokenKind::kLink) {
      if (i == end && u > floor && !reading.is_capital(u - 1)) break;
      i = u;
      continue;
    }
    if (is_headline_verb(reading, u)) break;
    if (is_time(reading, u) && reading.is_capital(u) && !reading.is_capital(i)) break;
    if (is_time(reading, u) && (i == end || reading.is_capital(u))) break;
    if (is_name_word(reading, u)) {
      i = u;
      continue;
    }
    // "said that officials": no article.
    if (reading.is(u, "that") && i != end &&
        (reading.is_capital(i) || reading.has(i, tags::kPlural) || reading.word(end - 1).ends_with('s')))
      break;
    if (reading.has(u, tags::kDeterminer)) {
      if (reading.has(u, tags::kPossessive) || i != end || !reading.has(u, kNeverInside)) i = u;
      const bool wider =
          i > floor && (reading.is(i - 1, "all") || reading.is(i - 1, "one") || reading.is(i - 1, "another"));
      if (wider && i == u) --i;
      break;
    }
    if (reading.is_capital(u)) break;
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
  while (i < end && (is_possessive_mark(reading, i) || reading.is_mark(i, '-') || reading.is_mark(i, '&') ||
                     reading.is_mark(i, '.') || reading.is_mark(i, '/'))) {
    ++i;
  }
  return i;
}

bool is_bare(const Reading& reading, UnitSpan span) {
  return span.size() == 1 && reading.has(span.begin, tags::kDeterminer) && !reading.is(span.begin, "this") &&
         !reading.is(span.begin, "some") && !reading.is(span.begin, "many") && !reading.is(span.begin, "both") &&
         !reading.is(span.begin, "all") && !reading.is(span.begin, "others") && !reading.is(span.begin, "one") &&
         !reading.is(span.begin, "another") && !reading.is(span.begin, "two") && !reading.is(span.begin, "most") &&
         !reading.is(span.begin, "few") && !reading.is(span.begin, "several") && !reading.is(span.begin, "that");
}

bool attaches(const Reading& reading, std::uint32_t i) {
  static constexpr std::string_view kAttaching[] = {"of",     "for",    "at",     "in",    "from",
                                                    "with",   "on",     "to",     "near",  "against",
                                                    "behind", "inside", "within", "about", "between"};
  for (const std::string_view word : kAttaching) {
    if (reading.is(i, word)) return true;
  }
  return false;
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

/// A number, in digits or as a word.
bool is_count(const Reading& reading, std::uint32_t i) {
  static constexpr std::string_view kCounts[] = {"one", "two",   "three", "four", "five",
                                                 "six", "seven", "eight", "nine", "ten"};
  if (!reading.is_word(i)) return false;
  return reading[i].kind == TokenKind::kNumber ||
         std::any_of(std::begin(kCounts), std::end(kCounts),
                     [&](std::string_view word) { return reading.is(i, word); });
}

std::optional<NounPhrase> simple_before(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  end = before_bracket(reading, end, floor);
  if (end == floor) return std::nullopt;
  const std::uint32_t last = end - 1;
  if (!reading.is_word(last)) return std::nullopt;
  if (reading.is(last, "half")) return NounPhrase{{last, end}, last, false};
  // "six in 10 said"
  if (end >= floor + 3 && reading.is(end - 2, "in") && is_count(reading, last) && is_count(reading, end - 3))
    return NounPhrase{{end - 3, end}, end - 3, false};
  // "the two said"
  if (last > floor && is_count(reading, last) && reading.is(last - 1, "the"))
    return NounPhrase{{last - 1, end}, last, false};
  if (reading.has(last, tags::kObject) &&
      (reading.word(last).ends_with("self") || reading.word(last).ends_with("selves"))) {
    // "Cruz himself said"
    auto phrase = simple_before(reading, last, floor);
    if (phrase) phrase->span.end = end;
    return phrase;
  }
  if (reading.has(last, tags::kSubject)) {
    return NounPhrase{{last, end}, last, reading.has(last, tags::kPersonal)};
  }
  const std::uint32_t begin = run_begin(reading, end, floor);
  if (begin >= end || is_bare(reading, {begin, end})) return std::nullopt;
  return NounPhrase{{begin, end}, last, false};
}

/// "Dahl" in "Dahl speaking to the council" and "Dahl in relaying the news", "a letter" in "a letter seen by the
/// council": the phrase before the participle that ends at `end`.
std::optional<NounPhrase> before_participle(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  if (end < floor + 2 || !reading.is_word(end - 1) || reading.is_capital(end - 1)) return std::nullopt;
  const std::uint32_t participle = end - 1;
  const std::string_view word = reading.word(participle);
  const bool gerund = has_suffix(word, "ing");
  const bool passive = reading.is(end, "by") && (has_suffix(word, "ed") || reading.has(participle, tags::kVerb) ||
                                                 (reading[participle].facts.forms & forms::kParticiple) != 0);
  if (!gerund && !passive) return std::nullopt;
  if (gerund && reading.has(participle - 1, tags::kPreposition)) return simple_before(reading, participle - 1, floor);
  return simple_before(reading, participle, floor);
}

}  // namespace

bool is_verb_like(const Reading& reading, std::uint32_t i) {
  if (!reading.is_word(i)) return false;
  if (reading.has(i, tags::kAuxiliary | tags::kVerb))
    return reading[i].kind != TokenKind::kClitic || !reading.is(i, "'s");
  if (reading.is_capital(i)) return is_headline_verb(reading, i);
  const WordFacts& facts = reading[i].facts;
  if (facts.verb != VerbClass::kNone && (facts.forms & (forms::kPast | forms::kThird)) != 0)
    return !reading.has(i, kPhraseNoun);
  return has_suffix(reading.word(i), "ed") && !reading.has(i, kPhraseNoun);
}

std::optional<NounPhrase> phrase_before(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  std::optional<NounPhrase> found = simple_before(reading, end, floor);
  if (!found || found->pronoun) return found;
  NounPhrase whole = *found;
  for (std::uint32_t n = 0; n < kLongestAttachments; ++n) {
    const std::uint32_t begin = whole.span.begin;
    if (begin < floor + 2 || !(attaches(reading, begin - 1) || reading.is(begin - 1, "by"))) break;
    if (reading.is(begin - 1, "to") && reading.is(begin - 2, "according")) break;
    std::optional<NounPhrase> outer;
    if (!reading.is(begin - 1, "by")) outer = simple_before(reading, begin - 1, floor);
    if (!outer) outer = before_participle(reading, begin - 1, floor);
    if (!outer || outer->pronoun) break;
    whole = {{outer->span.begin, whole.span.end}, outer->head, false};
  }
  // "officials looking into the crash said"
  if (const auto outer = before_participle(reading, whole.span.begin, floor); outer && !outer->pronoun) {
    whole = {{outer->span.begin, whole.span.end}, outer->head, false};
  }
  // "In the state of Iowa officials said": what hangs on a preposition is no subject.
  if (whole.span.begin != found->span.begin && whole.span.begin > floor &&
      reading.has(whole.span.begin - 1, tags::kPreposition) &&
      !reading.has(whole.span.begin - 1, tags::kSubordinator) && !reading.is(whole.span.begin - 1, "with")) {
    return found;
  }
  return whole;
}

std::optional<NounPhrase> phrase_at(const Reading& reading, std::uint32_t begin, std::uint32_t stop) {
  stop = std::min({stop, reading.size(), begin + kLongestPhrase});
  if (begin >= stop || !reading.is_word(begin)) return std::nullopt;
  if (reading.has(begin, tags::kSubject) && !reading.has(begin, tags::kDeterminer)) {
    return NounPhrase{{begin, begin + 1}, begin, reading.has(begin, tags::kPersonal)};
  }
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
    if (reading.is_mark(i, '&') || reading.is_mark(i, '/')) {
      ++i;
      continue;
    }
    if (is_nickname(reading, i) && has_noun) {
      ++i;
      continue;
    }
    if (reading.is_mark(i, '.') && reading.is_capital(i + 1) && has_noun && i > 0 && reading.is_capital(i - 1) &&
        reading.sentence_of(i) == reading.sentence_of(i + 1)) {
      ++i;
      continue;
    }
    if (!reading.is_word(i)) break;
    if (reading[i].kind == TokenKind::kNumber || reading[i].kind == TokenKind::kLink) {
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
    if (reading.has(i, tags::kDeterminer) && !has_noun && i == (article ? i + 1 : begin)) {
      article = true;
      ++i;
      continue;
    }
    if (reading.has(i, tags::kDeterminer) && !has_noun && article && i == begin + 1) {
      ++i;
      continue;
    }
    if (is_name_word(reading, i) ||
        (i == begin && reading.is_capital(i) && !reading.has(i, kNeverInside | tags::kAdverb | tags::kDeterminer))) {
      head = i++;
      has_noun = true;
      continue;
    }
    // "the harbour planning director"
    const bool before_person = reading.has(i + 1, tags::kPerson) && !reading.has(i, kNeverInside);
    if (reading.is_capital(i) || (!is_inner_word(reading, i) && !(before_person && has_suffix(reading.word(i), "ing"))))
      break;
    const bool noun = reading.has(i, kPhraseNoun);
    const bool before_name = before_person || (reading.is_capital(i + 1) && reading.is_capital(i - 1));
    if (!noun && has_noun && (is_verb_like(reading, i) || (looks_like_participle(reading, i) && !before_name))) break;
    if (!noun && !article && !has_noun && is_verb_like(reading, i)) break;
    // After a name or a noun for a person, a plain word ends the phrase unless a name or such a noun follows soon.
    if (has_noun && !noun) {
      std::uint32_t next = i + 1;
      while (next < stop && next < i + 3 && reading.is_word(next) && !reading.is_capital(next) &&
             is_inner_word(reading, next) && !reading.has(next, kPhraseNoun)) {
        ++next;
      }
      const bool leads_on = next < stop && reading.is_word(next) &&
                            (reading.is_capital(next) || reading.has(next, kPhraseNoun)) &&
                            !reading.has(next, kNeverInside | tags::kDeterminer);
      // "one Trump confidant"
      const bool modifies = reading.has(begin, tags::kDeterminer) && reading.is_capital(head) && i == head + 1;
      const bool after_person = reading.has(head, kPhraseNoun) || reading.is_capital(head);
      if (after_person && !leads_on && !modifies) break;
    }
    head = i++;
    has_noun = true;
  }
  while (i > begin && !reading.is_word(i - 1)) --i;
  if (!has_noun || i == begin || is_bare(reading, {begin, i})) return std::nullopt;
  return NounPhrase{{begin, i}, std::min(head, i - 1), false};
}

NounPhrase with_attachments(const Reading& reading, NounPhrase phrase, std::uint32_t stop) {
  if (phrase.pronoun) return phrase;
  for (std::uint32_t n = 0; n < kLongestAttachments; ++n) {
    std::uint32_t i = phrase.span.end;
    const bool post_modifier = reading.is(i, "familiar") || reading.is(i, "close") || reading.is(i, "known") ||
                               (reading.is_word(i) && looks_like_participle(reading, i) &&
                                !(reading.is_capital(phrase.head) && has_suffix(reading.word(i), "ed")));
    if (post_modifier && n == 0) ++i;
    if (i != phrase.span.end && !reading.has(i, tags::kPreposition)) break;
    if (i + 1 >= stop ||
        (i == phrase.span.end && !(reading.is(i, "of") || reading.is(i, "from") || reading.is(i, "for"))))
      break;
    const std::optional<NounPhrase> inner = phrase_at(reading, i + 1, stop);
    if (!inner || inner->pronoun) break;
    phrase.span.end = inner->span.end;
  }
  return phrase;
}

}  // namespace annotator
