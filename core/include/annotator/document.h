#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "annotator/result.h"
#include "annotator/span.h"

namespace annotator {

/// Longest text, in bytes of UTF-8 as given: 5 MiB.
inline constexpr std::size_t kMaxTextBytes = 5u * 1024 * 1024;

/// Bytes that were no UTF-8: where the first stood in the input, and how many stretches were replaced by U+FFFD.
struct InvalidUtf8 {
  std::size_t first_offset = 0;
  std::size_t count = 0;
};

/// Owns the text of one article as checked UTF-8, exactly as pasted: never normalised, trimmed or re-encoded.
class Document {
 public:
  /// Invalid bytes become U+FFFD, one for each maximal subpart as browsers do. Fails with kTextTooLong above
  /// kMaxTextBytes. Cost: one pass.
  [[nodiscard]] static Result<Document> from_utf8(std::string_view bytes);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view text(ByteSpan span) const {
    return std::string_view(text_).substr(span.begin, span.size());
  }
  /// Set when bytes were replaced; its offset counts the bytes that were given.
  [[nodiscard]] const std::optional<InvalidUtf8>& invalid() const { return invalid_; }

 private:
  std::string text_;
  std::optional<InvalidUtf8> invalid_;
};

/// What from_utf8() would replace in `bytes`; nothing when they are UTF-8. Cost: one pass.
[[nodiscard]] std::optional<InvalidUtf8> find_invalid_utf8(std::string_view bytes);

/// "invalid UTF-8 at byte 17 (3 places), replaced by U+FFFD"
[[nodiscard]] std::string describe(const InvalidUtf8& invalid);

}  // namespace annotator
