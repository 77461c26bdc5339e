#pragma once

#include <cstdint>
#include <vector>

#include "quotes/attribution.h"
#include "quotes/cues.h"
#include "quotes/reading.h"

namespace annotator {

/// Somebody, and the words that say so: "Dahl", "said". False when it is nobody.
struct Heard {
  Voice voice;
  ByteSpan cue;  // empty when there is none
  explicit operator bool() const { return static_cast<bool>(voice); }
};

/// Who reports speech without marks: "Dahl said it was close."
[[nodiscard]] Heard reporter_of(const Reading& reading, const std::vector<Cue>& cues);

/// Of whom a sentence tells in which nobody speaks: "Dahl was furious."
[[nodiscard]] Heard topic_of(const Reading& reading, UnitSpan sentence, const std::vector<Cue>& cues);

/// What a paragraph hands on to the next. All of it is in its last sentence.
struct SpeechContext {
  Heard speaker;  // it ended in speech
  Heard topic;    // it ended with a sentence of somebody
  bool ended_in_colon = false;
  bool asked = false;  // somebody asked a question: the next paragraph answers
};

/// The paragraph before the one that is read, which is read itself only when a quotation asks for it.
class ParagraphBefore {
 public:
  explicit ParagraphBefore(const QuotedArticle& article) : article_(article) {}

  /// There is none: what was said before is far.
  void clear();
  /// A paragraph without quotations.
  void set(std::uint32_t block) {
    state_ = State::kUnread;
    block_ = block;
  }
  void set(Reading&& reading, std::vector<Attribution>&& attributions);

  /// Cost: linear in the paragraph, once.
  [[nodiscard]] const SpeechContext& context();
  [[nodiscard]] bool ended_in_colon();

 private:
  enum class State : std::uint8_t { kUnread, kRead, kKnown };
  const QuotedArticle& article_;
  State state_ = State::kKnown;
  std::uint32_t block_ = 0;
  Reading reading_;
  std::vector<Attribution> attributions_;
  SpeechContext context_;
};

}  // namespace annotator
