#include "quotes/indirect.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "quotes/cue_gap.h"
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
      if (!cue.speaker || cue.begin < free || cue.hypothetical || is_put(cue)) {
        continue;
      }
      std::optional<UnitSpan> content = content_behind(cue);
      if (!content) content = content_before(cue, free);
      if (!content || content->begin < free) continue;
      content = trimmed(*content);
      if (!content) continue;
      out.push_back({*content, cue});
      free = std::max(content->end, cue.span.end);
    }
    return out;
  }

 private:
  /// "put it", "putting pressure on"
  bool is_put(const Cue& cue) const {
    return reading_.is(cue.span.begin, "put") || reading_.is(cue.span.begin, "puts") ||
           reading_.is(cue.span.begin, "putting");
  }

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

  /// Verbs of thinking report only with "that"; of promising and refusing, only with "to".
  bool thinks(const Cue& cue) const {
    static constexpr std::string_view kThinking[] = {"think",    "thinks", "thought", "believe", "believes",
                                                     "believed", "know",   "knows",   "knew",    "hope",
                                                     "hopes",    "hoped",  "feel",    "feels",   "felt"};
    return is_one_of(cue, kThinking);
  }
  bool promises(const Cue& cue) const {
    static constexpr std::string_view kPromising[] = {"vowed",   "vows",     "promised", "promises",  "refused",
                                                      "refuses", "declined", "declines", "threatened"};
    return is_one_of(cue, kPromising);
  }
  bool is_one_of(const Cue& cue, std::span<const std::string_view> words) const {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return reading_.is(cue.span.begin, word); });
  }

  std::optional<UnitSpan> content_behind(const Cue& cue) const {
    if (cue.form == CueForm::kNoun || cue.form == CueForm::kPassive) return std::nullopt;
    if (cue.form == CueForm::kPreposition) {
      const std::uint32_t comma = cue.speaker->phrase.span.end;
      if (cue.span.begin != sentence_.begin || !reading_.is_mark(comma, ',')) return std::nullopt;
      return UnitSpan{comma + 1, content_end(comma + 1)};
    }
    const std::uint32_t begin = behind(cue);
    const std::uint32_t start = after_hearer(cue, begin);
    if (promises(cue) && reading_.is(begin, "to")) return UnitSpan{begin, content_end(begin)};
    if (reading_.is(start, "that") && (reports(cue) || thinks(cue))) return UnitSpan{start, content_end(start)};
    if (!reports(cue) && !thinks(cue)) return std::nullopt;
    if (cue.verb == VerbClass::kShow || !begins_clause(start)) return std::nullopt;
    return UnitSpan{start, content_end(start)};
  }

  /// First unit behind the hearer, the time and the place: "told reporters on Friday in Lund".
  std::uint32_t after_hearer(const Cue& cue, std::uint32_t begin) const {
    std::uint32_t i = begin;
    if (cue.verb == VerbClass::kTell) {
      const auto hearer = phrase_at(reading_, i, sentence_.end);
      i = hearer ? hearer->span.end : reading_.has(i, tags::kObject) ? i + 1 : i;
    }
    while (i < sentence_.end && i - begin < kLongestHearer) {
      const bool skips =
          reading_.has(i, tags::kTime) || (reading_.has(i, tags::kAdverb) && !reading_.has(i, tags::kDeterminer));
      if (skips) {
        ++i;
        continue;
      }
      if (!reading_.has(i, tags::kPreposition)) break;
      const auto object = phrase_at(reading_, i + 1, sentence_.end);
      if (!object) break;
      i = object->span.end;
    }
    return i;
  }

  /// "The dam will hold until spring, engineers said." and, around the cue, "The dam, engineers said, will hold."
  std::optional<UnitSpan> content_before(const Cue& cue, std::uint32_t free) const {
    if (!reports(cue) && cue.form != CueForm::kPreposition) return std::nullopt;
    if (cue.form != CueForm::kFinite && cue.form != CueForm::kPreposition) return std::nullopt;
    std::uint32_t begin = cue.begin;
    if (cue.speaker->place != SubjectPlace::kBehind) begin = std::min(begin, cue.speaker->phrase.span.begin);
    if (begin <= free + 1 || !reading_.is_mark(begin - 1, ',')) return std::nullopt;
    const std::uint32_t end = behind(cue);
    if (reading_.is_mark(end, ',') && cue.form == CueForm::kFinite) return UnitSpan{free, content_end(end)};
    if (!closes(reading_, cue, sentence_) && cue.form == CueForm::kFinite) return std::nullopt;
    const std::uint32_t first = reading_.has(free, tags::kConjunction) ? free + 1 : free;
    if (!has_verb_anywhere({first, begin})) return std::nullopt;
    return UnitSpan{first, begin - 1};
  }

  bool has_verb_anywhere(UnitSpan span) const {
    for (std::uint32_t i = span.begin + 1; i < span.end; ++i) {
      if (is_verb_like(reading_, i)) return true;
    }
    return false;
  }

  /// The content runs to the end of the sentence, to a colon, or to the comma or conjunction before the next cue.
  std::uint32_t content_end(std::uint32_t begin) const {
    std::uint32_t end = sentence_.end;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (reading_.is_mark(i, ':') || reading_.is_mark(i, ';')) end = i;
    }
    for (const Cue& cue : cues_) {
      if (cue.begin <= begin || !cue.speaker) continue;
      if ((cue.form == CueForm::kParticiple || cue.form == CueForm::kPreposition) &&
          reading_.is_mark(cue.begin - 1, ',')) {
        end = std::min(end, cue.begin - 1);
      }
      const std::uint32_t subject = cue.speaker->phrase.span.begin;
      if (cue.form == CueForm::kFinite && subject > begin + 1 && reading_.has(subject - 1, tags::kConjunction)) {
        end = std::min(end, subject - 1);
      }
    }
    return end;
  }

  /// The content without the marks at its ends; nothing when it is short or holds a quotation.
  std::optional<UnitSpan> trimmed(UnitSpan span) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (reading_.is_quote(i)) return std::nullopt;
      words += reading_.is_word(i) ? 1 : 0;
    }
    if (span.end < sentence_.end && reading_.is_quote(span.end)) return std::nullopt;
    while (span.end > span.begin && !reading_.is_word(span.end - 1) && !reading_.is_mark(span.end - 1, ')')) --span.end;
    if (words < kFewestWords || span.empty()) return std::nullopt;
    if (!reading_.is(span.begin, "to") && !has_verb_anywhere(span)) return std::nullopt;
    return span;
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
