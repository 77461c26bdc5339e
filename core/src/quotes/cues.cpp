#include "quotes/cues.h"

#include <algorithm>
#include <string_view>

namespace annotator {

namespace {

constexpr WordTags kSpeechNoun = tags::kSpeech | tags::kDocument;
constexpr std::uint32_t kFarthestBy = 8;  // units from "described" to "by"

class CueFinder {
 public:
  CueFinder(const Reading& reading, UnitSpan sentence) : reading_(reading), sentence_(sentence) {}

  std::vector<Cue> run() {
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (reading_.is_quote(i)) {
        quote_floor_ = i + 1;
        continue;
      }
      if (const auto preposition = preposition_at(i)) {
        cues_.push_back(*preposition);
        i = preposition->span.end - 1;
        continue;
      }
      if (reading_[i].facts.verb != VerbClass::kNone) {
        if (const auto verb = verb_at(i)) {
          cues_.push_back(*verb);
          continue;
        }
      }
      if (reading_.has(i, kSpeechNoun)) {
        if (const auto noun = noun_at(i)) cues_.push_back(*noun);
      }
    }
    return std::move(cues_);
  }

 private:
  std::uint32_t floor() const { return std::max(sentence_.begin, quote_floor_); }

  std::optional<Cue> preposition_at(std::uint32_t i) const {
    std::uint32_t end = i;
    if (reading_.is(i, "according") && reading_.is(i + 1, "to")) end = i + 2;
    if (reading_.is(i, "per") && !reading_.is_mark(i - 1, '-') &&
        (reading_.is_capital(i + 1) || reading_.has(i + 1, tags::kDeterminer)) &&
        (i == sentence_.begin || reading_.is_mark(i - 1, ',') || reading_.is_quote(i - 1))) {
      end = i + 1;
    }
    if (reading_.is(i, "in") && reading_.is(i + 1, "the") && reading_.is(i + 3, "of") &&
        (reading_.is(i + 2, "words") || reading_.is(i + 2, "view") || reading_.is(i + 2, "opinion") ||
         reading_.is(i + 2, "eyes"))) {
      end = i + 4;
    }
    if (end == i || end >= sentence_.end) return std::nullopt;
    const auto phrase = phrase_at(reading_, end, sentence_.end);
    if (!phrase) return std::nullopt;
    return Cue{{i, end},
               i,
               CueForm::kPreposition,
               VerbClass::kSay,
               Subject{with_attachments(reading_, *phrase, sentence_.end), SubjectPlace::kBehind},
               false};
  }

  /// Is the ambiguous word a noun where it stands? "her home state", "the report", "Trump's claims"
  bool is_noun_here(std::uint32_t i) const {
    if (i == sentence_.begin || reading_.is_quote(i - 1)) return false;
    const std::uint32_t before = i - 1;
    if (!reading_.is_word(before)) return reading_.is_mark(before, '\'') || reading_.is_mark(before, '-');
    if (before > sentence_.begin && reading_.is_mark(before - 1, '-') && !reading_.is_capital(before) &&
        !reading_.has(before, tags::kPerson | tags::kBody)) {
      return true;
    }
    if (reading_.has(before, tags::kModal | tags::kSubject | tags::kRelative))
      return reading_.has(before, tags::kPossessive) && !reading_.has(before, tags::kSubject);
    if (reading_[before].kind == TokenKind::kClitic) return true;
    if (reading_.has(before, tags::kDeterminer | tags::kPreposition | tags::kBe | tags::kHave)) return true;
    return false;
  }

  /// "he attacks", "Dahl attacks", "to attack", but not "recent attacks".
  bool has_clear_subject(std::uint32_t i) const {
    const VerbGroup group = verb_group(reading_, i, floor());
    if (group.infinitive || group.begin == floor()) return true;
    if (has_modal(group.begin, i)) return true;
    const std::uint32_t before = group.begin - 1;
    if (!reading_.is_word(before)) return true;
    return reading_.is_capital(before) ||
           reading_.has(before, tags::kSubject | tags::kRelative | tags::kPerson | tags::kBody | tags::kDocument |
                                    tags::kSpeech | tags::kConjunction);
  }

  bool has_modal(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t u = begin; u < end; ++u) {
      if (reading_.has(u, tags::kModal)) return true;
    }
    return false;
  }

  bool is_base_verb(std::uint32_t i) const {
    const VerbGroup group = verb_group(reading_, i, floor());
    if (group.infinitive) return true;
    if (has_modal(group.begin, i)) return true;
    if (group.begin == floor()) return false;
    const std::uint32_t before = group.begin - 1;
    if (reading_.is(before, "who")) return true;
    if (reading_.has(before, tags::kPersonal))
      return !reading_.is(before, "he") && !reading_.is(before, "she") && !reading_.is(before, "it");
    if (reading_.has(before, tags::kSubject | tags::kPlural)) return true;
    if (!reading_.is_word(before) || reading_.has(before, tags::kDeterminer | tags::kPreposition)) return false;
    const VerbClass verb = reading_[i].facts.verb;
    if (verb != VerbClass::kSay && verb != VerbClass::kTell && verb != VerbClass::kCall) return false;
    if (reading_.has(i, tags::kSpeech | tags::kDocument)) return false;
    const std::string_view word = reading_.word(before);
    return word.ends_with('s') && !word.ends_with("ss") && reading_[before].kind == TokenKind::kWord;
  }

  std::optional<Cue> verb_at(std::uint32_t i) const {
    const WordFacts& facts = reading_[i].facts;
    if (reading_.is_capital(i) && i != sentence_.begin && !reading_.title_case() && !reading_.is_quote(i - 1))
      return std::nullopt;
    if (is_false_cue(i)) return std::nullopt;
    const bool past = (facts.forms & (forms::kPast | forms::kParticiple)) != 0;
    if ((facts.forms & forms::kGerund) != 0) return gerund_at(i);
    if (!past) {
      if (is_noun_here(i) || (reading_.has(i, tags::kNoun) && !has_clear_subject(i))) return std::nullopt;
      if ((facts.forms & forms::kThird) == 0 && !is_base_verb(i)) return std::nullopt;
    } else if (i > sentence_.begin &&
               (reading_.has(i - 1, tags::kDeterminer) &&
                !reading_.has(i - 1, tags::kSubject | tags::kRelative | tags::kPlural) && !reading_.is(i - 1, "many") &&
                !reading_.is(i - 1, "some") && !reading_.is(i - 1, "others") && !reading_.is(i - 1, "one") &&
                !reading_.is(i - 1, "both"))) {
      return std::nullopt;
    }
    Cue cue;
    cue.span = {i, i + 1};
    cue.verb = facts.verb;
    const VerbGroup group = verb_group(reading_, i, floor());
    cue.begin = group.begin;
    if (facts.verb == VerbClass::kCall && is_naming(i, group.begin)) return std::nullopt;
    if ((facts.forms & forms::kParticiple) != 0 &&
        (group.be || (reading_.is(i + 1, "by") && cue.verb == VerbClass::kCall))) {
      return passive_at(i, group);
    }
    cue.span = with_particles(cue.span);
    cue.hypothetical = !past && (facts.forms & forms::kThird) == 0 && (group.infinitive || has_modal(group.begin, i));
    if (group.infinitive) {
      cue.form = CueForm::kInfinitive;
      cue.speaker = infinitive_subject(group.begin);
      return cue;
    }
    cue.speaker = finite_subject(i, group);
    return cue;
  }

  /// "a pattern called a “glider”", "Orr, nicknamed “the Rock”": nobody speaks. But "a plan he called “bad”".
  bool is_naming(std::uint32_t verb, std::uint32_t begin) const {
    std::uint32_t next = verb + 1;
    if (reading_.is(next, "to")) ++next;
    if (reading_.is(next, "as")) ++next;
    if (reading_.has(next, tags::kDeterminer)) ++next;
    if (!reading_.is_quote(next) || begin == sentence_.begin) return false;
    if (reading_.is_mark(begin - 1, ',') || reading_.is_mark(begin - 1, '(')) return true;
    const auto subject = phrase_before(reading_, begin, floor());
    if (!subject || subject->pronoun) return false;
    if (reading_.has(subject->head, tags::kPerson | tags::kBody | tags::kSubject)) return false;
    return !reading_.is_capital(subject->head);
  }

  /// "said goodbye": what is said is no speech.
  bool is_false_cue(std::uint32_t i) const {
    static constexpr std::string_view kObjects[] = {"goodbye", "farewell", "hello", "thanks", "sorry",
                                                    "nothing", "prayers",  "mass",  "yes",    "no"};
    if (!reading_.is(i, "said") && !reading_.is(i, "say") && !reading_.is(i, "says") && !reading_.is(i, "saying"))
      return false;
    for (const std::string_view object : kObjects) {
      if (reading_.is(i + 1, object)) return true;
    }
    return false;
  }

  UnitSpan with_particles(UnitSpan span) const {
    static constexpr std::string_view kPut[] = {"put", "puts", "putting"};
    for (const std::string_view put : kPut) {
      if (reading_.is(span.begin, put) && reading_.is(span.end, "it")) return {span.begin, span.end + 1};
    }
    return span;
  }

  std::optional<Subject> finite_subject(std::uint32_t verb, const VerbGroup& group) const {
    const bool after_quote =
        group.begin > sentence_.begin && (reading_.is_quote(group.begin - 1) ||
                                          (group.begin >= sentence_.begin + 2 && !reading_.is_word(group.begin - 1) &&
                                           reading_.is_quote(group.begin - 2)));
    const bool opens = group.begin == sentence_.begin;
    if (after_quote || opens) {
      if (reading_[verb].facts.verb == VerbClass::kTell) return std::nullopt;
      std::uint32_t begin = verb + 1;
      const auto phrase = phrase_at(reading_, begin, sentence_.end);
      if (!phrase) return std::nullopt;
      return Subject{with_name(with_attachments(reading_, *phrase, sentence_.end)), SubjectPlace::kBehind};
    }
    const std::uint32_t last = group.begin - 1;
    if (reading_.is_mark(last, ',') && reading_[verb].facts.verb == VerbClass::kSay) {
      if (const auto behind = parenthetical_subject(verb + 1)) return behind;
    }
    if (reading_.has(last, tags::kConjunction) || (reading_.is_mark(last, ',') && floor() != sentence_.begin)) {
      if (const auto shared = last_subject()) {
        if (reading_.has(last, tags::kConjunction)) return shared;
      }
    }
    auto subject = subject_before(reading_, group.begin, floor());
    if (!subject && floor() != sentence_.begin) subject = last_subject();
    return subject;
  }

  /// "In other words, explained Dahl, ...": a name behind the verb, closed by a mark.
  std::optional<Subject> parenthetical_subject(std::uint32_t begin) const {
    if (reading_.has(begin, tags::kTime | tags::kPersonal)) return std::nullopt;
    const auto phrase = phrase_at(reading_, begin, sentence_.end);
    if (!phrase || phrase->pronoun || !reading_.is_capital(phrase->head)) return std::nullopt;
    const std::uint32_t end = phrase->span.end;
    if (end < sentence_.end && reading_.is_word(end)) return std::nullopt;
    return Subject{*phrase, SubjectPlace::kBehind};
  }

  /// "said the director, James Orr": the name behind the role belongs to it.
  NounPhrase with_name(NounPhrase phrase) const {
    // "said co-author and lecturer Yuna Park"
    if (!phrase.pronoun && !reading_.is_capital(phrase.head) && reading_.is(phrase.span.end, "and")) {
      const auto second = phrase_at(reading_, phrase.span.end + 1, sentence_.end);
      if (second && !second->pronoun && reading_.is_capital(second->head))
        return {{phrase.span.begin, second->span.end}, second->head, false};
    }
    if (phrase.pronoun || !reading_.has(phrase.span.begin, tags::kDeterminer) ||
        !reading_.is_mark(phrase.span.end, ','))
      return phrase;
    const auto name = phrase_at(reading_, phrase.span.end + 1, sentence_.end);
    if (!name || !reading_.is_capital(name->span.begin) || name->pronoun) return phrase;
    const std::uint32_t end = name->span.end;
    if (end - phrase.span.end < 3) return phrase;
    if (end < sentence_.end && !reading_.is_mark(end, ',') && !reading_.is_mark(end, '.')) return phrase;
    return {{phrase.span.begin, end}, name->head, false};
  }

  std::optional<Cue> passive_at(std::uint32_t i, const VerbGroup& group) const {
    Cue cue;
    cue.span = {i, i + 1};
    cue.begin = group.begin;
    cue.form = CueForm::kPassive;
    cue.verb = reading_[i].facts.verb;
    if (cue.verb == VerbClass::kWeak) return std::nullopt;
    const bool quoted = reading_.is(i, "quoted") || reading_.is(i, "cited");
    if (quoted && group.be && reading_.is(i + 1, "as")) {
      cue.form = CueForm::kFinite;
      cue.speaker = subject_before(reading_, group.begin, floor());
      return cue;
    }
    const std::uint32_t stop = std::min(sentence_.end, i + kFarthestBy);
    for (std::uint32_t by = i + 1; by < stop; ++by) {
      if (reading_.is_mark(by, ',') || reading_.is_mark(by, ';')) break;
      if (!reading_.is(by, "by")) continue;
      if (const auto phrase = phrase_at(reading_, by + 1, sentence_.end)) {
        cue.speaker = Subject{with_attachments(reading_, *phrase, sentence_.end), SubjectPlace::kBehind};
      }
      break;
    }
    return cue;
  }

  /// Speaker of the cue before: of the last that says or calls, else of any.
  std::optional<Subject> last_subject() const {
    std::optional<Subject> other;
    for (auto cue = cues_.rbegin(); cue != cues_.rend(); ++cue) {
      if (cue->form == CueForm::kNoun || !cue->speaker || cue->speaker->place == SubjectPlace::kRelative) continue;
      const Subject shared{cue->speaker->phrase, SubjectPlace::kClause};
      if (cue->verb == VerbClass::kSay || cue->verb == VerbClass::kTell || cue->verb == VerbClass::kCall) return shared;
      if (!other) other = shared;
    }
    return other;
  }

  /// "was prompted to say", "went on to say": the subject of the verbs before "to".
  std::optional<Subject> infinitive_subject(std::uint32_t to) const {
    constexpr std::uint32_t kMostVerbs = 4;
    std::uint32_t i = to;
    while (i > floor() && to - i < kMostVerbs && (is_verb_like(reading_, i - 1) || reading_.has(i - 1, tags::kAdverb)))
      --i;
    if (i != to) {
      if (const auto subject = subject_before(reading_, i, floor()))
        return Subject{subject->phrase, SubjectPlace::kClause};
    }
    return shared_subject(to);
  }

  std::optional<Subject> shared_subject(std::uint32_t stop) const {
    if (const auto shared = last_subject()) return shared;
    return clause_subject(reading_, sentence_.begin, stop);
  }

  std::optional<Cue> gerund_at(std::uint32_t i) const {
    Cue cue;
    cue.span = with_particles({i, i + 1});
    cue.verb = reading_[i].facts.verb;
    const VerbGroup group = verb_group(reading_, i, floor());
    cue.begin = group.begin;
    if (group.be) {
      cue.speaker = finite_subject(i, group);
      return cue;
    }
    cue.form = CueForm::kParticiple;
    if (reading_.is(i, "according") || cue.verb == VerbClass::kShow) return std::nullopt;
    if (i > floor() &&
        (reading_[i - 1].kind == TokenKind::kClitic || reading_.is_mark(i - 1, '\'') || reading_.is_mark(i - 1, '-')))
      return std::nullopt;
    if (group.begin > sentence_.begin && reading_.has(group.begin - 1, tags::kDeterminer) &&
        !reading_.has(group.begin - 1, tags::kSubject))
      return std::nullopt;
    cue.speaker = participle_subject(i, group.begin);
    return cue;
  }

  std::optional<Subject> participle_subject(std::uint32_t verb, std::uint32_t begin) const {
    if (begin == sentence_.begin ||
        (begin == sentence_.begin + 1 && reading_.has(sentence_.begin, tags::kPreposition | tags::kSubordinator))) {
      std::uint32_t comma = verb;
      while (comma < sentence_.end && !(reading_.is_mark(comma, ',') && !reading_.is_quote(comma + 1))) ++comma;
      for (std::uint32_t q = verb; q < comma; ++q) {
        // "Calling it “unfair,” Dahl left": the comma is inside the marks.
        if (reading_.is_quote(q) &&
            (reading_.is_capital(q + 1) || reading_.has(q + 1, tags::kDeterminer | tags::kSubject)))
          comma = q;
      }
      if (comma + 1 < sentence_.end) {
        if (const auto phrase = phrase_at(reading_, comma + 1, sentence_.end))
          return Subject{with_attachments(reading_, *phrase, sentence_.end), SubjectPlace::kClause};
      }
    }
    if (begin > sentence_.begin && reading_.is_word(begin - 1)) {
      if (reading_.is(begin - 1, "as")) {
        if (const auto quoted = quoted_person(begin - 1)) return quoted;
      }
      if (const auto phrase = phrase_before(reading_, begin, floor())) {
        const bool object = phrase->span.begin > floor() && reading_.has(phrase->span.begin - 1, tags::kPreposition);
        if (reading_.has(phrase->head, tags::kDocument) && !reading_.has(phrase->head, tags::kSpeech)) {
          return Subject{*phrase, SubjectPlace::kBefore};  // "a banner saying"
        }
        if (reading_.has(phrase->head, kSpeechNoun)) {
          if (const auto owner = owner_of(phrase->head, phrase->span)) return owner;
          if (phrase->span.begin == sentence_.begin) return Subject{*phrase, SubjectPlace::kBefore};
        } else if (shares_participle(*phrase)) {
          return Subject{*phrase, SubjectPlace::kBefore};
        } else if (object && (reading_.is(phrase->span.begin - 1, "with") ||
                              (reading_.is(phrase->span.begin - 1, "of") && reading_.is_capital(phrase->head)))) {
          return Subject{*phrase, SubjectPlace::kBefore};
        }
      }
    }
    return shared_subject(begin);
  }

  /// "with Orr calling it ... and Dahl calling it ...": a second subject of the same kind.
  bool shares_participle(const NounPhrase& phrase) const {
    if (cues_.empty() || cues_.back().form != CueForm::kParticiple || !cues_.back().speaker) return false;
    const std::uint32_t begin = phrase.span.begin;
    return cues_.back().speaker->place == SubjectPlace::kBefore && begin > floor() && reading_.is(begin - 1, "and") &&
           reading_.is_capital(phrase.head);
  }

  /// "quoted Dahl as saying"
  std::optional<Subject> quoted_person(std::uint32_t as) const {
    for (std::uint32_t i = as; i > floor() && as - i < 14; --i) {
      if (!reading_.is(i - 1, "quoted") && !reading_.is(i - 1, "cited") && !reading_.is(i - 1, "quoting") &&
          !reading_.is(i - 1, "quotes"))
        continue;
      if (i == as) return std::nullopt;
      if (const auto phrase = phrase_at(reading_, i, as)) return Subject{*phrase, SubjectPlace::kBehind};
    }
    return std::nullopt;
  }

  /// Whose statement: "Rivera's comments", "his claim", "a statement from the ministry".
  std::optional<Subject> owner_of(std::uint32_t noun, UnitSpan phrase) const {
    for (std::uint32_t i = noun; i > phrase.begin; --i) {
      const bool clitic = reading_.is_word(i - 1) && reading_[i - 1].kind == TokenKind::kClitic;
      if (clitic || reading_.is_mark(i - 1, '\'')) {
        if (const auto owner = phrase_before(reading_, i - 1, floor())) return Subject{*owner, SubjectPlace::kBefore};
        return std::nullopt;
      }
    }
    if (reading_.has(phrase.begin, tags::kPossessive))
      return Subject{{{phrase.begin, phrase.begin + 1}, phrase.begin, true}, SubjectPlace::kBefore};
    if (reading_.is(noun + 1, "from") || reading_.is(noun + 1, "by")) {
      if (const auto owner = phrase_at(reading_, noun + 2, sentence_.end))
        return Subject{with_attachments(reading_, *owner, sentence_.end), SubjectPlace::kBehind};
    }
    return std::nullopt;
  }

  std::optional<Cue> noun_at(std::uint32_t i) const {
    if (reading_.is_capital(i)) return std::nullopt;
    const auto phrase = phrase_before(reading_, i + 1, floor());
    if (!phrase) return std::nullopt;
    const auto owner = owner_of(i, phrase->span);
    if (!owner) return std::nullopt;
    return Cue{{i, i + 1}, phrase->span.begin, CueForm::kNoun, VerbClass::kWeak, owner, false};
  }

  const Reading& reading_;
  UnitSpan sentence_;
  std::uint32_t quote_floor_ = 0;
  std::vector<Cue> cues_;
};

}  // namespace

std::vector<Cue> find_cues(const Reading& reading, UnitSpan sentence) { return CueFinder(reading, sentence).run(); }

}  // namespace annotator
