#include <doctest/doctest.h>

#include <string>

#include "core/timex/support.h"
#include "timex/tagger.h"

namespace annotator::testing {

namespace {

constexpr std::string_view kArticleDate = "2025-10-29";

/// "text => value", where the text may hold brackets; an empty value asks for nothing.
void check_example(const TimexRule& rule, std::string_view example) {
  const std::size_t arrow = example.find("=>");
  REQUIRE_MESSAGE(arrow != std::string_view::npos, rule.name << ": no arrow in " << example);
  const std::string_view value = trim(example.substr(arrow + 2));
  const Marked marked = read_marked(trim(example.substr(0, arrow)));
  const std::vector<Timex> found = timexes(marked.text, kArticleDate, Fuzzy::kAll);
  const std::string shown = show_timexes(marked.text, found);
  CAPTURE(rule.name);
  CAPTURE(example);
  if (value.empty()) {
    CHECK(shown.empty());
    return;
  }
  CHECK(shown.find("[" + marked.wanted + " " + std::string(value) + "]") != std::string::npos);
  if (shown.find("[" + marked.wanted + " " + std::string(value) + "]") == std::string::npos) MESSAGE(shown);
}

}  // namespace

TEST_CASE("timex rules: every pattern can be read") {
  for (const RuleName name : tagger().broken_rules()) FAIL_CHECK("pattern of " << name);
}

TEST_CASE("timex rules: every rule has examples, and they hold") {
  for (const TimexRule& rule : all_rules()) {
    CHECK_MESSAGE(*rule.examples != 0, rule.name << " has no example");
    for (const std::string_view example : split(rule.examples, " ; ")) check_example(rule, example);
  }
}

}  // namespace annotator::testing
