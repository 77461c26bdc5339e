#include "quotes/reading.h"

#include <algorithm>

#include "text/chars.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

bool Reading::equals(std::uint32_t i, std::string_view expected) const {
  return units_[i].size == expected.size() && is_folded(word(i), expected);
}

bool Reading::is_any(std::uint32_t i, const WordChoice& choice) const {
  if (i >= units_.size() || !choice.may_hold(units_[i].initial, units_[i].size)) return false;
  const std::string_view words = choice.words();
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (units_[i].initial == words[begin] && equals(i, words.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

bool Reading::is_among(std::uint32_t i, const char* marks) const {
  if (i >= units_.size()) return false;
  while (*marks != 0 && *marks != units_[i].mark) ++marks;
  return *marks != 0;
}

std::uint32_t Reading::find_mark(std::uint32_t begin, std::uint32_t end, char mark) const {
  while (begin < end && !is_mark(begin, mark)) ++begin;
  return earlier(begin, end);
}

std::uint32_t Reading::quote_before(std::uint32_t i, std::uint32_t floor) const {
  if (i > floor && is_quote(i - 1)) return i - 1;
  return i > floor + 1 && !is_word(i - 1) && is_quote(i - 2) ? i - 2 : i;
}

std::string_view Reading::word(std::uint32_t i) const {
  return is_quote(i) ? std::string_view{} : token_text(text_, (*tokens_)[units_[i].index]);
}

ByteSpan Reading::bytes(UnitSpan span) const {
  const auto of = [&](std::uint32_t i) {
    return is_quote(i) ? (*quotations_)[units_[i].index].span : (*tokens_)[units_[i].index].span;
  };
  return {of(span.begin).begin, of(span.end - 1).end};
}

std::string_view Reading::quoted(std::uint32_t i) const {
  return slice(text_, (*quotations_)[units_[i].index].content);
}

TokenSpan Reading::tokens(UnitSpan span) const {
  const auto of = [&](std::uint32_t i) {
    const std::uint32_t index = units_[i].index;
    return is_quote(i) ? (*quotations_)[index].tokens : TokenSpan{index, index + 1};
  };
  return {of(span.begin).begin, of(span.end - 1).end};
}

std::size_t Reading::sentence_of(std::uint32_t i) const {
  const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), i,
                                      [](std::uint32_t at, UnitSpan sentence) { return at < sentence.begin; });
  return static_cast<std::size_t>(after - sentences_.begin()) - 1;
}

}  // namespace annotator
