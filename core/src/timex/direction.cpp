#include "timex/direction.h"

#include "tokens/token_text.h"

namespace annotator {

namespace {

/// What the words before an expression tell of where it looks.
enum class Lead : std::uint8_t {
  kToldPast,
  kToldFuture,
  kFuture,
  kOpenFuture,  // where the verb leaves it open
  kOpenPast,    // where the verb does not look ahead
};
struct LeadRow {
  WordChoice before;
  WordChoice second;  // the word before that one; none where any will do
  Lead lead;
};

constexpr LeadRow kLeads[] = {
    {"since ended", "", Lead::kToldPast},
    {"the", "since", Lead::kToldPast},  // "since the October vote"
    {"to", "backdated half months quarter weeks year", Lead::kToldPast},
    {"until till into", "", Lead::kToldFuture},
    {"until till", "lasted lived ran reigned served stayed worked", Lead::kToldPast},
    {"of", "as", Lead::kOpenPast},
    {"of", "ahead", Lead::kFuture},  // "met ahead of Friday's vote"
    {"beginning starting", "", Lead::kFuture},
    {"on", "beginning starting", Lead::kFuture},
    {"for", "hearing judgement judgment ruling sentencing trial verdict", Lead::kFuture},
    {"through", "", Lead::kOpenFuture},
};

class DirectionReader {
 public:
  DirectionReader(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence, TokenSpan expression)
      : text_(text), tokens_(tokens), sentence_(sentence), expression_(expression) {}

  Direction read() {
    out_.tense = tense_at(text_, tokens_, sentence_, expression_);
    if (expression_.begin == sentence_.begin) {
      if (out_.tense == Tense::kUnknown && (labels(0) || labels(2))) out_.tense = Tense::kPresent;
      return out_;
    }
    const Folded before = back(1);
    const Folded second = back(2);
    const bool open = out_.tense == Tense::kUnknown || out_.tense == Tense::kOpen;
    for (const LeadRow& row : kLeads) {
      if (before.in(row.before) && (row.second.words().empty() || second.in(row.second))) follow(row.lead, open);
    }
    // "From Friday, drivers pay more"
    const bool opens = expression_.begin == sentence_.begin + 1;
    if (before == "from" && opens && out_.tense == Tense::kUnknown) out_.tense = Tense::kFuture;
    read_sureness(before, second);
    // "gave it until Friday to answer"; neither "had given it" nor "had until Friday to answer"
    if (before == "until" && ahead(0) == "to" && !is_within("had", 7)) out_.tense = Tense::kFuture;
    // "tickets for Friday", but neither "blamed for Friday's fire" nor "for years afterwards"
    const bool named = tokens_[expression_.begin].casing == Casing::kInitial && ahead(0) != "'s";
    if (open && (ends() || (before == "for" && named))) out_.tense = Tense::kFuture;
    return out_;
  }

 private:
  /// The word so many before the expression, "" beyond the sentence.
  Folded back(std::uint32_t count) const {
    const bool inside = sentence_.begin + count <= expression_.begin;
    return Folded(inside ? token_text(text_, tokens_[expression_.begin - count]) : "");
  }
  Folded ahead(std::uint32_t count) const {
    const bool inside = expression_.end + count < sentence_.end;
    return Folded(inside ? token_text(text_, tokens_[expression_.end + count]) : "");
  }
  bool is_within(std::string_view word, std::uint32_t reach) const {
    for (std::uint32_t i = 2; i < reach; ++i) {
      if (back(i) == word) return true;
    }
    return false;
  }
  /// "Saturday: Showers", "Sunday to Tuesday: Rain"
  bool labels(std::uint32_t count) const { return ahead(count) == ":"; }

  void follow(Lead lead, bool open) {
    if (lead == Lead::kToldPast) out_.told = Tense::kPast;
    if (lead == Lead::kToldFuture) out_.told = Tense::kFuture;
    if (lead == Lead::kOpenPast && !looks_ahead(out_.tense)) out_.tense = Tense::kPast;
    if (lead == Lead::kFuture || (lead == Lead::kOpenFuture && open)) out_.tense = Tense::kFuture;
  }

  /// "It opened in May"; not "it had hoped to open in May", "it may be closed in May". "It will open on May 3."
  void read_sureness(const Folded& before, const Folded& second) {
    // "On May 3, it fell", "On May 3 she left"; not "On May 3, Orr said, it will fall"
    const bool first = expression_.begin == sentence_.begin + 1;
    bool opens = first && ahead(0).in(", he she it they");
    for (std::uint32_t i = 1; i < 4; ++i) opens = opens && ahead(i) != "said";
    const auto is_past_from = [&](std::uint32_t begin) {
      return tense_at(text_, tokens_, {begin, expression_.end}, expression_) == Tense::kPast;
    };
    // "The board voted Jan. 12.", "It took effect Jan. 1."
    const bool named = tokens_[expression_.begin].casing == Casing::kInitial;
    // "diagnosed with it three weeks before Christmas"
    const bool counted = expression_.size() > 3 && !named && tokens_[expression_.end - 1].casing == Casing::kInitial;
    const bool bare = named && (before.in("effect office place") || is_past_from(expression_.begin - 1));
    const bool told_of = before.in("a an") && (first || second == "in");  // "A May poll", "said in a May poll"
    out_.sure = out_.tense == Tense::kPast && (counted || before.in("at in on") ? opens || is_past_from(sentence_.begin)
                                                                                : told_of || (bare && !goes_on()));
    for (std::uint32_t i = 2; i < 7; ++i) {
      const Folded word = back(i);
      if (word.in("after since") && is_superlative(before, second))
        out_.tense = Tense::kPast;  // "after the worst Friday"
      out_.sure = out_.sure && (word == "to" ? !opens_infinitive(text_, tokens_, sentence_, expression_.begin - i)
                                             : !word.in("would may might should"));
    }
    if (out_.tense != Tense::kFuture) return;
    std::uint32_t i = before.in("in on by from") ? 2 : 1;
    while (i < 5 && !back(i).in("will 'll shall") && !back(i).in(", - ( )")) ++i;
    out_.sure = back(i).in("will 'll shall");
  }

  /// "Jan. 12 deadline"
  bool goes_on() const {
    const std::uint32_t end = expression_.end;
    return end < sentence_.end && tokens_[end].kind == TokenKind::kWord && !ahead(0).in("after and at in to when");
  }

  /// "by Friday", "by the close of play on Friday"
  bool ends() const {
    constexpr std::uint32_t kLongest = 7;  // tokens
    std::uint32_t by = 1;
    while (by < kLongest && back(by).in("on the close end of business day play trading work")) ++by;
    return back(by).in("by before") && (by == 1 || back(by - 1).in("the close end"));
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  TokenSpan sentence_;
  TokenSpan expression_;
  Direction out_;
};

}  // namespace

bool is_superlative(const Folded& word, const Folded& before) {
  if (word.in("best first last least most only worst")) return true;
  return word.view().ends_with("est") && !word.view().ends_with("west") &&
         before.in("the a its their his her our my 's this");
}

Direction direction_at(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence,
                       TokenSpan expression) {
  return DirectionReader(text, tokens, sentence, expression).read();
}

}  // namespace annotator
