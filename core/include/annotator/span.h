#pragma once

#include <cstdint>

namespace annotator {

/// Half-open range of UTF-8 bytes of Document::text(); both ends lie on code point borders.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const ByteSpan&) const = default;
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(ByteSpan inner) const { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] constexpr bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
};

/// Half-open range of indices into Analysis::tokens.
struct TokenSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const TokenSpan&) const = default;
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool contains(TokenSpan inner) const { return begin <= inner.begin && inner.end <= end; }
};

}  // namespace annotator
