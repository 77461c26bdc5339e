#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <type_traits>

namespace annotator {

/// The texts of a table's rows, one behind the other, each ended by '\0'. In a module a pointer to a text takes as much
/// room as a short text does, and does not pack.
template <std::size_t kSize>
using PackedTexts = std::array<char, kSize>;

/// Packs the members `kTexts` of each of `kRows`, row by row. The rows themselves are needed by the compiler alone.
template <const auto& kRows, auto... kTexts>
constexpr auto pack_texts() {
  constexpr std::size_t kSize = [] {
    std::size_t size = 0;
    for (const auto& row : kRows) size += (... + (std::string_view(row.*kTexts).size() + 1));
    return size;
  }();
  PackedTexts<kSize> out{};
  std::size_t at = 0;
  const auto put = [&](std::string_view text) {
    for (const char c : text) out[at++] = c;
    out[at++] = '\0';
  };
  for (const auto& row : kRows) (..., put(row.*kTexts));
  return out;
}

/// The member `kMember` of each of `kRows`.
template <const auto& kRows, auto kMember>
constexpr auto pack_column() {
  std::array<std::remove_cvref_t<decltype(kRows[0].*kMember)>, std::size(kRows)> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = kRows[i].*kMember;
  return out;
}

/// Reads packed texts in their order.
class TextReader {
 public:
  explicit TextReader(const char* first) : at_(first) {}
  /// The next text; what follows its end is '\0'.
  std::string_view next() {
    const std::string_view text(at_);
    at_ += text.size() + 1;
    return text;
  }

 private:
  const char* at_;
};

/// Calls `visit(word)` for each word of a list that is separated by single spaces.
template <class Visit>
void for_each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t length = std::min(words.find(' '), words.size());
    if (length != 0) visit(words.substr(0, length));
    words.remove_prefix(std::min(length + 1, words.size()));
  }
}

}  // namespace annotator
