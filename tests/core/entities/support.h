#pragma once

#include <string>
#include <string_view>

namespace annotator::testing {

/// A text with names in brackets, "[per Ana Roth] met [org UN]", and the entities they make with their other forms:
/// "Ana Roth=Roth; UN". A digit after the label is the confidence in tenths ("[per5 Roth]"), 9 without one.
[[nodiscard]] std::string entities_of(std::string_view marked);

}  // namespace annotator::testing
