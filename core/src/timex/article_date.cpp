#include <algorithm>
#include <optional>
#include <span>

#include "timex/anchor.h"
#include "timex/tagger.h"
#include "timex/timex.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::size_t kBlocksSearched = 24;

std::string format(const DateTime& date) {
  std::string out = format_day({date.year, date.month, date.day});
  if (date.minute_of_day) out += spell("T2:2", {*date.minute_of_day / 60, *date.minute_of_day % 60});
  return out;
}

/// A day with its year, whatever the context.
std::optional<CivilDate> full_day(const Candidate& candidate) {
  const Meaning& meaning = candidate.meaning;
  const bool full = meaning.form == TimexForm::kCalendar && meaning.unit == Unit::kDay && meaning.year > 0 &&
                    meaning.month > 0 && meaning.day > 0;
  const CivilDate date = {meaning.year, meaning.month, meaning.day};
  return full && is_valid(date) ? std::optional(date) : std::nullopt;
}

bool is_header(BlockKind kind) {
  return kind == BlockKind::kDateline || kind == BlockKind::kByline || kind == BlockKind::kBoilerplate;
}

/// "LISBON, May 3, 2024 (Agency) -": the date stands before the dash, near the beginning.
bool is_in_dateline(const Candidate& candidate, const Block& block, const std::vector<Token>& tokens,
                    std::string_view text) {
  constexpr std::uint32_t kLongestDateline = 14;
  if (candidate.tokens.begin - block.tokens.begin > kLongestDateline) return false;
  const std::uint32_t stop = std::min(block.tokens.end, block.tokens.begin + kLongestDateline + 6);
  for (std::uint32_t i = candidate.tokens.end; i < stop; ++i) {
    const std::string_view mark = token_text(text, tokens[i]);
    if (kLongDashes.holds(mark) || (mark == "-" && !tokens[i].glued)) return true;
    if (tokens[i].casing == Casing::kLower) return false;
  }
  return false;
}

/// What is told of time in what of a block may hold the article's date.
std::vector<Candidate> found_at_head(std::string_view text, const std::vector<Token>& tokens, const Block& block) {
  constexpr std::uint32_t kTokensSearched = 24;
  const std::uint32_t size =
      is_header(block.kind) ? block.tokens.size() : std::min(block.tokens.size(), kTokensSearched);
  Block head = block;
  head.tokens.end = block.tokens.begin + size;
  const auto begin = tokens.begin() + block.tokens.begin;
  if (std::none_of(begin, begin + size, [](const Token& t) { return t.kind == TokenKind::kNumber; })) return {};
  return tagger().find(text, tokens, {head}, Fuzzy::kNone);
}

}  // namespace

ArticleDate find_article_date(const Document& document, const std::vector<Token>& tokens,
                              const std::vector<Block>& blocks, const std::optional<DateTime>& given) {
  if (given) return {format(*given), DateSource::kGiven, std::nullopt};
  std::optional<ArticleDate> in_dateline;
  for (const Block& block : std::span(blocks).first(std::min(blocks.size(), kBlocksSearched))) {
    for (const Candidate& candidate : found_at_head(document.text(), tokens, block)) {
      const std::optional<CivilDate> day = full_day(candidate);
      if (!day) continue;
      const auto found = [&](DateSource source) {
        return ArticleDate{format_day(*day), source, byte_span(tokens, candidate.tokens)};
      };
      const bool alone = candidate.tokens.size() + 4 >= block.tokens.size();
      if (alone || is_header(block.kind)) return found(DateSource::kPublished);
      if (!in_dateline && is_in_dateline(candidate, block, tokens, document.text()))
        in_dateline = found(DateSource::kDateline);
    }
  }
  return in_dateline.value_or(ArticleDate{});
}

}  // namespace annotator
