#include "quotes/quote_frame.h"

#include <algorithm>
#include <string_view>

#include "quotes/cue_gap.h"
#include "quotes/phrase_words.h"

namespace annotator {

bool QuoteFrame::is_name_part(std::uint32_t quote) const {
  constexpr std::size_t kLongestNickname = 30;  // bytes
  const std::string_view text = reading_.quoted(quote);
  if (text.empty() || text.size() > kLongestNickname || text.back() == '.' || text.back() == ',') return false;
  return quote > sentence_.begin && reading_.is_capital(quote - 1) && reading_.is_capital(quote + 1) &&
         !reading_.has(quote - 1, tags::kDeterminer | tags::kPreposition);
}

bool QuoteFrame::fills(std::uint32_t quote) const {
  int depth = 0;
  for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
    depth += reading_.is_mark(i, '(') ? 1 : reading_.is_mark(i, ')') && depth > 0 ? -1 : 0;
    if (i != quote && depth == 0 && reading_.is_word(i) && !reading_.has(i, tags::kConjunction)) return false;
  }
  return true;
}

bool QuoteFrame::is_led_in(std::uint32_t quote) const {
  if (quote == sentence_.begin || !reading_.is_mark(quote - 1, ',')) return false;
  if (reading_.has(sentence_.begin, tags::kSubordinator)) return true;
  return !reading_.has_mark(sentence_.begin, quote, kQuoteMark) && !has_verb(reading_, sentence_.begin, quote);
}

bool QuoteFrame::opens_sentence(std::uint32_t quote) const {
  for (std::uint32_t i = sentence_.begin; i < quote; ++i) {
    if (reading_.is_word(i) && !reading_.has(i, tags::kConjunction)) return false;
  }
  return true;
}

bool QuoteFrame::is_personal(const NounPhrase& phrase) const {
  if (phrase.pronoun) return true;
  if (reading_.has(phrase.head, tags::kPlural)) return false;
  return reading_.has(phrase.head, tags::kPerson | tags::kBody) || reading_.is_capital(phrase.head);
}

bool QuoteFrame::is_described(const NounPhrase& subject, std::uint32_t quote) const {
  if (!is_predicate(reading_, quote)) return false;
  for (std::uint32_t i = subject.span.end; i < quote; ++i) {
    if (!reading_.has(i, tags::kAuxiliary) && !is_adverb(reading_, i)) return false;
  }
  return true;
}

bool QuoteFrame::is_of_thing(std::uint32_t quote) const {
  const std::uint32_t last = reading_.is_mark(quote - 1, ',') ? quote - 2 : quote - 1;
  if (reading_.is(last, "as")) return reading_.is(last - 1, "such");
  if (!reading_.is_any(last, "headed headline inscribed marked read reading reads signed stamped")) return false;
  std::uint32_t i = sentence_.begin;
  while (i < last && !reading_.has(i, tags::kSpeech)) ++i;  // "posted a message reading '...'"
  return i == last;
}

bool QuoteFrame::is_told_of(std::uint32_t quote) const {
  std::uint32_t verb = quote;
  while (verb > sentence_.begin && (reading_.has(verb - 1, tags::kAuxiliary) || is_adverb(reading_, verb - 1))) --verb;
  return verb < quote && verb > sentence_.begin && reading_.has(verb - 1, tags::kRelative) &&
         is_predicate(reading_, quote);
}

bool QuoteFrame::is_told(std::uint32_t quote) const {
  return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
    if (cue.form != CueForm::kPassive || cue.speaker) return false;
    if (cue.verb == VerbClass::kTell) return true;
    if (reading_.is(cue.span.begin, "asked")) return cue.span.end == quote || cue.span.end + 1 == quote;
    return (cue.verb == VerbClass::kEdge || cue.verb == VerbClass::kCall) && cue.span.end <= quote;
  });
}

}  // namespace annotator
