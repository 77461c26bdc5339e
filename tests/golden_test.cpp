#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/pipeline.h"

using namespace annotator;

// Whole articles with the answer they give. UPDATE_GOLDEN=1 writes the answers anew; the difference is for reading.
TEST_CASE("golden: whole articles give the answer that was looked at") {
  for (const char* name : {"careless", "court", "debris", "history"}) {
    CAPTURE(std::string(name));
    const std::string path = "tests/golden/" + std::string(name);
    OutputOptions options;
    options.unit = OffsetUnit::kCodePoint;
    const Result<std::string> json = annotate(testing::analyzer(), testing::read_file(path + ".txt"), options);
    REQUIRE(json);
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
      std::FILE* file = std::fopen((path + ".json").c_str(), "wb");
      REQUIRE(file != nullptr);
      std::fwrite(json->data(), 1, json->size(), file);
      std::fclose(file);
    }
    const std::string expected = testing::read_file(path + ".json");
    const bool same = *json == expected;
    if (!same) {
      std::size_t at = 0;
      while (at < std::min(json->size(), expected.size()) && (*json)[at] == expected[at]) ++at;
      const std::size_t from = at < 60 ? 0 : at - 60;
      MESSAGE("from byte " << at << ": expected ..." << expected.substr(from, 160) << "... but got ..."
                           << json->substr(from, 160));
    }
    CHECK(same);
  }
}
