#include "entities/entities.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "entities/acronyms.h"
#include "entities/disjoint_sets.h"
#include "entities/names_of_text.h"
#include "entities/persons.h"
#include "entities/short_names.h"
#include "text/chars.h"

namespace annotator {

namespace {

constexpr std::string_view kRuleSurname = "ner.surname";

class Grouper {
 public:
  Grouper(const Document& document, const std::vector<Token>& tokens, std::vector<Mention>& mentions,
          const Lexicons& lexicons)
      : document_(document),
        mentions_(mentions),
        names_{document, tokens, mentions, lexicons},
        sets_(mentions.size()) {}

  std::vector<Entity> run() {
    mend_surnames();
    join_persons(names_, sets_);
    join_short_names(names_, sets_);
    join_acronyms(names_, sets_);
    return make_entities();
  }

 private:
  std::string_view word(std::uint32_t token) const { return names_.word(token); }

  /// A doubtful lone word that is the surname of a sure person of the text is that person: "Lima" after "Paulo Lima".
  void mend_surnames() {
    constexpr Confidence kSure = 900;
    std::unordered_set<std::string> surnames;
    for (const Mention& mention : mentions_) {
      if (mention.label == Label::kPerson && mention.tokens.size() >= 2 && mention.confidence >= kSure) {
        surnames.insert(fold(word(surname_token(mention.tokens))));
      }
    }
    for (Mention& mention : mentions_) {
      if (mention.label == Label::kPerson || mention.tokens.size() != 1 || mention.confidence >= kSure) continue;
      if (surnames.count(fold(word(mention.tokens.begin))) == 0) continue;
      mention.label = Label::kPerson;
      mention.rule = kRuleSurname;
    }
  }

  /// The last word of a name that is no "Jr." or numeral.
  std::uint32_t surname_token(TokenSpan span) const {
    std::uint32_t last = span.end - 1;
    while (last > span.begin + 1 &&
           (word(last) == "Jr." || word(last) == "Sr." || word(last) == "Jr" || word(last) == "," ||
            word(last) == "II" || word(last) == "III" || word(last) == "IV")) {
      --last;
    }
    return last;
  }

  std::vector<Entity> make_entities() {
    std::vector<Entity> entities;
    std::unordered_map<std::uint32_t, std::uint32_t> entity_of_set;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      const auto [at, added] = entity_of_set.emplace(sets_.find(i), static_cast<std::uint32_t>(entities.size()));
      if (added) entities.push_back({mentions_[i].label, {}, {}, {}});
      Entity& entity = entities[at->second];
      mentions_[i].entity = EntityId{at->second};
      entity.mentions.push_back(MentionId{i});
      const std::string_view form = document_.text(mentions_[i].span);
      if (std::find(entity.aliases.begin(), entity.aliases.end(), form) != entity.aliases.end()) continue;
      entity.aliases.emplace_back(form);
      if (entity.name.size() < form.size()) entity.name = form;
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
  return Grouper(document, tokens, mentions, lexicons).run();
}

}  // namespace annotator
