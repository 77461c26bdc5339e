#pragma once

#include <string>
#include <string_view>

namespace annotator {

/// JSON text with each \uD800 to \uDFFF escape that is no half of a pair made \uFFFD. Parsers refuse such escapes, but
/// programs that cut strings by UTF-16 units write them. Cost: linear.
[[nodiscard]] std::string without_lone_surrogates(std::string_view json);

}  // namespace annotator
