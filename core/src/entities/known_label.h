#pragma once

#include <optional>

#include "annotator/labels.h"
#include "lexicon/gazetteer.h"

namespace annotator {

inline constexpr NameFacts kThingFacts =
    facts::kFacility | facts::kEvent | facts::kProduct | facts::kWork | facts::kLaw;
/// What the gazetteer says a name is; not first or last names and titles.
inline constexpr NameFacts kLabelledFacts = facts::kPlace | facts::kOrganization | facts::kGroup | kThingFacts;

/// The label of a name that is listed under one only.
[[nodiscard]] std::optional<Label> known_label(NameFacts known);

}  // namespace annotator
