#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace annotator {

/// Words in lower case with a blank between them. With which letters they begin and how long they are rules out nearly
/// every other word, before any is compared.
class WordChoice {
 public:
  template <std::size_t Size>
  consteval WordChoice(const char (&words)[Size]) : words_(words, Size - 1) {
    for (std::size_t begin = 0; begin < words_.size();) {
      std::size_t end = begin;
      while (end < words_.size() && words_[end] != ' ') ++end;
      initials_ |= bit(static_cast<unsigned char>(words_[begin]));
      sizes_ |= bit(end - begin);
      begin = end + 1;
    }
  }
  [[nodiscard]] constexpr bool may_hold(char initial, std::size_t size) const {
    return (initials_ & bit(static_cast<unsigned char>(initial))) != 0 && (sizes_ & bit(size)) != 0;
  }
  [[nodiscard]] constexpr std::string_view words() const { return words_; }
  /// Is `word`, which is folded, one of them?
  [[nodiscard]] bool holds(std::string_view word) const;

 private:
  static constexpr std::uint32_t bit(std::size_t value) { return std::uint32_t{1} << (value % 32); }
  std::string_view words_;
  std::uint32_t initials_ = 0;
  std::uint32_t sizes_ = 0;
};

}  // namespace annotator
