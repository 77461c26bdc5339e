#pragma once

#include <cstdint>
#include <vector>

#include "annotator/analysis.h"
#include "entities/listed_text.h"

namespace annotator {

/// "Dean" and "King" may be names, "Sen." is not.
[[nodiscard]] bool is_title(const ListedText& text, std::uint32_t token);

/// "[Luis "Tito]" [Roth]" and "[Ana] "[Coco" Roth]": a name with one mark in it goes on to the other. `next` stands
/// behind it, or is null; what stands before it may be taken from the end of `out`.
[[nodiscard]] Mention with_marks(const ListedText& text, const Mention& mention, const Mention* next,
                                 std::vector<Mention>& out);

/// Adds a mention of a person without titles before the name and letters behind it: "Ana Roth" of "Haldwani MLA Ana
/// Roth KC", and the place of "Ana Roth of Lisbon". An office alone ("the Mayor", "Prince of Wales") is no person.
/// Cost: O(tokens of the mention).
void add_person(const ListedText& text, const Mention& mention, std::vector<Mention>& out);

}  // namespace annotator
