// The text as a browser has it: any UTF-16 code units, lone surrogates too, of which TextEncoder makes U+FFFD.
//   build/fuzz/utf16_fuzz -dict=fuzz/article.dict fuzz/corpus/utf16

#include "fuzz.h"
#include "support/invariants.h"
#include "text/utf8.h"

namespace {

/// As TextEncoder does it.
std::string encoded(const std::uint8_t* data, std::size_t units) {
  std::string out;
  const auto unit = [data](std::size_t i) { return static_cast<char32_t>(data[2 * i] | data[2 * i + 1] << 8); };
  for (std::size_t i = 0; i < units; ++i) {
    const char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < units && unit(i + 1) >= 0xDC00 && unit(i + 1) < 0xE000) {
      annotator::append_utf8(out, 0x10000 + ((c - 0xD800) << 10) + (unit(++i) - 0xDC00));
    } else {
      annotator::append_utf8(out, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
    }
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace annotator;
  const std::size_t units = size / 2;
  const std::string text = encoded(data, units);
  const Result<std::string> json = annotate(fuzz::analyzer(), text, {});
  fuzz::require(bool(json), "a text within the limit is annotated");
  fuzz::require_none(testing::violation(text, *json, OffsetUnit::kUtf16));
  fuzz::require(json->find("\"length\":" + std::to_string(units) + ",") != json->npos, "a code unit counts as one");
  return 0;
}
