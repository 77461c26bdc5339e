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

/// Words of a list separated by single spaces, in the order of their bytes, side by side in equal room.
template <std::size_t kWidth, std::size_t kCount>
class SortedWords {
 public:
  constexpr explicit SortedWords(std::string_view words) {
    std::size_t row = 0;
    std::size_t column = 0;
    for (const char c : words) {
      if (c == ' ') ++row;
      column = c == ' ' ? 0 : column;
      if (c != ' ') rows_.at(row).at(column++) = c;
    }
  }
  constexpr bool is_sorted() const {
    for (std::size_t i = 1; i < kCount; ++i) {
      if (!(word(i - 1) < word(i))) return false;
    }
    return !word(kCount - 1).empty();
  }
  bool contains(std::string_view wanted) const {
    std::size_t first = 0;
    for (std::size_t count = kCount; count > 0;) {
      const std::size_t half = count / 2;
      const bool right = word(first + half) < wanted;
      first += right ? half + 1 : 0;
      count = right ? count - half - 1 : half;
    }
    return first < kCount && word(first) == wanted;
  }

 private:
  constexpr std::string_view word(std::size_t i) const {
    std::size_t length = kWidth;
    while (length > 0 && rows_[i][length - 1] == '\0') --length;
    return {rows_[i].data(), length};
  }
  std::array<std::array<char, kWidth>, kCount> rows_{};
};

}  // namespace annotator
