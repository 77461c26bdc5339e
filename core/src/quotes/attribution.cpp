#include "quotes/attribution.h"

#include <algorithm>
#include <string_view>

#include "quotes/cue_choice.h"
#include "quotes/cue_gap.h"
#include "quotes/cues.h"
#include "quotes/noun_phrase.h"
#include "quotes/phrase_words.h"

namespace annotator {

namespace {

class Attributor {
 public:
  Attributor(const Reading& reading, SpeechContext& context) : reading_(reading), context_(context) {}

  std::vector<Attribution> run() {
    SpeechContext before = context_;
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
  bool is_interview() const { return reading_.is_mark(1, ':') && reading_.is_any(0, "q a"); }

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
    if (quotes.size() == 1 && cites(quotes.front())) return;
    for (const std::uint32_t quote : quotes) {
      out_.push_back(is_name_part(quote) ? Attribution{} : choose_cue(reading_, sentence_, cues_, quote));
    }
    // Quotations without a cue of their own share the one that follows, then the one before.
    for (std::size_t k = quotes.size(); k-- > 1;) {
      if (out_[first + k - 1].rule == AttributionRule::kNone && is_after(out_[first + k].rule))
        share(first + k - 1, first + k);
    }
    for (std::size_t k = 0; k < quotes.size(); ++k) {
      Attribution& found = out_[first + k];
      const bool cried = is_cried(reading_, quotes[k]);
      // "Walking in to chants of 'Row, row,' Dahl said": not Dahl
      if (cried && (is_after(found.rule) || found.rule == AttributionRule::kBeforeNoun)) found = {};
      // "'It holds,' Dahl told the crews on Friday, 'and we wait.'"
      if (found.rule == AttributionRule::kNone && k > 0 && is_after(out_[first + k - 1].rule) &&
          reading_.is_mark(quotes[k] - 1, ',')) {
        share(first + k, first + k - 1);
        found.resumes = true;
      }
      if (found.rule == AttributionRule::kNone && !cried && !is_name_part(quotes[k]))
        from_context(quotes[k], found, before);
      if (is_interview()) drop_first_person(found);
      if (found.rule != AttributionRule::kNone && found.rule != AttributionRule::kClauseSubject && found.speaker) {
        context_.voice = found.speaker;
        context_.cue = found.cue;
        voice_quoted_ = true;
        voice_in_paragraph_ = true;
      }
    }
    end_sentence(!quotes.empty());
  }

  /// "'It rained for a week.' Ana Dahl, 'The Long Winter'": behind a quotation, the whole sentence is a name and what
  /// it wrote.
  bool cites(std::uint32_t quote) {
    const std::uint32_t begin = sentence_.begin;
    if (begin == 0 || !reading_.is_quote(begin - 1) || out_.empty()) return false;
    if (out_.back().rule < AttributionRule::kRunOn) return false;
    if (quote + 1 != reading_.size() || !reading_.is_mark(quote - 1, ',')) return false;
    const auto author = phrase_at(reading_, begin, quote);
    if (!author || author->pronoun || author->span.end + 1 != quote || !reading_.is_capital(begin)) return false;
    out_.back() = {};
    out_.back().rule = AttributionRule::kAfterDash;
    out_.back().speaker = voice_of(reading_, *author);
    out_.emplace_back().cited = true;
    return true;
  }

  /// "Luis 'Tito' Marquez"
  bool is_name_part(std::uint32_t quote) const {
    constexpr std::size_t kLongestNickname = 30;  // bytes
    const std::string_view text = reading_.quoted(quote);
    if (text.empty() || text.size() > kLongestNickname || text.back() == '.' || text.back() == ',') return false;
    return quote > sentence_.begin && reading_.is_capital(quote - 1) && reading_.is_capital(quote + 1) &&
           !reading_.has(quote - 1, tags::kDeterminer | tags::kPreposition);
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
    if (has_quotes && !out_.empty() && out_.back().speaker) return;
    const auto subject = clause_subject(reading_, sentence_.begin, sentence_.end);
    if (subject && !has_quotes) {
      context_.topic = voice_of(reading_, subject->phrase);
      context_.topic_cue = predicate(subject->phrase.span.end);
    } else if (!subject && !cues_.empty() && cues_.back().speaker) {
      // "What it means is open, since Dahl spoke of the tide."
      context_.topic = voice_of(reading_, cues_.back().speaker->phrase);
      context_.topic_cue = reading_.bytes(cues_.back().span);
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

  /// The quotation and its marks are the whole sentence, but for a note in brackets: "'It holds' (in Swedish)."
  bool fills(std::uint32_t quote) const {
    int depth = 0;
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      depth += reading_.is_mark(i, '(') ? 1 : reading_.is_mark(i, ')') && depth > 0 ? -1 : 0;
      if (i != quote && depth == 0 && reading_.is_word(i) && !reading_.has(i, tags::kConjunction)) return false;
    }
    return true;
  }

  /// "In Europe, by contrast, '...'": what stands before the quotation names no speaker.
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

  /// "The harbour was 'contained'": the quotation tells of the subject what somebody else says.
  bool is_described(const NounPhrase& subject, std::uint32_t quote) const {
    if (!is_predicate(reading_, quote)) return false;
    for (std::uint32_t i = subject.span.end; i < quote; ++i) {
      if (!reading_.has(i, tags::kAuxiliary) && !is_adverb(reading_, i)) return false;
    }
    return true;
  }

  /// Somebody, or a text; not "the gap".
  bool can_speak(const NounPhrase& phrase) const {
    constexpr WordTags kSpeaks = tags::kPerson | tags::kBody | tags::kSpeech | tags::kDocument | tags::kName;
    return phrase.pronoun || reading_.is_capital(phrase.head) || reading_.has(phrase.head, kSpeaks);
  }

  /// Who spoke last in the paragraph, or whom the paragraph before leads in with a colon.
  void take_heard(Attribution& out, const SpeechContext& before) const {
    if (voice_in_paragraph_) {
      out.speaker = context_.voice;
      out.cue = context_.cue;
    } else if (first_in_paragraph_ && before.ended_in_colon) {
      out.speaker = before.ended_in_speech ? before.voice : before.topic;
      out.cue = before.ended_in_speech ? before.cue : before.topic_cue;
    }
  }

  void from_context(std::uint32_t quote, Attribution& out, const SpeechContext& before) {
    const bool whole = fills(quote);
    if (whole || is_led_in(quote) || (opens_sentence(quote) && is_set_off(reading_, quote))) {
      if (voice_in_paragraph_) {
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
    const bool impersonal = !subject || (subject->phrase.pronoun && reading_.is(subject->phrase.head, "it")) ||
                            is_described(subject->phrase, quote);
    if (impersonal) {
      take_heard(out, before);
    } else {
      out.speaker = voice_of(reading_, subject->phrase);
    }
    if (!out.speaker) return;
    out.rule = AttributionRule::kClauseSubject;
    out.personal = !impersonal && is_personal(subject->phrase);
    // "Orr was said to be 'furious'": nobody says by whom
    const bool rumour = quote > sentence_.begin + 2 && reading_.is(quote - 1, "be") && reading_.is(quote - 2, "to") &&
                        (reading_[quote - 3].facts.forms & forms::kParticiple) != 0;
    if (rumour || (!impersonal && !can_speak(subject->phrase))) out.speaker.reset();
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
