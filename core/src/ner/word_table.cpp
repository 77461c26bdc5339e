#include "ner/word_table.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "lexicon/byte_reader.h"
#include "ner/model_file.h"

namespace annotator {

std::uint32_t word_hash(std::string_view folded) {
  std::uint32_t hash = 0x811C9DC5u;
  for (const char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return hash;
}

Result<WordTable> WordTable::parse(std::string_view bytes) {
  if (std::optional<Error> error = check_begin(bytes, kWordsFormat)) return *std::move(error);
  ByteReader reader(bytes.substr(kWordsFormat.magic.size() + sizeof(kWordsFormat.version)));
  const std::uint32_t count = reader.u32();
  const std::uint32_t topics = reader.u32();
  const std::uint32_t crc = reader.u32();
  constexpr std::uint32_t kLeastEntry = 6;  // bytes of a word
  if (const std::uint64_t least = std::uint64_t{count} * kLeastEntry + topics; least > reader.left()) {
    return bad_model(kWordsFormat, "announces " + std::to_string(count) + " words and " + std::to_string(topics) +
                                       " topics, at least " + std::to_string(least) + " bytes, but only " +
                                       std::to_string(reader.left()) + " follow; it is cut off, copy it again");
  }
  if (std::optional<Error> error = check_crc(crc, reader.rest(), kWordsFormat)) return *std::move(error);
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
    if (facts.topic >= fields.size())
      return bad_model(kWordsFormat, "has a word with a topic beyond their number; make it again");
    facts.field = fields[facts.topic];
  }
  if (!reader.good() || reader.left() != 0)
    return bad_model(kWordsFormat, "its length does not fit its number of words; copy it again");
  if (!std::is_sorted(table.hashes_.begin(), table.hashes_.end()))
    return bad_model(kWordsFormat, "its words are not in rising order; make it again");
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
