#include "quotes/cues.h"

#include <algorithm>
#include <string_view>

#include "quotes/cue_speaker.h"
#include "quotes/cue_words.h"
#include "quotes/phrase_words.h"
#include "quotes/source_cues.h"

namespace annotator {

namespace {

constexpr std::uint32_t kFarthestBy = 8;  // units from "described" to "by"

class CueFinder {
 public:
  CueFinder(const Reading& reading, UnitSpan sentence)
      : reading_(reading), sentence_(sentence), words_(reading, sentence), speakers_(reading, sentence, cues_) {}

  std::vector<Cue> run() {
    constexpr std::size_t kMany = 8;
    cues_.reserve(kMany);
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (reading_.is_quote(i)) {
        if (!is_in_relative(i)) words_.floor = speakers_.floor = floor_ = i + 1;
        continue;
      }
      if (reading_.has(i, tags::kPreposition) || reading_.is(i, "according")) {
        const auto source = source_at(reading_, sentence_, i);
        // "has called on them to, in his words, 'go'": whose they are is said before
        const bool known = source && !cues_.empty() && reading_.has(source.speaker.phrase.head, tags::kPossessive);
        if (source && !known) {
          cues_.push_back(source);
          i = source.speaker.phrase.span.end - 1;  // "according to a statement released by Dahl"
          continue;
        }
      }
      if (reading_.verb(i) != VerbClass::kNone) {
        if (const auto verb = verb_at(i)) {
          cues_.push_back(verb);
          continue;
        }
      }
      if (reading_.has(i, kSpeechNoun)) {
        if (const auto noun = noun_at(i)) cues_.push_back(noun);
      }
    }
    return std::move(cues_);
  }

 private:
  /// "Dahl, who called it 'old', said ...": the subject may stand before the quotation.
  bool is_in_relative(std::uint32_t quote) const {
    constexpr std::uint32_t kLongest = 8;  // units
    for (std::uint32_t i = quote; i > floor_ && quote - i < kLongest; --i) {
      if (reading_.is_mark(i - 1, ',')) return reading_.is_any(i, "who whose");
    }
    return false;
  }

  Cue verb_at(std::uint32_t i) const {
    Cue cue;
    if (!may_report(i)) return cue;
    if (reading_.has_form(i, forms::kAdjective)) cue = adjective_at(i);
    if (cue || reading_[i].facts.forms == forms::kAdjective) return cue;
    if (reading_.has_form(i, forms::kGerund)) {
      cue = gerund_at(i);
    } else if (is_verb_here(i)) {
      cue = finite_at(i);
    }
    return cue;
  }

  /// In its place and spelling.
  bool may_report(std::uint32_t i) const {
    const bool name = reading_.is_capital(i) && i != sentence_.begin && !reading_.title_case() &&
                      (!reading_.is_quote(i - 1) || reading_.has(i, tags::kPerson));  // "'It holds,' Judges Orr said"
    return !name && !words_.is_false_cue(i);
  }

  bool is_past(std::uint32_t i) const { return reading_.has_form(i, forms::kPast | forms::kParticiple); }

  bool is_verb_here(std::uint32_t i) const {
    if (reading_.has_form(i, forms::kBase) && !reading_.is(i - 1, "her") && speakers_.perceived(i)) return true;
    if (is_past(i)) {
      return i == sentence_.begin || !reading_.has(i - 1, tags::kDeterminer) ||
             reading_.has(i - 1, tags::kSubject | tags::kRelative | tags::kPlural | tags::kQuantity);
    }
    if (words_.is_noun_here(i) || (reading_.has(i, tags::kNoun) && !words_.has_clear_subject(i))) return false;
    // "called the demand estimates 'bold'"
    if (!cues_.empty() && cues_.back().verb == VerbClass::kCall && reading_.is(cues_.back().span.end, "the") &&
        phrase_before(reading_, i, floor_).span.begin == cues_.back().span.end)
      return false;
    return reading_.has_form(i, forms::kThird) || words_.is_base_verb(i);
  }

  Cue finite_at(std::uint32_t i) const {
    const VerbGroup group = verb_group(reading_, i, floor_);
    const VerbClass verb = reading_.verb(i);
    Cue cue;
    if (verb == VerbClass::kCall && words_.is_naming(i, group.begin)) return cue;
    if (reading_.is(i, "planned") && reading_.is(i + 1, "for")) return cue;  // "the walk, planned for May,"
    cue = relayed_at(i, group);
    if (cue) return cue;
    if (words_.is_told(i, group.begin) ||
        (reading_.has_form(i, forms::kParticiple) && (group.be || (verb == VerbClass::kCall && words_.has_agent(i))))) {
      cue = passive_at(i, group);
      return cue;
    }
    cue.span = words_.with_particles({i, i + 1});
    cue.begin = group.begin;
    cue.verb = verb;
    // "Asked by Dahl whether it was 'old', Orr said"
    if (i == sentence_.begin && reading_.is(i, "asked") && reading_.is(i + 1, "by")) {
      if (const auto asker = phrase_at(reading_, i + 2, sentence_.end))
        cue.speaker = Subject{with_attachments(reading_, asker, sentence_.end), SubjectPlace::kBehind};
      return cue;
    }
    const bool past = is_past(i);
    cue.hypothetical =
        !past && !reading_.has_form(i, forms::kThird) && (group.infinitive || words_.has_modal(group.begin, i));
    if (!group.infinitive) {
      cue.speaker = speakers_.finite(i, group);
      return cue;
    }
    if (past) cue.speaker = speakers_.overheard(group.begin);
    if (cue.speaker) return cue;
    cue.form = CueForm::kInfinitive;
    cue.speaker = speakers_.infinitive(group.begin);
    return cue;
  }

  /// "is sure that", "made it clear that", but not "it is certain that", "asked whether she is sure that"
  Cue adjective_at(std::uint32_t i) const {
    const std::uint32_t made = made_clear(i);
    const VerbGroup group = verb_group(reading_, made == kNoUnit ? i : made, floor_);
    if ((!group.be && made == kNoUnit) || group.infinitive) return {};
    Cue cue{{i, i + 1}, group.begin, CueForm::kFinite, reading_.verb(i), speakers_.finite(i, group), false};
    cue.hypothetical = words_.has_modal(group.begin, i);
    if (!cue.speaker || reading_.is(cue.speaker.phrase.head, "it")) return {};
    const std::uint32_t subject = cue.speaker.phrase.span.begin;
    if (subject > sentence_.begin && reading_.is(subject - 1, "whether")) return {};
    return cue;
  }

  /// The verb of "made clear", "makes it clear", when "clear" stands at `i`; else kNoUnit.
  std::uint32_t made_clear(std::uint32_t i) const {
    if (i < floor_ + 2 || !reading_.is(i, "clear")) return kNoUnit;
    const std::uint32_t verb = reading_.is(i - 1, "it") ? i - 2 : i - 1;
    return reading_.is_any(verb, "made makes make") ? verb : kNoUnit;
  }

  /// "The Ledger quoted Dahl as saying", "Dahl was quoted by the Ledger as saying": the words are Dahl's.
  Cue relayed_at(std::uint32_t i, const VerbGroup& group) const {
    constexpr std::uint32_t kFarthest = 12;  // units
    if (!reading_.is_any(i, "quoted quotes cited cites") || group.infinitive) return {};
    std::uint32_t as = i + 1;
    while (as < earlier(sentence_.end, i + kFarthest) && reading_.is_word(as) && !reading_.is(as, "as")) ++as;
    if (!reading_.is(as, "as") || !reading_.is(as + 1, "saying")) return {};
    const auto subject = subject_before(reading_, group.begin, floor_);
    const std::uint32_t begin = subject ? earlier(subject.phrase.span.begin, group.begin) : group.begin;
    return Cue{{as + 1, as + 2},
               begin,
               CueForm::kFinite,
               VerbClass::kSay,
               group.be ? subject : speakers_.quoted_person(as),
               false};
  }

  Cue passive_at(std::uint32_t i, const VerbGroup& group) const {
    Cue cue;
    cue.span = {i, i + 1};
    cue.begin = group.begin;
    cue.form = CueForm::kPassive;
    cue.verb = reading_.is_any(i, "heard hears") ? VerbClass::kTell : reading_.verb(i);
    if (cue.verb == VerbClass::kWeak) return {};
    const bool quoted = reading_.is_any(i, "quoted cited");
    if (quoted && group.be && reading_.is(i + 1, "as")) {
      cue.form = CueForm::kFinite;
      cue.speaker = subject_before(reading_, group.begin, floor_);
      return cue;
    }
    // "a letter seen by the Ledger", but not "seen by many as 'old'"
    const bool read = reading_.is(i, "seen");
    const std::uint32_t stop = earlier(sentence_.end, i + kFarthestBy);
    for (std::uint32_t by = i + 1; by < stop; ++by) {
      if (reading_.is_mark(by, ",;")) break;
      if (!reading_.is(by, "by")) continue;
      if (const auto phrase = phrase_at(reading_, by + 1, sentence_.end)) {
        const NounPhrase agent = with_attachments(reading_, phrase, sentence_.end);
        if (read && !reading_.is(agent.span.end, "as")) return {};
        cue.speaker = Subject{agent, SubjectPlace::kBehind};
      }
      break;
    }
    return cue;
  }

  Cue gerund_at(std::uint32_t i) const {
    Cue cue;
    cue.span = words_.with_particles({i, i + 1});
    cue.verb = reading_.verb(i);
    const VerbGroup group = verb_group(reading_, i, floor_);
    cue.begin = group.begin;
    cue.speaker = group.be ? speakers_.finite(i, group) : speakers_.overheard(group.begin);
    if (group.be || cue.speaker) return cue;
    cue.form = CueForm::kParticiple;
    // "were watching the border and maintaining a 'dominant' posture": one of several things that are done.
    cue.hypothetical = group.begin > sentence_.begin && reading_.has(group.begin - 1, tags::kConjunction);
    // "polls showing that"
    const bool shows = group.begin > floor_ && reading_.has(group.begin - 1, tags::kDocument);
    const bool glued = i > floor_ && (reading_.is_kind(i - 1, TokenKind::kClitic) || reading_.is_joint(i - 1));
    const bool noun = group.begin > sentence_.begin && reading_.has(group.begin - 1, tags::kDeterminer) &&
                      !reading_.has(group.begin - 1, tags::kSubject) &&
                      !(reading_.is(group.begin - 2, "with") && reading_.has(group.begin - 1, tags::kQuantity));
    if (reading_.is(i, "according") || (cue.verb == VerbClass::kShow && !shows) || glued || noun) return {};
    cue.speaker = speakers_.participle(i, group.begin);
    return cue;
  }

  Cue noun_at(std::uint32_t i) const {
    // "the claim-'backlog'": the first part of another word
    if (reading_.is_capital(i) || reading_.is_mark(i + 1, "-~")) return {};
    const auto phrase = phrase_before(reading_, i + 1, floor_);
    if (!phrase) return {};
    const auto owner = speakers_.owner_of(i, phrase.span);
    if (!owner || reading_.is(owner.phrase.head, "your")) return {};
    return Cue{{i, i + 1}, phrase.span.begin, CueForm::kNoun, VerbClass::kWeak, owner, false};
  }

  const Reading& reading_;
  UnitSpan sentence_;
  std::uint32_t floor_ = sentence_.begin;  // behind the last quotation
  std::vector<Cue> cues_;
  CueWords words_;
  CueSpeakers speakers_;
};

}  // namespace

std::vector<Cue> find_cues(const Reading& reading, UnitSpan sentence) { return CueFinder(reading, sentence).run(); }

}  // namespace annotator
