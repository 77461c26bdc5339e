#include "entities/short_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "entities/listed_text.h"
#include "entities/mend.h"
#include "entities/name_words.h"
#include "entities/teams.h"
#include "text/sorting.h"
#include "text/word_choice.h"

namespace annotator {

namespace {

constexpr std::size_t kMostWords = 12;  // of a name whose parts are known

constexpr WordChoice kUnions("states kingdom");
constexpr WordChoice kLinks("the of for and in on at de to");
/// Words before "of" in the official name of a country or city: "Islamic Republic of Iran".
constexpr WordChoice kStates(
    "bolivarian city commonwealth democratic federal federative federation hashemite islamic kingdom peoples "
    "plurinational republic socialist state sultanate");

/// One spelling of a name: its words without "of", "the" and "Inc.", "US" as "United States".
struct Spelling {
  NameWords words;
  std::vector<char> after_of;  // by word: "of" or "for" stands before it
  std::uint32_t mention = 0;
  Label label{};
  bool company = false;  // "Inc." stood behind it
};

class NameGrouper {
 public:
  NameGrouper(const NamesOfText& names, DisjointSets& sets) : names_(names), sets_(sets) {}

  void run() {
    join_same_words();
    sort_stably(spellings_, [](const Spelling& a, const Spelling& b) { return a.words.size() > b.words.size(); });
    for (const Spelling& spelling : spellings_) {
      if (spelling.label == Label::kGroup || spelling.words.size() > kMostWords) continue;
      join_longer(spelling);
      add_parts(spelling);
    }
  }

 private:
  struct Longer {
    std::uint32_t mention = 0;
    bool several = false;
  };
  using Parts = TextMap<Longer>;

  static TextKey key(Label label, const NameWords& words, std::size_t begin, std::size_t end) {
    return compact_key(words, begin, end, label_key(label));
  }
  static TextKey key(Label label, const NameWords& words) { return key(label, words, 0, words.size()); }

  /// Of the words from `begin` on in any order; of one word it is key().
  static TextKey unordered(Label label, const NameWords& words, std::size_t begin = 0) {
    TextKey sum = 0;
    for (std::size_t i = begin; i < words.size(); ++i) sum += key(label, words, i, i + 1);
    return sum;
  }

  bool is(WordUse use, std::string_view word) const { return word_facts(names_.lexicons.gazetteer, use, word) != 0; }

  Spelling spell(std::uint32_t mention) const {
    const std::string_view form = names_.form(names_.mentions[mention]);
    const WordEntry* alias = names_.lexicons.aliases.find(form);
    Spelling out{{}, {}, mention, names_.mentions[mention].label};
    bool after_of = false;
    const NameWords of_alias = alias == nullptr ? NameWords() : name_words(alias->value);
    const NameWords& all = alias == nullptr ? names_.words[mention] : of_alias;
    out.words.reserve(all.size() + 1);
    for (const std::string& word : all) {
      if (kLinks.holds(word)) {
        after_of |= word == "of" || word == "for";
        continue;
      }
      const bool states = word == "us" || word == "usa";
      const bool kingdom = word == "uk";
      out.after_of.push_back(std::exchange(after_of, false));
      if (!states && !kingdom) {
        out.words.push_back(word);
        continue;
      }
      out.words.emplace_back("united");
      out.words.emplace_back(states ? "states" : "kingdom");
      out.after_of.push_back(false);
    }
    if (out.words.empty()) out.words = all;
    out.after_of.resize(out.words.size());
    if (out.label == Label::kPlace) drop_state(out);
    if (out.label == Label::kOrganization) {
      for (; out.words.size() > 1; out.words.pop_back()) {
        if (is(WordUse::kCompanyForm, out.words.back())) {
          out.company = true;
        } else if (out.words.back() != "group")
          break;
      }
    }
    if (out.label == Label::kGroup || (out.label == Label::kOrganization && out.words.size() == 1))
      make_singular(out.words.back());
    return out;
  }

  /// "Iran" of "Islamic Republic of Iran".
  static void drop_state(Spelling& spelling) {
    NameWords& words = spelling.words;
    std::size_t i = 0;
    while (i < words.size() && kStates.holds(words[i])) ++i;
    if (i == 0 || i == words.size() || !spelling.after_of[i]) return;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i));
  }

  /// "Houthis" as "Houthi".
  static void make_singular(std::string& word) {
    constexpr std::size_t kLeast = 5;
    if (word.size() < kLeast || word.back() != 's' || word[word.size() - 2] == 's') return;
    word.pop_back();
    if (word.ends_with("ie")) word.replace(word.size() - 2, 2, "y");
  }

  void join_same_words() {
    TextMap<std::uint32_t> first;
    Interner spelled;
    TextMap<std::uint32_t> same;  // form and label
    for (std::uint32_t i = 0; i < names_.mentions.size(); ++i) {
      const Label label = names_.mentions[i].label;
      if (label == Label::kPerson) continue;
      const std::uint64_t kind = names_.words.form_of(i) * kLabels.size() + static_cast<std::size_t>(label);
      if (const auto [at, fresh] = same.add(kind, i); !fresh) {
        sets_.join(*at, i);
        continue;
      }
      Spelling spelling = spell(i);
      const TextKey ordered = key(label, spelling.words);
      const auto join = [&](TextKey spelled_so) {
        const auto [at, added] = first.add(spelled_so, i);
        if (!added) sets_.join(*at, i);
      };
      join(ordered);
      if (label != Label::kPlace && spelling.words.size() > 1) join(unordered(label, spelling.words));
      if (spelled.insert(ordered).second) spellings_.push_back(std::move(spelling));
    }
  }

  const Longer* begin_of(TextKey name) const {
    const Longer* longer = begins_.find(name);
    return longer == nullptr ? heads_.find(name) : longer;
  }

  bool is_listed(std::uint32_t mention) const {
    return (names_.lexicons.gazetteer.find(names_.form(names_.mentions[mention])) & facts::kOrganization) != 0;
  }

  /// A part that several names of the text hold stays alone.
  void join_longer(const Spelling& spelling) {
    const NameWords& words = spelling.words;
    const TextKey name = key(spelling.label, words);
    const Longer* longer = ends_.find(unordered(spelling.label, words));
    if (spelling.label == Label::kPlace &&
        (words.size() > 1 || !(is(WordUse::kPlaceHead, words.front()) || is_river(longer, spelling))))
      return;
    if (longer == nullptr && words.size() == 1)
      longer = ends_.find(unordered(spelling.label, names_.words[spelling.mention]));  // "Bills", a plural
    if (longer == nullptr && (spelling.label == Label::kPlace || !is_place(spelling))) {
      longer = begin_of(name);
      // "Betis" of "Betis Shipping" is no plural; "Reuters" is not "Reuters Institute".
      if (longer == nullptr && words.size() == 1 && !is_listed(spelling.mention))
        longer = begin_of(key(spelling.label, names_.words[spelling.mention]));
    }
    if (longer == nullptr || longer->several || is_branch(spelling, longer->mention)) return;
    sets_.join(longer->mention, spelling.mention);
  }

  /// "Chelsea" of "Chelsea Hospital" may be the town, but not where it is read as a team's.
  bool is_place(const Spelling& spelling) const {
    const RuleName rule = names_.mentions[spelling.mention].rule;
    if (rule == kRuleTeam) return false;
    const TokenSpan span = names_.mentions[spelling.mention].tokens;
    return names_.lexicons.gazetteer
               .longest(names_.document.text(), names_.tokens, span.begin, span.end, facts::kPlace | facts::kCountry)
               .end == span.end;
  }

  /// "River Severn" of the Severn, but not "River Niger" of a country.
  bool is_river(const Longer* longer, const Spelling& spelling) const {
    if (longer == nullptr) return false;
    const NameWords& words = names_.words[longer->mention];
    return words.size() == 2 && words.front() == "river" &&
           (names_.lexicons.gazetteer.find(names_.form(names_.mentions[spelling.mention])) & facts::kCountry) == 0;
  }

  /// "Ohio Democratic Party" is not the Democratic Party, "Boston FBI" not the FBI, and "Royal Bank of Canada" not the
  /// Bank of Canada.
  bool is_branch(const Spelling& spelling, std::uint32_t whole) const {
    const Mention& longer = names_.mentions[whole];
    if (spelling.words.size() > 1 && spelling.words.front() == "bank" && names_.words[whole].front() != "bank")
      return true;
    const Mention& mention = names_.mentions[spelling.mention];
    const bool acronym = names_.tokens[mention.tokens.begin].casing == Casing::kUpper && mention.tokens.size() == 1;
    if (!acronym && (spelling.words.size() < 2 || spelling.words.back() != "party")) return false;
    const Gazetteer::Match place = names_.lexicons.gazetteer.longest(
        names_.document.text(), names_.tokens, longer.tokens.begin, longer.tokens.end, facts::kPlace | facts::kCountry);
    return place.end > longer.tokens.begin && (place.facts & facts::kCountry) == 0;
  }

  void add(Parts& parts, const Spelling& spelling, TextKey part) {
    const auto [at, added] = parts.add(part, {spelling.mention, false});
    at->several |= !added && sets_.find(at->mention) != sets_.find(spelling.mention);
  }

  /// "Orlo" of "Orlo Shipping" or "Orlo & Wick".
  bool is_unknown(TokenSpan name) const {
    const Token& first = names_.tokens[name.begin];
    const Token& last = names_.tokens[name.end - 1];
    return name.size() > 1 && first.casing == Casing::kInitial && last.casing == Casing::kInitial &&
           names_.word(name.end - 2) != "and" &&
           (names_.lexicons.gazetteer.find(names_.word(name.begin)) & (kLabelledFacts | facts::kFirstName)) == 0;
  }

  void add_parts(const Spelling& spelling) {
    const NameWords& words = spelling.words;
    const std::size_t n = words.size();
    const Label label = spelling.label;
    if (n == 2 && words[0] == "white" && words[1] == "house") return;
    const auto is_number = [](char c) { return '0' <= c && c <= '9'; };
    // The country that ends a name is not that name: "USA" of "Falk USA".
    const bool ends_in_country = n > 1 && words[n - 2] == "united" && kUnions.holds(words[n - 1]);
    bool numbered = false;  // "116th Congress" is one of several
    for (std::size_t i = 1; i < n; ++i) {
      numbered |= std::any_of(words[i - 1].begin(), words[i - 1].end(), is_number);
      if (ends_in_country && i + 2 >= n) break;
      if (!numbered && !spelling.after_of[i]) add(ends_, spelling, unordered(label, words, i));
    }
    const bool unknown =
        label == Label::kOrganization && n == 2 && is_unknown(names_.mentions[spelling.mention].tokens);
    if ((spelling.company || unknown) && n > 1 && n <= kMostOfCompany) add(heads_, spelling, key(label, words, 0, 1));
    const bool of_country = n > 2 && words[0] == "united" && kUnions.holds(words[1]);
    const std::size_t begin = of_country ? 2 : 0;
    if (of_country) add(ends_, spelling, unordered(label, words, 2));
    // The kind of the thing or its country: "Mahan" of "Mahan Air", "Mazars" of "Mazars USA", but not "United Nations"
    // of "United Nations Children's Fund".
    // "Orlo Tigers" are Orlo, too.
    const std::string_view last = names_.word(names_.mentions[spelling.mention].tokens.end - 1);
    const bool may_end = is(WordUse::kLeftOut, words.back()) ||
                         (nickname_facts(names_.lexicons.gazetteer, last) & facts::kOrganization) != 0;
    for (std::size_t i = begin + 1; i < n; ++i) {
      const bool head = i == begin + 1 && spelling.after_of[i];
      if (!head && !(label != Label::kPlace && n - i <= 3 && may_end)) continue;
      add(begins_, spelling, key(label, words, begin, i));
      if (begin != 0) add(begins_, spelling, key(label, words, 0, i));
    }
  }

  static constexpr std::size_t kMostOfCompany = 3;  // words

  const NamesOfText& names_;
  DisjointSets& sets_;
  std::vector<Spelling> spellings_;
  Parts begins_;
  Parts heads_;  // first words of companies
  Parts ends_;
};

}  // namespace

void join_short_names(const NamesOfText& names, DisjointSets& sets) { NameGrouper(names, sets).run(); }

}  // namespace annotator
