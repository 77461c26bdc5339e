#include "entities/full_names.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <unordered_map>
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

/// Shorter forms of a full name that keep the first name: "John Bolton", "J. Bolton", "John R. Bolton" of "John
/// Robert Bolton".
std::vector<std::string> shorter_forms(const FullName& name) {
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

std::vector<std::string> misspellings(const std::string& surname) {
  constexpr std::size_t kLeastTypo = 5;  // letters of a surname that may be misspelt
  constexpr std::size_t kMostTypo = 24;
  std::vector<std::string> out;
  if (surname.size() < kLeastTypo || surname.size() > kMostTypo) return out;
  out.push_back(surname);
  for (std::size_t i = 0; i < surname.size(); ++i) out.push_back(surname.substr(0, i) + surname.substr(i + 1));
  return out;
}

FullNames read_full_names(const NamesOfText& text) {
  FullNames out;
  out.of_mention.assign(text.mentions.size(), FullNames::kLone);
  std::unordered_map<std::string, std::uint32_t> seen;
  for (std::uint32_t i = 0; i < text.mentions.size(); ++i) {
    if (text.mentions[i].label != Label::kPerson) continue;
    FullName name{text.words[i], {}, i};
    if (name.words.size() > 1 && is_suffix(name.words.back())) {
      name.suffix = std::move(name.words.back());
      name.words.pop_back();
    }
    if (name.words.size() < 2) continue;
    if (name.words.size() > kLongest) name.words.erase(name.words.begin() + kLongest - 1, name.words.end() - 1);
    const auto [at, added] =
        seen.emplace(compact(name.words) + " " + name.suffix, static_cast<std::uint32_t>(out.names.size()));
    out.of_mention[i] = at->second;
    if (added) out.names.push_back(std::move(name));
  }
  return out;
}

void join_full_names(const NamesOfText& text, const std::vector<FullName>& names, DisjointSets& sets) {
  std::vector<std::uint32_t> longest_first(names.size());
  std::iota(longest_first.begin(), longest_first.end(), 0u);
  const auto length = [&](std::uint32_t i) {
    const FullName& name = names[i];
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
  // Only names that begin alike can be spellings of one.
  std::unordered_map<std::string, std::uint32_t> begins;
  const std::uint32_t none = 0;
  for (const FullName& name : names)
    ++begins.emplace(compact(name.words, 0, name.words.size() - 1), none).first->second;
  for (const std::uint32_t id : longest_first) {
    const FullName& name = names[id];
    const auto whole = name.suffix.empty() ? longer.find(compact(name.words)) : longer.end();
    if (whole != longer.end() && !whole->second.several) sets.join(whole->second.mention, name.mention);
    const auto [other, added] =
        nicknames.emplace(name.words.front().substr(0, kLeastNickname) + " " + name.words.back(), id);
    if (!added && is_nickname(text, names[other->second], name)) sets.join(names[other->second].mention, name.mention);
    if (const std::string begin = compact(name.words, 0, name.words.size() - 1); begins.find(begin)->second > 1) {
      for (const std::string& surname : misspellings(name.words.back())) {
        const FullName& other_name = names[spellings.emplace(begin + " " + surname, id).first->second];
        if (other_name.words.back() != name.words.back()) sets.join(other_name.mention, name.mention);
      }
    }
    for (std::string& form : shorter_forms(name)) {
      const auto [at, fresh] = longer.emplace(std::move(form), Longer{name.mention, false});
      at->second.several |= !fresh && sets.find(at->second.mention) != sets.find(name.mention);
    }
  }
}

}  // namespace annotator
