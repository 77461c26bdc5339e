#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "lexicon/gazetteer.h"
#include "ner/word_form.h"
#include "ner/word_table.h"

namespace annotator {

/// Stands for the hashes of a word beyond the sentence.
inline constexpr std::uint32_t kEdge = 0x9E3779B9u;

/// What features.cpp needs to know of a token, beside its spelling. Small: a long text has a million.
struct TokenInfo {
  static constexpr std::uint32_t kNoRun = UINT32_MAX;

  std::uint32_t form = 0;            // place of its spelling in TokenInfos::forms
  std::uint32_t run = kNoRun;        // place in TokenInfos::runs of the run of capitalised words it is in
  std::uint32_t gazetteer : 12 = 0;  // 2 bits a list: its place in the longest match of places, organizations, ...
  std::uint32_t things : 10 = 0;     // the same of facilities, events, products, works, laws
  std::uint32_t document : 3 = 0;    // bits: seen in lower case, with a capital inside a sentence, inside a longer run
  std::uint32_t capital : 2 = 0;     // 1 capital first, 2 all capitals, 3 mixed, 0 none
  std::uint32_t shouting : 1 = 0;    // in a sentence in capitals, where case says little
  std::uint32_t likely : 1 = 0;      // may be in a name by itself: in a run, a number, a particle
  std::uint32_t candidate : 1 = 0;   // 0 where no name can be: in lower case, with no capital near
};

/// A run of capitalised words in one sentence.
struct CapitalRun {
  std::uint32_t begin = 0;  // tokens
  std::uint32_t end = 0;
  std::uint32_t number = 0;  // of its words in the document
};

/// The tokens of a document, in linear time.
struct TokenInfos {
  std::vector<TokenInfo> tokens;
  std::vector<WordForm> forms;  // one for each spelling; the first is that of a word beyond the sentence
  std::vector<CapitalRun> runs;
  std::uint32_t words = 0;      // distinct folded words
  std::uint32_t run_words = 0;  // distinct runs
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
