#include "entities/entities.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "entities/acronyms.h"
#include "entities/disjoint_sets.h"
#include "entities/extents.h"
#include "entities/mend.h"
#include "entities/names_of_text.h"
#include "entities/persons.h"
#include "entities/short_names.h"
#include "text/chars.h"

namespace annotator {

namespace {

class Grouper {
 public:
  Grouper(const Document& document, const std::vector<Token>& tokens, std::vector<Mention>& mentions,
          const Lexicons& lexicons)
      : document_(document),
        mentions_(mentions),
        names_{document, tokens, mentions, lexicons},
        sets_(mentions.size()) {}

  std::vector<Entity> run() {
    join_persons(names_, sets_);
    join_short_names(names_, sets_);
    join_acronyms(names_, sets_);
    return make_entities();
  }

 private:
  /// "ANA ROTH" of a headline.
  static bool is_shouted(std::string_view form) {
    return std::none_of(form.begin(), form.end(), [](char c) { return 'a' <= c && c <= 'z'; });
  }

  std::vector<Entity> make_entities() {
    std::vector<Entity> entities;
    std::unordered_map<std::uint32_t, std::uint32_t> entity_of_set;
    std::unordered_set<std::string> seen;  // entity and form
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      const auto [at, added] = entity_of_set.emplace(sets_.find(i), static_cast<std::uint32_t>(entities.size()));
      if (added) entities.push_back({mentions_[i].label, {}, {}, {}});
      Entity& entity = entities[at->second];
      mentions_[i].entity = EntityId{at->second};
      entity.mentions.push_back(MentionId{i});
      const std::string_view form = document_.text(mentions_[i].span);
      if (!seen.insert(std::to_string(at->second) + " " + std::string(form)).second) continue;
      entity.aliases.emplace_back(form);
      if (entity.name.size() < form.size() || (entity.name.size() == form.size() && is_shouted(entity.name)))
        entity.name = form;
    }
    return entities;
  }

  const Document& document_;
  std::vector<Mention>& mentions_;
  NamesOfText names_;
  DisjointSets sets_;
};

}  // namespace

std::vector<Entity> group_entities(const Document& document, const std::vector<Token>& tokens,
                                   std::vector<Mention>& mentions, const Lexicons& lexicons) {
  mend_labels(document, mentions);
  mend_extents(document, tokens, lexicons.gazetteer, mentions);
  return Grouper(document, tokens, mentions, lexicons).run();
}

}  // namespace annotator
