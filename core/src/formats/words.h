#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "annotator/analysis.h"

namespace annotator {

/// `text` with each run of white space and control characters made one space.
[[nodiscard]] std::string one_line(std::string_view text);

/// 991 is "99%".
[[nodiscard]] inline std::string per_cent(Confidence confidence) { return std::to_string(confidence / 10) + "%"; }

/// "2 mentions", "1 mention".
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace annotator
