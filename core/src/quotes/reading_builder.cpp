// How a reading is made: units, sentences of the reporter, and what they say of themselves.

#include <algorithm>

#include "quotes/reading.h"
#include "text/chars.h"
#include "text/slice.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr WordChoice kHyphens("- \u2010 \u2011");
constexpr WordChoice kBreaks("\u2014 \u2015 --");
constexpr WordChoice kJoiners("and or to");
constexpr WordChoice kSingleMarks("\u2019 \u2018");
constexpr WordChoice kDoubleMarks("\u201C \u201D");

}  // namespace

class ReadingBuilder {
 public:
  ReadingBuilder(const QuotedArticle& article, std::uint32_t first, std::uint32_t last, QuotationRange quotations)
      : article_(article), range_(quotations) {
    reading_.text_ = article.text;
    reading_.tokens_ = &article.tokens;
    reading_.quotations_ = &article.quotations;
    tokens_ = {article.blocks[first].tokens.begin, article.blocks[last].tokens.end};
  }

  Reading run() {
    collect();
    split();
    return std::move(reading_);
  }

 private:
  void collect() {
    const auto& sentences = article_.sentences;
    auto sentence = std::lower_bound(sentences.begin(), sentences.end(), tokens_.begin,
                                     [](const Sentence& s, std::uint32_t at) { return s.tokens.end <= at; });
    std::uint32_t next_quotation = range_.begin;
    std::uint32_t words = 0;  // that may tell a headline
    std::uint32_t capitals = 0;
    reading_.units_.reserve(tokens_.size());
    for (std::uint32_t t = tokens_.begin; t < tokens_.end;) {
      while (sentence != sentences.end() && sentence->tokens.end <= t) ++sentence;
      if (next_quotation < range_.end && article_.quotations[next_quotation].tokens.begin <= t) {
        const Quotation& quotation = article_.quotations[next_quotation++];
        if (quotation.tokens.size() == 0) continue;
        reading_.quotes_.push_back(reading_.size());
        ReadingUnit& unit = reading_.units_.emplace_back();
        unit.index = next_quotation - 1;
        unit.mark = kQuoteMark;
        unit.ends = ends_sentence(quotation);
        t = later(quotation.tokens.end, t + 1);
        continue;
      }
      ReadingUnit& unit = reading_.units_.emplace_back();
      const bool in_sentence = sentence != sentences.end();
      read_token(unit, t, in_sentence && sentence->tokens.begin == t);
      unit.ends = in_sentence && sentence->tokens.end == t + 1;
      if (unit.size >= kShortestCounted) {
        ++words;
        capitals += unit.capital ? 1 : 0;
      }
      ++t;
    }
    reading_.title_case_ = words >= 3 && 5 * capitals >= 4 * words;
  }

  void read_token(ReadingUnit& unit, std::uint32_t t, bool opens_sentence) const {
    const Token& token = article_.tokens[t];
    const std::string_view word = token_text(article_.text, token);
    unit.index = t;
    unit.kind = token.kind;
    if (token.kind == TokenKind::kPunctuation || token.kind == TokenKind::kSymbol) {
      unit.mark = mark_of(t, word);
      return;
    }
    unit.initial = ascii_lower(word.front());
    unit.size = static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 255));
    unit.capital = token.kind == TokenKind::kWord && has_capital(token.casing);
    // "US" is no pronoun and "WHO" no relative: a word all in capitals is a name.
    if (token.kind != TokenKind::kWord || token.casing != Casing::kUpper || word.size() < 2) {
      unit.facts = article_.words.find(word);
      // "Day" is a name, "Monday" is none.
      const bool calendar = (unit.facts.tags & tags::kCalendar) != 0;
      if (token.casing == Casing::kInitial && !calendar && !opens_sentence) unit.facts.tags &= ~tags::kTime;
      const std::uint32_t before = reading_.size() - 2;
      // "In May Dahl said"
      if (calendar && token.casing == Casing::kInitial && reading_.has(before, tags::kPreposition))
        unit.facts = {tags::kCalendar | tags::kTime};
      // "a voice-over", "the runner-up"
      if (token.glued && reading_.is_mark(before, '-') && (unit.facts.tags & tags::kPreposition) != 0)
        unit.facts = {tags::kPerson};
    }
    if (token.kind == TokenKind::kClitic && word.back() == 's' && is_genitive(t)) unit.facts = {};
    // "the Tram and Bus Union", "Judge A K Menon"
    const bool initial = word == "A" && reading_.is_capital(reading_.size() - 2);
    if ((unit.facts.tags == tags::kConjunction || initial) && is_in_name(t)) unit.facts = {};
  }

  /// "Dahl's plan", but not "he's late", "Dahl's called it".
  bool is_genitive(std::uint32_t t) const {
    constexpr VerbForms kBehindHas = forms::kParticiple | forms::kGerund;
    if (reading_.has(reading_.size() - 2, tags::kSubject | tags::kRelative)) return false;
    return t + 1 == article_.tokens.size() ||
           (article_.words.find(token_text(article_.text, article_.tokens[t + 1])).forms & kBehindHas) == 0;
  }

  [[nodiscard]] bool is_in_name(std::uint32_t t) const {
    const auto at = mention_from(article_.mentions, t);
    return at != article_.mentions.end() && at->tokens.begin <= t;
  }

  char mark_of(std::uint32_t t, std::string_view word) const {
    // "the Department for Ports, Ferries and Quays"
    if (word == "," && is_in_name(t)) return '&';
    if (word.size() == 1 && word[0] != '-') return word[0] == kQuoteMark ? '`' : word[0];
    const bool glued_after = t + 1 < article_.tokens.size() && article_.tokens[t + 1].glued;
    // "first- and second-year": a hyphen that its word has to itself
    const bool suspended = t + 1 < article_.tokens.size() && article_.tokens[t].glued && is_joiner(t + 1);
    if (kHyphens.holds(word)) {
      return article_.tokens[t].glued && (glued_after || suspended) ? '-' : kDash;
    }
    if (word == "\u2013") return article_.tokens[t].glued && glued_after ? '-' : kDash;
    if (kBreaks.holds(word)) return kDash;
    if (kSingleMarks.holds(word)) return '\'';
    // Also with an accent or a joiner drawn on it: kQuoteMark is for quotations alone.
    if (word.front() == kQuoteMark || kDoubleMarks.holds(word)) return '`';
    if (word == "\u2026") return '.';
    return static_cast<unsigned char>(word.front()) < 0x80 ? word.front() : '*';
  }

  bool is_joiner(std::uint32_t t) const {
    const std::string_view word = token_text(article_.text, article_.tokens[t]);
    return kJoiners.holds(word);
  }

  /// Do the words inside the marks end a sentence?
  bool ends_sentence(const Quotation& quotation) const {
    std::string_view content = slice(article_.text, quotation.content);
    while (!content.empty()) {
      const char last = content.back();
      if (last == '.' || last == '?' || last == '!') return true;
      if (content.ends_with("\u2026")) return true;
      if (content.ends_with("\u2019") || content.ends_with("\u201D")) {
        content.remove_suffix(3);
      } else if (last == '\'' || last == '"' || last == ' ' || last == ')' || last == ']') {
        content.remove_suffix(1);
      } else {
        return false;
      }
    }
    return false;
  }

  /// "14:32 Dahl says", "2.30pm Dahl says": units of the time that opens a post of a live report.
  std::uint32_t clock_end() const {
    const auto is_number = [&](std::uint32_t i) {
      return reading_.is_word(i) && reading_.units_[i].kind == TokenKind::kNumber;
    };
    if (!is_number(0)) return 0;
    const bool colon = reading_.is_mark(1, ':') && is_number(2);
    std::uint32_t end = colon ? 3 : 1;
    const bool half = reading_.word(0).ends_with("am") || reading_.word(0).ends_with("pm");
    const bool stands_alone = reading_.is_any(end, "am pm a.m. p.m.");
    if (!colon && !half && !stands_alone) return 0;
    if (stands_alone) ++end;
    return reading_.is_any(end, "gmt bst utc cet et est edt pt") ? end + 1 : end;
  }

  static constexpr std::uint8_t kShortestCounted = 4;  // bytes of a word that counts for title case

  /// A longer sentence is cut, so that whatever looks at all of a sentence for each of its words stays linear.
  static constexpr std::uint32_t kLongestSentence = 300;  // units

  void split() {
    const std::uint32_t size = reading_.size();
    const std::uint32_t clock = clock_end();
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
      ReadingUnit& unit = reading_.units_[i];
      unit.opens = i == begin;
      const bool ends = unit.ends && (unit.mark != kQuoteMark || !goes_on(i + 1));
      if (ends || i + 1 == clock || i + 1 == size || i + 1 - begin == kLongestSentence) {
        reading_.sentences_.push_back({begin, i + 1});
        begin = i + 1;
      }
    }
  }

  /// Does the reporter's sentence go on at `i`, after a quotation that ended one? A small letter or a mark says so; so
  /// does "Ortiz said." behind it.
  bool goes_on(std::uint32_t i) const {
    if (reading_.is_quote(i)) return false;
    if (!reading_.is_word(i)) return true;
    if (reading_.units_[i].kind == TokenKind::kNumber) return false;
    if (!reading_.is_capital(i)) return true;
    return is_attribution(i);
  }

  /// A short name with a speech verb behind it, and then the end of the sentence or a preposition, but no new
  /// quotation.
  bool is_attribution(std::uint32_t i) const {
    constexpr std::uint32_t kLongestSpeaker = 12;
    const std::uint32_t stop = earlier(reading_.size(), i + kLongestSpeaker);
    for (std::uint32_t v = i + 1; v < stop; ++v) {
      if (reading_.is_quote(v) || reading_.units_[v].ends) return false;
      if (reading_.is_mark(v, ":;")) return false;
      const WordFacts& facts = reading_.units_[v].facts;
      const bool finite = (facts.forms & (forms::kPast | forms::kThird)) != 0;
      if (facts.verb == VerbClass::kNone || !finite || reading_.is_capital(v)) {
        if (reading_.has(v, tags::kAuxiliary | tags::kVerb | tags::kSubordinator | tags::kRelative)) return false;
        continue;
      }
      if (facts.verb != VerbClass::kSay && facts.verb != VerbClass::kTell && facts.verb != VerbClass::kEdge)
        return false;
      return closes_attribution(v + 1, i);
    }
    return false;
  }

  /// Nothing behind the verb but a hearer, a time, a place: no clause that the verb may report. After a full stop the
  /// sentence must end at once: a comma would have stood there.
  bool closes_attribution(std::uint32_t i, std::uint32_t begin) const {
    if (i >= reading_.size() || reading_.is_mark(i, '.')) return true;
    if (ends_with_stop(begin - 1) || reading_.is_quote(i)) return false;
    for (std::uint32_t j = i; j < earlier(reading_.size(), i + 14); ++j) {
      if (reading_.is_quote(j) || reading_.is_mark(j, ':') || reading_.is(j, "that")) return false;
      if (j > i && reading_.has(j, tags::kAuxiliary)) return false;
      if (reading_.units_[j].ends || reading_.is_mark(j, ',')) return true;
    }
    return true;
  }

  bool ends_with_stop(std::uint32_t quote) const {
    std::string_view content = reading_.quoted(quote);
    while (!content.empty() && (content.back() == ' ' || content.back() == '\'' || content.back() == '"'))
      content.remove_suffix(1);
    return content.ends_with('.') && !content.ends_with("..");
  }

  const QuotedArticle& article_;
  QuotationRange range_;
  TokenSpan tokens_;
  Reading reading_;
};

Reading read_blocks(const QuotedArticle& article, std::uint32_t first, std::uint32_t last, QuotationRange quotations) {
  return ReadingBuilder(article, first, last, quotations).run();
}

}  // namespace annotator
