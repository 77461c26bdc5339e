#include "support/model_writer.h"

#include <algorithm>

#include "lexicon/byte_reader.h"
#include "ner/word_table.h"
#include "support/pipeline.h"

namespace annotator::testing {

namespace {

void put_u32(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(value >> shift & 0xFF));
}

void put_varint(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>((value & 0x7F) | 0x80));
  out.push_back(static_cast<char>(value));
}

}  // namespace

std::string write_model(const std::vector<FeatureWeight>& weights, const ModelHeader& header, const std::string& tail) {
  std::string content;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    for (Tag next = 0; next < kTagCount; ++next) {
      if (may_follow(tag, next)) content.push_back(0);
    }
  }
  FeatureHash before = 0;
  std::string counts;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (i > 0 && weights[i].feature == before) {
      ++counts.back();
      continue;
    }
    put_varint(content, weights[i].feature - before);
    before = weights[i].feature;
    counts.push_back(1);
  }
  content += counts;
  for (const FeatureWeight& weight : weights) content.push_back(static_cast<char>(weight.tag));
  for (const FeatureWeight& weight : weights) content.push_back(static_cast<char>(weight.q));
  content += tail;
  std::string out = header.magic;
  put_u32(out, header.version);
  put_u32(out, header.fingerprint);
  put_u32(out, static_cast<std::uint32_t>(counts.size()) + header.more_features);
  put_u32(out, static_cast<std::uint32_t>(weights.size()) + header.more_weights);
  put_u32(out, crc32(content));
  return out + content;
}

std::string write_words(const std::vector<std::string>& words) {
  std::vector<std::uint32_t> hashes;
  for (const std::string& word : words) hashes.push_back(word_hash(word));
  std::sort(hashes.begin(), hashes.end());
  std::string content;
  std::uint32_t before = 0;
  for (const std::uint32_t hash : hashes) {
    put_varint(content, hash - before);
    before = hash;
  }
  content.append(hashes.size(), 1);
  content.append(4 * hashes.size(), 0);
  std::string out = "AAWC";
  put_u32(out, 2);
  put_u32(out, static_cast<std::uint32_t>(hashes.size()));
  put_u32(out, 0);  // topics
  put_u32(out, crc32(content));
  return out + content;
}

std::string tiny_model() {
  const Reading reading = read("Zorblat");
  const FeatureExtractor extractor(reading.document.text(), reading.tokens, reading.sentences, lexicons().gazetteer,
                                   names().words);
  FeatureList features;
  extractor.features(0, reading.sentences[0], features);
  return write_model({{*features.begin(), make_tag(Label::kProduct, Place::kUnit), 100}});
}

}  // namespace annotator::testing
