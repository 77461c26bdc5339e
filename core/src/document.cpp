#include "annotator/document.h"

#include <utility>

#include "text/utf8.h"

namespace annotator {

Result<Document> Document::from_utf8(std::string_view bytes) {
  if (bytes.size() > kMaxTextBytes) {
    return Error{ErrorCode::kTextTooLong, "text is longer than " + std::to_string(kMaxTextBytes) + " bytes (5 MiB)"};
  }
  Repaired repaired = repair_utf8(bytes);
  Document document;
  document.text_ = std::move(repaired.text);
  if (repaired.replaced > 0) document.invalid_ = InvalidUtf8{repaired.first_invalid, repaired.replaced};
  return document;
}

std::optional<InvalidUtf8> find_invalid_utf8(std::string_view bytes) {
  const Repaired repaired = repair_utf8(bytes);
  if (repaired.replaced == 0) return std::nullopt;
  return InvalidUtf8{repaired.first_invalid, repaired.replaced};
}

std::string describe(const InvalidUtf8& invalid) {
  return "invalid UTF-8 at byte " + std::to_string(invalid.first_offset) + " (" + std::to_string(invalid.count) +
         (invalid.count == 1 ? " place)" : " places)") + ", replaced by U+FFFD";
}

std::string_view error_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::kTextTooLong:
      return "textTooLong";
    case ErrorCode::kBadOptions:
      return "badOptions";
    case ErrorCode::kBadDate:
      return "badDate";
    case ErrorCode::kBadModel:
      return "badModel";
    case ErrorCode::kBadInput:
      return "badInput";
  }
  return "";
}

}  // namespace annotator
