#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace annotator {

/// Reads bits from bytes, the lowest of a byte first; past the end it gives zeros and good() is false from then on.
class BitReader {
 public:
  explicit BitReader(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool good() const { return good_; }
  /// Whole bytes that nothing was read from.
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_ + held_ / 8; }

  /// `count` bits, at most 32.
  std::uint32_t bits(unsigned count) {
    fill(count);
    const auto value = static_cast<std::uint32_t>(bits_ & ((std::uint64_t{1} << count) - 1));
    drop(count);
    return value;
  }

  /// Rice code: ones counted up to a zero, times 2^low, plus the `low` bits that follow; `low` is at most 31.
  std::uint32_t rice(unsigned low) {
    std::uint32_t high = 0;
    while (bits(1) != 0) ++high;
    return high << low | bits(low);
  }

 private:
  void fill(unsigned count) {
    while (held_ < count && at_ < bytes_.size()) {
      bits_ |= std::uint64_t{static_cast<unsigned char>(bytes_[at_++])} << held_;
      held_ += 8;
    }
  }
  void drop(unsigned count) {
    if (held_ < count) good_ = false;
    bits_ >>= count;
    held_ = held_ < count ? 0 : held_ - count;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint64_t bits_ = 0;  // read but not given out yet
  unsigned held_ = 0;       // how many those are
  bool good_ = true;
};

}  // namespace annotator
