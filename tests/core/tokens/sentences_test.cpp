#include "tokens/sentences.h"

#include <doctest/doctest.h>

#include "support/pipeline.h"

using namespace annotator;

namespace {

std::string show(std::string_view text) {
  const testing::Reading reading = testing::read(text);
  std::string out;
  for (const Sentence& sentence : reading.sentences)
    out.append("[").append(reading.document.text(sentence.span)).append("]");
  return out;
}

struct Row {
  const char* text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("sentences: a full stop, question or exclamation mark before a capital ends one") {
  static constexpr Row kRows[] = {
      {"It rained. Nobody came.", "[It rained.][Nobody came.]"},
      {"Why? No one knows! Go.", "[Why?][No one knows!][Go.]"},
      {"It fell by 3.5 points. 12 people left.", "[It fell by 3.5 points.][12 people left.]"},
      {"no capital. here it goes on", "[no capital. here it goes on]"},
      {"He waited \u2026 Then he left.", "[He waited \u2026][Then he left.]"},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("sentences: a full stop after an abbreviation does not end one") {
  static constexpr Row kRows[] = {
      {"Dr. Smith left.", "[Dr. Smith left.]"},
      {"Gov. Roth met Lt. Col. Bell.", "[Gov. Roth met Lt. Col. Bell.]"},
      {"It came to the U.S. Senate.", "[It came to the U.S. Senate.]"},
      {"George W. Orr spoke.", "[George W. Orr spoke.]"},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("sentences: an abbreviation ends one before a word that opens sentences") {
  static constexpr Row kRows[] = {
      {"They moved to the U.S. The next year was better.", "[They moved to the U.S.][The next year was better.]"},
      {"It was bought by Acme Inc. He agreed.", "[It was bought by Acme Inc.][He agreed.]"},
      {"At 5 p.m. it rained.", "[At 5 p.m. it rained.]"},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("sentences: closing marks belong to the sentence they end") {
  static constexpr Row kRows[] = {
      {"\u201CWe lost.\u201D Nobody spoke.", "[\u201CWe lost.\u201D][Nobody spoke.]"},
      {"\"Who signed it?\" the judge asked.", "[\"Who signed it?\" the judge asked.]"},
      {"He left (at last.) She stayed.", "[He left (at last.)][She stayed.]"},
      {"\u2039We lost.\u203A Nobody spoke.", "[\u2039We lost.\u203A][Nobody spoke.]"},
      {"\u300EWe lost.\u300F Nobody spoke.", "[\u300EWe lost.\u300F][Nobody spoke.]"},
      {"\uFF02We lost.\uFF02 Nobody spoke.", "[\uFF02We lost.\uFF02][Nobody spoke.]"},
      {"It rained. \u2039We lost,\u203A he said.", "[It rained.][\u2039We lost,\u203A he said.]"},
      {"It rained. \u201AWe lost,\u2018 he said.", "[It rained.][\u201AWe lost,\u2018 he said.]"},
      {"It rained. \u300EWe lost,\u300F he said.", "[It rained.][\u300EWe lost,\u300F he said.]"},
      {"\u201CNo. Never,\u201D she said.", "[\u201CNo.][Never,\u201D she said.]"},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("sentences: none crosses a paragraph") {
  CHECK(show("A headline without a stop\n\nThe first sentence is here. And a second one") ==
        "[A headline without a stop][The first sentence is here.][And a second one]");
}
