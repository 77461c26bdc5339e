#include "arguments.h"

#include <doctest/doctest.h>

using namespace annotator;

namespace {

struct Row {
  std::vector<std::string> arguments;
  std::string_view expected;
};

}  // namespace

TEST_CASE("arguments: files, formats and options make a plan") {
  const std::vector<Row> rows = {
      {{},
       R"({"action":"annotate","files":["-"],"format":"","explain":false,"output":null,"jobs":1,"model":null,"words":null,"from":null,"names":null,"extension":"json","options":{"offsetUnit":"code-point"}})"},
      {{"a.txt", "--date", "2025-10-29", "--format=html", "-o", "out.html"},
       R"({"action":"annotate","files":["a.txt"],"format":"html","explain":false,"output":"out.html","jobs":1,"model":null,"words":null,"from":null,"names":null,"extension":"html","options":{"date":"2025-10-29","offsetUnit":"code-point"}})"},
      {{"--format", "ndjson", "-j", "4", "--offsets", "byte", "--indirect", "--fuzzy", "all", "--labels", "person,law"},
       R"({"action":"annotate","files":["-"],"format":"ndjson","explain":false,"output":null,"jobs":4,"model":null,"words":null,"from":null,"names":null,"extension":"ndjson","options":{"offsetUnit":"byte","indirect":true,"fuzzy":"all","labels":["person","law"]}})"},
      {{"--model", "names.bin", "--words=words.bin", "a.txt"},
       R"({"action":"annotate","files":["a.txt"],"format":"","explain":false,"output":null,"jobs":1,"model":"names.bin","words":"words.bin","from":null,"names":null,"extension":"json","options":{"offsetUnit":"code-point"}})"},
      {{"--from", "brat", "--format", "w3c", "--names", "names.csv", "a.ann"},
       R"({"action":"annotate","files":["a.ann"],"format":"w3c","explain":false,"output":null,"jobs":1,"model":null,"words":null,"from":"brat","names":"names.csv","extension":"jsonld","options":{"offsetUnit":"code-point"}})"},
      {{"--explain", "--", "--odd-name"},
       R"({"action":"annotate","files":["--odd-name"],"format":"","explain":true,"output":null,"jobs":1,"model":null,"words":null,"from":null,"names":null,"extension":"txt","options":{"offsetUnit":"code-point"}})"},
  };
  for (const Row& row : rows) CHECK(to_json(parse_arguments(row.arguments)) == row.expected);
}

TEST_CASE("arguments: what is wrong is named, with what was expected") {
  const std::vector<Row> rows = {
      {{"--colour"}, "unknown option --colour; see --help"},
      {{"-x"}, "unknown option -x; see --help"},
      {{"--date"}, "option --date needs a value; see --help"},
      {{"--indirect=yes"}, "option --indirect takes no value; see --help"},
      {{"--format", "xml"},
       "--format xml: expected one of json, ndjson, csv, markdown, html, w3c, brat, spacy, conll, tei, timeml, "
       "icalendar; see --help"},
      {{"--from", "csv"}, "--from csv: expected one of json, w3c, brat; see --help"},
      {{"--from", "json", "--format", "ndjson"}, "--from cannot be combined with --format ndjson; see --help"},
      {{"--names="}, "--names : expected a path; see --help"},
      {{"-j", "0"}, "-j 0: expected a number from 1 to 256; see --help"},
      {{"-j", "two"}, "-j two: expected a number from 1 to 256; see --help"},
      {{"--offsets", "utf-8"}, "--offsets utf-8: expected one of utf-16, code-point, byte; see --help"},
      {{"--fuzzy", "some"}, "--fuzzy some: expected one of none, core, all; see --help"},
      {{"--labels", "person,dog"},
       "--labels person,dog: expected labels of person, organization, place, group, facility, event, product, work, "
       "law; see --help"},
      {{"--date", "2026-13-01"},
       "--date 2026-13-01: no such month; expected YYYY-MM-DD or YYYY-MM-DDThh:mm; see --help"},
      {{"--format", "ndjson", "--explain"}, "--explain cannot be combined with --format ndjson; see --help"},
      {{"--model"}, "option --model needs a value; see --help"},
      {{"--model="}, "--model : expected a path; see --help"},
      {{"--words", "words.bin"}, "--words needs --model, whose word table it is; see --help"},
      {{"\xFF"}, "an argument is not UTF-8; see --help"},
  };
  for (const Row& row : rows) {
    const Plan plan = parse_arguments(row.arguments);
    CHECK(plan.action == Plan::Action::kError);
    CHECK(plan.text == row.expected);
  }
}

TEST_CASE("arguments: a date that does not exist is named") {
  const Plan plan = parse_arguments({"--date", "2025-02-30"});
  CHECK(plan.action == Plan::Action::kError);
  CHECK(plan.text.find("2025-02-30") != std::string::npos);
}

TEST_CASE("arguments: help and version win over what else is asked") {
  CHECK(parse_arguments({"a.txt", "--version"}).text == "article-annotator " ANNOTATOR_VERSION "\n");
  CHECK(parse_arguments({"--version", "--help"}).action == Plan::Action::kShowHelp);
}
