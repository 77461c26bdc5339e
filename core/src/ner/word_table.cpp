#include "ner/word_table.h"

#include <algorithm>

#include "lexicon/byte_reader.h"

namespace annotator {

std::uint32_t word_hash(std::string_view folded) {
  std::uint32_t hash = 0x811C9DC5u;
  for (const char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return hash;
}

Result<WordTable> WordTable::parse(std::string_view bytes) {
  constexpr std::uint32_t kVersion = 2;
  ByteReader reader(bytes);
  if (reader.take(4) != "AAWC") return Error{ErrorCode::kBadModel, "word table: does not begin with AAWC"};
  if (const std::uint32_t version = reader.u32(); version != kVersion) {
    return Error{ErrorCode::kBadModel, "word table: version " + std::to_string(version) + ", expected " + std::to_string(kVersion)};
  }
  const std::uint32_t count = reader.u32();
  const std::uint32_t topics = reader.u32();
  const std::uint32_t crc = reader.u32();
  if (crc != crc32(reader.rest())) return Error{ErrorCode::kBadModel, "word table: checksum does not fit the content"};
  if (reader.left() / 4 < count) return Error{ErrorCode::kBadModel, "word table: shorter than its number of entries"};
  std::vector<std::uint8_t> fields(1, 0);
  for (std::uint32_t t = 0; t < topics && reader.good(); ++t) fields.push_back(reader.u8());
  WordTable table;
  table.hashes_.resize(count);
  table.facts_.resize(count);
  std::uint32_t hash = 0;
  for (std::uint32_t& entry : table.hashes_) entry = hash += reader.varint();
  for (WordProfile& facts : table.facts_) facts.coarse = reader.u8();
  for (WordProfile& facts : table.facts_) facts.fine = reader.u8();
  for (WordProfile& facts : table.facts_) {
    const std::uint8_t both = reader.u8();
    facts.lower_case = both & 7;
    facts.fine = static_cast<std::uint16_t>(facts.fine | (both >> 3) << 8);
  }
  for (WordProfile& facts : table.facts_) facts.topic = reader.u8();
  for (WordProfile& facts : table.facts_) {
    facts.topic = static_cast<std::uint16_t>(facts.topic | reader.u8() << 8);
    if (facts.topic >= fields.size()) return Error{ErrorCode::kBadModel, "word table: a topic beyond their number"};
    facts.field = fields[facts.topic];
  }
  if (!reader.good() || reader.left() != 0)
    return Error{ErrorCode::kBadModel, "word table: length does not fit the content"};
  if (!std::is_sorted(table.hashes_.begin(), table.hashes_.end()))
    return Error{ErrorCode::kBadModel, "word table: the hashes do not rise"};
  for (std::uint32_t high = 0; high <= std::uint32_t{1} << kGuideBits; ++high) {
    const auto begin =
        std::lower_bound(table.hashes_.begin(), table.hashes_.end(), std::uint64_t{high} << (32 - kGuideBits));
    table.guide_.push_back(static_cast<std::uint32_t>(begin - table.hashes_.begin()));
  }
  return table;
}

WordProfile WordTable::find(std::uint32_t hash) const {
  if (guide_.empty()) return {};
  const std::uint32_t high = hash >> (32 - kGuideBits);
  const auto end = hashes_.begin() + guide_[high + 1];
  const auto at = std::lower_bound(hashes_.begin() + guide_[high], end, hash);
  if (at == end || *at != hash) return {};
  return facts_[static_cast<std::size_t>(at - hashes_.begin())];
}

}  // namespace annotator
