#include "timex/anchor.h"

#include <algorithm>
#include <cstdlib>

#include "timex/holidays.h"

namespace annotator {

namespace {

constexpr int kMinutesPerDay = 24 * 60;

Anchor article_anchor() { return {Anchor::Kind::kArticleDate, 0}; }
Anchor timex_anchor(std::uint32_t timex) { return {Anchor::Kind::kTimex, timex}; }
int quarter_of(CivilDate date) { return (date.month - 1) / 3 + 1; }

/// Season of a day in the northern half; winter is named by the year it begins in.
struct SeasonYear {
  int season = 0;  // 1 spring .. 4 winter
  int year = 0;
};
SeasonYear season_of(CivilDate date) {
  if (date.month <= 2) return {4, date.year - 1};
  if (date.month == 12) return {4, date.year};
  return {date.month / 3, date.year};
}

std::string season_value(int year, int season) {
  constexpr std::string_view kCodes[] = {"SP", "SU", "FA", "WI"};
  return format_year(year) + "-" + std::string(kCodes[season - 1]);
}

std::string value_of(const Moment& moment) {
  const CivilDate& date = moment.date;
  switch (moment.grain) {
    case Unit::kWeek:
      return format_week(iso_week(days_from_civil(date)));
    case Unit::kWeekend:
      return format_week(iso_week(days_from_civil(date))) + "-WE";
    case Unit::kMonth:
      return format_month(date.year, date.month);
    case Unit::kSeason:
      return season_value(date.year, moment.index);
    case Unit::kQuarter:
      return format_year(date.year) + "-Q" + std::to_string(moment.index);
    case Unit::kHalf:
      return format_year(date.year) + "-H" + std::to_string(moment.index);
    case Unit::kYear:
      return format_year(date.year);
    case Unit::kDecade:
      return pad(date.year / 10, 3);
    case Unit::kCentury:
      return pad(date.year / 100, 2);
    case Unit::kMillennium:
      return std::to_string(date.year / 1000);
    default:
      return format_day(date);
  }
}

/// Year of a month or a holiday that lies nearest to the article; the tense decides where two are about as near.
int nearest_year(CivilDate article, int month, int day, Unit grain, Direction direction) {
  // Days that a wrong tense costs. Swept 0 to 250 on wikinews-train and meantime-dev: a bare month gains 3 of 59 from 90
  // on, a day gains nothing.
  constexpr int kDayHint = 45;
  constexpr int kMonthHint = 130;
  constexpr int kRefusal = 400;
  const bool told = direction.told != Tense::kUnknown;
  const Tense tense = told ? direction.told : direction.tense;
  const int penalty = told ? kRefusal : grain == Unit::kMonth ? kMonthHint : kDayHint;
  const int today = days_from_civil(article);
  int best_year = article.year;
  int best_distance = 0;
  for (int year = article.year - 1; year <= article.year + 1; ++year) {
    const int then = days_from_civil({year, month, std::min(day, days_in_month(year, month))});
    int distance = std::abs(then - today);
    if ((tense == Tense::kFuture && then < today) || (tense == Tense::kPast && then > today)) distance += penalty;
    if (year == article.year - 1 || distance < best_distance) {
      best_distance = distance;
      best_year = year;
    }
  }
  return best_year;
}

/// The nth weekday or week of the month that `moment` lies in.
Moment nth_of_month(const Moment& moment, const Meaning& meaning) {
  Moment out = moment;
  const int year = moment.date.year;
  const int month = moment.date.month;
  if (meaning.weekday != 0) {
    out.date = nth_weekday(year, month, meaning.weekday, meaning.nth);
  } else {
    out.date.day = meaning.nth < 0 ? days_in_month(year, month) : std::min(7 * meaning.nth - 6, days_in_month(year, month));
  }
  return out;
}

}  // namespace

Resolution Resolver::point(const Moment& moment, const Meaning& meaning, Anchor anchor) const {
  Resolution out;
  out.moment = moment;
  out.value = value_of(moment);
  out.anchor = anchor;
  if (moment.grain == Unit::kDay) {
    out.value += time_suffix(meaning);
    out.moment->minute = meaning.minute;
  }
  return out;
}

Resolver::Based Resolver::base_of(const Meaning& meaning) const {
  const auto from = [](const Mentioned& mentioned) {
    return Based{mentioned.moment.date, timex_anchor(mentioned.timex), true, mentioned.moment.minute, mentioned.moment.index};
  };
  if (meaning.base == Base::kPrevious || (meaning.base == Base::kContext && manner_ == Manner::kNarrative)) {
    const std::optional<Mentioned>& mentioned = meaning.unit == Unit::kWeek || meaning.unit == Unit::kWeekend ? (last_week_ ? last_week_ : last_day_)
                                                : meaning.unit <= Unit::kDay ? last_day_
                                                : meaning.unit == Unit::kQuarter ? last_quarter_
                                                : meaning.unit == Unit::kMonth ? last_month_
                                                                               : last_year_;
    if (mentioned) return from(*mentioned);
  }
  if (!article_) return {};
  return {*article_, article_anchor(), true, article_minute_, 0};
}

Resolution Resolver::offset_minutes(const Meaning& meaning) const {
  const Based base = meaning.base == Base::kPrevious && last_time_
                         ? Based{last_time_->moment.date, timex_anchor(last_time_->timex), true, last_time_->moment.minute, 0}
                         : base_of(meaning);
  if (!base.known) return underspecified(meaning);
  Meaning time = meaning;
  Moment moment;
  if (base.minute == kNoMinute) {
    moment.date = base.date;
    Resolution out = point(moment, Meaning{}, base.anchor);
    return out;
  }
  const int minute = base.minute + meaning.offset;
  const int days = minute >= 0 ? minute / kMinutesPerDay : -((-minute + kMinutesPerDay - 1) / kMinutesPerDay);
  moment.date = civil_from_days(days_from_civil(base.date) + days);
  time.minute = static_cast<std::int16_t>(minute - days * kMinutesPerDay);
  return point(moment, time, base.anchor);
}

/// What is said today in a quotation was said on the day the text was telling of, if that is not long ago.
std::optional<Mentioned> Resolver::day_of_speech() const {
  constexpr int kLongestSilence = 10;  // days
  if (!last_day_ || !article_) return std::nullopt;
  const int ago = days_from_civil(*article_) - days_from_civil(last_day_->moment.date);
  return 0 < ago && ago <= kLongestSilence ? last_day_ : std::nullopt;
}

Resolution Resolver::offset(const Meaning& meaning, bool quoted) const {
  if (meaning.unit < Unit::kDay) return offset_minutes(meaning);
  Based base = base_of(meaning);
  if (quoted && meaning.unit == Unit::kDay && meaning.base == Base::kArticle) {
    if (const std::optional<Mentioned> day = day_of_speech()) {
      base.date = day->moment.date;
      base.anchor = timex_anchor(day->timex);
    }
  }
  if (!base.known) return underspecified(meaning);
  Moment moment;
  moment.grain = meaning.unit;
  moment.date = base.date;
  const int day = days_from_civil(base.date);
  switch (meaning.unit) {
    case Unit::kDay:
      moment.date = civil_from_days(day + meaning.offset);
      break;
    case Unit::kWeek:
      moment.date = civil_from_days(day - weekday_of(day) + 1 + 7 * meaning.offset);
      break;
    case Unit::kWeekend:
      // From Monday to Thursday "the weekend" is the last one.
      moment.date = civil_from_days(day - weekday_of(day) + 1 + 7 * (meaning.offset - (meaning.shift == Shift::kLast && weekday_of(day) < 5 ? 1 : 0)));
      break;
    case Unit::kMonth:
      moment.date = add_months({base.date.year, base.date.month, 1}, meaning.offset);
      if (meaning.day > 0) {
        moment.grain = Unit::kDay;
        moment.date.day = std::min<int>(meaning.day, days_in_month(moment.date.year, moment.date.month));
      }
      break;
    case Unit::kQuarter: {
      const bool last_ended = meaning.base == Base::kPrevious && !last_quarter_;
      const int quarter = base.date.year * 4 + (base.index > 0 ? base.index : quarter_of(base.date)) - 1 + meaning.offset - (last_ended ? 1 : 0);
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
  return point(moment, meaning, base.anchor);
}

Resolution Resolver::weekday(const Meaning& meaning, Direction direction) const {
  const Based base = base_of(meaning);
  if (!base.known) return underspecified(meaning);
  const int today = days_from_civil(base.date);
  const int since_monday = weekday_of(today) - 1;
  const int back = (weekday_of(today) - meaning.weekday + 7) % 7;  // days since the last one, 0 today
  int day = today - back;
  bool guessed = false;
  if (meaning.base == Base::kArticle) {
    day = today - since_monday + 7 * meaning.offset + meaning.weekday - 1;
  } else if (meaning.base == Base::kPrevious) {
    if (meaning.shift == Shift::kNext) day = today - back + 7;
    if (meaning.shift == Shift::kLast) day = back == 0 ? today - 7 : today - back;
    if (meaning.shift == Shift::kThis && back > 3) day += 7;
  } else if (meaning.shift == Shift::kLast) {
    day = back == 0 ? today - 7 : today - back;
  } else if (meaning.shift == Shift::kNext) {
    const int ahead = back == 0 ? 7 : 7 - back;
    day = today + ahead;
  } else if (meaning.shift == Shift::kThis) {
    if (back > 0 && direction.tense != Tense::kPast) day += 7;
  } else {
    guessed = true;
    if (back > 0 && direction.tense == Tense::kFuture) day += 7;
  }
  Moment moment;
  moment.date = civil_from_days(day + (meaning.base == Base::kArticle ? 0 : meaning.offset));
  Resolution out = point(moment, meaning, base.anchor);
  out.guessed = guessed;
  return out;
}

std::optional<int> Resolver::year_of(const Meaning& meaning, Anchor& anchor) const {
  if (meaning.year != 0 && !meaning.century_open) return meaning.year > 0 ? meaning.year : meaning.year + 1;
  if (meaning.year_base == Base::kNone) return std::nullopt;
  if (meaning.year_base == Base::kPrevious && last_year_) {
    anchor = timex_anchor(last_year_->timex);
    return last_year_->moment.date.year + meaning.year_offset;
  }
  if (!article_) return std::nullopt;
  anchor = article_anchor();
  return article_->year + meaning.year_offset;
}

Resolution Resolver::calendar(const Meaning& meaning, Direction direction) const {
  Anchor anchor;
  const std::optional<int> year = year_of(meaning, anchor);
  if (meaning.holiday) return holiday(meaning, direction);
  if (!year) return calendar_without_year(meaning, direction);
  Moment moment;
  moment.grain = meaning.unit;
  moment.date = {*year, std::max<int>(meaning.month, 1), std::max<int>(meaning.day, 1)};
  moment.index = meaning.nth;
  if (meaning.nth_of_month) {
    moment = nth_of_month(moment, meaning);
  } else if (meaning.unit == Unit::kDay) {
    moment.date.day = std::min(moment.date.day, days_in_month(*year, moment.date.month));
    moment.date = civil_from_days(days_from_civil(moment.date) + meaning.offset);
  }
  return point(moment, meaning, anchor);
}

Resolution Resolver::calendar_without_year(const Meaning& meaning, Direction direction) const {
  if (meaning.unit == Unit::kDecade) {
    const int latest = article_ ? article_->year : 2029;
    int year = latest / 100 * 100 + meaning.year;
    if (year > latest) year -= 100;
    Moment moment;
    moment.grain = Unit::kDecade;
    moment.date.year = year;
    return point(moment, meaning, {});
  }
  if (meaning.unit == Unit::kSeason || meaning.unit == Unit::kQuarter || meaning.unit == Unit::kHalf) return part_of_year(meaning, direction);
  if (meaning.month == 0) return day_of_month(meaning, direction);
  Moment moment;
  moment.grain = meaning.unit;
  const int day = meaning.unit == Unit::kDay && meaning.day > 0 ? meaning.day : 15;
  const bool from_text = last_year_ && (manner_ == Manner::kNarrative || meaning.base == Base::kPrevious);
  if (from_text) {
    moment.date = {last_year_->moment.date.year, meaning.month, day};
    if (meaning.shift == Shift::kNext && last_month_ && meaning.month <= last_month_->moment.date.month) ++moment.date.year;
    if (meaning.shift == Shift::kLast && last_month_ && meaning.month >= last_month_->moment.date.month) --moment.date.year;
  } else if (article_) {
    const int month_now = article_->month;
    int year = nearest_year(*article_, meaning.month, day, meaning.unit, direction);
    if (meaning.unit == Unit::kMonth && meaning.month == month_now) year = article_->year;
    if (meaning.shift == Shift::kLast) year = meaning.month < month_now ? article_->year : article_->year - 1;
    if (meaning.shift == Shift::kNext) year = meaning.month > month_now ? article_->year : article_->year + 1;
    if (meaning.shift == Shift::kThis) year = article_->year;
    moment.date = {year, meaning.month, day};
  } else {
    return underspecified(meaning);
  }
  if (meaning.nth_of_month) {
    moment = nth_of_month(moment, meaning);
  } else if (meaning.unit == Unit::kDay) {
    moment.date.day = std::min(day, days_in_month(moment.date.year, moment.date.month));
    moment.date = civil_from_days(days_from_civil(moment.date) + meaning.offset);
  }
  Resolution out = point(moment, meaning, from_text ? timex_anchor(last_year_->timex) : article_anchor());
  out.guessed = meaning.shift == Shift::kNone;
  return out;
}

/// "the 15th": of the month mentioned last, else the nearest by tense.
Resolution Resolver::day_of_month(const Meaning& meaning, Direction direction) const {
  Moment moment;
  if (last_month_ && (manner_ == Manner::kNarrative || !article_)) {
    moment.date = {last_month_->moment.date.year, last_month_->moment.date.month, meaning.day};
    moment.date.day = std::min(moment.date.day, days_in_month(moment.date.year, moment.date.month));
    return point(moment, meaning, timex_anchor(last_month_->timex));
  }
  if (!article_) return underspecified(meaning);
  CivilDate month = {article_->year, article_->month, 1};
  if (meaning.day > article_->day && direction.tense == Tense::kPast) month = add_months(month, -1);
  if (meaning.day < article_->day && direction.tense == Tense::kFuture) month = add_months(month, 1);
  moment.date = {month.year, month.month, std::min<int>(meaning.day, days_in_month(month.year, month.month))};
  Resolution out = point(moment, meaning, article_anchor());
  out.guessed = true;
  return out;
}

Resolution Resolver::part_of_year(const Meaning& meaning, Direction direction) const {
  Moment moment;
  moment.grain = meaning.unit;
  moment.index = meaning.nth;
  const bool from_text = last_year_ && (manner_ == Manner::kNarrative || meaning.base == Base::kPrevious || !article_);
  if (from_text) {
    moment.date.year = last_year_->moment.date.year + (meaning.shift == Shift::kNext ? 1 : meaning.shift == Shift::kLast ? -1 : 0);
    return point(moment, meaning, timex_anchor(last_year_->timex));
  }
  if (!article_) return underspecified(meaning);
  int now = 0;  // place of the article's own part, counted through the years
  int wanted = 0;
  int per_year = 4;
  if (meaning.unit == Unit::kSeason) {
    const SeasonYear season = season_of(*article_);
    now = season.year * per_year + season.season - 1;
    wanted = season.year * per_year + meaning.nth - 1;
  } else {
    per_year = meaning.unit == Unit::kHalf ? 2 : 4;
    now = article_->year * per_year + (article_->month - 1) / (12 / per_year);
    wanted = article_->year * per_year + meaning.nth - 1;
  }
  const bool ended_only = meaning.unit == Unit::kQuarter;
  if (meaning.shift == Shift::kLast && wanted >= now) wanted -= per_year;
  if (meaning.shift == Shift::kNext && wanted <= now) wanted += per_year;
  if (meaning.shift == Shift::kNone && direction.tense == Tense::kFuture && wanted < now) wanted += per_year;
  if (meaning.shift == Shift::kNone && direction.tense != Tense::kFuture && (ended_only ? wanted >= now : wanted > now && direction.tense == Tense::kPast)) wanted -= per_year;
  moment.date.year = wanted / per_year;
  Resolution out = point(moment, meaning, article_anchor());
  out.guessed = meaning.shift == Shift::kNone;
  return out;
}

Resolution Resolver::holiday(const Meaning& meaning, Direction direction) const {
  Anchor anchor;
  std::optional<int> year = year_of(meaning, anchor);
  Moment moment;
  if (!year && last_year_ && manner_ == Manner::kNarrative) {
    year = last_year_->moment.date.year;
    anchor = timex_anchor(last_year_->timex);
  }
  const bool guessed = !year;
  if (!year && article_) {
    anchor = article_anchor();
    const std::optional<CivilDate> this_year = holiday_in(meaning.nth, article_->year);
    if (!this_year) return underspecified(meaning);
    const int day = days_from_civil(*this_year);
    const int today = days_from_civil(*article_);
    year = nearest_year(*article_, this_year->month, this_year->day, Unit::kDay, direction);
    if (meaning.shift == Shift::kLast) year = day < today ? article_->year : article_->year - 1;
    if (meaning.shift == Shift::kNext) year = day > today ? article_->year : article_->year + 1;
    if (meaning.shift == Shift::kThis) year = article_->year;
  }
  const std::optional<CivilDate> date = year ? holiday_in(meaning.nth, *year) : std::nullopt;
  if (!date) return underspecified(meaning);
  moment.date = civil_from_days(days_from_civil(*date) + meaning.offset);
  Resolution out = point(moment, meaning, anchor);
  out.guessed = guessed;
  return out;
}

Resolution Resolver::clock(const Meaning& meaning, const std::optional<Mentioned>& day) const {
  Moment moment;
  if (const std::optional<Mentioned>& known = day ? day : last_day_) {
    moment.date = known->moment.date;
    return point(moment, meaning, timex_anchor(known->timex));
  }
  if (!article_) return underspecified(meaning);
  moment.date = *article_;
  return point(moment, meaning, article_anchor());
}

Resolution Resolver::underspecified(const Meaning& meaning) const {
  Resolution out;
  if (meaning.form == TimexForm::kWeekday) {
    out.value = "XXXX-WXX-" + std::to_string(meaning.weekday);
  } else if (meaning.unit == Unit::kWeek) {
    out.value = "XXXX-WXX";
  } else if (meaning.unit == Unit::kWeekend) {
    out.value = "XXXX-WXX-WE";
  } else if (meaning.unit == Unit::kMonth) {
    out.value = "XXXX-" + (meaning.month > 0 ? pad(meaning.month, 2) : std::string("XX"));
  } else if (meaning.unit == Unit::kSeason && meaning.nth > 0) {
    out.value = "XXXX" + season_value(1000, meaning.nth).substr(4);
  } else if (meaning.unit == Unit::kQuarter || meaning.unit == Unit::kHalf) {
    out.value = std::string("XXXX-") + (meaning.unit == Unit::kHalf ? "H" : "Q") + (meaning.nth > 0 ? std::to_string(meaning.nth) : "X");
  } else if (meaning.unit >= Unit::kYear) {
    out.value = "XXXX";
  } else if (meaning.holiday) {
    out.value = "XXXX-XX-XX";
    if (const std::optional<CivilDate> day = holiday_in(meaning.nth, 2023); day && meaning.nth < kMartinLutherKingDay) out.value = "XXXX" + format_day(*day).substr(4);
  } else {
    out.value = "XXXX-" + (meaning.month > 0 ? pad(meaning.month, 2) : std::string("XX")) + "-" +
                (meaning.day > 0 ? pad(meaning.day, 2) : std::string("XX"));
  }
  if (meaning.unit <= Unit::kDay) out.value += time_suffix(meaning);
  return out;
}

Resolution Resolver::resolve(const Meaning& meaning, const Context& context) const {
  const Direction direction = context.direction;
  switch (meaning.form) {
    case TimexForm::kCalendar:
      return calendar(meaning, direction);
    case TimexForm::kWeekday:
      return weekday(meaning, direction);
    case TimexForm::kOffset:
      return offset(meaning, context.quoted);
    case TimexForm::kClock:
      return clock(meaning, context.day);
    case TimexForm::kLength:
    case TimexForm::kSet:
    case TimexForm::kReference:
      break;
  }
  Resolution out;
  if (meaning.form == TimexForm::kReference && meaning.base == Base::kPrevious) {
    out.value = reference_value(direction.tense == Tense::kFuture ? Reference::kFuture : Reference::kPast);
    return out;
  }
  out.value = meaning.form == TimexForm::kLength ? length_value(meaning)
              : meaning.form == TimexForm::kSet  ? set_value(meaning)
                                            : std::string(reference_value(meaning.reference));
  return out;
}

void Resolver::remember(const Resolution& resolution, std::uint32_t timex) {
  if (!resolution.moment) return;
  if (manner_ == Manner::kNarrative && resolution.anchor.kind == Anchor::Kind::kArticleDate) return;
  const Mentioned mentioned = {*resolution.moment, timex};
  const Unit grain = mentioned.moment.grain;
  if (grain <= Unit::kDay) last_day_ = mentioned;
  if (grain <= Unit::kDay && mentioned.moment.minute != kNoMinute) last_time_ = mentioned;
  if (grain <= Unit::kWeek) last_week_ = mentioned;
  if (grain <= Unit::kMonth) last_month_ = mentioned;
  if (grain == Unit::kQuarter) last_quarter_ = mentioned;
  if (grain <= Unit::kYear) last_year_ = mentioned;
}

}  // namespace annotator
