#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ner/word_table.h"

namespace annotator {

/// How the words of a WordTable are packed (lexicon/code_reader.h): the numbers are distances of a key from the one
/// before, the symbols what is known of a word. A coarse class tells something of the fine one and of the case.
class WordCodes {
 public:
  static constexpr std::size_t kNumbers = 2;

  /// One more than the highest of each.
  WordCodes(std::uint32_t coarse, std::uint32_t fine, std::uint32_t topics)
      : coarse_(coarse), fine_(fine), topics_(topics) {}
  [[nodiscard]] std::vector<std::uint32_t> sizes() const {
    std::vector<std::uint32_t> out = {coarse_, topics_, topics_};
    out.resize(out.size() + coarse_, fine_);
    out.resize(out.size() + coarse_, 8);
    return out;
  }

  /// A word of which all is known.
  template <class Coder>
  void code_full(Coder& coder, std::uint32_t& distance, WordProfile& word) const {
    distance = coder.number(0, distance);
    word.coarse = static_cast<std::uint8_t>(coder.symbol(0, word.coarse));
    word.topic = static_cast<std::uint16_t>(coder.symbol(1, word.topic));
    word.fine = static_cast<std::uint16_t>(coder.symbol(3 + word.coarse, word.fine));
    word.lower_case = static_cast<std::uint8_t>(coder.symbol(3 + coarse_ + word.coarse, word.lower_case));
  }
  /// A word of which only the topic is known.
  template <class Coder>
  void code_topical(Coder& coder, std::uint32_t& distance, WordProfile& word) const {
    distance = coder.number(1, distance);
    word.topic = static_cast<std::uint16_t>(coder.symbol(2, word.topic));
  }

 private:
  std::uint32_t coarse_;
  std::uint32_t fine_;
  std::uint32_t topics_;
};

}  // namespace annotator
