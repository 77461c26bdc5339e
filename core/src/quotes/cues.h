#pragma once

#include <cstdint>
#include <vector>

#include "quotes/noun_phrase.h"
#include "quotes/reading.h"
#include "quotes/subject.h"

namespace annotator {

enum class CueForm : std::uint8_t {
  kFinite,      // said, has said, is calling
  kParticiple,  // saying
  kInfinitive,  // to say
  kPassive,     // described by
  kNoun,        // Rivera's comments
  kPreposition  // according to
};

/// Words of the reporter that say somebody speaks, and who. False when there are none.
struct Cue {
  UnitSpan span;            // what is shown: "said", "according to"
  std::uint32_t begin = 0;  // with the verb's group: "has also said"
  CueForm form = CueForm::kFinite;
  VerbClass verb = VerbClass::kNone;
  Subject speaker;            // nothing for "was told"
  bool hypothetical = false;  // "would say", "to say"
  /// With a speaker that stands before it.
  [[nodiscard]] std::uint32_t outer_begin() const {
    return speaker.place == SubjectPlace::kBehind ? begin : earlier(begin, speaker.phrase.span.begin);
  }
  /// With a speaker that stands behind it.
  [[nodiscard]] std::uint32_t outer_end() const {
    return speaker.place == SubjectPlace::kBehind ? later(span.end, speaker.phrase.span.end) : span.end;
  }
  [[nodiscard]] bool is_verb() const {
    return form == CueForm::kFinite || form == CueForm::kParticiple || form == CueForm::kInfinitive;
  }
  [[nodiscard]] bool tells() const { return verb == VerbClass::kSay || verb == VerbClass::kTell; }
  /// Of a document too: "shows".
  [[nodiscard]] bool reports() const { return tells() || verb == VerbClass::kShow; }
  explicit operator bool() const { return !span.empty(); }
};

/// Cues of one sentence, in order of their place. Words that only look like cues are left out: "in her home state",
/// "said goodbye", "Trump's claims". Cost: linear in the sentence but for the search of each subject, which is bounded.
[[nodiscard]] std::vector<Cue> find_cues(const Reading& reading, UnitSpan sentence);

}  // namespace annotator
