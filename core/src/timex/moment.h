#pragma once

#include <string>

#include "annotator/analysis.h"
#include "timex/calendar.h"
#include "timex/meaning.h"

namespace annotator {

/// A point of the calendar; which parts of `date` count depends on `grain`.
struct Moment {
  Unit grain = Unit::kDay;
  CivilDate date;
  int index = 0;  // of a quarter, half or season
  int minute = kNoMinute;
};

/// "2025-10-29", "2025-W44", "2025-Q3", "199": the date of a moment, without its time.
[[nodiscard]] std::string value_of(const Moment& moment);

/// The nth weekday or week, as `meaning` says, of the month that `moment` lies in.
[[nodiscard]] Moment nth_of_month(const Moment& moment, const Meaning& meaning);

/// What is not known stands as X: "XXXX-WXX-3", "XXXX-05-03".
[[nodiscard]] std::string underspecified_value(const Meaning& meaning);

}  // namespace annotator
