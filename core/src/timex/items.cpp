#include "timex/items.h"

#include <algorithm>
#include <utility>

#include "timex/build.h"
#include "timex/folded.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

/// In "soon rioters took control", "said it would soon be rich" and "one day a stranger came" nothing lies ahead.
bool is_soon_after(const Candidate& candidate, Tense tense) {
  const RuleName rule = candidate.rule->name;
  const bool soon = rule == "reference.word" && candidate.meaning.reference == Reference::kFuture;
  return (soon && tense == Tense::kFutureInPast) || ((soon || rule == "reference.some_day") && tense == Tense::kPast);
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
      return meaning.shift != Shift::kNone || meaning.base == Base::kPrevious || meaning.base == Base::kContext;
    case TimexForm::kSet:
      return false;
  }
  return false;
}

/// "from 2 million a year earlier", "up on a year ago"
bool is_compared(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence, const Candidate& year) {
  constexpr std::uint32_t kReach = 8;  // tokens
  const Meaning& meaning = year.meaning;
  if (!year.rule->name.starts_with("offset.") || meaning.unit != Unit::kYear || meaning.offset != -1) return false;
  const std::uint32_t begin = year.tokens.begin;
  for (std::uint32_t i = begin; i-- > sentence.begin && begin - i <= kReach;) {
    const Folded word(token_text(text, tokens[i]));
    if (word.in("against compared from than versus") || (i + 1 == begin && word.in("on over"))) return true;
  }
  return false;
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
    const bool compares = is_compared(document.text(), tokens, around, candidate);
    items.push_back({std::move(candidate), sentence, direction, quoted, opens, alone, labels, next == "'s", compares,
                     next == ",", block.begin});
    if (begin > around.begin) turn_ahead(document.text(), tokens, around, items.back());
  }
  return items;
}

}  // namespace annotator
