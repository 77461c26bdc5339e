#include "annotator/analysis.h"

#include <algorithm>

namespace annotator {

std::string_view name_of(Source source) { return source == Source::kUser ? "user" : "auto"; }

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeadline:
      return "headline";
    case BlockKind::kSubheading:
      return "subheading";
    case BlockKind::kByline:
      return "byline";
    case BlockKind::kDateline:
      return "dateline";
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kList:
      return "list";
    case BlockKind::kCaption:
      return "caption";
    case BlockKind::kBoilerplate:
      return "boilerplate";
  }
  return "";
}

std::string_view name_of(Form form) {
  switch (form) {
    case Form::kName:
      return "name";
    case Form::kPronoun:
      return "pronoun";
    case Form::kNominal:
      return "nominal";
  }
  return "";
}

std::string_view name_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::kDirect:
      return "direct";
    case QuoteKind::kMixed:
      return "mixed";
    case QuoteKind::kScare:
      return "scare";
    case QuoteKind::kTitle:
      return "title";
    case QuoteKind::kIndirect:
      return "indirect";
  }
  return "";
}

std::string_view name_of(TimexType type) {
  switch (type) {
    case TimexType::kDate:
      return "DATE";
    case TimexType::kTime:
      return "TIME";
    case TimexType::kDuration:
      return "DURATION";
    case TimexType::kSet:
      return "SET";
  }
  return "";
}

std::string_view name_of(DateSource source) {
  switch (source) {
    case DateSource::kNone:
      return "none";
    case DateSource::kGiven:
      return "given";
    case DateSource::kDateline:
      return "dateline";
    case DateSource::kPublished:
      return "published";
  }
  return "";
}

std::vector<Mention>::const_iterator mention_from(const std::vector<Mention>& mentions, std::uint32_t token) {
  return std::partition_point(mentions.begin(), mentions.end(),
                              [token](const Mention& mention) { return mention.tokens.end <= token; });
}

}  // namespace annotator
