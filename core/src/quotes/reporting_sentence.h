#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "quotes/cues.h"
#include "quotes/reading.h"

namespace annotator {

/// A sentence with its cues: what stands behind a cue, and where what it reports may end. Cues that are passed in must
/// have a speaker. A view: lives as long as what it is made of.
class ReportingSentence {
 public:
  ReportingSentence(const Reading& reading, UnitSpan sentence, const std::vector<Cue>& cues)
      : reading_(reading), sentence_(sentence), cues_(cues) {}

  [[nodiscard]] const Reading& reading() const { return reading_; }
  [[nodiscard]] UnitSpan span() const { return sentence_; }

  /// Verbs that take a clause with and without "that".
  [[nodiscard]] bool says(const Cue& cue) const;
  [[nodiscard]] bool takes(const Cue& cue, VerbComplements complement) const;
  /// Does a question begin at `i`: "whether", "how"?
  [[nodiscard]] bool asks(std::uint32_t i) const;
  /// Does the preposition at `i` lead to what is spoken of? "talked about", but not "talked to".
  [[nodiscard]] bool is_about(const Cue& cue, std::uint32_t i) const;
  /// "told a crowd that filled the quay", "the report that names the port": "that" is the subject of its clause.
  [[nodiscard]] bool narrows(std::uint32_t that) const;

  /// First unit behind the hearer, the time and the place: "told reporters on Friday in Lund".
  [[nodiscard]] std::uint32_t after_hearer(const Cue& cue, std::uint32_t begin) const;

  /// The content runs to the end of the sentence, to a colon, or to the comma or conjunction before the next cue.
  [[nodiscard]] std::uint32_t content_end(std::uint32_t begin) const;
  /// Where the clause behind a noun ends, "that" its first unit: "The claim that the pier was old was wrong".
  [[nodiscard]] std::uint32_t claim_end(std::uint32_t that) const;
  /// The verb of the sentence in `span`, behind `own` verbs of the clause; else the end of it.
  [[nodiscard]] std::uint32_t outer_verb(UnitSpan span, std::uint32_t own) const;
  /// "While Dahl said the pier held, the port was shut", "Asked if the pier would hold, Dahl said ...": the content
  /// ends with the clause that leads in.
  [[nodiscard]] std::uint32_t clause_end(const Cue& cue, std::uint32_t begin) const;
  /// Where what hangs on a verb ends: at a mark, at the next clause.
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t begin) const;

 private:
  [[nodiscard]] bool is_in_lead_in(const Cue& cue) const;
  [[nodiscard]] std::uint32_t hearer_end(const NounPhrase& hearer) const;
  [[nodiscard]] std::uint32_t before_that(std::uint32_t begin) const;
  [[nodiscard]] bool goes_on_behind_comma(std::uint32_t comma) const;
  [[nodiscard]] std::uint32_t note_end(std::uint32_t i) const;
  [[nodiscard]] bool is_contrast(std::uint32_t i) const;

  const Reading& reading_;
  UnitSpan sentence_;
  const std::vector<Cue>& cues_;
};

}  // namespace annotator
