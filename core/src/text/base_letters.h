#pragma once

#include <string>
#include <string_view>

namespace annotator {

/// A folded text (chars.h) with Latin letters freed of their accents and combining marks taken out: "erdo\u011Fan"
/// becomes "erdogan". Other scripts stay as they are.
[[nodiscard]] std::string base_letters(std::string_view folded);

}  // namespace annotator
