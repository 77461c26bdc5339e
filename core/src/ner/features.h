#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "lexicon/gazetteer.h"
#include "ner/tags.h"
#include "ner/templates.h"
#include "ner/token_info.h"
#include "ner/word_table.h"

namespace annotator {

/// Computes the features of the tokens of one document. Keeps a reference to `tokens`.
class FeatureExtractor {
 public:
  FeatureExtractor(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences,
                   const Gazetteer& gazetteer, const WordTable& words);

  /// Replaces `out` by the features of token `i` of `sentence`.
  void features(std::uint32_t i, const Sentence& sentence, FeatureList& out) const;

  /// Tells what a first reading found, one tag a token.
  void set_first_reading(std::vector<Tag> tags);
  /// Did the first reading find a name, or a part of one?
  [[nodiscard]] bool found_before(TokenSpan tokens) const {
    const auto begin = first_reading_.begin() + tokens.begin;
    return std::any_of(begin, begin + tokens.size(), [](Tag tag) { return tag != kOutside; });
  }
  /// Has one of the tokens features besides in the second reading?
  [[nodiscard]] bool has_votes(TokenSpan tokens) const {
    std::uint32_t i = tokens.begin;
    while (i < tokens.end && !is_capital(i)) ++i;
    return i < tokens.end;
  }
  /// Replaces `out` by the features that token `i` has besides in the second reading: what the first took the same
  /// words for elsewhere in the document.
  void votes(std::uint32_t i, FeatureList& out) const;

  /// False where no name can be: a word in lower case with no capital, digit or known name near. Such tokens are O.
  [[nodiscard]] bool may_be_name(std::uint32_t i) const { return infos_.tokens[i].candidate; }

 private:
  struct Votes {
    std::uint16_t counts[kLabels.size() + 1] = {};  // by label; the last counts O
  };

  [[nodiscard]] bool is_capital(std::uint32_t i) const { return infos_.tokens[i].capital != 0; }
  [[nodiscard]] const WordForm& form(std::uint32_t i) const { return infos_.forms[infos_.tokens[i].form]; }
  /// In the first reading, part of a name of two words or more.
  [[nodiscard]] bool in_longer_name(std::uint32_t i) const {
    return first_reading_[i] != kOutside && first_reading_[i] != make_tag(label_of(first_reading_[i]), Place::kUnit);
  }
  static std::uint32_t majority(const Votes& votes, std::size_t own_class);

  const std::vector<Token>& tokens_;
  TokenInfos infos_;
  std::vector<Tag> first_reading_;   // empty in the first reading
  std::vector<Votes> word_votes_;    // by folded word
  std::vector<Votes> longer_votes_;  // by folded word, of its places in names of two words or more
  std::vector<Votes> run_votes_;     // by run
};

}  // namespace annotator
