#include "entities/order.h"

#include <algorithm>
#include <limits>

#include "text/sorting.h"

namespace annotator {

void renumber(Analysis& analysis) {
  constexpr std::uint32_t kGone = std::numeric_limits<std::uint32_t>::max();
  std::vector<Mention>& mentions = analysis.mentions;
  sort_stably(mentions, [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<std::uint32_t> new_id(analysis.entities.size(), kGone);
  std::vector<Entity> entities;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    std::uint32_t& id = new_id[index(mentions[i].entity)];
    if (id == kGone) {
      id = static_cast<std::uint32_t>(entities.size());
      entities.push_back(std::move(analysis.entities[index(mentions[i].entity)]));
      entities.back().mentions.clear();
    }
    mentions[i].entity = EntityId{id};
    entities[id].mentions.push_back(MentionId{i});
  }
  analysis.entities = std::move(entities);
  for (Quote& quote : analysis.quotes) {
    if (!quote.speaker || !quote.speaker->entity) continue;
    const std::uint32_t id = new_id[index(*quote.speaker->entity)];
    quote.speaker->entity = id == kGone ? std::nullopt : std::optional(EntityId{id});
  }
}

void keep_labels(Analysis& analysis, LabelSet labels) {
  if (labels == kAllLabels) return;
  std::erase_if(analysis.mentions, [labels](const Mention& mention) { return (bit(mention.label) & labels) == 0; });
  renumber(analysis);
}

}  // namespace annotator
