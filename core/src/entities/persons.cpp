#include "entities/persons.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "entities/full_names.h"
#include "entities/listed_text.h"
#include "lexicon/person_name.h"
#include "text/chars.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::size_t kMostBearers = 16;  // of one surname; more are not told apart
constexpr WordChoice kRoyal("emperor king pope prince princess queen");
constexpr std::size_t kMostTitles = 4;  // of one person

struct Person {
  std::uint32_t mention = 0;     // one of the set
  std::uint32_t total = 0;       // full names in the whole text
  std::uint32_t so_far = 0;      // mentions read
  std::uint32_t last_named = 0;  // mention with the full name read last, plus 1
  int sex = 0;                   // votes: below 0 female, above 0 male
  std::string given_name;
  std::vector<std::string> titles;
};

/// The mentions of a lone name that nobody bears in full.
struct Unknown {
  std::uint32_t mention = 0;
  Sex sex = Sex::kUnknown;
};

using PersonIndex = std::uint32_t;
using Bearers = TextMap<std::vector<PersonIndex>>;

class PersonGrouper {
 public:
  PersonGrouper(const NamesOfText& names, DisjointSets& sets)
      : names_(names), sets_(sets), full_(read_full_names(names)) {}

  void run() {
    join_full_names(names_, full_.names, sets_);
    list_persons();
    for (std::uint32_t i = 0; i < names_.mentions.size(); ++i) {
      if (names_.mentions[i].label != Label::kPerson) continue;
      if (person_of_[i] != kLone) {
        Person& person = persons_[person_of_[i]];
        ++person.so_far;
        person.last_named = i + 1;
      } else {
        join_lone_name(i);
      }
      if (is_alias(i)) sets_.join(i - 1, i);
    }
  }

 private:
  static constexpr std::uint32_t kLone = FullNames::kLone;

  /// "Ana Roth, better known as Coco", "Ana Roth 'Coco'": the name behind is one of hers.
  bool is_alias(std::uint32_t mention) const {
    constexpr std::uint32_t kFarthest = 4;  // tokens between
    if (mention == 0 || names_.mentions[mention - 1].label != Label::kPerson) return false;
    const std::uint32_t begin = names_.mentions[mention].tokens.begin;
    const std::uint32_t end = names_.mentions[mention - 1].tokens.end;
    if (begin == end + 1)
      return names_.mentions[mention].tokens.size() == 1 && is_opener(names_.word(end)) && names_.word(end) != "(";
    return begin >= end + 2 && begin - end <= kFarthest && names_.word(begin - 1) == "as" &&
           names_.word(begin - 2) == "known";
  }

  void list_persons() {
    person_of_.assign(full_.of_mention.size(), kLone);
    // A name that ends a longer one is a surname of two words: "Van Halen" of "Eddie Van Halen".
    TextMap<std::uint32_t> ends;  // -> mention of the longer name
    for (const FullName& name : full_.names) {
      for (std::size_t i = 1; i + 1 < name.words.size(); ++i)
        ends.add(compact_key(name.words, i, name.words.size()), name.mention);
    }
    Interner index_of_set;
    for (std::uint32_t i = 0; i < full_.of_mention.size(); ++i) {
      if (full_.of_mention[i] == kLone) continue;
      const FullName& name = full_.names[full_.of_mention[i]];
      const std::uint32_t* longer = ends.find(compact_key(name.words));
      if (longer != nullptr && sets_.find(*longer) != sets_.find(name.mention)) continue;
      sets_.join(name.mention, i);
      const auto [person, added] = index_of_set.insert(sets_.find(i));
      if (added) persons_.push_back({i, 0, 0, 0, 0, name.words.front(), {}});
      person_of_[i] = person;
      add_bearer(name, person);
      note(i, persons_[person]);
    }
  }

  void note(std::uint32_t mention, Person& person) const {
    ++person.total;
    const TokenSpan tokens = names_.mentions[mention].tokens;
    const Sex sex =
        sex_of_name(names_.document.text(), names_.tokens, tokens, names_.lexicons.speech, names_.lexicons.gazetteer);
    if (sex != Sex::kUnknown) person.sex += sex == Sex::kFemale ? -1 : 1;
    std::string title = title_before(tokens.begin);
    if (!title.empty() && person.titles.size() < kMostTitles) person.titles.push_back(std::move(title));
  }

  /// "mayor" of "Mayor Roth"; empty without one.
  std::string title_before(std::uint32_t token) const {
    if (token == 0 || (names_.lexicons.speech.find(names_.word(token - 1)).tags & tags::kPerson) == 0) return {};
    return fold(names_.word(token - 1));
  }

  static void add(Bearers& bearers, TextKey name, PersonIndex person) {
    std::vector<PersonIndex>& list = *bearers.add(name, {}).first;
    if (list.size() < kMostBearers && std::find(list.begin(), list.end(), person) == list.end()) list.push_back(person);
  }

  void add_bearer(const FullName& name, PersonIndex person) {
    const NameWords& words = name.words;
    for (std::size_t i = 1; i < words.size(); ++i) add(surnames_, compact_key(words, i, words.size()), person);
    if (surname_stands_first(names_.document.text(), names_.tokens, names_.mentions[name.mention].tokens,
                             names_.lexicons.gazetteer))
      add(surnames_, text_key(words.front()), person);
    add(given_names_, text_key(words.front()), person);
    add(nicknames_, nickname_key(words.front()), person);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
      const bool particle = word_facts(names_.lexicons.gazetteer, WordUse::kParticle, words[i + 1]) != 0;
      add(particle ? surnames_ : middle_names_, text_key(words[i]), person);  // "Lula da Silva"
    }
  }

  /// The persons by what their surnames may be misspelt as. Made when it is first asked for.
  const Bearers& misspelt() {
    if (!misspelt_.empty()) return misspelt_;
    misspelt_.add(kEmptyText, {});  // never empty again
    for (std::uint32_t i = 0; i < person_of_.size(); ++i) {
      if (person_of_[i] == kLone) continue;
      for (const TextKey spelling : misspellings(full_.names[full_.of_mention[i]].words.back()))
        add(misspelt_, spelling, person_of_[i]);
    }
    return misspelt_;
  }

  static TextKey nickname_key(std::string_view name) { return text_key(name.substr(0, kLeastNickname)); }

  void join_lone_name(std::uint32_t mention) {
    const TokenSpan tokens = names_.mentions[mention].tokens;
    const NameWords& words = names_.words[mention];
    const Sex sex = sex_of_title(names_.document.text(), names_.tokens, tokens, names_.lexicons.speech);
    if (const std::optional<PersonIndex> person = bearer(words, tokens, sex)) {
      sets_.join(persons_[*person].mention, mention);
      ++persons_[*person].so_far;
      return;
    }
    join_unknown(compact_key(words), mention, sex);
  }

  std::optional<PersonIndex> bearer(const NameWords& words, TokenSpan tokens, Sex sex) {
    const TextKey key = compact_key(words);
    if (const auto* list = surnames_.find(key)) return best(*list, tokens, sex);
    if (const auto* list = given_names_.find(key)) {
      // "King Philippe" is not "Philippe Roth".
      const std::string title = title_before(tokens.begin);
      const bool royal = kRoyal.holds(title) && rank(persons_[list->front()], title).front() == 0;
      return royal ? std::nullopt : only(*list, sex);
    }
    if (words.size() > 1) return std::nullopt;
    const std::string_view name = words.front();
    if (const auto* list = nicknames_.find(nickname_key(name)); list != nullptr && list->size() == 1) {
      const std::string& whole = persons_[list->front()].given_name;
      if (whole.starts_with(name) && name.size() >= kLeastNickname) return only(*list, sex);
    }
    constexpr NameFacts kNames = facts::kFirstName | facts::kLastName;
    if ((names_.lexicons.gazetteer.find(names_.word(tokens.begin)) & kNames) == facts::kFirstName) return std::nullopt;
    if (const auto* list = middle_names_.find(key)) return only(*list, sex);
    for (const TextKey spelling : misspellings(name)) {
      const auto* list = misspelt().find(spelling);
      if (list == nullptr) continue;
      const bool family = surnames_.find(text_key(name.substr(0, name.size() - 1))) != nullptr;  // "The Roths"
      return list->size() == 1 && !family ? only(*list, sex) : std::nullopt;
    }
    return std::nullopt;
  }

  bool fits(const Person& person, Sex sex) const {
    return !(sex == Sex::kFemale && person.sex > 0) && !(sex == Sex::kMale && person.sex < 0);
  }

  std::optional<PersonIndex> only(const std::vector<PersonIndex>& list, Sex sex) const {
    if (list.size() != 1 || !fits(persons_[list.front()], sex)) return std::nullopt;
    return list.front();
  }

  std::optional<PersonIndex> best(const std::vector<PersonIndex>& list, TokenSpan tokens, Sex sex) const {
    const std::string title = title_before(tokens.begin);
    std::optional<PersonIndex> chosen;
    for (const PersonIndex id : list) {
      if (!fits(persons_[id], sex)) continue;
      if (!chosen || rank(persons_[id], title) > rank(persons_[*chosen], title)) chosen = id;
    }
    return chosen;
  }

  /// The higher the likelier is a lone surname to mean this one of its bearers.
  static std::array<std::uint32_t, 4> rank(const Person& person, const std::string& title) {
    const auto& titles = person.titles;
    const bool titled = !title.empty() && std::find(titles.begin(), titles.end(), title) != titles.end();
    return {titled ? 1u : 0u, person.so_far, person.last_named, person.total};
  }

  /// A lone name without a bearer; "Mr. Roth" and "Mrs. Roth" are two.
  void join_unknown(TextKey name, std::uint32_t mention, Sex sex) {
    std::vector<Unknown>& list = *unknown_.add(name, {}).first;
    const auto same = std::find_if(list.rbegin(), list.rend(), [sex](const Unknown& known) {
      return sex == Sex::kUnknown || known.sex == Sex::kUnknown || known.sex == sex;
    });
    if (same == list.rend()) {
      list.push_back({mention, sex});
      return;
    }
    sets_.join(same->mention, mention);
    if (same->sex == Sex::kUnknown) same->sex = sex;
  }

  const NamesOfText& names_;
  DisjointSets& sets_;
  FullNames full_;
  std::vector<PersonIndex> person_of_;  // by mention: a person named in full, or kLone
  std::vector<Person> persons_;
  Bearers surnames_;
  Bearers given_names_;
  Bearers nicknames_;
  Bearers middle_names_;
  Bearers misspelt_;
  TextMap<std::vector<Unknown>> unknown_;  // at most three each
};

}  // namespace

void join_persons(const NamesOfText& names, DisjointSets& sets) { PersonGrouper(names, sets).run(); }

}  // namespace annotator
