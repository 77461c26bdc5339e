#include "quotes/quotes.h"

#include <algorithm>
#include <array>
#include <string>

#include "quotes/attribution.h"
#include "quotes/indirect.h"
#include "quotes/kinds.h"
#include "quotes/marks.h"
#include "quotes/paragraph_before.h"
#include "quotes/reading.h"
#include "quotes/referents.h"
#include "quotes/repeated.h"
#include "quotes/rules.h"
#include "quotes/turns.h"
#include "text/chars.h"
#include "text/sorting.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr Confidence kIndirectConfidence = 800;
constexpr Confidence kNoSpeech = 700;  // a title or scare quote

// The cues that report nothing but speech; the rest of the long tail is often something else.
constexpr std::array<std::string_view, 19> kCommonCues = {
    "added",  "adds",   "asked", "continued", "explained", "noted",   "replied", "said",   "say",  "says",
    "saying", "stated", "tell",  "tells",     "told",      "tweeted", "write",   "writes", "wrote"};

bool is_common_cue(std::string_view cue) {
  return std::find(kCommonCues.begin(), kCommonCues.end(), cue) != kCommonCues.end();
}

constexpr Confidence kMixedPhrase = 60;  // taken off for a fragment said by a noun phrase

class QuoteFinder {
 public:
  QuoteFinder(const QuoteSource& source, const std::vector<Quotation>& quotations, Indirect indirect)
      : source_(source),
        indirect_(indirect),
        quotations_(quotations),
        article_{source.document.text(), source.tokens,   source.blocks, source.sentences, quotations,
                 source.mentions,        source.entities, source.words,  source.names},
        referents_(article_) {
    single_marks_ = static_cast<std::size_t>(
        std::count_if(quotations.begin(), quotations.end(), [&](const Quotation& q) { return has_single_marks(q); }));
  }

  std::vector<FoundQuote> run() {
    const auto blocks = static_cast<std::uint32_t>(source_.blocks.size());
    ParagraphBefore before(article_);
    for (std::uint32_t b = 0; b < blocks;) {
      const QuotationRange range = quotations_from(b);
      std::uint32_t last = range.begin == range.end ? b : quotations_[range.end - 1].last_block;
      if (range.begin != range.end && has_byline(quotations_[range.end - 1], last)) ++last;
      if (range.begin + 1 == range.end && is_dividing_line(quotations_[range.begin])) {
        add_title(quotations_[range.begin]);
        b = last + 1;
        continue;
      }
      const bool feeds_next = last + 1 < blocks && next_ < quotations_.size() && quotations_[next_].block == last + 1;
      const bool text = is_text(source_.blocks[b]);
      if (range.begin != range.end || (indirect_ == Indirect::kFind && (text || is_heading(source_.blocks[b])))) {
        read(b, last, range, text ? &before : nullptr);
      } else if (text && feeds_next) {
        if (!asks(source_.blocks[b])) before.set(b);
      } else if (text) {
        before.clear();
      }
      b = last + 1;
    }
    const auto by_place = [](const FoundQuote& a, const FoundQuote& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    };
    sort_stably(out_, by_place);
    settle_repeated(source_, out_);
    return std::move(out_);
  }

 private:
  /// Running text; a short line that ends like a sentence is taken for it too.
  bool is_text(const Block& block) const {
    if (block.kind == BlockKind::kParagraph || block.kind == BlockKind::kList) return true;
    const std::string_view text = source_.document.text(block.span);
    return block.kind != BlockKind::kBoilerplate && !text.empty() && (text.back() == '.' || text.back() == ':');
  }

  /// "'We waited.'", and in the block behind it "- Ana Dahl, Lund".
  bool has_byline(const Quotation& quotation, std::uint32_t last) const {
    constexpr std::size_t kLongest = 100;  // bytes
    if (last + 1 == source_.blocks.size() || quotation.span.end != source_.blocks[last].span.end) return false;
    if (next_ < quotations_.size() && quotations_[next_].block == last + 1) return false;
    const std::string_view text = source_.document.text(source_.blocks[last + 1].span);
    return text.size() < kLongest &&
           (text.starts_with('-') || text.starts_with("\u2013") || text.starts_with("\u2014"));
  }

  bool has_single_marks(const Quotation& quotation) const {
    const std::string_view text = source_.document.text(quotation.span);
    return text.starts_with("\u2018") || (text.starts_with('\'') && !text.starts_with("''"));
  }

  /// A line in single marks, where the article quotes in double ones: what the section behind it is called.
  bool is_dividing_line(const Quotation& quotation) const {
    return source_.blocks[quotation.block].span == quotation.span && has_single_marks(quotation) &&
           2 * single_marks_ < quotations_.size();
  }

  void add_title(const Quotation& quotation) {
    FoundQuote quote;
    quote.span = quotation.span;
    quote.kind = QuoteKind::kTitle;
    quote.rule = info(AttributionRule::kNone).name;
    quote.confidence = kNoSpeech;
    quote.utterance = utterances_++;
    out_.push_back(quote);
  }

  /// Quotations that begin in block `b`, and in the blocks those run through.
  QuotationRange quotations_from(std::uint32_t b) {
    QuotationRange range{next_, next_};
    std::uint32_t last = b;
    while (next_ < quotations_.size() && quotations_[next_].block <= last) {
      last = later(last, quotations_[next_].last_block);
      ++next_;
    }
    range.end = next_;
    return range;
  }

  /// "Was his shoulder sore?": a question that names nobody, asked of whoever spoke before.
  bool asks(const Block& block) const {
    const auto begin = source_.tokens.begin() + block.tokens.begin;
    const auto end = source_.tokens.begin() + block.tokens.end;
    return source_.document.text(block.span).ends_with('?') &&
           std::none_of(begin + 1, end, [](const Token& token) { return token.casing == Casing::kInitial; });
  }

  void read(std::uint32_t first, std::uint32_t last, QuotationRange range, ParagraphBefore* before) {
    Reading reading = read_blocks(article_, first, last, range);
    std::vector<Attribution> attributions = attribute(reading, before);
    for (std::size_t k = 0; k < attributions.size(); ++k) {
      if (is_heading(source_.blocks[first])) {
        read_heading(reading, reading.quotes()[k], attributions[k]);
      } else if (is_thing(attributions[k]) && attributions[k].speaker.tokens.size() == 1) {
        attributions[k] = {};  // "Tractors bore the words 'No farmers, no fries'"
      }
      add(reading, reading.quotes()[k], attributions[k]);
    }
    if (indirect_ == Indirect::kFind) add_indirect(reading);
    if (before != nullptr) before->set(std::move(reading), std::move(attributions));
  }

  /// "Dahl: New pier 'too slow'": whose words they are; not "Dahl: The 'Port Poet'".
  void read_heading(const Reading& reading, std::uint32_t unit, Attribution& attribution) const {
    if (is_thing(attribution) || is_event(attribution)) attribution = {};
    if (attribution.rule != AttributionRule::kNone && attribution.rule != AttributionRule::kClauseSubject) return;
    const auto label = label_before_colon(reading);
    if (!label || !names_somebody(reading, label) || !begins_small(reading.quoted(unit))) return;
    attribution = {};
    attribution.rule = AttributionRule::kHeadline;
    attribution.speaker = voice_of(reading, label);
  }

  /// "New pier 'too slow'" in a headline: what the clause is about says nothing.
  bool is_thing(const Attribution& attribution) const {
    if (attribution.rule != AttributionRule::kClauseSubject || !attribution.speaker || attribution.speaker.pronoun)
      return false;
    return (head_of(attribution.speaker) & (tags::kPerson | tags::kBody | tags::kDocument | tags::kSpeech)) == 0 &&
           !referents_.name_in(attribution.speaker);
  }

  /// "Storm Edda: 'Danger to life' warning"
  bool is_event(const Attribution& attribution) const {
    if (attribution.rule != AttributionRule::kBeforeColon) return false;
    const auto name = referents_.name_in(attribution.speaker);
    return name && source_.mentions[index(*name)].label == Label::kEvent;
  }

  [[nodiscard]] WordTags head_of(const Voice& voice) const {
    return source_.words.find(token_text(source_.document.text(), source_.tokens[voice.head])).tags;
  }

  /// "the company", "a 140-page report"; of what is both, "a watchdog", "the police", the body speaks.
  [[nodiscard]] Label label_of(const Voice& voice) const {
    const WordTags head = head_of(voice);
    if ((head & tags::kBody) != 0) return Label::kOrganization;
    if ((head & tags::kPerson) != 0) return Label::kPerson;
    return (head & (tags::kDocument | tags::kSpeech)) != 0 ? Label::kWork : Label::kPerson;
  }

  void add_indirect(const Reading& reading) {
    if (const auto turn = find_turn(reading); turn && names_somebody(reading, turn.cue.speaker.phrase)) {
      add_indirect(reading, turn);
      return;
    }
    for (const UnitSpan sentence : reading.sentences()) {
      for (const IndirectSpeech& speech : find_indirect(reading, sentence)) add_indirect(reading, speech);
    }
  }

  void add(const Reading& reading, std::uint32_t unit, const Attribution& attribution) {
    const Quotation& quotation = quotations_[reading[unit].index];
    FoundQuote quote;
    quote.span = quotation.span;
    quote.kind = kind_of(reading, unit, attribution, source_.tokens, quotation.tokens, source_.words);
    const AttributionRuleInfo& rule = info(attribution.rule);
    quote.rule = rule.name;
    const bool speech = quote.kind == QuoteKind::kDirect || quote.kind == QuoteKind::kMixed;
    quote.confidence = speech ? 950 : kNoSpeech;
    if (speech && attribution.speaker) {
      quote.speaker = speaker_of(attribution.speaker, quote.span, confidence_of(attribution, quote.kind, rule.speaker));
      if (!attribution.cue.empty()) quote.cue = attribution.cue;
    }
    quote.utterance = utterance_of(attribution, speech);
    out_.push_back(quote);
  }

  Confidence confidence_of(const Attribution& attribution, QuoteKind kind, const SpeakerConfidence& by_evidence) const {
    const Voice& voice = attribution.speaker;
    const Casing casing = source_.tokens[voice.head].casing;
    if (!voice.pronoun && casing == Casing::kLower) {
      // "the 'expansion,' the spokesman said": the comma may as well part two clauses.
      return static_cast<Confidence>(by_evidence.phrase - (kind == QuoteKind::kMixed ? kMixedPhrase : 0));
    }
    if (attribution.cue.empty()) return by_evidence.other;
    return is_common_cue(source_.document.text(attribution.cue)) ? by_evidence.common : by_evidence.other;
  }

  bool names_somebody(const Reading& reading, const NounPhrase& label) const {
    if (reading.has(label.head, tags::kPerson | tags::kBody)) return true;
    const std::optional<MentionId> name = referents_.name_in(voice_of(reading, label));
    if (!name) return false;
    const Label of = source_.mentions[index(*name)].label;
    return of == Label::kPerson || of == Label::kOrganization;
  }

  void add_indirect(const Reading& reading, const IndirectSpeech& speech) {
    FoundQuote quote;
    quote.span = reading.bytes(speech.content);
    quote.kind = QuoteKind::kIndirect;
    quote.rule = name_of(speech.form);
    quote.confidence = kIndirectConfidence;
    if (speech.cue.speaker)
      quote.speaker = speaker_of(voice_of(reading, speech.cue.speaker.phrase), quote.span, kIndirectConfidence);
    quote.cue = reading.bytes(speech.cue.span);
    quote.utterance = utterances_++;
    out_.push_back(quote);
  }

  FoundSpeaker speaker_of(const Voice& voice, ByteSpan words, Confidence confidence) {
    FoundSpeaker speaker;
    speaker.tokens = voice.tokens;
    speaker.label = label_of(voice);
    speaker.confidence = confidence;
    if (voice.pronoun) {
      speaker.form = Form::kPronoun;
      speaker.referent = referents_.name_for_pronoun(voice, words);
      speaker.unnamed = referents_.unnamed_for_pronoun(voice, speaker.referent);
      if (speaker.unnamed) speaker.referent.reset();
    } else {
      speaker.referent = referents_.name_in(voice);
      if (!speaker.referent) speaker.referent = referents_.name_for_surname(voice);
      speaker.form = speaker.referent ? Form::kName : Form::kNominal;
      if (!speaker.referent) speaker.referent = referents_.name_for_role(voice);
      if (!speaker.referent) speaker.referent = referents_.name_for_owner(voice, words);
      if (referents_.tells_kind(voice, speaker.referent)) {
        if (const auto person = referents_.name_for_pronoun(voice, words)) speaker.referent = person;
      }
    }
    if (speaker.referent) {
      referents_.note_speaker(*speaker.referent);
    } else if (!voice.pronoun) {
      referents_.note_unnamed_speaker(voice);
    }
    return speaker;
  }

  /// The parts around one cue, and what runs on behind them, are one utterance.
  std::uint32_t utterance_of(const Attribution& attribution, bool speech) {
    const bool same_cue = speech && !attribution.cue.empty() && last_cue_ == attribution.cue;
    const bool goes_on = speech && attribution.continues && last_is_speech_;
    if (!same_cue && !goes_on) ++utterances_;
    last_is_speech_ = speech;
    if (!goes_on || !attribution.cue.empty()) last_cue_ = speech ? attribution.cue : ByteSpan{};
    return utterances_ - 1;
  }

  const QuoteSource& source_;
  Indirect indirect_;
  const std::vector<Quotation>& quotations_;
  QuotedArticle article_;
  Referents referents_;
  std::vector<FoundQuote> out_;
  std::uint32_t next_ = 0;  // quotation
  std::size_t single_marks_ = 0;
  std::uint32_t utterances_ = 0;
  ByteSpan last_cue_;  // empty when there was none
  bool last_is_speech_ = false;
};

}  // namespace

FoundQuotes find_quotes(const QuoteSource& source, Indirect indirect) {
  const PairedMarks marks = pair_marks(source.document.text(), source.tokens, source.blocks);
  FoundQuotes out;
  if (marks.quotations.empty() && indirect == Indirect::kLeave) return out;
  out.quotes = QuoteFinder(source, marks.quotations, indirect).run();
  if (marks.truncated > 0) {
    out.warnings.push_back({"truncatedQuote", std::to_string(marks.truncated) +
                                                  " quotation(s) without a closing mark end with their paragraph"});
  }
  return out;
}

}  // namespace annotator
