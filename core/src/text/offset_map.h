#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotator/output.h"

namespace annotator {

/// Turns byte offsets of one text into offsets in another unit, and back. Keeps the text's view, which must outlive it.
/// Built in one pass; a question costs at most kStride bytes, and back a search of the checkpoints.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetUnit unit);
  /// `byte` must lie on a code point border, at most text.size().
  [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const;
  /// The byte of an offset in the unit; nothing when it is beyond the text or inside a code point.
  [[nodiscard]] std::optional<std::uint32_t> to_byte(std::uint64_t offset) const;
  /// Length of the whole text in the unit.
  [[nodiscard]] std::uint32_t length() const { return length_; }

 private:
  static constexpr std::uint32_t kStride = 64;

  std::string_view text_;
  OffsetUnit unit_;
  std::uint32_t length_ = 0;
  std::vector<std::uint32_t> checkpoints_;  // units before byte i * kStride; empty when units are bytes
};

}  // namespace annotator
