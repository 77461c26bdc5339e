#pragma once

#include <cstdint>
#include <string_view>

#include "text/text_map.h"

namespace annotator {

/// What a word, or a mark, can be where the tense of a verb is asked for.
enum class TenseUse : std::uint8_t {
  kIrregularPast,
  kNotPast,    // ends like a past form
  kPlan,       // "is scheduled"
  kPlanVerb,   // its present tells what is meant to be
  kPlanVerbS,  // "starts"
  kFixture,    // its present tells what a day has in store, and otherwise how things are
  kFixtureS,   // "meets"
  kPromise,    // its past tells of what was still to come, before "to"
  kPutOff,     // until a day that lies before it
  kAhead,      // tells of what will be
  kPerfect,    // "has", and what is as open or past as it
  kPresent,
  kOpensGroup,  // what stands before a participle whose tense is another word's: "will be held"
  kInvites,     // opens a sentence that tells what to do: "Join us on Thursday"
  kModal,       // before "have": "will have a scan"
  kOfPlan,      // behind a plan: "scheduled for"
  kAccused,     // before "to have": "is alleged to have taken"
  kArticle,
  kAfter,     // opens what lies before the rest
  kLimit,     // before a day that ends something
  kListed,    // begins a part of a list
  kSubject,   // before 's that is "is"
  kPeople,    // subject of a verb in the plural
  kNoPlural,  // ends in "s"
  kVersus,
  kWas,
  kIs,
  kHas,
  kShortIs,
  kDated,
  kDue,
  kOpeningMark,
  kClosingMark,
  kStraightMark,
  kSemicolon,
  kColon,
  kComma,
  kBe,
  kBeen,
  kCould,
  kFor,
  kGoing,
  kHad,
  kHave,
  kMust,
  kNot,
  kReports,  // before a day of which it tells what will be
  kSat,
  kSays,
  kSee,
  kTo,
  kWait,
  kWould,
  kShortWould,  // 'd
  kYou,
  // What its letters tell.
  kEndsLikePast,
  kEndsInIng,
  kEndsInLy,
  kEndsInS,
  kCount
};
using TenseUses = std::uint64_t;
static_assert(static_cast<int>(TenseUse::kCount) <= 64);

template <class... Uses>
[[nodiscard]] constexpr TenseUses any_of(Uses... uses) {
  return (... | (TenseUses{1} << static_cast<int>(uses)));
}

/// The words that decide a tense.
class TenseWords {
 public:
  TenseWords();
  /// All that a word in any case can be. Cost: linear in its length.
  [[nodiscard]] TenseUses uses(std::string_view word) const;

 private:
  void add(std::string_view word, TenseUses uses);
  TextMap<TenseUses> uses_;
};

/// Made when first asked for.
[[nodiscard]] const TenseWords& tense_words();

}  // namespace annotator
