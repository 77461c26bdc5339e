#pragma once

#include <cstdint>
#include <string_view>

#include "quotes/reading.h"

namespace annotator {

// What a word can be in a noun phrase; shared by noun_phrase.cpp, phrase_before.cpp and subject.cpp.

inline constexpr WordTags kNeverInside = tags::kPreposition | tags::kAuxiliary | tags::kConjunction |
                                         tags::kSubordinator | tags::kRelative | tags::kObject | tags::kSubject |
                                         tags::kVerb;
inline constexpr WordTags kSpeechNoun = tags::kSpeech | tags::kDocument;
inline constexpr WordTags kPhraseNoun = tags::kPerson | tags::kBody | tags::kSpeech | tags::kDocument;

inline constexpr std::uint32_t kLongestPhrase = 24;      // units
inline constexpr std::uint32_t kLongestAttachments = 4;  // "the head of the office of the mayor of ..."

/// The kind of an article before its headline: "Interview: 'We sell nothing'".
[[nodiscard]] bool is_label(const Reading& reading, std::uint32_t i);

[[nodiscard]] bool has_suffix(std::string_view word, std::string_view ending);
/// "Ai Jun" is a name, "Jun 5" a date.
[[nodiscard]] bool is_time(const Reading& reading, std::uint32_t i);
/// "Said Dahl", "Asked whether": a form of a verb, with its capital from the head of the sentence alone.
[[nodiscard]] bool opens_with_verb(const Reading& reading, std::uint32_t i);
/// "year" in "this year", "last year": when something is said, not by whom.
[[nodiscard]] bool is_when(const Reading& reading, std::uint32_t i);
/// A capital that makes a name: not the first word of a sentence when that is a function word.
[[nodiscard]] bool is_name_word(const Reading& reading, std::uint32_t i);
[[nodiscard]] bool is_headline_verb(const Reading& reading, std::uint32_t i);
[[nodiscard]] bool is_possessive_mark(const Reading& reading, std::uint32_t i);
/// "Luis 'Tito' Marquez": a short quotation inside a name.
[[nodiscard]] bool is_nickname(const Reading& reading, std::uint32_t i);
/// Can the lower-case word at `i` be part of a noun phrase that goes on behind it?
[[nodiscard]] bool is_inner_word(const Reading& reading, std::uint32_t i);
[[nodiscard]] bool looks_like_participle(const Reading& reading, std::uint32_t i);
/// "also", "certainly"
[[nodiscard]] bool is_adverb(const Reading& reading, std::uint32_t i);
/// "the" with no noun; but "some", "this" can be somebody.
[[nodiscard]] bool is_bare_determiner(const Reading& reading, UnitSpan span);

}  // namespace annotator
