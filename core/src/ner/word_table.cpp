#include "ner/word_table.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "lexicon/byte_reader.h"
#include "lexicon/code_reader.h"
#include "ner/model_file.h"
#include "ner/word_codes.h"

namespace annotator {

namespace {

constexpr std::uint32_t kMostWords = 1u << kWordKeyBits;
constexpr std::uint32_t kMostTopics = 4095;

}  // namespace

Result<WordTable> WordTable::parse(std::string_view bytes) {
  if (std::optional<Error> error = check_begin(bytes, kWordsFormat)) return *std::move(error);
  ByteReader reader(bytes.substr(kWordsFormat.magic.size() + sizeof(kWordsFormat.version)));
  const std::uint32_t full = reader.u32();
  const std::uint32_t topical = reader.u32();
  const std::uint32_t topics = reader.u32();
  const std::uint32_t crc = reader.u32();
  if (const std::uint64_t words = std::uint64_t{full} + topical; words > kMostWords || topics > kMostTopics) {
    return bad_model(kWordsFormat, "announces " + std::to_string(words) + " words and " + std::to_string(topics) +
                                       " topics, more than it can hold; copy it again");
  }
  if (std::optional<Error> error = check_crc(crc, reader.rest(), kWordsFormat)) return *std::move(error);
  std::vector<std::uint8_t> fields(1, 0);
  for (std::uint32_t t = 0; t < topics; ++t) fields.push_back(reader.u8());
  const std::uint32_t coarse = reader.u8();
  const std::uint32_t fine = reader.u8() | std::uint32_t{reader.u8()} << 8;
  const WordCodes codes(coarse + 1, fine + 1, topics + 1);
  CodeReader coded(reader.rest(), codes.sizes(), WordCodes::kNumbers);
  std::vector<Entry> entries(std::size_t{full} + topical);
  const std::span<Entry> first(entries.data(), full);
  const std::span<Entry> second(entries.data() + full, topical);
  const auto read = [&](std::span<Entry> part, const auto& code) {
    std::uint32_t key = 0;
    for (Entry& entry : part) {
      std::uint32_t distance = 0;
      code(distance, entry.profile);
      entry.key = key += distance;
      entry.profile.field = fields[entry.profile.topic];
      if (!coded.good() || key >> kWordKeyBits != 0) return false;
    }
    return true;
  };
  if (!read(first, [&](auto& distance, auto& word) { codes.code_full(coded, distance, word); }) ||
      !read(second, [&](auto& distance, auto& word) { codes.code_topical(coded, distance, word); }) ||
      coded.left() != 0)
    return bad_model(kWordsFormat, "its length does not fit its number of words; copy it again");
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

}  // namespace annotator
