#include "quotes/cue_gap.h"

#include <algorithm>
#include <string_view>

#include "quotes/noun_phrase.h"
#include "quotes/phrase_words.h"
#include "text/chars.h"

namespace annotator {

namespace {

/// Only a hearer, a time or a place stands between the verb and the quotation.
bool is_adjacent(const Reading& reading, const Cue& cue, std::uint32_t begin, std::uint32_t quote) {
  std::uint32_t i = begin;
  if (cue.verb == VerbClass::kTell) {
    const auto hearer = phrase_at(reading, i, quote);
    i = hearer ? hearer.span.end : reading.has(i, tags::kObject) ? i + 1 : i;
  }
  while (i < quote) {
    if (!reading.is_word(i) || reading.has(i, tags::kAdverb | tags::kTime)) {
      ++i;
      continue;
    }
    if (!reading.has(i, tags::kPreposition)) return reading.is(i, "that") && i + 1 == quote;
    const auto object = phrase_at(reading, i + 1, quote);
    i = object ? object.span.end : i + 1;
  }
  return true;
}

bool has_participle(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (reading.is_word(i) && reading.word(i).ends_with("ed") && is_verb_like(reading, i)) return true;
  }
  return false;
}

/// "showed", "includes": documents do.
bool shows_nothing(const Reading& reading, const Cue& cue, const CueGap& gap) {
  const NounPhrase& subject = cue.speaker.phrase;
  if (subject.pronoun || gap.set_off || gap.empty || reading.is(cue.span.end, "that")) return false;
  // "The court found ..."
  const bool finds = reading.takes(cue.span.begin, complements::kObject);
  return !reading.has(subject.head, kSpeechNoun | (finds ? tags::kBody : 0));
}

/// Do all words of more than three letters begin with a capital?
bool has_capitals_only(std::string_view quoted) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (quoted.size() > kLongest) return false;
  while (!quoted.empty()) {
    const std::size_t end = std::min(quoted.find(' '), quoted.size());
    const char first = quoted.front();
    if (end > 3 && 'a' <= first && first <= 'z') return false;
    quoted.remove_prefix(std::min(end + 1, quoted.size()));
  }
  return true;
}

}  // namespace

bool is_set_off(const Reading& reading, std::uint32_t quote) {
  const std::string_view text = reading.quoted(quote);
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == '"' || text[end - 1] == '\'' || text[end - 1] == ' ' ||
                     (static_cast<unsigned char>(text[end - 1]) & 0x80) != 0)) {
    if (text.substr(0, end).ends_with("\u2026") || text.substr(0, end).ends_with("\u2014")) return true;
    --end;
  }
  const char last = end == 0 ? ' ' : text[end - 1];
  if (last == ',' || last == ';' || last == '?' || last == '!' || last == '.' || last == '-') return true;
  return reading.is_mark(quote + 1, ",~");
}

bool reports_nothing(const Reading& reading, const Cue& cue, const CueGap& gap, std::uint32_t quote) {
  const std::uint32_t next = cue.span.end;
  if (reading.is(next, "otherwise")) return true;  // "those who say otherwise are 'wrong'"
  if (cue.hypothetical && cue.form == CueForm::kFinite && reading.is_mark(next, ',') && !gap.touches) return true;
  if (cue.verb == VerbClass::kShow) return shows_nothing(reading, cue, gap);
  if (reading[cue.span.begin].facts.forms == forms::kAdjective && !reading.is(next, "that")) return true;
  const bool about = reading.has(next, tags::kPreposition) && !reading.has(next, tags::kSubordinator);
  return cue.verb == VerbClass::kWeak && about && !gap.set_off && has_participle(reading, next, quote);
}

bool speaks_of(const Reading& reading, const Cue& cue, std::uint32_t quote) {
  const bool particle = reading.is_any(cue.span.end, "out up");  // "opened up about", "hit out at the board's 'fears'"
  if (!particle && !reading.takes(cue.span.begin, complements::kAbout)) return false;
  const std::uint32_t of = particle || reading.has(cue.span.end, tags::kAdverb) ? cue.span.end + 1 : cue.span.end;
  constexpr std::uint32_t kLongest = 5;  // units
  return (reading.is_any(of, "about of") || (particle && reading.is(of, "at"))) && quote - of < kLongest &&
         !has_verb(reading, of, quote);
}

bool leads_clause(const Reading& reading, const Cue& cue) {
  const bool owned = cue.speaker.place == SubjectPlace::kBefore;
  const std::uint32_t next = owned ? cue.span.end : cue.speaker.phrase.span.end;
  return reading.has(cue.span.begin, tags::kSpeech) && (reading.is(next, "that") || (owned && reading.is(next, "to")));
}

std::uint32_t first_of_joined(const Reading& reading, std::uint32_t quote) {
  constexpr int kMost = 8;
  for (int n = 0; n < kMost && quote > 2; ++n, quote -= 2) {
    if (!reading.has(quote - 1, tags::kConjunction) || !reading.is_quote(quote - 2)) break;
  }
  return quote;
}

bool is_cried(const Reading& reading, std::uint32_t quote) {
  quote = first_of_joined(reading, quote);
  if (quote >= 1 && reading.is_any(quote - 1, "chant chants")) return true;
  return quote >= 2 && reading.is(quote - 1, "of") &&
         reading.is_any(quote - 2, "chant chants cries cry shout shouts calls screams");
}

bool is_predicate(const Reading& reading, std::uint32_t quote) {
  std::uint32_t i = quote;
  while (i > 0 && is_adverb(reading, i - 1)) --i;
  const std::string_view text = reading.quoted(quote);
  const bool plural =
      text.find(' ') == std::string_view::npos && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us");
  if (!begins_small(text) || plural || i < 2) return false;
  // "described as 'charming' by Orr"; not "as 'charming' carer walks free"
  if (reading.is(i - 1, "as")) {
    const std::uint32_t next = quote + 1;
    const bool noun = reading.is_word(next) && !reading.is_capital(next) &&
                      !reading.has(next, kNeverInside | tags::kAdverb | tags::kTime | tags::kDeterminer);
    return !noun && !reading.is_any(i - 2, "such known");
  }
  const bool does = i == quote && reading.is_any(i - 1, "do does did");
  return !does && reading.has(i - 1, tags::kAuxiliary) && !reading.is_mark(i - 2, ',');
}

bool ends_clause(const Reading& reading, std::uint32_t quote) {
  constexpr WordChoice kVerbs = "are can could had has is may must was were will would";
  const std::string_view text = reading.quoted(quote);
  const std::size_t end = std::min(text.find(' '), text.size());
  return end < text.size() && kVerbs.holds(text.substr(0, end)) && quote > 0 && reading.is_word(quote - 1) &&
         !reading.has(quote - 1, tags::kPreposition | tags::kDeterminer | tags::kConjunction);
}

bool names_place(const Reading& reading, std::uint32_t quote) {
  const bool led_in = reading.has(quote - 1, tags::kPreposition | tags::kWork | tags::kName) ||
                      reading.is(quote - 1, "called") || reading.is_kind(quote - 1, TokenKind::kClitic);
  return led_in && has_capitals_only(reading.quoted(quote));
}

CueGap gap_between(const Reading& reading, const Cue& cue, std::uint32_t quote) {
  CueGap gap;
  std::uint32_t i = cue.outer_end() <= quote ? cue.outer_end() : cue.span.end;
  gap.set_off = reading.is_mark(quote - 1, ",:");
  gap.adjacent = i <= quote && is_adjacent(reading, cue, i, quote);
  gap.touches = true;
  gap.empty = i == quote;
  gap.joined = gap.empty || (i + 1 == quote && !reading.is_word(i) && !reading.is_quote(i));
  constexpr std::uint32_t kLongestGap = 14;
  if (i > quote || quote - i > kLongestGap) gap.touches = gap.set_off && reading.is_mark(quote - 1, ':');
  std::uint32_t words = 0;
  for (; i < quote && gap.touches; ++i) {
    if (reading.is(i, "that") && (i + 1 == quote || (i + 2 == quote && gap.set_off))) {
      gap.that = true;
      continue;
    }
    if (reading.is_quote(i)) gap.touches = false;
    if (reading.has(i, tags::kSubordinator | tags::kRelative | tags::kAuxiliary | tags::kVerb) && !reading.is(i, "as"))
      gap.touches = false;
    if (!reading.is_word(i)) continue;
    ++words;
  }
  if (gap.touches && !gap.set_off && words > 3 && !(cue.verb == VerbClass::kTell || cue.verb == VerbClass::kCall))
    gap.touches = false;
  return gap;
}

bool begins_within(const Reading& reading, const Cue& cue, std::uint32_t quote) {
  if (reading.is_mark(quote - 1, ':')) return false;
  bool begun = false;
  for (std::uint32_t i = quote; i > cue.span.end; --i) {
    if (reading.is_quote(i - 1)) return false;
    if (reading.is(i - 1, "that") && !reading.has(i - 2, tags::kPreposition)) return begun;
    begun |= reading.is_word(i - 1);
  }
  return false;
}

bool closes(const Reading& reading, const Cue& cue, UnitSpan sentence) {
  const std::uint32_t i = cue.outer_end();
  return i >= sentence.end || !reading.is_word(i) || reading.has(i, tags::kPreposition | tags::kTime | tags::kAdverb) ||
         (reading.has(i, tags::kDeterminer) && (cue.verb != VerbClass::kEdge || i > cue.span.end)) ||
         cue.verb == VerbClass::kTell;
}

bool reports_more(const Reading& reading, const Cue& cue, UnitSpan sentence) {
  constexpr std::uint32_t kLongestSubject = 12;  // units
  const std::uint32_t i = cue.span.end;
  if (reading.is_mark(i, ':') || reading.is(i, "that") || reading.has(i, tags::kPersonal)) return true;
  if (cue.verb == VerbClass::kTell || reading.has(i, tags::kTime)) return false;
  const auto phrase = phrase_at(reading, i, earlier(sentence.end, i + kLongestSubject));
  return phrase && !reading.has(phrase.head, tags::kTime) && is_verb_like(reading, phrase.span.end);
}

bool is_parted(const Reading& reading, UnitSpan sentence, const Cue& outer, const Cue& inner) {
  const std::uint32_t begin = inner.speaker.phrase.span.begin;
  if (begin <= outer.span.end) return false;
  const bool leads_in = reading.has(sentence.begin, tags::kSubordinator) && !reading.is(sentence.begin, "as") &&
                        reading.is_mark(begin - 1, ',');
  return leads_in || reading.is_any(begin - 1, "though but");
}

}  // namespace annotator
