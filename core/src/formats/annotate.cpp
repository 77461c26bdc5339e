#include <nlohmann/json.hpp>

#include "annotator/output.h"
#include "formats/json_input.h"
#include "output/json.h"
#include "output/json_writer.h"

namespace annotator {

namespace {

using Json = nlohmann::json;

Error bad_record(const std::string& message) { return {ErrorCode::kBadInput, message}; }

/// A text or the error of the record; "id" of the record as JSON in `id`, once it is known.
Result<std::string> annotate_record(const Analyzer& analyzer, std::string_view line, const OutputOptions& options,
                                    std::string& id) {
  if (line.size() > kMaxDocumentBytes)
    return bad_record("record is longer than " + std::to_string(kMaxDocumentBytes) + " bytes (64 MiB)");
  const Result<Json> parsed_line = parse_input(line);
  if (!parsed_line) return parsed_line.error();
  const Json& record = *parsed_line;
  if (!record.is_object()) return bad_record("expected an object {\"id\", \"text\", \"date\"?}");
  const auto given_id = record.find("id");
  if (given_id == record.end() || !(given_id->is_string() || given_id->is_number_integer())) {
    return bad_record("key \"id\": expected a string or a whole number");
  }
  if (given_id->is_string()) {
    id = json_string(given_id->get_ref<const std::string&>());
  } else {
    id = given_id->is_number_unsigned() ? std::to_string(given_id->get<std::uint64_t>())
                                        : std::to_string(given_id->get<std::int64_t>());
  }
  const auto text = record.find("text");
  if (text == record.end() || !text->is_string()) return bad_record("key \"text\": expected a string");
  Options analysis_options = options.analysis;
  const auto date = record.find("date");
  if (date != record.end() && !date->is_null()) {
    if (!date->is_string())
      return Error{ErrorCode::kBadDate, "key \"date\": expected a string YYYY-MM-DD or YYYY-MM-DDThh:mm"};
    const Result<DateTime> parsed = parse_date(date->get_ref<const std::string&>());
    if (!parsed) return parsed.error();
    analysis_options.date = *parsed;
  }
  const Result<Document> document = Document::from_utf8(text->get_ref<const std::string&>());
  if (!document) return document.error();
  return to_json_record(id, *document, analyzer.analyze(*document, analysis_options), options.unit,
                        JsonShape::kAnalysis);
}

}  // namespace

Result<Formatted> annotate_formatted(const Analyzer& analyzer, std::string_view text, const OutputOptions& options) {
  const Result<Document> document = Document::from_utf8(text);
  if (!document) return document.error();
  return annotate_formatted(analyzer, *document, options);
}

Formatted annotate_formatted(const Analyzer& analyzer, const Document& document, const OutputOptions& options) {
  Analysis analysis = analyzer.analyze(document, options.analysis);
  // JSON tells of no tokens. Those of a long text take as much room as it will.
  if (options.format == Format::kJson) analysis.tokens = {};
  return format(document, analysis, options);
}

Result<std::string> annotate(const Analyzer& analyzer, std::string_view text, const OutputOptions& options) {
  Result<Formatted> out = annotate_formatted(analyzer, text, options);
  if (!out) return out.error();
  return std::move(out.value().text);
}

std::string annotate_line(const Analyzer& analyzer, std::string_view line, const OutputOptions& options) {
  std::string id;
  const Result<std::string> json = annotate_record(analyzer, line, options, id);
  return json ? *json : to_json_record(id.empty() ? "null" : std::string_view(id), json.error());
}

}  // namespace annotator
