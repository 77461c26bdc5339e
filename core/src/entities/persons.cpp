#include "entities/persons.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "entities/name_words.h"
#include "lexicon/person_name.h"
#include "text/chars.h"
#include "text/sorting.h"

namespace annotator {

namespace {

constexpr std::size_t kMostBearers = 16;  // of one surname; more are not told apart
constexpr std::size_t kMostTitles = 4;    // of one person
constexpr std::size_t kLongest = 8;       // words looked at of a name
constexpr std::size_t kMostWords = 5;     // of a name all of whose shorter forms are known
constexpr std::size_t kLeastTypo = 5;     // letters of a surname that may be misspelt
constexpr std::size_t kLeastNickname = 3;
constexpr std::size_t kMostTypo = 24;
constexpr std::array<std::string_view, 5> kSuffixes = {"jr", "sr", "ii", "iii", "iv"};

/// One spelling of a full name.
struct FullName {
  NameWords words;     // without the suffix
  std::string suffix;  // "jr"
  std::uint32_t mention = 0;
};

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
using Bearers = std::unordered_map<std::string, std::vector<PersonIndex>>;

class PersonGrouper {
 public:
  PersonGrouper(const NamesOfText& names, DisjointSets& sets)
      : names_(names), sets_(sets), full_name_(names.mentions.size(), kLone) {}

  void run() {
    read_full_names();
    join_full_names();
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
    }
  }

 private:
  static constexpr std::uint32_t kLone = 0xFFFFFFFFu;

  static bool is_suffix(const std::string& word) {
    return std::find(kSuffixes.begin(), kSuffixes.end(), word) != kSuffixes.end();
  }

  void read_full_names() {
    std::unordered_map<std::string, std::uint32_t> seen;
    for (std::uint32_t i = 0; i < names_.mentions.size(); ++i) {
      if (names_.mentions[i].label != Label::kPerson) continue;
      FullName name{names_.words[i], {}, i};
      if (name.words.size() > 1 && is_suffix(name.words.back())) {
        name.suffix = std::move(name.words.back());
        name.words.pop_back();
      }
      if (name.words.size() < 2) continue;
      if (name.words.size() > kLongest) name.words.erase(name.words.begin() + kLongest - 1, name.words.end() - 1);
      const auto [at, added] =
          seen.emplace(compact(name.words) + " " + name.suffix, static_cast<std::uint32_t>(full_names_.size()));
      full_name_[i] = at->second;
      if (added) full_names_.push_back(std::move(name));
    }
  }

  /// Shorter forms of a full name that keep the first name: "John Bolton", "J. Bolton", "John R. Bolton" of "John
  /// Robert Bolton".
  static std::vector<std::string> shorter_forms(const FullName& name) {
    const NameWords& words = name.words;
    const std::size_t n = words.size();
    std::vector<std::string> out;
    if (!name.suffix.empty()) out.push_back(compact(words));
    out.push_back(words.front().substr(0, 1) + words.back());
    if (n == 2) return out;
    std::string initials = words.front();
    for (std::size_t i = 1; i + 1 < n; ++i) initials += words[i].substr(0, 1);
    out.push_back(initials + words.back());
    if (n > kMostWords) {
      out.push_back(words.front() + words.back());
      for (std::size_t i = 2; i < n; ++i) out.push_back(compact(words, 0, i));
      return out;
    }
    const std::uint32_t all = (1u << (n - 1)) - 1;
    for (std::uint32_t kept = 1; kept < all; ++kept) {
      std::string form = words.front();
      for (std::size_t i = 1; i < n; ++i) {
        if ((kept >> (i - 1) & 1) != 0) form += words[i];
      }
      out.push_back(form);
    }
    return out;
  }

  void join_full_names() {
    std::vector<std::uint32_t> longest_first(full_names_.size());
    std::iota(longest_first.begin(), longest_first.end(), 0u);
    const auto length = [this](std::uint32_t i) {
      const FullName& name = full_names_[i];
      return std::pair(name.words.size() + (name.suffix.empty() ? 0 : 1), compact(name.words).size());
    };
    sort_stably(longest_first, [&](std::uint32_t a, std::uint32_t b) { return length(a) > length(b); });
    struct Longer {
      std::uint32_t mention = 0;
      bool several = false;
    };
    std::unordered_map<std::string, Longer> longer;
    std::unordered_map<std::string, std::uint32_t> nicknames;
    std::unordered_map<std::string, std::uint32_t> spellings;
    for (const std::uint32_t id : longest_first) {
      const FullName& name = full_names_[id];
      const auto whole = name.suffix.empty() ? longer.find(compact(name.words)) : longer.end();
      if (whole != longer.end() && !whole->second.several) sets_.join(whole->second.mention, name.mention);
      const auto [other, added] = nicknames.emplace(name.words.front().substr(0, 3) + " " + name.words.back(), id);
      if (!added && is_nickname(full_names_[other->second], name))
        sets_.join(full_names_[other->second].mention, name.mention);
      for (const std::string& surname : misspellings(name.words.back())) {
        const auto same = spellings.emplace(compact(name.words, 0, name.words.size() - 1) + " " + surname, id).first;
        const FullName& other_name = full_names_[same->second];
        if (other_name.words.back() != name.words.back()) sets_.join(other_name.mention, name.mention);
      }
      for (std::string& form : shorter_forms(name)) {
        const auto [at, fresh] = longer.emplace(std::move(form), Longer{name.mention, false});
        at->second.several |= !fresh && sets_.find(at->second.mention) != sets_.find(name.mention);
      }
    }
  }

  Sex sex_of_full_name(const FullName& name) const {
    return sex_of_name(names_.document.text(), names_.tokens, names_.mentions[name.mention].tokens,
                       names_.lexicons.speech, names_.lexicons.gazetteer);
  }

  /// "Ben Roth" and "Benjamin Roth", but not "Paul Roth" and "Paula Roth".
  bool is_nickname(const FullName& a, const FullName& b) const {
    const auto& [shorter, whole] =
        std::minmax(a.words.front(), b.words.front(), [](const auto& x, const auto& y) { return x.size() < y.size(); });
    if (shorter == whole || shorter.size() < kLeastNickname || !whole.starts_with(shorter)) return false;
    const Sex first = sex_of_full_name(a);
    const Sex second = sex_of_full_name(b);
    return first == second || first == Sex::kUnknown || second == Sex::kUnknown;
  }

  void list_persons() {
    person_of_.assign(full_name_.size(), kLone);
    // A name that ends a longer one is a surname of two words: "Van Halen" of "Eddie Van Halen".
    std::unordered_map<std::string, std::uint32_t> ends;  // -> mention of the longer name
    for (const FullName& name : full_names_) {
      for (std::size_t i = 1; i + 1 < name.words.size(); ++i)
        ends.emplace(compact(name.words, i, name.words.size()), name.mention);
    }
    std::unordered_map<std::uint32_t, PersonIndex> index_of_set;
    for (std::uint32_t i = 0; i < full_name_.size(); ++i) {
      if (full_name_[i] == kLone) continue;
      const FullName& name = full_names_[full_name_[i]];
      const auto end = ends.find(compact(name.words));
      if (end != ends.end() && sets_.find(end->second) != sets_.find(name.mention)) continue;
      sets_.join(name.mention, i);
      const auto [at, added] = index_of_set.emplace(sets_.find(i), static_cast<PersonIndex>(persons_.size()));
      if (added) persons_.push_back({i, 0, 0, 0, 0, name.words.front(), {}});
      person_of_[i] = at->second;
      add_bearer(name, at->second);
      note(i, persons_[at->second]);
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

  static void add(Bearers& bearers, std::string name, PersonIndex person) {
    std::vector<PersonIndex>& list = bearers[std::move(name)];
    if (list.size() < kMostBearers && std::find(list.begin(), list.end(), person) == list.end()) list.push_back(person);
  }

  void add_bearer(const FullName& name, PersonIndex person) {
    const NameWords& words = name.words;
    for (std::size_t i = 1; i < words.size(); ++i) add(surnames_, compact(words, i, words.size()), person);
    if (surname_stands_first(names_.document.text(), names_.tokens, names_.mentions[name.mention].tokens,
                             names_.lexicons.gazetteer))
      add(surnames_, words.front(), person);
    add(given_names_, words.front(), person);
    add(nicknames_, words.front().substr(0, kLeastNickname), person);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) add(middle_names_, words[i], person);
    for (std::string& spelling : misspellings(words.back())) add(misspelt_, std::move(spelling), person);
  }

  /// A surname with any one letter left out. Two words that differ in a letter, or in the order of two, share one.
  static std::vector<std::string> misspellings(const std::string& word) {
    std::vector<std::string> out;
    if (word.size() < kLeastTypo || word.size() > kMostTypo) return out;
    out.push_back(word);
    for (std::size_t i = 0; i < word.size(); ++i) out.push_back(word.substr(0, i) + word.substr(i + 1));
    return out;
  }

  const std::vector<PersonIndex>* find(const Bearers& bearers, const std::string& name) const {
    const auto at = bearers.find(name);
    return at == bearers.end() ? nullptr : &at->second;
  }

  void join_lone_name(std::uint32_t mention) {
    const TokenSpan tokens = names_.mentions[mention].tokens;
    const NameWords& words = names_.words[mention];
    const std::string name = compact(words);
    const Sex sex = sex_of_title(names_.document.text(), names_.tokens, tokens, names_.lexicons.speech);
    if (const std::optional<PersonIndex> person = bearer(name, words, tokens, sex)) {
      sets_.join(persons_[*person].mention, mention);
      ++persons_[*person].so_far;
      return;
    }
    join_unknown(name, mention, sex);
  }

  std::optional<PersonIndex> bearer(const std::string& name, const NameWords& words, TokenSpan tokens, Sex sex) const {
    if (const auto* list = find(surnames_, name)) return best(*list, tokens, sex);
    if (const auto* list = find(given_names_, name)) return only(*list, sex);
    if (words.size() > 1) return std::nullopt;
    if (const auto* list = find(nicknames_, name.substr(0, kLeastNickname)); list != nullptr && list->size() == 1) {
      const std::string& whole = persons_[list->front()].given_name;
      if (whole.starts_with(name) && name.size() >= kLeastNickname) return only(*list, sex);
    }
    const bool first_name = (names_.lexicons.gazetteer.find(names_.word(tokens.begin)) & facts::kFirstName) != 0;
    if (first_name) return std::nullopt;
    if (const auto* list = find(middle_names_, name)) return only(*list, sex);
    for (const std::string& spelling : misspellings(name)) {
      const auto* list = find(misspelt_, spelling);
      if (list == nullptr) continue;
      // "The Roths" are a family.
      return list->size() == 1 && find(surnames_, name.substr(0, name.size() - 1)) == nullptr ? only(*list, sex)
                                                                                              : std::nullopt;
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
  void join_unknown(const std::string& name, std::uint32_t mention, Sex sex) {
    std::vector<Unknown>& list = unknown_[name];
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
  std::vector<FullName> full_names_;
  std::vector<std::uint32_t> full_name_;  // by mention: index in full_names_, or kLone
  std::vector<PersonIndex> person_of_;    // by mention: a person named in full, or kLone
  std::vector<Person> persons_;
  Bearers surnames_;
  Bearers given_names_;
  Bearers nicknames_;
  Bearers middle_names_;
  Bearers misspelt_;
  std::unordered_map<std::string, std::vector<Unknown>> unknown_;  // at most three each
};

}  // namespace

void join_persons(const NamesOfText& names, DisjointSets& sets) { PersonGrouper(names, sets).run(); }

}  // namespace annotator
