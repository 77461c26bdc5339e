#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/timex/support.h"
#include "support/pipeline.h"

namespace annotator::testing {

namespace {

constexpr std::string_view kArticleDate = "2025-10-29";

/// A sentence of the file and what stands between brackets in it.
struct Trap {
  std::string text;
  std::vector<std::string> wanted;
};

Trap read_trap(std::string_view line) {
  Trap trap;
  std::string* open = nullptr;
  for (const char c : line) {
    if (c == '[') {
      open = &trap.wanted.emplace_back();
      continue;
    }
    if (c == ']') {
      open = nullptr;
      continue;
    }
    trap.text += c;
    if (open != nullptr) *open += c;
  }
  return trap;
}

std::vector<std::string> found_in(const std::string& text) {
  std::vector<std::string> out;
  for (const Timex& timex : timexes(text, kArticleDate))
    out.push_back(text.substr(timex.span.begin, timex.span.size()));
  return out;
}

}  // namespace

TEST_CASE("timex traps: words of the calendar that are no dates") {
  int sentences = 0;
  const std::string file = read_file("tests/spec/timex/traps.txt");
  for (const std::string_view line : split(file, "\n")) {
    if (line.empty() || line.front() == '#') continue;
    ++sentences;
    const Trap trap = read_trap(line);
    CAPTURE(trap.text);
    CHECK(found_in(trap.text) == trap.wanted);
  }
  CHECK(sentences >= 250);
}

}  // namespace annotator::testing
