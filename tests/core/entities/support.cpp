#include "core/entities/support.h"

#include "entities/entities.h"
#include "support/pipeline.h"

namespace annotator::testing {

namespace {

struct MarkedName {
  ByteSpan span;
  Label label{};
  Confidence confidence = 0;
};

struct MarkedText {
  std::string text;
  std::vector<MarkedName> names;
};

MarkedText read_marks(std::string_view marked) {
  constexpr std::size_t kLabel = 3;  // letters
  MarkedText out;
  while (!marked.empty()) {
    const std::size_t open = marked.find('[');
    out.text += marked.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = marked.find(']');
    const std::size_t space = marked.find(' ', open);
    MarkedName name;
    for (const LabelInfo& row : kLabels) {
      if (row.name.substr(0, kLabel) == marked.substr(open + 1, kLabel)) name.label = row.label;
    }
    const bool given = space > open + 1 + kLabel;
    name.confidence = static_cast<Confidence>(100 * (given ? marked[space - 1] - '0' : 9));
    name.span.begin = static_cast<std::uint32_t>(out.text.size());
    out.text += marked.substr(space + 1, close - space - 1);
    name.span.end = static_cast<std::uint32_t>(out.text.size());
    out.names.push_back(name);
    marked.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace

std::string entities_of(std::string_view marked) {
  const MarkedText read = read_marks(marked);
  const Document text = document(read.text);
  const std::vector<Token> all = tokens(read.text);
  std::vector<Mention> mentions;
  for (const MarkedName& name : read.names) {
    Mention mention;
    mention.span = name.span;
    mention.label = name.label;
    mention.confidence = name.confidence;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      if (all[i].span.begin == name.span.begin) mention.tokens.begin = i;
      if (all[i].span.end == name.span.end) mention.tokens.end = i + 1;
    }
    mentions.push_back(mention);
  }
  std::string out;
  for (const Entity& entity : group_entities(text, all, mentions, lexicons())) {
    if (!out.empty()) out += "; ";
    out += entity.name;
    for (const std::string& alias : entity.aliases) {
      if (alias != entity.name) out.append("=").append(alias);
    }
  }
  return out;
}

}  // namespace annotator::testing
