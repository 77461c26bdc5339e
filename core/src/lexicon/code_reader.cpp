#include "lexicon/code_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "lexicon/byte_reader.h"
#include "text/seldom.h"

namespace annotator {

ANNOTATOR_SELDOM CodeReader::CodeReader(std::string_view bytes, std::span<const std::uint32_t> sizes,
                                        std::size_t numbers) {
  ByteReader reader(bytes);
  codes_.reserve(sizes.size());
  for (const std::uint32_t size : sizes) add_code(reader.take(size));
  for (std::size_t i = 0; i < numbers; ++i) {
    lows_.push_back(reader.u8());
    good_ &= lows_.back() < 32;
    lows_.back() &= 31;
  }
  good_ &= reader.good();
  bytes_ = reader.rest();
}

ANNOTATOR_SELDOM void CodeReader::add_code(std::string_view lengths) {
  Code& code = codes_.emplace_back();
  std::array<std::uint32_t, 256> next{};  // by length, how many, then where the next of them goes
  for (const char length : lengths) ++next[static_cast<unsigned char>(length)];
  const std::size_t begin = symbols_.size();
  std::uint32_t limit = 0;
  std::uint32_t held = 0;
  for (std::size_t length = 1; length <= kLongest; ++length) {
    code.first[length] = static_cast<std::uint32_t>(begin) + held - (limit >> (kLongest - length));
    limit += next[length] << (kLongest - length);
    code.limits[length] = limit;
    held += std::exchange(next[length], held);
  }
  // More would begin alike.
  if (limit > 1u << kLongest) {
    good_ = false;
    return;
  }
  symbols_.resize(begin + held);
  for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
    const auto length = static_cast<unsigned char>(lengths[symbol]);
    if (length == 0 || length > kLongest) continue;
    const std::size_t at = begin + next[length]++;
    symbols_[at] = static_cast<std::uint16_t>(symbol);
    if (length > kShort) continue;
    const std::uint32_t word = static_cast<std::uint32_t>(at) - code.first[length];
    std::fill_n(code.shorts.begin() + (word << (kShort - length)), std::size_t{1} << (kShort - length),
                Short{static_cast<std::uint16_t>(symbol), length});
  }
}

void CodeReader::load() {
  std::uint32_t more = 0;
  if (at_ + sizeof more <= bytes_.size()) {
    std::memcpy(&more, bytes_.data() + at_, sizeof more);
    more = __builtin_bswap32(more);  // every platform that is built for is little-endian
    at_ += sizeof more;
  } else {
    for (const std::size_t end = at_ + sizeof more; at_ < end; ++at_)
      more = more << 8 | (at_ < bytes_.size() ? static_cast<unsigned char>(bytes_[at_]) : 0u);
  }
  bits_ |= std::uint64_t{more} << (kFilled - held_);
  held_ += kFilled;
}

std::uint32_t CodeReader::long_symbol(const Code& from, std::uint32_t next) {
  for (std::size_t length = kShort + 1; length <= kLongest; ++length) {
    if (next >= from.limits[length]) continue;
    drop(length);
    return symbols_[from.first[length] + (next >> (kLongest - length))];
  }
  good_ = false;
  return 0;
}

}  // namespace annotator
