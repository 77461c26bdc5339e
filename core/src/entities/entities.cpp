#include "entities/entities.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "text/chars.h"
#include "text/utf8.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::string_view kRuleSurname = "ner.surname";

/// Sets of mention indices; the smallest index stands for its set.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

class Grouper {
 public:
  Grouper(const Document& document, const std::vector<Token>& tokens, std::vector<Mention>& mentions,
          const WordList& aliases)
      : document_(document), tokens_(tokens), mentions_(mentions), aliases_(aliases), sets_(mentions.size()) {}

  std::vector<Entity> run() {
    mend_surnames();
    join_same_names();
    join_persons();
    join_acronyms();
    return make_entities();
  }

 private:
  std::string_view word(std::uint32_t token) const { return token_text(document_.text(), tokens_[token]); }

  /// The form that all spellings of a name share: straight apostrophes, and the name an alias stands for.
  std::string key(const Mention& mention) const {
    const std::string_view form = document_.text(mention.span);
    const WordEntry* alias = aliases_.find(form);
    return std::string(1, static_cast<char>('0' + static_cast<int>(mention.label))) +
           fold(alias == nullptr ? form : alias->value);
  }

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

  void join_same_names() {
    std::unordered_map<std::string, std::uint32_t> first;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      const auto [at, added] = first.emplace(key(mentions_[i]), i);
      if (!added) sets_.join(at->second, i);
    }
  }

  /// A lone surname goes to the person last mentioned with that surname; a lone first name to the only one who bears
  /// it.
  void join_persons() {
    struct Bearers {
      std::uint32_t last = 0;
      std::uint32_t set = 0;
      bool several = false;
    };
    std::unordered_map<std::string, Bearers> surnames;
    std::unordered_map<std::string, Bearers> first_names;
    const auto bear = [this](auto& names, std::uint32_t token, std::uint32_t mention) {
      const std::uint32_t set = sets_.find(mention);
      const auto [at, added] = names.emplace(fold(word(token)), Bearers{mention, set, false});
      if (!added) {
        at->second.several |= at->second.set != set;
        at->second.last = mention;
      }
    };
    // Full names first, over the whole text: an article may open with the surname alone.
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].label != Label::kPerson || mentions_[i].tokens.size() < 2) continue;
      bear(surnames, surname_token(mentions_[i].tokens), i);
      bear(first_names, mentions_[i].tokens.begin, i);
    }
    std::unordered_map<std::string, std::uint32_t> latest;  // surname -> mention with a full name seen last
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].label != Label::kPerson) continue;
      const TokenSpan span = mentions_[i].tokens;
      if (span.size() >= 2) {
        latest[fold(word(surname_token(span)))] = i;
        latest[fold(word(span.begin))] = i;
        continue;
      }
      const std::string name = fold(word(span.begin));
      const auto surname = surnames.find(name);
      const auto first_name = first_names.find(name);
      const bool by_surname = surname != surnames.end();
      if (!by_surname && (first_name == first_names.end() || first_name->second.several)) continue;
      const auto seen = latest.find(name);
      sets_.join(seen != latest.end() ? seen->second : (by_surname ? surname : first_name)->second.last, i);
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

  /// "Asia-Pacific Economic Cooperation (APEC)", and acronyms made of the initials of a longer name of the text.
  void join_acronyms() {
    std::unordered_map<std::string, std::uint32_t> initials;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].tokens.size() >= 2)
        initials.emplace(acronym_key(mentions_[i].label, initials_of(mentions_[i].tokens)), i);
    }
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      const Mention& mention = mentions_[i];
      if (mention.tokens.size() != 1 || tokens_[mention.tokens.begin].casing != Casing::kUpper) continue;
      std::string letters(word(mention.tokens.begin));
      std::erase(letters, '.');
      if (letters.size() < 2) continue;
      const std::uint32_t token = mention.tokens.begin;
      const bool bracketed =
          token >= 2 && token + 1 < tokens_.size() && word(token - 1) == "(" && word(token + 1) == ")";
      if (bracketed && i > 0 && mentions_[i - 1].tokens.end == token - 1 && mentions_[i - 1].label == mention.label &&
          fold(word(mentions_[i - 1].tokens.begin)).front() == fold(letters).front()) {
        sets_.join(i - 1, i);
        continue;
      }
      const auto at = initials.find(acronym_key(mention.label, letters));
      if (at != initials.end()) sets_.join(at->second, i);
    }
  }

  static std::string acronym_key(Label label, const std::string& letters) {
    return std::string(1, static_cast<char>('0' + static_cast<int>(label))) + letters;
  }

  std::string initials_of(TokenSpan span) const {
    std::string letters;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (tokens_[i].kind != TokenKind::kWord || tokens_[i].casing == Casing::kLower) continue;
      append_utf8(letters, decode(word(i), 0).code_point);
    }
    return letters;
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
  const std::vector<Token>& tokens_;
  std::vector<Mention>& mentions_;
  const WordList& aliases_;
  DisjointSets sets_;
};

}  // namespace

std::vector<Entity> group_entities(const Document& document, const std::vector<Token>& tokens,
                                   std::vector<Mention>& mentions, const WordList& aliases) {
  return Grouper(document, tokens, mentions, aliases).run();
}

}  // namespace annotator
