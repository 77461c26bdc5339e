#include "ner/word_table.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "lexicon/bit_reader.h"
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
  const std::uint32_t full = reader.u32();
  const std::uint32_t topical = reader.u32();
  const std::uint32_t topics = reader.u32();
  const std::uint32_t crc = reader.u32();
  if (const std::uint64_t least = std::uint64_t{full} * 5 + std::uint64_t{topical} * 2 + topics;
      least > reader.left()) {
    return bad_model(kWordsFormat, "announces " + std::to_string(std::uint64_t{full} + topical) + " words and " +
                                       std::to_string(topics) + " topics, at least " + std::to_string(least) +
                                       " bytes, but only " + std::to_string(reader.left()) +
                                       " follow; it is cut off, copy it again");
  }
  if (std::optional<Error> error = check_crc(crc, reader.rest(), kWordsFormat)) return *std::move(error);
  std::vector<std::uint8_t> fields(1, 0);
  for (std::uint32_t t = 0; t < topics; ++t) fields.push_back(reader.u8());
  std::vector<Entry> entries(std::size_t{full} + topical);
  const std::span<Entry> first(entries.data(), full);
  const std::span<Entry> second(entries.data() + full, topical);
  for (Entry& entry : first) entry.profile.coarse = reader.u8();
  for (Entry& entry : first) entry.profile.fine = reader.u8();
  for (Entry& entry : first) {
    const std::uint8_t both = reader.u8();
    entry.profile.lower_case = both & 7;
    entry.profile.fine = static_cast<std::uint16_t>(entry.profile.fine | (both >> 3) << 8);
  }
  for (const std::span<Entry> part : {first, second}) {
    for (Entry& entry : part) entry.profile.topic = reader.u8();
    for (Entry& entry : part) {
      const std::uint32_t topic = entry.profile.topic | std::uint32_t{reader.u8()} << 8;
      if (topic >= fields.size())
        return bad_model(kWordsFormat, "has a word of topic " + std::to_string(topic) + " of " +
                                           std::to_string(topics) + "; make it again");
      entry.profile.topic = static_cast<std::uint16_t>(topic);
      entry.profile.field = fields[topic];
    }
  }
  const unsigned lows[] = {reader.u8(), reader.u8()};
  if (std::max(lows[0], lows[1]) > kWordKeyBits)
    return bad_model(kWordsFormat, "codes its words in a way this build does not read; make it again");
  BitReader bits(reader.rest());
  for (const std::span<Entry> part : {first, second}) {
    std::uint32_t key = 0;
    for (Entry& entry : part) {
      entry.key = key += bits.rice(lows[part.data() == first.data() ? 0 : 1]);
      if (!bits.good() || key >> kWordKeyBits != 0)
        return bad_model(kWordsFormat, "its length does not fit its number of words; copy it again");
    }
  }
  if (bits.left() != 0) return bad_model(kWordsFormat, "its length does not fit its number of words; copy it again");
  WordTable table;
  table.entries_.resize(entries.size());
  std::merge(first.begin(), first.end(), second.begin(), second.end(), table.entries_.begin(),
             [](const Entry& a, const Entry& b) { return a.key < b.key; });
  for (std::uint32_t i = 0; i < table.entries_.size(); ++i) {
    table.guide_.resize((table.entries_[i].key >> (kWordKeyBits - kGuideBits)) + 1, i);
  }
  table.guide_.resize((std::size_t{1} << kGuideBits) + 1, static_cast<std::uint32_t>(table.entries_.size()));
  return table;
}

WordProfile WordTable::find(std::uint32_t hash) const {
  if (guide_.empty()) return {};
  const std::uint32_t key = word_key(hash);
  const std::uint32_t high = key >> (kWordKeyBits - kGuideBits);
  for (std::uint32_t i = guide_[high]; i < guide_[high + 1]; ++i) {
    if (entries_[i].key == key) return entries_[i].profile;
  }
  return {};
}

}  // namespace annotator
