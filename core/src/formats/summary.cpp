#include "formats/summary.h"

#include <algorithm>

#include "text/chars.h"
#include "text/sorting.h"
#include "text/text_map.h"
#include "timex/calendar.h"

namespace annotator {

std::vector<SpokenBy> voices(const Document& document, const Analysis& analysis) {
  std::vector<SpokenBy> out;
  Interner seen;
  SpokenBy unattributed;
  for (std::uint32_t i = 0; i < analysis.quotes.size(); ++i) {
    const Quote& quote = analysis.quotes[i];
    if (!quote.speaker) {
      if (quote.kind != QuoteKind::kTitle && quote.kind != QuoteKind::kScare) unattributed.quotes.push_back(i);
      continue;
    }
    const std::optional<EntityId> entity = quote.speaker->entity;
    const std::string name =
        entity ? analysis.entities[index(*entity)].name : std::string(document.text(quote.speaker->span));
    const auto [number, added] = seen.insert(entity ? index(*entity) : text_key(name));
    if (added) out.push_back({name, {}});
    out[number].quotes.push_back(i);
  }
  if (!unattributed.quotes.empty()) out.push_back(unattributed);
  return out;
}

namespace {

CivilDate day_of(std::string_view iso) {
  const auto two = [iso](std::size_t at) { return (iso[at] - '0') * 10 + (iso[at + 1] - '0'); };
  return {two(0) * 100 + two(2), two(5), two(8)};
}

/// Where it stands on the calendar: its first day, or a year before ours, "BC0044"; else "".
const std::string& day_or_year_of(const Timex& timex) {
  return timex.value.starts_with("BC") ? timex.value : timex.begin;
}

}  // namespace

TimeLine make_time_line(const Analysis& analysis) {
  TimeLine line;
  Interner seen;
  for (std::uint32_t i = 0; i < analysis.timexes.size(); ++i) {
    const Timex& timex = analysis.timexes[i];
    const bool point = timex.type == TimexType::kDate || timex.type == TimexType::kTime;
    if (!day_or_year_of(timex).empty()) {
      if (seen.insert(text_key(timex.value)).second) line.dated.push_back(i);
    } else if (point && timex.value.starts_with("XX")) {
      line.undated.push_back(i);
    }
  }
  sort_stably(line.dated, [&](std::uint32_t a, std::uint32_t b) {
    const std::string& x = day_or_year_of(analysis.timexes[a]);
    const std::string& y = day_or_year_of(analysis.timexes[b]);
    const bool is_before_ours = x.front() == 'B';
    if (is_before_ours != (y.front() == 'B')) return is_before_ours;
    return is_before_ours ? x > y : x < y;
  });
  return line;
}

std::string days_in_words(std::string_view begin, std::string_view until, bool has_clock) {
  const CivilDate first = day_of(begin);
  const CivilDate end = day_of(until);
  const int first_day = days_from_civil(first);
  const int last_day = std::max(first_day, days_from_civil(end) - 1);
  const CivilDate last = civil_from_days(last_day);
  const bool months = first_day != last_day && first.day == 1 && end.day == 1;
  const bool years = months && first.month == 1 && end.month == 1;
  std::string out;
  const auto add = [&](CivilDate date, bool month, bool year) {
    if (!months) out.append(std::to_string(date.day)) += ' ';
    if (month && !years) out.append("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ", (date.month - 1u) * 4, 4);
    if (year) out.append(std::to_string(date.year)) += ' ';
  };
  if (first_day == last_day) {
    out.append("Mon Tue Wed Thu Fri Sat Sun ", (weekday_of(first_day) - 1u) * 4, 4);
  } else {
    const bool other_year = first.year != last.year;
    add(first, other_year || first.month != last.month, other_year);
    if (!out.empty()) out += "to ";
  }
  add(last, true, true);
  out.pop_back();
  if (has_clock) out.append(", ").append(begin.substr(11, 5));
  return out;
}

std::string time_in_words(const Timex& timex) {
  if (timex.begin.empty()) return timex.value.substr(timex.value.find_first_not_of("BC0")) + " BC";
  // "2026-11-17T20:30", but not "2026-11-17TEV".
  const bool has_clock = timex.value.size() > 11 && is_ascii_digit(timex.value[11]);
  return days_in_words(timex.begin, timex.until, has_clock);
}

std::string_view machine_readable(const Timex& timex) {
  const std::string& value = timex.value;
  if (timex.type == TimexType::kDuration) return value.find('X') == std::string::npos ? std::string_view(value) : "";
  if (timex.type == TimexType::kSet || value.size() < 4) return "";
  // YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www, YYYY-MM-DDThh:mm
  for (const std::size_t size : {4u, 7u, 10u, 8u, 16u}) {
    const bool has_week = value.find('W') != std::string::npos;
    if (value.size() == size && has_week == (size == 8) &&
        value.find_first_not_of("0123456789-W:T") == std::string::npos)
      return value;
  }
  return "";
}

std::vector<NamedEntity> named_entities(const Analysis& analysis, Label label) {
  std::vector<NamedEntity> out;
  for (const Entity& entity : analysis.entities) {
    if (entity.label != label) continue;
    const auto names = std::count_if(entity.mentions.begin(), entity.mentions.end(),
                                     [&](MentionId id) { return analysis.mentions[index(id)].form == Form::kName; });
    if (names > 0) out.push_back({entity.name, static_cast<std::size_t>(names), &entity});
  }
  return out;
}

}  // namespace annotator
