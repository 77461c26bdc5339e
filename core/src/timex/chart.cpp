#include "timex/chart.h"

#include "text/chars.h"
#include "text/word_choice.h"
#include "timex/folded.h"

namespace annotator {

namespace {

// Marks that stand for one of ASCII.
constexpr WordChoice kHyphens("\u2013 \u2010 \u2011 \u2012 \u2212");
constexpr WordChoice kSingleMarks("\u2019 \u2018");
constexpr WordChoice kDoubleMarks("\u201C \u201D");
constexpr int kMaxReadingsOfSymbol = 6;  // at one token; more would only be spellings of the same

WordId word_id(std::string_view text, const Token& token, const Vocabulary& vocabulary) {
  const FoldedHash hash = folded_hash(text);
  if (const WordId id = vocabulary.find(hash.value); id != kUnknownWord || hash.ascii) return id;
  if (token.kind == TokenKind::kPunctuation) {
    if (kHyphens.holds(text)) return vocabulary.find("-");
    if (text == "\u2014") return vocabulary.find("--");
    if (kSingleMarks.holds(text)) return vocabulary.find("'");
    if (kDoubleMarks.holds(text)) return vocabulary.find("\"");
    return kUnknownWord;
  }
  constexpr std::size_t kLongest = 24;
  return text.size() <= kLongest ? vocabulary.find(fold(text)) : kUnknownWord;
}

}  // namespace

void Chart::read(std::span<const Token> tokens) {
  tokens_ = tokens;
  words_.resize(tokens.size());
  for (std::uint32_t i = 0; i < size(); ++i) words_[i] = word_id(text(i), tokens_[i], vocabulary_);
  symbols_.assign(tokens.size(), 0);
  heads_.assign(tokens.size(), kNoReading);
  readings_.clear();
  meanings_.clear();
}

const ChartReading* Chart::find(std::uint32_t i, Symbol symbol) const {
  if (!has(i, symbol)) return nullptr;
  const ChartReading* longest = nullptr;
  for (std::uint32_t r = heads_[i]; r != kNoReading; r = readings_[r].next) {
    if (readings_[r].symbol == symbol && (longest == nullptr || readings_[r].end > longest->end))
      longest = &readings_[r];
  }
  return longest;
}

bool Chart::is_full(std::uint32_t i, Symbol symbol, std::uint32_t end) const {
  if (!has(i, symbol)) return false;
  int count = 0;
  for (std::uint32_t r = heads_[i]; r != kNoReading; r = readings_[r].next) {
    if (readings_[r].symbol != symbol) continue;
    if (readings_[r].end == end) return true;
    ++count;
  }
  return count >= kMaxReadingsOfSymbol;
}

void Chart::push(std::uint32_t i, const ChartReading& reading) {
  readings_.push_back(reading);
  readings_.back().next = heads_[i];
  heads_[i] = static_cast<std::uint32_t>(readings_.size() - 1);
  symbols_[i] |= bit(reading.symbol);
}

void Chart::add(std::uint32_t i, Symbol symbol, std::int64_t value, std::uint32_t end) {
  ChartReading reading;
  reading.value = value;
  reading.end = end;
  reading.symbol = symbol;
  push(i, reading);
}

void Chart::add(std::uint32_t i, const TimexRule& rule, const Meaning& meaning, std::uint32_t end) {
  if (is_full(i, rule.gives, end)) return;
  ChartReading reading;
  reading.value = static_cast<std::int64_t>(meanings_.size());
  reading.end = end;
  reading.symbol = rule.gives;
  reading.rule = &rule;
  meanings_.push_back(meaning);
  push(i, reading);
}

const ChartReading* RuleMatch::find(Symbol symbol, int nth) const {
  for (std::size_t i = 0; i < count_; ++i) {
    if (steps_[i].reading == kNoReading) continue;
    const ChartReading& reading = chart_.reading(steps_[i].reading);
    if (reading.symbol == symbol && nth-- == 0) return &reading;
  }
  return nullptr;
}

std::int64_t RuleMatch::quantity(Symbol symbol, int nth) const {
  const ChartReading* reading = find(symbol, nth);
  return reading == nullptr ? 0 : reading->value;
}

int RuleMatch::value(Symbol symbol, int nth) const { return static_cast<int>(quantity(symbol, nth)); }

const Meaning& RuleMatch::expression(int nth) const {
  static constexpr Meaning kNothing{};
  for (std::size_t i = 0; i < count_; ++i) {
    if (steps_[i].reading == kNoReading) continue;
    const ChartReading& reading = chart_.reading(steps_[i].reading);
    if (is_expression(reading.symbol) && nth-- == 0) return chart_.meaning(reading);
  }
  return kNothing;
}

bool RuleMatch::has_word(std::string_view folded) const {
  for (std::size_t i = 0; i < count_; ++i) {
    if (steps_[i].word && Folded(chart_.text(steps_[i].token)) == folded) return true;
  }
  return false;
}

std::string_view RuleMatch::text(Symbol symbol, int nth) const {
  for (std::size_t i = 0; i < count_; ++i) {
    if (steps_[i].reading == kNoReading) continue;
    if (chart_.reading(steps_[i].reading).symbol == symbol && nth-- == 0) return chart_.text(steps_[i].token);
  }
  return {};
}

}  // namespace annotator
