#pragma once

#include <cstdint>
#include <string_view>

namespace annotator {

struct FoldedHash {
  std::uint64_t value = 0;  // never 0 of a word
  bool ascii = true;        // the word has no other letters
};

/// Hash of a word, its letters of ASCII in any case. Two words with one hash are taken for one; with 64 bits no two of
/// a list are. Not for files: it differs from machine to machine. Cost: one round for each eight bytes.
[[nodiscard]] FoldedHash folded_hash(std::string_view word);

}  // namespace annotator
