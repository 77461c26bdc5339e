#include "timex/timex.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "timex/anchor.h"
#include "timex/items.h"
#include "timex/tagger.h"

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
  if (resolution.value.starts_with("XXXX")) return meaning.form == TimexForm::kSet ? kSure : kUnknown;
  if (meaning.form == TimexForm::kReference) return kVagueWord;
  if (resolution.guessed) return kGuessed;
  return resolution.anchor.kind == Anchor::Kind::kNone ? kSure : kResolved;
}

/// "05/12/2025" in a text that has 25/12/2025 too is of December.
bool is_day_first(const std::vector<Candidate>& candidates) {
  int balance = 0;
  for (const Candidate& c : candidates) {
    const int order = c.meaning.day > 0 && c.meaning.month > 0 ? c.meaning.nth : 0;
    balance += (order == kDayFirst ? 1 : 0) - (order == kMonthFirst ? 1 : 0);
  }
  return balance > 0;
}

void fill(const Candidate& candidate, const Resolution& resolution, const std::vector<Token>& tokens, Timex& out) {
  out.tokens = candidate.tokens;
  out.span = {tokens[candidate.tokens.begin].span.begin, tokens[candidate.tokens.end - 1].span.end};
  out.type = candidate.meaning.type;
  out.value = resolution.value;
  out.mod = name_of(candidate.meaning.mod);
  if (candidate.meaning.every) out.quant = "EVERY";
  if (candidate.meaning.times > 0) out.freq = spell("1X", {candidate.meaning.times});
  if (std::optional<Interval> interval = interval_of(resolution.value)) {
    out.begin = std::move(interval->begin);
    out.until = std::move(interval->until);
  }
  out.anchor = resolution.anchor;
  out.confidence = confidence_of(candidate.meaning, resolution);
  out.rule = candidate.rule->name;
}

bool names_day(const Meaning& meaning) {
  const bool point =
      meaning.form == TimexForm::kCalendar || meaning.form == TimexForm::kWeekday || meaning.form == TimexForm::kOffset;
  return point && meaning.unit == Unit::kDay;
}

/// What a speaker calls today or tomorrow, "overnight", and the hour that a range ends at, are not what the reporter
/// goes on from.
bool is_look_aside(const Item& item) {
  const Meaning& meaning = item.candidate.meaning;
  if (meaning.form == TimexForm::kClock && (meaning.ends_range || item.quoted)) return true;
  if (meaning.form == TimexForm::kOffset && meaning.unit == Unit::kDay && meaning.shift != Shift::kNone) return true;
  return item.quoted && meaning.form == TimexForm::kOffset && meaning.base == Base::kArticle;
}

/// "9:30" of "from 9:30 to 11:00 on Friday": one word stands between it and a time with a day.
bool opens_range(const Item& clock, const Item& next) {
  return next.candidate.meaning.type == TimexType::kTime && names_day(next.candidate.meaning) &&
         clock.candidate.tokens.end + 1 == next.candidate.tokens.begin && clock.sentence == next.sentence;
}

/// The day in the sentence of a clock time, "at 15:30 (1430 UTC) on Tuesday": the one that its range ends on, else the
/// one before it, else the one after.
std::optional<std::size_t> day_of_clock(const std::vector<Item>& items, std::size_t clock) {
  constexpr std::size_t kReach = 8;  // expressions
  const std::size_t first = clock - std::min(clock, kReach);
  const std::size_t last = std::min(items.size(), clock + kReach);
  if (clock + 1 < items.size() && opens_range(items[clock], items[clock + 1])) return clock + 1;
  for (std::size_t i = clock; i-- > first && items[i].sentence == items[clock].sentence;) {
    if (names_day(items[i].candidate.meaning)) return std::nullopt;  // the resolver remembers it
  }
  if (items[clock].direction.told == Tense::kPast) return std::nullopt;  // "since 4am, and will until Saturday"
  for (std::size_t i = clock + 1; i < last && items[i].sentence == items[clock].sentence; ++i) {
    if (items[clock].parted && items[i].owns) continue;             // "by 0930 GMT, from 132.05 at Friday's close"
    if (items[i].candidate.meaning.base == Base::kPrevious) break;  // "at 11:58 p.m. and at 12:03 a.m. the next day"
    // "began at 10 a.m. and was the first since Monday", "some open at 6am, others not until Sunday"
    const Meaning& meaning = items[i].candidate.meaning;
    // "at 8 p.m. and came back on Friday night"
    const bool part_only = meaning.part != Part::kNone && meaning.minute == kNoMinute &&
                           items[i].candidate.tokens.begin > items[i - 1].candidate.tokens.end + 2;
    if (names_day(meaning) && !part_only && items[i].direction.told == Tense::kUnknown) return i;
  }
  return std::nullopt;
}

/// "from 10am to 6pm daily", "on Sundays at noon": a set stands beside the clock time, or beside its range.
bool recurs(const std::vector<Item>& items, std::size_t clock) {
  constexpr std::uint32_t kWidestGap = 2;  // tokens
  constexpr int kReach = 8;                // expressions
  for (const std::size_t step : {std::size_t{1}, ~std::size_t{0}}) {
    std::size_t i = clock;
    for (int n = 0; n < kReach && i + step < items.size(); ++n, i += step) {
      const Item& next = items[i + step];
      const Item& left = items[std::min(i, i + step)];
      const Item& right = items[std::max(i, i + step)];
      if (right.candidate.tokens.begin > left.candidate.tokens.end + kWidestGap || left.sentence != right.sentence)
        break;
      if (next.candidate.meaning.form == TimexForm::kSet) return true;
      if (next.candidate.meaning.form != TimexForm::kClock) break;
    }
  }
  return false;
}

/// `first` is the first expression of the sentence of `i`, `day_block` the block of the last one that names a day;
/// under a day that is a heading, times are of that day.
Context context_of(const std::vector<Item>& items, std::size_t i, std::size_t first,
                   const std::optional<Mentioned>& heading, std::uint32_t day_block, const Resolver& resolver) {
  const Item& item = items[i];
  Context context{item.direction, item.quoted, std::nullopt};
  context.sentence = static_cast<std::uint32_t>(first);
  context.compares = item.compares;
  if (item.candidate.meaning.form != TimexForm::kClock) return context;
  context.recurs = recurs(items, i);
  context.posted = item.opens && item.candidate.meaning.mod == Mod::kNone;
  if (context.posted && heading) {
    context.posted = false;
    context.day = heading;
    return context;
  }
  const std::optional<std::size_t> day = day_of_clock(items, i);
  // Under a heading without a year what is told of no other day is of that one: a programme
  if (heading && !day && item.direction.tense != Tense::kPast && items[heading->timex].candidate.meaning.year == 0 &&
      day_block != item.block)
    context.day = heading;
  if (!day || context.posted) return context;
  const Resolution resolution =
      resolver.resolve(items[*day].candidate.meaning, {items[*day].direction, items[*day].quoted, std::nullopt});
  if (resolution.moment) context.day = Mentioned{*resolution.moment, static_cast<std::uint32_t>(*day)};
  return context;
}

/// The entries of a timeline: "March 2009: ...", "4 July: ...". What an entry of a past year tells is a history.
class Timeline {
 public:
  explicit Timeline(std::optional<CivilDate> article) : article_(article) {}

  /// `meaning` with the year that goes on from the entry before, where `item` opens an entry without one.
  Meaning of(const Item& item, Meaning meaning) const {
    const bool open = is_past() && is_entry(item) && meaning.year == 0 && meaning.year_base == Base::kNone &&
                      meaning.month > 0 && meaning.shift == Shift::kNone;
    if (!open) return meaning;
    const CivilDate next = {last_->year + (meaning.month < last_->month ? 1 : 0), meaning.month, 1};
    if (days_from_civil(next) <= days_from_civil(*article_)) meaning.year = static_cast<std::int16_t>(next.year);
    return meaning;
  }

  void go_on(const Item& item, const Resolution& resolution) {
    if (!item.opens) return;
    last_ = std::nullopt;
    block_ = item.block;
    if (is_entry(item) && resolution.moment) last_ = resolution.moment->date;
  }

  /// In the entry itself, not below it.
  [[nodiscard]] bool narrates(const Item& item) const { return is_past() && item.block == block_; }

 private:
  [[nodiscard]] bool is_past() const { return article_ && last_ && last_->year < article_->year; }
  static bool is_entry(const Item& item) {
    return (item.labels || item.alone) && item.candidate.meaning.form == TimexForm::kCalendar &&
           item.candidate.meaning.type == TimexType::kDate;
  }

  std::optional<CivilDate> article_;
  std::optional<CivilDate> last_;
  std::uint32_t block_ = 0;
};

}  // namespace

std::vector<Timex> find_timexes(const Document& document, const std::vector<Token>& tokens,
                                const std::vector<Block>& blocks, const std::vector<Sentence>& sentences,
                                const ArticleDate& date, Fuzzy fuzzy) {
  std::vector<Candidate> candidates = tagger().find(document.text(), tokens, blocks, fuzzy);
  share_years(document.text(), tokens, blocks, candidates);
  const ReferenceDay reference = reference_of(date);
  const Manner manner = manner_of(candidates, reference.day);
  Resolver resolver(reference.day, reference.minute, manner, is_day_first(candidates));
  Timeline timeline(reference.day);
  const std::vector<Item> items = items_of(document, tokens, blocks, sentences, std::move(candidates));
  std::vector<Timex> out(items.size());
  std::size_t first = 0;
  std::optional<Mentioned> heading;
  std::uint32_t day_block = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].sentence != items[first].sentence) first = i;
    const Meaning meaning = timeline.of(items[i], items[i].candidate.meaning);
    resolver.set_manner(timeline.narrates(items[i]) ? Manner::kNarrative : manner);
    const Resolution resolution = resolver.resolve(meaning, context_of(items, i, first, heading, day_block, resolver));
    timeline.go_on(items[i], resolution);
    if (items[i].alone && names_day(meaning) && resolution.moment)
      heading = Mentioned{*resolution.moment, static_cast<std::uint32_t>(i)};
    else if (items[i].opens && names_day(meaning) && meaning.type == TimexType::kDate)
      heading = std::nullopt;
    if (names_day(meaning)) day_block = items[i].block;
    const bool is_bound = meaning.ends_range || items[i].direction.told != Tense::kUnknown;
    // "She was found at 3 a.m. on Sunday, police said on Monday"
    const bool reported = meaning.form == TimexForm::kWeekday && i > first &&
                          names_day(items[i - 1].candidate.meaning) &&
                          items[i - 1].candidate.meaning.minute != kNoMinute;
    const DayRole role = is_bound ? DayRole::kBound : reported ? DayRole::kReport : DayRole::kEvent;
    if (!is_look_aside(items[i])) resolver.remember(resolution, static_cast<std::uint32_t>(i), role, items[i].quoted);
    fill(items[i].candidate, resolution, tokens, out[i]);
  }
  return out;
}

}  // namespace annotator
