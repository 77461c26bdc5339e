#include <optional>

#include "timex/anchor.h"
#include "timex/tagger.h"
#include "timex/timex.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::size_t kBlocksSearched = 24;

std::string format(const DateTime& date) {
  std::string out = format_day({date.year, date.month, date.day});
  if (date.minute_of_day) out += "T" + pad(*date.minute_of_day / 60, 2) + ":" + pad(*date.minute_of_day % 60, 2);
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
    if (mark == "\u2014" || mark == "\u2013" || mark == "--" || (mark == "-" && !tokens[i].glued)) return true;
    if (tokens[i].casing == Casing::kLower) return false;
  }
  return false;
}

}  // namespace

ArticleDate find_article_date(const Document& document, const std::vector<Token>& tokens,
                              const std::vector<Block>& blocks, const std::optional<DateTime>& given) {
  if (given) return {format(*given), DateSource::kGiven, std::nullopt};
  const std::vector<Block> head(blocks.begin(),
                                blocks.begin() + static_cast<std::ptrdiff_t>(std::min(blocks.size(), kBlocksSearched)));
  const std::uint32_t head_end = head.empty() ? 0 : head.back().tokens.end;
  const std::vector<Token> head_tokens(tokens.begin(), tokens.begin() + head_end);
  const std::vector<Candidate> candidates = tagger().find(document.text(), head_tokens, head, Fuzzy::kNone);
  const auto found = [&](const Candidate& candidate, CivilDate day, DateSource source) {
    return ArticleDate{format_day(day), source, byte_span(tokens, candidate.tokens)};
  };
  std::optional<ArticleDate> header;
  for (const Block& block : head) {
    for (const Candidate& candidate : candidates) {
      if (!block.tokens.contains(candidate.tokens)) continue;
      const std::optional<CivilDate> day = full_day(candidate);
      if (!day) continue;
      const bool alone = candidate.tokens.size() + 4 >= block.tokens.size();
      if (alone || is_header(block.kind)) return found(candidate, *day, DateSource::kPublished);
      if (!header && is_in_dateline(candidate, block, tokens, document.text()))
        header = found(candidate, *day, DateSource::kDateline);
    }
  }
  return header.value_or(ArticleDate{});
}

}  // namespace annotator
