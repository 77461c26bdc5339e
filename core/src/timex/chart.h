#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "text/slice.h"
#include "timex/grammar.h"

namespace annotator {

/// One way to read the tokens from where it is listed up to `end`.
struct ChartReading {
  std::int64_t value = 0;  // of a class; of an expression, its index in Chart::meanings
  std::uint32_t end = 0;
  std::uint32_t next = 0;  // next reading that begins at the same token; kNoReading ends the list
  Symbol symbol = Symbol::kCount;
  const TimexRule* rule = nullptr;
};
inline constexpr std::uint32_t kNoReading = 0xFFFFFFFF;

/// All readings of a stretch of tokens so far, by the token they begin at, counted from the first of the stretch.
/// Tables are applied one after the other, and each sees what those before it have found.
class Chart {
 public:
  /// Keeps references; nothing is to be read yet.
  Chart(std::string_view text, const Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) {}
  /// Begins anew with other tokens, whose memory is that of those before.
  void read(std::span<const Token> tokens);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return tokens_[i]; }
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return slice(text_, tokens_[i].span); }
  [[nodiscard]] WordId word(std::uint32_t i) const { return words_[i]; }
  [[nodiscard]] SymbolSet symbols(std::uint32_t i) const { return symbols_[i]; }
  [[nodiscard]] bool has(std::uint32_t i, Symbol symbol) const { return (symbols_[i] & bit(symbol)) != 0; }

  [[nodiscard]] std::uint32_t first_reading(std::uint32_t i) const { return heads_[i]; }
  [[nodiscard]] const ChartReading& reading(std::uint32_t index) const { return readings_[index]; }
  /// The longest reading of that symbol at token `i`, or nullptr.
  [[nodiscard]] const ChartReading* find(std::uint32_t i, Symbol symbol) const;

  void add(std::uint32_t i, Symbol symbol, std::int64_t value, std::uint32_t end);
  void add(std::uint32_t i, const TimexRule& rule, const Meaning& meaning, std::uint32_t end);
  [[nodiscard]] const Meaning& meaning(const ChartReading& reading) const {
    return meanings_[static_cast<std::size_t>(reading.value)];
  }

 private:
  bool is_full(std::uint32_t i, Symbol symbol, std::uint32_t end) const;
  void push(std::uint32_t i, const ChartReading& reading);

  std::string_view text_;
  const Vocabulary& vocabulary_;
  std::span<const Token> tokens_;
  std::vector<WordId> words_;
  std::vector<SymbolSet> symbols_;
  std::vector<std::uint32_t> heads_;
  std::vector<ChartReading> readings_;
  std::vector<Meaning> meanings_;
};

/// Readings the elements of a pattern were matched with.
class RuleMatch {
 public:
  static constexpr std::size_t kMaxElements = 64;
  struct Step {
    std::uint32_t token;
    std::uint32_t reading;  // of a symbol, or kNoReading
    bool word;              // the token was named by the pattern
  };

  RuleMatch(const Chart& chart, const TimexRule& rule, const std::array<Step, kMaxElements>& steps, std::size_t count)
      : chart_(chart), rule_(rule), steps_(steps), count_(count) {}

  [[nodiscard]] bool has(Symbol symbol, int nth = 0) const { return find(symbol, nth) != nullptr; }
  /// Value of the nth reading of that symbol; 0 when there is none.
  [[nodiscard]] int value(Symbol symbol, int nth = 0) const;
  [[nodiscard]] std::int64_t quantity(Symbol symbol, int nth = 0) const;
  /// Meaning of the nth expression of that symbol, which the pattern must have.
  [[nodiscard]] const Meaning& meaning(Symbol symbol, int nth = 0) const { return chart_.meaning(*find(symbol, nth)); }
  /// Meaning of the nth expression of the pattern, whatever its symbol.
  [[nodiscard]] const Meaning& expression(int nth = 0) const;
  /// Is that word one of those the pattern names and the text has?
  [[nodiscard]] bool has_word(std::string_view folded) const;
  /// Text of the token where the nth reading of that symbol begins.
  [[nodiscard]] std::string_view text(Symbol symbol, int nth = 0) const;
  [[nodiscard]] int argument() const { return rule_.argument; }

 private:
  [[nodiscard]] const ChartReading* find(Symbol symbol, int nth) const;
  const Chart& chart_;
  const TimexRule& rule_;
  const std::array<Step, kMaxElements>& steps_;
  std::size_t count_;
};

/// A token where a match may begin, and the tables, a bit for each, that may have one there.
struct Start {
  std::uint32_t token = 0;
  std::uint32_t tables = 0;
};

/// All starts of a stretch, in order.
struct Openings {
  std::span<const std::uint32_t> tables_of_symbol;  // by symbol: those with a pattern that begins so
  std::vector<Start> starts;
  std::uint32_t tables = 0;  // of all starts
  std::size_t at = 0;        // the start that is looked at

  /// Notes that an expression which begins at `token`, no earlier than the start that is looked at, was found.
  void add(std::uint32_t token, Symbol symbol);
};

/// Adds to the chart and to the openings every match of a table that begins at one of the starts and lies within
/// `range`; `bit` is the table's in Start::tables. Cost: linear; a pattern looks a bounded number of tokens ahead.
void apply(const PatternTree& table, std::uint32_t bit, TokenSpan range, Openings& openings, Chart& chart);

}  // namespace annotator
