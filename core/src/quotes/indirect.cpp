#include "quotes/indirect.h"

#include <algorithm>
#include <optional>

#include "quotes/noun_phrase.h"

namespace annotator {

namespace {

constexpr std::uint32_t kLongestHearer = 10;  // units between the cue and "that"
constexpr std::uint32_t kFewestWords = 3;

class IndirectFinder {
 public:
  IndirectFinder(const Reading& reading, UnitSpan sentence)
      : reading_(reading), sentence_(sentence), cues_(find_cues(reading, sentence)) {}

  std::vector<IndirectSpeech> run() const {
    std::vector<IndirectSpeech> out;
    std::uint32_t free = sentence_.begin;  // behind the last content
    for (const Cue& cue : cues_) {
      if (!cue.speaker || cue.begin < free) continue;
      std::optional<UnitSpan> content = content_behind(cue);
      if (!content) content = content_before(cue, free);
      if (!content || content->begin < free || !is_content(*content)) continue;
      out.push_back({*content, cue});
      free = std::max(content->end, cue.span.end);
    }
    return out;
  }

 private:
  static bool reports(const Cue& cue) {
    return cue.verb == VerbClass::kSay || cue.verb == VerbClass::kTell || cue.verb == VerbClass::kShow;
  }

  /// First unit behind the cue, its subject and its hearer.
  std::uint32_t behind(const Cue& cue) const {
    std::uint32_t i = cue.span.end;
    if (cue.speaker->place == SubjectPlace::kBehind) i = std::max(i, cue.speaker->phrase.span.end);
    return i;
  }

  bool begins_clause(std::uint32_t i) const {
    if (!reading_.is_word(i)) return false;
    if (reading_.has(i, tags::kPreposition | tags::kAuxiliary | tags::kConjunction | tags::kObject) &&
        !reading_.has(i, tags::kPersonal))
      return false;
    const bool starts = reading_.has(i, tags::kSubject | tags::kDeterminer) || reading_.is_capital(i) ||
                        reading_.is(i, "there") || reading_[i].kind == TokenKind::kNumber ||
                        reading_.word(i).ends_with('s');
    return starts && has_verb(i, std::min(sentence_.end, i + 24));
  }

  bool has_verb(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin + 1; i < end; ++i) {
      if (reading_.is_mark(i, ',') || reading_.is_mark(i, ';')) return false;
      if (is_verb_like(reading_, i)) return true;
    }
    return false;
  }

  std::optional<UnitSpan> content_behind(const Cue& cue) const {
    if (cue.form == CueForm::kNoun || cue.form == CueForm::kPassive) return std::nullopt;
    if (cue.form == CueForm::kPreposition) {
      const std::uint32_t comma = cue.speaker->phrase.span.end;
      if (cue.span.begin != sentence_.begin || !reading_.is_mark(comma, ',')) return std::nullopt;
      return UnitSpan{comma + 1, content_end(comma + 1)};
    }
    const std::uint32_t begin = behind(cue);
    for (std::uint32_t i = begin; i < std::min(sentence_.end, begin + kLongestHearer); ++i) {
      if (reading_.is_quote(i) || reading_.is_mark(i, ',') || reading_.is_mark(i, ';')) break;
      if (reading_.is(i, "that")) return UnitSpan{i, content_end(i)};
      if (i > begin && is_verb_like(reading_, i)) break;
    }
    if (cue.verb == VerbClass::kStance && reading_.is(begin, "to")) return UnitSpan{begin, content_end(begin)};
    if (!reports(cue)) return std::nullopt;
    std::uint32_t start = begin;
    if (cue.verb == VerbClass::kTell) {
      const auto hearer = phrase_at(reading_, begin, sentence_.end);
      if (reading_.has(begin, tags::kObject)) {
        start = begin + 1;
      } else if (hearer) {
        start = hearer->span.end;
      }
    }
    while (reading_.has(start, tags::kTime) && start < begin + 4) ++start;
    if (!begins_clause(start)) return std::nullopt;
    return UnitSpan{start, content_end(start)};
  }

  /// "The dam will hold until spring, engineers said."
  std::optional<UnitSpan> content_before(const Cue& cue, std::uint32_t free) const {
    if (!reports(cue) && cue.form != CueForm::kPreposition) return std::nullopt;
    if (cue.form != CueForm::kFinite && cue.form != CueForm::kPreposition) return std::nullopt;
    std::uint32_t begin = cue.begin;
    if (cue.speaker->place != SubjectPlace::kBehind) begin = std::min(begin, cue.speaker->phrase.span.begin);
    if (begin <= free + kFewestWords || !reading_.is_mark(begin - 1, ',')) return std::nullopt;
    return UnitSpan{free, begin - 1};
  }

  /// The content runs to the end of the sentence, or to the comma before the next cue.
  std::uint32_t content_end(std::uint32_t begin) const {
    std::uint32_t end = sentence_.end;
    for (const Cue& cue : cues_) {
      if (cue.begin <= begin) continue;
      if (cue.form == CueForm::kParticiple || cue.form == CueForm::kPreposition) {
        if (reading_.is_mark(cue.begin - 1, ',')) end = std::min(end, cue.begin - 1);
      }
    }
    while (end > begin && !reading_.is_word(end - 1) && !reading_.is_mark(end - 1, ')')) --end;
    return end;
  }

  bool is_content(UnitSpan span) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (reading_.is_quote(i)) return false;
      words += reading_.is_word(i) ? 1 : 0;
    }
    return words >= kFewestWords;
  }

  const Reading& reading_;
  UnitSpan sentence_;
  std::vector<Cue> cues_;
};

}  // namespace

std::vector<IndirectSpeech> find_indirect(const Reading& reading, UnitSpan sentence) {
  return IndirectFinder(reading, sentence).run();
}

}  // namespace annotator
