#include "formats/csv.h"

#include <doctest/doctest.h>

#include <string>

using namespace annotator;

TEST_CASE("csv: cells are quoted where they must be, and begin no formula") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"plain", "plain"},
      {"", ""},
      {"a,b", "\"a,b\""},
      {"say \"no\"", "\"say \"\"no\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"a\tb", "a\tb"},
      {"=1+1", "'=1+1"},
      {"+1", "'+1"},
      {"-1", "'-1"},
      {"@name", "'@name"},
      {"\tx", "'\tx"},
      {"\rx", "\"'\rx\""},
      {"=a,b", "\"'=a,b\""},
      {"1=1", "1=1"},
  };
  for (const Row& row : kRows) {
    std::string out;
    append_csv_cell(out, row.text);
    CHECK(out == row.expected);
  }
}

TEST_CASE("csv: rows are read with their lines") {
  struct Row {
    std::string_view text;
    std::string_view expected;  // line:cell|cell
  };
  static constexpr Row kRows[] = {
      {"", ""},
      {"a,b\nc", "1:a|b 2:c "},
      {"\uFEFFa\r\n\r\nb\r\n", "1:a 3:b "},
      {"\"a,\"\"b\n\"\"\",c\nd", "1:a,\"b\n\"|c 3:d "},
      {"a,\n,b", "1:a| 2:|b "},
      {"a\"b", "1:a\"b "},
      {"a\rb,c", "1:a\rb|c "},
      {"a\n\"b", "1:a unclosed"},
  };
  for (const Row& row : kRows) {
    std::string out;
    CsvReader reader(row.text);
    while (const auto cells = reader.next()) {
      out += std::to_string(reader.line()) + ":";
      for (std::size_t i = 0; i < cells->size(); ++i) out.append(i == 0 ? "" : "|").append((*cells)[i]);
      out += ' ';
    }
    if (reader.unclosed()) out += "unclosed";
    CHECK(out == row.expected);
  }
}
