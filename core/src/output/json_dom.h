#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace annotator {

/// A value, or the byte at which the text stops being JSON.
struct ParsedJson {
  nlohmann::json value;
  std::optional<std::size_t> error_at;
};

/// The only place that the parser of the library is compiled into.
[[nodiscard]] ParsedJson parse_json(std::string_view text);

}  // namespace annotator
