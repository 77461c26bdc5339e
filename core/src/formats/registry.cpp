#include <array>

#include "annotator/output.h"
#include "formats/explain.h"
#include "formats/readers.h"
#include "formats/terminal.h"
#include "formats/writers.h"
#include "output/json.h"

namespace annotator {

namespace {

/// Both JSON formats: ndjson is one such line for each text.
Formatted to_json_line(const FormatInput& input) {
  const OutputOptions& options = input.options;
  const JsonShape document = options.text ? JsonShape::kDocument : JsonShape::kTextless;
  const JsonShape shape = options.document ? document : JsonShape::kAnalysis;
  return {to_json_record({}, input.document, input.analysis, options.unit, shape) + '\n', {}};
}

struct FormatRow {
  FormatInfo info;
  Formatted (*write)(const FormatInput& input);
  Result<ReadDocument> (*read)(const ReadInput& input);  // null when info.readable is false
};

constexpr std::array<FormatRow, 12> kRows = {{
    {{Format::kJson, "json", "application/json", "json", "declared", true, ""}, to_json_line, read_json},
    {{Format::kNdjson, "ndjson", "application/x-ndjson", "ndjson", "declared", false, ""}, to_json_line, nullptr},
    {{Format::kCsv, "csv", "text/csv; charset=utf-8; header=present", "csv", "as asked for", false,
      "cues, and which parts are one quotation"},
     to_csv,
     nullptr},
    {{Format::kMarkdown, "markdown", "text/markdown; charset=utf-8", "md", "", false,
      "where things stand, pronouns, quotations that nobody says, durations and repetitions"},
     to_markdown,
     nullptr},
    {{Format::kHtml, "html", "text/html; charset=utf-8", "html", "inline", false,
      "pronouns, crossing findings, dates that are no day, month, year, week, minute or duration"},
     to_html,
     nullptr},
    {{Format::kW3c, "w3c", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", "jsonld", "code points",
      true, "cues, confidence"},
     to_w3c,
     read_w3c},
    {{Format::kBrat, "brat", "text/plain; charset=utf-8", "ann", "code points", true, "cues, confidence"},
     to_brat,
     read_brat},
    {{Format::kSpacy, "spacy", "application/json", "json", "code points", false,
      "pronouns, which names are one thing, speakers, values of dates"},
     to_spacy,
     nullptr},
    {{Format::kConll, "conll", "text/plain; charset=utf-8", "conll", "tokens", false,
      "pronouns, which names are one thing, quotations, values of dates, overlaps"},
     to_conll,
     nullptr},
    {{Format::kTei, "tei", "application/tei+xml", "xml", "inline", false, "cues, confidence, speakers without a name"},
     to_tei,
     nullptr},
    {{Format::kTimeml, "timeml", "application/xml", "tml", "inline", false, "names and quotations"},
     to_timeml,
     nullptr},
    {{Format::kIcalendar, "icalendar", "text/calendar; charset=utf-8", "ics", "", false,
      "names, quotations, dates that are no day and no range of days"},
     to_icalendar,
     nullptr},
}};

constexpr auto kInfos = [] {
  std::array<FormatInfo, kRows.size()> infos{};
  for (std::size_t i = 0; i < kRows.size(); ++i) infos[i] = kRows[i].info;
  return infos;
}();

/// The rows stand in the order of Format.
const FormatRow* row_of(Format format) {
  const auto at = static_cast<std::size_t>(format);
  return at < kRows.size() ? &kRows[at] : nullptr;
}

}  // namespace

std::span<const FormatInfo> formats() { return kInfos; }

const FormatInfo* find_format(std::string_view name) {
  for (const FormatInfo& row : kInfos) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

Formatted format(const Document& document, const Analysis& analysis, const OutputOptions& options) {
  if (options.format == Format::kText) return {to_terminal(document, analysis, options.color, options.width), {}};
  if (options.format == Format::kExplain) return {to_explanation(document, analysis, options.unit), {}};
  return row_of(options.format)->write({document, analysis, options});
}

Result<ReadDocument> read(const Analyzer& analyzer, Format from, std::string_view input,
                          std::optional<std::string_view> text) {
  const FormatRow* row = row_of(from);
  if (row == nullptr || row->read == nullptr) {
    std::string readable;
    for (const FormatInfo& info : kInfos) {
      if (info.readable) readable.append(readable.empty() ? "" : ", ").append(info.name);
    }
    return Error{ErrorCode::kBadOptions, "this format cannot be read; expected one of " + readable};
  }
  return row->read({analyzer, input, text});
}

}  // namespace annotator
