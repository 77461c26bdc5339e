#include "entities/form_places.h"

#include <cstddef>
#include <utility>

#include "tokens/token_text.h"

namespace annotator {

void put_places(const std::vector<Token>& tokens, const std::vector<TokenSpan>& places, RuleName rule,
                std::vector<Mention>& mentions) {
  constexpr Confidence kConfidence = 950;
  if (places.empty()) return;
  std::vector<Mention> kept;
  std::size_t next = 0;
  for (const TokenSpan place : places) {
    Mention mention;
    mention.tokens = place;
    mention.span = byte_span(tokens, place);
    mention.label = Label::kPlace;
    mention.confidence = kConfidence;
    mention.rule = rule;
    while (next < mentions.size() && mentions[next].tokens.end <= place.begin) kept.push_back(mentions[next++]);
    for (; next < mentions.size() && mentions[next].tokens.begin < place.end; ++next) {
      if (mentions[next].tokens == place && mentions[next].label == Label::kPlace) mention = mentions[next];
    }
    kept.push_back(mention);
  }
  kept.insert(kept.end(), mentions.begin() + static_cast<std::ptrdiff_t>(next), mentions.end());
  mentions = std::move(kept);
}

}  // namespace annotator
