// Whatever the bytes: a sound analysis in every unit, and the same bytes from a second run. The size chooses the
// options.
//   build/fuzz/analyze_fuzz -dict=fuzz/article.dict fuzz/corpus/analyze fuzz/seeds

#include "fuzz.h"
#include "support/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace annotator;
  const std::string_view bytes = fuzz::view(data, size);
  OutputOptions options;
  options.analysis.indirect = size % 2 == 0;
  if (size % 3 == 0) options.analysis.date = DateTime{2024, 2, 29, std::nullopt};
  options.unit = static_cast<OffsetUnit>(size % 3);
  const Result<std::string> first = annotate(fuzz::analyzer(), bytes, options);
  const Result<std::string> second = annotate(fuzz::analyzer(), bytes, options);
  fuzz::require(first && second, "a text within the limit is annotated");
  fuzz::require(*first == *second, "a second run gives the same bytes");
  const Result<Document> document = Document::from_utf8(bytes);
  fuzz::require_none(testing::violation(document->text(), *first, options.unit));
  for (const Format format : {Format::kText, Format::kExplain}) {
    options.format = format;
    fuzz::require(bool(annotate(fuzz::analyzer(), bytes, options)), "the views for a terminal are written");
  }
  return 0;
}
