#pragma once

#include <cstdint>
#include <string>

namespace annotator::tools {

/// Appends little-endian numbers; core/src/lexicon/byte_reader.h reads them.
inline void put_u32(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

/// Base 128, low bits first; the high bit of a byte says that another follows.
inline void put_varint(std::string& out, std::uint32_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>((value & 0x7F) | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

/// Appends bits, the lowest of a byte first; core/src/lexicon/bit_reader.h reads them.
class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}
  void put(std::uint32_t value, unsigned count) {
    for (unsigned i = 0; i < count; ++i) {
      if (used_ % 8 == 0) out_.push_back(0);
      if ((value >> i & 1) != 0) out_.back() = static_cast<char>(out_.back() | 1 << used_ % 8);
      ++used_;
    }
  }
  /// Rice code: value / 2^low ones, a zero, the `low` low bits.
  void put_rice(std::uint32_t value, unsigned low) {
    for (std::uint32_t i = value >> low; i > 0; --i) put(1, 1);
    put(0, 1);
    put(value, low);
  }

 private:
  std::string& out_;
  std::size_t used_ = 0;
};

}  // namespace annotator::tools
