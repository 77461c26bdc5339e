#include "lexicon/code_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "bytes/code_writer.h"
#include "lexicon/byte_reader.h"

using namespace annotator;

namespace {

using Values = std::vector<std::uint32_t>;

Values times(std::size_t count, const Values& values) {
  Values out;
  for (std::size_t i = 0; i < count; ++i) out.insert(out.end(), values.begin(), values.end());
  return out;
}

/// So common that the last needs the longest codeword, and one more would.
Values powers(std::uint32_t symbols) {
  Values out;
  for (std::uint32_t i = 0; i < symbols; ++i) out.insert(out.end(), std::size_t{1} << i, symbols - 1 - i);
  return out;
}

}  // namespace

TEST_CASE("code reader: symbols and numbers that were written are read, in as many bits as they need") {
  constexpr std::uint32_t kSymbols = 20;
  struct Row {
    Values symbols;
    Values numbers;
    std::size_t bytes;  // behind the lengths of the codewords
  };
  const Row rows[] = {
      {{}, {}, 0},
      {{19}, {0}, 1},
      {{3, 3, 3, 5}, {0, 1, 2, 0}, 2},
      {{0, 1, 2, 3}, {100, 101, 102, 103}, 5},
      {times(4, {0, 0, 1, 2}), times(100, {0}), 16},
      {powers(17), {}, 32767},  // by Huffman alone 32766, with codewords of 16 bits
      {{}, {0, 0, 0x7FFFFFFF, 0xFFFFFFFF}, 16},
      {{}, times(3, {31, 32, 33, 63, 64, 65}), 17},
      {{}, {64, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 11},
  };
  for (const Row& row : rows) {
    const Values sizes = {kSymbols};
    tools::CodeWriter writer(sizes, 1);
    for (const std::uint32_t symbol : row.symbols) writer.symbol(0, symbol);
    for (const std::uint32_t number : row.numbers) writer.number(0, number);
    const std::string bytes = writer.bytes();
    CHECK(bytes.size() == kSymbols + 1 + row.bytes);
    CodeReader reader(bytes, sizes, 1);
    bool same = true;
    for (const std::uint32_t symbol : row.symbols) same &= reader.symbol(0) == symbol;
    for (const std::uint32_t number : row.numbers) same &= reader.number(0) == number;
    CHECK(same);
    CHECK(reader.good());
    CHECK(reader.left() == 0);
  }
}

TEST_CASE("code reader: codes are kept apart") {
  const Values sizes = {2, 3, 2};
  tools::CodeWriter writer(sizes, 2);
  for (const std::uint32_t value : {0u, 1u}) {
    writer.symbol(0, value);
    writer.number(1, value * 1000);
    writer.symbol(1, value + 1);
    writer.number(0, value);
  }
  const std::string bytes = writer.bytes();
  CodeReader reader(bytes, sizes, 2);
  for (const std::uint32_t value : {0u, 1u}) {
    CHECK(reader.symbol(0) == value);
    CHECK(reader.number(1) == value * 1000);
    CHECK(reader.symbol(1) == value + 1);
    CHECK(reader.number(0) == value);
  }
  CHECK(reader.good());
  CHECK(reader.symbol(2) == 0);
  CHECK_FALSE(reader.good());  // no symbol of that code was written
}

TEST_CASE("code reader: what no writer wrote is not good") {
  struct Row {
    std::string_view bytes;
    bool good_tables;
  };
  static constexpr Row kRows[] = {
      {"", false},
      {{"\1\1", 2}, false},          // the byte of the number code is missing
      {{"\1\1\0", 3}, true},         // no bits
      {{"\1\1\x20", 3}, false},      // numbers with more low bits than they have
      {{"\1\1\x1F\xFF", 4}, true},   // a number cut off
      {{"\2\1\0\xFF", 4}, true},     // a codeword that stands for nothing
      {{"\1\1\0\xFF\xFF", 5}, true}  // a number without end
  };
  for (const Row& row : kRows) {
    const Values sizes = {2};
    CodeReader reader(row.bytes, sizes, 1);
    CHECK(reader.good() == row.good_tables);
    for (int i = 0; i < 8; ++i) reader.symbol(0);
    reader.number(0);
    CHECK_FALSE(reader.good());
  }
  const Values three = {3};
  CHECK_FALSE(CodeReader({"\1\1\1", 3}, three, 0).good());  // codewords that begin alike
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
