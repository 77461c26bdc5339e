#pragma once

#include <array>
#include <cstdint>
#include <string_view>
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
  struct Node {
    PatternElement element;             // what leads here
    bool looks_without_taking = false;  // a child asks for something that must not come next
    std::uint32_t next = kNone;         // the other children of its parent
    std::uint32_t first_child = kNone;
    std::uint32_t first_accept = kNone;
    // What the children ask for, so that most nodes are left without a look at each of them.
    SymbolSet symbols = 0;
    std::uint64_t words = 0;  // a bit for each word id, modulo 64

    [[nodiscard]] bool may_go_on(SymbolSet symbols_here, WordId word_here) const {
      return looks_without_taking || (symbols & symbols_here) != 0 || (words >> (word_here % 64u) & 1u) != 0;
    }
  };

  /// Lays every reading of the rule's pattern into the tree. False when the pattern is malformed.
  bool add(const TimexRule& rule, Vocabulary& vocabulary);

  [[nodiscard]] const Node& node(std::uint32_t index) const { return nodes_[index]; }
  [[nodiscard]] const Accept& accept(std::uint32_t index) const { return accepts_[index]; }
  /// The node that a word or a symbol leads to from the root, or kNone.
  [[nodiscard]] std::uint32_t root(WordId word) const { return word < by_word_.size() ? by_word_[word] : kNone; }
  [[nodiscard]] std::uint32_t root(Symbol symbol) const { return by_symbol_[static_cast<std::size_t>(symbol)]; }
  [[nodiscard]] SymbolSet root_symbols() const { return nodes_[0].symbols; }

 private:
  friend class PatternReader;
  /// The child that the element leads to, a new one where there is none.
  std::uint32_t child(std::uint32_t parent, PatternElement element);
  static void summarize(Node& node, PatternElement element);
  void open_root(PatternElement element, std::uint32_t index);
  void accept(std::uint32_t node, const Accept& accept);

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<Accept> accepts_ = std::vector<Accept>(1);  // the first stands for none
  std::vector<std::uint32_t> by_word_;
  std::array<std::uint32_t, kSymbolCount> by_symbol_{};
};

}  // namespace annotator
