#include "timex/items.h"

#include <algorithm>
#include <utility>

#include "timex/build.h"
#include "timex/folded.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

/// In "soon rioters took control" nothing lies ahead.
bool is_soon_after(const Candidate& candidate, Tense tense) {
  return candidate.rule->name == "reference.word" && candidate.meaning.reference == Reference::kFuture &&
         (tense == Tense::kPast || tense == Tense::kFutureInPast);
}

/// Walks along the tokens and tells whether a place is inside quotation marks of its paragraph.
class QuoteState {
 public:
  QuoteState(std::string_view text, const std::vector<Token>& tokens, const std::vector<Block>& blocks)
      : text_(text), tokens_(tokens), blocks_(blocks) {}
  /// The block of the last call.
  TokenSpan block() const { return block_ < blocks_.size() ? blocks_[block_].tokens : TokenSpan{}; }
  /// `token` must not be smaller than in the call before.
  bool inside(std::uint32_t token) {
    while (block_ < blocks_.size() && blocks_[block_].tokens.end <= token) {
      ++block_;
      open_ = false;
    }
    if (block_ < blocks_.size()) at_ = std::max(at_, blocks_[block_].tokens.begin);
    for (; at_ < token; ++at_) {
      const std::string_view mark = token_text(text_, tokens_[at_]);
      if (mark == "\"") open_ = !open_;
      if (mark == "\u201c") open_ = true;
      if (mark == "\u201d") open_ = false;
    }
    return open_;
  }

 private:
  std::string_view text_;
  const std::vector<Token>& tokens_;
  const std::vector<Block>& blocks_;
  std::size_t block_ = 0;
  std::uint32_t at_ = 0;
  bool open_ = false;
};

/// A date that says its year, a set or an offset from today needs no verb to be understood.
bool asks_for_direction(const Meaning& meaning) {
  switch (meaning.form) {
    case TimexForm::kCalendar:
      return meaning.year == 0;
    case TimexForm::kWeekday:
    case TimexForm::kLength:
    case TimexForm::kReference:
    case TimexForm::kClock:
      return true;
    case TimexForm::kOffset:
      return meaning.shift != Shift::kNone || meaning.base == Base::kPrevious;
    case TimexForm::kSet:
      return false;
  }
  return false;
}

/// "the worst", "its biggest"; not "the west"
bool is_superlative(const Folded& word, const Folded& before) {
  if (word.in("best first last least most only worst")) return true;
  return word.view().ends_with("est") && !word.view().ends_with("west") &&
         before.in("the a its their his her our my 's this");
}

Direction direction_at(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence,
                       TokenSpan expression) {
  Direction out;
  out.tense = tense_at(text, tokens, sentence, expression);
  // "Saturday: Showers", "Sunday to Tuesday: Rain"
  const auto labels = [&](std::uint32_t end) { return end < sentence.end && token_text(text, tokens[end]) == ":"; };
  if (expression.begin == sentence.begin) {
    if (out.tense == Tense::kUnknown && (labels(expression.end) || labels(expression.end + 2)))
      out.tense = Tense::kPresent;
    return out;
  }
  const auto back = [&](std::uint32_t count) {
    const bool inside = sentence.begin + count <= expression.begin;
    return Folded(inside ? token_text(text, tokens[expression.begin - count]) : "");
  };
  const Folded before = back(1);
  const Folded second = back(2);
  const bool ended = before == "ended" || (before == "to" && second == "backdated") ||
                     (before == "to" && second.in("year months weeks quarter half"));
  // "met ahead of Friday's vote", "From Friday, drivers pay more"
  const bool opens = expression.begin == sentence.begin + 1;
  if ((before == "of" && second == "ahead") || (before == "from" && opens && out.tense == Tense::kUnknown))
    out.tense = Tense::kFuture;
  // "since the October vote"
  if (before == "since" || (before == "the" && second == "since") || ended) out.told = Tense::kPast;
  if (before == "of" && second == "as") out.tense = Tense::kPast;
  if (before.in("until till into")) out.told = Tense::kFuture;
  // "It opened in May"; not "it had hoped to open in May", "it may be closed in May"
  out.sure = before.in("in on") && out.tense == Tense::kPast &&
             tense_at(text, tokens, {sentence.begin, expression.end}, expression) == Tense::kPast;
  bool had = false;
  for (std::uint32_t i = 2; i < 7; ++i) {
    const Folded w = back(i);
    if (w.in("after since") && is_superlative(before, second)) out.tense = Tense::kPast;  // "after the worst Friday"
    had = had || w == "had";
    out.sure = out.sure && (w == "to" ? back(i - 1) == "have" : !w.in("would may might should"));
  }
  // "will open on May 3", "will be held in May"
  if (out.tense == Tense::kFuture) {
    std::uint32_t i = before.in("in on by from") ? 2 : 1;
    while (i < 5 && !back(i).in("will 'll shall") && !back(i).in(", - ( )")) ++i;
    out.sure = back(i).in("will 'll shall");
  }
  // "gave it until Friday to answer"; neither "had given it" nor "had until Friday to answer"
  const bool leaves =
      before == "until" && expression.end < sentence.end && token_text(text, tokens[expression.end]) == "to" && !had;
  if (leaves) out.tense = Tense::kFuture;
  // "declared three days of mourning beginning on Monday"
  if (before.in("beginning starting") || (before == "on" && second.in("beginning starting")))
    out.tense = Tense::kFuture;
  // "by Friday", "by the close of play on Friday"
  constexpr std::uint32_t kLongestEnd = 7;  // tokens
  std::uint32_t by = 1;
  while (by < kLongestEnd && back(by).in("on the close end of business day play trading work")) ++by;
  const bool open = out.tense == Tense::kUnknown || out.tense == Tense::kOpen;
  const bool ends = back(by).in("by before") && (by == 1 || back(by - 1).in("the close end"));
  // "tickets for Friday", but neither "blamed for Friday's fire" nor "for years afterwards"
  const bool owned = expression.end < sentence.end && Folded(token_text(text, tokens[expression.end])) == "'s";
  const bool named = tokens[expression.begin].casing == Casing::kInitial && !owned;
  if (open && (ends || before == "through" || (before == "for" && named))) out.tense = Tense::kFuture;
  return out;
}

/// "will open in two days" names a day; "opened in two days" tells how long it took, and so does "will be the first in
/// two days".
void turn_ahead(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence, Item& item) {
  constexpr std::uint32_t kReach = 8;  // tokens
  const std::uint32_t begin = item.candidate.tokens.begin;
  const Folded before(token_text(text, tokens[begin - 1]));
  Meaning& meaning = item.candidate.meaning;
  const bool length = meaning.form == TimexForm::kLength && !meaning.adjective && meaning.amount_count == 1;
  const RuleName rule = item.candidate.rule->name;
  const bool counted = rule == "duration.number" || rule == "duration.one";
  if (!length || !counted || before != "in" || item.direction.tense != Tense::kFuture) return;
  if (meaning.amounts[0].thousandths == kVague || meaning.amounts[0].unit < Unit::kDay) return;
  for (std::uint32_t i = begin - 1; i-- > sentence.begin + 1 && begin - i < kReach;) {
    if (is_superlative(Folded(token_text(text, tokens[i])), Folded(token_text(text, tokens[i - 1])))) return;
  }
  meaning = point_from(meaning, Base::kArticle, 1);
}

}  // namespace

std::vector<Item> items_of(const Document& document, const std::vector<Token>& tokens, const std::vector<Block>& blocks,
                           const std::vector<Sentence>& sentences, std::vector<Candidate> candidates) {
  std::vector<Item> items;
  items.reserve(candidates.size());
  QuoteState quotes(document.text(), tokens, blocks);
  std::size_t sentence = 0;
  for (Candidate& candidate : candidates) {
    while (sentence + 1 < sentences.size() && sentences[sentence].tokens.end <= candidate.tokens.begin) ++sentence;
    const TokenSpan around = sentences.empty() ? candidate.tokens : sentences[sentence].tokens;
    Direction direction;
    if (asks_for_direction(candidate.meaning))
      direction = direction_at(document.text(), tokens, around, candidate.tokens);
    if (is_soon_after(candidate, direction.tense)) continue;
    const bool quoted = quotes.inside(candidate.tokens.begin);
    const TokenSpan block = quotes.block();
    const std::uint32_t begin = candidate.tokens.begin;
    const bool alone = candidate.tokens == block;
    if (alone && candidate.meaning.form == TimexForm::kWeekday && sentence + 1 < sentences.size()) {
      const TokenSpan below = sentences[sentence + 1].tokens;  // a heading: what stands below has the verb
      direction.tense = tense_at(document.text(), tokens, below, {below.begin, below.begin});
      if (direction.tense == Tense::kUnknown) direction.tense = Tense::kPresent;
    }
    const bool opens = begin == block.begin;
    const std::uint32_t end = candidate.tokens.end;
    const Folded next(end < block.end ? token_text(document.text(), tokens[end]) : "");
    const bool labels = opens && next.in(": - \u2013 \u2014");
    items.push_back({std::move(candidate), sentence, direction, quoted, opens, alone, labels, next == "'s", next == ",",
                     block.begin});
    if (begin > around.begin) turn_ahead(document.text(), tokens, around, items.back());
  }
  return items;
}

}  // namespace annotator
