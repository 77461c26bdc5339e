#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace annotator {

/// What a mention names. The order is that of kLabels and of every list a user sees.
enum class Label : std::uint8_t { kPerson, kOrganization, kPlace, kGroup, kFacility, kEvent, kProduct, kWork, kLaw };

struct LabelInfo {
  Label label;
  std::string_view name;         // in JSON, options and CSS classes
  std::string_view plural;       // heading of a list
  std::string_view schema_type;  // schema.org type of microdata
};

inline constexpr std::array<LabelInfo, 9> kLabels = {{
    {Label::kPerson, "person", "People", "Person"},
    {Label::kOrganization, "organization", "Organizations", "Organization"},
    {Label::kPlace, "place", "Places", "Place"},
    {Label::kGroup, "group", "Groups", "Thing"},
    {Label::kFacility, "facility", "Facilities", "Place"},
    {Label::kEvent, "event", "Events", "Event"},
    {Label::kProduct, "product", "Products", "Product"},
    {Label::kWork, "work", "Works", "CreativeWork"},
    {Label::kLaw, "law", "Laws", "Legislation"},
}};

[[nodiscard]] constexpr const LabelInfo& info(Label label) { return kLabels[static_cast<std::size_t>(label)]; }

[[nodiscard]] constexpr std::optional<Label> label_from_name(std::string_view name) {
  for (const LabelInfo& row : kLabels) {
    if (row.name == name) return row.label;
  }
  return std::nullopt;
}

/// A set of labels, one bit each.
using LabelSet = std::uint16_t;
inline constexpr LabelSet kAllLabels = (1u << kLabels.size()) - 1;
[[nodiscard]] constexpr LabelSet bit(Label label) { return static_cast<LabelSet>(1u << static_cast<unsigned>(label)); }

}  // namespace annotator
