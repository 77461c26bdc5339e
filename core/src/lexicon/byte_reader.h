#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace annotator {

/// CRC-32 as in zip and PNG (ISO 3309, reflected 0xEDB88320).
[[nodiscard]] std::uint32_t crc32(std::string_view bytes);

/// Reads little-endian numbers from bytes; past the end it gives zeros and good() is false from then on.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
  [[nodiscard]] std::string_view rest() const { return bytes_.substr(at_); }

  std::uint8_t u8() {
    if (at_ >= bytes_.size()) {
      good_ = false;
      return 0;
    }
    return static_cast<std::uint8_t>(bytes_[at_++]);
  }
  std::uint32_t u32() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 8) value |= static_cast<std::uint32_t>(u8()) << shift;
    return value;
  }
  std::string_view take(std::size_t count) {
    if (left() < count) {
      good_ = false;
      return {};
    }
    const std::string_view out = bytes_.substr(at_, count);
    at_ += count;
    return out;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace annotator
