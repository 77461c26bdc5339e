#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "lexicon/gazetteer.h"
#include "lexicon/speech_lexicon.h"

namespace annotator {

enum class Sex : std::uint8_t { kUnknown, kFemale, kMale };

/// The sex that the words before a name tell: "Mr. Roth", "Congresswoman Ana Roth", "his wife Ana Roth".
[[nodiscard]] Sex sex_of_title(std::string_view text, const std::vector<Token>& tokens, TokenSpan name,
                               const SpeechLexicon& words);

/// Is the first word a surname and the last one none: "Kim Jong Un"?
[[nodiscard]] bool surname_stands_first(std::string_view text, const std::vector<Token>& tokens, TokenSpan name,
                                        const Gazetteer& names);

/// The sex that the words before a name tell, or else its first name. A surname that stands first ("Kim Jong Un") tells
/// nothing.
[[nodiscard]] Sex sex_of_name(std::string_view text, const std::vector<Token>& tokens, TokenSpan name,
                              const SpeechLexicon& words, const Gazetteer& names);

}  // namespace annotator
