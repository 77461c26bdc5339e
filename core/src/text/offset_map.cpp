#include "text/offset_map.h"

#include <algorithm>

#include "text/utf8.h"

namespace annotator {

namespace {

/// Units that begin at this byte: a four-byte code point is two UTF-16 units.
std::uint32_t units(char byte, OffsetUnit unit) {
  if (is_continuation(byte)) return 0;
  return unit == OffsetUnit::kUtf16 && static_cast<unsigned char>(byte) >= 0xF0 ? 2 : 1;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::kByte || ascii_run(text, 0) == text.size()) {
    length_ = static_cast<std::uint32_t>(text.size());
    return;
  }
  checkpoints_.reserve(text.size() / kStride + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) checkpoints_.push_back(length_);
    length_ += units(text[i], unit);
  }
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
  if (checkpoints_.empty()) return byte;
  if (byte >= text_.size()) return length_;
  std::uint32_t at = byte / kStride * kStride;
  std::uint32_t offset = checkpoints_[byte / kStride];
  for (; at < byte; ++at) offset += units(text_[at], unit_);
  return offset;
}

std::optional<std::uint32_t> OffsetMap::to_byte(std::uint64_t offset) const {
  if (offset > length_) return std::nullopt;
  if (offset == length_) return static_cast<std::uint32_t>(text_.size());
  std::uint32_t at = static_cast<std::uint32_t>(offset);
  std::uint32_t before = at;
  if (!checkpoints_.empty()) {
    const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), at);
    const auto checkpoint = static_cast<std::uint32_t>(after - checkpoints_.begin()) - 1;
    before = checkpoints_[checkpoint];
    for (at = checkpoint * kStride; at < text_.size() && (before < offset || is_continuation(text_[at])); ++at)
      before += units(text_[at], unit_);
  }
  if (before != offset || is_continuation(text_[at])) return std::nullopt;
  return at;
}

}  // namespace annotator
