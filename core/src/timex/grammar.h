#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

using WordId = std::uint16_t;
inline constexpr WordId kUnknownWord = 0;

/// The words that patterns and classes name; every other word is kUnknownWord.
class Vocabulary {
 public:
  WordId add(std::string_view word);
  /// The id of a word in any case; "" and words never added are kUnknownWord. Cost: one hash.
  [[nodiscard]] WordId find(std::string_view word) const;
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  void grow();
  std::vector<std::string_view> words_ = {""};  // of the tables, which outlive it
  std::vector<WordId> slots_ = std::vector<WordId>(64);
};

struct PatternElement {
  enum class Kind : std::uint8_t { kWord, kSymbol, kNotWord, kNotSymbol, kGlued };
  Kind kind = Kind::kWord;
  std::uint16_t id = 0;
  bool operator==(const PatternElement&) const = default;
};

/// One way to read a pattern, without options. The expression is elements [begin, end).
struct Sequence {
  std::vector<PatternElement> elements;
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
};

/// All readings of a pattern; empty when the pattern is malformed.
[[nodiscard]] std::vector<Sequence> expand_pattern(std::string_view pattern, Vocabulary& vocabulary);

/// The patterns of one table, merged into a tree by their first elements.
class PatternTree {
 public:
  struct Accept {
    const TimexRule* rule;
    std::uint8_t begin;
    std::uint8_t end;
  };
  struct Edge {
    PatternElement element;
    std::uint32_t target;
  };
  struct Node {
    std::vector<Edge> edges;
    std::vector<Accept> accepts;
    // What the edges ask for, so that most nodes are left without a look at each of them.
    SymbolSet symbols = 0;
    std::uint64_t words = 0;  // a bit for each word id, modulo 64
    bool looks_without_taking = false;

    [[nodiscard]] bool may_go_on(SymbolSet symbols_here, WordId word_here) const {
      return looks_without_taking || (symbols & symbols_here) != 0 || (words >> (word_here % 64u) & 1u) != 0;
    }
  };

  PatternTree(std::span<const TimexRule> rules, Vocabulary& vocabulary);

  [[nodiscard]] const Node& node(std::uint32_t index) const { return nodes_[index]; }
  /// Edges of the root that a word or a symbol opens.
  [[nodiscard]] std::span<const Edge> root_edges(WordId word) const;
  [[nodiscard]] bool has_root(WordId word) const { return word < by_word_.size() && !by_word_[word].empty(); }
  [[nodiscard]] std::span<const Edge> root_edges(Symbol symbol) const {
    return by_symbol_[static_cast<std::size_t>(symbol)];
  }
  [[nodiscard]] SymbolSet root_symbols() const { return root_symbols_; }

 private:
  void summarize(Node& node) const;
  void insert(const TimexRule& rule, const Sequence& sequence);
  std::vector<Node> nodes_;
  std::vector<std::vector<Edge>> by_word_;
  std::array<std::vector<Edge>, kSymbolCount> by_symbol_;
  SymbolSet root_symbols_ = 0;
};

}  // namespace annotator
