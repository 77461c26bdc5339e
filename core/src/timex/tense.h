#pragma once

#include "annotator/analysis.h"

namespace annotator {

enum class Tense : std::uint8_t {
  kUnknown,
  kPast,
  kPresent,  // "is on Friday": as the calendar of what is to come has it
  kOpen,     // "says": of any time
  kFuture,
  kPossible,     // "may", "must": a day lies ahead, but "in two days" is how long it takes
  kFutureInPast  // "said it would meet": a day lies ahead, but what "would soon" come may be long past
};

[[nodiscard]] constexpr bool looks_ahead(Tense tense) {
  return tense == Tense::kFuture || tense == Tense::kPossible || tense == Tense::kFutureInPast;
}

/// Tense of the verb that governs the tokens of `expression`: the nearest one to its left in the clause, else to its
/// right. kFuture takes in what is planned ("is expected to"). Cost: bounded.
[[nodiscard]] Tense tense_at(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence,
                             TokenSpan expression);

/// Where an expression looks: by the verb, and by the word before it ("since" looks back, "until" ahead).
struct Direction {
  Tense tense = Tense::kUnknown;
  Tense told = Tense::kUnknown;
  bool sure = false;  // "began in January", "on May 3 it fell": the past tense is that of the expression
};

}  // namespace annotator
