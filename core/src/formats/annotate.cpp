#include <nlohmann/json.hpp>

#include "annotator/output.h"
#include "formats/explain.h"
#include "formats/html.h"
#include "formats/surrogates.h"
#include "formats/terminal.h"
#include "output/json.h"
#include "output/json_writer.h"
#include "text/utf8.h"

namespace annotator {

namespace {

using Json = nlohmann::json;

Error bad_record(const std::string& message) { return {ErrorCode::kBadInput, message}; }

/// Finds out where a text stops being JSON.
struct ErrorPosition : nlohmann::json_sax<Json> {
  std::size_t position = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    position = at;
    return false;
  }
};

/// A text or the error of the record; "id" of the record as JSON in `id`, once it is known.
Result<std::string> annotate_record(const Analyzer& analyzer, std::string_view line, const OutputOptions& options,
                                    std::string& id) {
  const Json record = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (record.is_discarded()) {
    ErrorPosition error;
    static_cast<void>(Json::sax_parse(line, &error));
    return bad_record("not JSON at byte " + std::to_string(error.position));
  }
  if (!record.is_object()) return bad_record("expected an object {\"id\", \"text\", \"date\"?}");
  const auto given_id = record.find("id");
  if (given_id == record.end() || !(given_id->is_string() || given_id->is_number_integer())) {
    return bad_record("key \"id\": expected a string or a whole number");
  }
  if (given_id->is_string()) {
    append_json_string(id, given_id->get_ref<const std::string&>());
  } else {
    id = given_id->dump();
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
  return to_json_record(id, *document, analyzer.analyze(*document, analysis_options), options.unit);
}

}  // namespace

Result<std::string> annotate(const Analyzer& analyzer, std::string_view text, const OutputOptions& options) {
  const Result<Document> document = Document::from_utf8(text);
  if (!document) return document.error();
  const Analysis analysis = analyzer.analyze(*document, options.analysis);
  switch (options.format) {
    case Format::kJson:
      return to_json(*document, analysis, options.unit) + '\n';
    case Format::kHtml:
      return to_html(*document, analysis, options.title);
    case Format::kText:
      return to_terminal(*document, analysis, options.color, options.width);
    case Format::kExplain:
      return to_explanation(*document, analysis, options.unit);
  }
  return std::string();
}

std::string annotate_line(const Analyzer& analyzer, std::string_view line, const OutputOptions& options) {
  std::string id;
  const Result<std::string> json =
      annotate_record(analyzer, without_lone_surrogates(repair_utf8(line).text), options, id);
  return json ? *json : to_json_record(id.empty() ? "null" : std::string_view(id), json.error());
}

}  // namespace annotator
