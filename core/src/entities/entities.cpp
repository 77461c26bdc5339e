#include "entities/entities.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "entities/acronyms.h"
#include "entities/disjoint_sets.h"
#include "entities/extents.h"
#include "entities/mend.h"
#include "entities/names_of_text.h"
#include "entities/persons.h"
#include "entities/short_names.h"
#include "entities/teams.h"
#include "entities/user_names.h"

namespace annotator {

namespace {

/// "ANA ROTH" of a headline, "NORTH Wick" of a first line.
bool is_shouted(std::string_view form) {
  constexpr std::size_t kLongest = 4;  // of the letters within a name
  std::size_t run = 0;
  return std::any_of(form.begin(), form.end(), [&](char c) {
    run = c == ' ' || ('A' <= c && c <= 'Z') ? run + 1 : 0;
    return run > kLongest || run == form.size();
  });
}

/// A mention that is a name of the user; indices.
struct UserMention {
  std::uint32_t mention = 0;
  std::uint32_t name = 0;
};

std::vector<UserMention> find_user_mentions(const NamesOfText& names, const UserNames* user_names) {
  std::vector<UserMention> out;
  for (std::uint32_t i = 0; i < names.mentions.size() && user_names != nullptr; ++i) {
    if (names.mentions[i].rule != kRuleUser) continue;
    const auto match = user_names->longest(names.document.text(), names.tokens, names.mentions[i].tokens.begin);
    if (match) out.push_back({i, match->name});
  }
  return out;
}

std::vector<Entity> make_entities(const NamesOfText& names, DisjointSets& sets, std::vector<Mention>& mentions) {
  std::vector<Entity> entities;
  Interner entity_of_set;
  Interner seen;                                                     // entity and form
  std::vector<std::uint32_t> last(names.words.forms(), UINT32_MAX);  // entity that a form was last seen of
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const auto [number, added] = entity_of_set.insert(sets.find(i));
    if (added) entities.push_back({mentions[i].label, {}, {}, {}});
    Entity& entity = entities[number];
    mentions[i].entity = EntityId{number};
    entity.mentions.push_back(MentionId{i});
    const std::uint32_t form_number = names.words.form_of(i);
    if (std::exchange(last[form_number], number) == number) continue;
    if (!seen.insert(std::uint64_t{number} << 32 | form_number).second) continue;
    const std::string_view form = names.form(mentions[i]);
    entity.aliases.emplace_back(form);
    if (entity.name.size() < form.size() ||
        (entity.name.size() == form.size() && is_shouted(entity.name) && !is_shouted(form)))
      entity.name = form;
  }
  return entities;
}

}  // namespace

std::vector<Entity> group_entities(const Document& document, const std::vector<Token>& tokens,
                                   std::vector<Mention>& mentions, const Lexicons& lexicons,
                                   const UserNames* user_names) {
  const ListedText text{document.text(), tokens, lexicons.gazetteer};
  mend_extents(text, mentions);
  const MentionWords words(document, mentions);
  mend_labels(text, words, mentions);
  mend_teams(text, words, mentions);
  const NamesOfText names{document, tokens, mentions, words, lexicons};
  DisjointSets sets(mentions.size());
  join_persons(names, sets);
  join_short_names(names, sets);
  join_acronyms(names, sets);
  const std::vector<UserMention> listed = find_user_mentions(names, user_names);
  TextMap<std::uint32_t> first_of_name;
  for (const UserMention& item : listed) sets.join(*first_of_name.add(item.name, item.mention).first, item.mention);
  std::vector<Entity> entities = make_entities(names, sets, mentions);
  for (const UserMention& item : listed)
    entities[index(mentions[item.mention].entity)].name = user_names->names()[item.name].name;
  return entities;
}

}  // namespace annotator
