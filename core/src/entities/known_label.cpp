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
