#pragma once

#include <cstdint>
#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"
#include "entities/name_words.h"
#include "text/interner.h"

namespace annotator {

// The passes of mend_labels(), which gives their order. Each is linear; `of_persons` are the words of persons' names of
// several words.

constexpr Confidence kNever = 1001;          // a limit above all confidences
constexpr Confidence kDoubtful = 700;        // what the lists tell is more often right then
constexpr Confidence kDoubtfulPerson = 950;  // "Morgan Stanley" looks like a person's name

/// Whether the name begins with a word of a person's name.
[[nodiscard]] inline bool is_of(const Interner& persons, const NameWords& name) {
  return persons.find(text_key(name.front())) != Interner::kNone;
}

/// "Orlo cut its dividend", "Orlo said sales fell": whether what stands behind a name tells of a company.
[[nodiscard]] bool does_business(const ListedText& text, std::uint32_t end);

// What lists tell (mend_listed.cpp).

/// A name that ends in a word which says what it is: "Mill Lane", "Orlo Bridge", "Wick Finance Bill". Not a town ("in
/// Hebden Bridge") and not what is listed: "Wall Street".
void mend_by_last_words(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions);

/// "Heathrow", "Obamacare", "Avanti West Coast": a name that the lists know under one label has that, unless the tagger
/// is sure or a person may be called so.
void mend_by_lists(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                   std::vector<Mention>& mentions);

// What the words beside a name tell (mend_told.cpp).

/// What the words beside a name say it is: "the tanker Odile", "the charity Odile". A ship or a company is one wherever
/// it is named.
void mend_kinds(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                std::vector<Mention>& mentions);

/// "the weather service in Jackson" is a listed place, and in no person's name; not "in Obama's cabinet".
void mend_places(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                 std::vector<Mention>& mentions);

/// "Halvorsen reported a loss": in no person's name, but what the name of an organization that is as sure begins with,
/// or a company's ("Halvorsen AG").
void mend_first_words(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                      std::vector<Mention>& mentions);

// What the other names of the text tell (mend_alike.cpp).

/// "York, [Preston] and Hull", "in York and [Preston]": a doubtful person's name among others that are all places or
/// organizations is one, too.
void mend_enumerations(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                       std::vector<Mention>& mentions);

/// "the Digital Markets Act (DMA)": what stands behind a name in brackets and everywhere else is what the name is.
void mend_acronyms(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions);

/// "Ana Roth spoke. Roth left.", "Storm Odile hit Wales. Odile is heading east.", "the TriPhone" of "Orlo Z TriPhone"
void mend_short_forms(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions);

}  // namespace annotator
