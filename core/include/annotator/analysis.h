#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotator/labels.h"
#include "annotator/span.h"

namespace annotator {

/// Index into Analysis::mentions / Analysis::entities. Two types, so that they never mix.
enum class MentionId : std::uint32_t {};
enum class EntityId : std::uint32_t {};
[[nodiscard]] constexpr std::uint32_t index(MentionId id) { return static_cast<std::uint32_t>(id); }
[[nodiscard]] constexpr std::uint32_t index(EntityId id) { return static_cast<std::uint32_t>(id); }

/// Name of the rule behind a finding, "date.weekday": a literal, or text of the AnnotatedDocument that was read.
using RuleName = std::string_view;
/// Whole thousandths, 0 to 1000.
using Confidence = std::uint16_t;

/// Who a finding is from: the analyzer, or somebody who edited the document.
enum class Source : std::uint8_t { kAuto, kUser };
[[nodiscard]] std::string_view name_of(Source source);

enum class TokenKind : std::uint8_t {
  kWord,         // letters, with inner apostrophes and the full stop of an abbreviation: "Dr.", "U.S.", "didn't"
  kClitic,       // 's ’s 'll 're 've 'd 'm after a word
  kNumber,       // begins with a digit: "1,000.5", "21st", "1990s", "5pm"
  kPunctuation,  // one mark
  kSymbol,       // one symbol
  kLink,         // address of a page, mail or account: "https://a.b/c", "a@b.c", "@name"
};

/// How the letters of a word are cased.
enum class Casing : std::uint8_t {
  kNone,
  kLower,
  kInitial /* Word */,
  kUpper /* WORD, A */,
  kMixed /* iPhone, McCoy */
};

struct Token {
  ByteSpan span;
  TokenKind kind = TokenKind::kWord;
  Casing casing = Casing::kNone;
  bool glued = false;  // no white space between this token and the one before
};

enum class BlockKind : std::uint8_t {
  kHeadline,
  kSubheading,
  kByline,
  kDateline,  // a line that gives the date of the article
  kParagraph,
  kList,
  kCaption,
  kBoilerplate  // debris of the page: navigation, advertisements, teasers of other articles
};
[[nodiscard]] std::string_view name_of(BlockKind kind);

/// A paragraph as the reader sees it. Blocks are disjoint, in order, and cover every token.
struct Block {
  ByteSpan span;
  TokenSpan tokens;
  BlockKind kind = BlockKind::kParagraph;
};

/// Sentences are disjoint, in order, and cover every token; none crosses a block.
struct Sentence {
  ByteSpan span;
  TokenSpan tokens;
};

enum class Form : std::uint8_t { kName, kPronoun, kNominal };
[[nodiscard]] std::string_view name_of(Form form);

struct Mention {
  ByteSpan span;
  TokenSpan tokens;
  Label label = Label::kPerson;
  Form form = Form::kName;
  Confidence confidence = 0;
  EntityId entity{};
  RuleName rule;
  Source source = Source::kAuto;
};

/// The first mention that ends behind `token`, in a list in text order. Cost: logarithmic.
[[nodiscard]] std::vector<Mention>::const_iterator mention_from(const std::vector<Mention>& mentions,
                                                                std::uint32_t token);

/// One person or thing of the article. `name` is its fullest form, `aliases` every form in order of appearance.
struct Entity {
  Label label = Label::kPerson;
  std::string name;
  std::vector<std::string> aliases;
  std::vector<MentionId> mentions;
  Source source = Source::kAuto;
};

enum class QuoteKind : std::uint8_t { kDirect, kMixed, kScare, kTitle, kIndirect };
[[nodiscard]] std::string_view name_of(QuoteKind kind);

struct Speaker {
  ByteSpan span;  // the noun phrase as written, title included: "Mayor Ana Ortiz", "he", "a Seoul-based analyst"
  std::optional<EntityId> entity;
  Confidence confidence = 0;
};

struct Quote {
  ByteSpan span;  // outer marks included
  QuoteKind kind = QuoteKind::kDirect;
  std::uint32_t utterance = 0;  // shared by the parts of one split or many-paragraph quotation
  std::optional<Speaker> speaker;
  std::optional<ByteSpan> cue;
  Confidence confidence = 0;
  RuleName rule;
  Source source = Source::kAuto;
};

enum class TimexType : std::uint8_t { kDate, kTime, kDuration, kSet };
[[nodiscard]] std::string_view name_of(TimexType type);

/// What a value was counted from: nothing, the date of the article, or an earlier expression of the text.
struct Anchor {
  enum class Kind : std::uint8_t { kNone, kArticleDate, kTimex };
  Kind kind = Kind::kNone;
  std::uint32_t timex = 0;  // index into Analysis::timexes when kind is kTimex
};

/// A TIMEX3 expression. Strings are ISO-like TIMEX3 spellings; empty means null.
struct Timex {
  ByteSpan span;
  TokenSpan tokens;
  TimexType type = TimexType::kDate;
  std::string value;
  std::string_view mod;  // "START", "APPROX", ...; a literal
  std::string quant;     // "EVERY"
  std::string freq;      // "2X"
  std::string begin;     // half-open calendar interval of the value, ISO
  std::string until;
  Anchor anchor;
  Confidence confidence = 0;
  RuleName rule;
  Source source = Source::kAuto;
};

enum class DateSource : std::uint8_t { kNone, kGiven, kDateline, kPublished };
[[nodiscard]] std::string_view name_of(DateSource source);

/// The date everything relative is counted from. `value` is "" when not known; `evidence` is set when it was read
/// from the text.
struct ArticleDate {
  std::string value;
  DateSource source = DateSource::kNone;
  std::optional<ByteSpan> evidence;
};

struct Warning {
  std::string_view code;  // noDate, notEnglish, badUtf8, truncatedQuote
  std::string message;
};

/// Everything found in one document. Lists are sorted by (begin, -end), entities by first mention.
struct Analysis {
  std::string_view language = "en";
  std::vector<Warning> warnings;
  ArticleDate date;
  std::vector<Token> tokens;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<Quote> quotes;
  std::vector<Timex> timexes;
};

}  // namespace annotator
