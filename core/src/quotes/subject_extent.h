#pragma once

#include <cstdint>

#include "quotes/noun_phrase.h"
#include "quotes/reading.h"

namespace annotator {

// How far the subject before a verb reaches to the left, when its last phrase is known. `floor` is the first unit to
// look at.

/// Is there nothing but a name between `begin` and `end`?
[[nodiscard]] bool is_name(const Reading& reading, std::uint32_t begin, std::uint32_t end);

/// "Lund's Prime Minister, Ana Orr said": a title with capitals before a full name belongs to it.
[[nodiscard]] NounPhrase with_title(const Reading& reading, NounPhrase name, std::uint32_t floor);

/// "the senator and presidential candidate said", "Orr and Dahl said": both, when the first opens the clause.
[[nodiscard]] NounPhrase with_first_conjunct(const Reading& reading, NounPhrase phrase, std::uint32_t floor);

/// "Yuna Park of the University of Lund, Malmo said": the second name is the region of the first. Not "The trip to
/// Lund, Park said, was long", nor "In the town of Lund, Park said".
[[nodiscard]] NounPhrase before_region(const Reading& reading, const NounPhrase& region, std::uint32_t verb,
                                       std::uint32_t floor);

/// The name that fills a stretch, also with roles before it and what hangs on it, but without an article: "harbour
/// pilot James Orr", "Anne Kvam of the firm Dahl & Co."
[[nodiscard]] NounPhrase name_in(const Reading& reading, UnitSpan stretch);

/// The relative pronoun of a clause that no comma closes before `end`: "that" in "the board that Dahl heads". `end`
/// when there is none, or when the pronoun leads to the subject itself: "the claim that Dahl", "a trend that Dahl
/// predicts".
[[nodiscard]] std::uint32_t open_relative(const Reading& reading, std::uint32_t end, std::uint32_t floor);

}  // namespace annotator
