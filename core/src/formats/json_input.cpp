#include "formats/json_input.h"

#include <string>
#include <utility>

#include "formats/surrogates.h"
#include "output/json_dom.h"
#include "text/utf8.h"

namespace annotator {

Result<nlohmann::json> parse_input(std::string_view bytes) {
  ParsedJson parsed = parse_json(without_lone_surrogates(repair_utf8(bytes).text));
  if (!parsed.error_at) return std::move(parsed.value);
  return Error{ErrorCode::kBadInput, "not JSON at byte " + std::to_string(*parsed.error_at)};
}

}  // namespace annotator
