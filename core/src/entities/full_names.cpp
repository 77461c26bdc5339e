#include "entities/full_names.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <utility>

#include "lexicon/person_name.h"
#include "text/sorting.h"

namespace annotator {

namespace {

constexpr std::size_t kLongest = 8;    // words looked at of a name
constexpr std::size_t kMostWords = 5;  // of a name all of whose shorter forms are known
constexpr std::array<std::string_view, 5> kSuffixes = {"jr", "sr", "ii", "iii", "iv"};

bool is_suffix(const std::string& word) {
  return std::find(kSuffixes.begin(), kSuffixes.end(), word) != kSuffixes.end();
}

TextKey initial_key(std::string_view word, TextKey before) { return text_key(word.substr(0, 1), before); }

/// Shorter forms of a full name that keep the first name: "John Bolton", "J. Bolton", "John R. Bolton" of "John
/// Robert Bolton"; of two words also the other order.
std::vector<TextKey> shorter_forms(const FullName& name) {
  const NameWords& words = name.words;
  const std::size_t n = words.size();
  const TextKey first = text_key(words.front());
  std::vector<TextKey> out;
  if (!name.suffix.empty()) out.push_back(compact_key(words));
  out.push_back(text_key(words.back(), initial_key(words.front(), kEmptyText)));
  if (n == 2) {
    out.push_back(text_key(words.front(), text_key(words.back())));  // "Orban Viktor"
    return out;
  }
  TextKey initials = first;
  for (std::size_t i = 1; i + 1 < n; ++i) initials = initial_key(words[i], initials);
  out.push_back(text_key(words.back(), initials));
  if (n > kMostWords) {
    out.push_back(text_key(words.back(), first));
    for (std::size_t i = 2; i < n; ++i) out.push_back(compact_key(words, 0, i));
    return out;
  }
  const std::uint32_t all = (1u << (n - 1)) - 1;
  for (std::uint32_t kept = 1; kept < all; ++kept) {
    TextKey form = first;
    for (std::size_t i = 1; i < n; ++i) {
      if ((kept >> (i - 1) & 1) != 0) form = text_key(words[i], form);
    }
    out.push_back(form);
  }
  return out;
}

Sex sex_of(const NamesOfText& text, const FullName& name) {
  return sex_of_name(text.document.text(), text.tokens, text.mentions[name.mention].tokens, text.lexicons.speech,
                     text.lexicons.gazetteer);
}

/// "Ben Roth" and "Benjamin Roth", but not "Paul Roth" and "Paula Roth".
bool is_nickname(const NamesOfText& text, const FullName& a, const FullName& b) {
  const auto& [shorter, whole] =
      std::minmax(a.words.front(), b.words.front(), [](const auto& x, const auto& y) { return x.size() < y.size(); });
  if (shorter == whole || shorter.size() < kLeastNickname || !whole.starts_with(shorter)) return false;
  const Sex first = sex_of(text, a);
  const Sex second = sex_of(text, b);
  return first == second || first == Sex::kUnknown || second == Sex::kUnknown;
}

}  // namespace

std::vector<TextKey> misspellings(std::string_view surname, TextKey before) {
  constexpr std::size_t kLeastTypo = 5;  // letters of a surname that may be misspelt
  constexpr std::size_t kMostTypo = 24;
  std::vector<TextKey> out;
  if (surname.size() < kLeastTypo || surname.size() > kMostTypo) return out;
  out.push_back(text_key(surname, before));
  for (std::size_t i = 0; i < surname.size(); ++i) {
    out.push_back(text_key(surname.substr(i + 1), before));
    before = text_key(surname.substr(i, 1), before);
  }
  return out;
}

FullNames read_full_names(const NamesOfText& text) {
  FullNames out;
  out.of_mention.assign(text.mentions.size(), FullNames::kLone);
  Interner seen;
  Interner borne;  // first and last words of full names
  const auto is_person = [&](std::uint32_t i) { return text.mentions[i].label == Label::kPerson; };
  for (std::uint32_t i = 0; i < text.mentions.size(); ++i) {
    if (!is_person(i) || text.words[i].size() < 2) continue;
    borne.insert(text_key(text.words[i].front()));
    borne.insert(text_key(text.words[i].back()));
  }
  for (std::uint32_t i = 0; i < text.mentions.size(); ++i) {
    if (!is_person(i)) continue;
    FullName name{text.words[i], {}, i};
    const TokenSpan tokens = text.mentions[i].tokens;
    // "John and Mary Roth" are two Roths.
    if (name.words.size() == 1 && i + 1 < text.mentions.size() && is_person(i + 1) && text.words[i + 1].size() == 2 &&
        text.mentions[i + 1].tokens.begin == tokens.end + 1 && text.word(tokens.end) == "and" &&
        (text.lexicons.gazetteer.find(text.word(tokens.begin)) & facts::kFirstName) != 0 &&
        borne.find(text_key(name.words.front())) == Interner::kNone)
      name.words.push_back(text.words[i + 1].back());
    if (name.words.size() > 1 && is_suffix(name.words.back())) {
      name.suffix = std::move(name.words.back());
      name.words.pop_back();
    }
    if (name.words.size() < 2) continue;
    if (name.words.size() > kLongest) name.words.erase(name.words.begin() + kLongest - 1, name.words.end() - 1);
    const auto [number, added] = seen.insert(text_key(name.suffix, text_key(" ", compact_key(name.words))));
    out.of_mention[i] = number;
    if (added) out.names.push_back(std::move(name));
  }
  return out;
}

void join_full_names(const NamesOfText& text, const std::vector<FullName>& names, DisjointSets& sets) {
  std::vector<std::uint32_t> longest_first(names.size());
  std::iota(longest_first.begin(), longest_first.end(), 0u);
  const auto length = [&](std::uint32_t i) {
    const FullName& name = names[i];
    std::size_t letters = 0;
    for (const std::string& word : name.words) letters += word.size();
    return std::pair(name.words.size() + (name.suffix.empty() ? 0 : 1), letters);
  };
  sort_stably(longest_first, [&](std::uint32_t a, std::uint32_t b) { return length(a) > length(b); });
  struct Longer {
    std::uint32_t mention = 0;
    bool several = false;
  };
  TextMap<Longer> longer;
  TextMap<std::uint32_t> nicknames;
  TextMap<std::uint32_t> spellings;
  // Only names that begin alike can be spellings of one.
  TextMap<std::uint32_t> begins;
  const auto begin_of = [](const FullName& name) { return compact_key(name.words, 0, name.words.size() - 1); };
  for (const FullName& name : names) ++*begins.add(begin_of(name), 0).first;
  for (const std::uint32_t id : longest_first) {
    const FullName& name = names[id];
    const Longer* whole = name.suffix.empty() ? longer.find(compact_key(name.words)) : nullptr;
    if (whole != nullptr && !whole->several) sets.join(whole->mention, name.mention);
    const std::string_view first = std::string_view(name.words.front()).substr(0, kLeastNickname);
    const auto [other, added] = nicknames.add(text_key(name.words.back(), text_key(" ", text_key(first))), id);
    if (!added && is_nickname(text, names[*other], name)) sets.join(names[*other].mention, name.mention);
    if (const TextKey begin = begin_of(name); *begins.find(begin) > 1) {
      for (const TextKey surname : misspellings(name.words.back(), text_key(" ", begin))) {
        const FullName& other_name = names[*spellings.add(surname, id).first];
        if (other_name.words.back() != name.words.back()) sets.join(other_name.mention, name.mention);
      }
    }
    for (const TextKey form : shorter_forms(name)) {
      const auto [at, fresh] = longer.add(form, {name.mention, false});
      at->several |= !fresh && sets.find(at->mention) != sets.find(name.mention);
    }
  }
}

}  // namespace annotator
