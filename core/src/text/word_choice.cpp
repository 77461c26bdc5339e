#include "text/word_choice.h"

namespace annotator {

bool WordChoice::holds(std::string_view word) const {
  if (word.empty() || !may_hold(word[0], word.size())) return false;
  for (std::size_t at = words_.find(word); at != std::string_view::npos; at = words_.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words_[at - 1] == ' ') && (end == words_.size() || words_[end] == ' ')) return true;
  }
  return false;
}

}  // namespace annotator
