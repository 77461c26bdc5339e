#pragma once

#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "timex/direction.h"
#include "timex/refine.h"

namespace annotator {

/// A candidate with what its place in the text says about it.
struct Item {
  Candidate candidate;
  std::size_t sentence = 0;
  Direction direction;
  bool quoted = false;
  bool opens = false;       // its block
  bool alone = false;       // it is all of its block
  bool labels = false;      // it opens its block before a colon or a dash: "March 2009: ..."
  bool owns = false;        // "Friday's"
  bool compares = false;    // "from 2 million a year earlier"
  bool parted = false;      // a comma stands behind it
  std::uint32_t block = 0;  // the first token of its block
};

/// Candidates with their places, those that the context speaks against left out. Sorted as they stand in the text.
[[nodiscard]] std::vector<Item> items_of(const Document& document, const std::vector<Token>& tokens,
                                         const std::vector<Block>& blocks, const std::vector<Sentence>& sentences,
                                         std::vector<Candidate> candidates);

}  // namespace annotator
