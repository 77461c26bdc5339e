// The tool as a filter: one line out for each line in that holds something, in order, each JSON, with one thread or
// two.
//   build/fuzz/ndjson_fuzz -dict=fuzz/ndjson.dict fuzz/corpus/ndjson fuzz/seeds/ndjson

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "fuzz.h"
#include "stream.h"

namespace {

std::vector<std::string> filtered(const std::uint8_t* data, std::size_t size, int jobs) {
  using namespace annotator;
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::vector<std::string> out;
  if (size == 0) return out;
  const std::unique_ptr<std::FILE, Close> in(fmemopen(const_cast<std::uint8_t*>(data), size, "rb"));
  const auto handle = [](std::string_view line, std::size_t) { return annotate_line(fuzz::analyzer(), line, {}); };
  const bool done = stream_lines(in.get(), jobs, handle, [&out](std::string_view line) {
    out.emplace_back(line);
    return true;
  });
  fuzz::require(done, "the stream is read to its end");
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace annotator;
  const std::vector<std::string> lines = filtered(data, size, 1);
  for (const std::string& line : lines) {
    fuzz::require(std::count(line.begin(), line.end(), '\n') == 1 && line.ends_with('\n'), "a record is one line");
    const auto json = nlohmann::json::parse(line, nullptr, false);
    fuzz::require(json.is_object() && json.contains("schema"), "a record is JSON of schema 1");
  }
  if (size % 8 == 0) fuzz::require(filtered(data, size, 2) == lines, "two threads write what one writes");
  return 0;
}
