#pragma once

#include <array>
#include <cstdint>

namespace annotator {

/// Weights are kept as the roots of their sizes, with their signs.
inline constexpr std::array<std::int16_t, 256> kUnfolded = [] {
  std::array<std::int16_t, 256> all{};
  for (int q = -128; q < 128; ++q)
    all[static_cast<std::uint8_t>(q)] = static_cast<std::int16_t>(q < 0 ? -q * q : q * q);
  return all;
}();

inline std::int32_t unfold(std::int8_t q) { return kUnfolded[static_cast<std::uint8_t>(q)]; }

}  // namespace annotator
