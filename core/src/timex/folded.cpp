#include "timex/folded.h"

namespace annotator {

Folded::Folded(std::string_view word) : view_(word) {
  constexpr std::string_view kApostrophe = "\u2019";
  if (word.size() > letters_.size()) return;
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if (c == kApostrophe[0] && word.substr(i, kApostrophe.size()) == kApostrophe) {
      c = '\'';
      i += kApostrophe.size() - 1;
    }
    letters_[size++] = c;
  }
  view_ = {letters_.data(), size};
}

}  // namespace annotator
