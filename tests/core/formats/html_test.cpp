#include <doctest/doctest.h>

#include "annotator/annotator.h"
#include "formats/layers.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

std::string html(std::string_view text, std::string_view title = {}) {
  OutputOptions options;
  options.format = Format::kHtml;
  options.title = title;
  return *annotate(testing::analyzer(), text, options);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("html: names are microdata") {
  CHECK(holds(
      html("Ana Sousa left."),
      "<p><mark class=\"aa-person\" itemscope itemtype=\"https://schema.org/Person\"><span itemprop=\"name\">Ana Sousa"
      "</span></mark> left.</p>"));
}

TEST_CASE("html: text cannot become markup") {
  const std::string page = html("The <b>mayor</b> & 5\" left\x01 early.", "</title><script>");
  CHECK(holds(page, "&lt;b&gt;mayor&lt;/b&gt; &amp; 5&quot; left\uFFFD early."));
  CHECK(holds(page, "<title>&lt;/title&gt;&lt;script&gt;</title>"));
}

TEST_CASE("html: the headline names the page") {
  CHECK(holds(html("Council votes for a bridge\n\nThe council voted on Tuesday to rebuild it."),
              "<title>Council votes for a bridge</title>"));
}

TEST_CASE("layers: crossing findings are cut so that they nest") {
  Analysis analysis;
  analysis.entities.resize(1);
  analysis.quotes.push_back({{0, 10}, QuoteKind::kDirect, 0, {}, {}, 0, {}});
  Mention mention;
  mention.span = {8, 14};
  analysis.mentions.push_back(mention);
  Timex timex;
  timex.span = {2, 5};
  analysis.timexes.push_back(timex);
  const std::vector<Layer> layers = nested_layers(analysis);
  REQUIRE(layers.size() == 3);
  CHECK(layers[0].span == ByteSpan{0, 10});
  CHECK(layers[1].span == ByteSpan{2, 5});
  CHECK(layers[2].span == ByteSpan{8, 10});
}
