#include "lexicon/gazetteer.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/pipeline.h"
#include "tables/gazetteer_writer.h"
#include "tokens/token_text.h"

using namespace annotator;

namespace {

Gazetteer compile(std::string_view list, NameFacts fact) {
  const tools::NameList lists[] = {{list, fact}};
  const Result<Gazetteer> parsed = Gazetteer::parse(tools::compile_gazetteer(lists));
  REQUIRE(bool(parsed));
  return parsed.value();
}

NameHash hash_of(std::string_view text) {
  NameHash hash;
  for (const Token& token : testing::tokens(text)) hash.add(token_text(text, token), token.glued);
  return hash;
}

}  // namespace

TEST_CASE("gazetteer: names are found by their tokens, whatever the apostrophe") {
  const Gazetteer names = compile("New York\nNew York Times\nal-Shabab\nMcDonald's\nRome\n", facts::kOrganization);
  struct Row {
    const char* text;
    bool known;
    bool goes_on;
  };
  static constexpr Row kRows[] = {
      {"Rome", true, false},        {"New", false, true},
      {"New York", true, true},     {"New York Times", true, false},
      {"New Yorker", false, false}, {"al-Shabab", true, false},
      {"al Shabab", false, false},  {"McDonald\u2019s", true, false},
      {"rome", false, false},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK((names.find(hash_of(row.text)) == facts::kOrganization) == row.known);
    CHECK(names.goes_on(hash_of(row.text)) == row.goes_on);
  }
}

TEST_CASE("gazetteer: a name of a long list gives way to another of the same hash") {
  const auto facts_of = [](bool gives_way) {
    const tools::NameList lists[] = {{"Grand-Zattry\nCentral Bank\n", facts::kPlace, gives_way},
                                     {"Central Intelligence Agency\nCentral Bank\n", facts::kOrganization}};
    const Result<Gazetteer> names = Gazetteer::parse(tools::compile_gazetteer(lists));
    REQUIRE(bool(names));
    CHECK(names->find("Central Bank") == (facts::kPlace | facts::kOrganization));  // of both
    return names->find("Central Intelligence Agency");
  };
  CHECK(facts_of(false) == (facts::kPlace | facts::kOrganization));
  CHECK(facts_of(true) == facts::kOrganization);
}

TEST_CASE("gazetteer: a name of several lists has the facts of all") {
  const tools::NameList lists[] = {{"Paris\nOslo\n", facts::kPlace}, {"Paris\tf\nSam\tx\n", facts::kFirstName}};
  const Result<Gazetteer> names = Gazetteer::parse(tools::compile_gazetteer(lists));
  REQUIRE(bool(names));
  CHECK(names->find("Paris") == (facts::kPlace | facts::kFirstName | facts::kFemale));
  CHECK(names->find("Oslo") == facts::kPlace);
  CHECK(names->find("Sam") == facts::kFirstName);
}

TEST_CASE("gazetteer: the linked bytes are what the lists give") {
  std::vector<std::string> texts;
  for (const tools::NameFile& file : tools::kNameFiles) {
    texts.push_back(testing::read_file("data/lexicon/" + std::string(file.name)));
  }
  std::vector<tools::NameList> lists;
  for (std::size_t i = 0; i < texts.size(); ++i)
    lists.push_back({texts[i], tools::kNameFiles[i].fact, tools::kNameFiles[i].gives_way});
  const bool same = tools::compile_gazetteer(lists) == testing::read_file("data/model/gazetteer-en.bin");
  CHECK(same);
  CHECK(testing::lexicons().gazetteer.find("Lisbon") == facts::kPlace);
}

TEST_CASE("gazetteer: bytes that are no gazetteer are refused with the reason") {
  const tools::NameList lists[] = {{"New York\nRome\n", facts::kPlace}};
  const std::string good = tools::compile_gazetteer(lists);
  const auto refuse = [](const std::string& bytes) {
    const Result<Gazetteer> parsed = Gazetteer::parse(bytes);
    return parsed ? std::string("read") : parsed.error().message;
  };
  CHECK(refuse("") == "gazetteer: does not begin with AAGZ");
  CHECK(refuse("AAGZ\x03" + good.substr(5)) == "gazetteer: version 3, this build reads 2");
  CHECK(refuse(good.substr(0, good.size() - 1)) == "gazetteer: checksum does not fit the content");
  CHECK(refuse(good + " ") == "gazetteer: checksum does not fit the content");
  for (std::size_t size = 0; size < good.size(); ++size) CHECK(refuse(good.substr(0, size)) != "read");
}
