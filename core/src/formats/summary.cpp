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

TimeLine make_time_line(const Analysis& analysis) {
  TimeLine line;
  Interner seen;
  for (std::uint32_t i = 0; i < analysis.timexes.size(); ++i) {
    const Timex& timex = analysis.timexes[i];
    const bool point = timex.type == TimexType::kDate || timex.type == TimexType::kTime;
    if (!timex.begin.empty()) {
      if (seen.insert(text_key(timex.value)).second) line.dated.push_back(i);
    } else if (point && timex.value.starts_with("XX")) {
      line.undated.push_back(i);
    }
  }
  // ISO years have four digits; those before the common era begin with '-' or "BC" and come first, the latest last.
  const auto era = [](const std::string& begin) { return is_ascii_digit(begin.front()) ? 1 : 0; };
  sort_stably(line.dated, [&](std::uint32_t a, std::uint32_t b) {
    const std::string& x = analysis.timexes[a].begin;
    const std::string& y = analysis.timexes[b].begin;
    if (era(x) != era(y)) return era(x) < era(y);
    return era(x) == 1 ? x < y : x > y;
  });
  return line;
}

std::string_view machine_readable(const Timex& timex) {
  const std::string& value = timex.value;
  if (timex.type == TimexType::kDuration) return value.find('X') == std::string::npos ? std::string_view(value) : "";
  if (timex.type == TimexType::kSet || value.size() < 4) return "";
  // YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www, YYYY-MM-DDThh:mm
  static constexpr std::string_view kShapes[] = {"0000", "0000-00", "0000-00-00", "0000-W00", "0000-00-00T00:00"};
  for (const std::string_view shape : kShapes) {
    const bool fits = shape.size() == value.size() &&
                      std::equal(shape.begin(), shape.end(), value.begin(),
                                 [](char s, char v) { return s == '0' ? is_ascii_digit(v) : s == v; });
    if (fits) return value;
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
