#include "quotes/cue_choice.h"

#include <algorithm>

#include "quotes/cue_gap.h"
#include "quotes/noun_phrase.h"
#include "quotes/phrase_words.h"
#include "quotes/subject_extent.h"

namespace annotator {

namespace {

class CueChooser {
 public:
  CueChooser(const Reading& reading, UnitSpan sentence, const std::vector<Cue>& cues)
      : reading_(reading), sentence_(sentence), cues_(cues) {}

  Attribution run(std::uint32_t quote) const {
    const auto before = before_quote(quote);
    const auto after = directly_after(quote, static_cast<bool>(before));
    const bool wins =
        after && after.strong && is_set_off(reading_, quote) && (!before || !sets_off_before(quote) || !before.strong);
    if (before && ((before.touches && !wins) || opens_with_clause(quote))) return before;
    if (after && (!before || is_set_off(reading_, quote) || before.rule == AttributionRule::kBeforeWeak)) return after;
    if (before && before.rule != AttributionRule::kBeforeWeak && before.rule != AttributionRule::kBeforeNoun)
      return before;
    // "Asked 'Did you do it?', Orr replied"
    const bool asked = quote == sentence_.begin + 1 && reading_.is(sentence_.begin, "asked");
    if (const auto far = asked ? Attribution{} : far_after(quote)) return far;
    if (before) return before;
    return {};
  }

 private:
  bool sets_off_before(std::uint32_t quote) const {
    return quote > sentence_.begin && reading_.is_mark(quote - 1, ",:");
  }

  /// "While Dahl said it was 'poor', Orr called it 'fair'": the quotation is of the clause that opens the sentence.
  bool opens_with_clause(std::uint32_t quote) const {
    if (!reading_.is_any(sentence_.begin, "after although though when whereas while")) return false;
    return !reading_.has_mark(sentence_.begin, quote, ',') && !reading_.has_mark(sentence_.begin, quote, kQuoteMark);
  }

  Attribution directly_after(std::uint32_t quote, bool reported) const {
    std::uint32_t begin = quote + 1;
    while (begin < sentence_.end && reading_.is_mark(begin, ",~")) ++begin;
    if (reading_.is(begin, "as") && !reported && is_set_off(reading_, quote)) ++begin;  // "'...,' as Dahl put it"
    const bool how =
        reading_.is_any(begin, "was is") && reading_.is_any(begin + 1, "how what all");  // "'...' was how Dahl put it"
    if (how) begin += 2;
    if (begin >= sentence_.end || !reading_.is_word(begin)) return {};
    if (begin > quote + 1 && reading_.is_mark(begin - 1, kDash)) {
      if (const auto dash = dash_byline(begin)) return dash;
    }
    Attribution inner;  // "a sailor, who asked not to be named, told me"
    for (const Cue& cue : cues_) {
      if (cue.begin < begin) continue;
      if (reading_.has_mark(begin, cue.begin, kQuoteMark)) break;
      if (!cue.speaker || cue.form == CueForm::kNoun || cue.form == CueForm::kInfinitive ||
          cue.form == CueForm::kParticiple) {
        // "is said to have told them"
        if (cue.form == CueForm::kNoun || (cue.form == CueForm::kPassive && !cue.speaker)) continue;
        break;
      }
      if (cue.form == CueForm::kPreposition) {
        if (cue.span.begin == begin) return with(AttributionRule::kAfterSource, cue);
        break;
      }
      if (cue.form == CueForm::kPassive) break;
      const bool behind = cue.speaker.place == SubjectPlace::kBehind;
      const std::uint32_t start = behind ? cue.begin : cue.speaker.phrase.span.begin;
      if (start < begin || !only_adverbs(begin, start)) break;
      const bool strong = cue.tells();
      const bool ends = closes(reading_, cue, sentence_) || reading_.has(cue.span.end, tags::kObject);  // "urged them"
      // "'Justice now' read a banner."
      const bool shown = behind && cue.verb == VerbClass::kShow && quote == sentence_.begin &&
                         reading_.has(cue.speaker.phrase.head, tags::kDocument);
      if (!strong && !((how || shown || is_set_off(reading_, quote)) && ends)) {
        if (cue.speaker.place == SubjectPlace::kRelative) continue;  // "Dahl, who gave a talk, says"
        break;
      }
      if (!strong && behind && cue.verb != VerbClass::kShow && cue.verb != VerbClass::kWeak &&
          cue.verb != VerbClass::kEdge)
        break;
      if (behind && !can_show(cue)) break;
      // "'I am late.' The bell goes."
      if (reading_.is_any(cue.span.begin, "goes went") && reading_.quoted(quote).ends_with('.')) break;
      if (!behind && quote > sentence_.begin && reports_more(reading_, cue, sentence_)) break;
      Attribution out = with(behind ? AttributionRule::kAfterInverted : AttributionRule::kAfterVerb, cue);
      out.strong = strong && closes(reading_, cue, sentence_);
      if (cue.speaker.place != SubjectPlace::kRelative) return out;
      inner = out;
    }
    return inner ? inner : any_verb(quote, begin);
  }

  /// "'He is a talker,' Pike allowed.", "'We fight on,' vowed Pike, a nurse.": a verb of any kind, where nothing else
  /// is in its clause.
  Attribution any_verb(std::uint32_t quote, std::uint32_t begin) const {
    if (quote != sentence_.begin || !is_set_off(reading_, quote)) return {};
    const bool inverted = is_past_verb(begin) && !reading_.quoted(quote).ends_with('.');
    const auto phrase = phrase_at(reading_, inverted ? begin + 1 : begin, sentence_.end);
    if (!phrase) return {};
    const std::uint32_t verb = inverted ? begin : phrase.span.end;
    const std::uint32_t end = inverted ? phrase.span.end : verb + 1;
    constexpr WordTags kGoesOn =
        tags::kPreposition | tags::kTime | tags::kAdverb | tags::kSubordinator | tags::kDeterminer;
    if (end + 1 != sentence_.end &&
        !(inverted && (reading_.is_mark(end, ',') || reading_.has(end, kGoesOn) || reading_.is(end, "last"))))
      return {};
    const bool known = reading_.verb(verb) != VerbClass::kNone;
    if (inverted ? !(known || can_speak(reading_, phrase)) || reading_.has(phrase.head, tags::kTime | tags::kCalendar)
                 : !(reading_.is_capital(phrase.head) || reading_.has(phrase.head, tags::kPerson)) ||
                       reading_.is_capital(verb) || !has_suffix(reading_.word(verb), "ed"))
      return {};
    return attributed(reading_, inverted ? AttributionRule::kAfterInverted : AttributionRule::kAfterVerb,
                      inverted ? with_name(reading_, phrase, sentence_.end) : phrase, {verb, verb + 1});
  }

  bool is_past_verb(std::uint32_t i) const {
    if (!reading_.is_word(i) || reading_.is_capital(i)) return false;
    return reading_.verb(i) == VerbClass::kNone ? has_suffix(reading_.word(i), "ed")
                                                : reading_.has_form(i, forms::kPast | forms::kThird);
  }

  /// "'Blue Again,' contains five songs": they show nothing.
  bool can_show(const Cue& cue) const {
    const NounPhrase& phrase = cue.speaker.phrase;
    return cue.verb != VerbClass::kShow || can_speak(reading_, phrase) ||
           reading_.has(phrase.head, tags::kSubject | tags::kQuantity);
  }

  bool only_adverbs(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!reading_.has(i, tags::kAdverb)) return false;
    }
    return true;
  }

  Attribution dash_byline(std::uint32_t begin) const {
    const auto phrase = phrase_at(reading_, begin, sentence_.end);
    const bool somebody = phrase && (reading_.is_capital(phrase.head) || reading_.has(phrase.head, tags::kPerson));
    if (!somebody || phrase.pronoun) return {};
    const std::uint32_t end = phrase.span.end;
    const char mark = end < sentence_.end ? reading_[end].mark : '.';
    if (mark != ',' && mark != '.' && mark != ')') return {};
    return attributed(reading_, AttributionRule::kAfterDash, phrase);
  }

  /// The cue that governs the quotation from before it.
  Attribution before_quote(std::uint32_t quote) const {
    if (quote == sentence_.begin) return {};
    if (const auto colon = colon_before(quote)) return colon;
    const Cue* inner = nullptr;  // the nearest cue, when an outer one may hold it
    const Cue* noun = nullptr;   // the last resort
    // "Asked whether Orr would go, Dahl paused: '...'": whoever the colon's own clause tells of
    const auto own = reading_.is_mark(quote - 1, ':') ? clause_subject(reading_, sentence_.begin, quote) : Subject{};
    const std::uint32_t floor = own && can_speak(reading_, own.phrase) ? own.phrase.span.begin : sentence_.begin;
    for (auto cue = cues_.rbegin(); cue != cues_.rend(); ++cue) {
      if (cue->begin < floor && cue->form != CueForm::kPreposition) break;
      if (cue->span.end > quote || !cue->speaker || is_used_up(*cue, quote)) continue;
      const CueGap gap = gap_between(reading_, *cue, quote);
      // "accused by Orr of being 'rude'"
      const bool goes_on = gap.touches || reading_.is(cue->speaker.phrase.span.end, "of");
      if (cue->form == CueForm::kPassive && !goes_on) continue;
      if (cue->verb == VerbClass::kEdge && !(gap.touches && gap.set_off) && !speaks_of(reading_, *cue, quote)) continue;
      if (reports_nothing(reading_, *cue, gap, quote)) continue;
      const bool far_stance = cue->verb == VerbClass::kStance && !gap.touches && cue->form == CueForm::kInfinitive;
      if (far_stance) continue;
      if (cue->form == CueForm::kNoun) {
        // "Her answer is simple: '...'"
        const bool leads = gap.touches || leads_clause(reading_, *cue) || reading_.is_mark(quote - 1, ':');
        if (!leads || inner != nullptr) continue;
        if (noun == nullptr) noun = &*cue;
        continue;
      }
      if (inner == nullptr) {
        if (stands_alone(*cue, gap)) return from_cue(*cue, gap, quote);
        inner = &*cue;
      } else if (holds(*cue, *inner)) {
        return from_cue(*cue, gap, quote);
      }
    }
    if (inner == nullptr || (noun != nullptr && rejects(*inner, *noun))) inner = noun;
    if (inner == nullptr) return {};
    return from_cue(*inner, gap_between(reading_, *inner, quote), quote);
  }

  /// Is the nearest cue the one, whatever stands before it? "Dahl said Orr told her ..."
  static bool stands_alone(const Cue& cue, const CueGap& gap) {
    if (cue.form == CueForm::kPreposition || cue.form == CueForm::kPassive) return true;
    switch (cue.verb) {
      case VerbClass::kSay:
      case VerbClass::kTell:
        return !cue.hypothetical || (gap.touches && gap.set_off);
      case VerbClass::kCall:
        return gap.empty || (gap.touches && gap.set_off);
      case VerbClass::kWeak:
      case VerbClass::kEdge:
      case VerbClass::kStance:
      case VerbClass::kShow:
        return gap.touches && gap.set_off;
      case VerbClass::kNone:
        break;
    }
    return false;
  }

  /// "Dahl said the plan wants ...": what `inner` tells is itself reported by `outer`.
  bool holds(const Cue& outer, const Cue& inner) const {
    // "said talks were 'slow', and that the port would answer '...'"
    const std::uint32_t who = inner.speaker.phrase.span.begin;
    const bool goes_on = who > sentence_.begin + 1 && reading_.is(who - 1, "that") && reading_.is(who - 2, "and");
    if (!goes_on && outer.span.end <= inner.begin && reading_.has_mark(outer.span.end, inner.begin, kQuoteMark))
      return false;
    // "thanked him for what Orr called ...", "was fuming, with one calling it ..."
    const bool own = who > outer.span.end && !inner.speaker.phrase.pronoun && reading_.is_any(who - 1, "what with");
    if (!outer.tells() || own) return false;
    // "Dahl, writing in the Ledger, called it ..."
    // "A guest, who asked to stay unnamed, called it ..."
    const bool aside = outer.form == CueForm::kParticiple || outer.speaker.place == SubjectPlace::kRelative;
    const bool closed = aside && reading_.is_mark(inner.begin - 1, ',');
    if (outer.form == CueForm::kNoun || outer.form == CueForm::kPreposition || closed ||
        is_parted(reading_, sentence_, outer, inner))
      return false;
    return inner.speaker.phrase.span.begin >= outer.span.end || inner.speaker.phrase.span == outer.speaker.phrase.span;
  }

  /// "dismissed Orr's claim that it was ...": the words are of whose claim it is.
  bool rejects(const Cue& verb, const Cue& claim) const {
    return !verb.tells() && verb.span.end == claim.begin && leads_clause(reading_, claim) &&
           !reading_.is(claim.span.end, "to");
  }

  static AttributionRule rule_of(const Cue& cue, const CueGap& gap) {
    switch (cue.form) {
      case CueForm::kPreposition:
        return AttributionRule::kBeforeSource;
      case CueForm::kNoun:
        return AttributionRule::kBeforeNoun;
      case CueForm::kPassive:
        return AttributionRule::kPassive;
      case CueForm::kParticiple:
        return cue.verb == VerbClass::kWeak || cue.verb == VerbClass::kShow ? AttributionRule::kBeforeWeak
                                                                            : AttributionRule::kBeforeParticiple;
      case CueForm::kFinite:
      case CueForm::kInfinitive:
        break;
    }
    const bool strong = cue.tells() || cue.verb == VerbClass::kCall;
    if (!strong && !(gap.touches && cue.verb != VerbClass::kWeak)) return AttributionRule::kBeforeWeak;
    return gap.touches ? AttributionRule::kBeforeVerb : AttributionRule::kBeforeFar;
  }

  /// Nothing but a mark stands between the quotation at `quote` and the cue with its subject.
  bool follows(const Cue& cue, std::uint32_t quote) const {
    const std::uint32_t begin = cue.outer_begin();
    return begin == quote + 1 || (begin == quote + 2 && !reading_.is_word(quote + 1));
  }

  /// A cue whose quotation stands before it ("...," Dahl said, and left in a "...") governs what follows only when it
  /// goes on at once.
  bool is_used_up(const Cue& cue, std::uint32_t quote) const {
    const SubjectPlace place = cue.speaker.place;
    // "Dahl, who called it 'old,' said it was ..."
    if (reports_more(reading_, cue, sentence_)) return false;
    const bool shared = place == SubjectPlace::kBehind || place == SubjectPlace::kClause;
    const std::uint32_t begin = shared ? cue.begin : earlier(cue.begin, cue.speaker.phrase.span.begin);
    const std::uint32_t before = reading_.quote_before(begin, sentence_.begin);
    if (before == begin || reading_.is_mark(begin - 1, ';')) return false;
    if (before > sentence_.begin && names_place(reading_, before)) return false;
    const CueGap gap = gap_between(reading_, cue, quote);
    return !gap.touches;
  }

  /// "If the plan fails, Dahl said, '...'"
  bool is_in_clause(const Cue& cue) const {
    const std::uint32_t speaker = cue.speaker.phrase.span.begin;
    if (cue.form != CueForm::kFinite || speaker <= sentence_.begin + 1 || !reading_.is_mark(speaker - 1, ','))
      return false;
    return !reading_.has_mark(sentence_.begin, speaker, kQuoteMark) && has_verb(reading_, sentence_.begin, speaker);
  }

  Attribution from_cue(const Cue& cue, const CueGap& gap, std::uint32_t quote) const {
    Attribution out = with(rule_of(cue, gap), cue);
    out.strong = cue.tells();
    out.adjacent = gap.adjacent;
    out.in_clause = is_in_clause(cue);
    const std::uint32_t first = sentence_.begin + (reading_.has(sentence_.begin, tags::kConjunction) ? 1 : 0);
    out.resumes = (gap.joined || (gap.adjacent && gap.set_off)) && reading_.is_quote(first) && follows(cue, first);
    out.touches = gap.touches;
    out.after_that = gap.that;
    out.within = begins_within(reading_, cue, quote);
    out.names = cue.verb == VerbClass::kCall && gap.touches && !gap.set_off;
    return out;
  }

  Attribution with(AttributionRule rule, const Cue& cue) const {
    return attributed(reading_, rule, cue.speaker.phrase, cue.span);
  }

  /// Dahl: "..."
  Attribution colon_before(std::uint32_t quote) const {
    const std::uint32_t colon = quote - 1;
    if (!reading_.is_mark(colon, ':') || colon == sentence_.begin) return {};
    // "Port to close - Dahl:"
    std::uint32_t begin = colon;
    while (begin > sentence_.begin && !reading_.is_mark(begin - 1, kDash)) --begin;
    if (!reading_.is_word(begin) && !reading_.is_quote(begin)) ++begin;  // a bullet
    auto phrase = phrase_at(reading_, begin, colon);
    // "Ana Dahl and Ben Orr:"
    const bool joined = phrase && reading_.is_capital(phrase.head) && reading_.is(phrase.span.end, "and");
    const auto second = joined ? phrase_at(reading_, phrase.span.end + 1, colon) : NounPhrase{};
    if (second && second.span.end == colon) phrase.span.end = colon;
    // "Here's Dahl on the plan:"
    const auto guest = reading_.is(begin, "here") && reading_.is_any(begin + 1, "is 's ’s")
                           ? phrase_at(reading_, begin + 2, colon)
                           : NounPhrase{};
    if (guest && reading_.is_capital(guest.head)) {
      phrase = guest;
    } else if (!phrase || phrase.span.end != colon) {
      // "More from Dahl:"
      phrase = phrase_before(reading_, colon, sentence_.begin);
      if (phrase) phrase = with_first_conjunct(reading_, phrase, sentence_.begin);
      constexpr std::uint32_t kLongestLead = 8;  // units
      const bool from = phrase && colon - sentence_.begin < kLongestLead && phrase.span.begin > sentence_.begin &&
                        reading_.is_any(phrase.span.begin - 1, "from by");
      if (!from) return {};
    } else if (reading_.has(phrase.head, kSpeechNoun) || is_label(reading_, begin) ||
               (phrase.span.size() == 1 && is_time(reading_, begin))) {
      return {};
    }
    if (phrase.pronoun) return {};
    Attribution out = attributed(reading_, AttributionRule::kBeforeColon, phrase, {colon, colon + 1});
    out.touches = true;
    return out;
  }

  Attribution far_after(std::uint32_t quote) const {
    if (reading_.is_mark(quote + 1, ':')) {
      const auto phrase = phrase_at(reading_, quote + 2, sentence_.end);
      // Neither "tributes to nurse" nor "killer jailed for life" says it.
      const NounPhrase owner = phrase ? owner_or(reading_, phrase) : NounPhrase{};
      if (phrase && can_speak(reading_, owner) &&
          !reading_.is_any(phrase.span.end, "banned charged convicted fined jailed sentenced")) {
        return attributed(reading_, AttributionRule::kHeadline, owner);
      }
    }
    for (const Cue& cue : cues_) {
      if (cue.begin <= quote || !cue.speaker) continue;
      if (reading_.has_mark(quote + 1, cue.begin, kQuoteMark)) break;
      if (cue.form == CueForm::kPreposition) return with(AttributionRule::kAfterSource, cue);
      // "Trust 'failed' patients, minister says", "inquiry finds"
      if (cue.form != CueForm::kFinite || !cue.reports()) continue;
      const std::uint32_t begin = cue.outer_begin();
      if (begin > quote && reading_.is_mark(begin - 1, ',') && can_show(cue) && closes(reading_, cue, sentence_))
        return with(AttributionRule::kAfterFar, cue);
    }
    return {};
  }

  const Reading& reading_;
  UnitSpan sentence_;
  const std::vector<Cue>& cues_;
};

}  // namespace

Attribution choose_cue(const Reading& reading, UnitSpan sentence, const std::vector<Cue>& cues, std::uint32_t quote) {
  return CueChooser(reading, sentence, cues).run(quote);
}

}  // namespace annotator
