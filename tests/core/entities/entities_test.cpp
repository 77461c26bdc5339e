#include "entities/entities.h"

#include <doctest/doctest.h>

#include "support/pipeline.h"

using namespace annotator;

namespace {

/// A text with names in brackets, "[per Ana Roth] met [org UN]", and the entities they make: "Ana Roth=Roth; UN".
std::string show(std::string_view marked) {
  struct Marked {
    ByteSpan span;
    Label label;
  };
  std::string text;
  std::vector<Marked> names;
  while (!marked.empty()) {
    const std::size_t open = marked.find('[');
    text += marked.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = marked.find(']');
    for (const LabelInfo& row : kLabels) {
      if (row.name.substr(0, 3) != marked.substr(open + 1, 3)) continue;
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += marked.substr(open + 5, close - open - 5);
      names.push_back({{begin, static_cast<std::uint32_t>(text.size())}, row.label});
    }
    marked.remove_prefix(close + 1);
  }
  const Document document = testing::document(text);
  const std::vector<Token> tokens = testing::tokens(text);
  std::vector<Mention> mentions;
  for (const Marked& name : names) {
    Mention mention;
    mention.span = name.span;
    mention.label = name.label;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].span.begin == name.span.begin) mention.tokens.begin = i;
      if (tokens[i].span.end == name.span.end) mention.tokens.end = i + 1;
    }
    mentions.push_back(mention);
  }
  std::string out;
  for (const Entity& entity : group_entities(document, tokens, mentions, testing::lexicons())) {
    if (!out.empty()) out += "; ";
    out += entity.name;
    for (const std::string& alias : entity.aliases) {
      if (alias != entity.name) out.append("=").append(alias);
    }
  }
  return out;
}

struct Row {
  const char* text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("entities: a surname goes to the person who bears it") {
  static constexpr Row kRows[] = {
      {"[per Ana Roth] spoke. [per Roth] left.", "Ana Roth=Roth"},
      {"[per Roth] spoke. Later [per Ana Roth] left.", "Ana Roth=Roth"},
      {"[per Kim Jong Un] met [per Kim].", "Kim Jong Un=Kim"},
      {"[per Ana Roth] and [per Sam Roth]: [per Roth] spoke.", "Ana Roth; Sam Roth=Roth"},  // the one named last
      {"[per Ana Roth] and [per Ana Bell]: [per Ana] spoke.", "Ana Roth; Ana Bell; Ana"},
      {"[per Sam Orr Jr.] and [per Orr]", "Sam Orr Jr.=Orr"},
      {"[per Ana Roth] of [org Roth]", "Ana Roth; Roth"},  // never across labels
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("entities: a doubtful word that is a sure person's surname is that person") {
  // Marked names have no confidence of their own here; the whole pipeline gives it.
  const Document document =
      testing::document("Transport Minister Paulo Lima spoke on Monday. According to Lima, work begins soon.");
  const Analysis analysis = testing::analyze(document);
  REQUIRE(analysis.entities.size() == 1);
  CHECK(analysis.entities[0].name == "Paulo Lima");
  CHECK(analysis.entities[0].mentions.size() == 2);
}

TEST_CASE("entities: an acronym goes to the name it stands for") {
  static constexpr Row kRows[] = {
      {"[org Korean Central News Agency] ([org KCNA]) and [org KCNA]", "Korean Central News Agency=KCNA"},
      {"[org Harbour Workers Union] struck. [org HWU] won.", "Harbour Workers Union=HWU"},
      {"[org National Ferry Board] ([org NFBD])", "National Ferry Board=NFBD"},
      {"[org Ferry Board] met [org NATO].", "Ferry Board; NATO"},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}

TEST_CASE("entities: aliases of countries and agencies are one") {
  static constexpr Row kRows[] = {
      {"[pla US], [pla U.S.] and [pla United States]", "United States=US=U.S."},
      {"[pla Britain] or the [pla UK]", "Britain=UK"},
      {"[pla DPRK] and [pla North Korea]", "North Korea=DPRK"},
      {"[pla Georgia] and [gro Georgian]", "Georgia; Georgian"},
  };
  for (const Row& row : kRows) CHECK(show(row.text) == row.expected);
}
