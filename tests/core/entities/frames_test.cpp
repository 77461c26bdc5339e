#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "support/pipeline.h"

namespace annotator::testing {

namespace {

/// Line ends and tabs, which the file writes as "\n" and "\t".
std::string unescaped(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool escape = line[i] == '\\' && i + 1 < line.size();
    out += !escape ? line[i] : line[i + 1] == 't' ? '\t' : '\n';
    i += escape ? 1 : 0;
  }
  return out;
}

std::string without_marks(std::string_view marked) {
  constexpr std::size_t kLabel = 5;  // "[per "
  std::string out;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '[') i += kLabel;
    if (marked[i] != ']') out += marked[i];
  }
  return out;
}

std::string with_marks(const Document& text, const Analysis& analysis) {
  std::string out;
  std::uint32_t at = 0;
  for (const Mention& mention : analysis.mentions) {
    if (mention.form != Form::kName) continue;
    out.append(text.text({at, mention.span.begin})).append("[").append(info(mention.label).name.substr(0, 3));
    out.append(" ").append(text.text(mention.span)).append("]");
    at = mention.span.end;
  }
  return out.append(text.text().substr(at));
}

/// "Ana Roth=Roth; UN"
std::string show_entities(const Analysis& analysis) {
  std::string out;
  for (const Entity& entity : analysis.entities) {
    out.append(out.empty() ? "" : "; ").append(entity.name);
    for (const std::string& alias : entity.aliases) {
      if (alias != entity.name) out.append("=").append(alias);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("names: frames, each a sentence or two") {
  constexpr std::string_view kArrow = " => ";
  const std::string file = read_file("tests/spec/names/frames.txt");
  for (std::string_view rest = file; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t arrow = line.find(kArrow);
    const std::string marked = unescaped(line.substr(0, arrow));
    const Document text = document(without_marks(marked));
    const Analysis analysis = analyze(text, "2026-11-30");
    CAPTURE(line);
    CHECK(with_marks(text, analysis) == marked);
    if (arrow != line.npos) CHECK(show_entities(analysis) == line.substr(arrow + kArrow.size()));
  }
}

TEST_CASE("names: a company by its last word, and its short name") {
  for (const std::string_view last :
       {"Airlines",    "Bank",     "Breweries",     "Capital",  "Energy",     "Entertainment",   "Foods",
        "Group",       "Health",   "Holdings",      "Inc.",     "Industries", "Insurance",       "Logistics",
        "Ltd",         "Media",    "Mining",        "Motors",   "Networks",   "Pharmaceuticals", "plc",
        "Retail",      "Robotics", "Semiconductor", "Shipping", "Steel",      "Systems",         "Technologies",
        "Therapeutics"}) {
    for (const std::string_view first : {"Alontis", "Velkora", "Drantex"}) {
      const std::string full = std::string(first) + " " + std::string(last);
      const std::string text = full + " reported a loss. " + std::string(first) + " said it would cut 300 jobs.";
      const Document document = *Document::from_utf8(text);
      const Analysis analysis = analyzer().analyze(document, {});
      CAPTURE(text);
      REQUIRE(analysis.entities.size() == 1);
      CHECK(analysis.entities[0].label == Label::kOrganization);
      CHECK(analysis.entities[0].mentions.size() == 2);
    }
  }
}

}  // namespace annotator::testing
