#include "lexicon/gazetteer.h"

#include <algorithm>
#include <utility>

#include "lexicon/word_list.h"

namespace annotator {

namespace {

constexpr std::uint32_t kLongestName = 8;  // tokens of the longest entry worth looking for

}  // namespace

void NameHash::add(std::string_view token, bool glued) {
  if (!empty_ && !glued) byte(' ');
  empty_ = false;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token.substr(i, 3) == "\u2019") {
      byte('\'');
      i += 2;
    } else {
      byte(static_cast<unsigned char>(token[i]));
    }
  }
}

void Gazetteer::insert(std::uint64_t hash, NameFacts facts) {
  if ((used_ + 1) * 2 > slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].facts != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  if (slots_[at].facts == 0) ++used_;
  slots_[at].hash = hash;
  slots_[at].facts |= facts;
}

void Gazetteer::grow() {
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(std::max<std::size_t>(1024, slots_.size() * 2)));
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.facts != 0) insert(slot.hash, slot.facts);
  }
}

void Gazetteer::add(std::string_view list, NameFacts fact) {
  for_each_entry(list, [&](const WordEntry& entry) {
    NameFacts all = fact;
    if (entry.value == "country") all |= facts::kCountry;
    if (entry.value == "club") all |= facts::kClub;
    if (entry.value == "f") all |= facts::kFemale;
    if (entry.value == "m") all |= facts::kMale;
    // Tokens are apart by a space or glued, so the hash over the tokens is that over the bytes. Every place where a
    // token may end is remembered as a prefix.
    NameHash hash;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < entry.key.size(); ++i) {
      const char c = entry.key[i];
      if (c != ' ' && c != '-' && c != '\'' && entry.key[i - 1] != '-') continue;
      hash.add(entry.key.substr(begin, i - begin), true);
      insert(hash.value(), facts::kPrefix);
      begin = i;
    }
    hash.add(entry.key.substr(begin), true);
    insert(hash.value(), all);
  });
}

NameFacts Gazetteer::find(const NameHash& name) const {
  if (slots_.empty()) return 0;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = name.value() & mask;
  while (slots_[at].facts != 0 && slots_[at].hash != name.value()) at = (at + 1) & mask;
  return slots_[at].facts;
}

NameFacts Gazetteer::find(std::string_view token) const {
  NameHash hash;
  hash.add(token, true);
  return find(hash);
}

Gazetteer::Match Gazetteer::longest(std::string_view text, const std::vector<Token>& tokens, std::uint32_t begin,
                                    std::uint32_t stop, NameFacts wanted) const {
  Match best{begin, 0};
  NameHash hash;
  for (std::uint32_t i = begin; i < std::min(stop, begin + kLongestName); ++i) {
    hash.add(text.substr(tokens[i].span.begin, tokens[i].span.size()), tokens[i].glued);
    const NameFacts found = find(hash);
    if ((found & wanted) != 0) best = {i + 1, found};
    if ((found & facts::kPrefix) == 0) break;
  }
  return best;
}

}  // namespace annotator
