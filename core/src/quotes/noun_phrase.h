#pragma once

#include <cstdint>

#include "quotes/reading.h"

namespace annotator {

/// Somebody, as written. Found by form alone: capitals, articles, nouns for people, pronouns. False when there is none.
struct NounPhrase {
  UnitSpan span;           // "the head of the agency", "Mayor Ana Ortiz", "he"
  std::uint32_t head = 0;  // the noun or last name it is about: "head", "Ortiz", "he"
  bool pronoun = false;
  explicit operator bool() const { return !span.empty(); }
};

/// The phrase whose last word is just before `end`, with the phrases that hang on it by "of", "in", "for" ...; nothing
/// when a verb, a mark or an adverb stands there. Looks back to `floor` at most. Cost: O(length of the phrase).
[[nodiscard]] NounPhrase phrase_before(const Reading& reading, std::uint32_t end, std::uint32_t floor);

/// The phrase that begins at `begin`, without what hangs on it; never reaches `stop`.
[[nodiscard]] NounPhrase phrase_at(const Reading& reading, std::uint32_t begin, std::uint32_t stop);

/// `phrase` lengthened by "of ...", "from ...", "for ..." behind it; never reaches `stop`.
[[nodiscard]] NounPhrase with_attachments(const Reading& reading, const NounPhrase& phrase, std::uint32_t stop);

/// "the director, James Orr": with the name behind the role. Never reaches `stop`.
[[nodiscard]] NounPhrase with_name(const Reading& reading, const NounPhrase& phrase, std::uint32_t stop);

/// Somebody, or a text; not "the gap".
[[nodiscard]] bool can_speak(const Reading& reading, const NounPhrase& phrase);

/// Does a finite verb, an auxiliary or a word that looks like a past form stand at `i`?
[[nodiscard]] bool is_verb_like(const Reading& reading, std::uint32_t i);

/// Does one stand from `begin` on, before `end`?
[[nodiscard]] bool has_verb(const Reading& reading, std::uint32_t begin, std::uint32_t end);

/// Dahl in "Dahl's blast at the crews"; all of "Dahl's widow".
[[nodiscard]] NounPhrase owner_or(const Reading& reading, const NounPhrase& phrase);

}  // namespace annotator
