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
    const Decoded c = decode(text, i);
    const CharClass kind = char_class(c.code_point);
    if (kind == CharClass::kSpace && !word.empty()) words.push_back(std::exchange(word, {}));
    if (is_letter(kind) || kind == CharClass::kDigit || kind == CharClass::kCombining) word.append(text, i, c.size);
    i += c.size;
  }
  if (!word.empty()) words.push_back(std::move(word));
  if (words.empty()) words.push_back(text);
  return words;
}

std::string compact(const NameWords& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += words[i];
  return out;
}

std::string compact(const NameWords& words) { return compact(words, 0, words.size()); }

}  // namespace annotator
