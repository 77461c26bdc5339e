#include <doctest/doctest.h>

#include "core/entities/support.h"

using annotator::testing::entities_of;

namespace {

struct Row {
  const char* text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("short names: the same words in another order or with another mark are one name") {
  static constexpr Row kRows[] = {
      {"[org State Department] and [org Department of State]", "Department of State=State Department"},
      {"[org U.S. Supreme Court], [org Supreme Court of the United States]",
       "Supreme Court of the United States=U.S. Supreme Court"},
      {"[org G-7] and [org G7]", "G-7=G7"},
      {"[org Houthis] and [org Houthi]", "Houthis=Houthi"},
      {"[gro Republican] and [gro Republicans]", "Republicans=Republican"},
      {"[org Viet Cong] and [org Vietcong]", "Viet Cong=Vietcong"},
      {"[gro African Americans] and [gro African-Americans]", "African Americans=African-Americans"},
      {"[pla West Field] and [pla Field West]", "West Field; Field West"},  // not for places
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("short names: the kind of a company may be left out") {
  static constexpr Row kRows[] = {
      {"[org Boeing Co.] and [org Boeing]", "Boeing Co.=Boeing"},
      {"[org Falk Motor Company], [org Falk]", "Falk Motor Company=Falk"},
      {"[org Orlo Air], [org Orlo]", "Orlo Air=Orlo"},
      {"[org Orlo Shipping], [org Orlo]", "Orlo Shipping=Orlo"},
      {"[org Orlo Energy], [org Orlo]", "Orlo Energy=Orlo"},
      {"[org Falk USA], [org Falk]", "Falk USA=Falk"},
      {"[org Falk USA], [org USA]", "Falk USA; USA"},
      {"[org Falk], [org Falk Maritime], [org Falk]", "Falk Maritime=Falk"},
      {"[org Falk & Wick], [org Falk]", "Falk & Wick=Falk"},
      {"[org Reuters], [org Reuters Institute]", "Reuters; Reuters Institute"},  // listed, and a part of it
      {"[org United Nations], [org United Nations Children's Fund]", "United Nations; United Nations Children's Fund"},
      {"[org Falk Sanders Group Inc.], [org Falk]", "Falk Sanders Group Inc.=Falk"},
      {"[org Falk Sanders Group], [org Falk]", "Falk Sanders Group=Falk"},
      {"[org Falk Motor Co.], [org Falk Credit Co.], [org Falk]", "Falk Motor Co.=Falk; Falk Credit Co."},
      {"[org Falk Sanders Inc.], [org Falk Orlo Inc.], [org Falk]", "Falk Sanders Inc.; Falk Orlo Inc.; Falk"},
      {"[org Lisbon Motor Inc.], [org Lisbon]", "Lisbon Motor Inc.; Lisbon"},
      {"[org Lisbon], [org Lisbon University]", "Lisbon; Lisbon University"},  // may be the city's club
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("short names: the end of a longer name stands for it when only one name has it") {
  static constexpr Row kRows[] = {
      {"[org Supreme Court], the [org Court]", "Supreme Court=Court"},
      {"[org Supreme Court], [org District Court], the [org Court]", "Supreme Court; District Court; Court"},
      {"[org Puerto Rico Senate], the [org Senate]", "Puerto Rico Senate=Senate"},
      {"[org Parliament of Norway], [org Parliament]", "Parliament of Norway=Parliament"},
      {"[org House of Representatives], [org U.S. House of Representatives], [org House]",
       "U.S. House of Representatives=House of Representatives=House"},
      {"[fac Falk Airport, Orlo] and [fac Orlo Airport]", "Falk Airport, Orlo=Orlo Airport"},
      {"[org Orlo Bills], the [org Bills]", "Orlo Bills=Bills"},
      {"[org House] and [org White House]", "House; White House"},
      {"[org Bank of Orlo], [org Central Bank of Orlo], the [org Bank]", "Bank of Orlo=Bank; Central Bank of Orlo"},
      {"[org Democratic Party], [org Ohio Democratic Party]", "Democratic Party; Ohio Democratic Party"},
      {"[org FBI] and [org Boston FBI]", "FBI; Boston FBI"},
      {"[org Congress], [org 116th Congress]", "Congress; 116th Congress"},
      {"[org Health] and [org Department of Health]", "Health; Department of Health"},
      {"[pla English Channel], the [pla Channel]", "English Channel=Channel"},
      {"[pla Gulf of Mexico], the [pla Gulf]", "Gulf of Mexico=Gulf"},
      {"[pla Gulf States], the [pla Gulf]", "Gulf States; Gulf"},
      {"[pla Gulf of Mexico], [pla Mexico]", "Gulf of Mexico; Mexico"},
      {"[pla New York], [pla York]", "New York; York"},
      {"the [pla River Orlo], the [pla Orlo]", "River Orlo=Orlo"},
      {"[pla Lake Orlo] and [pla Orlo]", "Lake Orlo; Orlo"},         // may be the town
      {"[pla River Jordan], [pla Jordan]", "River Jordan; Jordan"},  // may be the country
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("short names: aliases and official names of countries and agencies are one") {
  static constexpr Row kRows[] = {
      {"[pla US], [pla U.S.], [pla America] and [pla United States]", "United States=US=U.S.=America"},
      {"[pla Britain] or the [pla UK]", "Britain=UK"},
      {"[pla DPRK] and [pla North Korea]", "North Korea=DPRK"},
      {"[pla Islamic Republic of Iran], [pla Iran]", "Islamic Republic of Iran=Iran"},
      {"[pla Republic of Korea], [pla South Korea], [pla Korea]", "Republic of Korea=South Korea; Korea"},
      {"[pla Republic of China], [pla China]", "Republic of China; China"},
      {"the [org Fed], the [org Federal Reserve]", "Federal Reserve=Fed"},
      {"[pla Georgia] and [gro Georgian]", "Georgia; Georgian"},
      {"[org Al Qaida] and [org al-Qaeda]", "Al Qaida=al-Qaeda"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}
