#include "entities/name_words.h"

#include <utility>

#include "text/base_letters.h"
#include "text/chars.h"
#include "text/utf8.h"

namespace annotator {

NameWords name_words(std::string_view form) {
  const std::string text = base_letters(fold(form));
  NameWords words;
  std::string word;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && (is_ascii_alpha(text[end]) || is_ascii_digit(text[end]))) ++end;
    bool of_word = true;
    if (end == i) {
      const Decoded c = decode(text, i);
      const CharClass kind = char_class(c.code_point);
      if (kind == CharClass::kSpace && !word.empty()) words.push_back(std::exchange(word, {}));
      of_word = is_letter(kind) || kind == CharClass::kDigit || kind == CharClass::kCombining;
      end += c.size;
    }
    if (of_word) word.append(text, i, end - i);
    i = end;
  }
  if (!word.empty()) words.push_back(std::move(word));
  if (words.empty()) words.push_back(text);
  return words;
}

MentionWords::MentionWords(const Document& document, const std::vector<Mention>& mentions) {
  Interner numbers;
  form_of_.reserve(mentions.size());
  for (const Mention& mention : mentions) {
    const std::string_view form = document.text(mention.span);
    const auto [number, fresh] = numbers.insert(text_key(form));
    if (fresh) words_.push_back(name_words(form));
    form_of_.push_back(number);
  }
}

TextKey compact_key(const NameWords& words, std::size_t begin, std::size_t end, TextKey before) {
  for (std::size_t i = begin; i < end; ++i) before = text_key(words[i], before);
  return before;
}

TextKey compact_key(const NameWords& words, TextKey before) { return compact_key(words, 0, words.size(), before); }

}  // namespace annotator
