#include "formats/speakers.h"

#include <unordered_map>

namespace annotator {

std::vector<SpokenBy> voices(const Document& document, const Analysis& analysis) {
  std::vector<SpokenBy> out;
  std::unordered_map<std::string, std::size_t> seen;
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
    const std::string key = entity ? "e" + std::to_string(index(*entity)) : "t" + name;
    const auto [at, added] = seen.emplace(key, out.size());
    if (added) out.push_back({name, {}});
    out[at->second].quotes.push_back(i);
  }
  if (!unattributed.quotes.empty()) out.push_back(unattributed);
  return out;
}

}  // namespace annotator
