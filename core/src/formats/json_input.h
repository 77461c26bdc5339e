#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "annotator/result.h"

namespace annotator {

/// Any JSON; invalid UTF-8 and lone surrogates become U+FFFD. kBadInput names the byte where it stops being JSON.
[[nodiscard]] Result<nlohmann::json> parse_input(std::string_view bytes);

}  // namespace annotator
