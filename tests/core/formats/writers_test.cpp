#include <doctest/doctest.h>

#include <string>

#include "annotator/annotator.h"
#include "formats/brat.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

constexpr std::string_view kSample =
    "\u201CWe will rebuild \U0001F3D7\uFE0F Lisbon,\u201D Mayor Ana Sousa of the City Council said on Monday.";

Formatted sample_in(std::string_view format) {
  OutputOptions options;
  options.unit = OffsetUnit::kCodePoint;
  options.analysis.date = *parse_date("2026-11-18");
  options.format = find_format(format)->format;
  return *annotate_formatted(testing::analyzer(), kSample, options);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("formats: the table is in the order of the enum and every name finds its row") {
  std::size_t i = 0;
  for (const FormatInfo& row : formats()) {
    CHECK(static_cast<std::size_t>(row.format) == i++);
    CHECK(find_format(row.name) == &row);
    CHECK_FALSE(row.extension.empty());
  }
  CHECK(i == 12);
  CHECK(find_format("text") == nullptr);
  CHECK(find_format("") == nullptr);
}

TEST_CASE("formats: the sample has what each format promises, at its own offsets") {
  struct Row {
    std::string_view format;
    std::string_view part;
    std::string_view losses;
  };
  static constexpr Row kRows[] = {
      {"csv", "\r\nm1,person,Ana Sousa,35,44,Ana Sousa,,name,", ""},
      {"markdown", "**Ana Sousa**\n\n> \u201CWe will rebuild", ""},
      {"w3c", R"({"type":"TextPositionSelector","start":35,"end":44},{"type":"TextQuoteSelector","exact":"Ana Sousa")",
       ""},
      {"brat",
       "T2\tPlace 20 26\tLisbon\nT3\tPerson 35 44\tAna Sousa\nT4\tOrg 52 64\tCity Council\nT5\tDate 73 79\tMonday\n"
       "R1\tSpeaker Arg1:T1 Arg2:T3\n#1\tAnnotatorNotes T5\t2026-11-16\n",
       ""},
      {"spacy", R"("ents":[{"start":20,"end":26,"label":"GPE"},{"start":35,"end":44,"label":"PERSON"})",
       "1 speaker, 1 value of a date"},
      {"conll", "Mayor\tO\nAna\tB-PER\nSousa\tI-PER\nof\tO\n", "1 quotation, 1 value of a date"},
      {"tei",
       "<placeName ref=\"#e0\">Lisbon</placeName>,\u201D</said> Mayor <persName ref=\"#e1\">Ana Sousa</persName> of "
       "the "
       "<orgName ref=\"#e2\">City Council</orgName> said on <date when=\"2026-11-16\">Monday</date>.</p>",
       ""},
      {"timeml",
       "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2026-11-16\" temporalFunction=\"true\" anchorTimeID=\"t0\">Monday"
       "</TIMEX3>.</TEXT>",
       "3 names, 1 quotation"},
      {"icalendar", "DTSTART;VALUE=DATE:20261116\r\nDTEND;VALUE=DATE:20261117\r\n", "3 names, 1 quotation"},
      {"html", "<time datetime=\"2026-11-16\">Monday</time>", ""},
  };
  for (const Row& row : kRows) {
    const Formatted out = sample_in(row.format);
    CAPTURE(out.text);
    CHECK(holds(out.text, row.part));
    CHECK(describe(out.losses) == row.losses);
  }
}

TEST_CASE("timeml: what a date is counted from is the document's date or another date") {
  OutputOptions options;
  options.format = Format::kTimeml;
  options.analysis.date = *parse_date("2025-10-29T10:30");
  const Formatted out = *annotate_formatted(
      testing::analyzer(), "On May 3, 2021 they met. The next day they parted. Yesterday they wrote.", options);
  CHECK(holds(out.text, "type=\"TIME\" value=\"2025-10-29T10:30\""));
  CHECK(holds(out.text, "anchorTimeID=\"t1\">The next day</TIMEX3>"));
  CHECK(holds(out.text, "anchorTimeID=\"t0\">Yesterday</TIMEX3>"));
}

TEST_CASE("formats: crossing findings are kept in parts, or counted where they are cut") {
  const Document document = testing::document("one two three four");
  Analysis analysis = testing::analyzer().cut(document, {});
  analysis.entities.push_back({Label::kPerson, "three four", {"three four"}, {MentionId{0}}});
  Quote quote;
  quote.span = {0, 13};
  analysis.quotes.push_back(quote);
  Mention mention;
  mention.span = {8, 18};
  mention.tokens = {2, 4};
  analysis.mentions.push_back(mention);
  const auto in = [&](Format format) {
    OutputOptions options;
    options.format = format;
    return annotator::format(document, analysis, options);
  };
  CHECK(
      holds(in(Format::kTei).text,
            "<said direct=\"true\">one two <persName ref=\"#e0\" xml:id=\"m0-0\" next=\"#m0-1\">three</persName></said>"
            "<persName ref=\"#e0\" xml:id=\"m0-1\" prev=\"#m0-0\"> four</persName>"));
  CHECK(in(Format::kTei).losses.empty());
  CHECK(describe(in(Format::kHtml).losses) == "1 overlap");
  CHECK(in(Format::kW3c).losses.empty());
  CHECK(holds(in(Format::kConll).text, "three\tB-PER\nfour\tI-PER\n"));
  CHECK(in(Format::kBrat).text == "T1\tQuote 0 13\tone two three\nT2\tPerson 8 18\tthree four\n");
}

TEST_CASE("formats: a tag of conll does not go on in the next sentence") {
  const Document document = testing::document("It was Ana. Sousa left.");
  Analysis analysis = testing::analyzer().cut(document, {});
  REQUIRE(analysis.sentences.size() == 2);
  analysis.entities.push_back({Label::kPerson, "Ana. Sousa", {"Ana. Sousa"}, {MentionId{0}}});
  Mention mention;
  mention.span = {7, 17};
  mention.tokens = {2, 5};
  analysis.mentions.push_back(mention);
  OutputOptions options;
  options.format = Format::kConll;
  const Formatted out = format(document, analysis, options);
  CHECK(out.text == "It\tO\nwas\tO\nAna\tB-PER\n.\tI-PER\n\nSousa\tB-PER\nleft\tO\n.\tO\n");
  CHECK(describe(out.losses) == "1 overlap");
}

TEST_CASE("formats: brat names nothing by a line that it could not write") {
  const Document document = testing::document("\x01 left. Ana left.");
  Analysis analysis = testing::analyzer().cut(document, {});
  analysis.entities.push_back({Label::kPerson, "Ana", {"Ana"}, {MentionId{0}, MentionId{1}}});
  Mention mention;
  mention.form = Form::kNominal;
  mention.span = {0, 1};
  analysis.mentions.push_back(mention);
  mention.span = {8, 11};
  analysis.mentions.push_back(mention);
  OutputOptions options;
  options.format = Format::kBrat;
  const Formatted out = format(document, analysis, options);
  CHECK(out.text == "T1\tPerson 8 11\tAna\nA1\tForm T1 nominal\n");
  CHECK(describe(out.losses) == "1 finding of another kind");
}

TEST_CASE("formats: stretches of brat are cut where a line cannot go on") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"Ana Sousa", "Ana Sousa"},      {"Ana\nSousa", "Ana|Sousa"},
      {"Ana \r\n Sousa", "Ana|Sousa"}, {"Ana\tSousa", "Ana|Sousa"},
      {" Ana  Sousa ", "Ana  Sousa"},  {"\n", ""},
      {"a\u2028b\u0085c", "a|b|c"},    {"\U0001F3D7\n\U0001F3D7", "\U0001F3D7|\U0001F3D7"},
  };
  for (const Row& row : kRows) {
    std::string out;
    for (const ByteSpan part : brat_fragments(row.text, {0, static_cast<std::uint32_t>(row.text.size())}))
      out.append(out.empty() ? "" : "|").append(row.text.substr(part.begin, part.size()));
    CHECK(out == row.expected);
  }
}

TEST_CASE("formats: an empty text is an empty document in every format") {
  for (const FormatInfo& row : formats()) {
    OutputOptions options;
    options.format = row.format;
    CAPTURE(row.name);
    const auto out = annotate_formatted(testing::analyzer(), "", options);
    REQUIRE(out);
    CHECK(out->losses.empty());
  }
}

TEST_CASE("formats: losses are a list for programs too") {
  CHECK(to_json(sample_in("conll").losses) == R"([{"kind":"quotes","count":1,"message":"1 quotation"},)"
                                              R"({"kind":"dateValues","count":1,"message":"1 value of a date"}])");
}
