#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "annotator/analysis.h"
#include "corpus.h"
#include "crf.h"

namespace annotator::train {

/// A document cut into tokens and sentences, with the features of its first reading.
struct Prepared {
  GoldDocument gold;
  std::uint32_t article = 0;  // a recased copy has the number of its original
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

/// The tags each token may have. A name whose ends are no token borders leaves its tokens free.
[[nodiscard]] std::vector<TagMask> allowed_tags(const Prepared& document);

/// Of each 24 documents of the corpora that mark everything, one comes again in capitals, one in lower case and one
/// with every word capitalised, for headlines and careless text. Letters outside ASCII stay, so that spans stay.
[[nodiscard]] std::optional<GoldDocument> recased(const GoldDocument& document, std::size_t number);

}  // namespace annotator::train
