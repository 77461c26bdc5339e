#pragma once

#include <cstdint>
#include <string>

#include "support/random.h"

namespace annotator::testing {

/// Fewer than `most` pieces of articles in a row: words, marks, dates, bytes that are no text.
std::string random_text(Random& random, std::uint32_t most);

}  // namespace annotator::testing
