// Whatever the bytes: no crash, spans inside the text, a second run gives the same bytes.
//   build/fuzz/analyze_fuzz -dict=fuzz/article.dict fuzz/corpus fuzz/seeds

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "annotator/annotator.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace annotator;
  static const Analyzer analyzer = Analyzer::create();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  OutputOptions options;
  options.analysis.indirect = size % 2 == 0;
  if (size % 3 == 0) options.analysis.date = DateTime{2024, 2, 29, std::nullopt};
  const Result<std::string> first = annotate(analyzer, bytes, options);
  const Result<std::string> second = annotate(analyzer, bytes, options);
  if (!first || !second || *first != *second) std::abort();
  for (const Format format : {Format::kHtml, Format::kText, Format::kExplain}) {
    options.format = format;
    if (!annotate(analyzer, bytes, options)) std::abort();
  }
  static_cast<void>(annotate_line(analyzer, bytes, {}));
  return 0;
}
