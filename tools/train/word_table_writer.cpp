#include "word_table_writer.h"

#include "bytes/byte_writer.h"
#include "lexicon/byte_reader.h"
#include "ner/model_file.h"

namespace annotator::train {

using tools::BitWriter;
using tools::put_u32;

namespace {

/// Low bits of the Rice code of distances between `count` keys: near the binary logarithm of their mean.
unsigned low_bits(std::size_t count) {
  unsigned low = 0;
  while (low < kWordKeyBits && (count << (low + 1)) < (std::size_t{1} << kWordKeyBits)) ++low;
  return low;
}

}  // namespace

std::string write_word_table(const WordProfiles& words, const std::vector<std::uint8_t>& fields) {
  WordProfiles full;
  WordProfiles topical;
  for (const auto& [key, profile] : words)
    (profile.coarse != 0 || profile.lower_case != 0 ? full : topical).emplace(key, profile);
  std::string body;
  for (const std::uint8_t field : fields) body.push_back(static_cast<char>(field));
  for (const auto& [key, profile] : full) body.push_back(static_cast<char>(profile.coarse));
  for (const auto& [key, profile] : full) body.push_back(static_cast<char>(profile.fine & 0xFF));
  for (const auto& [key, profile] : full)
    body.push_back(static_cast<char>(profile.lower_case | (profile.fine >> 8) << 3));
  for (const WordProfiles* part : {&full, &topical}) {
    for (const auto& [key, profile] : *part) body.push_back(static_cast<char>(profile.topic & 0xFF));
    for (const auto& [key, profile] : *part) body.push_back(static_cast<char>(profile.topic >> 8));
  }
  for (const WordProfiles* part : {&full, &topical}) body.push_back(static_cast<char>(low_bits(part->size())));
  BitWriter bits(body);
  for (const WordProfiles* part : {&full, &topical}) {
    std::uint32_t last = 0;
    for (const auto& [key, profile] : *part) {
      bits.put_rice(key - last, low_bits(part->size()));
      last = key;
    }
  }
  std::string file(kWordsFormat.magic);
  put_u32(file, kWordsFormat.version);
  put_u32(file, static_cast<std::uint32_t>(full.size()));
  put_u32(file, static_cast<std::uint32_t>(topical.size()));
  put_u32(file, static_cast<std::uint32_t>(fields.size()));
  put_u32(file, crc32(body));
  return file + body;
}

}  // namespace annotator::train
