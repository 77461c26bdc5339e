#include "quotes/unnamed_reports.h"

#include "quotes/noun_phrase.h"

namespace annotator {

namespace {

class UnnamedReports {
 public:
  explicit UnnamedReports(const ReportingSentence& in)
      : in_(in), reading_(in.reading()), sentence_(in.span()), floor_(in.span().begin) {}

  std::vector<IndirectSpeech> run() {
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (reading_.is_quote(i)) floor_ = i + 1;
      Cue cue;
      cue.span = {i, i + 1};
      cue.begin = i;
      cue.form = CueForm::kNoun;
      add(claimed(i), cue, IndirectForm::kClause);
      if (!reading_.has_form(i, forms::kParticiple)) continue;
      cue.form = CueForm::kPassive;
      cue.verb = reading_.verb(i);
      const VerbGroup group = verb_group(reading_, i, floor_);
      cue.begin = group.begin;
      add(raised(cue, group), cue, IndirectForm::kRaised);
      add(told(cue, group), cue, IndirectForm::kClause);
      add(question(cue, group), cue, IndirectForm::kQuestion);
    }
    return std::move(out_);
  }

 private:
  void add(UnitSpan content, const Cue& cue, IndirectForm form) {
    if (!content.empty()) out_.push_back({content, cue, form});
  }

  /// "fears that the pier gives way", "the claim that it does", but not "fears that go away", "the claim that Dahl
  /// made"
  UnitSpan claimed(std::uint32_t noun) const {
    const std::uint32_t that = noun + 1;
    if (!reading_.has(noun, tags::kFeeling | tags::kSpeech) || !reading_.is(that, "that") || in_.narrows(that))
      return {};
    const auto subject = phrase_at(reading_, that + 1, sentence_.end);
    const std::uint32_t verb = subject ? subject.span.end : that;
    if (subject && !reading_.has(verb, tags::kAuxiliary) && is_verb_like(reading_, verb) &&
        (!reading_.is_word(verb + 1) || is_verb_like(reading_, verb + 1)))
      return {};
    return UnitSpan{that, in_.claim_end(that)};
  }

  /// "The pier is expected to hold": the subject is that of what is reported, which stands around the cue.
  UnitSpan raised(const Cue& cue, const VerbGroup& group) const {
    const std::uint32_t to = cue.span.end;
    if (!group.be || !in_.takes(cue, complements::kRaised) || !reading_.is(to, "to")) return {};
    const Subject subject = subject_before(reading_, group.begin, floor_);
    if (!subject) return {};
    return UnitSpan{subject.phrase.span.begin, in_.phrase_end(to + 1)};
  }

  /// "was told that the pier holds", "it was announced that it holds", but not "it should be noted that"
  UnitSpan told(const Cue& cue, const VerbGroup& group) const {
    const std::uint32_t that = cue.span.end;
    if (!group.be || reading_.has(group.begin, tags::kModal) || !cue.reports()) return {};
    if (!reading_.is(that, "that") || in_.narrows(that)) return {};
    return UnitSpan{that, in_.content_end(that)};
  }

  /// "Asked whether the pier would hold", "was asked about the pier", "when asked to resign"
  UnitSpan question(const Cue& cue, const VerbGroup& group) const {
    constexpr VerbComplements kAsking = complements::kInfinitive | complements::kAbout;
    if (cue.verb != VerbClass::kSay || (reading_[cue.span.begin].facts.complements & kAsking) != kAsking) return {};
    if (!group.be && !leads_in(group.begin)) return {};
    const std::uint32_t begin = behind_circumstances(cue.span.end);
    if (reading_.is(begin, "about")) return UnitSpan{begin + 1, in_.phrase_end(begin + 1)};
    if (in_.asks(begin) || reading_.is(begin, "to")) return UnitSpan{begin, in_.phrase_end(begin + 1)};
    return {};
  }

  /// Behind the times and places: "asked on Monday in Lund about".
  std::uint32_t behind_circumstances(std::uint32_t i) const {
    constexpr std::uint32_t kLongest = 10;  // units
    for (const std::uint32_t begin = i; i < sentence_.end && i - begin < kLongest;) {
      if (reading_.has(i, tags::kTime | tags::kAdverb)) {
        ++i;
        continue;
      }
      const bool place = reading_.has(i, tags::kPreposition) && !reading_.is_any(i, "about to");
      const auto object = place ? phrase_at(reading_, i + 1, sentence_.end) : NounPhrase{};
      if (!object && !(place && reading_.has(i + 1, tags::kTime))) break;
      i = object ? object.span.end : i + 2;
    }
    return i;
  }

  bool leads_in(std::uint32_t begin) const {
    return begin == sentence_.begin || reading_.has(begin - 1, tags::kSubordinator) || reading_.is_mark(begin - 1, ',');
  }

  const ReportingSentence& in_;
  const Reading& reading_;
  UnitSpan sentence_;
  std::uint32_t floor_;  // behind the last quotation
  std::vector<IndirectSpeech> out_;
};

}  // namespace

std::vector<IndirectSpeech> find_unnamed(const ReportingSentence& in) { return UnnamedReports(in).run(); }

}  // namespace annotator
