// The boundary to JavaScript: bytes in and out through two buffers, numbers of bytes as arguments and results. A lone
// surrogate would lose its neighbour in Embind's own string conversion, which copies every string once more, too.

#include <emscripten/bind.h>

#include <cstdarg>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotator/annotator.h"
#include "arguments.h"
#include "output/json_writer.h"

namespace {

std::string& buffer() {
  static std::string bytes;
  return bytes;
}

/// What the last call gave.
std::string& output() {
  static std::string bytes;
  return bytes;
}

/// Bytes at output_at().
std::size_t give(std::string text) {
  output() = std::move(text);
  return output().size();
}

std::size_t output_at() { return reinterpret_cast<std::size_t>(output().data()); }

std::optional<annotator::Analyzer>& instance() {
  static std::optional<annotator::Analyzer> analyzer;
  return analyzer;
}

/// With the embedded model, unless use_model() has given another.
const annotator::Analyzer& analyzer() {
  if (!instance()) instance() = annotator::Analyzer::create();
  return *instance();
}

/// Something for every stage to do.
constexpr std::string_view kFirstText =
    "“The Red Cross opens its Porto office on 12 May 2019,” said Ana Silva, who was born in 1975, on Monday. She told "
    "the Ledger that it would take two weeks.";

std::string_view text_of(std::size_t size) { return std::string_view(buffer()).substr(0, size); }

std::size_t info() {
  annotator::JsonWriter json;
  json.open('{');
  json.key("name");
  json.string(annotator::kName);
  json.key("version");
  json.string(annotator::kVersion);
  json.key("schema");
  json.number(annotator::kSchema);
  json.key("labels");
  json.open('[');
  for (const annotator::LabelInfo& row : annotator::kLabels) json.string(row.name);
  json.close(']');
  json.key("formats");
  json.open('[');
  for (const annotator::FormatInfo& row : annotator::formats()) {
    json.open('{');
    json.key("name");
    json.string(row.name);
    json.key("mediaType");
    json.string(row.media_type);
    json.key("extension");
    json.string(row.extension);
    json.key("offsets");
    json.string(row.offsets);
    json.key("readable");
    json.raw(row.readable ? "true" : "false");
    json.key("notHeld");
    json.string(row.not_held);
    json.close('}');
  }
  json.close(']');
  json.close('}');
  // The model and the rules of dates are made with the first text, and the engine compiles what runs for the first
  // time: not in the first call of somebody who waits.
  static_cast<void>(annotator::annotate(analyzer(), kFirstText, {}));
  return give(json.take());
}

/// Where to write `size` bytes of text; valid until the next call.
std::size_t input(std::size_t size) {
  output() = {};
  buffer().resize(size);
  return reinterpret_cast<std::size_t>(buffer().data());
}

constexpr int kNoWords = -1;

/// Replaces the embedded model by the bytes in the buffer: weights, then the word table; kNoWords keeps the embedded
/// one. Nothing or an error.
std::size_t use_model(std::size_t names_size, int words_size) {
  annotator::ModelBytes model{text_of(names_size), std::nullopt};
  if (words_size != kNoWords)
    model.words = text_of(names_size + static_cast<std::size_t>(words_size)).substr(names_size);
  auto created = annotator::Analyzer::create(model);
  if (!created) return give(annotator::to_json(created.error()));
  instance() = std::move(created.value());
  return 0;
}

/// What the last call of annotate(), format() or read() could not hold.
std::vector<annotator::Loss>& last_losses() {
  static std::vector<annotator::Loss> losses;
  return losses;
}

annotator::OutputOptions& options() {
  static annotator::OutputOptions chosen;
  return chosen;
}

/// The options of the calls that follow, as JSON: they may hold many names, so they are not read with each text.
/// Nothing or an error.
std::size_t use_options(std::size_t size) {
  auto read = annotator::parse_options(std::string(text_of(size)));
  if (!read) return give(annotator::to_json(read.error()));
  options() = std::move(read.value());
  return 0;
}

std::size_t finished(annotator::Formatted formatted) {
  last_losses() = std::move(formatted.losses);
  return give(std::move(formatted.text));
}

std::size_t annotate(std::size_t size) {
  constexpr std::size_t kLong = 65'536;
  const auto document = annotator::Document::from_utf8(text_of(size));
  if (size > kLong) buffer() = {};  // the document has its own copy
  if (!document) return give(annotator::to_json(document.error()));
  return finished(annotator::annotate_formatted(analyzer(), *document, options()));
}

/// A document of schema 1 with its text, in another format.
std::size_t format(std::size_t size) {
  const auto read = annotator::read(analyzer(), annotator::Format::kJson, text_of(size), std::nullopt);
  if (!read) return give(annotator::to_json(read.error()));
  return finished(annotator::format(read->document.document, read->document.analysis, options()));
}

constexpr int kNoText = -1;

/// A document of schema 1 from one in another format. The buffer holds the document, the text, if the format holds
/// none, and the name of the format.
std::size_t read(std::size_t size, int text_size, std::size_t name_size) {
  const std::size_t behind = size + (text_size == kNoText ? 0 : static_cast<std::size_t>(text_size));
  std::optional<std::string_view> text;
  if (text_size != kNoText) text = text_of(behind).substr(size);
  const annotator::FormatInfo* from = annotator::find_format(text_of(behind + name_size).substr(behind));
  const auto read =
      annotator::read(analyzer(), from == nullptr ? annotator::Format::kText : from->format, text_of(size), text);
  if (!read) return give(annotator::to_json(read.error()));
  annotator::OutputOptions whole;
  whole.document = true;
  last_losses() = read->losses;
  return give(annotator::format(read->document.document, read->document.analysis, whole).text);
}

std::size_t losses() { return give(annotator::to_json(last_losses())); }

/// A file of names as the option "names".
std::size_t read_names(std::size_t size) {
  const auto names = annotator::read_names(text_of(size));
  if (!names) return give(annotator::to_json(names.error()));
  const auto compiled = annotator::UserNames::create(*names);
  return give(compiled ? annotator::to_json(*names) : annotator::to_json(compiled.error()));
}

std::size_t annotate_line(std::size_t size) {
  return give(annotator::annotate_line(analyzer(), text_of(size), options()));
}

std::size_t invalid_utf8(std::size_t size) {
  const auto invalid = annotator::find_invalid_utf8(text_of(size));
  return invalid ? give(annotator::describe(*invalid)) : 0;
}

/// The arguments end with a NUL each.
std::size_t parse_arguments(std::size_t size) {
  std::vector<std::string> arguments;
  for (std::string_view rest = text_of(size); !rest.empty(); rest.remove_prefix(arguments.back().size() + 1)) {
    arguments.emplace_back(rest.substr(0, rest.find('\0')));
  }
  return give(annotator::to_json(annotator::parse_arguments(arguments)));
}

}  // namespace

/// In place of siprintf(out, "%p", address), by which Embind names a type that is not bound.
extern "C" int __wrap_siprintf(char* out, const char* format, ...) {  // NOLINT: the linker asks for this name
  std::va_list arguments;
  va_start(arguments, format);
  auto address = reinterpret_cast<std::uintptr_t>(va_arg(arguments, void*));
  va_end(arguments);
  constexpr int kDigits = 2 * sizeof address;
  for (int digit = kDigits; digit-- > 0; address >>= 4) out[digit] = "0123456789abcdef"[address & 15];
  out[kDigits] = '\0';
  return kDigits;
}

/// The tables of functions by which types would be told apart at run time. Nothing asks for a type, but what libc++
/// throws refers to them, and they refer to 3 KB.
extern "C" {
constexpr int kEntries = 9;
extern void* const kClassTypes[kEntries] __asm__("_ZTVN10__cxxabiv117__class_type_infoE");
extern void* const kDerivedTypes[kEntries] __asm__("_ZTVN10__cxxabiv120__si_class_type_infoE");
extern void* const kManyBasesTypes[kEntries] __asm__("_ZTVN10__cxxabiv121__vmi_class_type_infoE");
void* const kClassTypes[kEntries] = {};
void* const kDerivedTypes[kEntries] = {};
void* const kManyBasesTypes[kEntries] = {};
}

EMSCRIPTEN_BINDINGS(annotator) {
  emscripten::function("info", &info);
  emscripten::function("input", &input);
  emscripten::function("output", &output_at);
  emscripten::function("useModel", &use_model);
  emscripten::function("useOptions", &use_options);
  emscripten::function("annotate", &annotate);
  emscripten::function("format", &format);
  emscripten::function("read", &read);
  emscripten::function("losses", &losses);
  emscripten::function("readNames", &read_names);
  emscripten::function("annotateLine", &annotate_line);
  emscripten::function("invalidUtf8", &invalid_utf8);
  emscripten::function("parseArguments", &parse_arguments);
}
