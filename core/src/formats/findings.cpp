#include "formats/findings.h"

#include <algorithm>
#include <array>

#include "formats/words.h"
#include "text/sorting.h"

namespace annotator {

namespace {

constexpr std::array<TagNames, kLabels.size()> kTags = {{
    {Label::kPerson, "Person", "PERSON", "PER"},
    {Label::kOrganization, "Org", "ORG", "ORG"},
    {Label::kPlace, "Place", "GPE", "LOC"},
    {Label::kGroup, "Group", "NORP", "NORP"},
    {Label::kFacility, "Facility", "FAC", "FAC"},
    {Label::kEvent, "Event", "EVENT", "EVENT"},
    {Label::kProduct, "Product", "PRODUCT", "PRODUCT"},
    {Label::kWork, "Work", "WORK_OF_ART", "WORK"},
    {Label::kLaw, "Law", "LAW", "LAW"},
}};

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::vector<Layer> all_findings(const Analysis& analysis) {
  std::vector<Layer> all;
  for (std::uint32_t i = 0; i < analysis.quotes.size(); ++i)
    all.push_back({analysis.quotes[i].span, Layer::Kind::kQuote, i});
  for (std::uint32_t i = 0; i < analysis.mentions.size(); ++i)
    all.push_back({analysis.mentions[i].span, Layer::Kind::kMention, i});
  for (std::uint32_t i = 0; i < analysis.timexes.size(); ++i)
    all.push_back({analysis.timexes[i].span, Layer::Kind::kTimex, i});
  sort_stably(all, comes_before);
  return all;
}

std::string finding_id(const Layer& layer) {
  const char prefix = layer.kind == Layer::Kind::kQuote ? 'q' : layer.kind == Layer::Kind::kMention ? 'm' : 'd';
  return prefix + std::to_string(layer.index);
}

std::string speaker_name(const Document& document, const Analysis& analysis, const Quote& quote) {
  if (!quote.speaker) return {};
  return one_line(quote.speaker->entity ? std::string_view(analysis.entities[index(*quote.speaker->entity)].name)
                                        : document.text(quote.speaker->span));
}

std::string title_of(const Document& document, const Analysis& analysis, std::string_view title) {
  if (!title.empty()) return std::string(title);
  for (const Block& block : analysis.blocks) {
    if (block.kind == BlockKind::kHeadline) return one_line(document.text(block.span));
  }
  return "Article";
}

std::size_t count_pronouns(const Analysis& analysis) {
  return static_cast<std::size_t>(std::count_if(analysis.mentions.begin(), analysis.mentions.end(),
                                                [](const Mention& mention) { return mention.form != Form::kName; }));
}

std::size_t count_tied_entities(const Analysis& analysis) {
  return static_cast<std::size_t>(std::count_if(analysis.entities.begin(), analysis.entities.end(),
                                                [](const Entity& entity) { return entity.mentions.size() > 1; }));
}

const TagNames& tags_of(Label label) { return kTags[static_cast<std::size_t>(label)]; }

bool same_ascii(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<Label> label_of_tag(std::string_view tag) {
  for (const TagNames& row : kTags) {
    for (const std::string_view name : {info(row.label).name, row.brat, row.spacy, row.conll}) {
      if (same_ascii(tag, name)) return row.label;
    }
  }
  if (same_ascii(tag, "location")) return Label::kPlace;
  return std::nullopt;
}

std::optional<TimexType> timex_type_of_tag(std::string_view tag) {
  for (const TimexType type : {TimexType::kDate, TimexType::kTime, TimexType::kDuration, TimexType::kSet}) {
    if (same_ascii(tag, name_of(type))) return type;
  }
  return std::nullopt;
}

}  // namespace annotator
