#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotator/annotator.h"

namespace annotator::testing {

/// A text where brackets mark the expression that is asked for: "in [1998]". Without brackets it is the whole text.
struct Marked {
  std::string text;
  std::string wanted;
};
Marked read_marked(std::string_view marked);

/// The dates of a text; `date` may be "".
std::vector<Timex> timexes(std::string_view text, std::string_view date, Fuzzy fuzzy = Fuzzy::kCore);

/// "[Tuesday 2025-10-28] [5 p.m. 2025-10-28T17:00]"
std::string show_timexes(std::string_view text, const std::vector<Timex>& found);

std::string_view trim(std::string_view text);
/// Parts of `text` between separators, trimmed.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

}  // namespace annotator::testing
