#include <utility>

#include "timex/chart.h"

namespace annotator {

namespace {

/// Walks the tree of a table along the tokens from one start, and keeps what is accepted.
class Walker {
 public:
  Walker(const PatternTree& table, TokenSpan range, Openings& openings, Chart& chart)
      : table_(table), range_(range), openings_(openings), chart_(chart) {}

  void start_at_word(std::uint32_t token) {
    const std::uint32_t node = table_.root(chart_.word(token));
    // Most of these are "the" and "in": few of them are worth a walk.
    if (node == PatternTree::kNone || !leads_on(table_.node(node), token + 1)) return;
    step({token, kNoReading, true}, node, token + 1);
    finish();
  }

  void start_at(std::uint32_t token) {
    if (const std::uint32_t node = table_.root(chart_.word(token)); node != PatternTree::kNone)
      step({token, kNoReading, true}, node, token + 1);
    const SymbolSet here = chart_.symbols(token) & table_.root_symbols();
    if (here != 0) {
      for (std::uint32_t r = chart_.first_reading(token); r != kNoReading; r = chart_.reading(r).next) {
        const Symbol symbol = chart_.reading(r).symbol;
        if ((here & bit(symbol)) != 0) step_reading(table_.root(symbol), token, r, chart_.reading(r).end);
      }
    }
    finish();
  }

 private:
  struct Found {
    const TimexRule* rule;
    Meaning meaning;
    TokenSpan tokens;
    std::size_t elements = 0;

    bool stands_before(const Found& other) const {
      if (tokens.end != other.tokens.end) return tokens.end > other.tokens.end;
      if (tokens.begin != other.tokens.begin) return tokens.begin < other.tokens.begin;
      if (rule != other.rule) return rule < other.rule;
      return elements > other.elements;
    }
  };

  void step(const RuleMatch::Step& step, std::uint32_t node, std::uint32_t next_token) {
    steps_[depth_] = step;
    ++depth_;
    visit(node, next_token);
    --depth_;
  }

  void step_reading(std::uint32_t node, std::uint32_t token, std::uint32_t reading, std::uint32_t end) {
    if (end <= range_.end && leads_on(table_.node(node), end)) step({token, reading, false}, node, end);
  }

  [[nodiscard]] bool leads_on(const PatternTree::Node& node, std::uint32_t token) const {
    const bool inside = token < range_.end;
    return node.first_accept != PatternTree::kNone ||
           node.may_go_on(inside ? chart_.symbols(token) : 0, inside ? chart_.word(token) : kUnknownWord);
  }

  void visit(std::uint32_t index, std::uint32_t token) {
    const PatternTree::Node& node = table_.node(index);
    for (std::uint32_t a = node.first_accept; a != PatternTree::kNone; a = table_.accept(a).next)
      take(table_.accept(a), token);
    if (depth_ + 1 >= RuleMatch::kMaxElements) return;
    const bool inside = token < range_.end;
    const SymbolSet symbols = inside ? chart_.symbols(token) : 0;
    const WordId word = inside ? chart_.word(token) : kUnknownWord;
    if (!node.may_go_on(symbols, word)) return;
    for (const PatternTree::Edge& edge : table_.edges(node)) {
      using Kind = PatternElement::Kind;
      const PatternElement element = edge.element;
      bool holds = false;  // what is looked at without being taken
      switch (element.kind) {
        case Kind::kWord:
          if (element.id == word && inside) step({token, kNoReading, true}, edge.node, token + 1);
          break;
        case Kind::kSymbol:
          if ((symbols >> element.id & 1u) != 0) follow_readings(static_cast<Symbol>(element.id), token, edge.node);
          break;
        case Kind::kNotWord:
          holds = element.id != word || !inside;
          break;
        case Kind::kNotSymbol:
          holds = (symbols >> element.id & 1u) == 0;
          break;
        case Kind::kGlued:
          holds = inside && chart_.token(token).glued;
          break;
      }
      if (holds) step({token, kNoReading, false}, edge.node, token);
    }
  }

  void follow_readings(Symbol symbol, std::uint32_t token, std::uint32_t node) {
    for (std::uint32_t r = chart_.first_reading(token); r != kNoReading; r = chart_.reading(r).next) {
      if (chart_.reading(r).symbol == symbol) step_reading(node, token, r, chart_.reading(r).end);
    }
  }

  void take(const PatternTree::Accept& accept, std::uint32_t end) {
    const std::uint32_t first = steps_[accept.begin].token;
    const std::uint32_t stop = accept.end < depth_ ? steps_[accept.end].token : end;
    if (first >= stop) return;
    Meaning meaning;
    const RuleMatch match(chart_, *accept.rule, steps_, depth_);
    if (accept.rule->build(match, meaning)) found_.push_back({accept.rule, meaning, {first, stop}, depth_});
  }

  /// Of two readings of the same tokens the rule that stands first in the table has the word, and of one rule the
  /// reading that saw more of the context.
  void finish() {
    if (found_.empty()) return;
    // A few dozen at most, and a sort by insertion is small.
    for (std::size_t i = 1; i < found_.size(); ++i) {
      for (std::size_t j = i; j > 0 && found_[j].stands_before(found_[j - 1]); --j) std::swap(found_[j], found_[j - 1]);
    }
    for (const Found& found : found_) {
      chart_.add(found.tokens.begin, *found.rule, found.meaning, found.tokens.end);
      openings_.add(found.tokens.begin, found.rule->gives);
    }
    found_.clear();
  }

  const PatternTree& table_;
  TokenSpan range_;
  Openings& openings_;
  Chart& chart_;
  std::array<RuleMatch::Step, RuleMatch::kMaxElements> steps_;  // the first `depth_` of them
  std::size_t depth_ = 0;
  std::vector<Found> found_;
};

}  // namespace

void Openings::add(std::uint32_t token, Symbol symbol) {
  const std::uint32_t more = tables_of_symbol[static_cast<std::size_t>(symbol)];
  tables |= more;
  for (std::size_t i = at; i < starts.size() && starts[i].token <= token; ++i) {
    if (starts[i].token == token) starts[i].tables |= more;
  }
}

void apply(const PatternTree& table, std::uint32_t bit, TokenSpan range, Openings& openings, Chart& chart) {
  if ((openings.tables & bit) == 0) return;
  Walker walker(table, range, openings, chart);
  for (openings.at = 0; openings.at < openings.starts.size(); ++openings.at) {
    const Start start = openings.starts[openings.at];
    if ((start.tables & bit) == 0) continue;
    if ((chart.symbols(start.token) & table.root_symbols()) != 0) {
      walker.start_at(start.token);
    } else {
      walker.start_at_word(start.token);
    }
  }
}

}  // namespace annotator
