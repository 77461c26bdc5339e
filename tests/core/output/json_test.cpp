#include <doctest/doctest.h>

#include "annotator/annotator.h"
#include "output/json_writer.h"
#include "support/pipeline.h"

using namespace annotator;

TEST_CASE("json: strings escape quotes, backslashes and control characters only") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"plain", R"("plain")"},
      {"say \"no\" \\", R"("say \"no\" \\")"},
      {"a\nb\tc\r\b\f", R"("a\nb\tc\r\b\f")"},
      {std::string_view("\0\x1F", 2), R"("\u0000\u001f")"},
      {"\x7F/\u2028\u00E9", "\"\x7F/\u2028\u00E9\""},
  };
  for (const Row& row : kRows) {
    CHECK(json_string(row.text) == row.expected);
  }
}

TEST_CASE("json: confidences are thousandths without trailing zeros") {
  struct Row {
    Confidence value;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {{0, "0"}, {7, "0.007"}, {50, "0.05"}, {800, "0.8"}, {991, "0.991"}, {1000, "1"}};
  for (const Row& row : kRows) {
    CHECK(thousandths(row.value) == row.expected);
  }
}

TEST_CASE("json: an empty text has every key of the schema in order") {
  const Document document = testing::document("");
  CHECK(to_json(document, testing::analyze(document), OffsetUnit::kUtf16) ==
        R"({"schema":1,"offsetUnit":"utf-16","length":0,"language":"en","warnings":[{"code":"noDate","message":)"
        R"("no article date was given or found; relative dates stay unresolved"}],)"
        R"("date":{"value":null,"source":"none","start":null,"end":null},"sentences":[],"blocks":[],"mentions":[],)"
        R"("entities":[],"quotes":[],"dates":[]})");
}

TEST_CASE("json: offsets are in the unit that was asked for") {
  // U+1F3D7 is one code point, two UTF-16 units, four bytes.
  const Document document = testing::document("\U0001F3D7 rose over Lisbon.");
  const Analysis analysis = testing::analyze(document);
  REQUIRE(analysis.mentions.size() == 1);
  CHECK(to_json(document, analysis, OffsetUnit::kByte).find(R"("start":15,"end":21,"label":"place")") !=
        std::string::npos);
  CHECK(to_json(document, analysis, OffsetUnit::kUtf16).find(R"("start":13,"end":19,"label":"place")") !=
        std::string::npos);
  CHECK(to_json(document, analysis, OffsetUnit::kCodePoint).find(R"("start":12,"end":18,"label":"place")") !=
        std::string::npos);
}

TEST_CASE("json: an error is an object with code and message") {
  CHECK(to_json(Error{ErrorCode::kBadDate, "say \"when\""}) ==
        R"({"schema":1,"error":{"code":"badDate","message":"say \"when\""}})");
}

TEST_CASE("json: a document has its text, or nothing in its place") {
  const Document document = testing::document("Ana\nleft.");
  const Analysis analysis = testing::analyze(document);
  OutputOptions options;
  const std::string bare = format(document, analysis, options).text;
  options.document = true;
  const std::string whole = format(document, analysis, options).text;
  options.text = false;
  std::string textless = format(document, analysis, options).text;
  CHECK(bare.find("\"text\"") == std::string::npos);
  const std::size_t at = textless.find(R"("text":"",)");
  REQUIRE(at != std::string::npos);
  CHECK(textless.replace(at, 10, R"("text":"Ana\nleft.",)") == whole);
}
