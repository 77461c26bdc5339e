#include "timex/grammar.h"

namespace annotator {

void append_rules(std::span<const RuleCore> cores, const char* texts, std::vector<TimexRule>& out) {
  TextReader reader(texts);
  for (const RuleCore& core : cores) {
    const RuleName name = reader.next();
    const char* const pattern = reader.next().data();
    out.push_back({name, core.gives, pattern, core.build, reader.next().data(), core.argument});
  }
}

WordId Vocabulary::add(std::string_view word) {
  const std::uint64_t hash = folded_hash(word).value;
  if (2 * size_ >= slots_.size()) grow();
  Slot& slot = slots_[slot_of(hash)];
  if (slot.id == kUnknownWord) slot = {hash, static_cast<WordId>(size_++)};
  return slot.id;
}

void Vocabulary::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.id != kUnknownWord) slots_[slot_of(slot.hash)] = slot;
  }
}

std::uint32_t PatternTree::child(std::uint32_t parent, PatternElement element) {
  std::uint32_t* link = &links_[parent].first_child;
  while (*link != kNone) {
    if (links_[*link].element == element) return *link;
    link = &links_[*link].next;
  }
  const auto index = static_cast<std::uint32_t>(nodes_.size());
  *link = index;
  summarize(nodes_[parent], element);
  if (parent == 0) open_root(element, index);
  nodes_.emplace_back();
  links_.emplace_back().element = element;
  return index;
}

void PatternTree::finish() {
  edges_.reserve(links_.size());
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    nodes_[i].first_edge = static_cast<std::uint32_t>(edges_.size());
    for (std::uint32_t child = links_[i].first_child; child != kNone; child = links_[child].next)
      edges_.push_back({links_[child].element, child});
    nodes_[i].edge_count = static_cast<std::uint16_t>(edges_.size() - nodes_[i].first_edge);
  }
  links_ = {};
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
