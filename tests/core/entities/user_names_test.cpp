#include <doctest/doctest.h>

#include "annotator/annotator.h"
#include "support/pipeline.h"

using namespace annotator;

namespace {

OutputOptions with_names(std::vector<UserName> names) {
  OutputOptions options;
  Result<UserNames> compiled = UserNames::create(std::move(names));
  REQUIRE(compiled);
  options.analysis.names = std::make_shared<const UserNames>(std::move(compiled.value()));
  return options;
}

/// "product Zorblat (Zorblat X, Zorblat); place Lisbon (Lisbon)"
std::string entities(std::string_view text, std::vector<UserName> names) {
  std::string out;
  const Document document = testing::document(text);
  for (const Entity& entity : testing::analyzer().analyze(document, with_names(std::move(names)).analysis).entities) {
    out.append(out.empty() ? "" : "; ").append(info(entity.label).name).append(" ").append(entity.name).append(" (");
    for (std::size_t i = 0; i < entity.aliases.size(); ++i) out.append(i == 0 ? "" : ", ").append(entity.aliases[i]);
    out += ")";
  }
  return out;
}

}  // namespace

TEST_CASE("user names: they are found, win over what is found, and their forms are one entity") {
  struct Row {
    std::string_view text;
    std::vector<UserName> names;
    std::string_view expected;
  };
  const Row rows[] = {
      {"He bought a zorblat today.", {{"zorblat", Label::kProduct, {}}}, "product zorblat (zorblat)"},
      {"Zorblat\u2019s price rose.", {{"Zorblat", Label::kProduct, {}}}, "product Zorblat (Zorblat)"},
      {"They flew to Lisbon.", {{"Lisbon", Label::kWork, {}}}, "work Lisbon (Lisbon)"},
      {"They met in Lisbon.", {{"Lisbon", Label::kPerson, {}}}, "person Lisbon (Lisbon)"},
      {"Ana Sousa spoke. Later the Boss left.",
       {{"Ana Sousa", Label::kPerson, {"the Boss"}}},
       "person Ana Sousa (Ana Sousa, the Boss)"},
      {"The Qorvex  Free\nPress wrote.",
       {{"Qorvex Free Press", Label::kOrganization, {}}},
       "organization Qorvex Free Press (Qorvex  Free\nPress)"},
      {"apple pie is good", {{"Apple", Label::kOrganization, {}}}, ""},
      {"it told us about it", {{"US", Label::kPlace, {}}}, ""},
      {"QORVEX IS BACK", {{"Qorvex", Label::kOrganization, {}}}, "organization Qorvex (QORVEX)"},
      {"He joined Qorvex Inc. in May.",
       {{"Qorvex Inc", Label::kOrganization, {}}},
       "organization Qorvex Inc (Qorvex Inc.)"},
      {"Ana Sousa left.", {{"Sousa", Label::kPerson, {}}}, "person Ana Sousa (Ana Sousa)"},
      {"The qorvexes met.", {{"qorvex", Label::kGroup, {}}}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(entities(row.text, row.names) == row.expected);
  }
}

TEST_CASE("user names: a form of two names, or an empty one, is refused") {
  const auto message = [](std::vector<UserName> names) {
    const Result<UserNames> result = UserNames::create(std::move(names));
    REQUIRE_FALSE(result);
    return result.error().message;
  };
  CHECK(message({{"Qorvex", Label::kPlace, {}, 2}, {"Other", Label::kWork, {"Qorvex"}, 5}}) ==
        "line 5: \"Qorvex\" is a form of two names, \"Qorvex\" and \"Other\"");
  CHECK(message({{" ", Label::kPlace, {}}}) == "a name or alias is empty");
}

TEST_CASE("user names: files of CSV and JSON are read, what is wrong is named with its line") {
  struct Row {
    std::string_view file;
    std::string_view expected;
  };
  static constexpr Row kRows[] = {
      {"", "[]"},
      {"name,label,aliases\r\nAna Sousa,person,the Boss; Sousa\r\n",
       R"([{"name":"Ana Sousa","label":"person","aliases":["the Boss","Sousa"]}])"},
      {"\uFEFF\"Smith, Orr & Co\",organization,SOC,Smith\n",
       R"([{"name":"Smith, Orr & Co","label":"organization","aliases":["SOC","Smith"]}])"},
      {R"( [{"name":"X1","label":"product"}])", R"([{"name":"X1","label":"product","aliases":[]}])"},
      {"A,person\nB,city\n",
       "line 2: label \"city\": expected one of person, organization, place, group, facility, event, product, work, "
       "law"},
      {"A,person\n\nB\n", "line 3: expected name,label or name,label,aliases"},
      {"A,person\n ,person\n", "line 2: the name is empty"},
      {"A,person\n\"B,person\n", "line 2: a quotation mark is not closed"},
      {"[{]", "not JSON at byte 3"},
      {R"({"name":"A"})", "expected a list of {\"name\", \"label\", \"aliases\"?}"},
      {R"([{"name":"A","label":"person"},{"label":"person"}])", "name 2: key \"name\": expected a string"},
      {R"([{"name":"A","label":"person","aliases":"B"}])", "name 1: key \"aliases\": expected a list of strings"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.file);
    const Result<std::vector<UserName>> names = read_names(row.file);
    CHECK((names ? to_json(*names) : names.error().message) == row.expected);
  }
}

TEST_CASE("user names: the option reads them, a wrong one is named") {
  const auto options = parse_options(R"({"names":[{"name":"zorblat","label":"product"}]})");
  REQUIRE(options);
  REQUIRE(options->analysis.names != nullptr);
  const auto bad = parse_options(R"({"names":[{"name":"zorblat"}]})");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == ErrorCode::kBadOptions);
  CHECK(bad.error().message.starts_with("option \"names\": name 1: key \"label\": expected one of person"));
}
