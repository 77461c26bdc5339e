#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "annotator/analysis.h"
#include "text/one_line.h"

namespace annotator {

/// 991 is "99%".
[[nodiscard]] inline std::string per_cent(Confidence confidence) { return std::to_string(confidence / 10) + "%"; }

/// "2 mentions", "1 mention".
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace annotator
