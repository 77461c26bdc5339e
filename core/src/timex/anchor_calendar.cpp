#include <algorithm>
#include <cstdlib>
#include <limits>

#include "timex/anchor.h"
#include "timex/holidays.h"

namespace annotator {

namespace {

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

/// Year of a month or a holiday that lies nearest to the article; the tense decides where two are about as near.
int nearest_year(CivilDate article, int month, int day, Unit grain, Direction direction) {
  // Days that a wrong tense costs. Swept 0 to 300 on wikinews-train, wikinews-dev and meantime-dev: a bare month gains
  // 3 of 59 from 90 on, one more at 180 and none at 250, a day gains nothing and loses one at 250. What the verb is
  // sure of is refused the other way.
  constexpr int kDayHint = 120;
  constexpr int kMonthHint = 180;
  constexpr int kRefusal = 400;
  // "was closed until May" may be long over
  const bool told =
      direction.told == Tense::kPast || (direction.told == Tense::kFuture && direction.tense != Tense::kPast);
  const Tense tense = told ? direction.told : direction.tense;
  const int penalty = told || direction.sure ? kRefusal : grain == Unit::kMonth ? kMonthHint : kDayHint;
  const int today = days_from_civil(article);
  int best_year = article.year;
  int best_distance = std::numeric_limits<int>::max();
  constexpr int kToLeapYear = 4;
  for (int year = article.year - kToLeapYear; year <= article.year + kToLeapYear; ++year) {
    if (day > days_in_month(year, month)) continue;  // February 29
    const int then = days_from_civil({year, month, day});
    int distance = std::abs(then - today);
    if (tense == Tense::kPresent && then < today) distance += kMonthHint;  // "the lease runs out in June"
    // "refused a debate on October 15" three days before it
    constexpr int kVeryNear = 14;
    const bool near = !told && penalty == kRefusal && distance <= kVeryNear;
    if ((looks_ahead(tense) && then < today) || (tense == Tense::kPast && then > today))
      distance += near ? kDayHint : penalty;
    if (distance < best_distance) {
      best_distance = distance;
      best_year = year;
    }
  }
  return best_year;
}

/// Of the nearest year and those beside it the one whose month and day fall on the weekday that is told.
int year_of_weekday(int nearest, const Meaning& meaning) {
  for (const int year : {nearest, nearest + 1, nearest - 1}) {
    const CivilDate date = {year, meaning.month, meaning.day};
    if (is_valid(date) && weekday_of(days_from_civil(date)) == meaning.weekday) return year;
  }
  return nearest;
}

}  // namespace

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

Resolver::Located Resolver::calendar(const Meaning& meaning, Direction direction) const {
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
    // "03-05-2026" in an article of May 4
    constexpr int kVeryNear = 2;  // days
    const CivilDate other = {*year, meaning.day, meaning.month};
    const auto is_near = [&](CivilDate day) {
      return std::abs(days_from_civil(*article_) - days_from_civil(day)) <= kVeryNear;
    };
    if (meaning.nth == kEitherOrder && (day_first_ || (article_ && is_near(other) && !is_near(moment.date))))
      moment.date = other;
    moment.date = civil_from_days(days_from_civil(moment.date) + meaning.offset);
  }
  return point(moment, anchor);
}

/// The mention whose year goes on. A bare year far from the last month told of is a look aside, and is passed over.
/// Swept on wikiwars: 3 back and 8 ahead resolve 5 more of 141 months and 5 more of 161 days than taking the last year
/// of all.
std::optional<Mentioned> Resolver::year_told() const {
  constexpr int kBack = 3;
  constexpr int kAhead = 8;
  if (!last_year_ || !last_month_) return last_year_;
  const int ahead = last_year_->moment.date.year - last_month_->moment.date.year;
  return -kBack <= ahead && ahead <= kAhead ? last_year_ : last_month_;
}

Resolver::Located Resolver::calendar_without_year(const Meaning& meaning, Direction direction) const {
  if (meaning.unit == Unit::kDecade) {
    const int latest = article_ ? article_->year : 2029;
    int year = latest / 100 * 100 + meaning.year;
    if (year > latest) year -= 100;
    Moment moment;
    moment.grain = Unit::kDecade;
    moment.date.year = year;
    return point(moment, {});
  }
  if (meaning.unit == Unit::kSeason || meaning.unit == Unit::kQuarter || meaning.unit == Unit::kHalf)
    return part_of_year(meaning, direction);
  if (meaning.month == 0) return day_of_month(meaning, direction);
  Moment moment;
  moment.grain = meaning.unit;
  const int day = meaning.day > 0 ? meaning.day : 15;
  // "the following June"; "13" of "May 12 and 13" has a year where "May 12" has one
  const bool goes_on = meaning.base == Base::kPrevious && (article_ || meaning.shift != Shift::kNone);
  const bool from_text = last_year_ && (manner_ == Manner::kNarrative || goes_on);
  const std::optional<Mentioned> told = year_told();
  Anchor anchor = article_anchor();
  if (from_text) {
    moment.date = {told->moment.date.year, meaning.month, day};
    // "In 2021 she sang, the following June she won"
    const bool aside = manner_ == Manner::kNews && last_year_->moment.grain == Unit::kYear;
    if (aside) moment.date.year = last_year_->moment.date.year;
    if (meaning.shift == Shift::kNext && (aside || (last_month_ && meaning.month <= last_month_->moment.date.month)))
      ++moment.date.year;
    if (meaning.shift == Shift::kLast && last_month_ && meaning.month >= last_month_->moment.date.month)
      --moment.date.year;
  } else if (article_) {
    const int month_now = article_->month;
    int year = nearest_year(*article_, meaning.month, day, meaning.unit, direction);
    // A day that was told of already is the same one
    for (const int other : {year - 1, year + 1}) {
      if (meaning.unit != Unit::kDay || direction.sure) break;
      if (const Mentioned* const same = told_of({other, meaning.month, day}); same != nullptr) {
        year = other;
        anchor = timex_anchor(same->timex);
      }
    }
    if (meaning.unit == Unit::kMonth && meaning.month == month_now) year = article_->year;
    if (meaning.unit == Unit::kDay && meaning.weekday != 0 && !meaning.nth_of_month)
      year = year_of_weekday(year, meaning);
    if (meaning.ends_range && last_month_) {
      year = last_month_->moment.date.year + (meaning.month < last_month_->moment.date.month ? 1 : 0);
    }
    if (meaning.shift == Shift::kLast) year = meaning.month < month_now ? article_->year : article_->year - 1;
    if (meaning.shift == Shift::kNext) year = meaning.month > month_now ? article_->year : article_->year + 1;
    if (meaning.shift == Shift::kThis) year = article_->year;
    moment.date = {year, meaning.month, day};
  } else {
    return {};
  }
  if (meaning.nth_of_month) {
    moment = nth_of_month(moment, meaning);
  } else if (meaning.unit == Unit::kDay) {
    moment.date.day = std::min(day, days_in_month(moment.date.year, moment.date.month));
    moment.date = civil_from_days(days_from_civil(moment.date) + meaning.offset);
  }
  Located out = point(moment, from_text ? timex_anchor(told->timex) : anchor);
  out.guessed = meaning.shift == Shift::kNone;
  return out;
}

/// "Friday the 13th": of the nearest month that has it.
Resolver::Located Resolver::weekday_of_month(const Meaning& meaning) const {
  constexpr int kTold = 99;  // the month mentioned last
  for (const int months : {kTold, 0, -1, 1, -2, 2, -3, 3}) {
    if (months == kTold && !last_month_) continue;
    const CivilDate month =
        months == kTold ? last_month_->moment.date : add_months({article_->year, article_->month, 1}, months);
    const CivilDate day = {month.year, month.month, meaning.day};
    if (!is_valid(day) || weekday_of(days_from_civil(day)) != meaning.weekday) continue;
    Moment moment;
    moment.date = day;
    return point(moment, article_anchor());
  }
  return {};
}

/// "the 15th": of the month mentioned last, else the nearest by tense.
Resolver::Located Resolver::day_of_month(const Meaning& meaning, Direction direction) const {
  Moment moment;
  // "It opens on January 3, and on the 4th ..."
  constexpr int kLongestRow = 10;  // days
  const int later = last_day_ && last_month_ && last_day_->timex == last_month_->timex && meaning.weekday == 0
                        ? meaning.day - last_day_->moment.date.day
                        : 0;
  const bool in_row = 0 < later && later <= kLongestRow;
  if (last_month_ && (manner_ == Manner::kNarrative || !article_ || meaning.base == Base::kPrevious || in_row)) {
    moment.date = {last_month_->moment.date.year, last_month_->moment.date.month, meaning.day};
    moment.date.day = std::min(moment.date.day, days_in_month(moment.date.year, moment.date.month));
    return point(moment, timex_anchor(last_month_->timex));
  }
  if (!article_) return {};
  CivilDate month = {article_->year, article_->month, 1};
  if (meaning.weekday != 0) return weekday_of_month(meaning);
  const int ahead = meaning.day - article_->day;
  const Tense tense = direction.told != Tense::kUnknown ? direction.told : direction.tense;
  constexpr int kHalfMonth = 15;
  if (tense == Tense::kPast ? ahead > 0 : tense == Tense::kUnknown && ahead > kHalfMonth) month = add_months(month, -1);
  if (tense == Tense::kUnknown ? ahead < -kHalfMonth : ahead < 0 && (looks_ahead(tense) || tense == Tense::kPresent))
    month = add_months(month, 1);
  moment.date = {month.year, month.month, std::min<int>(meaning.day, days_in_month(month.year, month.month))};
  Located out = point(moment, article_anchor());
  out.guessed = true;
  return out;
}

Resolver::Located Resolver::part_of_year(const Meaning& meaning, Direction direction) const {
  Moment moment;
  moment.grain = meaning.unit;
  moment.index = meaning.nth;
  const bool from_text = last_year_ && (manner_ == Manner::kNarrative || meaning.base == Base::kPrevious || !article_);
  if (from_text) {
    moment.date.year = last_year_->moment.date.year + (meaning.shift == Shift::kNext   ? 1
                                                       : meaning.shift == Shift::kLast ? -1
                                                                                       : 0);
    return point(moment, timex_anchor(last_year_->timex));
  }
  if (!article_) return {};
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
  const bool ended_only = meaning.unit == Unit::kQuarter;  // "will report third-quarter profit": of the last one too
  if (meaning.shift == Shift::kLast && wanted >= now) wanted -= per_year;
  if (meaning.shift == Shift::kNext && wanted <= now) wanted += per_year;
  const bool ahead = looks_ahead(direction.tense) || (direction.tense == Tense::kPresent && !ended_only);
  if (meaning.shift == Shift::kNone && ahead && wanted < now - (ended_only ? 1 : 0)) wanted += per_year;
  if (meaning.shift == Shift::kNone && !looks_ahead(direction.tense) &&
      (ended_only ? wanted >= now : wanted > now && direction.tense == Tense::kPast))
    wanted -= per_year;
  moment.date.year = wanted / per_year;
  Located out = point(moment, article_anchor());
  out.guessed = meaning.shift == Shift::kNone;
  return out;
}

Resolver::Located Resolver::holiday(const Meaning& meaning, Direction direction) const {
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
    if (!this_year) return {};
    const int day = days_from_civil(*this_year);
    const int today = days_from_civil(*article_);
    year = nearest_year(*article_, this_year->month, this_year->day, Unit::kDay, direction);
    if (meaning.shift == Shift::kLast) year = day < today ? article_->year : article_->year - 1;
    if (meaning.shift == Shift::kNext) year = day > today ? article_->year : article_->year + 1;
    if (meaning.shift == Shift::kThis) year = article_->year;
  }
  const std::optional<CivilDate> date = year ? holiday_in(meaning.nth, *year) : std::nullopt;
  if (!date) return {};
  const int day = days_from_civil(*date) + meaning.offset;
  constexpr int kTuesday = 2;  // "Labor Day weekend" comes before its Monday
  const bool weekend_before = meaning.unit == Unit::kWeekend && weekday_of(day) <= kTuesday;
  moment.grain = meaning.unit;
  moment.date = civil_from_days(day - (weekend_before ? 7 : 0));
  Located out = point(moment, anchor);
  out.guessed = guessed;
  return out;
}

}  // namespace annotator
