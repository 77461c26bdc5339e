#include <doctest/doctest.h>

#include <string_view>

#include "support/pipeline.h"

using annotator::testing::analyzer;
using annotator::testing::names_of;

namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("page names: what a page puts between names divides them") {
  static constexpr Row kRows[] = {
      {"Home | U.K. | News | Sports | U.S. Showbiz | Australia | Femail | Health",
       "organization U.S. Showbiz; place Australia"},
      {"People queue in Colombo. REUTERS/Dinuka Liyanawatte/File Photo",
       "place Colombo; organization REUTERS; person Dinuka Liyanawatte"},
      {"Debris covers a street in Tylertown. (AP Photo/Rogelio Solis)",
       "place Tylertown; organization AP; person Rogelio Solis"},
      {"Frankfurt/Dublin \u2013 The bank said no.", "place Frankfurt; place Dublin"},
      {"A CNN/ORC poll was released.", "organization CNN/ORC"},
      {"A campaigner with Parkinson's disease has told how a new drug gave her back her life.", ""},
      {"World Europe US Americas Asia Australia Middle East Africa Inequality Global development", ""},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(names_of(analyzer(), row.text) == row.expected);
  }
}

TEST_CASE("page names: who writes of what, and who stands for whom") {
  static constexpr Row kRows[] = {
      {"By Tilly Ashdown Crime Reporter\n\nThe council voted on Monday to back the plan.", "person Tilly Ashdown"},
      {"By Caol\u00E1n Magee-Short Local Democracy Reporter\n\nDrivers face delays, the agency said on Monday.",
       "person Caol\u00E1n Magee-Short"},
      {"Tan Wei Ling, Japan Correspondent, and Wendy Chae in Seoul\n\nThe two leaders met on Monday.",
       "person Tan Wei Ling; person Wendy Chae; place Seoul"},
      {"Nine candidates are standing:\n\nMarc Wilkin - UKIP - Unionist Party\nAndy Brady - Scottish Family Party",
       "person Marc Wilkin; organization UKIP; person Andy Brady; organization Scottish Family Party"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(names_of(analyzer(), row.text) == row.expected);
  }
}

TEST_CASE("page names: a branch is no place, a town behind \"in\" or \", of\" no person, letters of things no name") {
  static constexpr Row kRows[] = {
      {"Follow BBC South East on Facebook.", "organization BBC South East; organization Facebook"},
      {"A stolen SUV crashed in Lisbon. The SUV was red.", "place Lisbon"},
      {"He was named as 52-year-old Alasdair Gow, of Keith.", "person Alasdair Gow; place Keith"},
      {"Stephen Brand, 61, of Mill Lane, Cookham, was treasurer.",
       "person Stephen Brand; facility Mill Lane; place Cookham"},
      {"The work of Keith Orr, of Ana Roth and of Ben Hall.", "person Keith Orr; person Ana Roth; person Ben Hall"},
      {"The National Weather Service in Jackson said the tornado was strong.",
       "organization National Weather Service; place Jackson"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(names_of(analyzer(), row.text) == row.expected);
  }
}
