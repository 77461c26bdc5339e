#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ner/tags.h"

namespace annotator {

/// A weight of a feature for a tag; `root` q stands for q * |q|, so that a byte reaches from 1 to 16,129.
struct TagWeight {
  Tag tag = kOutside;
  std::int8_t root = 0;
};

/// How the features of a model are packed (lexicon/code_reader.h): the number is the distance of its hash from that of
/// the feature before; the symbols are how many weights it has, less one, and for each weight its tag and its root.
namespace model_codes {

inline constexpr std::size_t kNumbers = 1;

// Tags rise within a feature, so that the tag before tells most, and how many are still to come.
inline constexpr std::size_t kTagCodes = 1;
inline constexpr std::size_t kMostLeft = 4;
inline constexpr std::size_t kTagContexts = (kTagCount + 1) * kMostLeft;

// Weights for O are negative more often, weights of features with many are smaller, and signs come in rows.
inline constexpr std::size_t kRootCodes = kTagCodes + kTagContexts;
inline constexpr std::size_t kMostMany = 4;
inline constexpr std::size_t kSigns = 3;
inline constexpr std::size_t kRootContexts = 2 * kMostMany * kSigns;
inline constexpr int kRootZero = 128;

[[nodiscard]] inline std::vector<std::uint32_t> sizes() {
  std::vector<std::uint32_t> out(kRootCodes, kTagCount);
  out.resize(out.size() + kRootContexts, 2 * kRootZero);
  return out;
}

template <class Coder>
void code_weights(Coder& coder, std::span<TagWeight> weights) {
  const std::size_t many = std::min<std::size_t>(static_cast<std::size_t>(std::bit_width(weights.size())), kMostMany);
  std::size_t before = kTagCount;
  std::size_t sign = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    TagWeight& weight = weights[i];
    const std::size_t left = std::min(weights.size() - i, kMostLeft);
    weight.tag = static_cast<Tag>(coder.symbol(kTagCodes + before * kMostLeft + left - 1, weight.tag));
    before = weight.tag;
    const std::size_t kind = (weight.tag == kOutside ? 0 : kMostMany) + many - 1;
    const auto symbol = static_cast<std::uint32_t>(weight.root + kRootZero);
    weight.root =
        static_cast<std::int8_t>(static_cast<int>(coder.symbol(kRootCodes + kind * kSigns + sign, symbol)) - kRootZero);
    sign = weight.root < 0 ? 1 : 2;
  }
}

}  // namespace model_codes

}  // namespace annotator
