#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace annotator {

/// The words of a name as names are compared: in lower case, without accents and without marks inside a word. "Lee
/// Jae-myung" gives "lee jaemyung", "Pedro R. Erdo\u011Fan" gives "pedro r erdogan", "Marks & Co." gives "marks co".
/// Never empty: a name without letters is one word.
using NameWords = std::vector<std::string>;
[[nodiscard]] NameWords name_words(std::string_view form);

/// Words begin to end, put together without spaces: "leejaemyung", however the name was parted.
[[nodiscard]] std::string compact(const NameWords& words, std::size_t begin, std::size_t end);
[[nodiscard]] std::string compact(const NameWords& words);

}  // namespace annotator
