#pragma once

#include <string>
#include <string_view>

namespace annotator {

/// The two take the same escapes but for a carriage return: XML readers make it a line feed unless it is written as a
/// reference, HTML allows no such reference.
enum class Markup { kHtml, kXml };

/// Appends `text` as the content of an element or of an attribute in double quotes. Control characters that the
/// language has no way to write become U+FFFD.
void append_escaped(std::string& out, std::string_view text, Markup markup);
[[nodiscard]] std::string escaped(std::string_view text, Markup markup);

}  // namespace annotator
