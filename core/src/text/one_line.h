#pragma once

#include <string>
#include <string_view>

namespace annotator {

/// `text` with each run of white space and control characters made one space.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace annotator
