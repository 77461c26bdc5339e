#pragma once

#include <array>
#include <cstddef>

#include "annotator/analysis.h"
#include "quotes/attribution.h"

namespace annotator {

struct AttributionRuleInfo {
  AttributionRule rule;
  RuleName name;
  Confidence speaker;  // share of right speakers among what the rule finds, in thousandths
};

inline constexpr std::array<AttributionRuleInfo, 21> kAttributionRules = {{
    {AttributionRule::kAfterVerb, "quote.after.verb", 980},
    {AttributionRule::kAfterInverted, "quote.after.inverted", 980},
    {AttributionRule::kAfterSource, "quote.after.source", 920},
    {AttributionRule::kAfterDash, "quote.after.dash", 900},
    {AttributionRule::kBeforeVerb, "quote.before.verb", 950},
    {AttributionRule::kBeforeColon, "quote.before.colon", 900},
    {AttributionRule::kBeforeParticiple, "quote.before.participle", 900},
    {AttributionRule::kBeforeSource, "quote.before.source", 880},
    {AttributionRule::kBeforeNoun, "quote.before.noun", 850},
    {AttributionRule::kBeforeFar, "quote.before.far", 850},
    {AttributionRule::kBeforeWeak, "quote.before.weak", 750},
    {AttributionRule::kPassive, "quote.passive", 850},
    {AttributionRule::kAfterFar, "quote.after.far", 800},
    {AttributionRule::kHeadline, "quote.headline", 800},
    {AttributionRule::kSameSentence, "quote.same-sentence", 850},
    {AttributionRule::kRunOn, "quote.run-on", 930},
    {AttributionRule::kRunOnIndirect, "quote.run-on.indirect", 850},
    {AttributionRule::kRunOnParagraph, "quote.run-on.paragraph", 800},
    {AttributionRule::kSetUp, "quote.set-up", 700},
    {AttributionRule::kClauseSubject, "quote.clause-subject", 500},
    {AttributionRule::kNone, "quote.marks", 0},
}};

constexpr bool rules_stand_in_order() {
  for (std::size_t i = 0; i < kAttributionRules.size(); ++i) {
    if (static_cast<std::size_t>(kAttributionRules[i].rule) != i) return false;
  }
  return true;
}
static_assert(rules_stand_in_order());

[[nodiscard]] constexpr const AttributionRuleInfo& info(AttributionRule rule) {
  return kAttributionRules[static_cast<std::size_t>(rule)];
}

}  // namespace annotator
