#pragma once

#include <string_view>
#include <vector>

#include "annotator/analysis.h"

namespace annotator {

[[nodiscard]] inline std::string_view token_text(std::string_view text, const Token& token) {
  return text.substr(token.span.begin, token.span.size());
}

/// Does a capital stand in the word?
[[nodiscard]] constexpr bool has_capital(Casing casing) {
  return casing == Casing::kInitial || casing == Casing::kUpper || casing == Casing::kMixed;
}

/// Bytes from the first to the last token of a span that is not empty.
[[nodiscard]] inline ByteSpan byte_span(const std::vector<Token>& tokens, TokenSpan span) {
  return {tokens[span.begin].span.begin, tokens[span.end - 1].span.end};
}

/// What stands behind the name of who has something.
[[nodiscard]] inline bool is_genitive(std::string_view word) { return word == "'s" || word == "\u2019s"; }

/// Full stop, question or exclamation mark, ellipsis, or a run of them.
[[nodiscard]] inline bool is_sentence_end(std::string_view mark) {
  return mark == "?" || mark == "!" || mark == "\u2026" || (!mark.empty() && mark.find_first_not_of('.') == mark.npos);
}

/// Marks that may stand between a full stop and the end of its sentence.
[[nodiscard]] inline bool is_closer(std::string_view mark) {
  return mark == "\"" || mark == "'" || mark == "\u201D" || mark == "\u2019" || mark == ")" || mark == "]" ||
         mark == "\u00BB" || mark == "\u203A" || mark == "\u300D" || mark == "\u300F" || mark == "\uFF02";
}

/// Marks that may open a sentence.
[[nodiscard]] inline bool is_opener(std::string_view mark) {
  return mark == "\"" || mark == "'" || mark == "\u201C" || mark == "\u2018" || mark == "(" || mark == "[" ||
         mark == "\u00AB" || mark == "\u2039" || mark == "\u201E" || mark == "\u201A" || mark == "\u300C" ||
         mark == "\u300E" || mark == "`";
}

}  // namespace annotator
