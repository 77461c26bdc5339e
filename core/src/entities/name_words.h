#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "text/text_map.h"
#include "text/word_choice.h"

namespace annotator {

/// The words of a name as names are compared: in lower case, without accents and without marks inside a word. "Lee
/// Jae-myung" gives "lee jaemyung", "Pedro R. Erdo\u011Fan" gives "pedro r erdogan", "Marks & Co." gives "marks co".
/// Never empty: a name without letters is one word.
using NameWords = std::vector<std::string>;
[[nodiscard]] NameWords name_words(std::string_view form);

/// The words of each mention of a text. Names come again: each form is read once.
class MentionWords {
 public:
  MentionWords(const Document& document, const std::vector<Mention>& mentions);

  [[nodiscard]] const NameWords& operator[](std::size_t mention) const { return words_[form_of_[mention]]; }
  /// Number of the form of a mention, counted from 0 in the text.
  [[nodiscard]] std::uint32_t form_of(std::size_t mention) const { return form_of_[mention]; }
  [[nodiscard]] std::size_t forms() const { return words_.size(); }

 private:
  std::vector<std::uint32_t> form_of_;
  std::vector<NameWords> words_;
};

/// Words begin to end, put together without spaces behind `before`: "leejaemyung", however the name was parted.
[[nodiscard]] TextKey compact_key(const NameWords& words, std::size_t begin, std::size_t end,
                                  TextKey before = kEmptyText);
[[nodiscard]] TextKey compact_key(const NameWords& words, TextKey before = kEmptyText);

/// Is the item one of a short list?
template <class List, class Item>
[[nodiscard]] bool holds(const List& list, const Item& item) {
  return std::find(std::begin(list), std::end(list), item) != std::end(list);
}

/// What names of a label are put behind where those of another are to differ.
[[nodiscard]] constexpr TextKey label_key(Label label) {
  const char byte = static_cast<char>(label);
  return text_key({&byte, 1});
}

}  // namespace annotator
