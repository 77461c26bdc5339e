#include "entities/entities.h"

#include <doctest/doctest.h>

#include "core/entities/support.h"
#include "support/pipeline.h"

using namespace annotator;
using annotator::testing::entities_of;

namespace {

struct Row {
  const char* text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("entities: mentions of different labels never meet") {
  static constexpr Row kRows[] = {
      {"[per Ana Roth] of [org Roth]", "Ana Roth; Roth"},
      {"[pla Chelsea] beat [org Chelsea]", "Chelsea; Chelsea"},
      {"[eve Wick Trade Organization] or [org WTO]", "Wick Trade Organization; WTO"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("entities: names without letters are compared as they stand") {
  static constexpr Row kRows[] = {
      {"[per ?] and [per !] and [per ?]", "?; !"},
      {"[org &] and [org +]", "&; +"},
      {"[gro !] and [pla !]", "!; !"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("entities: an acronym goes to the name it stands for") {
  static constexpr Row kRows[] = {
      {"[org Department of Orlo], [org DOO]; [org Ministry of Wick], [org MoW]",
       "Department of Orlo=DOO; Ministry of Wick=MoW"},
      {"[org Department of Health and Human Services] and [org HHS]", "Department of Health and Human Services=HHS"},
      {"[org Alternative for Germany] and [org AfD]; [org Trinamool Congress], [org TMC] and [org Congress]",
       "Alternative for Germany=AfD; Trinamool Congress=TMC; Congress"},
      {"[org Korean Central News Agency] ([org KCNA]) and [org KCNA]", "Korean Central News Agency=KCNA"},
      {"[org Harbour Workers Union] struck. [org HWU] won.", "Harbour Workers Union=HWU"},
      {"[org National Ferry Board] ([org NFBD])", "National Ferry Board=NFBD"},
      {"[org United Workers' Party] ([org PTU])", "United Workers' Party=PTU"},
      {"[org Ferry Workers' Party] ([org CHP])", "Ferry Workers' Party=CHP"},  // in its own language
      {"[org Law and Ferry] ([org PiF]) and [org PiF]", "Law and Ferry=PiF"},
      {"[org Ferry Board] met [org NATO].", "Ferry Board; NATO"},
      {"[org U.S. Harbour Service] and [org USHS]", "U.S. Harbour Service=USHS"},
      {"[org Central Institute of Volcanoes] ([org Cenvol])", "Central Institute of Volcanoes=Cenvol"},
      {"[org Central Institute] ([org Lisbon])", "Central Institute; Lisbon"},
      {"[org World Anti-Ferry Agency] met. [org Wafa] struck, [org Waf] not.", "World Anti-Ferry Agency=Wafa; Waf"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("entities: sure mentions mend the label of a doubtful one; where none is sure, the surest") {
  static constexpr Row kRows[] = {
      {"[per Paulo Lima] spoke. [pla5 Lima] left.", "Paulo Lima=Lima"},
      {"[per8 Ana Roth] spoke. [pla6 Roth] left.", "Ana Roth=Roth"},
      {"[per8 Ana Roth] spoke in [pla8 Roth].", "Ana Roth; Roth"},
      {"[per Ana Standing Bear] spoke. [org5 Standing Bear] left.", "Ana Standing Bear=Standing Bear"},
      {"[per Paulo Lima] spoke in [pla Lima].", "Paulo Lima; Lima"},  // both are sure
      {"[per Paulo Lima] left. The [gro6 Limas] stay. [per Limas]", "Paulo Lima; Limas"},
      {"[per Paulo Lima] left. More [gro9 Limas] stay. [per Limas]", "Paulo Lima; Limas; Limas"},
      {"[org Orlo] and [per5 Orlo]", "Orlo"},
      {"[org5 Orlo] and [per5 Orlo]", "Orlo"},
      {"[per5 Orlo] and [org8 Orlo]. [org Orlo Ltd]", "Orlo Ltd=Orlo"},
      {"[per5 Orlo], [per5 Orlo] and [org8 Orlo]. [org Orlo Ltd]", "Orlo Ltd=Orlo"},  // twice half sure is less
      {"[org7 Orlo Shipping] fell. [per7 Orlo] rose.", "Orlo Shipping=Orlo"},
      {"[org5 Orlo Wickery] fell. [per7 Orlo] rose.", "Orlo Wickery; Orlo"},   // the person is surer
      {"[org5 Orlo Shipping] fell. [per7 Orlo] rose.", "Orlo Shipping=Orlo"},  // it is called a company
      {"[org Lima Shipping] fell. [per Paulo Lima] left. [per7 Lima] rose.", "Lima Shipping; Paulo Lima=Lima"},
      {"[org Orlo], [per Orlo] and [pla5 Orlo]", "Orlo; Orlo; Orlo"},  // no majority
      {"[org5 Orlo Oyj] fell. [per Orlo] rose.", "Orlo Oyj=Orlo"},
      {"[org5 Orlo Oyj] fell. [per Ana Orlo] left. [per Orlo] rose.", "Orlo Oyj; Ana Orlo=Orlo"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("entities: letters in brackets are what the name before them is") {
  static constexpr Row kRows[] = {
      {"[law Digital Harbours Act] ([org7 DHA]) and the [org7 DHA]", "Digital Harbours Act=DHA"},
      {"[law7 Digital Harbours Act] ([org DHA])", "Digital Harbours Act=DHA"},     // it is called an act
      {"[law7 Digital Harbours Code] ([org DHC])", "Digital Harbours Code; DHC"},  // which is surer
      {"[org Orlose Harbour Authority] ([pla7 OHA])", "Orlose Harbour Authority=OHA"},
      {"[law Digital Harbours Act] ([org7 XYZ])", "Digital Harbours Act; XYZ"},
      {"[pla Lisbon Harbour] ([org7 LH])", "Lisbon Harbour; LH"},  // may be its company
      {"[per7 Orlose Harbour Maatschappij] ([org7 OHM]). [org OHM]", "Orlose Harbour Maatschappij=OHM"},
      {"[per Ana Maria Roth] ([org7 AMR])", "Ana Maria Roth=AMR"},
      {"[law Digital Harbours Act], [org7 DHA]", "Digital Harbours Act=DHA"},  // a law, without brackets
      {"[law Digital Harbours Code], [org7 DHC]", "Digital Harbours Code; DHC"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("entities: a road is no town") {
  static constexpr Row kRows[] = {
      {"[pla Orlo Road] and [fac Orlo Road]", "Orlo Road"},
      {"[pla Wall Street] and [fac Wall Street]", "Wall Street; Wall Street"},            // a listed place
      {"[wor Orlo Road] and [fac Orlo Road]", "Orlo Road; Orlo Road"},                    // a song
      {"[per5 Orlo Lane], [per Orlo Lane] and [fac Orlo Lane]", "Orlo Lane; Orlo Lane"},  // the second is sure
      {"[pla Orlo] and [fac Orlo]", "Orlo; Orlo"},
      {"in [fac Orlo Bridge], in [pla Orlo Bridge]", "Orlo Bridge"},  // a town
      {"on [fac Orlo Bridge], in [pla Orlo Bridge]", "Orlo Bridge; Orlo Bridge"},
      {"[pla A442 Orlo] and [fac A442 Orlo]", "A442 Orlo"},
      {"in [org6 Orlo Wick], [pla Suffolk]. [pla Orlo Wick]", "Orlo Wick; Suffolk"},
      {"at [org6 Orlo Studio], [pla Lagos]; at [org9 Orlo Wick], [pla Lagos] said; [pla Orlo Wick]",
       "Orlo Studio; Lagos; Orlo Wick; Orlo Wick"},
      {"[org A442 Orlo] and [fac A442 Orlo]", "A442 Orlo; A442 Orlo"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("entities: the words beside a name say what it is") {
  static constexpr Row kRows[] = {
      {"the tanker [per7 Orlo] sank. [pla Orlo], [pro Orlo]", "Orlo"},
      {"its chips, called [pla7 Orlo], and [pro Orlo]; a gang known as the [per7 Wick] and [org Wick]", "Orlo; Wick"},
      {"[pla7 Orlo], a drone that flew, and [pro Orlo]", "Orlo"},
      {"sales of [pla7 Orlo] fell, [pro Orlo]", "Orlo"},
      {"[per8 Orlo] said on Monday that it would close. [org Orlo]", "Orlo"},
      {"the vessel [pla Norway] seized and [pro Norway]", "Norway; Norway"},
      {"the yacht [per Ana Roth] bought and [pro Ana Roth]", "Ana Roth; Ana Roth"},
      {"[org7 HMS Orlo] and [pro HMS Orlo]", "HMS Orlo"},
      {"aboard the ship [gro Norwegian] sailors and [pro Norwegian]", "Norwegian; Norwegian"},
      {"the tankers [per7 Orlo] and [pla Wicko]. [pro Orlo], [pro Wicko]", "Orlo; Wicko"},
      {"the destroyer [pla Genoa] and the [pla Genoa]; [pro Genoa]", "Genoa"},
      {"[fac BRP Orlo] and [pro BRP Orlo]", "BRP Orlo"},
      {"[org Orlo Air Force Base] and [fac Orlo Air Force Base]", "Orlo Air Force Base"},
      {"The [org8 Orlo Fire] and [eve Orlo Fire]", "Orlo Fire"},
      {"the [fac8 Orlo Housing Bill] and [law Orlo Housing Bill]", "Orlo Housing Bill"},
      {"the [pla6 Basilica of Orlo] and [fac Basilica of Orlo]", "Basilica of Orlo"},
      {"the [eve Medal of Honor] and [wor Medal of Honor]; [pla Avanti West Coast] and [org Avanti West Coast]",
       "Medal of Honor; Avanti West Coast"},
      {"a woman from [per5 Adelaide] and [pla Adelaide]", "Adelaide"},
      {"leaders of the [pla7 Orlowa] people and [gro Orlowa]", "Orlowa"},
      {"the charity [per7 Orlo] and [org Orlo]", "Orlo"},
      {"the developer, [per7 Orlo Wick], and [org Orlo Wick]", "Orlo Wick"},
      {"chairman of [per7 Orlo], shares in [pla5 Wick] and [org Orlo], [org Wick]", "Orlo; Wick"},
      {"MP for [per Ana West] in [pla Ana West]", "Ana West"},
      {"the charity [per Orlo] and [org Orlo]", "Orlo; Orlo"},  // sure
      {"the film [per7 Orlo] and [wor Orlo]", "Orlo"},
      {"at [per8 Lough Orlo] and [pla Lough Orlo]; the [per8 Ana Roth Stand] and [fac Ana Roth Stand]",
       "Lough Orlo; Ana Roth Stand"},
      {"Storm [per8 Orlo] came. [eve Storm Orlo]", "Storm Orlo"},
      {"an analyst at [per8 Orlo Wick] and [org Orlo Wick]", "Orlo Wick"},
      {"[pla8 Heathrow] and [fac Heathrow], [per5 Ozempic] and [pro Ozempic]", "Heathrow; Ozempic"},
      {"the album [per7 Orlo Wick]. [per8 Orlo Wick] and [wor Orlo Wick]", "Orlo Wick"},
      {"the show \"[org7 Orlo Wick]\" and [wor Orlo Wick]", "Orlo Wick"},
      {"Operation [org7 Orlo] and [eve Operation Orlo], [org7 HMP Orlo] and [fac HMP Orlo]",
       "Operation Orlo; HMP Orlo"},
      {"[org7 Orlo] missiles and [pro Orlo]. The [org9 Wick] drones and [pro Wick]", "Orlo; Wick; Wick"},
      {"the [org5 Orlo Finance Bill] and [law Orlo Finance Bill]", "Orlo Finance Bill"},
      {"at [org5 Orlo Prison], [per5 Orlo Wharf], [fac Orlo Prison], [fac Orlo Wharf]", "Orlo Prison; Orlo Wharf"},
      {"in [pla9 Orlo Castle], at [org5 Wick Hotel], [wor5 Orlo Records], [fac Orlo Castle], [fac Wick Hotel]",
       "Orlo Castle; Wick Hotel; Orlo Records"},
      {"[per8 Robert Orlo GmbH] and [org Robert Orlo GmbH]", "Robert Orlo GmbH"},
      {"the [org5 Orlo Red Crescent] and [org Orlo Red Crescent]", "Orlo Red Crescent"},
      {"the [pla9 Orlo Wick Museum of Art] and [fac Orlo Wick Museum of Art]", "Orlo Wick Museum of Art"},
      {"the [law5 Orlo Wick Prize for Arts] and [wor Orlo Wick Prize for Arts]", "Orlo Wick Prize for Arts"},
      {"the [org5 Board of Elections] and [org Board of Elections]", "Board of Elections"},
      {"[per8 Wickie Health] grew, [per8 Wickie]'s shares and [org Wickie]", "Wickie Health=Wickie"},
      {"[per5 Ana Pact] and [per Ana Pact]", "Ana Pact"},
      {"the [per7 Orlo] and [org Orlo Ltd]", "Orlo Ltd=Orlo"},
      {"[per Orlo] rose 3.1% to 40. Bankers cut [org Orlo]", "Orlo"},
      {"[per Orlo] lost about 2 percent, [org Orlo]", "Orlo"},
      {"[per Orlo] shares lost 2 percent, [org Orlo]", "Orlo"},
      {"[per Ana Orlo] spoke. [per Orlo] lost 2 percent, [org Orlo]", "Ana Orlo=Orlo; Orlo"},
      {"[per Lopez] lost 2 percent in the poll, [org Lopez]", "Lopez; Lopez"},
      {"[per Orlo] rose to speak, [org Orlo]", "Orlo; Orlo"},
      {"[per Orlo]'s [per Ana Roth] and [org Orlo]", "Orlo; Ana Roth"},
      {"[per Orlo]'s shares and [org Orlo]; [per Wicko]'s chief executive and [org Wicko]", "Orlo; Wicko"},
      {"[per Orlo]'s chief fear and [org Orlo]", "Orlo; Orlo"},
      {"[per Lopez]'s [per Ana Roth] and [org Lopez]", "Lopez; Ana Roth; Lopez"},  // a surname
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(entities_of(row.text) == row.expected);
  }
}

TEST_CASE("entities: what is listed with places or organizations is one") {
  static constexpr Row kRows[] = {
      {"via [pla Orlo], [per8 Wick] and [pla Holm]. [pla River Wick]", "Orlo; River Wick=Wick; Holm"},
      {"for [org Orlo], [per6 Wick] or [org Holm]. [org5 Wick Bank]", "Orlo; Wick Bank=Wick; Holm"},
      {"for [org Orlo], [per8 Wick] or [org Holm]. [org5 Wick Bank]", "Orlo; Wick Bank=Wick; Holm"},   // by the bank
      {"for [org Orlo], [per8 Wick] or [org Holm]. [org5 Wick Fans]", "Orlo; Wick; Holm; Wick Fans"},  // rather sure
      {"via [pla Orlo], [per Wick] and [pla Holm]. [pla River Wick]", "Orlo; Wick; Holm; River Wick"},
      {"via [pla Orlo], [per8 Ana Wick] and [pla Holm]. [per5 Wick]", "Orlo; Ana Wick=Wick; Holm"},
      {"via [pla Orlo], [per8 Wick] and [pla Holm]. [per5 Ana Wick]", "Orlo; Ana Wick=Wick; Holm"},
      {"via [pla Orlo], [per8 Wick] and [org Holm]. [pla River Wick]", "Orlo; Wick; Holm; River Wick"},
      {"[pla Orlo], [per8 Wick], [pla Holm] called. [pla River Wick]", "Orlo; Wick; Holm; River Wick"},
      {"the villages of [pla7 Orlo], [per8 Wick] and [per8 Holm]. [pla River Wick]", "Orlo; River Wick=Wick; Holm"},
      {"[pla7 Orlo], [per8 Wick] and [per8 Holm]. [pla River Wick]", "Orlo; Wick; Holm; River Wick"},
      {"rain. In [pla Orlo] and [per8 Wick] it fell. [pla River Wick]", "Orlo; River Wick=Wick"},
      {"rain in [pla Orlo] and [per8 Wick] fell. [pla River Wick]", "Orlo; River Wick=Wick"},
      {"of [pla Orlo] and [per8 Wick] it said. [pla River Wick]", "Orlo; Wick; River Wick"},
      {"in [pla Orlo] and [per8 Bo Dahl] in [pla Holm]. [per5 Dahl]", "Orlo; Bo Dahl=Dahl; Holm"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(entities_of(row.text) == row.expected);
  }
}

TEST_CASE("entities: a name is shown as it is written, not as it is shouted") {
  static constexpr Row kRows[] = {
      {"[per ANA ROTH], [per Ana Roth]", "Ana Roth=ANA ROTH"},
      {"[org NORTH Wickham], [org North Wickham]", "North Wickham=NORTH Wickham"},
      {"[org North Wickham], [org NORTH Wickham]", "North Wickham=NORTH Wickham"},
      {"[org Orlo Party], [org Orlo party]", "Orlo Party=Orlo party"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("entities: a storm is called by its name alone") {
  static constexpr Row kRows[] = {
      {"[eve Storm Ottilie] came. [per5 Ottilie] left.", "Storm Ottilie=Ottilie"},
      {"[eve Tropical Storm Ottilie] came. [pla Ottilie] left.", "Tropical Storm Ottilie=Ottilie"},
      {"[eve Summit Ottilie] came. [per5 Ottilie] left.", "Summit Ottilie; Ottilie"},
      {"[eve Storm Ottilie] came. [per Ottilie Roth] left.", "Storm Ottilie; Ottilie Roth"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("entities: a doubtful name of several words takes the label that the lists give it") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"[org5 Kyoto Protocol] and [law5 Kyoto Protocol]", "Kyoto Protocol"},
      {"[org8 Kyoto Protocol] and [law Kyoto Protocol Act]", "Kyoto Protocol; Kyoto Protocol Act"},  // rather sure
      {"[org5 Lisbon] and [org Lisbon Ltd]", "Lisbon Ltd=Lisbon"},                   // one word says too little
      {"[per9 Morgan Stanley] fell. [org Morgan Stanley] rose.", "Morgan Stanley"},  // more than doubtful
      {"[per9 Morgan Stanley] spoke. [org Morgan Stanley] rose. [per Stanley] left.",
       "Morgan Stanley=Stanley; Morgan Stanley"},                         // a person of that name
      {"[per9 Pinsent Masons]. [org Pinsent Masons]", "Pinsent Masons"},  // no first name
      {"a lead over [per8 Morgan Stanley] and [org The Morgan Stanley]", "The Morgan Stanley=Morgan Stanley"},
      {"Sen. [per8 Morgan Stanley] and [org The Morgan Stanley]", "Morgan Stanley; The Morgan Stanley"},
      {"[per8 Morgan Stanley], the boss, of [org The Morgan Stanley]", "Morgan Stanley; The Morgan Stanley"},
      {"[per8 Morgan Stanley] of [org The Morgan Stanley]. [per6 Stanley]",
       "The Morgan Stanley=Morgan Stanley; Stanley"},
      {"[per Claude Sonnet] and [pro Claude Sonnet]", "Claude Sonnet"},
      {"[pla9 Avanti West Coast] and [org Avanti West Coast]", "Avanti West Coast"},
      {"[org8 Norway] won. [org7 Norway Ltd]", "Norway; Norway Ltd"},  // a country plays, too
      {"[per7 Cloudflare] and [org Cloudflare]", "Cloudflare"},
      {"a [org5 Jew], [per8 Aztecs]; [gro Jew], [gro Aztecs]", "Jew; Aztecs"},
      {"a [per5 Dane], [gro Dane] and [per Ola Dane]", "Dane; Ola Dane"},
      {"[per7 Cloudflare] and [per Ana Cloudflare]", "Ana Cloudflare=Cloudflare"},
      {"[per9 Morgan Stanley]. [org The Morgan Stanley].", "Morgan Stanley; The Morgan Stanley"},  // named once
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("entities: the whole pipeline mends a doubtful surname") {
  const Document document =
      testing::document("Transport Minister Paulo Lima spoke on Monday. According to Lima, work begins soon.");
  const Analysis analysis = testing::analyze(document);
  REQUIRE(analysis.entities.size() == 1);
  CHECK(analysis.entities[0].name == "Paulo Lima");
  CHECK(analysis.entities[0].mentions.size() == 2);
}

TEST_CASE("entities: what other names of the text tell of a doubtful one") {
  static constexpr Row kRows[] = {
      // a product by its last words
      {"the [pro Orlo Z TriFan], the [org8 TriFan]", "Orlo Z TriFan=TriFan"},
      {"the [pro Orlo Z TriFan], the [org9 TriFan]", "Orlo Z TriFan; TriFan"},
      // the first word of a listed company that nobody bears
      {"[org Novo Nordisk] and [per9 Novo]", "Novo Nordisk=Novo"},
      // titles behind a comma
      {"his memoir, \"[eve4 Long Road]\", and [wor Long Road]", "Long Road"},
      {"in the newspaper, \"[pla Orlo]'s, and [pla Orlo]", "Orlo"},
      // a team by its town
      {"This season a match ended 3-1. [org Buffalo Bills] 3-1 [pla Orlo]. For [pla Buffalo], in [pla Buffalo]",
       "Buffalo Bills=Buffalo; Orlo; Buffalo"},
      {"This season a match ended 3-1.\n[pla BUFFALO] - [org Buffalo Bills] 3-1 [pla Orlo] lost. [pla Buffalo]",
       "BUFFALO; Buffalo Bills=Buffalo; Orlo"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(entities_of(row.text) == row.expected);
  }
}
