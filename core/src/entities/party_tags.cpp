#include "entities/party_tags.h"

#include <cstddef>
#include <string_view>

#include "entities/put_names.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "party_tag";
constexpr std::uint32_t kLongestParty = 2;  // bytes: "D", "D."

class PartyTagReader {
 public:
  PartyTagReader(std::string_view text, const std::vector<Token>& tokens, const std::vector<Mention>& mentions)
      : text_(text), tokens_(tokens), mentions_(mentions) {}

  /// The state of the tag whose letter is token `i`; empty where there is none.
  [[nodiscard]] TokenSpan state(std::uint32_t i) const {
    constexpr std::uint32_t kLongest = 4;  // tokens: "W. Va ."
    const std::uint32_t begin = i + 2;
    if (i == 0 || !is_one_of(i - 1, "(,") || !(is_dash(i + 1) ? is_party(i) : is_apart(i))) return {};
    std::uint32_t end = begin;
    while (end < tokens_.size() && end - begin < kLongest && is_part(end)) ++end;
    if (end == begin || end == tokens_.size() || !is_one_of(end, "),;")) return {};
    const bool stop = word(end - 1) == ".";
    if (!is_short(begin, end) && !follows_person(i - 1)) return {};
    return {begin, end - (stop ? 1 : 0)};
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return token_text(text_, tokens_[i]); }
  [[nodiscard]] bool is_one_of(std::uint32_t i, std::string_view marks) const {
    return word(i).size() == 1 && marks.find(word(i)) != std::string_view::npos;
  }
  [[nodiscard]] bool is_party(std::uint32_t i) const { return is_one_of(i, "DRI"); }
  /// "D.," of "(D., Mass.)"
  [[nodiscard]] bool is_apart(std::uint32_t i) const {
    return (word(i) == "D." || word(i) == "R.") && i + 1 < tokens_.size() && word(i + 1) == ",";
  }
  [[nodiscard]] bool is_dash(std::uint32_t i) const {
    return i + 1 < tokens_.size() && (word(i) == "-" || word(i) == "\u2013") && tokens_[i].glued &&
           tokens_[i + 1].glued;
  }
  [[nodiscard]] bool is_part(std::uint32_t i) const {
    const Token& token = tokens_[i];
    return word(i) == "." || (token.kind == TokenKind::kWord && token.casing != Casing::kLower);
  }

  /// "Fla.", "N.M.", "TX".
  [[nodiscard]] bool is_short(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::size_t kPostalCode = 2;
    const std::string_view last = word(end - 1);
    return last.ends_with('.') ||
           (end - begin == 1 && last.size() == kPostalCode && tokens_[begin].casing == Casing::kUpper);
  }

  /// "Ted Cruz (", "Ted Cruz's ("
  [[nodiscard]] bool follows_person(std::uint32_t i) const {
    const auto next = mention_from(mentions_, i);
    if (next == mentions_.begin()) return false;
    const Mention& before = *(next - 1);
    return before.label == Label::kPerson && i - before.tokens.end <= 1;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const std::vector<Mention>& mentions_;
};

}  // namespace

void mark_party_tags(const Document& document, const std::vector<Token>& tokens, std::vector<Mention>& mentions) {
  const PartyTagReader reader(document.text(), tokens, mentions);
  std::vector<TokenSpan> states;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].span.size() > kLongestParty) continue;
    if (const TokenSpan state = reader.state(i); state.begin < state.end) states.push_back(state);
  }
  put_names(tokens, states, Label::kPlace, kRule, mentions);
}

}  // namespace annotator
