#include "entities/known_label.h"

namespace annotator {

namespace {

struct KnownLabel {
  NameFacts fact;
  Label label;
};
constexpr KnownLabel kKnownLabels[] = {
    {facts::kPlace, Label::kPlace}, {facts::kOrganization, Label::kOrganization},
    {facts::kGroup, Label::kGroup}, {facts::kFacility, Label::kFacility},
    {facts::kEvent, Label::kEvent}, {facts::kProduct, Label::kProduct},
    {facts::kWork, Label::kWork},   {facts::kLaw, Label::kLaw},
};

}  // namespace

NameFacts listed_facts(const Gazetteer& gazetteer, std::string_view text, const std::vector<Token>& tokens,
                       TokenSpan name, NameFacts wanted) {
  const Gazetteer::Match match = gazetteer.longest(text, tokens, name.begin, name.end, wanted);
  return match.end == name.end ? match.facts : NameFacts{};
}

std::optional<Label> known_label(NameFacts known) {
  std::optional<Label> out;
  for (const KnownLabel& row : kKnownLabels) {
    if ((known & row.fact) == 0) continue;
    if (out) return std::nullopt;
    out = row.label;
  }
  return out;
}

}  // namespace annotator
