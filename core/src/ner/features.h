#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/gazetteer.h"
#include "ner/tags.h"
#include "ner/word_table.h"

namespace annotator {

/// A feature of a token, as a number below 2^kFeatureBits. Two features may share a number; training sees the same
/// numbers, so that it learns around it.
using FeatureHash = std::uint32_t;
inline constexpr int kFeatureBits = 24;

/// Changes whenever the features do: a model made for others is refused.
[[nodiscard]] std::uint32_t feature_fingerprint();

/// Computes the features of the tokens of one document. What a token needs of itself and of the document is computed
/// once, in linear time. Keeps references; all must outlive it.
class FeatureExtractor {
 public:
  FeatureExtractor(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences,
                   const Gazetteer& gazetteer, const WordTable& words);

  /// Replaces `out` by the features of token `i` of `sentence`.
  void features(std::uint32_t i, const Sentence& sentence, std::vector<FeatureHash>& out) const;

  /// Tells what a first reading found, one tag a token.
  void set_first_reading(const std::vector<Tag>& tags);
  /// Replaces `out` by the features that token `i` has besides in the second reading: what the first took the same
  /// words for elsewhere in the document.
  void votes(std::uint32_t i, std::vector<FeatureHash>& out) const;

  /// False where no name can be: a word in lower case with no capital, digit or known name near. Such tokens are O.
  [[nodiscard]] bool may_be_name(std::uint32_t i) const { return candidate_[i]; }

 private:
  struct Info {
    std::uint32_t word = 0;                    // hash of the word, digits made 9
    std::uint32_t lower = 0;                   // of the folded word
    std::uint32_t shape = 0;                   // of its shape, "Xxxx-9"
    std::uint32_t collapsed = 0;               // of its shape with runs made one: "Xx-9"
    std::uint32_t prefixes[3] = {0, 0, 0};     // of 2 to 4 letters, 0 when the word is no longer
    std::uint32_t suffixes[4] = {0, 0, 0, 0};  // of 1 to 4
    WordProfile facts;
    std::uint32_t gazetteer = 0;  // 2 bits a list: its place in the longest match of places, organizations, ...
    std::uint8_t document =
        0;  // bits: seen in lower case, seen with a capital inside a sentence, seen inside a longer run
    std::uint8_t capital = 0;     // 1 capital first, 2 all capitals, 3 mixed, 0 none
    std::uint32_t run_begin = 0;  // run of capitalised words it is in; empty when in none
    std::uint32_t run_end = 0;
    std::uint64_t run_hash = 0;  // of the words of the run
  };
  struct Votes {
    std::uint16_t counts[kLabels.size() + 1] = {};  // by label; the last counts O
  };

  void read_word(std::uint32_t i);
  void find_runs(const Sentence& sentence);
  void find_known_names(const Sentence& sentence);
  void find_document_facts(const std::vector<Sentence>& sentences);
  void find_candidates(const std::vector<Sentence>& sentences);
  [[nodiscard]] bool is_capital(std::uint32_t i) const { return infos_[i].capital != 0; }
  static std::uint32_t majority(const Votes& votes, std::size_t own_class);

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Gazetteer& gazetteer_;
  const WordTable& words_;
  std::vector<Info> infos_;
  std::vector<bool> candidate_;
  std::vector<bool> all_capitals_;  // of the sentence a token is in: case says little there
  std::vector<Tag> first_reading_;  // empty in the first reading
  std::unordered_map<std::uint32_t, Votes> word_votes_;
  std::unordered_map<std::uint64_t, Votes> run_votes_;
};

}  // namespace annotator
