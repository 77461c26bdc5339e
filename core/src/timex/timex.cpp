#include "timex/timex.h"

#include <optional>

#include "timex/anchor.h"
#include "timex/tagger.h"
#include "timex/tense.h"

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
  constexpr std::size_t kFewestExpressions = 30;
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

}  // namespace

std::vector<Timex> find_timexes(const Document& document, const std::vector<Token>& tokens, const std::vector<Block>& blocks,
                                const std::vector<Sentence>& sentences, const ArticleDate& date, Fuzzy fuzzy) {
  const std::vector<Candidate> candidates = tagger().find(document.text(), tokens, blocks, fuzzy);
  const ReferenceDay reference = reference_of(date);
  Resolver resolver(reference.day, reference.minute, manner_of(candidates, reference.day));
  std::vector<Timex> out;
  std::size_t sentence = 0;
  for (const Candidate& candidate : candidates) {
    while (sentence + 1 < sentences.size() && sentences[sentence].tokens.end <= candidate.tokens.begin) ++sentence;
    const TokenSpan around = sentences.empty() ? candidate.tokens : sentences[sentence].tokens;
    const Direction direction = direction_at(document.text(), tokens, around, candidate.tokens);
    if (is_soon_after(candidate, direction.tense)) continue;
    const Resolution resolution = resolver.resolve(candidate.meaning, direction);
    resolver.remember(resolution, static_cast<std::uint32_t>(out.size()));
    out.push_back(make_timex(candidate, resolution, tokens));
  }
  return out;
}

}  // namespace annotator
