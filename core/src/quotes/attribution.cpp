#include "quotes/attribution.h"

#include <algorithm>
#include <string_view>

#include "quotes/cues.h"
#include "quotes/noun_phrase.h"

namespace annotator {

namespace {

class Attributor {
 public:
  Attributor(const Reading& reading, SpeechContext& context) : reading_(reading), context_(context) {}

  std::vector<Attribution> run() {
    SpeechContext before = context_;
    context_.has_quotation = false;
    bool first = true;
    for (const UnitSpan sentence : reading_.sentences()) {
      sentence_ = sentence;
      cues_ = find_cues(reading_, sentence);
      first_in_paragraph_ = first;
      read_sentence(before);
      first = false;
    }
    const UnitSpan last = reading_.sentences().empty() ? UnitSpan{} : reading_.sentences().back();
    context_.ended_in_colon = !last.empty() && reading_.is_mark(last.end - 1, ':');
    return std::move(out_);
  }

 private:
  /// "A: On Friday.": a turn of an interview.
  bool is_interview() const { return reading_.is_mark(1, ':') && (reading_.is(0, "q") || reading_.is(0, "a")); }

  /// The one who answers has no name.
  void drop_first_person(Attribution& found) const {
    if (!found.speaker || !found.speaker->pronoun) return;
    const std::string_view word = reading_.text(found.speaker->bytes);
    if (word != "I" && word != "We" && word != "we") return;
    found.speaker.reset();
    found.cue.reset();
  }

  void read_sentence(const SpeechContext& before) {
    std::vector<std::uint32_t> quotes;
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (reading_.is_quote(i)) quotes.push_back(i);
    }
    const std::size_t first = out_.size();
    for (const std::uint32_t quote : quotes) out_.push_back(in_sentence(quote));
    // Quotations without a cue of their own share the one that follows, then the one before.
    for (std::size_t k = quotes.size(); k-- > 1;) {
      if (out_[first + k - 1].rule == AttributionRule::kNone && is_after(out_[first + k].rule))
        share(first + k - 1, first + k);
    }
    for (std::size_t k = 0; k < quotes.size(); ++k) {
      Attribution& found = out_[first + k];
      if (found.rule == AttributionRule::kNone && !is_name_part(quotes[k])) from_context(quotes[k], found, before);
      if (is_interview()) drop_first_person(found);
      if (found.rule != AttributionRule::kNone && found.speaker) {
        if (found.rule != AttributionRule::kClauseSubject) {
          context_.voice = found.speaker;
          context_.cue = found.cue;
          voice_quoted_ = true;
        }
        voice_in_paragraph_ = true;
      }
      context_.has_quotation = true;
    }
    end_sentence(!quotes.empty());
  }

  void share(std::size_t to, std::size_t from) {
    out_[to] = out_[from];
    out_[to].rule = AttributionRule::kSameSentence;
    out_[to].touches = false;
  }

  static bool is_after(AttributionRule rule) {
    return rule == AttributionRule::kAfterVerb || rule == AttributionRule::kAfterInverted ||
           rule == AttributionRule::kAfterSource || rule == AttributionRule::kAfterFar ||
           rule == AttributionRule::kSameSentence;
  }

  /// Sets what the sentences behind may take over: the speaker of a report without quotation, or a lone subject.
  void end_sentence(bool has_quotes) {
    const auto reports = [](const Cue& cue) {
      return cue.speaker && (cue.verb == VerbClass::kSay || cue.verb == VerbClass::kTell) && cue.form != CueForm::kNoun;
    };
    const auto cue = std::find_if(cues_.begin(), cues_.end(), reports);
    context_.topic.reset();
    context_.topic_cue.reset();
    if (!has_quotes && cue != cues_.end()) {
      context_.voice = voice_of(reading_, cue->speaker->phrase);
      context_.cue = reading_.bytes(cue->span);
      voice_in_paragraph_ = true;
      voice_quoted_ = false;
    }
    context_.ended_in_speech =
        has_quotes ? !out_.empty() && out_.back().speaker && out_.back().rule != AttributionRule::kClauseSubject
                   : cue != cues_.end();
    if (has_quotes) return;
    if (const auto subject = clause_subject(reading_, sentence_.begin, sentence_.end)) {
      context_.topic = voice_of(reading_, subject->phrase);
      context_.topic_cue = predicate(subject->phrase.span.end);
    }
  }

  /// "was furious": all that a short set-up sentence says of its subject.
  std::optional<ByteSpan> predicate(std::uint32_t begin) const {
    constexpr std::uint32_t kLongest = 4;
    std::uint32_t end = sentence_.end;
    while (end > begin && !reading_.is_word(end - 1)) --end;
    if (end <= begin || end - begin > kLongest) return std::nullopt;
    return reading_.bytes({begin, end});
  }

  /// "Luis “Tito” Marquez"
  bool is_name_part(std::uint32_t quote) const {
    constexpr std::size_t kLongestNickname = 30;  // bytes
    const std::string_view text = reading_.quoted(quote);
    if (text.empty() || text.size() > kLongestNickname || text.back() == '.' || text.back() == ',') return false;
    return quote > sentence_.begin && reading_.is_capital(quote - 1) && reading_.is_capital(quote + 1) &&
           !reading_.has(quote - 1, tags::kDeterminer | tags::kPreposition);
  }

  Attribution with(AttributionRule rule, const Cue& cue) const {
    Attribution out;
    out.rule = rule;
    out.speaker = voice_of(reading_, cue.speaker->phrase);
    out.cue = reading_.bytes(cue.span);
    out.cue_token = reading_.tokens(cue.span).begin;
    return out;
  }

  Attribution in_sentence(std::uint32_t quote) const {
    if (is_name_part(quote)) return {};
    const auto after = directly_after(quote);
    const auto before = before_quote(quote);
    const bool wins =
        after && after->strong && is_set_off(quote) && (!before || !sets_off_before(quote) || !before->strong);
    if (before && before->touches && !wins) return *before;
    if (after && (!before || is_set_off(quote) || before->rule == AttributionRule::kBeforeWeak)) return *after;
    if (before && before->rule != AttributionRule::kBeforeWeak && before->rule != AttributionRule::kBeforeNoun)
      return *before;
    if (const auto far = far_after(quote)) return *far;
    if (before) return *before;
    return {};
  }

  /// Does a comma or the like part the quotation from what follows?
  bool is_set_off(std::uint32_t quote) const {
    const std::string_view text = reading_.quoted(quote);
    std::size_t end = text.size();
    while (end > 0 && (text[end - 1] == '"' || text[end - 1] == '\'' || text[end - 1] == ' ' ||
                       (static_cast<unsigned char>(text[end - 1]) & 0x80) != 0)) {
      if (text.substr(0, end).ends_with("\u2026") || text.substr(0, end).ends_with("\u2014")) return true;
      --end;
    }
    const char last = end == 0 ? ' ' : text[end - 1];
    if (last == ',' || last == ';' || last == '?' || last == '!' || last == '.' || last == '-') return true;
    return reading_.is_mark(quote + 1, ',') || reading_.is_mark(quote + 1, kDash);
  }

  bool sets_off_before(std::uint32_t quote) const {
    return quote > sentence_.begin && (reading_.is_mark(quote - 1, ',') || reading_.is_mark(quote - 1, ':'));
  }

  std::optional<Attribution> directly_after(std::uint32_t quote) const {
    std::uint32_t begin = quote + 1;
    while (begin < sentence_.end && (reading_.is_mark(begin, ',') || reading_.is_mark(begin, kDash))) ++begin;
    if (begin >= sentence_.end || !reading_.is_word(begin)) return std::nullopt;
    if (begin > quote + 1 && reading_.is_mark(begin - 1, kDash)) {
      if (const auto dash = dash_byline(begin)) return dash;
    }
    for (const Cue& cue : cues_) {
      if (cue.begin < begin) continue;
      if (has_quote_between(begin, cue.begin)) break;
      if (!cue.speaker || cue.form == CueForm::kNoun || cue.form == CueForm::kInfinitive ||
          cue.form == CueForm::kParticiple) {
        if (cue.form == CueForm::kNoun) continue;
        break;
      }
      if (cue.form == CueForm::kPreposition) {
        if (cue.span.begin == begin) return with(AttributionRule::kAfterSource, cue);
        break;
      }
      if (cue.form == CueForm::kPassive) break;
      const bool behind = cue.speaker->place == SubjectPlace::kBehind;
      const std::uint32_t start = behind ? cue.begin : cue.speaker->phrase.span.begin;
      if (start < begin || !only_adverbs(begin, start)) break;
      const bool strong = cue.verb == VerbClass::kSay || cue.verb == VerbClass::kTell;
      if (!strong && !(is_set_off(quote) && closes(cue))) break;
      if (!strong && behind && cue.verb != VerbClass::kShow && cue.verb != VerbClass::kWeak &&
          cue.verb != VerbClass::kEdge)
        break;
      Attribution out = with(behind ? AttributionRule::kAfterInverted : AttributionRule::kAfterVerb, cue);
      out.strong = strong && closes(cue);
      return out;
    }
    return std::nullopt;
  }

  bool only_adverbs(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!reading_.has(i, tags::kAdverb)) return false;
    }
    return true;
  }

  bool has_quote_between(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (reading_.is_quote(i)) return true;
    }
    return false;
  }

  std::optional<Attribution> dash_byline(std::uint32_t begin) const {
    const auto phrase = phrase_at(reading_, begin, sentence_.end);
    if (!phrase || phrase->pronoun) return std::nullopt;
    const std::uint32_t end = phrase->span.end;
    if (end < sentence_.end && !reading_.is_mark(end, ',') && !reading_.is_mark(end, '.')) return std::nullopt;
    Attribution out;
    out.rule = AttributionRule::kAfterDash;
    out.speaker = voice_of(reading_, *phrase);
    return out;
  }

  struct Gap {
    bool touches = false;
    bool that = false;
    bool set_off = false;  // a comma or colon before the quotation
    bool adjacent = false;
  };

  /// The cue that governs the quotation from before it.
  std::optional<Attribution> before_quote(std::uint32_t quote) const {
    if (quote == sentence_.begin) return std::nullopt;
    if (const auto colon = colon_before(quote)) return colon;
    const Cue* inner = nullptr;  // the nearest cue, when an outer one may hold it
    const Cue* noun = nullptr;   // the last resort
    for (auto cue = cues_.rbegin(); cue != cues_.rend(); ++cue) {
      if (cue->span.end > quote || !cue->speaker || is_used_up(*cue, quote)) continue;
      const Gap gap = gap_between(*cue, quote);
      if (cue->form == CueForm::kPassive && !gap.touches) continue;
      if (cue->verb == VerbClass::kEdge && !(gap.touches && gap.set_off)) continue;
      if (cue->form == CueForm::kNoun) {
        if (!gap.touches || inner != nullptr) continue;
        if (noun == nullptr) noun = &*cue;
        continue;
      }
      if (inner == nullptr) {
        if (stands_alone(*cue, gap)) return from_cue(*cue, gap);
        inner = &*cue;
      } else if (holds(*cue, *inner)) {
        return from_cue(*cue, gap);
      }
    }
    if (inner == nullptr) inner = noun;
    if (inner == nullptr) return std::nullopt;
    return from_cue(*inner, gap_between(*inner, quote));
  }

  /// Is the nearest cue the one, whatever stands before it? "Dahl said Orr told her ..."
  static bool stands_alone(const Cue& cue, const Gap& gap) {
    if (cue.form == CueForm::kPreposition || cue.form == CueForm::kPassive) return true;
    switch (cue.verb) {
      case VerbClass::kSay:
      case VerbClass::kTell:
        return !cue.hypothetical || (gap.touches && gap.set_off);
      case VerbClass::kCall:
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
    if (outer.span.end <= inner.begin && has_quote_between(outer.span.end, inner.begin)) return false;
    if (outer.verb != VerbClass::kSay && outer.verb != VerbClass::kTell) return false;
    if (outer.form == CueForm::kNoun || outer.form == CueForm::kPreposition) return false;
    return inner.speaker->phrase.span.begin >= outer.span.end ||
           inner.speaker->phrase.span == outer.speaker->phrase.span;
  }

  Attribution from_cue(const Cue& cue, const Gap& gap) const {
    switch (cue.form) {
      case CueForm::kPreposition:
        return with_gap(AttributionRule::kBeforeSource, cue, gap);
      case CueForm::kNoun:
        return with_gap(AttributionRule::kBeforeNoun, cue, gap);
      case CueForm::kPassive:
        return with_gap(AttributionRule::kPassive, cue, gap);
      case CueForm::kParticiple:
        return with_gap(
            cue.verb == VerbClass::kWeak ? AttributionRule::kBeforeWeak : AttributionRule::kBeforeParticiple, cue, gap);
      case CueForm::kFinite:
      case CueForm::kInfinitive:
        break;
    }
    const bool strong = cue.verb == VerbClass::kSay || cue.verb == VerbClass::kTell || cue.verb == VerbClass::kCall;
    if (!strong && !(gap.touches && cue.verb != VerbClass::kWeak))
      return with_gap(AttributionRule::kBeforeWeak, cue, gap);
    return with_gap(gap.touches ? AttributionRule::kBeforeVerb : AttributionRule::kBeforeFar, cue, gap);
  }

  /// A cue whose quotation stands before it ("...," Dahl said, and left in a "...") governs what follows only when it
  /// goes on at once.
  bool is_used_up(const Cue& cue, std::uint32_t quote) const {
    const std::uint32_t begin =
        cue.speaker->place == SubjectPlace::kBehind ? cue.begin : std::min(cue.begin, cue.speaker->phrase.span.begin);
    const bool follows_quote =
        begin > sentence_.begin &&
        (reading_.is_quote(begin - 1) ||
         (begin > sentence_.begin + 1 && !reading_.is_word(begin - 1) && reading_.is_quote(begin - 2)));
    if (!follows_quote) return false;
    const Gap gap = gap_between(cue, quote);
    return !gap.touches;
  }

  Gap gap_between(const Cue& cue, std::uint32_t quote) const {
    Gap gap;
    std::uint32_t i = cue.span.end;
    if (cue.speaker && cue.speaker->place == SubjectPlace::kBehind) i = std::max(i, cue.speaker->phrase.span.end);
    gap.set_off = reading_.is_mark(quote - 1, ',') || reading_.is_mark(quote - 1, ':');
    gap.adjacent = i <= quote && is_adjacent(cue, i, quote);
    gap.touches = true;
    constexpr std::uint32_t kLongestGap = 14;
    if (i > quote || quote - i > kLongestGap) gap.touches = gap.set_off && reading_.is_mark(quote - 1, ':');
    std::uint32_t words = 0;
    for (; i < quote && gap.touches; ++i) {
      if (reading_.is(i, "that") && i + 1 == quote) {
        gap.that = true;
        continue;
      }
      if (reading_.is_quote(i)) gap.touches = false;
      if (reading_.has(i, tags::kSubordinator | tags::kRelative | tags::kAuxiliary | tags::kVerb) &&
          !reading_.is(i, "as"))
        gap.touches = false;
      if (!reading_.is_word(i)) continue;
      ++words;
    }
    if (gap.touches && !gap.set_off && words > 3 && !(cue.verb == VerbClass::kTell || cue.verb == VerbClass::kCall))
      gap.touches = false;
    return gap;
  }

  /// Only a hearer, a time or a place stands between the verb and the quotation.
  bool is_adjacent(const Cue& cue, std::uint32_t begin, std::uint32_t quote) const {
    std::uint32_t i = begin;
    if (cue.verb == VerbClass::kTell) {
      const auto hearer = phrase_at(reading_, i, quote);
      i = hearer ? hearer->span.end : reading_.has(i, tags::kObject) ? i + 1 : i;
    }
    while (i < quote) {
      if (!reading_.is_word(i) || reading_.has(i, tags::kAdverb | tags::kTime)) {
        ++i;
        continue;
      }
      if (!reading_.has(i, tags::kPreposition)) return reading_.is(i, "that") && i + 1 == quote;
      const auto object = phrase_at(reading_, i + 1, quote);
      i = object ? object->span.end : i + 1;
    }
    return true;
  }

  /// "If the plan fails, Dahl said, “...”"
  bool is_in_clause(const Cue& cue) const {
    const std::uint32_t speaker = cue.speaker->phrase.span.begin;
    if (cue.form != CueForm::kFinite || speaker <= sentence_.begin + 1 || !reading_.is_mark(speaker - 1, ','))
      return false;
    bool has_verb = false;
    for (std::uint32_t i = sentence_.begin; i < speaker; ++i) {
      if (reading_.is_quote(i)) return false;
      has_verb |= is_verb_like(reading_, i);
    }
    return has_verb;
  }

  Attribution with_gap(AttributionRule rule, const Cue& cue, const Gap& gap) const {
    Attribution out = with(rule, cue);
    out.strong = cue.verb == VerbClass::kSay || cue.verb == VerbClass::kTell;
    out.adjacent = gap.adjacent;
    out.in_clause = is_in_clause(cue);
    out.touches = gap.touches;
    out.after_that = gap.that;
    return out;
  }

  /// Dahl: "..."
  std::optional<Attribution> colon_before(std::uint32_t quote) const {
    const std::uint32_t colon = quote - 1;
    if (!reading_.is_mark(colon, ':') || colon == sentence_.begin) return std::nullopt;
    auto phrase = phrase_at(reading_, sentence_.begin, colon);
    if (!phrase || phrase->span.end != colon) {
      // "More from Dahl:"
      phrase = phrase_before(reading_, colon, sentence_.begin);
      constexpr std::uint32_t kLongestLead = 8;  // units
      const bool from = phrase && colon - sentence_.begin < kLongestLead && phrase->span.begin > sentence_.begin &&
                        (reading_.is(phrase->span.begin - 1, "from") || reading_.is(phrase->span.begin - 1, "by"));
      if (!from) return std::nullopt;
    } else if (reading_.has(phrase->head, tags::kSpeech | tags::kDocument)) {
      return std::nullopt;
    }
    if (phrase->pronoun) return std::nullopt;
    Attribution out;
    out.rule = AttributionRule::kBeforeColon;
    out.speaker = voice_of(reading_, *phrase);
    out.cue = reading_.bytes({colon, colon + 1});
    out.cue_token = reading_.tokens({colon, colon + 1}).begin;
    out.touches = true;
    return out;
  }

  std::optional<Attribution> far_after(std::uint32_t quote) const {
    if (reading_.is_mark(quote + 1, ':')) {
      if (const auto phrase = phrase_at(reading_, quote + 2, sentence_.end)) {
        Attribution out;
        out.rule = AttributionRule::kHeadline;
        out.speaker = voice_of(reading_, *phrase);
        return out;
      }
    }
    for (const Cue& cue : cues_) {
      if (cue.begin <= quote || !cue.speaker) continue;
      if (has_quote_between(quote + 1, cue.begin)) break;
      if (cue.form == CueForm::kPreposition) return with(AttributionRule::kAfterSource, cue);
      if (cue.form != CueForm::kFinite || (cue.verb != VerbClass::kSay && cue.verb != VerbClass::kTell)) continue;
      const std::uint32_t begin = std::min(cue.begin, cue.speaker->phrase.span.begin);
      if (begin > quote && reading_.is_mark(begin - 1, ',') && closes(cue))
        return with(AttributionRule::kAfterFar, cue);
    }
    return std::nullopt;
  }

  /// Does the sentence end behind the cue, but for a time or place? ", Dahl said on Friday."
  bool closes(const Cue& cue) const {
    std::uint32_t i = cue.span.end;
    if (cue.speaker->place == SubjectPlace::kBehind) i = cue.speaker->phrase.span.end;
    return i >= sentence_.end || !reading_.is_word(i) ||
           reading_.has(i, tags::kPreposition | tags::kTime | tags::kDeterminer | tags::kAdverb) ||
           cue.verb == VerbClass::kTell;
  }

  /// The quotation and its marks are the whole sentence.
  bool fills(std::uint32_t quote) const {
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (i != quote && reading_.is_word(i) && !reading_.has(i, tags::kConjunction)) return false;
    }
    return true;
  }

  /// "In Europe, by contrast, “...”": what stands before the quotation names no speaker.
  bool is_led_in(std::uint32_t quote) const {
    if (quote == sentence_.begin || !reading_.is_mark(quote - 1, ',')) return false;
    if (reading_.has(sentence_.begin, tags::kSubordinator)) return true;
    for (std::uint32_t i = sentence_.begin; i < quote; ++i) {
      if (reading_.is_quote(i) || is_verb_like(reading_, i)) return false;
    }
    return true;
  }

  bool opens_sentence(std::uint32_t quote) const {
    for (std::uint32_t i = sentence_.begin; i < quote; ++i) {
      if (reading_.is_word(i) && !reading_.has(i, tags::kConjunction)) return false;
    }
    return true;
  }

  bool is_personal(const NounPhrase& phrase) const {
    if (phrase.pronoun) return true;
    if (reading_.has(phrase.head, tags::kPlural)) return false;
    return reading_.has(phrase.head, tags::kPerson | tags::kBody) || reading_.is_capital(phrase.head);
  }

  void from_context(std::uint32_t quote, Attribution& out, const SpeechContext& before) {
    const bool whole = fills(quote);
    if (whole || is_led_in(quote) || (opens_sentence(quote) && is_set_off(quote))) {
      if (voice_in_paragraph_ && context_.voice) {
        out.rule = voice_quoted_ ? AttributionRule::kRunOn : AttributionRule::kRunOnIndirect;
        out.speaker = context_.voice;
        out.cue = context_.cue;
        out.continues = voice_quoted_;
        return;
      }
      if (first_in_paragraph_) {
        if (before.ended_in_colon && !before.ended_in_speech && before.topic) {
          out.rule = AttributionRule::kSetUp;
          out.speaker = before.topic;
          out.cue = before.topic_cue;
          return;
        }
        if (before.ended_in_speech && before.voice) {
          out.rule = AttributionRule::kRunOnParagraph;
          out.speaker = before.voice;
          out.cue = before.cue;
          return;
        }
        if (before.topic) {
          out.rule = AttributionRule::kSetUp;
          out.speaker = before.topic;
          out.cue = before.topic_cue;
        }
        return;
      }
      if (context_.topic) {
        out.rule = AttributionRule::kSetUp;
        out.speaker = context_.topic;
        out.cue = context_.topic_cue;
      }
      return;
    }
    const auto subject = clause_subject(reading_, sentence_.begin, quote);
    const bool impersonal = !subject || (subject->phrase.pronoun && reading_.is(subject->phrase.head, "it"));
    if (impersonal && !(voice_in_paragraph_ && context_.voice)) return;
    out.rule = AttributionRule::kClauseSubject;
    out.speaker = impersonal ? *context_.voice : voice_of(reading_, subject->phrase);
    out.personal = !impersonal && is_personal(subject->phrase);
  }

  const Reading& reading_;
  SpeechContext& context_;
  UnitSpan sentence_;
  std::vector<Cue> cues_;
  std::vector<Attribution> out_;
  bool first_in_paragraph_ = true;
  bool voice_in_paragraph_ = false;
  bool voice_quoted_ = false;
};

}  // namespace

Voice voice_of(const Reading& reading, const NounPhrase& phrase) {
  const TokenSpan head = reading.tokens({phrase.head, phrase.head + 1});
  return {reading.tokens(phrase.span), reading.bytes(phrase.span), head.begin, phrase.pronoun};
}

std::vector<Attribution> attribute(const Reading& reading, SpeechContext& context) {
  return Attributor(reading, context).run();
}

}  // namespace annotator
