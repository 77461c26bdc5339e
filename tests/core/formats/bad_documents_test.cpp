#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

/// "" or why a document of the text "Ana May" with these keys besides is refused.
std::string refusal(std::string_view keys) {
  const std::string document =
      R"({"schema":1,"text":"Ana May","offsetUnit":"byte",)"
      R"("entities":[{"label":"person","name":"Ana"},{"id":"e1","label":"place","name":"May"}],)" +
      std::string(keys) + "}";
  const auto read_back = read(testing::analyzer(), Format::kJson, document, std::nullopt);
  return read_back ? "" : read_back.error().message;
}

struct Row {
  std::string_view input;
  std::string_view expected;
};

}  // namespace

TEST_CASE("bad documents: each key of json that is wrong is named") {
  static constexpr Row kRows[] = {
      {R"("mentions":5)", "mentions: expected a list"},
      {R"("mentions":[{"start":"0","end":3}])", "mentions[0]: key \"start\": expected a whole number"},
      {R"("mentions":[{"start":0,"end":-3}])", "mentions[0]: key \"end\": expected a whole number"},
      {R"("mentions":[{"end":3}])", "mentions[0]: key \"start\": expected a whole number"},
      {R"("mentions":[{"start":0,"end":3,"label":5}])", "mentions[0]: key \"label\": expected a string"},
      {R"("mentions":[{"start":0,"end":3,"label":"person","form":"noun"}])",
       "mentions[0]: key \"form\": expected one of name, pronoun, nominal"},
      {R"("mentions":[{"start":0,"end":3,"label":"person","form":"name"}])",
       "mentions[0]: key \"entity\": expected the id of an entity"},
      {R"("mentions":[{"start":0,"end":3,"label":"person","form":"name","entity":"m0"}])",
       "mentions[0]: entity \"m0\" is not in the list of entities"},
      {R"("mentions":[{"start":0,"end":3,"label":"person","form":"name","entity":"e1"}])",
       "mentions[0]: key \"label\": its entity has another label"},
      {R"("mentions":[{"start":0,"end":3,"label":"person","form":"name","entity":"e0","confidence":"1"}])",
       "mentions[0]: key \"confidence\": expected a number from 0 to 1"},
      {R"("mentions":[{"start":0,"end":3,"label":"person","form":"name","entity":"e0","confidence":-1}])",
       "mentions[0]: key \"confidence\": expected a number from 0 to 1"},
      {R"("mentions":[{"start":0,"end":3,"label":"person","form":"name","entity":"e0","confidence":1.5}])",
       "mentions[0]: key \"confidence\": expected a number from 0 to 1"},
      {R"("mentions":[{"id":"e1","start":0,"end":3}])", "mentions[0]: id \"e1\" stands twice"},
      {R"("mentions":[{"start":0,"end":3,"label":"person","form":"name","entity":"e0","rule":7}])",
       "mentions[0]: key \"rule\": expected a string"},
      {R"("mentions":[{"start":0,"end":3,"label":"person","form":"name","entity":"e0","rule":null}])", ""},
      {R"("quotes":{})", "quotes: expected a list"},
      {R"("quotes":[{"id":"e1","start":0,"end":3}])", "quotes[0]: id \"e1\" stands twice"},
      {R"("dates":[{"id":"e1","start":0,"end":3}])", "dates[0]: id \"e1\" stands twice"},
      {R"("quotes":["a"])", "quotes[0]: expected an object"},
      {R"("quotes":[{"start":0,"end":3,"kind":"said"}])",
       "quotes[0]: key \"kind\": expected one of direct, mixed, scare, title, indirect"},
      {R"("quotes":[{"start":0,"end":3,"kind":"direct","speaker":"Ana"}])",
       "quotes[0]: key \"speaker\": expected an object or null"},
      {R"("quotes":[{"start":0,"end":3,"kind":"direct","speaker":{"start":4,"end":9}}])",
       "quotes[0]: key \"end\": 9 is beyond the text or inside a character"},
      {R"("quotes":[{"start":0,"end":3,"kind":"direct","cue":7}])",
       "quotes[0]: key \"cue\": expected an object or null"},
      {R"("quotes":[{"start":0,"end":3,"kind":"direct","speaker":null,"cue":{"start":4,"end":7}}])", ""},
      {R"("quotes":[{"start":0,"end":3,"kind":"direct","speaker":{"start":4,"end":7}}])", ""},
      {R"("dates":"May")", "dates: expected a list"},
      {R"("dates":[4])", "dates[0]: expected an object"},
      {R"("dates":[{"start":4,"end":7,"type":"DAY"}])",
       "dates[0]: key \"type\": expected one of DATE, TIME, DURATION, SET"},
      {R"("dates":[{"start":4,"end":7,"type":"DATE","anchor":"e1"}])",
       "dates[0]: anchor \"e1\" is not in the list of dates"},
      {R"("dates":[{"start":4,"end":7,"type":"DATE"}])", ""},
      {R"("dates":[{"start":4,"end":7,"type":"DATE","anchor":"date"}])", ""},
      {R"("dates":[{"start":4,"end":7,"type":"DATE","anchor":"d0"}])", ""},
      {R"("blocks":5)", "blocks: expected a list"},
      {R"("blocks":[5])", "blocks[0]: expected an object"},
      {R"("blocks":[{"start":0,"end":7,"kind":"verse"}])",
       "blocks[0]: key \"kind\": expected one of headline, subheading, byline, dateline, paragraph, list, caption, "
       "boilerplate"},
      {R"("blocks":[{"start":0,"end":7,"kind":"headline"}])", ""},
      {R"("blocks":[{"start":0,"end":3,"kind":"headline"},{"start":4,"end":7,"kind":"list"}])", ""},
      {R"("date":5)", ""},
      {R"("date":{"value":"2025-10-29","source":"guess"})",
       "date: key \"source\": expected one of none, given, dateline, published"},
      {R"("date":{"value":5,"source":"given"})", "date: key \"value\": expected a string"},
      {R"("date":{"value":"2025-10-29","source":"published","start":4,"end":2})",
       "date: \"start\" must be less than \"end\""},
      {R"("date":{"value":"2025-10-29","source":"published","start":4,"end":7})", ""},
      {R"("date":{"value":"2025-10-29","source":"given","start":null})", ""},
      {R"("warnings":5)", ""},
      {R"("warnings":[5,{"code":"noDate","message":"none"}])", ""},
      {R"("language":"und")", ""},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.input);
    CHECK(refusal(row.input) == row.expected);
  }
}

TEST_CASE("bad documents: entities of json") {
  static constexpr Row kRows[] = {
      {R"(5)", "entities: expected a list"},
      {R"(["Ana"])", "entities[0]: expected an object"},
      {R"([{"id":"e0","label":"person","aliases":"Ana"}])", "entities[0]: key \"aliases\": expected a list of strings"},
      {R"([{"id":"e0","label":"person","aliases":["Ana",5]}])",
       "entities[0]: key \"aliases\": expected a list of strings"},
      {R"([{"id":"e0","label":"person"},{"id":"e0","label":"person"}])", "entities[1]: id \"e0\" stands twice"},
      {R"([{"label":"person"},{"id":"e0","label":"person"}])", "entities[1]: id \"e0\" stands twice"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.input);
    const std::string document =
        R"({"schema":1,"text":"Ana","offsetUnit":"byte","entities":)" + std::string(row.input) + "}";
    const auto read_back = read(testing::analyzer(), Format::kJson, document, std::nullopt);
    REQUIRE_FALSE(read_back);
    CHECK(read_back.error().message == row.expected);
  }
}

TEST_CASE("bad documents: the head of json") {
  static constexpr Row kRows[] = {
      {R"({"schema":"1","text":""})", "key \"schema\": expected 1"},
      {R"({"text":""})", "key \"schema\": expected 1"},
      {R"({"schema":1,"text":5})", "key \"text\": expected a string; an analysis without its text is no document"},
      {R"({"schema":1,"text":"","offsetUnit":16})", "key \"offsetUnit\": expected one of utf-16, code-point, byte"},
      {R"({"schema":1,"text":"","offsetUnit":"word"})", "key \"offsetUnit\": expected one of utf-16, code-point, byte"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.input);
    const auto read_back = read(testing::analyzer(), Format::kJson, row.input, std::nullopt);
    REQUIRE_FALSE(read_back);
    CHECK(read_back.error().message == row.expected);
  }
  const std::string longer =
      R"({"schema":1,"offsetUnit":"byte","text":")" + std::string(kMaxTextBytes + 1, 'a') + "\"}";
  const auto read_back = read(testing::analyzer(), Format::kJson, longer, std::nullopt);
  REQUIRE_FALSE(read_back);
  CHECK(read_back.error().code == ErrorCode::kTextTooLong);
}
