#include "lexicon/bit_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lexicon/byte_reader.h"

using namespace annotator;

namespace {

/// Bits as they are read: the lowest of a byte first.
std::string bytes_of(const std::string& bits) {
  std::string out((bits.size() + 7) / 8, '\0');
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits[i] == '1') out[i / 8] = static_cast<char>(static_cast<unsigned char>(out[i / 8]) | 1u << i % 8);
  }
  return out;
}

std::string ones(std::size_t count) { return std::string(count, '1'); }

}  // namespace

TEST_CASE("bit reader: Rice codes of any length, one behind the other") {
  struct Row {
    std::string bits;
    unsigned low;
    std::vector<std::uint32_t> expected;
  };
  const std::vector<Row> rows = {
      {"0", 0, {0}},
      {"10"
       "0"
       "110",
       0,
       {1, 0, 2}},
      {"0"
       "01"
       "10"
       "11",
       2,
       {2, 7}},
      {ones(55) + "0", 0, {55}},
      {ones(56) + "0"
                  "10",
       0,
       {56, 1}},
      {ones(63) + "0" + ones(64) + "0", 0, {63, 64}},
      {ones(200) + "0"
                   "101",
       3,
       {1605}},
  };
  for (const Row& row : rows) {
    const std::string bytes = bytes_of(row.bits);
    BitReader reader(bytes);
    for (const std::uint32_t expected : row.expected) CHECK(reader.rice(row.low) == expected);
    CHECK(reader.good());
    CHECK(reader.left() == 0);
  }
}

TEST_CASE("bit reader: past the end there are zeros, and it is no longer good") {
  for (const std::string& bits : {std::string(), ones(8), ones(64), ones(128)}) {
    const std::string bytes = bytes_of(bits);
    BitReader reader(bytes);
    CHECK(reader.rice(3) == bits.size() << 3);
    CHECK_FALSE(reader.good());
  }
}

TEST_CASE("byte reader: CRC-32 of known texts") {
  struct Row {
    std::string_view text;
    std::uint32_t expected;
  };
  static constexpr Row kRows[] = {
      {"", 0}, {"a", 0xE8B7BE43u}, {"abc", 0x352441C2u}, {"abcd", 0xED82CD11u}, {"123456789", 0xCBF43926u}};
  for (const Row& row : kRows) CHECK(crc32(row.text) == row.expected);
}
