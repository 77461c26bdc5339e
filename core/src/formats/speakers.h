#pragma once

#include <string>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"

namespace annotator {

/// One voice of the article and the quotes it says, as indices into Analysis::quotes.
struct SpokenBy {
  std::string name;
  std::vector<std::uint32_t> quotes;
};

/// Quotes by speaker in order of first words; those without a speaker last, under an empty name. Titles and so-called
/// words that nobody speaks are left out.
[[nodiscard]] std::vector<SpokenBy> voices(const Document& document, const Analysis& analysis);

}  // namespace annotator
