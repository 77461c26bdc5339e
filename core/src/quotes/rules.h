#pragma once

#include <array>
#include <cstddef>

#include "annotator/analysis.h"
#include "quotes/attribution.h"
#include "quotes/indirect.h"

namespace annotator {

/// How often the rule's speaker is right, in thousandths, by what the speaker and the cue are. Counted on the training
/// articles and, where those hold fewer than twenty cases, drawn towards the rule's mean.
struct SpeakerConfidence {
  Confidence common;  // a name or pronoun with one of the commonest cues: "Dahl said"
  Confidence other;   // a name or pronoun with a rarer cue: "Dahl thundered"
  Confidence phrase;  // a noun phrase: "the spokesman said"
};

struct AttributionRuleInfo {
  AttributionRule rule;
  RuleName name;
  SpeakerConfidence speaker;
};

inline constexpr std::array<AttributionRuleInfo, 21> kAttributionRules = {{
    {AttributionRule::kAfterVerb, "quote.after.verb", {980, 960, 940}},
    {AttributionRule::kAfterInverted, "quote.after.inverted", {970, 950, 920}},
    {AttributionRule::kAfterSource, "quote.after.source", {800, 800, 600}},
    {AttributionRule::kAfterDash, "quote.after.dash", {800, 800, 600}},
    {AttributionRule::kBeforeVerb, "quote.before.verb", {950, 850, 650}},
    {AttributionRule::kBeforeColon, "quote.before.colon", {800, 800, 600}},
    {AttributionRule::kBeforeParticiple, "quote.before.participle", {910, 910, 620}},
    {AttributionRule::kBeforeSource, "quote.before.source", {880, 880, 600}},
    {AttributionRule::kBeforeNoun, "quote.before.noun", {600, 600, 500}},
    {AttributionRule::kBeforeFar, "quote.before.far", {920, 780, 600}},
    {AttributionRule::kBeforeWeak, "quote.before.weak", {750, 750, 450}},
    {AttributionRule::kPassive, "quote.passive", {700, 700, 600}},
    {AttributionRule::kAfterFar, "quote.after.far", {880, 850, 780}},
    {AttributionRule::kHeadline, "quote.headline", {800, 800, 600}},
    {AttributionRule::kSameSentence, "quote.same-sentence", {880, 880, 600}},
    {AttributionRule::kRunOn, "quote.run-on", {970, 800, 920}},
    {AttributionRule::kRunOnIndirect, "quote.run-on.indirect", {750, 600, 400}},
    {AttributionRule::kRunOnParagraph, "quote.run-on.paragraph", {900, 600, 300}},
    {AttributionRule::kSetUp, "quote.set-up", {350, 350, 250}},
    {AttributionRule::kClauseSubject, "quote.clause-subject", {700, 700, 350}},
    {AttributionRule::kNone, "quote.marks", {0, 0, 0}},
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

/// In the order of IndirectForm.
inline constexpr std::array<RuleName, 8> kIndirectRules = {
    "quote.indirect",        "quote.indirect.before", "quote.indirect.source", "quote.indirect.question",
    "quote.indirect.intent", "quote.indirect.matter", "quote.indirect.raised", "quote.indirect.turn"};

[[nodiscard]] constexpr RuleName name_of(IndirectForm form) { return kIndirectRules[static_cast<std::size_t>(form)]; }

}  // namespace annotator
