#pragma once

#include <cstdint>
#include <vector>

#include "quotes/cues.h"
#include "quotes/noun_phrase.h"
#include "quotes/reading.h"
#include "quotes/subject.h"

namespace annotator {

/// Finds the speaker of a cue from the form of its verb. `cues` are those found before it in the
/// sentence. Views only: lives as long as what it is made of.
class CueSpeakers {
 public:
  CueSpeakers(const Reading& reading, UnitSpan sentence, const std::vector<Cue>& cues)
      : floor(sentence.begin), reading_(reading), sentence_(sentence), cues_(cues) {}

  std::uint32_t floor;  // the first unit behind the last quotation

  /// "Dahl said", "said Dahl"
  [[nodiscard]] Subject finite(std::uint32_t verb, const VerbGroup& group) const;
  /// "went on to say": the subject of the verbs before "to".
  [[nodiscard]] Subject infinitive(std::uint32_t to) const;
  /// "saying", whose group begins at `begin`
  [[nodiscard]] Subject participle(std::uint32_t verb, std::uint32_t begin) const;
  /// "quoted Dahl as saying", when `as` stands there: Dahl
  [[nodiscard]] Subject quoted_person(std::uint32_t as) const;
  /// "heard him yell", "recalled Orr saying", whose verb stands at `begin`
  [[nodiscard]] Subject perceived(std::uint32_t begin) const;
  /// "is recorded as saying", "is said to have told", whose group begins at `begin`: whom others heard
  [[nodiscard]] Subject overheard(std::uint32_t begin) const;
  /// Whose statement: "Rivera's comments", "his claim", "a statement from the ministry".
  [[nodiscard]] Subject owner_of(std::uint32_t noun, UnitSpan phrase) const;

 private:
  [[nodiscard]] Subject parenthetical_subject(std::uint32_t begin) const;
  [[nodiscard]] Subject last_subject(std::uint32_t from = 0) const;
  [[nodiscard]] Subject shared_subject(std::uint32_t stop) const;
  [[nodiscard]] Subject behind_participle(std::uint32_t verb) const;
  [[nodiscard]] Subject beside_participle(std::uint32_t begin) const;
  [[nodiscard]] bool goes_on(std::uint32_t verb) const;
  [[nodiscard]] bool shares_participle(const NounPhrase& phrase) const;

  const Reading& reading_;
  UnitSpan sentence_;
  const std::vector<Cue>& cues_;
};

}  // namespace annotator
