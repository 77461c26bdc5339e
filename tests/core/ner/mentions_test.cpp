#include "ner/mentions.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/pipeline.h"

using namespace annotator;

namespace {

/// The text with each name in square brackets behind the first letters of its label.
std::string show(std::string_view text) {
  const testing::Reading reading = testing::read(text);
  std::string out;
  std::uint32_t at = 0;
  for (const Mention& mention : find_mentions(reading.document, reading.tokens, reading.sentences,
                                              testing::lexicons().gazetteer, testing::names())) {
    out.append(reading.document.text({at, mention.span.begin}));
    out.append("[").append(info(mention.label).name.substr(0, 3)).append(" ");
    out.append(reading.document.text(mention.span)).append("]");
    at = mention.span.end;
  }
  return out.append(reading.document.text().substr(at));
}

}  // namespace

TEST_CASE("mentions: names are marked without titles, determiners and possessives") {
  static constexpr const char* kRows[] = {
      "On the way, [pla US] President [per Donald Keller] met [per Ana Sousa]'s team.",
      "The [org Ministry of Health] in [pla Lisbon] said nothing.",
      "[gro South Korean] officials flew to [pla North Korea].",
      "A [pla Seoul]-based analyst at the [org Hanul Institute] agreed.",
      "Reporters at [org Reuters] and the [org BBC] asked Mayor [per Lena Roth].",
      "They crossed [pla Lake Victoria] after the [law Paris Agreement].",
  };
  for (const char* row : kRows) {
    std::string text;
    for (std::string_view rest = row; !rest.empty();) {
      const std::size_t open = rest.find('[');
      text += rest.substr(0, open);
      if (open == std::string_view::npos) break;
      const std::size_t close = rest.find(']');
      text += rest.substr(open + 5, close - open - 5);
      rest.remove_prefix(close + 1);
    }
    CHECK(show(text) == std::string_view(row));
  }
}

TEST_CASE("mentions: a surname is a person when the text gives the full name anywhere") {
  CHECK(show("In May, Ana Sousa spoke. Later Sousa left.") == "In May, [per Ana Sousa] spoke. Later [per Sousa] left.");
}

TEST_CASE("mentions: a name inside a date is none, nor is a date inside the name of a person, a work or a body") {
  struct Row {
    const char* text;
    const char* dates;
  };
  static constexpr Row kRows[] = {
      {"April Jones met Ana Sousa in April.", "April;"},
      {"Ms. Farah Noon of Lisbon said that Farah Noon would leave at noon.", "noon;"},
      {"He told Fox News Sunday that it was over on Sunday.", "Sunday;"},
      {"She won gold at the 2012 Summer Olympics.", "2012;"},  // a time of the event
  };
  for (const Row& row : kRows) {
    const Document document = *Document::from_utf8(row.text);
    std::string dates;
    for (const Timex& timex : testing::analyzer().analyze(document, {}).timexes)
      dates.append(document.text(timex.span)).append(";");
    CHECK(dates == row.dates);
  }
}

TEST_CASE("mentions: what was counted from a date inside a name keeps its value, and its anchor is another or none") {
  const Document document = *Document::from_utf8(
      "The port closed on May 3, 2021. April Jones left on the 5th. Two days later she met Ana Sousa in June.");
  const Analysis analysis = testing::analyzer().analyze(document, {});
  for (const Timex& timex : analysis.timexes) {
    CHECK(document.text(timex.span) != "April");
    if (timex.anchor.kind == Anchor::Kind::kTimex) CHECK(timex.anchor.timex < analysis.timexes.size());
  }
  const auto later = std::find_if(analysis.timexes.begin(), analysis.timexes.end(),
                                  [&](const Timex& timex) { return document.text(timex.span) == "Two days later"; });
  REQUIRE(later != analysis.timexes.end());
  REQUIRE(later->anchor.kind == Anchor::Kind::kTimex);
  CHECK(document.text(analysis.timexes[later->anchor.timex].span) == "the 5th");
}
