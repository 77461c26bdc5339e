#pragma once

#include <cstdint>
#include <vector>

#include "quotes/cues.h"
#include "quotes/noun_phrase.h"
#include "quotes/reading.h"

namespace annotator {

/// What stands around a quotation in its sentence, where none of the cues is its own. Views; all must outlive it.
class QuoteFrame {
 public:
  QuoteFrame(const Reading& reading, UnitSpan sentence, const std::vector<Cue>& cues)
      : reading_(reading), sentence_(sentence), cues_(cues) {}

  /// "Luis 'Tito' Marquez"
  [[nodiscard]] bool is_name_part(std::uint32_t quote) const;
  /// The quotation and its marks are the whole sentence, but for a note in brackets: "'It holds' (in Swedish)."
  [[nodiscard]] bool fills(std::uint32_t quote) const;
  /// "In Europe, by contrast, '...'": what stands before the quotation names no speaker.
  [[nodiscard]] bool is_led_in(std::uint32_t quote) const;
  [[nodiscard]] bool opens_sentence(std::uint32_t quote) const;
  [[nodiscard]] bool is_personal(const NounPhrase& phrase) const;
  /// "The harbour was 'contained'": the quotation tells of the subject what somebody else says.
  [[nodiscard]] bool is_described(const NounPhrase& subject, std::uint32_t quote) const;
  /// "wore a hat reading '...'", "letters signed '...'", "headlines such as '...'": whose words they are is not said.
  [[nodiscard]] bool is_of_thing(std::uint32_t quote) const;
  /// "records that are 'old'"
  [[nodiscard]] bool is_told_of(std::uint32_t quote) const;
  /// "The court was told that it was 'old'", "It was 'old', jury told", "Orr was described as 'brave'": nobody says by
  /// whom.
  [[nodiscard]] bool is_told(std::uint32_t quote) const;

 private:
  const Reading& reading_;
  UnitSpan sentence_;
  const std::vector<Cue>& cues_;
};

}  // namespace annotator
