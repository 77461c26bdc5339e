#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/word_choice.h"

namespace annotator {

/// A word with its ASCII letters in lower case and a straight apostrophe, on the stack: what the word lists of dates
/// are asked for. A word longer than any of theirs stays as it is.
class Folded {
 public:
  Folded() = default;
  explicit Folded(std::string_view word);
  Folded(const Folded&) = delete;
  Folded& operator=(const Folded&) = delete;

  [[nodiscard]] std::string_view view() const { return view_; }
  [[nodiscard]] bool in(const WordChoice& words) const { return words.holds(view_); }
  friend bool operator==(const Folded& folded, std::string_view word) { return folded.view_ == word; }

 private:
  std::array<char, 32> letters_;
  std::string_view view_;
};

}  // namespace annotator
