// The boundary to JavaScript: text in through a buffer, strings out. A lone surrogate would lose its neighbour in
// Embind's own string conversion, so text is written into input() by TextEncoder.encodeInto.

#include <emscripten/bind.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotator/annotator.h"
#include "arguments.h"

namespace {

std::string& buffer() {
  static std::string bytes;
  return bytes;
}

std::optional<annotator::Analyzer>& instance() {
  static std::optional<annotator::Analyzer> analyzer;
  return analyzer;
}

/// With the embedded model, unless use_model() has given another.
const annotator::Analyzer& analyzer() {
  if (!instance()) instance() = annotator::Analyzer::create();
  return *instance();
}

std::string_view text_of(std::size_t size) { return std::string_view(buffer()).substr(0, size); }

std::string info() {
  nlohmann::ordered_json json = {
      {"name", annotator::kName}, {"version", annotator::kVersion}, {"schema", annotator::kSchema}};
  for (const annotator::LabelInfo& row : annotator::kLabels) json["labels"].push_back(row.name);
  for (const annotator::FormatInfo& row : annotator::formats())
    json["formats"].push_back({{"name", row.name},
                               {"mediaType", row.media_type},
                               {"extension", row.extension},
                               {"offsets", row.offsets},
                               {"readable", row.readable},
                               {"notHeld", row.not_held}});
  static_cast<void>(analyzer());
  return json.dump();
}

/// Where to write `size` bytes of text; valid until the next call.
std::size_t input(std::size_t size) {
  buffer().resize(size);
  return reinterpret_cast<std::size_t>(buffer().data());
}

constexpr int kNoWords = -1;

/// Replaces the embedded model by the bytes in the buffer: weights, then the word table; kNoWords keeps the embedded
/// one.
/// "" or an error.
std::string use_model(std::size_t names_size, int words_size) {
  annotator::ModelBytes model{text_of(names_size), std::nullopt};
  if (words_size != kNoWords)
    model.words = text_of(names_size + static_cast<std::size_t>(words_size)).substr(names_size);
  auto created = annotator::Analyzer::create(model);
  if (!created) return annotator::to_json(created.error());
  instance() = std::move(created.value());
  return {};
}

/// What the last call of annotate(), format() or read() could not hold.
std::vector<annotator::Loss>& last_losses() {
  static std::vector<annotator::Loss> losses;
  return losses;
}

/// The options, which are read anew only when they change: they may hold many names.
const annotator::Result<annotator::OutputOptions>& options_of(const std::string& json) {
  static std::string last;
  static annotator::Result<annotator::OutputOptions> options = annotator::parse_options(last);
  if (json != last) options = annotator::parse_options(json);
  last = json;
  return options;
}

std::string finished(annotator::Formatted formatted) {
  last_losses() = std::move(formatted.losses);
  return std::move(formatted.text);
}

std::string annotate(std::size_t size, const std::string& options_json) {
  const auto& options = options_of(options_json);
  if (!options) return annotator::to_json(options.error());
  auto result = annotator::annotate_formatted(analyzer(), text_of(size), *options);
  return result ? finished(std::move(result.value())) : annotator::to_json(result.error());
}

/// A document of schema 1 with its text, in another format.
std::string format(std::size_t size, const std::string& options_json) {
  const auto& options = options_of(options_json);
  if (!options) return annotator::to_json(options.error());
  const auto read = annotator::read(analyzer(), annotator::Format::kJson, text_of(size), std::nullopt);
  if (!read) return annotator::to_json(read.error());
  return finished(annotator::format(read->document.document, read->document.analysis, *options));
}

constexpr int kNoText = -1;

/// A document of schema 1 from one in the format named; its text stands in the buffer behind it, if the format holds
/// none.
std::string read(std::size_t size, int text_size, const std::string& format_name) {
  std::optional<std::string_view> text;
  if (text_size != kNoText) text = text_of(size + static_cast<std::size_t>(text_size)).substr(size);
  const annotator::FormatInfo* from = annotator::find_format(format_name);
  const auto read =
      annotator::read(analyzer(), from == nullptr ? annotator::Format::kText : from->format, text_of(size), text);
  if (!read) return annotator::to_json(read.error());
  annotator::OutputOptions options;
  options.document = true;
  std::string json = annotator::format(read->document.document, read->document.analysis, options).text;
  last_losses() = read->losses;
  return json;
}

std::string losses() { return annotator::to_json(last_losses()); }

/// A file of names as the option "names".
std::string read_names(std::size_t size) {
  const auto names = annotator::read_names(text_of(size));
  if (!names) return annotator::to_json(names.error());
  const auto compiled = annotator::UserNames::create(*names);
  return compiled ? annotator::to_json(*names) : annotator::to_json(compiled.error());
}

std::string annotate_line(std::size_t size, const std::string& options_json) {
  const auto& options = options_of(options_json);
  if (!options) return annotator::to_json(options.error());
  return annotator::annotate_line(analyzer(), text_of(size), *options);
}

std::string invalid_utf8(std::size_t size) {
  const auto invalid = annotator::find_invalid_utf8(text_of(size));
  return invalid ? annotator::describe(*invalid) : std::string();
}

std::string parse_arguments(std::size_t size) {
  const nlohmann::json list = nlohmann::json::parse(text_of(size), nullptr, /*allow_exceptions=*/false);
  std::vector<std::string> arguments;
  for (const nlohmann::json& item : list) arguments.push_back(item.get<std::string>());
  return annotator::to_json(annotator::parse_arguments(arguments));
}

}  // namespace

EMSCRIPTEN_BINDINGS(annotator) {
  emscripten::function("info", &info);
  emscripten::function("input", &input);
  emscripten::function("useModel", &use_model);
  emscripten::function("annotate", &annotate);
  emscripten::function("format", &format);
  emscripten::function("read", &read);
  emscripten::function("losses", &losses);
  emscripten::function("readNames", &read_names);
  emscripten::function("annotateLine", &annotate_line);
  emscripten::function("invalidUtf8", &invalid_utf8);
  emscripten::function("parseArguments", &parse_arguments);
}
