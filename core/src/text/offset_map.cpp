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
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (unit == OffsetUnit::kByte || ascii) {
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

}  // namespace annotator
