#include "lexicon/lexicons.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "lexicon/word_list.h"
#include "support/pipeline.h"
#include "text/utf8.h"

using namespace annotator;

TEST_CASE("lexicons: each list is UTF-8, tells its source and licence, and holds each entry once") {
  for (const char* name : {"abbreviations", "aliases",     "companies",      "demonyms",          "events",
                           "facilities",    "first-names", "function-words", "geography",         "given-names",
                           "groups",        "last-names",  "laws",           "line-forms",        "organizations",
                           "places",        "products",    "role-nouns",     "sentence-starters", "speech-nouns",
                           "speech-verbs",  "titles",      "works"}) {
    CAPTURE(name);
    const std::string text = testing::read_file("data/lexicon/" + std::string(name) + ".txt");
    CHECK(repair_utf8(text).replaced == 0);
    CHECK(text.starts_with("# "));
    const std::string header = text.substr(0, text.find("\n", text.rfind("\n# ") + 1));
    const bool sourced = header.find("ource: ") != std::string::npos ||
                         header.find("ritten by tools/") != std::string::npos ||
                         header.find("ounted by tools/") != std::string::npos;
    CHECK(sourced);
    std::set<std::string_view> seen;
    for_each_entry(text, [&](const WordEntry& entry) {
      CAPTURE(entry.key);
      const bool fresh = seen.insert(entry.key).second;
      if (!fresh) CHECK(fresh);
      const bool trimmed = !entry.key.empty() && entry.key.front() != ' ' && entry.key.back() != ' ';
      if (!trimmed) CHECK(trimmed);
    });
    CHECK(seen.size() > 10);
  }
}

TEST_CASE("lexicons: each list tells its own fact") {
  struct Row {
    const char* name;
    NameFacts fact;
  };
  static constexpr Row kRows[] = {
      {"Heathrow Airport", facts::kFacility},
      {"World Cup", facts::kEvent},
      {"Boeing 747", facts::kProduct},
      {"Harry Potter", facts::kWork},
      {"Kyoto Protocol", facts::kLaw},
      {"English Channel", facts::kPlace},
      {"Sunni", facts::kGroup},
      {"House of Representatives", facts::kOrganization},
      {"Norway", facts::kCountry},
      {"Sen.", facts::kTitle},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.name);
    NameHash hash;
    const std::vector<Token> tokens = testing::tokens(row.name);
    for (const Token& token : tokens)
      hash.add(std::string_view(row.name).substr(token.span.begin, token.span.size()), token.glued);
    CHECK((testing::lexicons().gazetteer.find(hash) & row.fact) == row.fact);
  }
}

TEST_CASE("lexicons: a speech verb has a class and what else it takes, or is reported") {
  struct Row {
    const char* line;
    bool known;
    VerbClass verb;
    VerbComplements complements;
  };
  const Row rows[] = {
      {"vow\tstance", true, VerbClass::kStance, 0},
      {"vow\tstance+infinitive", true, VerbClass::kStance, complements::kInfinitive},
      {"vow\tweak+object+clause", true, VerbClass::kWeak, complements::kObject | complements::kClause},
      {"vow\tsay+that", true, VerbClass::kSay, complements::kThat},
      {"vow\tsay+", false, VerbClass::kNone, 0},
      {"vow\tsay+this", false, VerbClass::kNone, 0},
      {"vow\t+that", false, VerbClass::kNone, 0},
      {"vow\tsays", false, VerbClass::kNone, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const SpeechLexicon words = SpeechLexicon::create({"", "", "", row.line});
    CHECK(words.unknown_classes().empty() == row.known);
    CHECK(words.find("Vowed").verb == row.verb);
    CHECK(words.find("vows").complements == row.complements);
  }
}

TEST_CASE("lexicons: behind a line [value] each word of the lines has it") {
  std::string seen;
  for_each_entry("# head\n[a b]\nx y\nz\n\n[c]\nw", [&](const WordEntry& entry) {
    seen += std::string(entry.key) + '=' + std::string(entry.value) + ';';
  });
  CHECK(seen == "x=a b;y=a b;z=a b;w=c;");
  seen.clear();
  for_each_entry("[\nx  y\n", [&](const WordEntry& entry) { seen += std::string(entry.key) + ';'; });
  CHECK(seen == "x  y;");  // no group was opened
}

TEST_CASE("lexicons: nouns bring their regular plural, verbs their forms") {
  const SpeechLexicon words = SpeechLexicon::create({"", "[person s]\nladybug cabby boss\n[person trade s]\nrower\n",
                                                     "", "[say]\nadmit+ decry say/says/said/spake/saying\n"});
  CHECK(words.unknown_classes().empty());
  for (const std::string_view plural : {"ladybugs", "cabbies", "bosses", "rowers"}) {
    CAPTURE(plural);
    CHECK(words.find(plural).tags == (tags::kPerson | tags::kPlural));
  }
  CHECK(words.find("rower").tags == (tags::kPerson | tags::kTrade));
  struct Row {
    const char* word;
    VerbForms forms;
  };
  const Row rows[] = {
      {"admit", forms::kBase},
      {"admits", forms::kThird},
      {"admitted", forms::kPast | forms::kParticiple},
      {"admitting", forms::kGerund},
      {"admit+", 0},
      {"decries", forms::kThird},
      {"said", forms::kPast},
      {"spake", forms::kParticiple},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(words.find(row.word).forms == row.forms);
  }
}

TEST_CASE("lexicons: a reporting word is found in any case and with either apostrophe, and no other is") {
  const SpeechLexicon words = SpeechLexicon::create(
      {"n't\tauxiliary\nwe\tsubject\nthey\tsubject\nthemselves\tobject\nclearinghouse\tadverb\n", "", "", ""});
  const auto knows = [&](std::string_view word) { return words.find(word).tags != 0; };
  for (const std::string_view word : {"we", "WE", "They", "THEMSELVES", "Clearinghouse", "n't", "N\u2019T"}) {
    CAPTURE(word);
    CHECK(knows(word));
  }
  for (const std::string_view word : {"w", "ew", "wee", "the", "thye", "themselve", "clearinghousE\u00E9", "\u2019",
                                      "n\u2018t", "w[", "@e", "clearinghouses"}) {
    CAPTURE(word);
    CHECK(!knows(word));
  }
}
