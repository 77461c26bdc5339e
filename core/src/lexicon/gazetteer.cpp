#include "lexicon/gazetteer.h"

#include <algorithm>
#include <string>

#include "lexicon/byte_reader.h"
#include "lexicon/code_reader.h"
#include "text/seldom.h"
#include "text/slice.h"

namespace annotator {

namespace {

constexpr std::uint32_t kVersion = 2;
constexpr std::uint32_t kLongestName = 10;  // tokens of the longest name worth looking for
constexpr std::uint8_t kWidest = 26;        // bits of a hash; the set of prefixes takes 2^width bits of memory

Error bad(const std::string& message) { return {ErrorCode::kBadModel, "gazetteer: " + message}; }

/// A group of names with the same facts.
struct Group {
  std::size_t set = 0;
  NameFacts facts = 0;
  std::uint32_t count = 0;
};

}  // namespace

void NameHash::add(std::string_view token, bool glued) {
  if (token.empty()) return;
  if (empty_ && 'a' <= token[0] && token[0] <= 'z') set_ = NameSet::kSmall;
  bool compound = !empty_ && !glued;
  if (compound) byte(' ');
  empty_ = false;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '\xE2' && token.substr(i, 3) == "\u2019") {
      byte('\'');
      i += 2;
    } else {
      byte(static_cast<unsigned char>(token[i]));
      compound |= token[i] == ' ' || token[i] == '-';
    }
  }
  if (compound && set_ == NameSet::kSimple) set_ = NameSet::kCompound;
}

ANNOTATOR_SELDOM Result<Gazetteer> Gazetteer::parse(std::string_view bytes) {
  ByteReader reader(bytes);
  if (reader.take(4) != "AAGZ") return bad("does not begin with AAGZ");
  if (const std::uint32_t version = reader.u32(); version != kVersion) {
    return bad("version " + std::to_string(version) + ", this build reads " + std::to_string(kVersion));
  }
  const std::uint32_t crc = reader.u32();
  if (!reader.good() || crc != crc32(reader.rest())) return bad("checksum does not fit the content");
  Gazetteer gazetteer;
  for (std::uint8_t& width : gazetteer.widths_) {
    width = reader.u8();
    if (width == 0 || width > kWidest) return bad("hashes of " + std::to_string(width) + " bits");
  }
  std::vector<Group> groups(reader.u8());
  std::array<std::size_t, kNameSets> counts{};
  for (Group& group : groups) {
    group.set = reader.u8();
    group.facts = reader.u8();
    group.facts = static_cast<NameFacts>(group.facts | reader.u8() << 8);
    group.count = reader.u32();
    if (group.set >= kNameSets) return bad("a group that no version of this format has");
    if (group.count > bytes.size() * 8) return bad("shorter than its numbers of names");
    counts[group.set] += group.count;
  }
  for (std::size_t set = 0; set < gazetteer.names_.size(); ++set) {
    std::size_t size = 16;
    while (size * 2 < counts[set] * 3) size *= 2;
    gazetteer.names_[set].resize(size);
  }
  gazetteer.prefixes_.assign((std::size_t{1} << gazetteer.widths_.back()) / 64 + 1, 0);
  CodeReader coded(reader.rest(), {}, groups.size());
  for (std::size_t code = 0; code < groups.size(); ++code) {
    const Group& group = groups[code];
    std::uint32_t hash = 0;
    for (std::uint32_t i = 0; i < group.count && coded.good(); ++i) {
      hash += coded.number(code);
      if (hash >> gazetteer.widths_[group.set] != 0) return bad("a hash that is too long");
      if (group.set < gazetteer.names_.size()) {
        gazetteer.insert(gazetteer.names_[group.set], hash, group.facts);
      } else {
        gazetteer.prefixes_[hash / 64] |= std::uint64_t{1} << hash % 64;
      }
    }
  }
  if (!coded.good() || coded.left() != 0) return bad("length does not fit the content");
  return gazetteer;
}

void Gazetteer::insert(Table& table, std::uint32_t hash, NameFacts facts) {
  const std::size_t mask = table.size() - 1;
  std::size_t at = hash & mask;
  while (table[at].facts != 0 && table[at].hash != hash) at = (at + 1) & mask;
  table[at] = {hash, static_cast<NameFacts>(table[at].facts | facts)};
  filter_[hash % kFilterBits / 64] |= std::uint64_t{1} << hash % 64;
}

NameFacts Gazetteer::find(const NameHash& name) const {
  const auto set = static_cast<std::size_t>(name.set());
  const Table& table = names_[set];
  const std::uint32_t hash = name.value(widths_[set]);
  if ((filter_[hash % kFilterBits / 64] >> hash % 64 & 1) == 0) return 0;
  const std::size_t mask = table.size() - 1;
  std::size_t at = hash & mask;
  while (table[at].facts != 0 && table[at].hash != hash) at = (at + 1) & mask;
  return table[at].facts;
}

ANNOTATOR_SELDOM NameFacts Gazetteer::find(std::string_view token) const {
  NameHash hash;
  hash.add(token, true);
  return find(hash);
}

Gazetteer::Match Gazetteer::longest(std::string_view text, const std::vector<Token>& tokens, std::uint32_t begin,
                                    std::uint32_t stop, NameFacts wanted) const {
  Match best{begin, 0};
  NameHash hash;
  for (std::uint32_t i = begin; i < std::min(stop, begin + kLongestName); ++i) {
    hash.add(slice(text, tokens[i].span), tokens[i].glued);
    const NameFacts found = find(hash);
    if ((found & wanted) != 0) best = {i + 1, found};
    if (!goes_on(hash)) break;
  }
  return best;
}

}  // namespace annotator
