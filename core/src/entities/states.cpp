#include "entities/states.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "entities/put_names.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "state";
constexpr Confidence kSure = 900;

/// Those that are initials; the others are told by their kind in the list of abbreviations.
constexpr WordChoice kInitials("N.C. N.D. N.H. N.J. N.M. N.Y. R.I. S.C. S.D.");

class StateReader {
 public:
  StateReader(std::string_view text, const std::vector<Token>& tokens, const WordList& abbreviations,
              const std::vector<Mention>& mentions)
      : text_(text), tokens_(tokens), abbreviations_(abbreviations), mentions_(mentions) {}

  /// Puts the town and the state at the end of `places` where token `i` ends the name of a state behind a town.
  void read(std::uint32_t i, std::vector<TokenSpan>& places) const {
    if (text_[tokens_[i].span.end - 1] != '.' || !is_state(word(i))) return;
    const std::uint32_t begin = i > 0 && word(i) == "Va." && word(i - 1) == "W." ? i - 1 : i;
    if (begin < 2 || word(begin - 1) != "," || !is_capitalised(begin - 2)) return;
    if (const TokenSpan town = town_before(begin - 1); town.begin < town.end) places.push_back(town);
    places.push_back({begin, i + 1});
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return token_text(text_, tokens_[i]); }
  [[nodiscard]] bool is_capitalised(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::kWord && tokens_[i].casing != Casing::kLower;
  }
  [[nodiscard]] bool is_state(std::string_view word) const {
    const WordEntry* entry = abbreviations_.find(word);
    return entry == nullptr ? kInitials.holds(word) : entry->value == "state";
  }

  /// The name before the comma, as far as it was found; nothing where that is no town.
  [[nodiscard]] TokenSpan town_before(std::uint32_t comma) const {
    const Mention* found = mention_at(mentions_, comma - 1);
    if (found == nullptr) return {};
    const Mention& name = *found;
    const bool sure = name.confidence >= kSure && comma - name.tokens.begin > 1;
    const bool other = name.label == Label::kFacility || name.label == Label::kGroup || name.label == Label::kEvent;
    return other || (sure && name.label != Label::kPlace) ? TokenSpan{} : TokenSpan{name.tokens.begin, comma};
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const WordList& abbreviations_;
  const std::vector<Mention>& mentions_;
};

}  // namespace

void mark_states(const Document& document, const std::vector<Token>& tokens, const WordList& abbreviations,
                 std::vector<Mention>& mentions) {
  const StateReader reader(document.text(), tokens, abbreviations, mentions);
  std::vector<TokenSpan> places;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) reader.read(i, places);
  put_names(tokens, places, Label::kPlace, kRule, mentions);
}

}  // namespace annotator
