#include "entities/put_names.h"

#include <cstddef>
#include <utility>

#include "tokens/token_text.h"

namespace annotator {

void put_names(const std::vector<Token>& tokens, const std::vector<TokenSpan>& names, Label label, RuleName rule,
               std::vector<Mention>& mentions) {
  constexpr Confidence kConfidence = 950;
  if (names.empty()) return;
  std::vector<Mention> kept;
  std::size_t next = 0;
  for (const TokenSpan name : names) {
    Mention mention;
    mention.tokens = name;
    mention.span = byte_span(tokens, name);
    mention.label = label;
    mention.confidence = kConfidence;
    mention.rule = rule;
    while (next < mentions.size() && mentions[next].tokens.end <= name.begin) kept.push_back(mentions[next++]);
    for (; next < mentions.size() && mentions[next].tokens.begin < name.end; ++next) {
      Mention& other = mentions[next];
      if (other.tokens == name && other.label == label) mention = other;
      if (other.tokens.end <= name.end) continue;
      const Token& mark = tokens[name.end];  // " - "
      const std::uint32_t rest = name.end + (mark.kind == TokenKind::kPunctuation && !mark.glued ? 1 : 0);
      if (other.tokens.end == rest || tokens[rest].casing != Casing::kInitial) continue;
      other.tokens.begin = rest;
      other.span = byte_span(tokens, other.tokens);
      break;
    }
    kept.push_back(mention);
  }
  for (; next < mentions.size(); ++next) kept.push_back(mentions[next]);
  mentions = std::move(kept);
}

void put_names(const std::vector<Token>& tokens, const LabelledNames& names, RuleName rule,
               std::vector<Mention>& mentions) {
  for (const LabelInfo& row : kLabels)
    put_names(tokens, names[static_cast<std::size_t>(row.label)], row.label, rule, mentions);
}

const Mention* mention_at(const std::vector<Mention>& mentions, std::uint32_t token) {
  const auto at = mention_from(mentions, token);
  return at != mentions.end() && at->tokens.begin <= token ? &*at : nullptr;
}

}  // namespace annotator
