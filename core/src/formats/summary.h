#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"

namespace annotator {

/// One voice of the article and the quotes it says, as indices into Analysis::quotes.
struct SpokenBy {
  std::string name;
  std::vector<std::uint32_t> quotes;
};

/// Quotes by speaker in order of first words; those without a speaker last, under an empty name. Titles and so-called
/// words that nobody speaks are left out.
[[nodiscard]] std::vector<SpokenBy> voices(const Document& document, const Analysis& analysis);

/// Indices into Analysis::timexes: those that lie on the calendar, in order of time, and the points in time that could
/// not be resolved, in order of the text. Durations and repetitions are in neither. The same value stands once.
struct TimeLine {
  std::vector<std::uint32_t> dated;
  std::vector<std::uint32_t> undated;
};
[[nodiscard]] TimeLine make_time_line(const Analysis& analysis);

/// "Wed 18 Nov 2026", "Nov 2026", "23 to 29 Nov 2026", "1980 to 1989": the days from `begin` to before `until`, both as
/// ISO has them. Of a part of a day the day is told, of a point in time (`has_clock`) the time too.
[[nodiscard]] std::string days_in_words(std::string_view begin, std::string_view until, bool has_clock);
/// The same of an expression that is in TimeLine::dated, "44 BC" of years before ours.
[[nodiscard]] std::string time_in_words(const Timex& timex);

/// What a `datetime` attribute of HTML may hold: a day, a month, a year, a week, a time or a duration; else "".
[[nodiscard]] std::string_view machine_readable(const Timex& timex);

/// An entity with a name of its own, and how often it is named.
struct NamedEntity {
  std::string_view name;
  std::size_t names = 0;
  const Entity* entity = nullptr;
};
/// The entities of one label in order of appearance; those known only as a noun phrase are left out.
[[nodiscard]] std::vector<NamedEntity> named_entities(const Analysis& analysis, Label label);

}  // namespace annotator
