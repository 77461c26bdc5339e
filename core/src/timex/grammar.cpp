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

PatternTree::PatternTree(std::span<const TimexRule> rules, Vocabulary& vocabulary) : nodes_(1) {
  for (const TimexRule& rule : rules) {
    for (const Sequence& sequence : expand_pattern(rule.pattern, vocabulary)) insert(rule, sequence);
  }
  for (Node& node : nodes_) summarize(node);
  for (const Edge& edge : nodes_[0].edges) {
    if (edge.element.kind == PatternElement::Kind::kSymbol) {
      by_symbol_[edge.element.id].push_back(edge);
      root_symbols_ |= SymbolSet{1} << edge.element.id;
    } else {
      if (edge.element.id >= by_word_.size()) by_word_.resize(edge.element.id + 1u);
      by_word_[edge.element.id].push_back(edge);
    }
  }
}

void PatternTree::summarize(Node& node) const {
  for (const Edge& edge : node.edges) {
    switch (edge.element.kind) {
      case PatternElement::Kind::kSymbol:
        node.symbols |= SymbolSet{1} << edge.element.id;
        break;
      case PatternElement::Kind::kWord:
        node.words |= std::uint64_t{1} << (edge.element.id % 64u);
        break;
      case PatternElement::Kind::kNotWord:
      case PatternElement::Kind::kNotSymbol:
      case PatternElement::Kind::kGlued:
        node.looks_without_taking = true;
        break;
    }
  }
}

void PatternTree::insert(const TimexRule& rule, const Sequence& sequence) {
  std::uint32_t at = 0;
  for (const PatternElement& element : sequence.elements) {
    const std::vector<Edge>& edges = nodes_[at].edges;
    const auto found = std::find_if(edges.begin(), edges.end(), [&](const Edge& e) { return e.element == element; });
    if (found != edges.end()) {
      at = found->target;
      continue;
    }
    const auto target = static_cast<std::uint32_t>(nodes_.size());
    nodes_[at].edges.push_back({element, target});
    nodes_.emplace_back();
    at = target;
  }
  nodes_[at].accepts.push_back({&rule, sequence.begin, sequence.end});
}

std::span<const PatternTree::Edge> PatternTree::root_edges(WordId word) const {
  if (word >= by_word_.size()) return {};
  return by_word_[word];
}

}  // namespace annotator
