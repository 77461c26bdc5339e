#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "lexicon/gazetteer.h"
#include "ner/word_form.h"
#include "ner/word_table.h"

namespace annotator {

/// What the templates of features.cpp need to know of a token.
struct TokenInfo : WordForm {
  std::uint32_t gazetteer = 0;  // 2 bits a list: its place in the longest match of places, organizations, ...
  std::uint32_t things = 0;     // the same of facilities, events, products, works, laws
  std::uint32_t run_begin = 0;  // run of capitalised words it is in; empty when in none
  std::uint32_t run_end = 0;
  std::uint32_t run = 0;       // number of the words of the run in the document
  std::uint64_t run_hash = 0;  // of the words of the run
  std::uint8_t document = 0;   // bits: seen in lower case, with a capital inside a sentence, inside a longer run
  std::uint8_t capital = 0;    // 1 capital first, 2 all capitals, 3 mixed, 0 none
  bool shouting = false;       // in a sentence in capitals, where case says little
  bool likely = false;         // may be in a name by itself: in a run, a number, a particle
  bool candidate = false;      // false where no name can be: in lower case, with no capital near
};

/// The tokens of a document, in linear time.
struct TokenInfos {
  std::vector<TokenInfo> tokens;
  std::uint32_t words = 0;  // distinct folded words
  std::uint32_t runs = 0;   // distinct runs
};
[[nodiscard]] TokenInfos read_tokens(std::string_view text, const std::vector<Token>& tokens,
                                     const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                     const WordTable& words);

/// Mixes `value` into `hash`.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15ull + (hash << 6) + (hash >> 2);
  hash *= 0xFF51AFD7ED558CCDull;
  return hash ^ (hash >> 32);
}

}  // namespace annotator
