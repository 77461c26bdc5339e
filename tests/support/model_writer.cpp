#include "support/model_writer.h"

#include "bytes/byte_writer.h"
#include "lexicon/byte_reader.h"
#include "ner/word_table.h"
#include "support/pipeline.h"
#include "tables/word_table_writer.h"

namespace annotator::testing {

std::string write_model(const std::vector<FeatureWeight>& weights, const ModelHeader& header, const std::string& tail) {
  std::string content;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    for (Tag next = 0; next < kTagCount; ++next) {
      if (may_follow(tag, next)) content.push_back(0);
    }
  }
  content.push_back(0);  // no calibration
  const std::uint32_t features = tools::put_features(content, weights);
  content += tail;
  using tools::put_u32;
  std::string out = header.magic;
  put_u32(out, header.version);
  put_u32(out, header.fingerprint);
  put_u32(out, features + header.more_features);
  put_u32(out, static_cast<std::uint32_t>(weights.size()) + header.more_weights);
  put_u32(out, crc32(content));
  return out + content;
}

std::string write_words(const std::vector<std::string>& words) {
  tools::WordProfiles profiles;
  for (const std::string& word : words) profiles[word_key(word_hash(word))].coarse = 1;
  return tools::write_word_table(profiles, {});
}

std::string tiny_model() {
  const Reading reading = read("Zorblat");
  const FeatureExtractor extractor(reading.document.text(), reading.tokens, reading.sentences, lexicons().gazetteer,
                                   names().words);
  FeatureList features;
  extractor.features(0, reading.sentences[0], features);
  return write_model({{*features.begin(), {make_tag(Label::kProduct, Place::kUnit), 100}}});
}

}  // namespace annotator::testing
