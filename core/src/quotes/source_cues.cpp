#include "quotes/source_cues.h"

#include <algorithm>

#include "quotes/noun_phrase.h"
#include "quotes/phrase_words.h"

namespace annotator {

namespace {

/// "early returns", "one of her aides", "him": behind "according to" whatever stands there is a source.
NounPhrase object_at(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 12;  // units
  NounPhrase phrase{{begin, begin}, begin, reading.has(begin, tags::kObject) && !reading.has(begin, tags::kDeterminer)};
  bool headed = false;
  const std::uint32_t stop = earlier(end, phrase.pronoun ? begin + 1 : begin + kLongest);
  for (std::uint32_t i = begin; i < stop; ++i) {
    const bool joins = reading.is_joint(i);
    if (!joins && (!reading.is_word(i) || (i > begin && is_verb_like(reading, i)) ||
                   reading.has(i, tags::kConjunction | tags::kRelative))) {
      break;
    }
    phrase.span.end = i + 1;
    headed |= i > begin && reading.has(i, tags::kPreposition);
    if (!headed && reading.is_word(i)) phrase.head = i;
  }
  if (phrase.span.empty() || !reading.is_word(phrase.span.end - 1) || reading.is_quote(phrase.span.end)) return {};
  return phrase;
}

/// "In a poll of the Ledger, half of the crews ...": what leads in is where it is said.
NounPhrase poll_at(const Reading& reading, UnitSpan sentence, std::uint32_t in) {
  constexpr std::uint32_t kLongest = 12;  // units
  if (in != sentence.begin || !reading.is(in, "in")) return {};
  for (std::uint32_t i = in + 1; i < earlier(sentence.end, in + kLongest) && !reading.is_mark(i, ','); ++i) {
    if (reading.is_any(i, "poll survey")) return NounPhrase{{in + 1, i + 1}, i, false};
  }
  return {};
}

/// "words" of "in Ana Orr's words", "in the crews' own words"
std::uint32_t words_of_owner(const Reading& reading, UnitSpan sentence, std::uint32_t in) {
  constexpr std::uint32_t kLongest = 8;  // units
  for (std::uint32_t i = in + 2; i < earlier(sentence.end, in + kLongest) && !reading.is_mark(i, ','); ++i) {
    const bool owned = is_possessive_mark(reading, i - 1);
    if (owned && reading.is_any(i, "opinion view words")) return i;
    if (owned && reading.is(i, "own") && reading.is(i + 1, "words")) return i + 1;
  }
  return kNoUnit;
}

Cue source_cue(UnitSpan words, std::uint32_t begin, const NounPhrase& source) {
  return {words, begin, CueForm::kPreposition, VerbClass::kSay, {source, SubjectPlace::kBehind}, false};
}

/// "For Dahl, it is '...'", "To his critics, Orr was '...'": behind which words the marks follow "is" or "was".
NounPhrase judge_at(const Reading& reading, UnitSpan sentence, std::uint32_t i) {
  if (i != sentence.begin || !reading.is_any(i, "for to")) return {};
  const auto phrase = object_at(reading, i + 1, sentence.end);
  if (!phrase || !reading.is_mark(phrase.span.end, ',') || reading.has(phrase.head, tags::kTime)) return {};
  if (!reading.is_capital(phrase.head) && !reading.has(phrase.head, tags::kPerson | tags::kObject)) return {};
  const std::uint32_t quote = reading.find_mark(i, sentence.end, kQuoteMark);
  return quote < sentence.end && reading.has(quote - 1, tags::kBe) ? phrase : NounPhrase{};
}

}  // namespace

Cue source_at(const Reading& reading, UnitSpan sentence, std::uint32_t i) {
  std::uint32_t end = i;
  if (reading.is(i, "according") && reading.is(i + 1, "to")) end = i + 2;
  if (reading.is(i, "per") && !reading.is_mark(i - 1, '-') &&
      (reading.is_capital(i + 1) || reading.has(i + 1, tags::kDeterminer)) &&
      (i == sentence.begin || reading.is_mark(i - 1, ',') || reading.is_quote(i - 1))) {
    end = i + 1;
  }
  if (reading.is(i, "in") && reading.is(i + 1, "the") && reading.is(i + 3, "of") &&
      reading.is_any(i + 2, "words view opinion eyes")) {
    end = i + 4;
  }
  // "in her words"
  if (reading.is(i, "in") && reading.has(i + 1, tags::kPossessive) && reading.is(i + 2, "words") &&
      i + 3 < sentence.end)
    return source_cue({i + 2, i + 3}, i, {{i + 1, i + 2}, i + 1, true});
  const std::uint32_t words = reading.is(i, "in") ? words_of_owner(reading, sentence, i) : kNoUnit;
  if (words != kNoUnit) {
    const std::uint32_t own = reading.is(words - 1, "own") ? words - 2 : words - 1;
    if (const auto owner = phrase_at(reading, i + 1, own)) return source_cue({words, words + 1}, i, owner);
  }
  NounPhrase phrase = end == i ? poll_at(reading, sentence, i) : NounPhrase{};
  if (!phrase && end == i) phrase = judge_at(reading, sentence, i);
  if (phrase) end = i + 1;
  if (end == i || end >= sentence.end) return {};
  if (!phrase) phrase = phrase_at(reading, end, sentence.end);
  if (!phrase) phrase = object_at(reading, end, sentence.end);
  if (!phrase) return {};
  return source_cue({i, end}, i, with_name(reading, with_attachments(reading, phrase, sentence.end), sentence.end));
}

}  // namespace annotator
