#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "ner/word_table.h"

namespace annotator {

/// What the spelling of a token tells. Computed once for each spelling of a document.
struct WordForm {
  std::uint32_t word = 0;                    // hash of the word, digits made 9
  std::uint32_t lower = 0;                   // of the folded word
  std::uint32_t shape = 0;                   // of its shape, "Xxxx-9"
  std::uint32_t collapsed = 0;               // of its shape with runs made one: "Xx-9"
  std::uint32_t prefixes[3] = {0, 0, 0};     // of 2 to 4 letters, 0 when the word is no longer
  std::uint32_t suffixes[4] = {0, 0, 0, 0};  // of 1 to 4
  WordProfile facts;
  std::uint32_t folded = 0;  // number of the folded word in the document
  bool opener = false;       // opens a sentence: a quotation mark, a bracket
  bool particle = false;     // a small word that a name may begin with: "al"
  bool joint = false;        // may stand inside a name: "of", and the particles
};

/// Two spellings with one hash would be taken for one; with 64 bits none are, unless somebody looks for them.
[[nodiscard]] std::uint64_t spelling_hash(std::string_view word);

/// Reads spellings. Keeps a reference.
class FormReader {
 public:
  explicit FormReader(const WordTable& words) : words_(words) {}
  [[nodiscard]] WordForm read(std::string_view word) const;

 private:
  const WordTable& words_;
};

}  // namespace annotator
