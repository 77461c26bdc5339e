#include "quotes/attribution.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "quotes/cue_choice.h"
#include "quotes/cue_gap.h"
#include "quotes/cues.h"
#include "quotes/noun_phrase.h"
#include "quotes/paragraph_before.h"
#include "quotes/phrase_words.h"
#include "quotes/quote_frame.h"

namespace annotator {

namespace {

class Attributor {
 public:
  Attributor(const Reading& reading, ParagraphBefore* before) : reading_(reading), before_(before) {}

  std::vector<Attribution> run() {
    const std::span<const std::uint32_t> quotes = reading_.quotes();
    out_.reserve(quotes.size());
    for (std::size_t first = 0; first < quotes.size();) {
      number_ = reading_.sentence_of(quotes[first]);
      sentence_ = reading_.sentences()[number_];
      std::size_t end = first + 1;
      while (end < quotes.size() && quotes[end] < sentence_.end) ++end;
      cues_ = find_cues(reading_, sentence_);
      read_sentence(quotes.subspan(first, end - first));
      first = end;
    }
    return std::move(out_);
  }

 private:
  /// "A: On Friday.": a turn of an interview.
  bool is_interview() const { return reading_.is_mark(1, ':') && reading_.is_any(0, "q a"); }

  /// The one who answers has no name.
  void drop_first_person(Attribution& found) const {
    if (!found.speaker || !found.speaker.pronoun) return;
    const std::string_view word = reading_.text(found.speaker.bytes);
    if (word != "I" && word != "We" && word != "we") return;
    found.speaker = {};
    found.cue = {};
  }

  void read_sentence(std::span<const std::uint32_t> quotes) {
    first_ = out_.size();
    topic_known_ = false;
    if (quotes.size() == 1 && cites(quotes.front())) return;
    for (const std::uint32_t quote : quotes) {
      out_.push_back(frame().is_name_part(quote) ? Attribution{} : choose_cue(reading_, sentence_, cues_, quote));
    }
    // Quotations without a cue of their own share the one that follows, then the one before.
    for (std::size_t k = quotes.size(); k-- > 1;) {
      if (!out_[first_ + k - 1] && is_after(out_[first_ + k].rule)) share(first_ + k - 1, first_ + k);
    }
    for (std::size_t k = 0; k < quotes.size(); ++k) {
      Attribution& found = out_[first_ + k];
      if (k == 0 && found.rule == AttributionRule::kAfterVerb && is_gesture(quotes[k])) {
        found = {};
        run_on(found);
      }
      const bool cried = is_cried(reading_, quotes[k]);
      // "Walking in to chants of 'Row, row,' Dahl said": not Dahl
      if (cried && (is_after(found.rule) || found.rule == AttributionRule::kBeforeNoun ||
                    reading_.is_any(first_of_joined(reading_, quotes[k]) - 3, "to amid over prompting drawing") ||
                    reading_.is_any(first_of_joined(reading_, quotes[k]) - 4, "prompting drawing")))
        found = {};
      // "described by friends as 'calm' and 'the best of us'"
      if (!found && k > 0 && out_[first_ + k - 1].rule == AttributionRule::kPassive &&
          reading_.has(quotes[k] - 1, tags::kConjunction) && quotes[k] == quotes[k - 1] + 2)
        found = out_[first_ + k - 1];
      // "'It holds,' Dahl told the crews on Friday, 'and we wait.'"
      if (!found && k > 0 && is_after(out_[first_ + k - 1].rule) && reading_.is_mark(quotes[k] - 1, ',')) {
        share(first_ + k, first_ + k - 1);
        found.resumes = true;
      }
      if (!found && !cried && !frame().is_name_part(quotes[k])) from_context(quotes[k], found);
      give_to_claimant(quotes[k], found);
      if (is_interview()) drop_first_person(found);
      if (found && found.rule != AttributionRule::kClauseSubject && found.speaker) {
        speaker_ = {found.speaker, found.cue};
        quoted_ = true;
        spoke_ = number_;
        heard_ = number_ + 1;
      }
    }
  }

  /// "Orr denied claims that it was 'old'": whose words they are is not said, or is behind "by"; they are not Orr's.
  void give_to_claimant(std::uint32_t quote, Attribution& found) const {
    constexpr WordChoice kClaims(
        "accusations allegations claims complaints criticism reports rumors rumours suggestions");
    constexpr WordChoice kAnswers(
        "after amid aside at denied denies deny denying despite dismissed dismisses dismissing face faced faces facing "
        "following off over refuted rejected rejecting rejects rubbished rubbishes to");
    constexpr std::uint32_t kFarthest = 16;  // units
    if (!found.speaker || reading_.is(quote - 1, "as") ||
        (found.rule != AttributionRule::kBeforeVerb && found.rule != AttributionRule::kBeforeFar &&
         found.rule != AttributionRule::kBeforeWeak && found.rule != AttributionRule::kBeforeParticiple &&
         found.rule != AttributionRule::kClauseSubject))
      return;
    for (std::uint32_t i = quote; i-- > sentence_.begin + 1 && i + kFarthest > quote && !reading_.is_quote(i);) {
      if (!reading_.is_any(i, kClaims) || !reading_.is_any(i - 1, kAnswers)) continue;
      // "responded to claims that", not "said that claims of" and not "denied claims, calling them"
      const std::uint32_t answer = reading_.bytes({i - 1, i}).begin;
      if (!found.cue.empty() && (answer < found.cue.begin || (found.strong && answer != found.cue.end + 1))) return;
      const auto claimant = reading_.is(i + 1, "by") ? phrase_at(reading_, i + 2, quote) : NounPhrase{};
      found = {};
      found.rule = AttributionRule::kClauseSubject;
      if (claimant) found.speaker = voice_of(reading_, claimant);
      return;
    }
  }

  /// Who spoke last in the paragraph before this place.
  const Heard& speaker() {
    for (std::size_t n = number_; n > heard_; --n) {
      const UnitSpan sentence = reading_.sentences()[n - 1];
      if (reading_.has_mark(sentence.begin, sentence.end, kQuoteMark)) continue;
      if (auto reporter = reporter_of(reading_, find_cues(reading_, sentence))) {
        speaker_ = reporter;
        quoted_ = false;
        spoke_ = n - 1;
        break;
      }
    }
    heard_ = std::max(heard_, number_);
    return speaker_;
  }

  /// Of whom the sentence before tells.
  const Heard& topic() {
    if (topic_known_) return topic_;
    topic_known_ = true;
    const UnitSpan sentence = reading_.sentences()[number_ - 1];
    const bool spoken = reading_.has_mark(sentence.begin, sentence.end, kQuoteMark) && out_[first_ - 1].speaker;
    topic_ = spoken ? Heard{} : topic_of(reading_, sentence, find_cues(reading_, sentence));
    return topic_;
  }

  /// "'It rained for a week.' Ana Dahl, 'The Long Winter'": behind a quotation, the whole sentence is a name and what
  /// it wrote.
  bool cites(std::uint32_t quote) {
    const std::uint32_t begin = sentence_.begin;
    if (begin == 0 || !reading_.is_quote(begin - 1) || out_.empty()) return false;
    if (out_.back().rule < AttributionRule::kRunOn) return false;
    if (quote + 1 != reading_.size() || !reading_.is_mark(quote - 1, ',')) return false;
    const auto author = phrase_at(reading_, begin, quote);
    if (!author || author.pronoun || author.span.end + 1 != quote || !reading_.is_capital(begin)) return false;
    out_.back() = attributed(reading_, AttributionRule::kAfterDash, author);
    out_.emplace_back().cited = true;
    return true;
  }

  /// "'We wait,' Dahl said. 'Not long.' Orr nodded.": what Orr does behind Dahl's words, not a cue.
  bool is_gesture(std::uint32_t quote) const {
    const std::string_view words = reading_.quoted(quote);
    if (!quoted_ || spoke_ + 1 != number_ || words.empty() || std::string_view(".?!").find(words.back()) == words.npos)
      return false;
    return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
      return cue.verb == VerbClass::kEdge && cue.begin > quote && cue.span.end + 1 == sentence_.end;
    });
  }

  QuoteFrame frame() const { return {reading_, sentence_, cues_}; }

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

  static void take(const Heard& heard, AttributionRule rule, Attribution& out) {
    if (!heard) return;
    out.rule = rule;
    out.speaker = heard.voice;
    out.cue = heard.cue;
  }

  /// Who spoke last in the paragraph, or whom the paragraph before leads in with a colon.
  void take_heard(Attribution& out) {
    take(speaker(), AttributionRule::kClauseSubject, out);
    if (out.speaker || number_ > 0 || before_ == nullptr || !before_->ended_in_colon()) return;
    const SpeechContext& context = before_->context();
    take(context.speaker ? context.speaker : context.topic, AttributionRule::kClauseSubject, out);
  }

  /// "'We wait,' Dahl said. Orr disagrees. 'That is nonsense.'": a short sentence of somebody else stands between.
  bool hands_over() {
    const UnitSpan sentence = reading_.sentences()[number_ - 1];
    const auto subject = clause_subject(reading_, sentence.begin, sentence.end);
    if (!subject || subject.phrase.pronoun || !reading_.is_capital(subject.phrase.head)) return false;
    constexpr std::uint32_t kShort = 7;  // units
    return topic() && sentence.end - subject.phrase.span.end < kShort &&
           reading_.text(topic().voice.bytes) != reading_.text(speaker_.voice.bytes);
  }

  /// Who answers: "he" in "Why does he fear it?", "Orr asked if he feared it."; not in "Asked if he feared it, Dahl
  /// left."
  NounPhrase answerer() const {
    constexpr std::uint32_t kFarthest = 12;  // units
    if (number_ == 0) return {};
    const std::uint32_t begin = reading_.sentences()[number_ - 1].begin;
    const std::uint32_t end = sentence_.begin;
    const bool question = reading_.is_mark(end - 1, '?');
    if (!question && reading_.has_mark(begin, end, kQuoteMark)) return {};
    for (std::uint32_t i = begin + 1; i < earlier(end, begin + (question ? 4 : kFarthest)); ++i) {
      if (!reading_.is_any(i, "he she")) continue;
      const bool asked =
          question ? reading_.has(i - 1, tags::kAuxiliary) : i > begin + 2 && reading_.is_any(i - 2, "asked asks");
      if (asked) return {{i, i + 1}, i, true};
    }
    return {};
  }

  void run_on(Attribution& out) {
    if (const auto asked = answerer()) {
      out = attributed(reading_, AttributionRule::kSetUp, asked);
    } else if (speaker()) {
      if (spoke_ + 1 < number_ && hands_over()) return take(topic(), AttributionRule::kSetUp, out);
      take(speaker_, quoted_ ? AttributionRule::kRunOn : AttributionRule::kRunOnIndirect, out);
      out.continues = quoted_;
    } else if (number_ > 0) {
      take(topic(), AttributionRule::kSetUp, out);
    } else if (before_ != nullptr) {
      const SpeechContext& context = before_->context();
      if (context.asked) out.rule = AttributionRule::kRunOnParagraph;
      take(context.topic, AttributionRule::kSetUp, out);
      take(context.speaker, AttributionRule::kRunOnParagraph, out);
    }
  }

  void from_context(std::uint32_t quote, Attribution& out) {
    // "'Nonsense!' was Orr's response", "came the reply from Orr"
    for (const Cue& cue : cues_) {
      if (cue.form != CueForm::kNoun || !cue.speaker || cue.begin != quote + 2) continue;
      const bool owned = cue.speaker.place == SubjectPlace::kBefore && reading_.has(quote + 1, tags::kBe);
      if (!owned && !reading_.is(quote + 1, "came")) continue;
      out = attributed(reading_, AttributionRule::kAfterVerb, cue.speaker.phrase, cue.span);
      return;
    }
    // "'On Friday,' came the reply.": of whom is not said
    if (reading_.is(quote + 1, "came") && is_set_off(reading_, quote)) {
      out.rule = AttributionRule::kRunOnIndirect;
      return;
    }
    const QuoteFrame frame = this->frame();
    if (frame.fills(quote) || frame.is_led_in(quote) || (frame.opens_sentence(quote) && is_set_off(reading_, quote)))
      return run_on(out);
    const std::uint32_t first = first_of_joined(reading_, quote);
    const bool spoken = quoted_ && spoke_ == number_;
    if (frame.is_of_thing(first) || (!spoken && frame.is_told_of(first))) return;
    const auto subject = clause_subject(reading_, sentence_.begin, quote);
    // "'Wait and see' is no plan": talked about
    constexpr std::size_t kLongestSaying = 60;  // bytes
    if (quote == sentence_.begin && reading_.has(quote + 1, tags::kBe) &&
        reading_.quoted(quote).size() < kLongestSaying)
      return;
    const bool relative =
        quote > sentence_.begin && reading_.is_any(quote - 1, "who which");  // "Orr, who 'saw it all'"
    const bool impersonal = !subject || relative || ends_clause(reading_, quote) ||
                            (subject.phrase.pronoun && reading_.is(subject.phrase.head, "it")) ||
                            frame.is_described(subject.phrase, quote);
    if (impersonal) {
      take_heard(out);
    } else {
      out.speaker = voice_of(reading_, subject.phrase);
    }
    if (!out.speaker) return;
    out.rule = AttributionRule::kClauseSubject;
    out.personal = !impersonal && frame.is_personal(subject.phrase);
    // "Orr was said to be 'furious'", "found to have been 'slow'": nobody says by whom
    const std::uint32_t to = quote - (reading_.is(quote - 1, "been") && reading_.is(quote - 2, "have") ? 3 : 2);
    const bool rumour = quote > sentence_.begin + 4 && reading_.is_any(quote - 1, "be been") && reading_.is(to, "to") &&
                        reading_.has_form(to - 1, forms::kParticiple);
    if (rumour || frame.is_told(quote) || (!impersonal && !can_speak(reading_, subject.phrase))) out.speaker = {};
  }

  const Reading& reading_;
  ParagraphBefore* before_;
  std::size_t number_ = 0;  // of the sentence
  UnitSpan sentence_;
  std::vector<Cue> cues_;
  std::vector<Attribution> out_;
  std::size_t first_ = 0;  // of the sentence in `out_`
  Heard speaker_;
  std::size_t spoke_ = 0;  // sentence of the speaker
  bool quoted_ = false;    // is it a quotation that tells of the speaker?
  std::size_t heard_ = 0;  // sentences before this one have nothing more to tell of the speaker
  Heard topic_;
  bool topic_known_ = false;
};

}  // namespace

Voice voice_of(const Reading& reading, const NounPhrase& phrase) {
  const TokenSpan head = reading.tokens({phrase.head, phrase.head + 1});
  return {reading.tokens(phrase.span), reading.bytes(phrase.span), head.begin, phrase.pronoun};
}

Attribution attributed(const Reading& reading, AttributionRule rule, const NounPhrase& phrase, UnitSpan cue) {
  Attribution out;
  out.rule = rule;
  out.speaker = voice_of(reading, phrase);
  if (!cue.empty()) out.cue = reading.bytes(cue);
  return out;
}

std::vector<Attribution> attribute(const Reading& reading, ParagraphBefore* before) {
  return Attributor(reading, before).run();
}

}  // namespace annotator
