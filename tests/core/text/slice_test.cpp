#include "text/slice.h"

#include <doctest/doctest.h>

#include <string>

using namespace annotator;

TEST_CASE("slice: the bytes of a span") {
  CHECK(slice("Ana Roth", {4, 8}) == "Roth");
  CHECK(slice("Ana Roth", {3, 3}).empty());
  CHECK(slice("Ana Roth", {8, 8}).empty());
}

TEST_CASE("slice: a text is a word when every letter and the length agree") {
  struct Row {
    std::string text;
    const char* word;
    bool same;
  };
  const Row rows[] = {
      {"v.", "v.", true},
      {"v", "v.", false},
      {"v.s", "v.", false},
      {"", "v.", false},
      {"", "", true},
      {"V.", "v.", false},
      {std::string(1, '\0'), "", false},
      {std::string("v\0", 2), "v", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.word);
    CHECK(is_word(row.text, row.word) == row.same);
  }
}
