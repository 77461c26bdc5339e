#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/folded_hash.h"
#include "text/packed_texts.h"
#include "timex/meaning.h"
#include "timex/symbols.h"

namespace annotator {

// Examples are for the tests, which compile the rule tables once more, with them; what is shipped leaves them out.
#ifdef ANNOTATOR_RULE_EXAMPLES
#define EXAMPLES(text) text
#else
#define EXAMPLES(text) ""
#endif

class RuleMatch;

/// A row of a rule table. A pattern is a list of
///   MONTH        a Symbol by its name
///   of           a word, in lower case; or a mark
///   (a|b c)      one of several
///   x?           may be missing
///   !x  !(x|y)   not followed by x, nor by y (nothing is consumed)
///   ~            no space between the neighbours
///   [ ... ]      the expression itself; what stands outside is context. Without brackets it is all.
struct TimexRule {
  RuleName name;
  Symbol gives;
  const char* pattern;
  bool (*build)(const RuleMatch& match, Meaning& out);  // false: no expression after all
  const char* examples;  // "in [1998] => 1998 ; text that holds none => "; run by the tests, article of 2025-10-29
  int argument = 0;
};

/// What a program keeps of a row beside its texts.
struct RuleCore {
  bool (*build)(const RuleMatch& match, Meaning& out);
  std::int16_t argument;
  Symbol gives;
};

/// Puts the rows of a table at the end of `out`; `texts` holds the name, pattern and examples of each.
void append_rules(std::span<const RuleCore> cores, const char* texts, std::vector<TimexRule>& out);

template <const auto& kRules>
void append_rules(std::vector<TimexRule>& out) {
  static constexpr auto kTexts = pack_texts<kRules, &TimexRule::name, &TimexRule::pattern, &TimexRule::examples>();
  static constexpr auto kCores = [] {
    std::array<RuleCore, std::size(kRules)> cores{};
    for (std::size_t i = 0; i < cores.size(); ++i)
      cores[i] = {kRules[i].build, static_cast<std::int16_t>(kRules[i].argument), kRules[i].gives};
    return cores;
  }();
  append_rules(kCores, kTexts.data(), out);
}

using WordId = std::uint16_t;
inline constexpr WordId kUnknownWord = 0;

/// The words that patterns and classes name; every other word is kUnknownWord.
class Vocabulary {
 public:
  /// The id of a word, a new one where it has none yet.
  WordId add(std::string_view word);
  /// The id of a word in any case, told by its folded_hash(); "" and words never added are kUnknownWord.
  [[nodiscard]] WordId find(std::uint64_t hash) const { return slots_[slot_of(hash)].id; }
  [[nodiscard]] WordId find(std::string_view word) const { return find(folded_hash(word).value); }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    WordId id = kUnknownWord;
  };
  /// Where a word of that hash stands, or would stand.
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at].id != kUnknownWord && slots_[at].hash != hash) at = (at + 1) & mask;
    return at;
  }
  void grow();
  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t size_ = 1;  // kUnknownWord counts
};

struct PatternElement {
  enum class Kind : std::uint8_t { kWord, kSymbol, kNotWord, kNotSymbol, kGlued };
  Kind kind = Kind::kWord;
  std::uint16_t id = 0;
  bool operator==(const PatternElement&) const = default;
};

/// The patterns of one table, merged into a tree by their first elements.
class PatternTree {
 public:
  static constexpr std::uint32_t kNone = 0;
  /// A rule whose pattern ends here. The expression is elements [begin, end).
  struct Accept {
    const TimexRule* rule;
    std::uint32_t next;  // kNone is the last
    std::uint8_t begin;
    std::uint8_t end;
  };
  /// Where an element of a pattern leads.
  struct Edge {
    PatternElement element;
    std::uint32_t node = kNone;
  };
  struct Node {
    std::uint32_t first_accept = kNone;
    std::uint32_t first_edge = 0;
    std::uint16_t edge_count = 0;
    bool looks_without_taking = false;  // an edge asks for something that must not come next
    // What the edges ask for, so that most nodes are left without a look at each of them.
    SymbolSet symbols = 0;
    std::uint64_t words = 0;  // a bit for each word id, modulo 64

    [[nodiscard]] bool may_go_on(SymbolSet symbols_here, WordId word_here) const {
      return looks_without_taking || (symbols & symbols_here) != 0 || (words >> (word_here % 64u) & 1u) != 0;
    }
  };

  /// Lays every reading of the rule's pattern into the tree. False when the pattern is malformed.
  bool add(const TimexRule& rule, Vocabulary& vocabulary);
  /// Lays the edges of each node side by side. After the last rule, before the tree is walked.
  void finish();

  [[nodiscard]] const Node& node(std::uint32_t index) const { return nodes_[index]; }
  [[nodiscard]] std::span<const Edge> edges(const Node& node) const {
    return std::span(edges_).subspan(node.first_edge, node.edge_count);
  }
  [[nodiscard]] const Accept& accept(std::uint32_t index) const { return accepts_[index]; }
  /// The node that a word or a symbol leads to from the root, or kNone.
  [[nodiscard]] std::uint32_t root(WordId word) const { return word < by_word_.size() ? by_word_[word] : kNone; }
  [[nodiscard]] std::uint32_t root(Symbol symbol) const { return by_symbol_[static_cast<std::size_t>(symbol)]; }
  [[nodiscard]] SymbolSet root_symbols() const { return nodes_[0].symbols; }

 private:
  friend class PatternReader;
  /// A node while rules are added, in the list of its parent's children.
  struct Link {
    PatternElement element;  // what leads here
    std::uint32_t next = kNone;
    std::uint32_t first_child = kNone;
  };
  /// The child that the element leads to, a new one where there is none.
  std::uint32_t child(std::uint32_t parent, PatternElement element);
  static void summarize(Node& node, PatternElement element);
  void open_root(PatternElement element, std::uint32_t index);
  void accept(std::uint32_t node, const Accept& accept);

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<Link> links_ = std::vector<Link>(1);  // by node
  std::vector<Edge> edges_;
  std::vector<Accept> accepts_ = std::vector<Accept>(1);  // the first stands for none
  std::vector<std::uint32_t> by_word_;
  std::array<std::uint32_t, kSymbolCount> by_symbol_{};
};

}  // namespace annotator
