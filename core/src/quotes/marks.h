#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"

namespace annotator {

/// A stretch between quotation marks that lies in no other one.
struct Quotation {
  ByteSpan span;                 // outer marks included
  ByteSpan content;              // without the outer marks
  TokenSpan tokens;              // tokens that lie in `span`
  std::uint32_t block = 0;       // index of the block it begins in
  std::uint32_t last_block = 0;  // index of the block it ends in; another one only when paragraphs were re-opened
  bool closed = true;            // false: it ends with its paragraph because the closing mark is missing
};

struct PairedMarks {
  std::vector<Quotation> quotations;  // disjoint, in order
  std::uint32_t truncated = 0;        // quotations without a closing mark
};

/// Pairs quotation marks of all styles. A mark's direction comes from its neighbours where they are clear, else from
/// its glyph, else from what is open. Apostrophes, primes, years and attributes of markup are no marks. A quotation
/// that is re-opened at each paragraph and closed at the last is one. An unpaired mark never reaches beyond its
/// paragraph. Cost: linear.
[[nodiscard]] PairedMarks pair_marks(std::string_view text, const std::vector<Token>& tokens,
                                     const std::vector<Block>& blocks);

}  // namespace annotator
