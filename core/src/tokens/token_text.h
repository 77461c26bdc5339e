#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "text/slice.h"
#include "text/word_choice.h"

namespace annotator {

[[nodiscard]] inline std::string_view token_text(std::string_view text, const Token& token) {
  return slice(text, token.span);
}

/// Does a capital stand in the word?
[[nodiscard]] constexpr bool has_capital(Casing casing) {
  return casing == Casing::kInitial || casing == Casing::kUpper || casing == Casing::kMixed;
}

/// Bytes from the first to the last token of a span that is not empty.
[[nodiscard]] inline ByteSpan byte_span(const std::vector<Token>& tokens, TokenSpan span) {
  return {tokens[span.begin].span.begin, tokens[span.end - 1].span.end};
}

inline constexpr WordChoice kGenitives("'s \u2019s");

/// What stands behind the name of who has something.
[[nodiscard]] inline bool is_genitive(std::string_view word) { return kGenitives.holds(word); }

inline constexpr WordChoice kLongDashes("\u2014 \u2013 --");
inline constexpr WordChoice kSentenceEnds("? ! \u2026");

/// Full stop, question or exclamation mark, ellipsis, or a run of them.
[[nodiscard]] inline bool is_sentence_end(std::string_view mark) {
  return kSentenceEnds.holds(mark) || (!mark.empty() && mark.find_first_not_of('.') == mark.npos);
}

inline constexpr WordChoice kClosers("\" ' \u201D \u2019 ) ] \u00BB \u203A \u300D \u300F \uFF02");
inline constexpr WordChoice kOpeners("\" ' \u201C \u2018 ( [ \u00AB \u2039 \u201E \u201A \u300C \u300E `");

/// Marks that may stand between a full stop and the end of its sentence.
[[nodiscard]] inline bool is_closer(std::string_view mark) { return kClosers.holds(mark); }

/// Marks that may open a sentence.
[[nodiscard]] inline bool is_opener(std::string_view mark) { return kOpeners.holds(mark); }

}  // namespace annotator
