#include "tokens/tokenizer.h"

#include <doctest/doctest.h>

#include "support/pipeline.h"

using namespace annotator;

namespace {

std::string show(std::string_view text) {
  std::string out;
  for (const Token& token : testing::tokens(text)) {
    if (!out.empty()) out += '|';
    out += text.substr(token.span.begin, token.span.size());
  }
  return out;
}

struct Row {
  const char* text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("tokenizer: words, marks and numbers are apart") {
  static constexpr Row kRows[] = {
      {"Ana left, twice.", "Ana|left|,|twice|."},
      {"a Seoul-based bank", "a|Seoul|-|based|bank"},
      {"and/or", "and|/|or"},
      {"at N1,487 or R2,500,000, Q1,2024 and N1, 487", "at|N1,487|or|R2,500,000|,|Q1|,|2024|and|N1|,|487"},
      {"Trump\u2013Kim talks", "Trump|\u2013|Kim|talks"},
      {"wait ... now -- here", "wait|...|now|--|here"},
      {"", ""},
      {" \t\r\n", ""},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("tokenizer: a clitic is a token, n't is not") {
  static constexpr Row kRows[] = {
      {"Korea's", "Korea|'s"},
      {"Korea\u2019s", "Korea|\u2019s"},
      {"we'll", "we|'ll"},
      {"didn't", "didn't"},
      {"O'Brien's", "O'Brien|'s"},
      {"the players' union", "the|players|'|union"},
      {"rock 'n' roll", "rock|'|n|'|roll"},
      {"the 1990's", "the|1990|'s"},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("tokenizer: an abbreviation keeps its full stop") {
  static constexpr Row kRows[] = {
      {"Dr. Roth met J. Bell.", "Dr.|Roth|met|J.|Bell|."},
      {"She wrote on X. Roth met X. Bell.", "She|wrote|on|X|.|Roth|met|X.|Bell|."},
      {"in the U.S. today", "in|the|U.S.|today"},
      {"at 5 p.m. sharp", "at|5|p.m.|sharp"},
      {"He said no.", "He|said|no|."},
      {"see no. 5", "see|no.|5"},
      {"Acme Inc. fell", "Acme|Inc.|fell"},
      {"It was I.", "It|was|I|."},
      {"www.example.org.", "www.example.org|."},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("tokenizer: numbers keep their inner marks and what is written on to them") {
  static constexpr Row kRows[] = {
      {"1,000.5 people", "1,000.5|people"},
      {"May 1,2001- June 12,1999", "May|1|,|2001|-|June|12|,|1999"},
      {"120,2001 and 1,20015", "120,2001|and|1,20015"},
      {"the 21st", "the|21st"},
      {"the 1990s", "the|1990s"},
      {"5pm", "5pm"},
      {"10/12/2020", "10|/|12|/|2020"},
      {"2025-10-29", "2025|-|10|-|29"},
      {"14:30", "14|:|30"},
      {"$3.5m", "$|3.5m"},
      {"5.", "5|."},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("tokenizer: addresses are one token") {
  static constexpr Row kRows[] = {
      {"see https://example.org/a?b=c, now", "see|https://example.org/a?b=c|,|now"},
      {"write to ana.roth@example.org.", "write|to|ana.roth@example.org|."},
      {"as @ana_roth wrote", "as|@ana_roth|wrote"},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("tokenizer: letters of every script, with what is drawn on them") {
  static constexpr Row kRows[] = {
      {"Cafe\u0301 S\u00E3o Jos\u00E9", "Cafe\u0301|S\u00E3o|Jos\u00E9"},
      {"\u041F\u0440\u0438\u0432\u0435\u0442, \u4E16\u754C", "\u041F\u0440\u0438\u0432\u0435\u0442|,|\u4E16\u754C"},
      {"ok \U0001F469\u200D\U0001F469\u200D\U0001F467 \U0001F44D\U0001F3FD!",
       "ok|\U0001F469\u200D\U0001F469\u200D\U0001F467|\U0001F44D\U0001F3FD|!"},
      {"AT&T & co", "AT&T|&|co"},
      {"U.S.A\u0300 is", "U.S.A\u0300|is"},
      {"\u201C\u0301No,\u200D\u201D", "\u201C\u0301|No|,\u200D|\u201D"},
      {"Ana\u200C\u200D Roth\u200B", "Ana\u200C\u200D|Roth"},
      {"a \u0308The", "a|\u0308|The"},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("tokenizer: casing of words") {
  struct CasingRow {
    const char* word;
    Casing expected;
  };
  static constexpr CasingRow kRows[] = {
      {"word", Casing::kLower},  {"Word", Casing::kInitial}, {"WORD", Casing::kUpper},
      {"A", Casing::kUpper},     {"iPhone", Casing::kMixed}, {"McCoy", Casing::kMixed},
      {"\u4E16", Casing::kNone}, {"U.S.", Casing::kUpper},   {"\u00C9lys\u00E9e", Casing::kInitial},
  };
  for (const CasingRow& row : kRows) {
    CAPTURE(row.word);
    CHECK(testing::tokens(row.word).front().casing == row.expected);
  }
}
