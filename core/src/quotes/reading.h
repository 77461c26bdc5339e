#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "lexicon/gazetteer.h"
#include "lexicon/speech_lexicon.h"
#include "quotes/marks.h"
#include "text/slice.h"
#include "text/word_choice.h"

namespace annotator {

/// Half-open range of places in a Reading.
struct UnitSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const UnitSpan&) const = default;
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
};

// Of two places, by value: those of the library take addresses, so both would have to stand on the stack.
[[nodiscard]] constexpr std::uint32_t earlier(std::uint32_t a, std::uint32_t b) { return b < a ? b : a; }
[[nodiscard]] constexpr std::uint32_t later(std::uint32_t a, std::uint32_t b) { return a < b ? b : a; }

/// One token of the reporter, or one whole quotation.
struct ReadingUnit {
  std::uint32_t index = 0;  // of the token, or of the quotation when mark is kQuoteMark
  WordFacts facts;
  /// 0 for words and numbers; the character of an ASCII mark; kDash for any dash that stands between phrases.
  char mark = 0;
  /// Of a word: its first byte in lower case, and its bytes, 255 for more. They rule out most comparisons.
  char initial = 0;
  std::uint8_t size = 0;
  TokenKind kind : 4 = TokenKind::kWord;
  bool capital : 1 = false;  // a word that has one
  bool opens : 1 = false;    // the first unit of its sentence
  bool ends : 1 = false;     // a sentence of the document; of a quotation: its words do
};
static_assert(sizeof(ReadingUnit) == 16);  // its place is asked for everywhere
/// Where no unit is: a reading says no to whatever it is asked of it.
inline constexpr std::uint32_t kNoUnit = UINT32_MAX;
inline constexpr char kQuoteMark = '"';
inline constexpr char kDash = '~';

/// Paragraphs as their reporter wrote them: each quotation is one unit, so that a verb inside it is never a cue.
/// Sentences are those of the reporter: "Stop!" he said. is one.
class Reading {
 public:
  [[nodiscard]] const std::vector<UnitSpan>& sentences() const { return sentences_; }
  /// The units that are quotations.
  [[nodiscard]] const std::vector<std::uint32_t>& quotes() const { return quotes_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(units_.size()); }
  [[nodiscard]] const ReadingUnit& operator[](std::uint32_t i) const { return units_[i]; }

  [[nodiscard]] bool is_mark(std::uint32_t i, char mark) const { return i < units_.size() && units_[i].mark == mark; }
  /// Is it one of these marks, kDash as "~" among them?
  [[nodiscard]] bool is_mark(std::uint32_t i, const char* marks) const { return !is_word(i) && is_among(i, marks); }
  [[nodiscard]] bool is_quote(std::uint32_t i) const { return is_mark(i, kQuoteMark); }
  /// A word, number or address, not a mark and not a quotation.
  [[nodiscard]] bool is_word(std::uint32_t i) const { return is_mark(i, '\0'); }
  /// The first unit from `begin` on that is the mark; `end` when none is.
  [[nodiscard]] std::uint32_t find_mark(std::uint32_t begin, std::uint32_t end, char mark) const;
  [[nodiscard]] bool has_mark(std::uint32_t begin, std::uint32_t end, char mark) const {
    return find_mark(begin, end, mark) < end;
  }
  /// The quotation right before `i`, or before one mark that parts them; `i` when none stands there from `floor` on.
  [[nodiscard]] std::uint32_t quote_before(std::uint32_t i, std::uint32_t floor) const;
  /// A hyphen or an apostrophe, which may stand inside a phrase.
  [[nodiscard]] bool is_joint(std::uint32_t i) const { return is_mark(i, '-') || is_mark(i, '\''); }
  [[nodiscard]] bool is_kind(std::uint32_t i, TokenKind kind) const {
    return i < units_.size() && units_[i].kind == kind;
  }
  [[nodiscard]] bool has(std::uint32_t i, WordTags tags) const {
    return i < units_.size() && (units_[i].facts.tags & tags) != 0;
  }
  [[nodiscard]] bool has_form(std::uint32_t i, VerbForms forms) const {
    return i < units_.size() && (units_[i].facts.forms & forms) != 0;
  }
  /// Is it a verb that takes one of them?
  [[nodiscard]] bool takes(std::uint32_t i, VerbComplements complements) const {
    return i < units_.size() && (units_[i].facts.complements & complements) != 0;
  }
  [[nodiscard]] VerbClass verb(std::uint32_t i) const {
    return i < units_.size() ? units_[i].facts.verb : VerbClass::kNone;
  }
  /// The word in lower case equals `word`, which is. No view: most calls would only make one.
  [[nodiscard]] bool is(std::uint32_t i, const char* word) const {
    return i < units_.size() && units_[i].initial == *word && equals(i, word);
  }
  /// The word in lower case is one of `words`.
  [[nodiscard]] bool is_any(std::uint32_t i, const WordChoice& words) const;
  [[nodiscard]] bool is_capital(std::uint32_t i) const { return i < units_.size() && units_[i].capital; }
  /// Is the unit the first of its sentence?
  [[nodiscard]] bool opens_sentence(std::uint32_t i) const { return units_[i].opens; }
  [[nodiscard]] std::string_view text(ByteSpan span) const { return slice(text_, span); }
  /// Bytes of the word; empty for a quotation.
  [[nodiscard]] std::string_view word(std::uint32_t i) const;
  [[nodiscard]] ByteSpan bytes(UnitSpan span) const;
  /// What stands between the marks of the quotation at `i`.
  [[nodiscard]] std::string_view quoted(std::uint32_t i) const;
  /// Tokens of a span whose ends are words.
  [[nodiscard]] TokenSpan tokens(UnitSpan span) const;
  /// Which of the sentences holds unit `i`. Cost: logarithmic.
  [[nodiscard]] std::size_t sentence_of(std::uint32_t i) const;
  /// Words with a capital that mean nothing: the block is a headline in title case.
  [[nodiscard]] bool title_case() const { return title_case_; }

 private:
  friend class ReadingBuilder;
  [[nodiscard]] bool is_among(std::uint32_t i, const char* marks) const;
  [[nodiscard]] bool equals(std::uint32_t i, std::string_view word) const;
  std::string_view text_;
  const std::vector<Token>* tokens_ = nullptr;
  const std::vector<Quotation>* quotations_ = nullptr;
  std::vector<ReadingUnit> units_;
  std::vector<UnitSpan> sentences_;
  std::vector<std::uint32_t> quotes_;
  bool title_case_ = false;
};

/// The article with its quotations paired; everything must outlive it.
struct QuotedArticle {
  std::string_view text;
  const std::vector<Token>& tokens;
  const std::vector<Block>& blocks;
  const std::vector<Sentence>& sentences;
  const std::vector<Quotation>& quotations;
  const std::vector<Mention>& mentions;
  const std::vector<Entity>& entities;
  const SpeechLexicon& words;
  const Gazetteer& names;
};

/// Reads blocks [first, last], in which quotations [quotations.begin, quotations.end) lie.
struct QuotationRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
[[nodiscard]] Reading read_blocks(const QuotedArticle& article, std::uint32_t first, std::uint32_t last,
                                  QuotationRange quotations);

}  // namespace annotator
