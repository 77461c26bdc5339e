#include <doctest/doctest.h>

#include "annotator/annotator.h"

using namespace annotator;

TEST_CASE("options: what is given is read, the rest keeps its default") {
  const Result<OutputOptions> none = parse_options("{}");
  REQUIRE(none);
  CHECK(none->unit == OffsetUnit::kUtf16);
  CHECK(none->analysis.labels == kAllLabels);
  CHECK_FALSE(none->analysis.date);
  const Result<OutputOptions> some = parse_options(
      R"({"date":"2025-10-29T08:15","offsetUnit":"byte","labels":["place","law"],"fuzzy":"all","indirect":true,)"
      R"("format":"html","color":null,"document":true,"text":false})");
  REQUIRE(some);
  CHECK(some->analysis.date == DateTime{2025, 10, 29, 8 * 60 + 15});
  CHECK(some->unit == OffsetUnit::kByte);
  CHECK(some->analysis.labels == (bit(Label::kPlace) | bit(Label::kLaw)));
  CHECK(some->analysis.fuzzy == Fuzzy::kAll);
  CHECK(some->analysis.indirect);
  CHECK(some->format == Format::kHtml);
  CHECK(some->document);
  CHECK_FALSE(some->text);
}

TEST_CASE("options: a wrong one names itself and what was expected") {
  struct Row {
    const char* json;
    ErrorCode code;
    const char* telling;
  };
  static constexpr Row kRows[] = {
      {"nonsense", ErrorCode::kBadOptions, "expected a JSON object"},
      {"[1]", ErrorCode::kBadOptions, "expected a JSON object"},
      {R"({"colour":true})", ErrorCode::kBadOptions, "option \"colour\" is not known"},
      {R"({"offsetUnit":"utf-8"})", ErrorCode::kBadOptions, "expected one of utf-16, code-point, byte"},
      {R"({"labels":["persons"]})", ErrorCode::kBadOptions, "labels of person, organization"},
      {R"({"labels":"person"})", ErrorCode::kBadOptions, "a list of labels"},
      {R"({"indirect":1})", ErrorCode::kBadOptions, "expected true or false"},
      {R"({"indirect":"yes"})", ErrorCode::kBadOptions, "expected true or false"},
      {R"({"color":1})", ErrorCode::kBadOptions, "option \"color\""},
      {R"({"document":1})", ErrorCode::kBadOptions, "option \"document\""},
      {R"({"text":0})", ErrorCode::kBadOptions, "option \"text\""},
      {R"({"title":1})", ErrorCode::kBadOptions, "a string"},
      {R"({"width":"wide"})", ErrorCode::kBadOptions, "columns from 20 to 1000"},
      {R"({"width":5000})", ErrorCode::kBadOptions, "columns from 20 to 1000"},
      {R"({"format":5})", ErrorCode::kBadOptions, "option \"format\""},
      {R"({"format":"xml"})", ErrorCode::kBadOptions, "option \"format\""},
      {R"({"offsetUnit":8})", ErrorCode::kBadOptions, "expected one of utf-16, code-point, byte"},
      {R"({"labels":[5]})", ErrorCode::kBadOptions, "labels of person, organization"},
      {R"({"names":[{"name":"","label":"person"}]})", ErrorCode::kBadOptions, "names"},
      {R"({"names":[5]})", ErrorCode::kBadOptions, "name 1: expected an object"},
      {R"({"names":[{"name":5,"label":"person"}]})", ErrorCode::kBadOptions, "key \"name\": expected a string"},
      {R"({"names":[{"name":"Ana","label":5}]})", ErrorCode::kBadOptions, "key \"label\": expected one of person"},
      {R"({"names":[{"name":"Ana","label":"person","aliases":[5]}]})", ErrorCode::kBadOptions,
       "key \"aliases\": expected a list of strings"},
      {R"({"date":true})", ErrorCode::kBadOptions, "a string YYYY-MM-DD"},
      {R"({"width":5})", ErrorCode::kBadOptions, "columns from 20 to 1000"},
      {R"({"fuzzy":"some"})", ErrorCode::kBadOptions, "expected one of none, core, all"},
      {R"({"date":"2025-13-01"})", ErrorCode::kBadDate, "2025-13-01"},
      {R"({"date":20251029})", ErrorCode::kBadOptions, "a string YYYY-MM-DD"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.json);
    const Result<OutputOptions> result = parse_options(row.json);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == row.code);
    CAPTURE(result.error().message);
    CHECK(result.error().message.find(row.telling) != std::string::npos);
  }
}
