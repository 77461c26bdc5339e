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

std::string annotate(std::size_t size, const std::string& options_json) {
  const auto options = annotator::parse_options(options_json);
  if (!options) return annotator::to_json(options.error());
  const auto result = annotator::annotate(analyzer(), text_of(size), *options);
  return result ? *result : annotator::to_json(result.error());
}

std::string annotate_line(std::size_t size, const std::string& options_json) {
  const auto options = annotator::parse_options(options_json);
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
  emscripten::function("annotateLine", &annotate_line);
  emscripten::function("invalidUtf8", &invalid_utf8);
  emscripten::function("parseArguments", &parse_arguments);
}
