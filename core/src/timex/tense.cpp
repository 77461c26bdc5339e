#include "timex/tense.h"

#include <algorithm>

#include "timex/folded.h"
#include "timex/tense_words.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr int kReach = 16;  // tokens

using Use = TenseUse;

class TenseReader {
 public:
  TenseReader(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence)
      : text_(text), tokens_(tokens), sentence_(sentence) {}

  Tense left_of(std::uint32_t begin) const {
    const std::uint32_t stop = begin - std::min<std::uint32_t>(begin - sentence_.begin, kReach);
    const bool until = is(begin - 1, Use::kLimit);
    bool after = false;       // "is calm after clashes on Saturday"
    bool infinitive = false;  // "Court to meet on Friday", a headline
    for (std::uint32_t i = begin; i-- > stop;) {
      const TenseUses w = uses(i);
      // What was told goes on behind a title: "will release 'Blue Again' on December 11"
      if ((w & any_of(Use::kClosingMark)) != 0 || ((w & any_of(Use::kStraightMark)) != 0 && tokens_[i].glued)) {
        std::uint32_t open = i;
        while (open > stop && !is(open - 1, Use::kOpeningMark, Use::kStraightMark)) --open;
        if (open > stop) {
          i = open - 1;
          continue;
        }
      }
      // "on three occasions: in March, in June": the list belongs to what is said before it
      if ((w & any_of(Use::kColon)) != 0 && tokens_[i + 1].casing == Casing::kLower && is(i + 1, Use::kListed))
        continue;
      if ((w & any_of(Use::kSemicolon, Use::kColon, Use::kOpeningMark, Use::kClosingMark, Use::kStraightMark)) != 0)
        return infinitive ? Tense::kFuture : Tense::kUnknown;
      const bool promised = !after && !is(i - 1, Use::kHad) && (w & any_of(Use::kPromise)) != 0 &&
                            is(i + 1, Use::kTo) && opens_infinitive(text_, tokens_, sentence_, i + 1);
      if (promised || (until && (w & any_of(Use::kPutOff)) != 0)) return Tense::kFuture;
      if ((w & any_of(Use::kMust)) != 0 && tokens_[i].casing == Casing::kLower && !is(i + 1, Use::kNot, Use::kHave))
        return Tense::kPossible;
      const Tense tense = tense_of(i, w);
      // "is calm after clashes on Friday", "comes after a fire on Friday"
      const bool follows = (w & any_of(Use::kPlanVerbS)) != 0 && after && token_text(text_, tokens_[i + 1]) == "after";
      if ((tense == Tense::kPresent && after) || follows) return follows ? Tense::kPast : Tense::kOpen;
      // "is published on Thursday"
      const std::uint32_t last = is(begin - 1, Use::kListed) ? begin - 2 : begin - 1;
      if (tense == Tense::kOpen && (w & any_of(Use::kPresent)) != 0 && i + 1 == last && !is(last, Use::kDated))
        return Tense::kFuture;
      if (tense != Tense::kUnknown) return tense;
      after = after || (w & any_of(Use::kAfter)) != 0;
      infinitive = infinitive || ((w & any_of(Use::kBe, Use::kPlanVerb, Use::kFixture)) != 0 && is(i - 1, Use::kTo));
    }
    return infinitive && stop == sentence_.begin ? Tense::kFuture : Tense::kUnknown;
  }

  /// "Rovers v Town - Saturday, 12:30"
  bool is_fixture(std::uint32_t begin) const {
    constexpr std::uint32_t kLongest = 8;  // tokens
    for (std::uint32_t i = sentence_.begin; i < begin && i < sentence_.begin + kLongest; ++i) {
      if (is(i, Use::kVersus)) return true;
    }
    return false;
  }

  /// "said Tuesday will be dry"
  bool is_forecast(TokenSpan expression) const {
    return is(expression.end, Use::kAhead, Use::kWould) && is(expression.begin - 1, Use::kReports);
  }

  /// "Orr, who is flying home, on Sunday defended it"
  bool is_aside(TokenSpan expression) const {
    const std::uint32_t before = expression.begin - 1;
    return is(before, Use::kListed) && is(before - 1, Use::kComma, Use::kSubject) &&
           is_past_form(expression.end, uses(expression.end));
  }

  Tense right_of(std::uint32_t end) const {
    const std::uint32_t stop = std::min(sentence_.end, end + kReach);
    for (std::uint32_t i = end; i < stop; ++i) {
      const TenseUses w = uses(i);
      if ((w & any_of(Use::kSemicolon, Use::kOpeningMark, Use::kStraightMark)) != 0) return Tense::kUnknown;
      // "Trains on Tuesday have been cancelled"
      if ((w & any_of(Use::kBeen)) != 0 && is(i + 1, Use::kPutOff)) return Tense::kFuture;
      if ((w & any_of(Use::kHas)) != 0 && is(i + 1, Use::kBeen)) continue;
      if (const Tense tense = tense_of(i, w); tense != Tense::kUnknown) return tense;
    }
    return Tense::kUnknown;
  }

 private:
  /// Of the word there, none beyond the sentence.
  TenseUses uses(std::uint32_t i) const {
    const bool inside = sentence_.begin <= i && i < sentence_.end;
    return inside ? words_.uses(token_text(text_, tokens_[i])) : 0;
  }
  template <class... Uses>
  bool is(std::uint32_t i, Uses... wanted) const {
    return (uses(i) & any_of(wanted...)) != 0;
  }

  /// Tense of the verb group that token `i` belongs to, when it decides it.
  Tense tense_of(std::uint32_t i, TenseUses w) const {
    const auto has = [w](auto... wanted) { return (w & any_of(wanted...)) != 0; };
    if (has(Use::kAhead) || (has(Use::kInvites) && i == sentence_.begin)) return Tense::kFuture;
    if ((has(Use::kWait) && is(i + 1, Use::kFor)) || (has(Use::kSee) && is(i + 1, Use::kYou))) return Tense::kFuture;
    if (has(Use::kCould) && !is(i + 1, Use::kNot, Use::kHave)) return Tense::kFuture;
    if (tokens_[i].casing == Casing::kInitial && i != sentence_.begin) return Tense::kUnknown;
    if (has(Use::kPlan) && is_plan(i)) return Tense::kFuture;
    if (has(Use::kDue) && is(i - 1, Use::kWas, Use::kBeen) && is(i + 1, Use::kTo)) return Tense::kFutureInPast;
    if (is_present_of(Use::kPlanVerb, Use::kPlanVerbS, i, w)) return Tense::kFuture;
    if (is_present_of(Use::kFixture, Use::kFixtureS, i, w)) return Tense::kPresent;
    // "He's flying to Rome on Friday"
    const bool present =
        has(Use::kPresent) || (has(Use::kShortIs) && is(i - 1, Use::kSubject) && is(i + 1, Use::kEndsInIng));
    if (present || has(Use::kGoing)) {
      if (is(i + 1, Use::kTo) || (present && is(i + 1, Use::kPlan))) return Tense::kFuture;
    }
    if (has(Use::kWould) || (has(Use::kShortWould) && !is_past_form(i + 1, uses(i + 1)))) return Tense::kFutureInPast;
    if (has(Use::kHave)) {
      // "is alleged to have taken it on May 3"
      if (is(i - 1, Use::kTo) && is(i - 2, Use::kAccused)) return Tense::kPast;
      // "will have a scan on Friday"
      if (is(i - 1, Use::kModal)) return Tense::kUnknown;
    }
    if (has(Use::kHas) && is(i + 1, Use::kArticle)) return Tense::kPresent;  // "they have a game on Friday"
    if (has(Use::kPerfect)) return Tense::kPast;
    if (is_past_form(i, w)) return is_participle_of_open_group(i) ? Tense::kUnknown : Tense::kPast;
    if (present) return is_past_form(i + 1, uses(i + 1)) ? Tense::kOpen : Tense::kPresent;
    return has(Use::kSays) ? Tense::kOpen : Tense::kUnknown;
  }

  /// "is scheduled", "scheduled for", "due on"; not "was scheduled".
  bool is_plan(std::uint32_t i) const {
    for (std::uint32_t back = 1; back <= 3; ++back) {
      const TenseUses w = uses(i - back);
      if ((w & any_of(Use::kWas, Use::kHad)) != 0) return false;
      if ((w & any_of(Use::kIs)) != 0) return true;
    }
    return is(i - 1, Use::kBeen) || is(i + 1, Use::kOfPlan);
  }

  /// "starts", "goes"; "talks start", "they meet", but not "a vote", "to start".
  bool is_present_of(Use stem, Use third, std::uint32_t i, TenseUses w) const {
    if ((w & any_of(stem, third)) == 0 || tokens_[i].casing != Casing::kLower) return false;
    if ((w & any_of(third)) != 0) return true;
    const TenseUses subject = uses(i - 1);
    const bool plural = (subject & any_of(Use::kEndsInS)) != 0 && (subject & any_of(Use::kNoPlural)) == 0;
    return plural || (subject & any_of(Use::kPeople)) != 0 || is_team_before(i, w);
  }

  /// "Chelsea host Leeds", "England go to Wales"; not "the Dublin visit on Friday".
  bool is_team_before(std::uint32_t i, TenseUses w) const {
    if (i == sentence_.begin || i + 1 >= sentence_.end || (w & any_of(Use::kFixture)) == 0) return false;
    return tokens_[i - 1].casing == Casing::kInitial &&
           (tokens_[i + 1].casing == Casing::kInitial || is(i + 1, Use::kTo));
  }

  bool is_past_form(std::uint32_t i, TenseUses w) const {
    if ((w & any_of(Use::kIrregularPast, Use::kEndsLikePast)) == 0 || (w & any_of(Use::kNotPast)) != 0) return false;
    if (tokens_[i].kind != TokenKind::kWord) return false;
    return (w & any_of(Use::kSat)) == 0 || tokens_[i].casing == Casing::kLower;  // "Sat-Sun: a film"
  }

  /// In "will be held", "will stay closed" and "will cut" the tense is that of the auxiliary.
  bool is_participle_of_open_group(std::uint32_t i) const {
    return is(i - 1, Use::kOpensGroup) || (is(i - 1, Use::kEndsInLy) && is(i - 2, Use::kBe, Use::kPresent));
  }

  const TenseWords& words_ = tense_words();
  std::string_view text_;
  const std::vector<Token>& tokens_;
  TokenSpan sentence_;
};

}  // namespace

bool opens_infinitive(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence, std::uint32_t to) {
  if (to + 1 >= sentence.end || tokens[to + 1].kind != TokenKind::kWord) return false;
  constexpr WordChoice kNounPhrase(
      "a an court have her his hospital its jail my new office our parliament power prison safety school that the "
      "their "
      "these this those");
  return tokens[to + 1].casing == Casing::kLower && !Folded(token_text(text, tokens[to + 1])).in(kNounPhrase);
}

Tense tense_at(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence, TokenSpan expression) {
  const TenseReader reader(text, tokens, sentence);
  if (expression.begin > sentence.begin && reader.is_forecast(expression)) return Tense::kFuture;
  if (reader.is_aside(expression)) return Tense::kPast;
  const Tense left = reader.left_of(expression.begin);
  if (left != Tense::kUnknown) return left;
  const Tense right = reader.right_of(expression.end);
  return right == Tense::kUnknown && reader.is_fixture(expression.begin) ? Tense::kPresent : right;
}

}  // namespace annotator
