#include "prepared.h"

namespace annotator::train {

namespace {

TagMask mask_of(const GoldName& name, Place place) {
  TagMask mask = 0;
  for (const LabelInfo& row : kLabels) {
    if ((name.labels & bit(row.label)) != 0) mask |= TagMask{1} << make_tag(row.label, place);
  }
  return mask;
}

}  // namespace

std::vector<TagMask> allowed_tags(const Prepared& document) {
  TagMask free = TagMask{1} << kOutside;
  for (const LabelInfo& row : kLabels) {
    if ((document.gold.annotated & bit(row.label)) != 0) continue;
    for (const Place place : {Place::kBegin, Place::kInside, Place::kLast, Place::kUnit})
      free |= TagMask{1} << make_tag(row.label, place);
  }
  std::vector<TagMask> allowed(document.tokens.size(), free);
  const TagMask anything = (TagMask{1} << kTagCount) - 1;
  std::size_t t = 0;
  for (const GoldName& name : document.gold.names) {
    while (t < document.tokens.size() && document.tokens[t].span.end <= name.span.begin) ++t;
    std::size_t end = t;
    while (end < document.tokens.size() && document.tokens[end].span.begin < name.span.end) ++end;
    if (end == t) continue;
    const bool fits =
        document.tokens[t].span.begin == name.span.begin && document.tokens[end - 1].span.end == name.span.end;
    for (std::size_t i = t; i < end; ++i) {
      const Place place = end - t == 1   ? Place::kUnit
                          : i == t       ? Place::kBegin
                          : i + 1 == end ? Place::kLast
                                         : Place::kInside;
      allowed[i] = fits ? mask_of(name, place) : anything;
    }
    t = end;
  }
  return allowed;
}

std::optional<GoldDocument> recased(const GoldDocument& document, std::size_t number) {
  constexpr std::size_t kEach = 24;
  constexpr float kWeight = 0.5f;
  if (document.annotated != kAllLabels || document.silver || number % kEach > 2) return std::nullopt;
  const auto upper = [](char c) { return 'a' <= c && c <= 'z' ? static_cast<char>(c - 32) : c; };
  const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  GoldDocument copy = document;
  copy.recased = true;
  copy.weight *= kWeight;
  char before = ' ';
  for (char& c : copy.text) {
    const char given = c;
    if (number % kEach == 0) c = upper(c);
    if (number % kEach == 1) c = lower(c);
    if (number % kEach == 2 && before == ' ') c = upper(c);
    before = given;
  }
  return copy;
}

}  // namespace annotator::train
