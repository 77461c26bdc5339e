#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/labels.h"
#include "lexicon/gazetteer.h"

namespace annotator {

inline constexpr NameFacts kThingFacts =
    facts::kFacility | facts::kEvent | facts::kProduct | facts::kWork | facts::kLaw;
/// What the gazetteer says a name is; not first or last names and titles.
inline constexpr NameFacts kLabelledFacts = facts::kPlace | facts::kOrganization | facts::kGroup | kThingFacts;

/// Of `wanted`, what the lists know of the name that these tokens make, all of them. `text` is that of the tokens.
[[nodiscard]] NameFacts listed_facts(const Gazetteer& gazetteer, std::string_view text,
                                     const std::vector<Token>& tokens, TokenSpan name, NameFacts wanted);

/// The label of a name that is listed under one only.
[[nodiscard]] std::optional<Label> known_label(NameFacts known);

}  // namespace annotator
