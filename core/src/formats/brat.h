#pragma once

#include <string_view>
#include <vector>

#include "annotator/span.h"

namespace annotator {

/// The parts of a span that fit in lines of a brat file: it is cut at line breaks, tabs and control characters, and the
/// spaces beside a cut are left out.
[[nodiscard]] std::vector<ByteSpan> brat_fragments(std::string_view text, ByteSpan span);

}  // namespace annotator
