#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "support/invariants.h"
#include "support/pipeline.h"
#include "support/random.h"
#include "support/random_text.h"
#include "text/chars.h"
#include "text/utf8.h"

using namespace annotator;
using testing::Random;

namespace {

bool on_border(std::string_view text, std::uint32_t byte) {
  return byte == text.size() || (byte < text.size() && !is_continuation(text[byte]));
}

void check_span(std::string_view text, ByteSpan span) {
  CHECK(span.begin < span.end);
  CHECK(span.end <= text.size());
  const bool borders = on_border(text, span.begin) && on_border(text, span.end);
  CHECK(borders);
}

template <class Item>
void check_sorted(const std::vector<Item>& items) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    const bool sorted = items[i - 1].span.begin < items[i].span.begin ||
                        (items[i - 1].span.begin == items[i].span.begin && items[i - 1].span.end >= items[i].span.end);
    CHECK(sorted);
  }
}

void check_tokens(std::string_view text, const Analysis& analysis) {
  std::uint32_t end = 0;
  for (const Token& token : analysis.tokens) {
    check_span(text, token.span);
    CHECK(end <= token.span.begin);
    for (std::size_t i = end; i < token.span.begin;) {
      const Decoded c = decode(text, i);
      const CharClass k = char_class(c.code_point);
      const bool gap = k == CharClass::kSpace || k == CharClass::kFormat;
      CHECK(gap);
      i += c.size;
    }
    end = token.span.end;
  }
}

template <class Part>
void check_partition(const Analysis& analysis, const std::vector<Part>& parts) {
  std::uint32_t next = 0;
  for (const Part& part : parts) {
    CHECK(part.tokens.begin == next);
    CHECK(part.tokens.begin < part.tokens.end);
    next = part.tokens.end;
  }
  CHECK(next == analysis.tokens.size());
}

void check_findings(std::string_view text, const Analysis& analysis) {
  check_sorted(analysis.mentions);
  check_sorted(analysis.quotes);
  check_sorted(analysis.timexes);
  for (std::size_t i = 0; i < analysis.mentions.size(); ++i) {
    const Mention& mention = analysis.mentions[i];
    check_span(text, mention.span);
    if (i > 0) CHECK(analysis.mentions[i - 1].span.end <= mention.span.begin);
    REQUIRE(index(mention.entity) < analysis.entities.size());
    CHECK(analysis.entities[index(mention.entity)].label == mention.label);
    CHECK(mention.confidence <= 1000);
    CHECK_FALSE(mention.rule.empty());
  }
  std::uint32_t mentions = 0;
  for (const Entity& entity : analysis.entities) {
    CHECK_FALSE(entity.mentions.empty());
    CHECK_FALSE(entity.name.empty());
    mentions += static_cast<std::uint32_t>(entity.mentions.size());
  }
  CHECK(mentions == analysis.mentions.size());
  for (const Quote& quote : analysis.quotes) {
    check_span(text, quote.span);
    CHECK_FALSE(quote.rule.empty());
    if (quote.cue) check_span(text, *quote.cue);
    if (!quote.speaker) continue;
    check_span(text, quote.speaker->span);
    if (quote.speaker->entity) CHECK(index(*quote.speaker->entity) < analysis.entities.size());
  }
  for (const Timex& timex : analysis.timexes) {
    check_span(text, timex.span);
    CHECK_FALSE(timex.rule.empty());
    if (timex.anchor.kind == Anchor::Kind::kTimex) CHECK(timex.anchor.timex < analysis.timexes.size());
  }
}

}  // namespace

TEST_CASE("properties: spans lie on borders, lists are sorted, ids resolve, whatever the text") {
  Random random(20240214);
  for (int i = 0; i < 300; ++i) {
    const std::string raw = testing::random_text(random, 80);
    CAPTURE(raw);
    const Document document = testing::document(raw);
    const Analysis analysis = testing::analyze(document, i % 2 == 0 ? "2024-02-14" : "");
    check_tokens(document.text(), analysis);
    check_partition(analysis, analysis.blocks);
    check_partition(analysis, analysis.sentences);
    check_findings(document.text(), analysis);
  }
}

TEST_CASE("properties: the JSON is sound in every unit, whatever the text") {
  Random random(1815);
  for (int i = 0; i < 100; ++i) {
    const std::string raw = testing::random_text(random, 80);
    CAPTURE(raw);
    const Document document = testing::document(raw);
    for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kCodePoint, OffsetUnit::kByte}) {
      OutputOptions options;
      options.unit = unit;
      const Result<std::string> json = annotate(testing::analyzer(), raw, options);
      REQUIRE(json);
      CHECK(testing::violation(document.text(), *json, unit) == "");
    }
  }
}

TEST_CASE("properties: what is unsound is named") {
  const std::string_view text = "Ana \U0001F600 left.";
  OutputOptions options;
  const std::string sound = *annotate(testing::analyzer(), text, options);
  CHECK(testing::violation(text, sound, OffsetUnit::kUtf16) == "");
  struct Row {
    std::string_view part;
    std::string_view replacement;
    std::string_view problem;
  };
  static constexpr Row kRows[] = {
      {"{", "", "no JSON"},
      {"\"schema\":1", "\"schema\":2", "no object of schema 1"},
      {"\"length\":12", "\"length\":13", "length: not that of the text"},
      {"\"start\":0,\"end\":12}", "\"start\":0,\"end\":99}", "sentences[0]: ends beyond the text"},
      {"\"start\":0,\"end\":12}", "\"start\":0,\"end\":5}", "sentences[0]: cuts a code point"},
      {"\"start\":0,\"end\":12}", "\"start\":4,\"end\":4}", "sentences[0]: is empty"},
      {"\"id\":\"m0\"", "\"id\":\"m1\"", "mentions: the ids are not in order"},
      {"\"entity\":\"e0\"", "\"entity\":\"e7\"", "e0: a mention of it is of something else"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.problem);
    std::string broken = sound;
    const std::size_t at = broken.find(row.part);
    REQUIRE(at != std::string::npos);
    broken.replace(at, row.part.size(), row.replacement);
    CHECK(testing::violation(text, broken, OffsetUnit::kUtf16) == row.problem);
  }
}

TEST_CASE("properties: a second run gives the same bytes") {
  Random random(7);
  for (int i = 0; i < 100; ++i) {
    const std::string text = testing::random_text(random, 80);
    const Result<std::string> first = annotate(testing::analyzer(), text, {});
    const Result<std::string> second = annotate(testing::analyzer(), text, {});
    CHECK(*first == *second);
  }
}

// Words and marks in an order that nobody would write, kept because each takes a branch that no text before it takes.
TEST_CASE("properties: odd texts are soundly annotated, and twice the same") {
  OutputOptions options;
  options.analysis.date = DateTime{2025, 10, 29, std::nullopt};
  options.analysis.indirect = true;
  for (const auto& item : nlohmann::json::parse(testing::read_file("tests/spec/odd-texts.json"))) {
    const std::string text = item.get<std::string>();
    CAPTURE(text);
    const Result<std::string> json = annotate(testing::analyzer(), text, options);
    REQUIRE(json);
    CHECK(testing::violation(text, *json, options.unit) == "");
    CHECK(*annotate(testing::analyzer(), text, options) == *json);
  }
}

TEST_CASE("properties: a text may end behind any word") {
  static constexpr std::string_view kText =
      "A visibly shaken Orr spoke\n\n\u201CWe knew,\u201D said a visibly shaken Orr, who left on May 3, 2021. For Orr, "
      "it was "
      "\u201Cthe end\u201D. Did she fear the tide? \u201CNo.\u201D Then came the reply from a clearly tired man, "
      "who opened up about what locals call the \u201Cold quay\u201D: the daily";
  Options options;
  options.indirect = true;
  for (std::size_t end = kText.find(' '); end != kText.npos; end = kText.find(' ', end + 1)) {
    const std::string_view text = kText.substr(0, end);
    CAPTURE(text);
    CHECK(annotate(testing::analyzer(), text, {}));
    CHECK(testing::analyzer().analyze(*Document::from_utf8(text), options).tokens.size() > 0);
  }
}

TEST_CASE("properties: long hostile texts are read in bounded time") {
  struct Row {
    std::string_view piece;
    int times;
  };
  // Quadratic work on any of these would take minutes.
  static constexpr Row kRows[] = {{"\u201C", 100000}, {"\"a ", 60000},         {". ", 100000}, {"12/", 60000},
                                  {"May ", 50000},    {"9", 200000},           {"x", 300000},  {"A ", 60000},
                                  {" ", 300000},      {"\n", 300000},          {"(", 100000},  {"'", 100000},
                                  {"\u0301", 100000}, {"Mr. Roth said ", 8000}};
  for (const Row& row : kRows) {
    CAPTURE(row.piece);
    std::string text;
    for (int i = 0; i < row.times; ++i) text += row.piece;
    const Result<std::string> json = annotate(testing::analyzer(), text, {});
    CHECK(json);
  }
}
