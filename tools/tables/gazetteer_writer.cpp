#include "tables/gazetteer_writer.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

#include "bytes/byte_writer.h"
#include "bytes/code_writer.h"
#include "lexicon/byte_reader.h"
#include "lexicon/word_list.h"

namespace annotator::tools {

namespace {

/// Bits of a hash by NameSet. One unknown word in 2^width / names is taken for a name; a compound one only where a
/// name begins like it, and a wrong prefix only costs time.
constexpr std::array<unsigned, kNameSets> kWidths = {24, 22, 20, 17};

constexpr std::pair<std::string_view, NameFacts> kValues[] = {
    {"country", facts::kCountry},   {"f", facts::kFemale},    {"m", facts::kMale},
    {"facility", facts::kFacility}, {"event", facts::kEvent}, {"law", facts::kLaw},
    {"product", facts::kProduct},   {"work", facts::kWork},   {"organization", facts::kOrganization},
    {"place", facts::kPlace},       {"group", facts::kGroup}, {"hint", facts::kHint},
};

/// By set, the facts of each hash; of prefixes that they are there.
using Facts = std::array<std::map<std::uint32_t, NameFacts>, kNameSets>;

/// By set, the name of each hash, of those that do not give way.
using Owners = std::array<std::map<std::uint32_t, std::string_view>, kNameSets>;

void add(const NameList& list, Facts& out, Owners& owners) {
  constexpr auto kPrefix = static_cast<std::size_t>(NameSet::kPrefix);
  for_each_entry(list.text, [&](const WordEntry& entry) {
    NameFacts all = list.fact;
    for (const auto& [value, fact] : kValues) {
      if (entry.value == value) all |= fact;
    }
    // Tokens are apart by a space or glued, so the hash over the tokens is that over the bytes. Every place where a
    // token may end is remembered as a prefix.
    NameHash hash;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < entry.key.size(); ++i) {
      const char c = entry.key[i];
      if (c != ' ' && c != '-' && c != '\'' && c != ',' && c != ':' && entry.key[i - 1] != '-') continue;
      hash.add(entry.key.substr(begin, i - begin), true);
      out[kPrefix][hash.value(kWidths[kPrefix])] = 0;
      begin = i;
    }
    hash.add(entry.key.substr(begin), true);
    const auto set = static_cast<std::size_t>(hash.set());
    const std::uint32_t value = hash.value(kWidths[set]);
    const auto owner = owners[set].find(value);
    if (!list.gives_way) {
      owners[set].emplace(value, entry.key);
    } else if (owner != owners[set].end() && owner->second != entry.key) {
      return;
    }
    out[set][value] |= all;
  });
}

struct Group {
  std::size_t set = 0;
  NameFacts facts = 0;
  std::vector<std::uint32_t> distances;
};

std::vector<Group> group_by_facts(const Facts& facts) {
  std::vector<Group> groups;
  for (std::size_t set = 0; set < kNameSets; ++set) {
    std::map<NameFacts, std::vector<std::uint32_t>> hashes;
    for (const auto& [hash, what] : facts[set]) hashes[what].push_back(hash);
    for (auto& [what, sorted] : hashes) {
      for (std::size_t i = sorted.size(); --i > 0;) sorted[i] -= sorted[i - 1];
      groups.push_back({set, what, std::move(sorted)});
    }
  }
  return groups;
}

}  // namespace

std::string compile_gazetteer(std::span<const NameList> lists) {
  Facts facts;
  Owners owners;
  for (const bool gives_way : {false, true}) {
    for (const NameList& list : lists) {
      if (list.gives_way == gives_way) add(list, facts, owners);
    }
  }
  const std::vector<Group> groups = group_by_facts(facts);
  std::string body;
  for (const unsigned width : kWidths) body.push_back(static_cast<char>(width));
  body.push_back(static_cast<char>(groups.size()));
  CodeWriter coded({}, groups.size());
  for (std::size_t code = 0; code < groups.size(); ++code) {
    const Group& group = groups[code];
    body.push_back(static_cast<char>(group.set));
    body.push_back(static_cast<char>(group.facts & 0xFF));
    body.push_back(static_cast<char>(group.facts >> 8));
    put_u32(body, static_cast<std::uint32_t>(group.distances.size()));
    for (const std::uint32_t distance : group.distances) coded.number(code, distance);
  }
  body += coded.bytes();
  std::string file = "AAGZ";
  put_u32(file, 2);
  put_u32(file, crc32(body));
  return file + body;
}

}  // namespace annotator::tools
