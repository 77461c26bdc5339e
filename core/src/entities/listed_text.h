#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/labels.h"
#include "lexicon/gazetteer.h"
#include "text/word_choice.h"

namespace annotator {

inline constexpr NameFacts kThingFacts =
    facts::kFacility | facts::kEvent | facts::kProduct | facts::kWork | facts::kLaw;
/// What the gazetteer says a name is; not first or last names and titles.
inline constexpr NameFacts kLabelledFacts = facts::kPlace | facts::kOrganization | facts::kGroup | kThingFacts;

/// Words that tell of names, as data/lexicon/kinds.txt marks and explains them.
enum class WordUse : char {
  kFirst = '^',
  kLast = '*',
  kBefore = '>',
  kQuoted = '"',
  kBehind = '<',
  kBeforeTeam = '(',
  kBehindTeam = ')',
  kSport = '=',
  kShares = '%',
  kTraffic = '/',
  kCourt = '$',
  kLeftOut = '+',
  kPaper = '@',
  kScoring = '|',
  kLeadIn = '!',
  kIllness = '?',
  kParticle = '&',
  kBeforeTown = ',',
  kUnit = ':',
  kOwned = '~',
  kAside = '-',
  kBusiness = '{',
  kSays = ';',
  kRoad = '`',
  kEndOfAside = '\\',
  kWriter = '_',
  kNoName = '.',
  kCompanyForm = '0',
  kPlaceHead = '1',
  kAdjective = '2',
  kSonOf = '3',
  kOffice = '4',
  kAgency = '5',
  kBeforePaper = '}',
  kNameToo = '6',
};

/// A label or none, in a byte: what is asked for this often is smaller so than as a std::optional.
class MaybeLabel {
 public:
  constexpr MaybeLabel() = default;
  constexpr MaybeLabel(Label label) : value_(static_cast<std::uint8_t>(label)) {}
  explicit constexpr operator bool() const { return value_ != kNone; }
  constexpr Label operator*() const { return static_cast<Label>(value_); }
  [[nodiscard]] constexpr Label value_or(Label other) const { return value_ == kNone ? other : **this; }
  friend constexpr bool operator==(MaybeLabel, MaybeLabel) = default;

 private:
  static constexpr std::uint8_t kNone = 0xFF;
  std::uint8_t value_ = kNone;
};

/// What is known of a word, or of two, in that use, in lower case; 0 when it is not listed.
[[nodiscard]] NameFacts word_facts(const Gazetteer& gazetteer, WordUse use, std::string_view word,
                                   std::string_view next = {});

/// What is listed with # behind it: "Tigers" of a team.
[[nodiscard]] NameFacts nickname_facts(const Gazetteer& gazetteer, std::string_view word);

/// The label of a name that is listed under one only.
[[nodiscard]] MaybeLabel known_label(NameFacts known);

/// A text with its tokens, and the lists that know names. Views; all must outlive it.
struct ListedText {
  std::string_view text;
  const std::vector<Token>& tokens;
  const Gazetteer& gazetteer;

  [[nodiscard]] std::string_view word(std::uint32_t token) const;
  [[nodiscard]] bool is(std::uint32_t token, const char* word) const;
  [[nodiscard]] bool is_one_of(std::uint32_t token, const WordChoice& words) const;
  /// No line ends before the token.
  [[nodiscard]] bool same_line(std::uint32_t token) const;
  /// What is known of one token.
  [[nodiscard]] NameFacts facts(std::uint32_t token) const;
  /// Of `wanted`, what is known of the name that these tokens make, all of them.
  [[nodiscard]] NameFacts listed(const TokenSpan& name, NameFacts wanted) const;
  [[nodiscard]] MaybeLabel label(const TokenSpan& name) const;
  /// What a word that stands there says the name is (data/lexicon/kinds.txt); it is in lower case.
  [[nodiscard]] MaybeLabel kind(WordUse use, std::string_view word) const;
  [[nodiscard]] MaybeLabel kind(WordUse use, std::uint32_t token) const;
  /// Of two tokens together: "village of".
  [[nodiscard]] MaybeLabel kind_of_two(WordUse use, std::uint32_t token) const;
  [[nodiscard]] bool is(std::uint32_t token, WordUse use) const;
  [[nodiscard]] bool is_genitive(std::uint32_t token) const;
  [[nodiscard]] bool is_opener(std::uint32_t token) const;
  /// What the last word of a name of several says it is, or that before "of" or "for": "Digital Markets Act", "Orlo
  /// Prize for Art", or that before a number: "Senate Bill 8".
  [[nodiscard]] MaybeLabel head(const TokenSpan& name) const;
  /// A part of a mention, or what it grows to.
  [[nodiscard]] Mention part(const Mention& mention, const TokenSpan& name, RuleName rule) const;
  /// That under the label which the lists give it, or else `label`.
  [[nodiscard]] Mention listed_part(const Mention& mention, const TokenSpan& name, Label label, RuleName rule) const;
  [[nodiscard]] Casing casing(std::uint32_t token) const { return tokens[token].casing; }
};

}  // namespace annotator
