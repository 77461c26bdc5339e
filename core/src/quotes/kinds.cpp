#include "quotes/kinds.h"

#include <algorithm>
#include <string_view>

#include "quotes/cue_gap.h"
#include "quotes/noun_phrase.h"
#include "quotes/phrase_words.h"
#include "quotes/quoted_content.h"

namespace annotator {

namespace {

constexpr std::uint32_t kLongestScare = 4;          // words
constexpr std::uint32_t kLongestPersonalScare = 2;  // words, when the subject of the clause is somebody
constexpr std::uint32_t kLongestHearer = 5;         // words
constexpr std::uint32_t kShortestSentence = 7;      // words behind "that"

class KindJudge {
 public:
  KindJudge(const Reading& reading, std::uint32_t quote, const Attribution& attribution,
            const std::vector<Token>& tokens, TokenSpan span, const SpeechLexicon& words)
      : reading_(reading), quote_(quote), attribution_(attribution) {
    sentence_ = reading.sentences()[reading.sentence_of(quote)];
    if (quote > sentence_.begin) before_ = quote - 1;
    if (quote > sentence_.begin + 1) second_before_ = quote - 2;
    content_ = read_content(reading, quote, tokens, span, words);
    const std::string_view mark = span.begin > 0 ? reading.text(tokens[span.begin - 1].span) : "";
    in_double_marks_ = mark != "'" && mark != "\u2018";
  }

  QuoteKind run() const {
    if (is_nickname() || attribution_.cited) return QuoteKind::kTitle;
    if (!is_speech()) return is_title() || has_author() ? QuoteKind::kTitle : QuoteKind::kScare;
    return is_direct() ? QuoteKind::kDirect : QuoteKind::kMixed;
  }

 private:
  bool is_nickname() const {
    return content_.words <= 4 && reading_.is_capital(before_) && reading_.is_capital(quote_ + 1) &&
           !reading_.has(before_, tags::kDeterminer | tags::kPreposition | tags::kSubject) && content_.capital_first &&
           reading_.verb(before_) == VerbClass::kNone;
  }

  bool is_speech() const {
    if (is_cried(reading_, quote_) || is_written()) return true;
    if (reading_.is(before_, "called") && reading_.is_mark(second_before_, '-')) return false;
    switch (attribution_.rule) {
      case AttributionRule::kNone:
        return says_something() || is_pulled() || is_exclaimed() ||
               (content_.words > kLongestScare && !has_title_form() && !has_author());
      case AttributionRule::kClauseSubject:
        return says_something() || (content_.words > longest_scare() && !is_title() && !is_term() &&
                                    (content_.capital_first || !is_called()));
      case AttributionRule::kBeforeWeak:
      case AttributionRule::kBeforeNoun:
      case AttributionRule::kBeforeFar:
        return !is_title() && !is_term();
      case AttributionRule::kRunOn:
      case AttributionRule::kRunOnIndirect:
      case AttributionRule::kRunOnParagraph:
      case AttributionRule::kSetUp:
        // "'Blue Again' is a song": what begins a sentence of the reporter
        return !is_named() && !is_dated() && (content_.ends_sentence || !has_title_form());
      default:
        return !is_named() && (attribution_.names || !is_term());
    }
  }

  /// "a hat reading 'Make Lund Great Again'", "the sign, which read 'Go Home'", "the subject line 'Pier Gone'", but not
  /// "she was reading 'Blue Again'"
  bool is_written() const {
    std::uint32_t i = first_of_joined(reading_, quote_);
    if (i > sentence_.begin && reading_.is_mark(i - 1, ',') && reading_.is_any(i - 2, "read reading")) --i;
    if (i < sentence_.begin + 2 || content_.words < 2) return false;
    // "held up a banner: 'PIER OUT'"
    if (reading_.is_mark(i - 1, ':'))
      return reading_.is_any(i - 2, "banner flag hat placard poster sign slogan t-shirt");
    if (reading_.is(i - 1, "line")) return reading_.is(i - 2, "subject");
    if (!reading_.is_any(i - 1, "read reading reads") || !reading_.is_word(i - 2)) return false;
    if (reading_.is_any(i - 2, "which that")) return true;
    if (reading_.is_capital(i - 2)) return reading_.has(i - 3, tags::kPreposition) && reading_.is(i - 1, "reading");
    return !reading_.has(i - 2, tags::kAuxiliary | tags::kSubject | tags::kPerson | tags::kBody | tags::kConjunction |
                                    tags::kPreposition | tags::kAdverb);
  }

  /// Without a cue and however short: what a colon leads in, and what is no noun phrase.
  bool says_something() const {
    return (follows_colon() && !is_named()) || is_predicate(reading_, quote_) || is_verbal() || is_clause_end() ||
           is_introduced();
  }

  /// "I don't do fear" in a line of its own or before a colon.
  bool is_pulled() const {
    // "Nah." in a paragraph of its own
    if (fills_sentence() && in_double_marks_ && content_.ends_sentence && reading_.size() == sentence_.size() &&
        (content_.words == 1 || !has_title_form()))
      return true;
    const bool alone =
        (fills_sentence() && in_double_marks_) || (quote_ == sentence_.begin && reading_.is_mark(quote_ + 1, ':'));
    return alone && content_.words > kLongestPersonalScare && content_.subject_first && content_.has_verb &&
           content_.capital_first && !has_title_form();
  }

  /// "'Shame!' 'Resign!'"
  bool is_exclaimed() const { return fills_sentence() && reading_.quoted(quote_).ends_with('!'); }

  /// "... and asks, 'Am I late?'"
  bool is_introduced() const {
    if (!reading_.is_mark(before_, ',')) return false;
    const VerbClass verb = reading_.verb(second_before_);
    return content_.ends_sentence && (verb == VerbClass::kSay || verb == VerbClass::kTell);
  }

  /// "Fire 'was started on purpose'": the verb of the clause stands inside the marks.
  bool is_clause_end() const { return ends_clause(reading_, quote_) && !completes_phrase(); }

  /// "agreed to 'go an extra mile'", "warned of 'spreading rumours'": an infinitive or gerund with what it takes.
  bool is_verbal() const {
    if (content_.words < 2 || content_.capital_first || second_before_ == kNoUnit) return false;
    if (reading_.is(before_, "to")) return !reading_.has(second_before_, tags::kHave);
    return content_.gerund_first && !reading_.has(before_, tags::kConjunction);
  }

  /// In words, without a cue: shorter when the subject of the clause is somebody.
  std::uint32_t longest_scare() const {
    return attribution_.personal && !follows_article() ? kLongestPersonalScare : kLongestScare;
  }

  /// "Dahl, out of breath: 'It holds.'"
  bool follows_colon() const { return reading_.is_mark(before_, ':') && content_.ends_sentence; }

  /// "promoting a 'new order'": the noun phrase of the reporter goes on inside the marks.
  bool follows_article() const { return reading_.has(before_, tags::kDeterminer); }

  /// Two words or more, all that count with a capital, and no sentence.
  bool has_title_form() const {
    if (!content_.capital_first || content_.words > kLongestTitle) return false;
    return content_.countable == content_.capitals && (content_.words == 1 || content_.later_capital);
  }

  /// "called 'Blue Again'", "the film 'Blue Again'": a word for a work or name leads to it or follows it.
  bool is_named() const {
    if (is_called() || has_author()) return true;
    // "four words: 'Noted. Rent Due.'" is no title
    if (!has_title_form() || (follows_colon() && (content_.has_sentences || reading_.is(second_before_, "word"))))
      return false;
    if (reading_.is(before_, "as") && reading_.is(second_before_, "such")) return true;
    for (std::uint32_t i = quote_; i > sentence_.begin && quote_ - i < 2; --i) {
      if (reading_.has(i - 1, tags::kWork | tags::kName)) return true;
    }
    // "wrote 'Blue Again'"
    if (content_.words >= 2 && !reading_.title_case() && reading_.takes(before_, complements::kWork)) return true;
    if (reading_.has(quote_ + 1, tags::kWork | tags::kName) || is_hearer() || is_dated()) return true;
    // "On the radio's 'Noon,' Dahl said"
    const bool spoken = attribution_.rule != AttributionRule::kNone &&
                        attribution_.rule != AttributionRule::kClauseSubject && !is_followed_by_cue();
    if (!spoken && reading_.is_kind(before_, TokenKind::kClitic)) return true;
    return has_work_apposition() || (content_.words >= 2 && (is_on_air() || is_apposed()));
  }

  /// "'Kiln' (1979)"
  bool is_dated() const {
    return reading_.is_mark(quote_ + 1, '(') && reading_.is_mark(quote_ + 3, ')') &&
           reading_.is_kind(quote_ + 2, TokenKind::kNumber) && reading_.word(quote_ + 2).size() == 4;
  }

  /// "the term 'slow season'": a word that is talked about.
  bool is_term() const {
    return reading_.has(second_before_, tags::kDeterminer) && reading_.is_any(before_, "term terms word hashtag");
  }

  /// "'The long winter,' by Yuna Park", but not "described as 'a long winter' by Yuna Park"
  bool has_author() const {
    if (!content_.capital_first) return false;
    if (attribution_.rule == AttributionRule::kPassive && !has_title_form()) return false;
    const std::uint32_t i = after_comma();
    return reading_.is(i, "by") && reading_.is_capital(i + 1) && !reading_.has(i + 1, tags::kTime);
  }

  /// "One film, 'Blue Again,' shows", "'Blue Again,' which opens in May": what something is called.
  bool is_apposed() const {
    if (reading_.is(after_comma(), "which")) return true;
    return reading_.is_mark(before_, ',') && reading_.has(second_before_, tags::kWork | tags::kName | tags::kDocument);
  }

  /// First unit behind the quotation and a comma.
  std::uint32_t after_comma() const { return reading_.is_mark(quote_ + 1, ',') ? quote_ + 2 : quote_ + 1; }

  /// "a song called '...'", "known as the '...'", with no speaker who calls it so.
  bool is_called() const {
    if (attribution_.rule != AttributionRule::kNone && attribution_.rule != AttributionRule::kClauseSubject &&
        attribution_.rule != AttributionRule::kBeforeFar && attribution_.rule != AttributionRule::kBeforeWeak &&
        !(attribution_.rule == AttributionRule::kAfterFar && reading_.is(quote_ - 1, "titled"))) {
      return false;
    }
    std::uint32_t i = quote_;
    if (i > sentence_.begin && reading_.has(i - 1, tags::kDeterminer) && !reading_.has(i - 1, tags::kPossessive)) --i;
    if (i > sentence_.begin + 1 && reading_.is(i - 1, "as") && reading_.is_any(i - 2, "known to")) return true;
    if (i == sentence_.begin) return false;
    const WordFacts& facts = reading_[i - 1].facts;
    return (facts.tags & tags::kName) != 0 ||
           (facts.verb == VerbClass::kCall && (facts.forms & forms::kParticiple) != 0);
  }

  /// "told 'Harbour and Friends' that": the programme is told.
  bool is_hearer() const {
    if (content_.words > kLongestHearer || content_.ends_sentence) return false;
    // "told the radio's 'Noon'"
    const bool owned = reading_.is_kind(before_, TokenKind::kClitic) && quote_ > sentence_.begin + 2;
    if (owned) return reading_.verb(quote_ - 3) == VerbClass::kTell;
    return content_.words >= 2 && reading_.verb(before_) == VerbClass::kTell;
  }

  /// "on ABC's 'This Week'", "the hosts of 'Morning Joe'"
  bool is_on_air() const {
    const std::uint32_t first = first_of_joined(reading_, quote_);
    if (first <= sentence_.begin || !reading_.is_word(first - 1)) return false;
    return reading_.is_kind(first - 1, TokenKind::kClitic) || reading_.is_any(first - 1, "on of from with in at");
  }

  /// "'Blue Again,' a song about ..."
  bool has_work_apposition() const {
    const std::uint32_t i = after_comma();
    if (!reading_.has(i, tags::kDeterminer)) return false;
    for (std::uint32_t k = i; k < earlier(sentence_.end, i + 6); ++k) {
      if (!reading_.is_word(k) && !reading_.is_mark(k, '-')) return false;
      if (reading_.has(k, tags::kWork)) return true;
    }
    return false;
  }

  bool is_headed() const { return content_.capital_first && reading_.is_any(before_, "entitled headed titled"); }

  bool is_title() const { return is_headed() || (has_title_form() && (content_.words >= 2 || is_named())); }

  bool is_direct() const {
    const bool opens = begins_clause();
    const bool touches = attribution_.touches;
    if (is_cried(reading_, quote_)) return content_.subject_first && content_.has_verb;
    if (is_written()) return true;
    if (goes_on() || completes_phrase() || attribution_.within || begins_with_verb()) return false;
    if (content_.has_sentences && (content_.capital_first || opens || attribution_.adjacent)) return true;
    if (attribution_.rule == AttributionRule::kNone || attribution_.rule == AttributionRule::kClauseSubject)
      return opens && content_.capital_first;
    if (attribution_.rule == AttributionRule::kSetUp && fills_sentence()) return true;
    if (attribution_.resumes && (content_.words >= 2 || content_.ends_sentence)) return true;
    if (attribution_.rule == AttributionRule::kHeadline) return false;
    if (content_.capital_first) {
      if (opens || reading_.is(before_, "words")) return true;
      return touches && content_.words >= 2 && (content_.has_verb || content_.ends_sentence);
    }
    if (is_fragment()) return false;
    if (opens && content_.words >= 4 && content_.has_verb) return true;
    const bool clause = content_.subject_first && content_.has_verb && (content_.words >= 4 || content_.ends_sentence);
    // "said that 'prices fall'" is a fragment, a long sentence is not
    if (attribution_.after_that)
      return content_.ends_sentence && content_.has_verb && content_.words >= kShortestSentence;
    return attribution_.adjacent && clause;
  }

  /// "'...,' Dahl said": the cue stands behind.
  bool is_followed_by_cue() const {
    return attribution_.rule == AttributionRule::kAfterVerb || attribution_.rule == AttributionRule::kAfterInverted ||
           attribution_.rule == AttributionRule::kAfterSource;
  }

  /// Words that go on from the reporter's own: "..., which is old, 'will hold,' Dahl said".
  bool is_fragment() const {
    if (is_followed_by_cue() || attribution_.rule == AttributionRule::kAfterFar)
      return !opens_sentence() && !reading_.is_quote(sentence_.begin);
    return attribution_.rule == AttributionRule::kBeforeFar || attribution_.in_clause;
  }

  /// "'We count the boats' and other habits": the reporter's clause goes on behind the marks.
  bool goes_on() const {
    const std::uint32_t next = quote_ + 1;
    // "'We count the boats,' as you see, Dahl said"
    if (attribution_.rule == AttributionRule::kAfterFar && reading_.has(next, tags::kSubordinator | tags::kRelative))
      return true;
    if (is_followed_by_cue() || next >= sentence_.end || !reading_.is_word(next) || reading_.is_capital(next))
      return false;
    // "'We count the boats' and 'we wait'", "'We count the boats' and said so": the next of two.
    const bool joined = reading_.has(next, tags::kConjunction) &&
                        (reading_.is_quote(next + 1) || is_verb_like(reading_, next + 1) ||
                         (next + 1 < sentence_.end && reading_.has_form(next + 1, forms::kGerund)));
    return !joined && !is_set_off(reading_, quote_);
  }

  /// "called it a 'Bad joke'", "calls Orr 'Lund's best rower'", "the talk of 'We, too'": the marks hold a phrase of the
  /// reporter's clause, or its noun.
  bool completes_phrase() const {
    if (attribution_.names) return true;
    if (reading_.is(before_, "as")) return true;
    return reading_.has(before_, tags::kDeterminer | tags::kPreposition) &&
           !reading_.has(before_, tags::kSubordinator | tags::kSubject | tags::kRelative | tags::kAdverb);
  }

  /// "But 'it holds,' Dahl said", "('It holds,' Dahl said)": nothing of the reporter's clause stands before the marks.
  bool opens_sentence() const {
    for (std::uint32_t i = sentence_.begin; i < quote_; ++i) {
      const bool opens = reading_.is_mark(i, "(,") || reading_.has(i, tags::kConjunction) || is_adverb(reading_, i);
      if (!opens) return false;
    }
    return true;
  }

  /// "The delay, Dahl said, 'would be a pity'": the subject stands outside the marks.
  bool begins_with_verb() const {
    return content_.verb_first && !content_.capital_first && !content_.asks && !attribution_.resumes;
  }

  /// The quotation begins its sentence, or follows a comma or colon.
  bool begins_clause() const {
    if (quote_ == sentence_.begin || (is_followed_by_cue() && opens_sentence())) return true;
    return reading_.is_mark(before_, ",:~") || (reading_.is_mark(before_, '(') && is_followed_by_cue());
  }

  bool fills_sentence() const { return sentence_.size() <= 2 && quote_ == sentence_.begin; }

  const Reading& reading_;
  std::uint32_t quote_;
  const Attribution& attribution_;
  UnitSpan sentence_;
  std::uint32_t before_ = kNoUnit;  // the unit before the quotation, in its sentence
  std::uint32_t second_before_ = kNoUnit;
  QuotedContent content_;
  bool in_double_marks_ = true;
};

}  // namespace

QuoteKind kind_of(const Reading& reading, std::uint32_t quote, const Attribution& attribution,
                  const std::vector<Token>& tokens, TokenSpan content, const SpeechLexicon& words) {
  return KindJudge(reading, quote, attribution, tokens, content, words).run();
}

}  // namespace annotator
