#include <algorithm>

#include "timex/folded.h"
#include "timex/refine.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

/// A month, a day of one or a season, whose year is not said.
bool is_open(const Meaning& meaning) {
  return meaning.form == TimexForm::kCalendar && (meaning.month > 0 || meaning.unit == Unit::kSeason) &&
         meaning.year == 0 && meaning.year_base == Base::kNone && meaning.shift == Shift::kNone;
}

bool is_dated(const Meaning& meaning) {
  return meaning.form == TimexForm::kCalendar && (meaning.month > 0 || meaning.unit == Unit::kSeason) &&
         (meaning.year > 0 || meaning.year_base != Base::kNone);
}

/// "Saturday" of "Friday to Saturday", "2 a.m." of "10 p.m. to 2 a.m.": what its beginning gives the day.
bool may_end(const Meaning& first, const Meaning& second, bool is_range) {
  if (second.form == TimexForm::kClock) return is_range && first.minute != kNoMinute && second.minute != kNoMinute;
  if (second.form == TimexForm::kWeekday) {
    const bool plain = second.shift == Shift::kNone && second.offset == 0;
    return plain && first.form <= TimexForm::kOffset && first.unit == Unit::kDay;
  }
  return is_range && is_open(first) && is_open(second);
}

bool in_one_block(const std::vector<Block>& blocks, TokenSpan span) {
  const auto block =
      std::partition_point(blocks.begin(), blocks.end(), [span](const Block& b) { return b.tokens.end <= span.begin; });
  return block != blocks.end() && block->tokens.contains(span);
}

}  // namespace

void share_years(std::string_view text, const std::vector<Token>& tokens, const std::vector<Block>& blocks,
                 std::vector<Candidate>& candidates) {
  constexpr WordChoice kRangeLinks("to - \u2013 until till through into");
  constexpr WordChoice kOtherLinks("and or /");
  for (std::size_t i = candidates.size(); i-- > 1;) {
    Meaning& first = candidates[i - 1].meaning;
    Meaning& second = candidates[i].meaning;
    const std::uint32_t begin = candidates[i - 1].tokens.begin;
    const TokenSpan gap = {candidates[i - 1].tokens.end, candidates[i].tokens.begin};
    if (gap.size() != 1 && gap.size() != 2) continue;
    const Folded link(token_text(text, tokens[gap.begin]));
    if (gap.size() == 2) {  // "In 1974, on 25 April"
      const bool of_year = first.form == TimexForm::kCalendar && first.unit == Unit::kYear && first.year > 0;
      if (of_year && is_open(second) && link == "," && Folded(token_text(text, tokens[gap.begin + 1])).in("in on") &&
          begin > 0 && Folded(token_text(text, tokens[begin - 1])) == "in")
        second.year = first.year;
      continue;
    }
    const bool between = begin > 0 && Folded(token_text(text, tokens[begin - 1])) == "between";
    const bool is_range = between || link.in(kRangeLinks);
    if (!is_range && !link.in(kOtherLinks)) continue;
    if (!in_one_block(blocks, {begin, candidates[i].tokens.end})) continue;
    second.ends_range = may_end(first, second, is_range);
    if (!is_open(first) || !is_dated(second)) continue;
    if (first.unit == Unit::kSeason && second.unit != Unit::kSeason) continue;
    const bool over_new_year = first.month > second.month;
    if (second.year > 0) first.year = static_cast<std::int16_t>(second.year - (over_new_year ? 1 : 0));
    first.year_base = second.year_base;
    first.year_offset = static_cast<std::int16_t>(second.year_offset - (over_new_year ? 1 : 0));
  }
}

}  // namespace annotator
