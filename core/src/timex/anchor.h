#pragma once

#include <array>
#include <optional>
#include <string>

#include "annotator/analysis.h"
#include "timex/calendar.h"
#include "timex/direction.h"
#include "timex/meaning.h"
#include "timex/moment.h"

namespace annotator {

/// What a text is: news counts from its date, a history from the date mentioned last.
enum class Manner : std::uint8_t { kNews, kNarrative };

struct Resolution {
  std::string value;
  Anchor anchor;
  bool guessed = false;     // the direction was chosen by tense or nearness
  bool of_article = false;  // a clock time of the article's day, for want of another
  std::optional<Moment> moment;
};

struct Mentioned {
  Moment moment;
  std::uint32_t timex = 0;  // index of the expression that names it
};

/// What the place of an expression tells about it.
struct Context {
  Direction direction;
  bool quoted = false;           // somebody says it: "today" is the day of the speech
  std::optional<Mentioned> day;  // of a clock time, from the same sentence
  std::uint32_t sentence = 0;    // of a clock time: its sentence's first expression
  bool posted = false;           // a clock time that opens a post of a live report
  bool recurs = false;           // a clock time of many days
  bool compares = false;         // "from 2 million a year earlier"
};

/// What a day does in its sentence: things happen on it, it is reported on it, or it bounds a time.
enum class DayRole : std::uint8_t { kEvent, kReport, kBound };

[[nodiscard]] inline Anchor article_anchor() { return {Anchor::Kind::kArticleDate, 0}; }
[[nodiscard]] inline Anchor timex_anchor(std::uint32_t timex) { return {Anchor::Kind::kTimex, timex}; }

/// Gives expressions their values, in the order of the text, and remembers what was mentioned.
class Resolver {
 public:
  /// `day_first` is the order of 05/12/2025 in this text.
  Resolver(std::optional<CivilDate> article, int article_minute, Manner manner, bool day_first)
      : article_(article), article_minute_(article_minute), manner_(manner), day_first_(day_first) {}

  void set_manner(Manner manner) { manner_ = manner; }
  [[nodiscard]] Resolution resolve(const Meaning& meaning, const Context& context) const;
  /// Makes a resolved expression, the `timex`th of the text, what later ones are counted from. A bound, "until Friday",
  /// is no day that the text tells of.
  void remember(const Resolution& resolution, std::uint32_t timex, DayRole role, bool quoted);

 private:
  /// Where on the calendar an expression is, if that is known.
  struct Located {
    bool known = false;
    bool guessed = false;
    Anchor anchor;
    Moment moment;
  };
  struct Based {
    CivilDate date;
    Anchor anchor;
    bool known = false;
    int minute = kNoMinute;
    int index = 0;
  };

  Located locate(const Meaning& meaning, const Context& context) const;
  static Located point(const Moment& moment, Anchor anchor) { return {true, false, anchor, moment}; }
  Located offset(const Meaning& meaning, const Context& context) const;
  std::optional<Mentioned> day_of_speech() const;
  Located offset_minutes(const Meaning& meaning, const Context& context) const;
  Located weekday(const Meaning& meaning, Direction direction) const;
  Located calendar(const Meaning& meaning, Direction direction) const;
  Located calendar_without_year(const Meaning& meaning, Direction direction) const;
  Located day_of_month(const Meaning& meaning, Direction direction) const;
  std::optional<Mentioned> year_told() const;
  Located weekday_of_month(const Meaning& meaning) const;
  Located part_of_year(const Meaning& meaning, Direction direction) const;
  Located holiday(const Meaning& meaning, Direction direction) const;
  bool is_near(const Mentioned& day, const Context& context) const;
  Located clock(const Meaning& meaning, const Context& context) const;
  const Mentioned* told_of(CivilDate day) const;
  Based base_of(const Meaning& meaning, bool goes_on = false) const;
  std::optional<int> year_of(const Meaning& meaning, Anchor& anchor) const;

  std::optional<CivilDate> article_;
  int article_minute_;
  Manner manner_;
  bool day_first_;
  std::optional<Mentioned> last_day_;
  std::optional<Mentioned> last_event_;  // the last day that is no bound
  std::optional<Mentioned> last_told_;   // the last day that stands outside quotation marks
  std::optional<Mentioned> last_month_;
  std::optional<Mentioned> last_year_;
  std::optional<Mentioned> last_week_;
  std::optional<Mentioned> last_quarter_;
  std::optional<Mentioned> last_period_;  // a month, quarter or half that figures are of
  std::optional<Mentioned> last_time_;
  static constexpr std::size_t kDays = 32;
  std::array<Mentioned, kDays> days_;  // the last ones that were told of, in no order
  std::size_t day_count_ = 0;
};

/// "P2D", "PT1H30M", "PXY"; "XXXX-WXX-1" for a set of Mondays.
[[nodiscard]] std::string length_value(const Meaning& meaning);
[[nodiscard]] std::string set_value(const Meaning& meaning);
[[nodiscard]] std::string_view reference_value(Reference reference);
/// "T20:30", "TMO" or "".
[[nodiscard]] std::string time_suffix(const Meaning& meaning);

}  // namespace annotator
