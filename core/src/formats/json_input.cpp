#include "formats/json_input.h"

#include <string>
#include <utility>

#include "formats/surrogates.h"
#include "text/utf8.h"

namespace annotator {

namespace {

using Json = nlohmann::json;

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

}  // namespace

Result<Json> parse_input(std::string_view bytes) {
  const std::string text = without_lone_surrogates(repair_utf8(bytes).text);
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_discarded()) return json;
  ErrorPosition error;
  static_cast<void>(Json::sax_parse(text, &error));
  return Error{ErrorCode::kBadInput, "not JSON at byte " + std::to_string(error.position)};
}

}  // namespace annotator
