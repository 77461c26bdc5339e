#include "text/packed_texts.h"

#include <doctest/doctest.h>

#include <string>

namespace annotator {

namespace {

struct Row {
  std::string_view name;
  int number;
  const char* words;
};
constexpr Row kRows[] = {{"one", 1, "a b"}, {"", 2, ""}, {"three", 3, "c"}};

}  // namespace

TEST_CASE("packed texts: are read row by row, a column of numbers beside them") {
  static constexpr auto kTexts = pack_texts<kRows, &Row::name, &Row::words>();
  CHECK(kTexts.size() == 3 + 1 + 3 + 1 + 1 + 1 + 5 + 1 + 1 + 1);
  TextReader texts(kTexts.data());
  std::string shown;
  for (const int number : pack_column<kRows, &Row::number>()) {
    shown.append(std::to_string(number)).append(" ").append(texts.next());
    for_each_word(texts.next(), [&shown](std::string_view word) { shown.append(" [").append(word).append("]"); });
    shown += ";";
  }
  CHECK(shown == "1 one [a] [b];2 ;3 three [c];");
}

}  // namespace annotator
