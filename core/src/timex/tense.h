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

/// Does a verb stand behind the "to" there? "hoped to open"; not "moved to Leeds", "agreed to a truce". No verb of the
/// past: "said to have left".
[[nodiscard]] bool opens_infinitive(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence,
                                    std::uint32_t to);

}  // namespace annotator
