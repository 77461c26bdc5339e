#include <doctest/doctest.h>

#include "core/entities/support.h"

using annotator::testing::entities_of;

TEST_CASE("extents: titles before a person, the whole of a known thing") {
  struct Row {
    const char* text;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"[per Sen. Ana Roth] spoke. [per Roth] left.", "Ana Roth=Roth"},
      {"[per Prof. Dr. Ana Roth]", "Ana Roth"},
      {"[per Mr. Roth]", "Roth"},
      {"[per Chief Executive Officer Ana Roth]", "Ana Roth"},
      {"[per Administrator Roth]", "Roth"},
      {"[per8 Sir] - [per Ana Roth] is right", "Ana Roth"},  // a letter to the editor
      {"[per8 Miss Okonjo]", "Okonjo"},
      {"[per Dean Roth]", "Dean Roth"},  // may be a first name
      {"[org Sen. Roth]", "Sen. Roth"},  // titles stand before persons
      {"aboard [org7 Air Force] One, [per Roth] slept", "Air Force One; Roth"},
      {"aboard [org Air Force] One", "Air Force"},              // sure
      {"aboard [org7 Air] Force One", "Air"},                   // one word begins too much
      {"aboard [org7 Air Force] [per One]", "Air Force; One"},  // the rest has a name of its own
      {"[wor Apple's iPhone] sells", "Apple; iPhone"},
      {"[wor8 Microsoft's Orlo 4] sells", "Microsoft; Orlo 4"},
      {"the [wor8 Booker Prize with Orlo], the [org8 Bank of England of Orlo]",
       "Booker Prize; Bank of England of Orlo"},
      {"[pro Orlo] 11 Pro is out, [pro Wick] 27 is too", "Orlo 11 Pro; Wick 27"},
      {"[pro Orlo] 11 times, [pro Wick] 5% more, [pro Holm] 6\nMonday", "Orlo; Wick; Holm 6"},
      {"[pro Orlo] 4.1 is out, [pro Wick] 20.000 was not", "Orlo 4.1; Wick"},
      {"the [org6 Orlo app], the [pro6 Wick SUV], the [org Holm app], the [eve6 Orlo Festival]",
       "Orlo; Wick; Holm app; Orlo Festival"},
      {"the [wor Booker Prize for Orlo], a [wor7 Tony Award for Best Play], a [wor7 Orlo Prize for Wick]",
       "Booker Prize; Orlo; Tony Award for Best Play; Orlo Prize for Wick"},
      {"[org5 Target and Wick] rose, [org5 Holm and Orlo] fell", "Target; Wick; Holm and Orlo"},
      {"[pro Orlo's iPhone] sells", "Orlo's iPhone"},  // may be its name
      {"in [fac Levi's Stadium]", "Levi's Stadium"},
      {"[fac5 Orlo Prison and Wick Hospital] shut", "Orlo Prison; Wick Hospital"},
      {"a [pro8 Danish Orlo Wick] drone", "Danish; Orlo Wick"},
      {"\"[wor8 The Orlo Clause] is old\", [wor8 The Orlo Bridge]", "Orlo Clause; The Orlo Bridge"},
      {"the [law5 Trade Union and Labour Act]", "Trade Union and Labour Act"},
      {"the [pla7 Orlo] Highway was shut", "Orlo Highway"},
      {"the [pla7 Orlo] Hospital Shuts", "Orlo"},  // a headline
      {"in [pla7 New York] City", "New York"},     // no places
      {"[per7 Orlo MLA Ana Roth] spoke", "Orlo; Ana Roth"},
      {"[per Orlo MLA Ana Roth] spoke", "Orlo; Ana Roth"},  // letters are in no name
      {"[per7 Orlo Shipping CEO Ana Roth]. [org Orlo Shipping]", "Orlo Shipping; Ana Roth"},
      {"[per7 Orlo Mayor Ana Roth]", "Ana Roth"},
      {"[per Ana Mayor Roth]", "Ana Mayor Roth"},  // sure
      {"[per7 Headteacher Ana Roth]", "Ana Roth"},
      {"[per7 John Singer Sargent]", "John Singer Sargent"},  // a middle name
      {"[per7 Secretary of State Ana Roth], [per Secretary of Defense] and [per7 Chief of Staff]", "Ana Roth"},
      {"[per Dame Ana Roth], [per Lord North], [per Queen Camilla]", "Ana Roth; North; Camilla"},
      {"[per Prince Fielder] and [per Dean Martin]", "Prince Fielder; Dean Martin"},  // names
      {"[per Prince of Wales] and [per Duchess of Orlo]", "Wales; Orlo"},
      {"Chief [per7 Medical Officer of Marlow]", "Marlow"},
      {"the [per Mayor], Mr. [per Singer] and Mr. [per President]", "Singer"},
      {"[per7 Orlo Premier P.J. Roth]", "P.J. Roth"},
      {"[per Ana Roth KC] and [per Ana Roth CBE MC]", "Ana Roth"},
      {"[per7 Ana Roth of Lisbon] in [pla Lisbon]", "Ana Roth; Lisbon"},
      {"[per Ana Roth of OWB]. [org OWB]", "Ana Roth; OWB"},
      {"[per7 Joan of Arc] and [per7 Otto Paul II of Arc]", "Joan of Arc; Otto Paul II of Arc"},
      {"[pla8 Orlo v Wick], [per5 Roth rests Dahl], [per7 Bo Holm for Lund], [law8 Roe v Wick]",
       "Orlo; Wick; Roth; Dahl; Bo Holm; Lund; Roe v Wick"},
      {"the [pla8 Danish ODS] and the [org8 Texas Republican]", "Danish; ODS; Texas; Republican"},
      {"[pla8 South Vietnamese] and [org French ODS]", "South Vietnamese; French ODS"},
      {"[pro5 Alexa and Orlo], [org5 Lisbon or Wick], [pro8 Alexa and Holm]",
       "Alexa; Orlo; Lisbon; Wick; Alexa and Holm"},
      {"[org8 Alexa and Siri] and [org8 Ana and Ola]", "Alexa; Siri; Ana and Ola"},
      {"[per7 Keefe], [org7 Bruyette & Woods] fell", "Keefe, Bruyette & Woods"},
      {"[per Keefe], [org Bruyette & Woods] fell", "Keefe; Bruyette & Woods"},  // both sure
      {"in [pla7 Telford] and [org Wrekin Council]", "Telford and Wrekin Council"},
      {"in [pla7 Telford] and [org Wrekin Council Hall]", "Telford; Wrekin Council Hall"},
      {"[pla7 Tyne] and [org Wear Fire Service]. [pla Tyne]", "Tyne and Wear Fire Service; Tyne"},
      {"[per7 Ana Roth of Wickstead] and [pla Wickstead]", "Ana Roth; Wickstead"},
      {"[org Hart], [org Holm & Lindqvist] & [org Sons]", "Hart; Holm & Lindqvist & Sons"},
      {"[per Roth] & [per Harlow] sang", "Roth; Harlow"},
      {"the [org University of California], [pla Berkeley], and [pla Berkeley]",
       "University of California, Berkeley; Berkeley"},
      {"King [per8 Philip and Queen Camilla]", "Philip; Camilla"},
      {"[org Ministry of Housing], Communities and Local Government",
       "Ministry of Housing, Communities and Local Government"},
      {"[per Jon Hartley]-Hale ran, [per Jon Hartley]-[per Ruud] sat", "Jon Hartley-Hale; Jon Hartley-Ruud"},
      {"[per7 Pia Mendel]-[pla France], the [per Mary]-[per Ann Roth] inquiry", "Pia Mendel-France; Mary-Ann Roth"},
      {"[per Roth]-[per Holm] talks, [per Ana Roth]-backed, [per Ana Roth]-Appointed", "Ana Roth=Roth; Holm"},
      {"[pla Orlo] [per Dales Gazette], the [wor Wick Echo], [org Wick Echo]", "Orlo Dales Gazette; Wick Echo"},
      {"[per7 Heo Dok]-gon spoke, [per7 Heo Dok]-led, [per7 Ana Roth]-gon", "Heo Dok-gon; Heo Dok; Ana Roth"},
      {"[per7 Olly Marchetti]-Birdle wrote, [per Olly Marchetti]-Birdle", "Olly Marchetti-Birdle; Olly Marchetti"},
      {"[per7 ANA HOLM]-LINDQVIST", "ANA HOLM-LINDQVIST"},
      {"The [pla7 Orlo] Tribune\nObituaries, the [pla7 Wick] Tribune Tower, [pla7 Holm]\nTribune ",
       "Orlo Tribune; Wick; Holm"},
      {"[per7 Jon Narvik paced Dahlin] home", "Jon Narvik; Dahlin"},
      {"the former Chief [per Justice] and Justice [per Roth]", "Roth"},
      {"[per Ali] bin [per Omar Sel] bin [per Zaid Al Orlo] spoke", "Ali bin Omar Sel bin Zaid Al Orlo"},
      {"[per MS] [per Dhoni] spoke. [per ANA] [per ROTH] left.", "MS Dhoni; ANA; ROTH"},
      {"the [pla7 Tri-Wick] [org Herald] and [org Tri-Wick Herald]", "Tri-Wick Herald"},
      {"[per5 Ben] & [per7 Jerry]'s sells, [org5 Ben & Jerry's] grows", "Ben & Jerry's"},
      {"[per Ana] ap [per Rhys Orlo] spoke", "Ana ap Rhys Orlo"},
      {"[per Luis \"Tito]\" [per Roth] ran", "Luis \"Tito\" Roth"},
      {"[per Ola] \"[per Coco\" Holm], \"[per Bo\" Lund] sat", "Ola \"Coco\" Holm; \"Bo\" Lund"},
      {"[org8 The Wick], [org8 The Dales Verge], [org The Orlo], [org8 The Wick and Holm]",
       "Wick; Dales Verge; The Orlo; The Wick and Holm"},
      {"[gro7 African]-[gro7 Americans] and [gro African]-[gro Americans]", "African-Americans; African; Americans"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}
