#include "tables/word_table_writer.h"

#include <algorithm>

#include "bytes/byte_writer.h"
#include "bytes/code_writer.h"
#include "lexicon/byte_reader.h"
#include "ner/model_file.h"
#include "ner/word_codes.h"

namespace annotator::tools {

std::string write_word_table(const WordProfiles& words, const std::vector<std::uint8_t>& fields) {
  WordProfiles full;
  WordProfiles topical;
  std::uint8_t coarse = 0;
  std::uint16_t fine = 0;
  for (const auto& [key, profile] : words) {
    (profile.coarse != 0 || profile.lower_case != 0 ? full : topical).emplace(key, profile);
    coarse = std::max(coarse, profile.coarse);
    fine = std::max(fine, profile.fine);
  }
  std::string body(fields.begin(), fields.end());
  body.push_back(static_cast<char>(coarse));
  body.push_back(static_cast<char>(fine & 0xFF));
  body.push_back(static_cast<char>(fine >> 8));
  const WordCodes codes(coarse + 1u, fine + 1u, static_cast<std::uint32_t>(fields.size()) + 1);
  CodeWriter coded(codes.sizes(), WordCodes::kNumbers);
  const auto write = [](const WordProfiles& part, const auto& code) {
    std::uint32_t last = 0;
    for (auto [key, profile] : part) {
      std::uint32_t distance = key - last;
      code(distance, profile);
      last = key;
    }
  };
  write(full, [&](auto& distance, auto& word) { codes.code_full(coded, distance, word); });
  write(topical, [&](auto& distance, auto& word) { codes.code_topical(coded, distance, word); });
  body += coded.bytes();
  std::string file(kWordsFormat.magic);
  put_u32(file, kWordsFormat.version);
  put_u32(file, static_cast<std::uint32_t>(full.size()));
  put_u32(file, static_cast<std::uint32_t>(topical.size()));
  put_u32(file, static_cast<std::uint32_t>(fields.size()));
  put_u32(file, crc32(body));
  return file + body;
}

}  // namespace annotator::tools
