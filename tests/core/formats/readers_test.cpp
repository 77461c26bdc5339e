#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "output/json.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

constexpr std::string_view kText =
    "\u201CWe will rebuild \U0001F3D7\uFE0F Lisbon,\u201D Ana Sousa said on Monday.\r\nShe\tleft. \u201CNo,\u201D "
    "Sousa told the City\nCouncil in May 2026.";

std::string in_format(std::string_view text, Format format, OffsetUnit unit) {
  OutputOptions options;
  options.unit = unit;
  options.format = format;
  options.document = true;
  options.analysis.date = *parse_date("2026-11-18");
  return *annotate(testing::analyzer(), text, options);
}

/// "person Ana Sousa=Ana Sousa; quote ... by Ana Sousa; DATE Monday 2026-11-16"
std::string show(const AnnotatedDocument& read) {
  const auto& [document, analysis, words] = read;
  std::string out;
  for (const Mention& m : analysis.mentions) {
    out.append(info(m.label).name).append(" ").append(document.text(m.span)).append("=");
    out.append(analysis.entities[index(m.entity)].name).append("; ");
  }
  for (const Quote& q : analysis.quotes) {
    out.append(name_of(q.kind)).append(" ").append(document.text(q.span));
    if (q.speaker) out.append(" by ").append(document.text(q.speaker->span));
    if (q.speaker && q.speaker->entity) out.append("=").append(analysis.entities[index(*q.speaker->entity)].name);
    out += "; ";
  }
  for (const Timex& t : analysis.timexes)
    out.append(name_of(t.type))
        .append(" ")
        .append(document.text(t.span))
        .append(" ")
        .append(t.value)
        .append(" to ")
        .append(t.until)
        .append("; ");
  return out;
}

std::string error_of(Format from, std::string_view input, std::optional<std::string_view> text) {
  const auto read_back = read(testing::analyzer(), from, input, text);
  REQUIRE_FALSE(read_back);
  CHECK(read_back.error().code == ErrorCode::kBadInput);
  return read_back.error().message;
}

}  // namespace

TEST_CASE("readers: a document of json is read to the same bytes, in every unit") {
  for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kCodePoint, OffsetUnit::kByte}) {
    const std::string json = in_format(kText, Format::kJson, unit);
    const auto read_back = read(testing::analyzer(), Format::kJson, json, std::nullopt);
    REQUIRE(read_back);
    CHECK(read_back->losses.empty());
    OutputOptions options;
    options.unit = unit;
    options.document = true;
    CHECK(format(read_back->document.document, read_back->document.analysis, options).text == json);
  }
  for (const char* name : {"careless", "court", "debris", "history"}) {
    const std::string json =
        in_format(testing::read_file("tests/golden/" + std::string(name) + ".txt"), Format::kJson, OffsetUnit::kUtf16);
    const auto read_back = read(testing::analyzer(), Format::kJson, json, std::nullopt);
    REQUIRE(read_back);
    OutputOptions options;
    options.document = true;
    CHECK(format(read_back->document.document, read_back->document.analysis, options).text == json);
  }
}

TEST_CASE("readers: w3c and brat give back the findings") {
  const auto expected =
      read(testing::analyzer(), Format::kJson, in_format(kText, Format::kJson, OffsetUnit::kUtf16), {});
  REQUIRE(expected);
  for (const Format format : {Format::kW3c, Format::kBrat}) {
    const std::string written = in_format(kText, format, OffsetUnit::kUtf16);
    const auto read_back = read(testing::analyzer(), format, written, kText);
    CAPTURE(written);
    REQUIRE(read_back);
    CHECK(show(read_back->document) == show(expected->document));
    CHECK(read_back->losses.empty());
  }
}

TEST_CASE("readers: positions of w3c are code points, else UTF-16, else the words are looked for") {
  const std::string_view text = "\U0001F3D7 Ana met Ana and Rui.";
  struct Row {
    std::string_view selector;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {R"({"type":"TextPositionSelector","start":2,"end":5},{"type":"TextQuoteSelector","exact":"Ana"})", "5"},
      {R"({"type":"TextPositionSelector","start":3,"end":6},{"type":"TextQuoteSelector","exact":"Ana"})", "5"},
      {R"({"type":"TextPositionSelector","start":11,"end":14},{"type":"TextQuoteSelector","exact":"Ana"})", "13"},
      {R"({"type":"TextPositionSelector","start":2,"end":5})", "5"},
      {R"({"type":"TextQuoteSelector","exact":"Ana","prefix":"met "})", "13"},
      {R"({"type":"TextQuoteSelector","exact":"Ana","suffix":" and"})", "13"},
      {R"({"type":"TextQuoteSelector","exact":"Ana"})", "5"},
      {R"({"type":"TextPositionSelector","start":90,"end":99},{"type":"TextQuoteSelector","exact":"Rui"})", "21"},
  };
  for (const Row& row : kRows) {
    const std::string input =
        R"([{"type":"Annotation","body":{"value":"person","purpose":"tagging"},"target":{"selector":[)" +
        std::string(row.selector) + "]}}]";
    const auto read_back = read(testing::analyzer(), Format::kW3c, input, text);
    CAPTURE(row.selector);
    REQUIRE(read_back);
    REQUIRE(read_back->document.analysis.mentions.size() == 1);
    CHECK(std::to_string(read_back->document.analysis.mentions[0].span.begin) == row.expected);
  }
}

TEST_CASE("readers: what other programs write is read as far as it goes, the rest is counted") {
  const auto w3c =
      read(testing::analyzer(), Format::kW3c,
           R"({"type":"Annotation","body":[{"value":"nice","purpose":"commenting"}],"target":"x"})", "Ana.");
  REQUIRE(w3c);
  CHECK(describe(w3c->losses) == "1 finding of another kind");
  const auto brat =
      read(testing::analyzer(), Format::kBrat,
           "T1\tLocation 0 3;8 11\tAna Rui\nT2\tPERSON 0 3\tAna\nE1\tMeet:T1\nT3\tThing 4 7\tmet\n", "Ana met Rui");
  REQUIRE(brat);
  CHECK(show(brat->document) == "place Ana met Rui=Ana met Rui; ");
  CHECK(describe(brat->losses) == "1 overlap, 1 gap inside a finding, 2 findings of another kind");
}

TEST_CASE("readers: what is wrong is named with its place") {
  struct Row {
    Format from;
    std::string_view input;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {Format::kJson, "{", "not JSON at byte 2"},
      {Format::kJson, "[]", "expected a document: an object with \"schema\" and \"text\""},
      {Format::kJson, R"({"schema":2})", "key \"schema\": expected 1"},
      {Format::kJson, R"({"schema":1})",
       "key \"text\": expected a string; an analysis without its text is no document"},
      {Format::kJson, R"({"schema":1,"text":""})", "key \"offsetUnit\": expected one of utf-16, code-point, byte"},
      {Format::kJson, R"({"schema":1,"text":"ab","offsetUnit":"byte","length":3})",
       "key \"length\": the text has 2 units of byte"},
      {Format::kJson, R"({"schema":1,"text":"Ana","offsetUnit":"byte","mentions":[5]})",
       "mentions[0]: expected an object"},
      {Format::kJson, R"({"schema":1,"text":"Ana","offsetUnit":"byte","mentions":[{"start":0,"end":9}]})",
       "mentions[0]: key \"end\": 9 is beyond the text or inside a character"},
      {Format::kJson,
       R"({"schema":1,"text":"Ana","offsetUnit":"byte","mentions":[{"start":0,"end":3,"label":"person","form":"name","entity":"e0"}]})",
       "mentions[0]: entity \"e0\" is not in the list of entities"},
      {Format::kJson, R"({"schema":1,"text":"Ana","offsetUnit":"byte","quotes":[{"start":2,"end":1}]})",
       "quotes[0]: \"start\" must be less than \"end\""},
      {Format::kJson,
       R"({"schema":1,"text":"May","offsetUnit":"byte","dates":[{"start":0,"end":3,"type":"DATE","anchor":"d7"}]})",
       "dates[0]: anchor \"d7\" is not in the list of dates"},
      {Format::kJson, R"({"schema":1,"text":"A","offsetUnit":"byte","entities":[{"id":"a","label":"dog"}]})",
       "entities[0]: key \"label\": expected one of person, organization, place, group, facility, event, product, "
       "work, "
       "law"},
      {Format::kW3c, "5", "expected annotations: a collection, a page, a list, or one with a \"target\""},
      {Format::kW3c, R"({"type":"AnnotationCollection","first":"http://example.org/1"})",
       "the collection goes on at another address; put all its items in one file"},
      {Format::kW3c,
       R"([{"body":{"value":"person"},"target":{"selector":{"type":"TextQuoteSelector","exact":"Eva"}}}])",
       "annotation 1: \"Eva\" is not in the text; is it the text that was annotated?"},
      {Format::kW3c, R"([{"body":{"value":"person"},"target":"x"}])",
       "annotation 1: expected a TextPositionSelector or a TextQuoteSelector"},
      {Format::kBrat, "T1\tPerson 0 3\tAna\nx", "line 2: expected a line that begins with T, R, A, M, E, N, * or #"},
      {Format::kBrat, "T1\tPerson 0 x\tAna",
       "line 1: expected \"T1<TAB>Type start end<TAB>text\", with start below end"},
      {Format::kBrat, "T1\tPerson 0 30\tAna", "line 1: 30 is beyond the end of the text"},
      {Format::kBrat, "T1\tPerson 0 3\tEva",
       "line 1: \"Eva\" is not what stands there, which is \"Ana\"; offsets count code points of the text"},
      {Format::kBrat, "T1\tPerson 0 3\tAna\nT1\tPerson 0 3\tAna", "line 2: T1 stands twice"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.input);
    CHECK(error_of(row.from, row.input, "Ana met Rui.") == row.expected);
  }
  CHECK(error_of(Format::kBrat, "", std::nullopt) == "brat holds no text; give the text that it is about beside it");
  const auto csv = read(testing::analyzer(), Format::kCsv, "", std::nullopt);
  REQUIRE_FALSE(csv);
  CHECK(csv.error().message == "this format cannot be read; expected one of json, w3c, brat");
}

TEST_CASE("readers: a lone surrogate of a document becomes U+FFFD and no offset moves") {
  const auto read_back =
      read(testing::analyzer(), Format::kJson,
           R"({"schema":1,"offsetUnit":"utf-16","length":6,"text":"a\ud800 Ana","entities":[{"id":"e0",)"
           R"("label":"person","name":"Ana"}],"mentions":[{"id":"m0","start":3,"end":6,"label":"person",)"
           R"("form":"name","entity":"e0","source":"user"}]})",
           std::nullopt);
  REQUIRE(read_back);
  CHECK(show(read_back->document) == "person Ana=Ana; ");
  CHECK(read_back->document.analysis.mentions[0].source == Source::kUser);
}

TEST_CASE("readers: what names no rule is said to come from the document") {
  for (const std::string_view rule : {R"()", R"(,"rule":"")", R"(,"rule":null)"}) {
    CAPTURE(rule);
    const auto read_back = read(testing::analyzer(), Format::kJson,
                                R"({"schema":1,"offsetUnit":"byte","text":"Ana left.","entities":[{"label":"person"}],)"
                                R"("mentions":[{"start":0,"end":3,"label":"person","form":"name","entity":"e0")" +
                                    std::string(rule) + "}]}",
                                std::nullopt);
    REQUIRE(read_back);
    CHECK(read_back->document.analysis.mentions[0].rule == "json");
  }
}
