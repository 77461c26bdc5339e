#include "entities/teams.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/entities/support.h"
#include "support/pipeline.h"

using annotator::testing::entities_of;

namespace {

/// The players of a text of which only "Onana" and "Dalot" are known as persons; nothing where no list is found.
std::string players_of(const std::string& text) {
  const std::vector<annotator::Token> tokens = annotator::testing::tokens(text);
  std::vector<annotator::Mention> mentions;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const std::string word = text.substr(tokens[i].span.begin, tokens[i].span.size());
    if (word != "Onana" && word != "Dalot") continue;
    annotator::Mention& mention = mentions.emplace_back();
    mention.tokens = {i, i + 1};
    mention.span = tokens[i].span;
    mention.label = annotator::Label::kPerson;
  }
  const std::size_t known = mentions.size();
  annotator::mark_lineups({text, tokens, annotator::testing::lexicons().gazetteer}, mentions);
  std::string out;
  for (const annotator::Mention& mention : mentions)
    out.append(out.empty() ? "" : "; ").append(text, mention.span.begin, mention.span.size());
  return mentions.size() == known ? "" : out;
}

}  // namespace

// Names of two labels are never one, so that "Orlo" alone says that the town was read as the team.
TEST_CASE("teams: in a text of sport a town that plays is its team") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"[pla Orlo] beat [pla Wick] 3-1 in the cup match. [org Orlo] rejoiced.", "Orlo; Wick"},
      {"[pla Orlo] 2-1 [pla Wick]: the league's first penalty. [org Orlo], [org Wick].", "Orlo; Wick"},
      {"[pla Wick] lost 0\u20132 at home. The season of a striker of [org Wick].", "Wick"},
      {"[pla Orlo]'s goalkeeper saved a penalty as [org Wick] drew 1-1 with [org Orlo] in the league.", "Orlo; Wick"},
      {"[pla Orlo] v [pla Wick]. Fixtures: league, cup, derby, playoffs. [org Orlo], [org Wick].", "Orlo; Wick"},
      {"They won 3-2 [pla Orlo] said. League, cup. [org Orlo] left.", "Orlo"},
      {"[pla Orlo] thrashed [pla Wick] 4-0 in the league match in [pla Wick].", "Orlo; Wick; Wick"},  // the town
      {"[pla Orlo] beat [pla Wick] at the polls, 45-32. [org Orlo] rejoiced.", "Orlo; Wick; Orlo"},   // no sport
      {"[pla Orlo] has a league, a cup and a match. [org Orlo] has a striker.", "Orlo; Orlo"},        // does not play
      {"[pla England] beat [pla Norway] 2-0 in the cup match. [org England], [org Norway].",
       "England; Norway; England; Norway"},  // countries
      {"[pla England] lost the second match of the cup, 2-1, like [org England Lions].", "England; England Lions"},
      {"[per Orlo] beat [per Wick] 6-4 in the match for the cup. [org Orlo] left.", "Orlo; Wick; Orlo"},
      {"[pla Orlo] beat [pla Wick] 2-0 in the cup match for [org Orlo Town].", "Orlo Town=Orlo; Wick"},
      {"[gro Celtic] beat [pla Wick] 2-0 in the cup match. [org Celtic] rejoiced.", "Celtic; Wick"},
      {"[gro Norwegian] beat [pla Wick] 2-0 in the cup match. [org Norwegian].", "Norwegian; Wick; Norwegian"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(entities_of(row.text) == row.expected);
  }
}

TEST_CASE("teams: nicknames that are words") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"Bills bully Chiefs 28-21.\n\nThe quarterback threw a touchdown.", "organization Bills; organization Chiefs"},
      {"The coach praised the Heat and the Magic. Heat fans saw heat. Heat rose in the stadium.",
       "organization Heat; organization Magic; organization Heat"},
      {"The Council paid for Bills and Chiefs in the old hall.", "organization Council"},  // no sport
      {"Vikings 27, Lions 24; Panthers 16, Saints 13, Rams 3.",
       "organization Vikings; organization Lions; organization Panthers; organization Saints; organization Rams"},
      {"1. Ana Roth (GBR) 4:01.2\n2. Carla Hume (ESP) 4:02.0\n",
       "person Ana Roth; place GBR; person Carla Hume; place ESP"},
      {"The quarterback of the Lions saw the Giants Causeway, a touchdown away from the Rams.",
       "organization Lions; facility Giants Causeway; organization Rams"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(annotator::testing::names_of(annotator::testing::analyzer(), row.text) == row.expected);
  }
}

TEST_CASE("teams: a list of players behind a colon") {
  struct Row {
    std::string text;
    std::string_view expected;
  };
  const std::string sport = "The cup match.\n";
  const Row rows[] = {
      {sport + "Orlo: Adingra, Van Hecke, Onana (Enciso 71), Hudson-Odoi (c), Dalot. Subs not used: Baleba.",
       "Adingra; Van Hecke; Onana; Enciso; Hudson-Odoi; Dalot"},
      {sport +
           "Orlo: A Onana c Dalot b Enciso 12, M Adingra not out 4, O'Brien lbw b Enciso 9, R van der Zirk 3-1, Amo",
       "A Onana; Dalot; Enciso; M Adingra; O'Brien; Enciso; R van der Zirk; Amo"},
      {sport + "Orlo: Adingra, Onana, Enciso, Dalot, Baleba.\nBooked: Dalot, Onana, Enciso.\nGoal: Enciso.",
       "Adingra; Onana; Enciso; Dalot; Baleba; Dalot; Onana; Enciso"},
      {sport + "Squad: Adingra (Leeds), Onana (Wick), Enciso (US), Dalot, Baleba.",
       "Adingra; Onana; Enciso; Dalot; Baleba"},
      {sport +
           "Scores: Orlo 154-6 (S Adingra 45, de Wick 4-26) lost to Wick 157-7 (Dalot 63*, A Onana 2-13; J Enciso 9).",
       "Dalot; A Onana; J Enciso"},  // two are too few
      {sport + "Booked: Dalot, Onana, Enciso.", ""},
      {sport + "Key: Played, Won, Lost, Drawn, Points.", ""},
      {"Cast: Adingra, Onana, Enciso, Dalot, Baleba.", ""},
      {sport + "Towns: Leeds, Lisbon, Paris, Lima, Oslo.", ""},
      {sport + "He said: Adingra, Onana and Enciso came late, Dalot earlier, Baleba not.", ""},
      {sport + "Orlo: Adingra, Onana,\nEnciso, Dalot, Baleba.", ""},  // the next line
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(players_of(row.text) == row.expected);
  }
}
