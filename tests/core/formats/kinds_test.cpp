#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "annotator/annotator.h"
#include "support/pipeline.h"
#include "text/utf8.h"

using namespace annotator;

namespace {

/// A text and what stands in it, as brat has it.
struct Marked {
  std::string text;
  std::string brat;
};

/// Reads "{Quote/scare@2|words} of {Person|Ana}": the type, "/" and its form or kind, "=" and its value, "@" and the
/// number of the stretch that speaks. Stretches are numbered from 1, in the order in which they open.
Marked read_marked(std::string_view marked) {
  struct Open {
    std::size_t number = 0;
    std::string head;
    std::size_t byte = 0;
    std::size_t code_point = 0;
  };
  Marked out;
  std::vector<Open> open;
  std::size_t count = 0;
  std::size_t code_points = 0;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '{') {
      const std::size_t bar = marked.find('|', i);
      open.push_back({++count, std::string(marked.substr(i + 1, bar - i - 1)), out.text.size(), code_points});
      i = bar;
    } else if (marked[i] == '}') {
      const Open stretch = open.back();
      open.pop_back();
      const std::string id = "T" + std::to_string(stretch.number);
      const std::string& head = stretch.head;
      const auto part = [&](char mark) {
        const std::size_t at = head.find(mark);
        return at == head.npos ? "" : head.substr(at + 1, head.find_first_of("/=@", at + 1) - at - 1);
      };
      std::string words = out.text.substr(stretch.byte);
      for (char& c : words) c = c == '\n' ? ' ' : c;
      out.brat += id + "\t" + head.substr(0, head.find_first_of("/=@")) + " " + std::to_string(stretch.code_point) +
                  " " + std::to_string(code_points) + "\t" + words + "\n";
      if (!part('/').empty()) out.brat += "A1\tKind " + id + " " + part('/') + "\n";
      if (!part('=').empty()) out.brat += "#1\tAnnotatorNotes " + id + "\t" + part('=') + "\n";
      if (!part('@').empty()) out.brat += "R1\tSpeaker Arg1:" + id + " Arg2:T" + part('@') + "\n";
    } else {
      out.text += marked[i];
      if (!is_continuation(marked[i])) ++code_points;
    }
  }
  return out;
}

struct Row {
  std::string_view marked;
  std::string_view part;
  std::string_view losses;
};

void check(Format format, const Row& row, bool color = false) {
  const Marked marked = read_marked(row.marked);
  CAPTURE(row.marked);
  const auto document = read(testing::analyzer(), Format::kBrat, marked.brat, marked.text);
  REQUIRE(document);
  OutputOptions options;
  options.format = format;
  options.color = color;
  options.width = 60;
  const Formatted out = annotator::format(document->document.document, document->document.analysis, options);
  CAPTURE(out.text);
  CHECK(out.text.find(row.part) != std::string::npos);
  CHECK(describe(out.losses) == row.losses);
}

}  // namespace

TEST_CASE("tei: every kind of finding has its element") {
  static constexpr Row kRows[] = {
      {"{group|Danes} saw {person|Ana} on {facility|Pier 9}",
       "<standOff>\n<listPerson>\n<person xml:id=\"e1\"><persName>Ana</persName></person>\n</listPerson>\n<list>\n"
       "<item xml:id=\"e0\"><name type=\"group\">Danes</name></item>\n"
       "<item xml:id=\"e2\"><name type=\"facility\">Pier 9</name></item>\n</list>\n</standOff>",
       ""},
      {"{event|Regatta} ends", "<name type=\"event\" ref=\"#e0\">Regatta</name> ends", ""},
      {"{product|Volvo} {work|Ode} {law|Act 5}", "<name type=\"work\" ref=\"#e1\">Ode</name>", ""},
      {"{person/pronoun|She} left", "<rs type=\"person\" ref=\"#e0\">She</rs> left", ""},
      {"a {Quote/scare|\"joke\"} of a plan", "a <soCalled>&quot;joke&quot;</soCalled> of", ""},
      {"a {Quote/scare@2|\"joke\"} of {Person|Ana}", "a <soCalled>&quot;joke&quot;</soCalled> of", "1 speaker"},
      {"{Quote/title|\"Blue\"} is out", "<q type=\"title\">&quot;Blue&quot;</q> is", ""},
      {"{Quote/mixed@2|\"a joke\"} said {Person|Ana}", "<said who=\"#e0\" direct=\"true\">&quot;a joke&quot;</said>",
       ""},
      {"{Person|Ana} said {Quote/indirect@1|it holds}", "<said who=\"#e0\" direct=\"false\">it holds</said>", ""},
      {"{Quote@2|\"It holds\"} said {Speaker|a crew}", "<said direct=\"true\">&quot;It holds&quot;</said>",
       "1 speaker"},
      {"in {Date=2019-05|May 2019}", "<date when=\"2019-05\">May 2019</date>", ""},
      {"in {Date=2019-W20|that week}", "<date from=\"2019-05-13\" to=\"2019-05-19\" when-custom=\"2019-W20\">", ""},
      {"in {Date=XXXX-05|May}", "<date when-custom=\"XXXX-05\">May</date>", ""},
      {"at {Time=2019-05-12T10:30|10:30}", "<date when=\"2019-05-12T10:30:00\">10:30</date>", ""},
      {"at {Time=2019-05-12TMO|dawn}", "when-custom=\"2019-05-12TMO\">dawn</date>", ""},
      {"for {Duration=P3D|three days}", "<date when-custom=\"P3D\">three days</date>", ""},
      {"every {Set=P1D|day}", "<date when-custom=\"P1D\">day</date>", ""},
      {"some {Date|day}", "<date>day</date>", ""},
      {"Pier closed\n\nThe pier was closed on Monday by the crews of {person|Ana}.", "<p rend=\"headline\">", ""},
  };
  for (const Row& row : kRows) check(Format::kTei, row);
}

TEST_CASE("terminal: every kind of finding has its colour") {
  static constexpr Row kRows[] = {
      {"{group|Danes} left", "\x1b[1;36mDanes\x1b[0m left", ""},
      {"{organization|Port} left", "\x1b[1;33mPort\x1b[0m left", ""},
      {"{facility|Pier 9} {event|Regatta} {product|Volvo} {work|Ode} {law|Act 5}", "\x1b[1;36mOde", ""},
      {"{Quote|\"It holds, {person|Ana}, now\"} he said", "\x1b[3m\"It holds, \x1b[1;34mAna\x1b[0m\x1b[3m, now\"", ""},
      {"in {Date=2019|2019} and {Date=1944|1944}", "Time line\x1b[0m\n  1944  1944\n  2019  2019", ""},
      {"on {Date=XXXX-WXX-1|Monday}", "Not resolved; give the article's date with --date:\n    Monday", ""},
      {"in {Date=2019|2019} and in {Date=2019|2019}, on {Date=XXXX-WXX-1|Monday}", "  2019  2019\n  Not", ""},
      {"{Quote|\"It holds\"} and {Quote/scare|\"so\"}", "Who said what\x1b[0m\n  Unattributed\n    \"It holds\"\n\n",
       ""},
      {"{Quote/title|\"Blue\"} plays", "\x1b[3m\"Blue\"\x1b[0m plays\x1b[0m\n\n", ""},
      {"Cafe\u0301s close", "Cafe\u0301s close", ""},
      {"{person|Ana} and {person|Rui}", "People\x1b[0m\n  Ana (1)\n  Rui (1)\n", ""},
      {"{person|{Date=2019|2019}} left", "\x1b[1;34m2019\x1b[0m left", ""},
  };
  for (const Row& row : kRows) check(Format::kText, row, true);
}

TEST_CASE("markdown: marks of the text stay marks of the text") {
  static constexpr Row kRows[] = {
      {"{Quote|- no, no} he said", "Unattributed\n\n> \\- no, no\n", ""},
      {"{Quote|+1 from us} he said", "> \\+1 from us\n", ""},
      {"{Quote|12. is late} he said", "> 12\\. is late\n", ""},
      {"{Quote|3) is late} he said", "> 3\\) is late\n", ""},
      {"{Quote|No. 3) is *late*} he said", "> No. 3) is \\*late\\*\n", ""},
      {"{Quote/scare|\"so\"} he said", "", "1 quotation"},
      {"on {Date=XXXX-WXX-1|Monday} it rained.",
       "## Time line\n\n- not resolved \u2013 **Monday**: on Monday it rained.\n", ""},
      {"it rained. {Date=2019|It was late. In 2019} it fell.", "- 2019 \u2013 **It was late. In 2019**\n", ""},
      {"in {Date=2026-W48|that week}", "- 23 to 29 Nov 2026 \u2013 **that week**", ""},
      {"for {Duration=P3D|three days}", "# Article", "1 date"},
  };
  for (const Row& row : kRows) check(Format::kMarkdown, row);
}

TEST_CASE("html, csv, spacy, conll, icalendar, timeml: the kinds that each knows") {
  static constexpr struct {
    Format format;
    Row row;
  } kRows[] = {
      {Format::kHtml, {"{group|Danes} left {Date=late|late}", "<time>late</time>", "1 value of a date"}},
      {Format::kHtml, {"{Quote/indirect|it holds} and {Quote/title|\"Blue\"}", "it holds", ""}},
      {Format::kHtml,
       {"Pier closed\n\nBy Ana Dahl\n\nMay 12, 2019\n\nThe pier was closed on Monday by the crews.\n\nWhat now\n\n- "
        "boats\n"
        "- piers\n\nThe pier was closed on Monday by the crews.\n\nRead more: the pier\n\nPhoto: {person|Ana Dahl}",
        "Ana Dahl", ""}},
      {Format::kCsv, {"{Set=P1D|daily} {Time=2019-05-12T10:30|10:30} {Quote/title|\"Blue\"}", "P1D", ""}},
      {Format::kSpacy, {"{person/pronoun|She} left", "\"ents\":[]", "1 pronoun or noun phrase"}},
      {Format::kSpacy, {"at {Time=2019-05-12T10:30|10:30}", "\"label\":\"TIME\"", "1 value of a date"}},
      {Format::kConll, {"{person/pronoun|She} left", "She\tO\nleft\tO\n", "1 pronoun or noun phrase"}},
      {Format::kConll, {"{person|An}a left", "Ana\tB-PER\nleft\tO\n", "1 overlap"}},
      {Format::kConll,
       {"{person|Ana {Date=2019|2019}} left", "Ana\tB-PER\n2019\tI-PER\n", "1 value of a date, 1 overlap"}},
      {Format::kConll, {"\x01 left {person|Ana}", "\uFFFD\tO\nleft\tO\nAna\tB-PER\n", ""}},
      {Format::kIcalendar,
       {"It fell; on {Date=2019-05-12|12 May, 2019}",
        "SUMMARY:12 May\\, 2019 \u2014 \u201CIt fell\\; on 12 May\\, 2019", ""}},
      {Format::kIcalendar, {"at {Time=2019-05-12T10:30|10:30}", "VERSION:2.0", "1 date"}},
      {Format::kIcalendar, {"in {Date=BC0044|44 BC}", "VERSION:2.0", "1 date"}},
      {Format::kIcalendar, {"\\ {Date=2019-05-12|that day}", "\u201C\\\\ that day", ""}},
      {Format::kTimeml, {"at {Time=2019-05-12T10:30|10:30}", "type=\"TIME\" value=\"2019-05-12T10:30\"", ""}},
      {Format::kBrat, {"at {Time=2019-05-12T10:30|10:30} {Quote/title|\"Blue\"}", "A1\tKind T2 title\n", ""}},
      {Format::kBrat, {"{Quote@2|\"It holds\"} said {Speaker|the crew}", "T2\tSpeaker 16 24\tthe crew\n", ""}},
      {Format::kBrat, {"some {Date|day}", "T1\tDate 5 8\tday\n", ""}},
      {Format::kW3c, {"some {Date|day}", "\"exact\":\"day\"", ""}},
      {Format::kW3c, {"e\u0301{person|Ana}e\u0301", "\"exact\":\"Ana\"", ""}},
      {Format::kTei, {"{Quote/scare@2|so\n\nit} {Person|Ana}", "next=\"#q0-1\">so</soCalled>", "1 speaker"}},
      {Format::kTei, {"{Quote@2|\"It\n\nholds\"} {Speaker|a crew}", "prev=\"#q0-0\">holds", "1 speaker"}},
      {Format::kTei,
       {"The crews of the port counted the boats at the quay again, and\r\nthen the crews of the port counted the "
        "boats at the piers, and\r\nthen {person|Ana} counted what was left of the old boats.",
        "again, and&#13;\nthen", ""}},
      {Format::kTei, {"{person|Ana} met\x02 \uFFFE\uFFFF", "met\uFFFD \uFFFD\uFFFD", ""}},
      {Format::kTei, {"{person|Ana}\tleft", "</persName>\tleft", ""}},
      {Format::kHtml,
       {"The crews of the port counted the boats at the quay again, and\r\nthen the crews of the port counted the "
        "boats at the piers, and\r\nthen {person|Ana} counted what was left of the old boats.",
        "again, and\r\nthen", ""}},
      {Format::kHtml, {"{person|Ana} {person|Rui} met\x02", "met\uFFFD", ""}},
      {Format::kHtml, {"for {Duration=P3D|three days}", "<time datetime=\"P3D\">", ""}},
      {Format::kHtml, {"for {Duration=PXD|days}", "<time>days", "1 value of a date"}},
      {Format::kHtml, {"each {Set=P1D|day}", "<time>day", "1 value of a date"}},
      {Format::kHtml, {"{person|{Date=2019|2019}} left", "2019</span></mark> left", "1 overlap"}},
      {Format::kHtml, {"{Quote|\"It holds\"\n\n}", "<dd>&quot;It holds&quot;</dd>", ""}},
      {Format::kConll,
       {"{Date=2019|{person|Ana Dahl} 2019} left", "Ana\tB-DATE\nDahl\tI-DATE\n2019\tI-DATE\n",
        "1 value of a date, 1 overlap"}},
      {Format::kConll, {"{person|Ana. Sousa Dahl} left", "Sousa\tB-PER\nDahl\tI-PER\n", "1 overlap"}},
      {Format::kConll,
       {"{person|Ana} and {person|Ana} left", "Ana\tB-PER\nand\tO\nAna\tB-PER\n", "1 tie between names"}},
      {Format::kCsv, {"{Quote@2|\"It holds\"} said {Speaker|the crew}", "the crew", ""}},
      {Format::kW3c, {"{Quote@2|\"It holds\"} said {Speaker|the crew}", "the crew", ""}},
      {Format::kW3c, {"abcde\u0301fghijklmnopqrstuvwxyzabcdefghi {person|Ana}", "\"prefix\":\"fgh", ""}},
      {Format::kW3c, {"{person|Ana} abcdefghijklmnopqrstuvwxyzabcde\u0301\u0301f", "bcd\"", ""}},
      {Format::kBrat, {"{person|Ana\nDahl} left", "T1\tPerson 0 3;4 8\tAna Dahl\n", ""}},
      {Format::kBrat, {"{person|Ana\u2029Dahl} left", "T1\tPerson 0 3;4 8\tAna Dahl\n", ""}},
      {Format::kBrat,
       {"{Quote@3|\"It holds\"} {Quote@3|\"now\"} {Speaker|the crew}",
        "R1\tSpeaker Arg1:T1 Arg2:T3\nR2\tSpeaker Arg1:T2 Arg2:T3\n", ""}},
      {Format::kBrat, {"{Date=2019|\t} left", "", "1 finding of another kind"}},
      {Format::kIcalendar, {"at {Date=9999-12-31|the end}", "VERSION:2.0", "1 date"}},
      {Format::kIcalendar,
       {"\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9"
        "\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9"
        "\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9 {Date=2019-05-12|12 May}",
        "\u00E9\r\n \u00E9", ""}},
      {Format::kExplain, {"some {Date=2019|day}", "2019", ""}},
  };
  for (const auto& [format, row] : kRows) check(format, row);
}
