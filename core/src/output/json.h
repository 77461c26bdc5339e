#pragma once

#include <string>
#include <string_view>

#include "annotator/output.h"

namespace annotator {

/// An analysis, or with its text and the source of each record: a document, which is saved and read again; or one with
/// "" in place of the text.
enum class JsonShape { kAnalysis, kDocument, kTextless };

/// As to_json(), with `id` (JSON as it stood in the record) after "schema" when it is not empty.
[[nodiscard]] std::string to_json_record(std::string_view id, const Document& document, const Analysis& analysis,
                                         OffsetUnit unit, JsonShape shape);
[[nodiscard]] std::string to_json_record(std::string_view id, const Error& error);

[[nodiscard]] std::string_view name_of(OffsetUnit unit);

}  // namespace annotator
