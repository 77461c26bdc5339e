#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

std::string line(std::string_view record) { return annotate_line(testing::analyzer(), record, {}); }

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("annotate: 5 MiB are accepted, one byte more is too long") {
  std::string text(kMaxTextBytes, ' ');
  CHECK(annotate(testing::analyzer(), text, {}));
  text += ' ';
  const Result<std::string> result = annotate(testing::analyzer(), text, {});
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::kTextTooLong);
  CHECK(result.error().message == "text is longer than 5242880 bytes (5 MiB)");
}

TEST_CASE("annotate: a record of 64 MiB is read, one byte more is too long") {
  std::string record(kMaxDocumentBytes, ' ');
  CHECK(holds(line(record), "not JSON at byte"));
  record += ' ';
  CHECK(
      line(record) ==
      R"x({"schema":1,"id":null,"error":{"code":"badInput","message":"record is longer than 67108864 bytes (64 MiB)"}})x");
}

TEST_CASE("annotate: odd text is analysed and its length is right") {
  struct Row {
    std::string_view text;
    const char* length;
  };
  static constexpr Row kRows[] = {
      {"", "\"length\":0"},
      {"  \t \n ", "\"length\":6"},
      {std::string_view("a\0b", 3), "\"length\":3"},
      {"\uFEFFAna met Sam.", "\"length\":13"},
      {"One.\r\nTwo.\r\n", "\"length\":12"},
      {"bad \xFF byte", "\"length\":10"},
      {"\U0001F600", "\"length\":2"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const Result<std::string> json = annotate(testing::analyzer(), row.text, {});
    REQUIRE(json);
    CHECK(holds(*json, row.length));
  }
}

TEST_CASE("annotate: invalid UTF-8 is a warning with its place") {
  const Result<std::string> json = annotate(testing::analyzer(), "one \xFF two \xC0", {});
  REQUIRE(json);
  CHECK(holds(*json, R"({"code":"badUtf8","message":"invalid UTF-8 at byte 4 (2 places), replaced by U+FFFD"})"));
}

TEST_CASE("annotate: a text that is not English is a warning") {
  const Result<std::string> json = annotate(
      testing::analyzer(),
      "Der Rat stimmte am Dienstag f\u00FCr den Wiederaufbau der alten Hafenbr\u00FCcke und nannte ihn dringend.", {});
  REQUIRE(json);
  CHECK(holds(*json, R"("language":"und")"));
  CHECK(holds(*json, R"("code":"notEnglish")"));
}

TEST_CASE("annotate line: the record's id and date are used") {
  const std::string out = line(R"({"id":"a-17","text":"It rained on Tuesday.","date":"2025-10-29"})");
  CHECK(out.starts_with(R"({"schema":1,"id":"a-17","offsetUnit":"utf-16")"));
  CHECK(holds(out, R"("date":{"value":"2025-10-29","source":"given")"));
  CHECK(line(R"({"id":7,"text":""})").starts_with(R"({"schema":1,"id":7,)"));
  CHECK(line(R"({"id":7,"text":"","date":null})").starts_with(R"({"schema":1,"id":7,)"));
}

TEST_CASE("annotate line: a bad record gives its id and what was expected") {
  struct Row {
    const char* record;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"{nonsense", R"({"schema":1,"id":null,"error":{"code":"badInput","message":"not JSON at byte 3"}})"},
      {"[1]",
       R"({"schema":1,"id":null,"error":{"code":"badInput","message":"expected an object {\"id\", \"text\", \"date\"?}"}})"},
      {R"({"text":"x"})",
       R"({"schema":1,"id":null,"error":{"code":"badInput","message":"key \"id\": expected a string or a whole number"}})"},
      {R"({"id":"a"})",
       R"({"schema":1,"id":"a","error":{"code":"badInput","message":"key \"text\": expected a string"}})"},
      {R"({"id":1.5,"text":"x"})",
       R"({"schema":1,"id":null,"error":{"code":"badInput","message":"key \"id\": expected a string or a whole number"}})"},
      {R"({"id":-3,"text":5})",
       R"({"schema":1,"id":-3,"error":{"code":"badInput","message":"key \"text\": expected a string"}})"},
      {R"({"id":"a","text":5})",
       R"({"schema":1,"id":"a","error":{"code":"badInput","message":"key \"text\": expected a string"}})"},
      {R"({"id":"a","text":"x","date":5})",
       R"({"schema":1,"id":"a","error":{"code":"badDate","message":"key \"date\": expected a string YYYY-MM-DD or YYYY-MM-DDThh:mm"}})"},
  };
  for (const Row& row : kRows) CHECK(line(row.record) == row.expected);
}

TEST_CASE("annotate line: a lone surrogate escape becomes U+FFFD, a pair stays") {
  CHECK(holds(line(R"({"id":1,"text":"a\ud800b"})"), "\"length\":3"));
  CHECK(holds(line(R"({"id":1,"text":"a\udc00\ud800"})"), "\"length\":3"));
  CHECK(holds(line(R"({"id":1,"text":"\ud83d\ude00"})"), "\"length\":2"));
  CHECK(holds(line(R"({"id":1,"text":"\ud8zz"})"), "badInput"));
  CHECK(holds(line(R"({"id":1,"text":"\\ud800"})"), "\"length\":6"));
}

TEST_CASE("annotate: the labels that were not asked for are left out, with their entities") {
  OutputOptions options;
  options.analysis.labels = bit(Label::kPlace);
  const Result<std::string> json =
      annotate(testing::analyzer(), "Ana Sousa flew to Lisbon. Sam Orr stayed in Lisbon.", options);
  REQUIRE(json);
  CHECK(
      holds(*json,
            R"("entities":[{"id":"e0","label":"place","name":"Lisbon","aliases":["Lisbon"],"mentions":["m0","m1"]}])"));
}
