#include "quotes/indirect.h"

#include <algorithm>
#include <string_view>

#include "quotes/cue_words.h"
#include "quotes/reported_clauses.h"
#include "quotes/reported_phrases.h"
#include "quotes/reporting_sentence.h"
#include "quotes/unnamed_reports.h"
#include "text/sorting.h"

namespace annotator {

namespace {

constexpr std::uint32_t kFewestWords = 3;

class IndirectFinder {
 public:
  IndirectFinder(const Reading& reading, UnitSpan sentence)
      : reading_(reading),
        sentence_(sentence),
        cues_(find_cues(reading, sentence)),
        in_(reading, sentence, cues_),
        clauses_(in_),
        phrases_(in_) {}

  /// Clauses first: what one of them holds is part of it.
  std::vector<IndirectSpeech> run() const {
    std::vector<IndirectSpeech> out = clauses();
    const std::size_t found = out.size();
    std::size_t next = 0;
    std::uint32_t free = sentence_.begin;
    for (const Cue& cue : cues_) {
      while (next < found && out[next].content.begin <= cue.span.begin) free = later(free, out[next++].content.end);
      if (!may_report(cue) || cue.begin < free) continue;
      const std::uint32_t stop = next < found ? out[next].content.begin : sentence_.end;
      IndirectSpeech speech = phrase_of(cue);
      if (!speech || speech.content.begin < free || speech.content.end > stop) continue;
      free = speech.content.end;
      out.push_back(speech);
    }
    for (const IndirectSpeech& unnamed : find_unnamed(in_)) {
      const IndirectSpeech speech = sound(unnamed.content, unnamed.cue, unnamed.form);
      if (speech && is_free(speech.content, out)) out.push_back(speech);
    }
    sort_stably(out,
                [](const IndirectSpeech& a, const IndirectSpeech& b) { return a.content.begin < b.content.begin; });
    return out;
  }

 private:
  static bool is_free(UnitSpan content, const std::vector<IndirectSpeech>& taken) {
    return std::none_of(taken.begin(), taken.end(), [&](const IndirectSpeech& other) {
      return content.begin < other.content.end && other.content.begin < content.end;
    });
  }

  std::vector<IndirectSpeech> clauses() const {
    std::vector<IndirectSpeech> out;
    std::uint32_t free = sentence_.begin;  // behind the last content
    for (const Cue& cue : cues_) {
      if (!may_report(cue) || cue.begin < free) continue;
      const IndirectSpeech found = clause_of(cue, free);
      if (!found) continue;
      free = later(found.content.end, cue.span.end);
      out.push_back(found);
    }
    return out;
  }

  bool may_report(const Cue& cue) const {
    return cue.speaker && !is_put(reading_, cue.span.begin) && !has_its_quotation(cue);
  }

  IndirectSpeech sound(UnitSpan content, const Cue& cue, IndirectForm form) const {
    if (content.empty()) return {};
    const UnitSpan whole = trimmed(content, form);
    if (whole.empty()) return {};
    return IndirectSpeech{whole, cue, form};
  }

  IndirectSpeech clause_of(const Cue& cue, std::uint32_t free) const {
    if (auto found = sound(clauses_.clause_behind(cue), cue, IndirectForm::kClause)) return found;
    if (auto found = sound(clauses_.source_behind(cue), cue, IndirectForm::kSource)) return found;
    if (!begins_sentence(free)) return {};
    if (auto found = sound(clauses_.source_before(cue, free), cue, IndirectForm::kSource)) return found;
    return sound(clauses_.clause_before(cue, free), cue, IndirectForm::kBefore);
  }

  IndirectSpeech phrase_of(const Cue& cue) const {
    if (auto found = sound(phrases_.question_behind(cue), cue, IndirectForm::kQuestion)) return found;
    if (auto found = sound(phrases_.intent_behind(cue), cue, IndirectForm::kIntent)) return found;
    return sound(phrases_.matter_behind(cue), cue, IndirectForm::kMatter);
  }

  bool begins_sentence(std::uint32_t free) const {
    return free == sentence_.begin || reading_.has(free, tags::kConjunction) || reading_.is_mark(free, ';');
  }

  /// '"...," Dahl said during the hearing': the words in marks are what is reported.
  bool has_its_quotation(const Cue& cue) const {
    if (cue.form == CueForm::kParticiple) return false;  // '"...," Dahl said, recalling the pier'
    const std::uint32_t begin = cue.outer_begin();
    const bool quoted = reading_.quote_before(begin, sentence_.begin) < begin;
    const std::uint32_t next = in_.after_hearer(cue, cue.outer_end());
    // "Dahl, citing 'the tide,' said the crews would be late": the verb has a clause of its own.
    return quoted && !reading_.is(next, "that") &&
           !(next == cue.outer_end() && in_.says(cue) && clauses_.begins_clause(next));
  }

  /// The content without the marks at its ends; nothing when it is short or holds a quotation.
  UnitSpan trimmed(UnitSpan span, IndirectForm form) const {
    if (reading_.has_mark(span.begin, span.end, kQuoteMark)) return {};
    const std::uint32_t words = count_words(reading_, span);
    const std::uint32_t next = span.end < sentence_.end && reading_.is_mark(span.end, ':') ? span.end + 1 : span.end;
    if (next < sentence_.end && reading_.is_quote(next)) return {};
    span = without_marks_behind(reading_, span);
    if (span.empty()) return {};
    if (form == IndirectForm::kMatter) return span;
    // "declined to comment"
    if (words < (form == IndirectForm::kIntent ? kFewestWords - 1 : kFewestWords)) return {};
    return span;
  }

  const Reading& reading_;
  UnitSpan sentence_;
  std::vector<Cue> cues_;
  ReportingSentence in_;
  ReportedClauses clauses_;
  ReportedPhrases phrases_;
};

}  // namespace

std::uint32_t count_words(const Reading& reading, UnitSpan content) {
  std::uint32_t words = 0;
  for (std::uint32_t i = content.begin; i < content.end; ++i) words += reading.is_word(i) ? 1 : 0;
  return words;
}

UnitSpan without_marks_behind(const Reading& reading, UnitSpan content) {
  while (!content.empty() && !reading.is_word(content.end - 1) && !reading.is_mark(content.end - 1, ')')) --content.end;
  return content;
}

std::vector<IndirectSpeech> find_indirect(const Reading& reading, UnitSpan sentence) {
  return IndirectFinder(reading, sentence).run();
}

}  // namespace annotator
