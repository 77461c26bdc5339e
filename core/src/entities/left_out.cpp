#include "entities/left_out.h"

#include <array>
#include <cstddef>

#include "entities/put_names.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "name.listed";

class LeftOut {
 public:
  explicit LeftOut(const ListedText& text) : text_(text) {}

  /// The listed name that begins at a token and ends before `stop`, with its label; or none.
  [[nodiscard]] MaybeLabel read(std::uint32_t begin, std::uint32_t stop, TokenSpan& name) const {
    if (!begins_or_ends(begin) || text_.is(begin, "The")) return {};
    const Gazetteer::Match match = text_.gazetteer.longest(text_.text, text_.tokens, begin, stop, kThingFacts);
    name = {begin, match.end};
    if (name.size() < 2 || !begins_or_ends(match.end - 1)) return {};
    for (std::uint32_t i = begin + 1; i < match.end; ++i) {
      if (!text_.same_line(i)) return {};
    }
    // "Middle East Respiratory Syndrome"
    if (match.end < text_.tokens.size() && text_.same_line(match.end) && has_capital(text_.casing(match.end)))
      return {};
    return known_label(match.facts & kLabelledFacts);
  }

 private:
  [[nodiscard]] bool begins_or_ends(std::uint32_t token) const {
    return has_capital(text_.casing(token)) || text_.tokens[token].kind == TokenKind::kNumber;
  }

  const ListedText& text_;
};

}  // namespace

void mark_left_out(const ListedText& text, const std::vector<Timex>& timexes, std::vector<Mention>& mentions) {
  const LeftOut left_out(text);
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  std::array<std::vector<TokenSpan>, kLabels.size()> found;
  auto timex = timexes.begin();
  auto next = mentions.begin();
  for (std::uint32_t i = 0; i < size; ++i) {
    while (next != mentions.end() && next->tokens.end <= i) ++next;
    const std::uint32_t stop = next == mentions.end() ? size : next->tokens.begin;
    if (stop <= i) continue;
    TokenSpan name;
    const MaybeLabel label = left_out.read(i, stop, name);
    if (!label) continue;
    const ByteSpan span = byte_span(text.tokens, name);
    while (timex != timexes.end() && timex->span.end <= span.begin) ++timex;
    if (timex != timexes.end() && timex->span.begin < span.end) continue;
    found[static_cast<std::size_t>(*label)].push_back(name);
    i = name.end - 1;
  }
  for (const LabelInfo& row : kLabels)
    put_names(text.tokens, found[static_cast<std::size_t>(row.label)], row.label, kRule, mentions);
}

}  // namespace annotator
