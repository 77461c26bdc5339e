#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

constexpr std::string_view kText = "Ana met Rui. \"It holds,\" Rui said in May.";

/// "person Ana; D \"It holds,\" <- Rui; DATE May 2019-05", then " | " and the losses, or the error.
std::string show(Format from, std::string_view input) {
  const auto found = read(testing::analyzer(), from, input, kText);
  if (!found) return found.error().message;
  const auto& [document, analysis, words] = found->document;
  std::string out;
  const auto next = [&out]() -> std::string& { return out.append(out.empty() ? "" : "; "); };
  for (const Mention& mention : analysis.mentions) {
    next().append(info(mention.label).name).append(" ").append(document.text(mention.span));
    if (mention.form != Form::kName) out.append(" ").append(name_of(mention.form));
    const std::string& name = analysis.entities[index(mention.entity)].name;
    if (name != document.text(mention.span)) out.append(" of ").append(name);
  }
  for (const Quote& quote : analysis.quotes) {
    next().append(name_of(quote.kind)).append(" ").append(document.text(quote.span));
    if (quote.speaker) out.append(" <- ").append(document.text(quote.speaker->span));
    if (quote.speaker && quote.speaker->entity) out.append("*");
  }
  for (const Timex& timex : analysis.timexes)
    next().append(name_of(timex.type)).append(" ").append(document.text(timex.span)).append(" ").append(timex.value);
  return found->losses.empty() ? out : out + " | " + describe(found->losses);
}

struct Row {
  std::string_view input;
  std::string_view expected;
};

}  // namespace

TEST_CASE("brat: documents that are odd, but not wrong") {
  static constexpr Row kRows[] = {
      {"", ""},
      {"\n\r\n", ""},
      {"T1\tPerson 0 3\tAna\r\n\r\n", "person Ana"},
      {"T1\tPerson 0 7\tAna  met\n", "person Ana met"},
      {"T1\tPerson 0 3;8 11\tAna Rui\n", "person Ana met Rui | 1 gap inside a finding"},
      {"T1\tPerson 0 3\tAna\nA1\tForm T1 nominal\n", "person Ana nominal"},
      {"T1\tPerson 0 3\tAna\nM1\tForm T1 pronoun\n", "person Ana pronoun"},
      {"T1\tPerson 0 3\tAna\nA1\tForm T1 unheard\n", "person Ana"},
      {"T1\tPerson 0 3\tAna\nA1\tNegated T1\n", "person Ana | 1 finding of another kind"},
      {"T1\tPerson 0 3\tAna\n#1\tReviewer T1\tgood\n", "person Ana | 1 finding of another kind"},
      {"N1\tReference T1 Q1:2\tAna\n", " | 1 finding of another kind"},
      {"R1\tKnows Arg1:T1 Arg2:T2\n", " | 1 finding of another kind"},
      {"R1\tSpeaker T1 Arg2:T2\n", " | 1 finding of another kind"},
      {"R1\tSpeaker Arg1:T1 T2\n", " | 1 finding of another kind"},
      {"*\tAlias T1 T2\n", " | 1 finding of another kind"},
      {"T1\tPerson 0 3\tAna\nT2\tPerson 8 11\tRui\n*\tEquiv T1 T2 T9\n", "person Ana; person Rui of Ana"},
      {"T1\tPerson 0 3\tAna\nT2\tPlace 8 11\tRui\n*\tEquiv T1 T2\n", "person Ana; place Rui"},
      {"T1\tThing 0 3\tAna\nT2\tPerson 8 11\tRui\n*\tEquiv T1 T2\n", "person Rui | 1 finding of another kind"},
      {"T1\tQuote 13 24\t\"It holds,\"\nT2\tPerson 25 28\tRui\nR1\tSpeaker Arg1:T1 Arg2:T2\n",
       "person Rui; direct \"It holds,\" <- Rui*"},
      {"T1\tQuote 13 24\t\"It holds,\"\nT2\tSpeaker 25 28\tRui\nR1\tSpeaker Arg1:T1 Arg2:T2\n",
       "direct \"It holds,\" <- Rui"},
      {"T1\tQuote 13 24\t\"It holds,\"\nR1\tSpeaker Arg1:T1 Arg2:T2\n", "direct \"It holds,\""},
      {"T1\tQUOTE 13 24\t\"It holds,\"\nA1\tKind T1 scare\n", "scare \"It holds,\""},
      {"T1\tDate 37 40\tMay\n#1\tAnnotatorNotes T1\t2019-05\n", "DATE May 2019-05"},
      {"T1\tDate 37 40\tMay\n#1\tAnnotatorNotes T1\tlate\n", "DATE May late"},
      {"T1\tDate 37 40\tMay\nT2\tDate 34 40\tin May\n", "DATE in May  | 1 overlap"},
      {"T1\tQuote 0 11\tAna met Rui\nT2\tQuote 4 7\tmet\nT3\tQuote 13 24\t\"It holds,\"\n",
       "direct Ana met Rui; direct met; direct \"It holds,\""},
      {"T1\tQuote 0 7\tAna met\nT2\tQuote 4 11\tmet Rui\n", "direct Ana met | 1 overlap"},
      {"T1\tPerson 8 11\tRui\nT2\tPerson 25 28\tRui\n", "person Rui; person Rui"},
      {"T1\t1st 8 11\tRui\n", " | 1 finding of another kind"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.input);
    CHECK(show(Format::kBrat, row.input) == row.expected);
  }
}

TEST_CASE("brat: what is wrong is named with its line") {
  static constexpr Row kRows[] = {
      {"T1\tPerson 0x 3\tAna", "line 1: expected \"T1<TAB>Type start end<TAB>text\", with start below end"},
      {"T1\tPerson x 3\tAna", "line 1: expected \"T1<TAB>Type start end<TAB>text\", with start below end"},
      {"T1\tPerson 3 3\tAna", "line 1: expected \"T1<TAB>Type start end<TAB>text\", with start below end"},
      {"T1\tPerson\tAna", "line 1: expected \"T1<TAB>Type start end<TAB>text\""},
      {"T1\tPerson 90 93\tAna", "line 1: 93 is beyond the end of the text"},
      {"T1\tPerson 4 7;0 3\tmet Ana", "line 1: fragments must not overlap and must be in order"},
      {"T1\tPerson 0 3\tAn",
       "line 1: \"An\" is not what stands there, which is \"Ana\"; offsets count code points of the text"},
      {"T1\tPerson 0 3\tAna met",
       "line 1: \"Ana met\" is not what stands there, which is \"Ana\"; offsets count code points of the text"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.input);
    CHECK(show(Format::kBrat, row.input) == row.expected);
  }
  const std::string many(70, 'a');
  const auto found = read(testing::analyzer(), Format::kBrat, "T1\tPerson 0 70\tb", many);
  REQUIRE_FALSE(found);
  CHECK(found.error().message == "line 1: \"b\" is not what stands there, which is \"" + many.substr(0, 59) +
                                     "\"; offsets count code points of the text");
}

TEST_CASE("w3c: documents that are odd, but not wrong") {
  static constexpr Row kRows[] = {
      {"[]", ""},
      {R"({"type":"AnnotationCollection"})", ""},
      {R"({"type":"AnnotationCollection","first":{"items":[]}})", ""},
      {R"({"first":{"items":{"body":{"value":"person"},"target":{"selector":{"type":"TextQuoteSelector","exact":"Ana"}}}}})",
       "person Ana"},
      {R"([5])", " | 1 finding of another kind"},
      {R"([{"body":"person"}])", " | 1 finding of another kind"},
      {R"([{"body":[{"value":5}]}])", " | 1 finding of another kind"},
      {R"([{"body":[{"value":"person"},{"value":"place"}],"target":[{"selector":{"type":"TextQuoteSelector","exact":"Ana"}},{"selector":{"type":"TextQuoteSelector","exact":"Rui"}}]}])",
       "person Ana"},
      {R"([{"body":[{"value":"person"},{"purpose":"classifying","value":"pronoun"},{"purpose":"identifying","value":"Ana Dahl"}],"target":{"selector":{"type":"TextQuoteSelector","exact":"Ana"}}}])",
       "person Ana pronoun of Ana Dahl"},
      {R"([{"body":[{"value":"quote"},{"purpose":"classifying","value":"title"}],"target":{"selector":{"type":"TextQuoteSelector","exact":"\"It holds,\""}}}])",
       "title \"It holds,\""},
      {R"([{"body":[{"value":"quote"},{"purpose":"identifying","value":"Rui"}],"target":{"selector":{"type":"TextQuoteSelector","exact":"\"It holds,\""}}}])",
       "direct \"It holds,\" | 1 speaker"},
      {R"([{"body":[{"value":"quote"},{"purpose":"linking","selector":{"type":"TextQuoteSelector","exact":"Rui"}}],"target":{"selector":{"type":"TextQuoteSelector","exact":"\"It holds,\""}}}])",
       "direct \"It holds,\" <- Rui"},
      {R"([{"body":[{"value":"date"},{"purpose":"describing","value":"2019-05"}],"target":{"selector":{"type":"TextQuoteSelector","exact":"May"}}}])",
       "DATE May 2019-05"},
      {R"([{"body":[{"value":"date"},{"purpose":"describing","value":"late"},{"purpose":"classifying","value":"TIME"}],"target":{"selector":{"type":"TextQuoteSelector","exact":"May"}}}])",
       "TIME May late"},
      {R"([{"body":{"value":"person"},"target":{"selector":[{"type":"RangeSelector"},{"type":"TextPositionSelector","start":0,"end":3}]}}])",
       "person Ana"},
      {R"([{"body":{"value":"person"},"target":{"selector":[{"type":"TextPositionSelector","start":"0","end":3},{"type":"TextQuoteSelector","exact":"Rui"}]}}])",
       "person Rui"},
      {R"([{"body":{"value":"person"},"target":{"selector":[{"type":"TextPositionSelector","start":8,"end":-1},{"type":"TextQuoteSelector","exact":"Rui"}]}}])",
       "person Rui"},
      {R"([{"body":{"value":"person"},"target":{"selector":[{"type":"TextPositionSelector"},{"type":"TextQuoteSelector","exact":"Rui","prefix":"met ","suffix":"! "}]}}])",
       "person Rui"},
      {R"([{"body":{"value":"person"},"target":{"selector":[{"type":"TextPositionSelector","start":3,"end":3},{"type":"TextQuoteSelector","exact":"Rui","prefix":", "}]}}])",
       "person Rui"},
      {R"([{"body":{"value":"person"},"target":{"selector":[{"type":"TextPositionSelector","start":8,"end":900},{"type":"TextQuoteSelector","exact":"Rui","prefix":"\" "}]}}])",
       "person Rui"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.input);
    CHECK(show(Format::kW3c, row.input) == row.expected);
  }
}

TEST_CASE("w3c: what is wrong is named with its place") {
  static constexpr Row kRows[] = {
      {"{", "not JSON at byte 2"},
      {R"({"first":"http://example.org/1"})",
       "the collection goes on at another address; put all its items in one file"},
      {R"({"first":{"next":"http://example.org/2","items":[]}})",
       "the collection goes on at another address; put all its items in one file"},
      {R"({"type":"Annotation"})", "expected annotations: a collection, a page, a list, or one with a \"target\""},
      {R"([{"body":{"value":"person"}}])", "annotation 1: "},
      {R"([{"body":{"value":"person"},"target":{"selector":{"type":"TextPositionSelector","start":90,"end":93}}},{}])",
       "annotation 1: its position is not in the text"},
      {R"([{"body":[{"value":"quote"},{"purpose":"linking"}],"target":{"selector":{"type":"TextQuoteSelector","exact":"\"It holds,\""}}}])",
       "annotation 1: expected a TextPositionSelector or a TextQuoteSelector"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.input);
    CHECK(show(Format::kW3c, row.input) == row.expected);
  }
}
