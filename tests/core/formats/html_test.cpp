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
