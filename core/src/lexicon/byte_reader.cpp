#include "lexicon/byte_reader.h"

#include <array>
#include <cstring>

namespace annotator {

namespace {

/// What a byte does to the sum with 0 to 3 bytes behind it. Made when it is first needed: stored, it could not be
/// packed.
using Tables = std::array<std::array<std::uint32_t, 256>, 4>;

Tables make_tables() {
  Tables tables{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t c = i;
    for (int k = 0; k < 8; ++k) c = (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
    tables[0][i] = c;
  }
  for (std::size_t t = 1; t < tables.size(); ++t) {
    for (std::size_t i = 0; i < 256; ++i) tables[t][i] = tables[0][tables[t - 1][i] & 0xFF] ^ (tables[t - 1][i] >> 8);
  }
  return tables;
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  static const Tables tables = make_tables();
  std::uint32_t crc = 0xFFFFFFFFu;
  for (std::uint32_t four = 0; bytes.size() >= sizeof four; bytes.remove_prefix(sizeof four)) {
    std::memcpy(&four, bytes.data(), sizeof four);  // every platform that is built for is little-endian
    crc ^= four;
    crc = tables[3][crc & 0xFF] ^ tables[2][crc >> 8 & 0xFF] ^ tables[1][crc >> 16 & 0xFF] ^ tables[0][crc >> 24];
  }
  for (const char c : bytes) crc = tables[0][(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ (crc >> 8);
  return crc ^ 0xFFFFFFFFu;
}

}  // namespace annotator
