#include "text/folded_hash.h"

#include <cstddef>
#include <cstring>

namespace annotator {

namespace {

constexpr std::uint64_t kBytes = 0x0101010101010101ull;
constexpr std::uint64_t kHighBits = 0x80 * kBytes;

/// Eight bytes with their ASCII in lower case. Seven bits plus 0x3F have the eighth from 'A' on, plus 0x25 from behind
/// 'Z' on.
constexpr std::uint64_t fold_ascii(std::uint64_t chunk) {
  const std::uint64_t low = chunk & ~kHighBits;
  const std::uint64_t capitals = (low + 0x3F * kBytes) & ~(low + 0x25 * kBytes) & ~chunk & kHighBits;
  return chunk | (capitals >> 2);
}

/// `size` bytes, one to eight; those of different words of one size differ.
std::uint64_t load(const char* at, std::size_t size) {
  const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
  if (size < 4) return byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
  std::uint32_t head = 0;
  std::uint32_t tail = 0;
  std::memcpy(&head, at, sizeof head);
  std::memcpy(&tail, at + size - sizeof tail, sizeof tail);
  return head | std::uint64_t{tail} << 32;
}

}  // namespace

FoldedHash folded_hash(std::string_view word) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ull;
  std::uint64_t hash = word.size() * kMultiplier;
  std::uint64_t seen = 0;
  const auto add = [&](std::uint64_t chunk) {
    seen |= chunk;
    hash = (hash ^ fold_ascii(chunk)) * kMultiplier;
    hash ^= hash >> 32;
  };
  for (; word.size() > 8; word.remove_prefix(8)) add(load(word.data(), 8));
  if (!word.empty()) add(load(word.data(), word.size()));
  return {hash == 0 ? 1 : hash, (seen & kHighBits) == 0};
}

}  // namespace annotator
