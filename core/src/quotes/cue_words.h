#pragma once

#include <cstdint>

#include "quotes/reading.h"

namespace annotator {

/// "put it", "putting pressure on"
[[nodiscard]] bool is_put(const Reading& reading, std::uint32_t i);

/// Which words of a sentence are cues where they stand. Views only: lives as long as what it is made of.
class CueWords {
 public:
  CueWords(const Reading& reading, UnitSpan sentence) : floor(sentence.begin), reading_(reading), sentence_(sentence) {}

  std::uint32_t floor;  // the first unit behind the last quotation

  /// Is the ambiguous word a noun where it stands? "her home state", "the report", "Trump's claims"
  [[nodiscard]] bool is_noun_here(std::uint32_t i) const;
  /// "he attacks", "Dahl attacks", "to attack", but not "recent attacks".
  [[nodiscard]] bool has_clear_subject(std::uint32_t i) const;
  [[nodiscard]] bool has_modal(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool is_base_verb(std::uint32_t i) const;
  /// "described by Orr as", "described as 'bad' by Orr"
  [[nodiscard]] bool has_agent(std::uint32_t verb) const;
  /// "a so called 'glider'", "a pattern called a 'glider'", "Orr, nicknamed 'the Rock'": nobody speaks. But "a plan he
  /// called 'bad'", "called 'bad' by Orr".
  [[nodiscard]] bool is_naming(std::uint32_t verb, std::uint32_t begin) const;
  /// "said goodbye": what is said is no speech; "puts ships in 'a state of alert'": only "put it" is said.
  [[nodiscard]] bool is_false_cue(std::uint32_t i) const;
  /// "Inquest told of 'delays'", "'It fell', jury told": a headline without its "is"; "the court has heard"
  [[nodiscard]] bool is_told(std::uint32_t i, std::uint32_t begin) const;
  [[nodiscard]] UnitSpan with_particles(UnitSpan span) const;

 private:
  /// The first unit behind "called the", "referred to as a".
  [[nodiscard]] std::uint32_t name_behind(std::uint32_t verb) const;

  const Reading& reading_;
  UnitSpan sentence_;
};

}  // namespace annotator
