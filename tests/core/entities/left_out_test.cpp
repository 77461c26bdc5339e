#include "entities/left_out.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/pipeline.h"

namespace {

/// What is found in a text of which nothing is known yet, but that `date` is one.
std::string left_out_of(const std::string& text, std::string_view date = {}) {
  std::vector<annotator::Timex> timexes;
  if (!date.empty()) {
    const auto begin = static_cast<std::uint32_t>(text.find(date));
    timexes.emplace_back().span = {begin, begin + static_cast<std::uint32_t>(date.size())};
  }
  std::vector<annotator::Mention> mentions;
  const std::vector<annotator::Token> tokens = annotator::testing::tokens(text);
  annotator::mark_left_out({text, tokens, annotator::testing::lexicons().gazetteer}, timexes, mentions);
  std::string out;
  for (const annotator::Mention& mention : mentions) {
    out.append(out.empty() ? "" : "; ").append(annotator::info(mention.label).name).append(" ");
    out.append(text, mention.span.begin, mention.span.size());
  }
  return out;
}

}  // namespace

TEST_CASE("left out: listed things of several words") {
  struct Row {
    std::string text;
    std::string_view expected;
  };
  const Row rows[] = {
      {"She voted on Super Tuesday and sold a Big Mac.", "event Super Tuesday; product Big Mac"},
      {"The firm filed for Chapter 11 on Article 50 day.", "law Chapter 11; law Article 50"},
      {"Under Article 4 and Section 232 it passed, said Bill 21.", "law Article 4; law Section 232; law Bill 21"},
      {"Under Article 4 of it and Section 2 of the Data Act,", "law Data Act"},
      {"Bill C. Orlo and Bill Roth read an article 4 times. Title\n4", ""},
      {"He sent HIMARS to Orlo, which the HIMARS Club, a HIMARS-like and\nHIMARS", "product HIMARS"},
      {"At COP30 she spoke. They left. COP30 ended.", "event COP30; event COP30"},
      {"the S&P 500 fell as Call of Duty: Black Ops 7 sold", "organization S&P 500; work Call of Duty: Black Ops 7"},
      {"the Great Barrier. Reef fish", ""},
      {"She left the U.K. and saw the U.K. Prime Minister.", "place U.K.; place U.K."},
      {"It was a super Tuesday for a big mac.", ""},
      {"She broke Title VI, Bill C-12, SB 4 and House Bill 8, but no Title of Orlo.",
       "law Title VI; law Bill C-12; law SB 4; law House Bill 8"},
      {"under the Orlo Council Resolution 8, Treaty 6 and the Orlo Council Resolution",
       "law Resolution 8; law Treaty 6; law Orlo Council Resolution"},
      {"Five Type 31 frigates, a Class 158 train and Type 2 diabetes of Class 12 pupils.",
       "product Type 31; product Class 158"},
      {"A crash closed Highway 41 and I-95 in May.", "facility Highway 41; facility I-95"},
      {"Ten MH-60R Seahawk helicopters and six T-34 tanks, an AB1 form, NH-9 and\nT-35\ntanks",
       "product MH-60R Seahawk; product T-34"},
      {"He told the Commons that the Lords, a Commons and the Commons Club met.",
       "organization Commons; organization Lords"},
      {"It ends at COP30\nBELEM was ready. COP30 is next.", "event COP30; event COP30"},
      {"They saw the Great Barrier Reef.", "place Great Barrier Reef"},
      {"the Games (Orlo) Bill and the Orlo and Wick Bill", "law Games (Orlo) Bill; law Orlo and Wick Bill"},
      {"The Police, Crime and Courts Act and the Data Act", "law Police, Crime and Courts Act; law Data Act"},
      {"They asked uncle Ana Bill about the Games (Orlo", ""},
      {"She was there on Super\nTuesday.", ""},                              // over a line end
      {"They sang Super Tuesday Blues for Orlo.", ""},                       // goes on
      {"He watched The Daily Show in London and Oslo.", "work Daily Show"},  // of one word is not enough
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(left_out_of(row.text) == row.expected);
  }
}

TEST_CASE("left out: a name may end with the text") {
  for (const char* text : {"Title", "Bill C", "Bill C-", "Bill C-12", "House", "House Bill", "Type", "I-", "I-95",
                           "T-34", "MH-60R Seahawk", "the Commons"}) {
    CAPTURE(text);
    CHECK(left_out_of(text) == (std::string_view(text) == "I-95" ? "facility I-95" : ""));
  }
}

TEST_CASE("left out: what is a date is no name") {
  CHECK(left_out_of("She voted on Super Tuesday.", "Super Tuesday").empty());
  CHECK(left_out_of("She voted on Super Tuesday.", "She") == "event Super Tuesday");
}
