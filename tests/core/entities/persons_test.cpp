#include <doctest/doctest.h>

#include "core/entities/support.h"

using annotator::testing::entities_of;

namespace {

struct Row {
  const char* text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("persons: a surname goes to the person who bears it") {
  static constexpr Row kRows[] = {
      {"[per Ana Roth] spoke. [per Roth] left.", "Ana Roth=Roth"},
      {"[per Roth] spoke. Later [per Ana Roth] left.", "Ana Roth=Roth"},
      {"[per Ana Roth] and Mayor [per Roth]", "Ana Roth=Roth"},
      {"[per Kim Jong Un] met [per Kim].", "Kim Jong Un=Kim"},
      {"[per Sam Orr Jr.] and [per Orr]", "Sam Orr Jr.=Orr"},
      {"[per Sam van Dorn], then [per van Dorn] and [per Van Dorn]", "Sam van Dorn=van Dorn=Van Dorn"},
      {"[per Eva Falk-Lind] and [per Falk-Lind]", "Eva Falk-Lind=Falk-Lind"},
      {"[per Pedro Zabala Quiroga] and [per Zabala]", "Pedro Zabala Quiroga=Zabala"},
      {"[per Ana Roth] and [per Beck]", "Ana Roth; Beck"},
      {"[per Luiz Marina da Silva] and [per Marina]", "Luiz Marina da Silva=Marina"},  // before a particle
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("persons: two persons of one surname stay apart") {
  static constexpr Row kRows[] = {
      {"[per Ana Roth] and [per Tom Roth]: [per Roth] spoke.", "Ana Roth; Tom Roth=Roth"},  // the one named last
      // One who was named more often keeps the surname.
      {"[per Ana Roth] left. [per Roth] won. Her son [per Tom Roth] said [per Roth] was glad.",
       "Ana Roth=Roth; Tom Roth"},
      {"[per Roth] won. [per Ana Roth], not [per Tom Roth], as [per Ana Roth] said.", "Ana Roth=Roth; Tom Roth"},
      {"[per Ana Roth], [per Ana Roth] and [per Tom Roth]. Mr. [per Roth] spoke.", "Ana Roth; Tom Roth=Roth"},
      {"[per Tom Roth], [per Tom Roth] and [per Ana Roth]. Mrs. [per Roth] spoke.", "Tom Roth; Ana Roth=Roth"},
      {"Mayor [per Ana Roth] met Senator [per Pat Roth]. Mayor [per Roth] spoke.", "Ana Roth=Roth; Pat Roth"},
      {"[per Tom Roth] spoke. Mrs. [per Roth] left.", "Tom Roth; Roth"},  // his wife
      {"Mr. [per Beck] spoke. Mrs. [per Beck] left. Then Mr. [per Beck] left.", "Beck; Beck"},
      {"[per Kim Jong Un] and [per Kim Jong Il]: [per Kim] spoke.", "Kim Jong Un; Kim Jong Il=Kim"},
      {"[per Eddie Van Horn], [per Alex Van Horn]: [per Van Horn]", "Eddie Van Horn; Alex Van Horn=Van Horn"},
      {"[per John] and [per Ana Roth] left. Mr. [per Roth] spoke. [per John Roth] slept.",
       "John Roth=John=Roth; Ana Roth"},
      {"[per John] and [per Ana Roth] met [per John Dahl]. Mr. [per Roth] spoke.", "John Dahl=John; Ana Roth; Roth"},
      {"[per Sam Orr Sr.] and [per Sam Orr Jr.]", "Sam Orr Sr.; Sam Orr Jr."},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("persons: a first name alone is the only person who bears it") {
  static constexpr Row kRows[] = {
      {"[per Ana Roth] spoke. [per Ana] left.", "Ana Roth=Ana"},
      {"[per Ana Roth] and [per Ana Bell]: [per Ana] spoke.", "Ana Roth; Ana Bell; Ana"},
      {"[per Benjamin Roth] spoke. [per Ben] left.", "Benjamin Roth=Ben"},
      {"[per Rose Bell] and [per Ana Rose]: [per Rose] left.", "Rose Bell; Ana Rose=Rose"},  // the surname comes first
      {"[per Philippe Roth] met King [per Philippe], [per Philippe] left", "Philippe Roth=Philippe; Philippe"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("persons: full names that fit one another are one person") {
  static constexpr Row kRows[] = {
      {"[per Ana Maria Roth] and [per Ana Roth]", "Ana Maria Roth=Ana Roth"},
      {"[per John R. Beck], [per John Robert Beck], [per John Beck], [per J. Beck]",
       "John Robert Beck=John R. Beck=John Beck=J. Beck"},
      {"[per Pedro R. Zabala Quiroga] or [per Pedro Zabala]", "Pedro R. Zabala Quiroga=Pedro Zabala"},
      {"[per Ben Roth] and [per Benjamin Roth]", "Benjamin Roth=Ben Roth"},
      {"[per Paul Roth] and [per Paula Roth]", "Paul Roth; Paula Roth"},
      {"[per John A. Beck] and [per John B. Beck]: [per John Beck]", "John A. Beck; John B. Beck; John Beck"},
      {"[per Lee Jae Hoon], [per Lee Jae-hoon]", "Lee Jae Hoon=Lee Jae-hoon"},
      {"[per Orhan Da\u011F] and [per Orhan Dag]", "Orhan Da\u011F=Orhan Dag"},
      {"[per ANA ROTH] and [per Ana Roth]", "Ana Roth=ANA ROTH"},
      {"[per Vidal Ana] and [per Ana Vidal]: [per Vidal] left.", "Vidal Ana=Ana Vidal=Vidal"},
      {"[per Ana Roth], better known as [per Coco], sang. [per Coco] left.", "Ana Roth=Coco"},
      {"[per Ana Roth] '[per Coco]' sang. [per Coco] left.", "Ana Roth=Coco"},
      {"[per Ana Roth] ([per Coco]) sang. [per Coco] left.", "Ana Roth; Coco"},  // may stand for her
      {"[per Ana Roth] said she was known as [per Coco].", "Ana Roth; Coco"},
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}

TEST_CASE("persons: a misspelt surname is that of the only person it fits") {
  static constexpr Row kRows[] = {
      {"[per Ana Solberg], and [per Sloberg] said", "Ana Solberg=Sloberg"},
      {"[per Ana Solberg] or [per Ana Sollberg]", "Ana Sollberg=Ana Solberg"},
      {"[per Ana Solberg] and [per Sam Sollberg]", "Ana Solberg; Sam Sollberg"},
      {"[per Ana Solberg], [per Sam Sollberg] and [per Solbergg]", "Ana Solberg; Sam Sollberg; Solbergg"},
      {"[per Ana Solberg] and the [per Solbergs]", "Ana Solberg; Solbergs"},  // the family
      {"[per Ana Roth] and [per Rot]", "Ana Roth; Rot"},                      // too short to tell
  };
  for (const Row& row : kRows) CHECK(entities_of(row.text) == row.expected);
}
