#include "tokens/blocks.h"

#include <doctest/doctest.h>

#include "support/pipeline.h"

using namespace annotator;

namespace {

/// The kind and the first two words of each block.
std::string show(std::string_view text) {
  const testing::Reading reading = testing::read(text);
  std::string out;
  for (const Block& block : reading.blocks) {
    if (!out.empty()) out += " | ";
    const std::uint32_t last = std::min(block.tokens.begin + 2, block.tokens.end) - 1;
    out.append(name_of(block.kind)).append(": ");
    out += reading.document.text({block.span.begin, reading.tokens[last].span.end});
  }
  return out;
}

constexpr const char* kBody =
    "The council voted on Tuesday to rebuild the old harbour bridge.\n\nWork is to begin in the spring, the mayor "
    "said.";

}  // namespace

TEST_CASE("blocks: lines of a page above the article are boilerplate, its title is the headline") {
  CHECK(show("Next Story\nDaily\n\nCouncil votes for a new bridge\n\nSend Push\n\n" + std::string(kBody)) ==
        "boilerplate: Next Story | boilerplate: Daily | headline: Council votes | boilerplate: Send Push | "
        "paragraph: The council | paragraph: Work is");
}

TEST_CASE("blocks: byline, dateline and caption are told by their form") {
  CHECK(show("Council votes for a new bridge\nBy Ana Roth and Sam Orr\nPublished 3 May 2024, 10:15 GMT\nPhoto: Lena "
             "Bell\n\n" +
             std::string(kBody)) ==
        "headline: Council votes | byline: By Ana | dateline: Published 3 | caption: Photo: | paragraph: The council | "
        "paragraph: Work is");
  CHECK(show("Council votes for a new bridge\nMay 3, 2024 at 10:15 a.m.\n\n" + std::string(kBody)) ==
        "headline: Council votes | dateline: May 3 | paragraph: The council | paragraph: Work is");
}

TEST_CASE("blocks: a title between paragraphs is a subheading, one after the last is boilerplate") {
  CHECK(show("Council votes for a new bridge\n\n" + std::string(kBody) + "\n\nA costly plan\n\n" + kBody +
             "\n\nRead more\nHarbour festival draws record crowds\nLoving Daily? Download the app now") ==
        "headline: Council votes | paragraph: The council | paragraph: Work is | subheading: A costly | "
        "paragraph: The council | paragraph: Work is | boilerplate: Read more | boilerplate: Harbour festival | "
        "boilerplate: Loving Daily");
}

TEST_CASE("blocks: neighbouring lines with bullets or numbers are a list") {
  CHECK(show(std::string(kBody) + "\n- bread\n- salt\n\n" + kBody) ==
        "paragraph: The council | paragraph: Work is | list: - bread | list: - salt | paragraph: The council | "
        "paragraph: Work is");
}

TEST_CASE("blocks: hard-wrapped lines are one paragraph") {
  CHECK(show("The council voted late on Tuesday evening to rebuild the old\n"
             "harbour bridge, which has been closed to all traffic since a\n"
             "freighter struck one of its pillars in the winter storms and\n"
             "left it leaning.\n\nWork is to begin soon.") == "paragraph: The council | paragraph: Work is");
}

TEST_CASE("blocks: a lone line is a paragraph, a text without any is empty") {
  CHECK(show("Ana Roth met Sam Orr") == "paragraph: Ana Roth");
  CHECK(show(" \n\n ") == "");
}

TEST_CASE("blocks: carriage returns and Unicode separators end lines, too") {
  CHECK(show("Council votes for a new bridge\r\n\r\nThe council voted on Tuesday to rebuild it.\u2029Work is to begin "
             "in the spring, they said.") == "headline: Council votes | paragraph: The council | paragraph: Work is");
}
