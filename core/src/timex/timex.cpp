#include "timex/timex.h"

#include <algorithm>
#include <optional>

#include "text/chars.h"
#include "timex/anchor.h"
#include "timex/build.h"
#include "timex/tagger.h"
#include "timex/tense.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

struct ReferenceDay {
  std::optional<CivilDate> day;
  int minute = kNoMinute;
};

ReferenceDay reference_of(const ArticleDate& date) {
  const Result<DateTime> parsed = parse_date(date.value);
  if (!parsed) return {};
  return {CivilDate{parsed->year, parsed->month, parsed->day}, parsed->minute_of_day.value_or(kNoMinute)};
}

/// A history is long, tells of many dates with a year that is past, and seldom of a weekday.
Manner manner_of(const std::vector<Candidate>& candidates, const std::optional<CivilDate>& article) {
  constexpr std::size_t kFewestExpressions = 26;
  constexpr int kFewestDates = 6;
  constexpr int kDatesForOneWeekday = 20;
  constexpr int kDatesForOneDeictic = 4;
  int past_years = 0;
  int weekdays = 0;
  int deictics = 0;
  for (const Candidate& candidate : candidates) {
    const Meaning& meaning = candidate.meaning;
    const bool dated = meaning.form == TimexForm::kCalendar && meaning.year != 0 && !meaning.century_open;
    past_years += dated && (!article || meaning.year < article->year - 1) ? 1 : 0;
    weekdays += meaning.form == TimexForm::kWeekday ? 1 : 0;
    deictics += meaning.form == TimexForm::kOffset && meaning.base == Base::kArticle ? 1 : 0;
  }
  const bool long_enough = candidates.size() >= kFewestExpressions && past_years >= kFewestDates;
  const bool looks_back = past_years >= kDatesForOneWeekday * weekdays && past_years >= kDatesForOneDeictic * deictics;
  return long_enough && looks_back ? Manner::kNarrative : Manner::kNews;
}

/// Sure forms stand high, what tense or nearness had to decide lower.
Confidence confidence_of(const Meaning& meaning, const Resolution& resolution) {
  constexpr Confidence kSure = 980;
  constexpr Confidence kResolved = 940;
  constexpr Confidence kGuessed = 880;
  constexpr Confidence kVagueWord = 700;
  constexpr Confidence kUnknown = 500;
  if (resolution.value.find("XXXX") == 0) return meaning.form == TimexForm::kSet ? kSure : kUnknown;
  if (meaning.form == TimexForm::kReference) return kVagueWord;
  if (resolution.guessed) return kGuessed;
  return resolution.anchor.kind == Anchor::Kind::kNone ? kSure : kResolved;
}

/// In "soon rioters took control" nothing lies ahead.
bool is_soon_after(const Candidate& candidate, Tense tense) {
  return candidate.rule->name == "reference.word" && candidate.meaning.reference == Reference::kFuture && tense == Tense::kPast;
}

Timex make_timex(const Candidate& candidate, const Resolution& resolution, const std::vector<Token>& tokens) {
  Timex out;
  out.tokens = candidate.tokens;
  out.span = {tokens[candidate.tokens.begin].span.begin, tokens[candidate.tokens.end - 1].span.end};
  out.type = candidate.meaning.type;
  out.value = resolution.value;
  out.mod = name_of(candidate.meaning.mod);
  if (candidate.meaning.every) out.quant = "EVERY";
  if (candidate.meaning.times > 0) out.freq = std::to_string(candidate.meaning.times) + "X";
  if (const std::optional<Interval> interval = interval_of(resolution.value)) {
    out.begin = interval->begin;
    out.until = interval->until;
  }
  out.anchor = resolution.anchor;
  out.confidence = confidence_of(candidate.meaning, resolution);
  out.rule = candidate.rule->name;
  return out;
}

/// A candidate with what its place in the text says about it.
struct Item {
  Candidate candidate;
  std::size_t sentence = 0;
  Direction direction;
  bool quoted = false;
};

/// Walks along the tokens and tells whether a place is inside quotation marks of its paragraph.
class QuoteState {
 public:
  QuoteState(std::string_view text, const std::vector<Token>& tokens, const std::vector<Block>& blocks)
      : text_(text), tokens_(tokens), blocks_(blocks) {}
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
      return true;
    case TimexForm::kOffset:
    case TimexForm::kSet:
    case TimexForm::kClock:
      return false;
  }
  return false;
}

/// "will open in two days" names a day; "opened in two days" tells how long it took.
void turn_ahead(const std::string_view before, Item& item) {
  Meaning& meaning = item.candidate.meaning;
  const bool length = meaning.form == TimexForm::kLength && !meaning.adjective && meaning.amount_count == 1;
  if (!length || before != "in" || item.direction.tense != Tense::kFuture) return;
  if (meaning.amounts[0].thousandths == kVague || meaning.amounts[0].unit < Unit::kDay) return;
  meaning = point_from(meaning, Base::kArticle, 1);
}

std::vector<Item> items_of(const Document& document, const std::vector<Token>& tokens, const std::vector<Block>& blocks,
                           const std::vector<Sentence>& sentences, std::vector<Candidate> candidates) {
  std::vector<Item> items;
  QuoteState quotes(document.text(), tokens, blocks);
  std::size_t sentence = 0;
  for (Candidate& candidate : candidates) {
    while (sentence + 1 < sentences.size() && sentences[sentence].tokens.end <= candidate.tokens.begin) ++sentence;
    const TokenSpan around = sentences.empty() ? candidate.tokens : sentences[sentence].tokens;
    Direction direction;
    if (asks_for_direction(candidate.meaning)) direction = direction_at(document.text(), tokens, around, candidate.tokens);
    if (is_soon_after(candidate, direction.tense)) continue;
    const bool quoted = quotes.inside(candidate.tokens.begin);
    items.push_back({std::move(candidate), sentence, direction, quoted});
    const std::uint32_t begin = items.back().candidate.tokens.begin;
    if (begin > around.begin) turn_ahead(fold(token_text(document.text(), tokens[begin - 1])), items.back());
  }
  return items;
}

bool names_day(const Meaning& meaning) {
  const bool point = meaning.form == TimexForm::kCalendar || meaning.form == TimexForm::kWeekday || meaning.form == TimexForm::kOffset;
  return point && meaning.unit == Unit::kDay;
}

/// What a speaker calls today or tomorrow is not what the reporter goes on from.
bool is_deictic_in_speech(const Item& item) {
  const Meaning& meaning = item.candidate.meaning;
  return item.quoted && meaning.form == TimexForm::kOffset && meaning.base == Base::kArticle;
}

/// The day in the sentence of a clock time, "at 15:30 (1430 UTC) on Tuesday": the one before it, else the one after.
std::optional<std::size_t> day_of_clock(const std::vector<Item>& items, std::size_t clock) {
  constexpr std::size_t kReach = 8;  // expressions
  const std::size_t first = clock - std::min(clock, kReach);
  const std::size_t last = std::min(items.size(), clock + kReach);
  for (std::size_t i = clock; i-- > first && items[i].sentence == items[clock].sentence;) {
    if (names_day(items[i].candidate.meaning)) return std::nullopt;  // the resolver remembers it
  }
  for (std::size_t i = clock + 1; i < last && items[i].sentence == items[clock].sentence; ++i) {
    if (names_day(items[i].candidate.meaning)) return i;
  }
  return std::nullopt;
}

Context context_of(const std::vector<Item>& items, std::size_t i, const Resolver& resolver) {
  const Item& item = items[i];
  Context context{item.direction, item.quoted, std::nullopt};
  if (item.candidate.meaning.form != TimexForm::kClock) return context;
  const std::optional<std::size_t> day = day_of_clock(items, i);
  if (!day) return context;
  const Resolution resolution = resolver.resolve(items[*day].candidate.meaning, {items[*day].direction, items[*day].quoted, std::nullopt});
  if (resolution.moment) context.day = Mentioned{*resolution.moment, static_cast<std::uint32_t>(*day)};
  return context;
}

}  // namespace

std::vector<Timex> find_timexes(const Document& document, const std::vector<Token>& tokens, const std::vector<Block>& blocks,
                                const std::vector<Sentence>& sentences, const ArticleDate& date, Fuzzy fuzzy) {
  std::vector<Candidate> candidates = tagger().find(document.text(), tokens, blocks, fuzzy);
  share_years(document.text(), tokens, candidates);
  const ReferenceDay reference = reference_of(date);
  Resolver resolver(reference.day, reference.minute, manner_of(candidates, reference.day));
  const std::vector<Item> items = items_of(document, tokens, blocks, sentences, std::move(candidates));
  std::vector<Timex> out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Resolution resolution = resolver.resolve(items[i].candidate.meaning, context_of(items, i, resolver));
    if (!is_deictic_in_speech(items[i])) resolver.remember(resolution, static_cast<std::uint32_t>(i));
    out.push_back(make_timex(items[i].candidate, resolution, tokens));
  }
  return out;
}

}  // namespace annotator
