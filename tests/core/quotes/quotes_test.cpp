#include "quotes/quotes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "quotes/rules.h"
#include "support/pipeline.h"

namespace annotator::testing {

namespace {

struct Case {
  std::string name;
  std::string text;
  std::string expected;               // one line a quotation: "D ..., <- Dahl / said"
  std::vector<std::string> entities;  // of each quotation, empty where none is named
  bool indirect = false;
};

/// Reads the notation of tests/spec/quotes/cases.txt.
class CaseParser {
 public:
  explicit CaseParser(std::string_view marked) : rest_(marked) {}

  Case run(std::string name) {
    Case out;
    out.name = std::move(name);
    while (!rest_.empty()) step();
    out.text = text_;
    for (const Found& quote : quotes_) {
      out.expected += quote.kind;
      out.expected += ' ' + text_.substr(quote.begin, quote.end - quote.begin);
      out.indirect |= quote.kind == 'I';
      const auto speaker = speakers_.find(quote.speaker);
      if (speaker != speakers_.end()) out.expected += " <- " + speaker->second;
      out.entities.push_back(entities_[quote.speaker]);
      const auto cue = cues_.find(quote.speaker);
      if (cue != cues_.end() && quote.speaker != "0") out.expected += " / " + cue->second;
      out.expected += '\n';
    }
    return out;
  }

 private:
  struct Found {
    char kind = 'D';
    std::string speaker;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  bool take(std::string_view mark) {
    if (!rest_.starts_with(mark)) return false;
    rest_.remove_prefix(mark.size());
    return true;
  }

  std::string take_until(char stop) {
    const std::size_t end = rest_.find(stop);
    std::string out(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return out;
  }

  void step() {
    if (take("\u27E6")) {
      const std::string head = take_until(':');
      open_ = Found{head[0], head.substr(1), text_.size(), 0};
    } else if (take("\u27E7")) {
      open_.end = text_.size();
      quotes_.push_back(open_);
    } else if (take("\u27E8")) {
      number_ = take_until(':');
      if (number_.empty()) number_ = take_until(':');  // the cue is a colon
      const std::size_t equals = number_.find('=');
      if (equals != std::string::npos) {
        entities_[number_.substr(0, equals)] = number_.substr(equals + 1);
        number_.resize(equals);
      }
      begin_ = text_.size();
    } else if (take("\u27EA")) {
      number_ = take_until(':');
      begin_ = text_.size();
    } else if (take("\u27E9")) {
      speakers_[number_] = text_.substr(begin_);
    } else if (take("\u27EB")) {
      cues_[number_] = text_.substr(begin_);
    } else if (take("\u00B6")) {
      text_ += "\n\n";
    } else {
      text_ += rest_.front();
      rest_.remove_prefix(1);
    }
  }

  std::string_view rest_;
  std::string text_;
  std::string number_;
  std::size_t begin_ = 0;
  Found open_;
  std::vector<Found> quotes_;
  std::map<std::string, std::string> speakers_;
  std::map<std::string, std::string> entities_;
  std::map<std::string, std::string> cues_;
};

std::vector<Case> read_cases(const std::string& path) {
  const std::string file = read_file(path);
  std::vector<Case> out;
  std::string name;
  std::string_view rest = file;
  while (!rest.empty()) {
    const std::size_t stop = rest.find('\n');
    const std::string_view line = rest.substr(0, stop);
    rest.remove_prefix(stop == std::string_view::npos ? rest.size() : stop + 1);
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("case ") || line.starts_with("rule ")) {
      name = std::string(line.substr(5));
    } else {
      out.push_back(CaseParser(line).run(name));
    }
  }
  return out;
}

char letter_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::kDirect:
      return 'D';
    case QuoteKind::kMixed:
      return 'M';
    case QuoteKind::kScare:
      return 'S';
    case QuoteKind::kTitle:
      return 'T';
    case QuoteKind::kIndirect:
      return 'I';
  }
  return '?';
}

Analysis analyze_case(const Document& doc, const Case& spec) {
  Options options;
  options.indirect = spec.indirect;
  return analyzer().analyze(doc, options);
}

std::string show_quotes(const Document& doc, const Analysis& analysis) {
  std::string out;
  for (const Quote& quote : analysis.quotes) {
    out += letter_of(quote.kind);
    out += ' ';
    out += doc.text(quote.span);
    if (quote.speaker) {
      out += " <- ";
      out += doc.text(quote.speaker->span);
    }
    if (quote.cue) {
      out += " / ";
      out += doc.text(*quote.cue);
    }
    out += '\n';
  }
  return out;
}

}  // namespace

constexpr const char* kFiles[] = {"cases",    "frames", "kinds",    "marked", "reported",
                                  "speakers", "styles", "subjects", "voices", "wordings"};

TEST_CASE("quotes: the cases of tests/spec/quotes") {
  for (const std::string name : kFiles) {
    for (const Case& spec : read_cases("tests/spec/quotes/" + name + ".txt")) {
      CAPTURE(spec.name);
      CAPTURE(spec.text);
      const Document doc = document(spec.text);
      CHECK(show_quotes(doc, analyze_case(doc, spec)) == spec.expected);
    }
  }
}

TEST_CASE("quotes: a pronoun, role or acronym speaks for the entity it stands for") {
  for (const std::string file : kFiles) {
    for (const Case& spec : read_cases("tests/spec/quotes/" + file + ".txt")) {
      CAPTURE(spec.name);
      CAPTURE(spec.text);
      const Document doc = document(spec.text);
      const Analysis analysis = analyze_case(doc, spec);
      if (analysis.quotes.size() != spec.entities.size()) continue;  // the test above fails
      for (std::size_t i = 0; i < spec.entities.size(); ++i) {
        const std::string& wanted = spec.entities[i];
        const std::optional<Speaker>& speaker = analysis.quotes[i].speaker;
        if (wanted.empty() || !speaker) continue;
        // The whole name of an acronym may stand in no case.
        if (wanted != "nobody" && spec.text.find(wanted) == std::string::npos) continue;
        CHECK(speaker->entity.has_value() == (wanted != "nobody"));
        // The name is without the title that the case may show.
        if (speaker->entity) CHECK(wanted.find(analysis.entities[index(*speaker->entity)].name) != std::string::npos);
      }
    }
  }
}

TEST_CASE("quotes: every rule finds what its examples show") {
  std::set<std::string> seen;
  for (const Case& spec : read_cases("tests/spec/quotes/rules.txt")) {
    CAPTURE(spec.name);
    CAPTURE(spec.text);
    const Document doc = document(spec.text);
    const Analysis analysis = analyze_case(doc, spec);
    CHECK(show_quotes(doc, analysis) == spec.expected);
    const auto by_rule = [&](const Quote& quote) { return quote.rule == spec.name; };
    CHECK(std::any_of(analysis.quotes.begin(), analysis.quotes.end(), by_rule));
    seen.insert(spec.name);
  }
  for (const AttributionRuleInfo& rule : kAttributionRules) {
    CAPTURE(rule.name);
    CHECK((rule.rule == AttributionRule::kNone || seen.count(std::string(rule.name)) == 1));
  }
  for (const RuleName& rule : kIndirectRules) {
    CAPTURE(rule);
    CHECK(seen.count(std::string(rule)) == 1);
  }
}

TEST_CASE("quotes: the parts of one utterance share it") {
  struct Row {
    const char* text;
    std::vector<std::uint32_t> utterances;
  };
  const Row rows[] = {
      {"\"It was dark,\" Brandt said. \"We used our hands.\"", {0, 0}},
      {"\"If they come,\" she said, \"they will be welcome.\"", {0, 0}},
      {"\"Yes,\" Orr said. \"No,\" replied Dahl. \"Never.\"", {0, 1, 1}},
      {"Orr said: \"Yes.\" Dahl said: \"No.\"", {0, 1}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Analysis analysis = analyzer().analyze(document(row.text), {});
    std::vector<std::uint32_t> found;
    for (const Quote& quote : analysis.quotes) found.push_back(quote.utterance);
    CHECK(found == row.utterances);
  }
}

TEST_CASE("quotes: a pronoun never stands for a name inside a quotation") {
  const Document doc = document("Ingrid Dahl met reporters on Monday. \"Anna Brandt is a friend,\" she said.");
  const Analysis analysis = analyzer().analyze(doc, {});
  REQUIRE(analysis.quotes.size() == 1);
  REQUIRE(analysis.quotes[0].speaker);
  REQUIRE(analysis.quotes[0].speaker->entity);
  CHECK(analysis.entities[index(*analysis.quotes[0].speaker->entity)].name == "Ingrid Dahl");
}

TEST_CASE("quotes: the subject of the sentence comes before the last speaker for a pronoun") {
  const Document doc = document(
      "\"We agree,\" Robert Keller told reporters. On Monday, Kim Jong Sun said that he was \"not satisfied\" with the "
      "talks.");
  const Analysis analysis = analyzer().analyze(doc, {});
  REQUIRE(analysis.quotes.size() == 2);
  REQUIRE(analysis.quotes[1].speaker);
  REQUIRE(analysis.quotes[1].speaker->entity);
  CHECK(analysis.entities[index(*analysis.quotes[1].speaker->entity)].name == "Kim Jong Sun");
}

TEST_CASE("quotes: reported speech without marks is left alone unless asked for") {
  const Document doc = document("Brandt said the pier had held all winter.");
  CHECK(analyzer().analyze(doc, {}).quotes.empty());
  Options options;
  options.indirect = true;
  CHECK(analyzer().analyze(doc, options).quotes.size() == 1);
}

TEST_CASE("quotes: reported speech without marks, and what only looks like it") {
  struct Row {
    const char* text;
    const char* found;
  };
  const Row rows[] = {
      {"Brandt said the pier had held and warned that the quay would not.",
       "I the pier had held <- Brandt / said\nI that the quay would not <- Brandt / warned\n"},
      {"The plan, Brandt said, is to mend the pier in May.",
       "I The plan, Brandt said, is to mend the pier in May <- Brandt / said\n"},
      {"While critics say the pier is old, the port has kept it open.", "I the pier is old <- critics / say\n"},
      {"As the Ledger reported, the pier had held all winter.",
       "I the pier had held all winter <- the Ledger / reported\n"},
      {"Brandt condemned the plan as a waste of timber.", "I the plan as a waste of timber <- Brandt / condemned\n"},
      {"They thanked the builder who criticised the plan.",
       "I the builder who criticised the plan <- They / thanked\n"},
      {"\"It will hold,\" Brandt said during a visit to the pier.", "D \"It will hold,\" <- Brandt / said\n"},
      {"In a letter filed in May, Brandt said nothing.", ""},
      {"Brandt said nobody, in the end.", ""},
      {"Brandt maintained the pier for years.", ""},
      {"Brandt adds oil to the lamps.", ""},
      {"Brandt talked to the crew.", ""},
      {"Asked if she believed Orr wanted the pier, Dahl said she was not going to say.",
       "I Orr wanted the pier <- she / believed\nI she was not going to say <- Dahl / said\n"},
      {"Mr. Orr, citing \"the pull of the port,\" said the crews could be late.",
       "M \"the pull of the port,\" <- Mr. Orr / citing\nI the crews could be late <- Mr. Orr / said\n"},
      {"The visitors were asked.", ""},
      {"The groups supporting the plan met in Lund.", ""},
      {"The crews show great care.", ""},
      {"Brandt said the pier was sound, and urged them to wait.",
       "I the pier was sound <- Brandt / said\nI them to wait <- Brandt / urged\n"},
      {"The port finally agreed to a plan.", ""},
      {"Brandt told a crowd that filled the quay about the plan.", ""},
      {"The crews read reports that name the port.", ""},
      {"Brandt said she often thinks of what Orr told her: \"Row on.\"", "D \"Row on.\" <- Orr / told\n"},
      {"As the Ledger reported last week, the pier had held.", "I the pier had held <- the Ledger / reported\n"},
      {"Wednesday: The pier will be closed.", ""},
      {"Harbour Lights: the pier in pictures", ""},
      {"The plan was ahead by 3 points for the port.", ""},
      {"Analysts fear a cold winter.", "I a cold winter <- Analysts / fear\n"},
      {"The claim that Dahl made was wrong.", ""},
      {"The plan to mend the pier was old.", ""},
      {"Dahl's plan to mend the pier was old.", ""},
      {"Dahl wants to mend the pier.", ""},
      {"Dahl wanted the pier mended by May.", ""},
      {"Dahl knew what the crews wanted.", ""},
      {"The pier was reported on Monday.", ""},
      {"The crews were ordered to the pier.", ""},
      {"The crews were asked about the pier.", ""},
      {"Without saying more, Dahl left.", ""},
      {"Dahl says yes.", ""},
      {"Dahl said so.", ""},
      {"Dahl said that.", ""},
      {"Sailors say that.", ""},
      {"According to", ""},
      {"Brandt said that", ""},
      {"Brandt vowed to", ""},
      {"\"\u200D", ""},
  };
  Options options;
  options.indirect = true;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Document doc = document(row.text);
    CHECK(show_quotes(doc, analyzer().analyze(doc, options)) == row.found);
  }
}

TEST_CASE("quotes: what a programme is told, long titles, a second cue of one speaker") {
  struct Row {
    const char* text;
    const char* found;
  };
  const Row rows[] = {
      {"Brandt told \"Harbour and Friends\" that the pier had held.", "T \"Harbour and Friends\"\n"},
      {"Orr is the curator of \"Lamps and Piers from the Harbour Collection\" at the museum.",
       "T \"Lamps and Piers from the Harbour Collection\"\n"},
      {"\"It is a storm,\" Brandt told reporters, before insisting the pier was in \"great shape\" for May.",
       "D \"It is a storm,\" <- Brandt / told\nM \"great shape\" <- Brandt / insisting\n"},
      {"Brandt told reporters \"nobody slept.\"", "D \"nobody slept.\" <- Brandt / told\n"},
      {"\u2018We were too late\u2019: \u2605\u2605\u2605", "D \u2018We were too late\u2019\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Document doc = document(row.text);
    CHECK(show_quotes(doc, analyzer().analyze(doc, {})) == row.found);
  }
}

}  // namespace annotator::testing
