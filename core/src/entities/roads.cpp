#include "entities/roads.h"

#include <algorithm>
#include <cstddef>

#include "entities/listed_text.h"
#include "entities/put_names.h"
#include "text/chars.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "name.road";
constexpr NameFacts kOther = kLabelledFacts & ~facts::kFacility;
constexpr WordChoice kBefore("On along off on onto");

}  // namespace

bool is_road(std::string_view word) {
  constexpr std::string_view kClasses = "ABMN";
  constexpr std::size_t kLongest = 5;
  return word.size() >= 2 && word.size() <= kLongest && kClasses.find(word.front()) != kClasses.npos &&
         std::all_of(word.begin() + 1, word.end(), is_ascii_digit);
}

void mark_roads(const ListedText& text, std::vector<Mention>& mentions) {
  const std::vector<Token>& tokens = text.tokens;
  std::vector<TokenSpan> roads;
  bool drives = false;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].casing != Casing::kUpper || !is_road(text.word(i)) || (text.facts(i) & kOther) != 0) continue;
    if (i + 2 < tokens.size() && tokens[i + 1].glued && tokens[i + 2].glued) continue;  // "N1,442"
    const bool the = i >= 2 && text.is(i - 1, "the");
    drives |= the && text.is_one_of(i - 2, kBefore);
    const Mention* found = mention_at(mentions, i);
    if (found != nullptr && found->tokens.size() > 1) continue;
    drives |= the && found != nullptr && (found->label == Label::kPlace || found->label == Label::kFacility);
    roads.push_back({i, i + 1});
  }
  // Without one of these words "the M1" may be a chip.
  const auto tells = [&](const Token& token) {
    return word_facts(text.gazetteer, WordUse::kTraffic, token_text(text.text, token)) != 0;
  };
  if (drives && std::any_of(tokens.begin(), tokens.end(), tells))
    put_names(tokens, roads, Label::kFacility, kRule, mentions);
}

}  // namespace annotator
