#include "formats/summary.h"

#include <algorithm>

#include "text/chars.h"
#include "text/sorting.h"
#include "text/text_map.h"

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
