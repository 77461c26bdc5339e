#include "output/json_dom.h"

#include <string>

namespace annotator {

namespace {

using Json = nlohmann::json;

/// As Json::parse(), but tells where an error is.
struct Builder : nlohmann::detail::json_sax_dom_parser<Json> {
  explicit Builder(Json& root) : json_sax_dom_parser(root, /*allow_exceptions_=*/false) {}
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) {
    position = at;
    return false;
  }
  std::size_t position = 0;
};

}  // namespace

ParsedJson parse_json(std::string_view text) {
  ParsedJson out;
  Builder builder(out.value);
  if (!Json::sax_parse(text, &builder)) out.error_at = builder.position;
  return out;
}

}  // namespace annotator
