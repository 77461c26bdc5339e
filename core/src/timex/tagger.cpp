#include "timex/tagger.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "text/seldom.h"
#include "timex/rules.h"

namespace annotator {

namespace {

/// In running order: each table sees what those above it have found.
constexpr std::array kTables = {
    year_rules,         relative_rules,  holiday_rules,   which_holiday_rules,   date_rules,
    numeric_date_rules, joined_rules,    duration_rules,  framed_duration_rules, offset_rules,
    time_rules,         day_time_rules,  modified_rules,  day_time_rules,        edge_rules,
    set_rules,          reference_rules, lone_date_rules, lone_time_rules,       negative_rules};

constexpr std::string_view kWeakWords =
    "a an and are as at be been by for from he her his in is it its my of on or our she that the their "
    "they to was we were with your 's . , ; ( \" - -- : / ' i you when than only these those";

}  // namespace

ANNOTATOR_SELDOM Tagger::Tagger() : classes_(vocabulary_), numbers_(vocabulary_) {
  static_assert(kTables.size() == kTableCount && kTableCount <= 32, "a bit for each table");
  std::array<std::size_t, kTableCount> ends;
  for (std::size_t t = 0; t < kTableCount; ++t) {
    kTables[t](rules_);
    ends[t] = rules_.size();
  }
  std::size_t next = 0;
  for (std::size_t t = 0; t < kTableCount; ++t) {
    for (; next < ends[t]; ++next) tables_[t].add(rules_[next], vocabulary_);
    tables_[t].finish();
  }
  is_weak_.resize(vocabulary_.size());
  for_each_word(kWeakWords, [this](std::string_view word) { is_weak_[vocabulary_.find(word)] = 1; });
  tables_of_word_.resize(vocabulary_.size());
  for (std::size_t word = 0; word < vocabulary_.size(); ++word) {
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      if (tables_[t].root(static_cast<WordId>(word)) != PatternTree::kNone)
        tables_of_word_[word] |= std::uint32_t{1} << t;
    }
  }
  for (std::size_t symbol = 0; symbol < kSymbolCount; ++symbol) {
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      if (tables_[t].root(static_cast<Symbol>(symbol)) != PatternTree::kNone)
        tables_of_symbol_[symbol] |= std::uint32_t{1} << t;
    }
  }
}

ANNOTATOR_SELDOM std::vector<Candidate> Tagger::find(std::string_view text, const std::vector<Token>& tokens,
                                                     const std::vector<Block>& blocks, Fuzzy fuzzy) const {
  Chart chart(text, vocabulary_);
  Openings openings;
  openings.tables_of_symbol = tables_of_symbol_;
  std::vector<Candidate> out;
  for (const Block& block : blocks) {
    chart.read(std::span(tokens).subspan(block.tokens.begin, block.tokens.size()));
    classes_.add_to(chart);
    numbers_.add_to(chart);
    add_clock_times(chart);
    const TokenSpan range = {0, chart.size()};
    find_openings(range, chart, openings);
    for (std::size_t t = 0; t < tables_.size(); ++t) apply(tables_[t], std::uint32_t{1} << t, range, openings, chart);
    for (Candidate& candidate : choose(chart, range, fuzzy)) {
      candidate.tokens.begin += block.tokens.begin;
      candidate.tokens.end += block.tokens.begin;
      out.push_back(candidate);
    }
  }
  return out;
}

/// A word like "the" is a start only where a word that speaks of time, or may, is near to its right.
void Tagger::find_openings(TokenSpan range, const Chart& chart, Openings& out) const {
  constexpr std::uint32_t kReach = 5;  // tokens; no pattern begins with more weak words
  out.starts.clear();
  out.tables = 0;
  std::uint32_t strong = range.end + kReach;
  for (std::uint32_t token = range.end; token-- > range.begin;) {
    const WordId word = chart.word(token);
    SymbolSet symbols = chart.symbols(token);
    if (symbols != 0 || (word != kUnknownWord && is_weak_[word] == 0)) strong = token;
    std::uint32_t tables = tables_of_word_[word];
    if (symbols == 0 && (tables == 0 || strong - token >= kReach)) continue;
    for (; symbols != 0; symbols &= symbols - 1) tables |= tables_of_symbol_[std::countr_zero(symbols)];
    out.starts.push_back({token, tables});
    out.tables |= tables;
  }
  std::reverse(out.starts.begin(), out.starts.end());
}

std::vector<RuleName> Tagger::broken_rules() const {
  std::vector<RuleName> out;
  Vocabulary vocabulary;
  PatternTree tree;
  for (const TimexRule& rule : rules_) {
    if (!tree.add(rule, vocabulary)) out.push_back(rule.name);
  }
  return out;
}

const Tagger& tagger() {
  static const Tagger* const instance = new Tagger;  // for as long as the program runs
  return *instance;
}

std::vector<TimexRule> all_rules() {
  std::vector<TimexRule> out;
  for (const auto& table : kTables) table(out);
  return out;
}

}  // namespace annotator
