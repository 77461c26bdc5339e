#pragma once

#include <cstdint>

#include "quotes/noun_phrase.h"
#include "quotes/reading.h"

namespace annotator {

/// Where the subject of a verb stood.
enum class SubjectPlace : std::uint8_t {
  kBefore,      // Dahl said
  kBehind,      // said Dahl
  kApposition,  // Dahl, the mayor, said
  kRelative,    // Dahl, who said
  kClause       // Dahl thanked the crew and said; Dahl refused, saying; Dahl wants to say
};

/// False when there is none.
struct Subject {
  NounPhrase phrase;
  SubjectPlace place = SubjectPlace::kBefore;
  explicit operator bool() const { return static_cast<bool>(phrase); }
};

/// First unit of the verb's group: "had also" before "said". Times of day in between are part of it.
struct VerbGroup {
  std::uint32_t begin = 0;
  bool be = false;          // was told, is calling
  bool have = false;        // has called
  bool infinitive = false;  // to say
};
[[nodiscard]] VerbGroup verb_group(const Reading& reading, std::uint32_t verb, std::uint32_t floor);

/// Subject of the finite verb group that begins at `begin`. `floor` is the first unit to look at: behind the last
/// quotation, or the begin of the sentence. Cost: O(units of the sentence).
[[nodiscard]] Subject subject_before(const Reading& reading, std::uint32_t begin, std::uint32_t floor);

/// Subject of the whole clause that begins at `floor`, before unit `stop`: phrases that lead in are skipped.
[[nodiscard]] Subject clause_subject(const Reading& reading, std::uint32_t floor, std::uint32_t stop);

}  // namespace annotator
