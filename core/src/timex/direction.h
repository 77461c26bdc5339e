#pragma once

#include "timex/folded.h"
#include "timex/tense.h"

namespace annotator {

/// Where an expression looks: by the verb, and by the words before it ("since" looks back, "until" ahead).
struct Direction {
  Tense tense = Tense::kUnknown;
  Tense told = Tense::kUnknown;
  bool sure = false;  // "began in January", "on May 3 it fell": the past tense is that of the expression
};

[[nodiscard]] Direction direction_at(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence,
                                     TokenSpan expression);

/// "the worst", "its biggest"; not "the west".
[[nodiscard]] bool is_superlative(const Folded& word, const Folded& before);

}  // namespace annotator
