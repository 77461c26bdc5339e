#include "timex/grammar.h"

#include <algorithm>

#include "text/chars.h"

namespace annotator {

namespace {

constexpr std::uint32_t kFnvBasis = 2166136261u;
constexpr std::uint32_t kFnvPrime = 16777619u;
constexpr std::size_t kLongestWord = 24;

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::uint32_t hash_folded(std::string_view word) {
  std::uint32_t hash = kFnvBasis;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(lower(c))) * kFnvPrime;
  return hash ^ (hash >> 15);
}

bool equal_folded(std::string_view folded, std::string_view word) {
  if (folded.size() != word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (folded[i] != lower(word[i])) return false;
  }
  return true;
}

}  // namespace

WordId Vocabulary::add(std::string_view word) {
  if (const WordId known = find(word); known != kUnknownWord) return known;
  if (words_.size() * 2 >= slots_.size()) grow();
  const auto id = static_cast<WordId>(words_.size());
  words_.emplace_back(word);
  std::size_t slot = hash_folded(word) & (slots_.size() - 1);
  while (slots_[slot] != kUnknownWord) slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = id;
  return id;
}

WordId Vocabulary::find(std::string_view word) const {
  if (word.empty() || word.size() > kLongestWord) return kUnknownWord;
  std::size_t slot = hash_folded(word) & (slots_.size() - 1);
  while (slots_[slot] != kUnknownWord) {
    if (equal_folded(words_[slots_[slot]], word)) return slots_[slot];
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return kUnknownWord;
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, kUnknownWord);
  for (std::size_t id = 1; id < words_.size(); ++id) {
    std::size_t slot = hash_folded(words_[id]) & (slots_.size() - 1);
    while (slots_[slot] != kUnknownWord) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<WordId>(id);
  }
}

std::uint32_t PatternTree::child(std::uint32_t parent, PatternElement element) {
  std::uint32_t* link = &nodes_[parent].first_child;
  while (*link != kNone) {
    if (nodes_[*link].element == element) return *link;
    link = &nodes_[*link].next;
  }
  const auto index = static_cast<std::uint32_t>(nodes_.size());
  *link = index;
  summarize(nodes_[parent], element);
  if (parent == 0) open_root(element, index);
  nodes_.emplace_back().element = element;
  return index;
}

/// Notes what a node's new child asks for.
void PatternTree::summarize(Node& node, PatternElement element) {
  if (element.kind == PatternElement::Kind::kSymbol) {
    node.symbols |= SymbolSet{1} << element.id;
  } else if (element.kind == PatternElement::Kind::kWord) {
    node.words |= std::uint64_t{1} << (element.id % 64u);
  } else {
    node.looks_without_taking = true;
  }
}

void PatternTree::open_root(PatternElement element, std::uint32_t index) {
  if (element.kind == PatternElement::Kind::kSymbol) by_symbol_[element.id] = index;
  if (element.kind != PatternElement::Kind::kWord) return;
  if (element.id >= by_word_.size()) by_word_.resize(element.id + 1u);
  by_word_[element.id] = index;
}

void PatternTree::accept(std::uint32_t node, const Accept& accept) {
  std::uint32_t* link = &nodes_[node].first_accept;
  while (*link != kNone) link = &accepts_[*link].next;
  *link = static_cast<std::uint32_t>(accepts_.size());
  accepts_.push_back(accept);
}

}  // namespace annotator
