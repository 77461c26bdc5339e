#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace annotator {

/// Reads symbols and numbers from bits, as the files of data/model/ are packed; tools/bytes/code_writer.h writes them.
/// First, for each symbol code, a byte for each of its symbols with the length of that symbol's codeword, 0 for one
/// that does not occur; for each number code a byte, `low`; then the bits, the highest of a byte first. Codewords are
/// canonical Huffman: shorter ones first, of one length in order of their symbols (as in RFC 1951). Numbers are Rice
/// codes: ones, as many as number / 2^low, a zero, and the `low` low bits. What is in the file is told once, by
/// functions that take a coder: a writer writes the number given, a reader returns what was written and does not look
/// at it.
///
/// Past the end, or where no codeword is, it gives anything, and good() is false from then on.
class CodeReader {
 public:
  /// `sizes`: of each symbol code, how many symbols it has, at most 2^16. `numbers`: how many number codes there are.
  CodeReader(std::string_view bytes, std::span<const std::uint32_t> sizes, std::size_t numbers);
  [[nodiscard]] bool good() const { return good_ && at_ * 8 - held_ <= bytes_.size() * 8; }
  /// Whole bytes that nothing was read from.
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_ + held_ / 8; }

  std::uint32_t symbol(std::size_t code, std::uint32_t /*symbol*/ = 0) {
    const Code& from = codes_[code];
    const auto next = static_cast<std::uint32_t>(fill() >> (64 - kLongest));
    const Short known = from.shorts[next >> (kLongest - kShort)];
    if (known.length == 0) return long_symbol(from, next);
    drop(known.length);
    return known.symbol;
  }

  std::uint32_t number(std::size_t code, std::uint32_t /*number*/ = 0) {
    const unsigned low = lows_[code];
    std::uint64_t next = fill();
    std::uint32_t high = 0;
    for (; next >> (64 - kFilled) == UINT32_MAX; next = fill()) {
      drop(kFilled);
      high += kFilled;
    }
    const auto ones = static_cast<std::uint32_t>(std::countl_one(next));
    drop(ones + 1);
    next = ones + 1 + low <= kFilled ? bits_ : fill();
    drop(low);
    return (high + ones) << low | static_cast<std::uint32_t>(next >> 1 >> (63 - low));
  }

  static constexpr std::size_t kLongest = 15;  // bits of a codeword

 private:
  /// The symbol of a codeword of at most kShort bits, by the next kShort bits.
  static constexpr std::size_t kShort = 8;
  struct Short {
    std::uint16_t symbol = 0;
    std::uint8_t length = 0;  // 0: a longer one, or none
  };
  /// The symbols of one length stand side by side in symbols_.
  struct Code {
    std::array<std::uint32_t, kLongest + 1> limits{};  // by length, one past the last codeword, as kLongest bits
    std::array<std::uint32_t, kLongest + 1> first{};   // by length, where its symbol 0 would stand; wraps around
    std::array<Short, std::size_t{1} << kShort> shorts{};
  };
  void add_code(std::string_view lengths);
  std::uint32_t long_symbol(const Code& from, std::uint32_t next);

  static constexpr unsigned kFilled = 32;
  /// The next bits, highest first; at least kFilled, and zeros behind the end.
  std::uint64_t fill() {
    if (held_ < kFilled) load();
    return bits_;
  }
  void load();
  void drop(std::size_t count) {
    bits_ <<= count;
    held_ -= count;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;      // may go beyond the end
  std::uint64_t bits_ = 0;  // read but not given out yet
  std::size_t held_ = 0;    // how many those are
  bool good_ = true;
  std::vector<Code> codes_;
  std::vector<std::uint16_t> symbols_;
  std::vector<std::uint8_t> lows_;
};

}  // namespace annotator
