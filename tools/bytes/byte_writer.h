#pragma once

#include <cstdint>
#include <string>

namespace annotator::tools {

/// Appends little-endian numbers; core/src/lexicon/byte_reader.h reads them.
inline void put_u32(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

}  // namespace annotator::tools
