#include "timex/anchor.h"

#include <algorithm>
#include <cstdlib>

namespace annotator {

namespace {

constexpr int kMinutesPerDay = 24 * 60;

int quarter_of(CivilDate date) { return (date.month - 1) / 3 + 1; }

}  // namespace

Resolver::Based Resolver::base_of(const Meaning& meaning, bool goes_on) const {
  const auto from = [](const Mentioned& mentioned) {
    return Based{mentioned.moment.date, timex_anchor(mentioned.timex), true, mentioned.moment.minute,
                 mentioned.moment.index};
  };
  if (meaning.base == Base::kPrevious || goes_on || (meaning.base == Base::kContext && manner_ == Manner::kNarrative)) {
    const std::optional<Mentioned>& mentioned = meaning.unit == Unit::kWeek || meaning.unit == Unit::kWeekend
                                                    ? (last_week_ ? last_week_ : last_day_)
                                                : meaning.unit <= Unit::kDay     ? last_day_
                                                : meaning.unit == Unit::kQuarter ? last_quarter_
                                                : meaning.unit == Unit::kMonth   ? last_month_
                                                                                 : last_year_;
    if (mentioned) return from(*mentioned);
  }
  if (!article_) return {};
  return {*article_, article_anchor(), true, article_minute_, 0};
}

Resolver::Located Resolver::offset_minutes(const Meaning& meaning, const Context& context) const {
  const Based base =
      meaning.base == Base::kPrevious && last_time_
          ? Based{last_time_->moment.date, timex_anchor(last_time_->timex), true, last_time_->moment.minute, 0}
          : base_of(meaning);
  // "the first win since May 3, 2017. 40 minutes later they sang"
  const bool far = meaning.base == Base::kPrevious && !last_time_ && last_day_ && !is_near(*last_day_, context);
  if (!base.known || far) return {};
  Moment moment;
  moment.date = base.date;
  if (base.minute != kNoMinute) {
    const int minute = base.minute + (meaning.unit == Unit::kSecond ? meaning.offset / 60 : meaning.offset);
    const int days = minute >= 0 ? minute / kMinutesPerDay : -((-minute + kMinutesPerDay - 1) / kMinutesPerDay);
    moment.date = civil_from_days(days_from_civil(base.date) + days);
    moment.minute = minute - days * kMinutesPerDay;
  }
  return point(moment, base.anchor);
}

/// What is said today in a quotation was said on the day the text was telling of, if that is not long ago.
std::optional<Mentioned> Resolver::day_of_speech() const {
  constexpr int kLongestSilence = 10;  // days
  if (!last_told_ || !article_) return std::nullopt;
  const int ago = days_from_civil(*article_) - days_from_civil(last_told_->moment.date);
  return 0 < ago && ago <= kLongestSilence ? last_told_ : std::nullopt;
}

Resolver::Located Resolver::offset(const Meaning& meaning, const Context& context) const {
  if (meaning.unit < Unit::kDay) return offset_minutes(meaning, context);
  // "in October, from 2 million a year earlier", "than in the same period last year"
  constexpr std::uint32_t kNear = 3;  // expressions
  const bool same_period = meaning.base == Base::kPrevious && meaning.unit == Unit::kMonth && meaning.offset == -12;
  if (last_period_ && (same_period || (context.compares && context.sentence <= last_period_->timex + kNear))) {
    Moment moment = last_period_->moment;
    --moment.date.year;
    return point(moment, timex_anchor(last_period_->timex));
  }
  // "In 1988 he joined. The next year he left."
  const bool goes_on = meaning.base == Base::kContext && meaning.offset > 0 &&
                       context.direction.tense == Tense::kPast && last_year_ && article_ &&
                       last_year_->moment.date.year < article_->year;
  Based base = base_of(meaning, goes_on);
  if (context.quoted && meaning.unit == Unit::kDay && meaning.base == Base::kArticle) {
    if (const std::optional<Mentioned> day = day_of_speech()) {
      base.date = day->moment.date;
      base.anchor = timex_anchor(day->timex);
    }
  }
  // "She fell at 8.15pm on January 3. She rang five times overnight."
  if (meaning.shift == Shift::kLast && meaning.part == Part::kNight && last_event_ && last_time_ &&
      last_time_->moment.date == last_event_->moment.date && context.direction.tense == Tense::kPast) {
    const int evening = last_time_->moment.minute >= kMinutesPerDay / 2 ? 1 : 0;
    base.date = civil_from_days(days_from_civil(last_time_->moment.date) + evening);
    base.anchor = timex_anchor(last_time_->timex);
  }
  // "three days later he left": than a day that is not told
  const bool sequel = meaning.base == Base::kPrevious && meaning.offset > 0 && context.direction.tense == Tense::kPast;
  const bool untold = sequel && base.anchor.kind == Anchor::Kind::kArticleDate;
  if (!base.known || untold) return {};
  Moment moment;
  moment.grain = meaning.unit;
  moment.date = base.date;
  const int day = days_from_civil(base.date);
  switch (meaning.unit) {
    case Unit::kDay:
      // "will fall overnight"
      moment.date = civil_from_days(days_from_civil(add_months(base.date, meaning.months)) + meaning.offset +
                                    (meaning.shift == Shift::kLast && looks_ahead(context.direction.tense) ? 1 : 0));
      break;
    case Unit::kWeek:
    case Unit::kWeekend: {
      // From Monday to Thursday "the weekend" is the last one, where nothing lies ahead.
      constexpr int kFriday = 5;
      const Tense tense = context.direction.tense;
      const bool ahead = looks_ahead(tense) || tense == Tense::kPresent;
      const bool last = meaning.shift == Shift::kLast && weekday_of(day) < kFriday && !ahead;
      const int then = days_from_civil(add_months(base.date, meaning.months));  // "a year ago this week"
      moment.date = civil_from_days(then - weekday_of(then) + 1 + 7 * (meaning.offset - (last ? 1 : 0)));
      break;
    }
    case Unit::kMonth:
      moment.date = add_months({base.date.year, base.date.month, 1}, meaning.offset);
      if (meaning.day > 0) {
        moment.grain = Unit::kDay;
        moment.date.day = std::min<int>(meaning.day, days_in_month(moment.date.year, moment.date.month));
      }
      if (meaning.nth_of_month) {
        moment.grain = meaning.weekday != 0 ? Unit::kDay : Unit::kWeek;
        moment = nth_of_month(moment, meaning);
      }
      break;
    case Unit::kQuarter: {
      // "rose in the quarter" is not of one that was only looked ahead to
      const bool open = last_quarter_ && article_ && context.direction.tense == Tense::kPast &&
                        last_quarter_->moment.date.year * 4 + last_quarter_->moment.index >=
                            article_->year * 4 + quarter_of(*article_);
      if (meaning.shift == Shift::kThis && open) base = {*article_, article_anchor(), true, kNoMinute, 0};
      const bool last_ended = meaning.base == Base::kPrevious && (!last_quarter_ || base.index == 0);
      const int quarter = base.date.year * 4 + (base.index > 0 ? base.index : quarter_of(base.date)) - 1 +
                          meaning.offset - (last_ended ? 1 : 0);
      moment.date.year = quarter / 4;
      moment.index = quarter % 4 + 1;
      break;
    }
    case Unit::kDecade:
      moment.date.year += 10 * meaning.offset;
      break;
    case Unit::kCentury:
      moment.date.year += 100 * meaning.offset;
      break;
    case Unit::kMillennium:
      moment.date.year += 1000 * meaning.offset;
      break;
    default:
      moment.date.year += meaning.offset;
      moment.grain = Unit::kYear;
  }
  // "Ten years on, the pier is still closed": that is now
  const bool now = meaning.shift == Shift::kThis && meaning.unit != Unit::kQuarter;
  const bool ahead = article_ && days_from_civil(moment.date) > days_from_civil(*article_);
  if (now && ahead) moment.date = *article_;
  // "Four months later he left"
  if (sequel && ahead && !now && meaning.unit <= Unit::kMonth &&
      days_from_civil(base.date) <= days_from_civil(*article_))
    return {};
  return point(moment, base.anchor);
}

/// The mention of that day among the last ones, null where there is none.
const Mentioned* Resolver::told_of(CivilDate day) const {
  for (const Mentioned& told : days_) {
    if (told.moment.date == day) return &told;
  }
  return nullptr;
}

Resolver::Located Resolver::weekday(const Meaning& meaning, Direction direction) const {
  const Based base = base_of(meaning);
  if (!base.known || meaning.base == Base::kContext) return {};  // "on a Friday"
  const int today = days_from_civil(base.date);
  const int since_monday = weekday_of(today) - 1;
  const int back = (weekday_of(today) - meaning.weekday + 7) % 7;  // days since the last one, 0 today
  int day = today - back;
  bool guessed = false;
  Anchor anchor = base.anchor;
  if (meaning.ends_range && last_day_) {
    const int first = days_from_civil(last_day_->moment.date);
    const int then = first + 7 - (weekday_of(first) - meaning.weekday + 7) % 7;
    Moment moment;
    moment.date = civil_from_days(then);
    if (then <= today || direction.tense != Tense::kPast) return point(moment, timex_anchor(last_day_->timex));
  }
  const bool of_week =  // "Monday of the following week"
      meaning.base == Base::kArticle || (meaning.base == Base::kPrevious && meaning.shift == Shift::kNone);
  if (of_week) {
    day = today - since_monday + 7 * meaning.offset + meaning.weekday - 1;
  } else if (meaning.base == Base::kPrevious) {
    // "on the Friday" behind a day, or of the article's week
    const bool open = meaning.not_too_near && base.anchor.kind == Anchor::Kind::kArticleDate;
    if (meaning.shift == Shift::kNext) day = today - back + (open ? 0 : 7);
    if (meaning.shift == Shift::kLast) day = back == 0 ? today - 7 : today - back;
    if (meaning.shift == Shift::kThis && back > 3) day += 7;
  } else if (meaning.shift == Shift::kLast) {
    day = back == 0 ? today - 7 : today - back;
  } else if (meaning.shift == Shift::kNext) {
    constexpr int kVeryNear = 2;  // days
    day = today + 7 - back + (meaning.not_too_near && 7 - back <= kVeryNear ? 7 : 0);
  } else if (meaning.shift == Shift::kThis) {
    // "was moved to Friday week": ahead in any case
    if (back > 0 && (meaning.offset > 0 || direction.tense != Tense::kPast)) day += 7;
  } else {
    guessed = true;
    const bool on_the_calendar = (direction.tense == Tense::kPresent && direction.told != Tense::kPast) ||
                                 (direction.told == Tense::kFuture && direction.tense != Tense::kPast);
    // "Rain on Friday" where Friday was told of as one to come
    const Mentioned* const told = direction.tense == Tense::kUnknown ? told_of(civil_from_days(day + 7)) : nullptr;
    if (back > 0 && (looks_ahead(direction.tense) || on_the_calendar || told != nullptr)) day += 7;
    if (told != nullptr) anchor = timex_anchor(told->timex);
  }
  Moment moment;
  moment.date = civil_from_days(day + (of_week ? 0 : meaning.offset));
  Located out = point(moment, anchor);
  out.guessed = guessed;
  return out;
}

/// A day told of in another sentence may be weeks away from what the news is of: it counts where it is near.
bool Resolver::is_near(const Mentioned& day, const Context& context) const {
  constexpr int kNear = 7;  // days
  if (!article_ || manner_ == Manner::kNarrative || day.timex >= context.sentence) return true;
  const int ago = days_from_civil(*article_) - days_from_civil(day.moment.date);
  const Tense ahead_or_past = ago < 0 ? Tense::kPast : Tense::kFuture;
  const bool present = ago > 0 && context.direction.tense == Tense::kPresent;
  return std::abs(ago) <= kNear && (ago == 0 || (context.direction.tense != ahead_or_past && !present));
}

Resolver::Located Resolver::clock(const Meaning& meaning, const Context& context) const {
  if (context.recurs) return {};
  Moment moment;
  const bool in_sentence = last_day_ && last_day_->timex >= context.sentence;
  const std::optional<Mentioned>& told = in_sentence ? last_day_ : last_event_;
  // What was told by the clock goes on, however long ago it was
  const bool by_clock =
      told && last_time_ && last_time_->moment.date == told->moment.date && context.direction.tense == Tense::kPast;
  const bool goes_on = told && (by_clock || is_near(*told, context)) && !context.posted;
  const std::optional<Mentioned>& known = context.day || !goes_on ? context.day : told;
  if (!known && !article_) return {};
  const CivilDate day = known ? known->moment.date : *article_;
  // "open at 8 p.m. on Tuesday and close at midnight"
  const bool ends_day = meaning.minute == 0 && last_time_ && last_time_->moment.date == day;
  const bool over_midnight =
      (meaning.ends_range || ends_day) && last_time_ && meaning.minute < last_time_->moment.minute;
  // "The polls close at midnight": of today, at its end
  const Tense tense = context.direction.tense;
  const bool to_come = meaning.minute == 0 && !over_midnight && article_ && day == *article_ && !context.day &&
                       !in_sentence && (looks_ahead(tense) || tense == Tense::kPresent);
  moment.date = civil_from_days(days_from_civil(day) + (over_midnight || to_come ? 1 : 0));
  // "He came at 7 a.m. and left at half past four"
  constexpr int kHalfDay = kMinutesPerDay / 2;
  const bool half_open = meaning.not_too_near && last_time_ && last_time_->timex >= context.sentence;
  const int since = half_open ? meaning.minute + kHalfDay - last_time_->moment.minute : 0;
  if (0 < since && since < kHalfDay) moment.minute = meaning.minute + kHalfDay;
  return point(moment, known ? timex_anchor(known->timex) : article_anchor());
}

Resolver::Located Resolver::locate(const Meaning& meaning, const Context& context) const {
  switch (meaning.form) {
    case TimexForm::kCalendar:
      return calendar(meaning, context.direction);
    case TimexForm::kWeekday:
      return weekday(meaning, context.direction);
    case TimexForm::kOffset:
      return offset(meaning, context);
    case TimexForm::kClock:
      return clock(meaning, context);
    case TimexForm::kLength:
    case TimexForm::kSet:
    case TimexForm::kReference:
      break;
  }
  return {};
}

Resolution Resolver::resolve(const Meaning& meaning, const Context& context) const {
  Resolution out;
  if (meaning.form == TimexForm::kLength) {
    out.value = length_value(meaning);
  } else if (meaning.form == TimexForm::kSet) {
    out.value = set_value(meaning);
  } else if (meaning.form == TimexForm::kReference) {
    const bool ahead = context.direction.tense == Tense::kFuture;
    out.value = reference_value(meaning.base != Base::kPrevious ? meaning.reference
                                : ahead                         ? Reference::kFuture
                                                                : Reference::kPast);
  } else if (const Located located = locate(meaning, context); located.known) {
    out.moment = located.moment;
    out.anchor = located.anchor;
    out.guessed = located.guessed;
    out.value = value_of(located.moment);
    if (located.moment.grain == Unit::kDay) {
      Meaning time = meaning;
      if (located.moment.minute != kNoMinute) time.minute = static_cast<std::int16_t>(located.moment.minute);
      out.moment->minute = time.minute;
      out.value += time_suffix(time);
      out.of_article =
          meaning.form == TimexForm::kClock && !context.posted && located.anchor.kind == Anchor::Kind::kArticleDate;
    }
  } else {
    out.value = underspecified_value(meaning);
  }
  return out;
}

void Resolver::remember(const Resolution& resolution, std::uint32_t timex, DayRole role, bool quoted) {
  if (!resolution.moment) return;
  const Mentioned mentioned = {*resolution.moment, timex};
  const Unit grain = mentioned.moment.grain;
  // A history does not go on from today; "in March last year" tells what comes next
  const bool told = manner_ == Manner::kNews || resolution.anchor.kind != Anchor::Kind::kArticleDate;
  if (!told && (resolution.guessed || grain != Unit::kMonth)) return;
  const bool names_day = grain <= Unit::kDay && !(resolution.of_article && last_day_);
  if (names_day) last_day_ = mentioned;
  if (names_day) days_[day_count_++ % kDays] = mentioned;
  if (names_day && role == DayRole::kEvent && !quoted) last_event_ = mentioned;
  if (names_day && !quoted && role != DayRole::kBound) last_told_ = mentioned;
  if (grain <= Unit::kDay && mentioned.moment.minute != kNoMinute) last_time_ = mentioned;
  if (grain <= Unit::kWeek) last_week_ = mentioned;
  if (grain <= Unit::kMonth) last_month_ = mentioned;
  // "in the second quarter, from the second quarter of 2024": what is compared with is a look aside
  const auto is_compared = [&](const std::optional<Mentioned>& with) {
    return with && with->moment.grain == grain && with->moment.index == mentioned.moment.index &&
           (grain != Unit::kMonth || with->moment.date.month == mentioned.moment.date.month) &&
           with->moment.date.year == mentioned.moment.date.year + 1;
  };
  if (grain == Unit::kQuarter && !is_compared(last_quarter_)) last_quarter_ = mentioned;
  if ((grain == Unit::kMonth || grain == Unit::kQuarter || grain == Unit::kHalf) && !is_compared(last_period_))
    last_period_ = mentioned;
  if (grain <= Unit::kYear) last_year_ = mentioned;
}

}  // namespace annotator
