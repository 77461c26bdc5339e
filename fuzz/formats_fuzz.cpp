// Formats: what is written can be read again; whatever else is read is refused with words or makes a sound document.
// The first byte chooses what the rest is, and the format that is written.
//   build/fuzz/formats_fuzz -dict=fuzz/formats.dict fuzz/corpus/formats fuzz/seeds/formats

#include "fuzz.h"
#include "support/invariants.h"

namespace {

using namespace annotator;

std::string saved(const Document& document, const Analysis& analysis) {
  OutputOptions options;
  options.document = true;
  return format(document, analysis, options).text;
}

/// An analysis is written, twice the same; what is read again is as much as was there, or is counted.
void write_and_read(const FormatInfo& row, std::string_view bytes) {
  Result<Document> document = Document::from_utf8(bytes);
  fuzz::require(bool(document), "a text within the limit is taken");
  Options analysis_options;
  analysis_options.date = DateTime{2024, 2, 29, std::nullopt};
  const Analysis analysis = fuzz::analyzer().analyze(*document, analysis_options);
  OutputOptions options;
  options.format = row.format;
  options.document = row.format == Format::kJson;
  const Formatted written = format(*document, analysis, options);
  fuzz::require(written.text == format(*document, analysis, options).text, "a second writing gives the same bytes");
  if (!row.readable) return;
  const Result<ReadDocument> read =
      annotator::read(fuzz::analyzer(), row.format, written.text,
                      row.format == Format::kJson ? std::nullopt : std::optional(document->text()));
  if (!read) fuzz::require_none(std::string(row.name) + ": " + read.error().message);
  const Analysis& again = read->document.analysis;
  std::size_t lost = 0;
  for (const auto& losses : {written.losses, read->losses})
    for (const Loss& loss : losses) lost += loss.count;
  fuzz::require(again.mentions.size() + again.quotes.size() + again.timexes.size() + lost >=
                    analysis.mentions.size() + analysis.quotes.size() + analysis.timexes.size(),
                "what was written is read again, or counted as lost");
  if (row.format == Format::kJson)
    fuzz::require(saved(read->document.document, again) == written.text, "json is read as it was written");
}

void read_anything(Format from, std::string_view bytes) {
  const std::size_t cut = bytes.find('\x1D');  // a text may follow
  const std::string_view input = bytes.substr(0, cut);
  const std::optional<std::string_view> text =
      from == Format::kJson
          ? std::nullopt
          : std::optional(cut == bytes.npos ? "Ana Roth came to Lisbon on Monday. \u201CYes,\u201D she said."
                                            : bytes.substr(cut + 1));
  const Result<ReadDocument> read = annotator::read(fuzz::analyzer(), from, input, text);
  if (!read) return fuzz::require(!read.error().message.empty(), "an error has words");
  const AnnotatedDocument& document = read->document;
  fuzz::require_none(
      testing::violation(document.document.text(), saved(document.document, document.analysis), OffsetUnit::kUtf16));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest = fuzz::view(data + 1, size - 1);
  constexpr std::size_t kWays = 6;
  switch (data[0] % kWays) {
    case 0:
      write_and_read(formats()[data[0] / kWays % formats().size()], rest);
      break;
    case 1:
      read_anything(Format::kJson, rest);
      break;
    case 2:
      read_anything(Format::kW3c, rest);
      break;
    case 3:
      read_anything(Format::kBrat, rest);
      break;
    case 4: {
      const auto names = read_names(rest);
      if (names) static_cast<void>(UserNames::create(*names));
      break;
    }
    default: {
      const Result<OutputOptions> options = parse_options(rest);
      if (options) static_cast<void>(annotate(fuzz::analyzer(), "Ana Roth left on Monday.", *options));
    }
  }
  return 0;
}
