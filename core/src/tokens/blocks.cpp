#include "tokens/blocks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/chars.h"
#include "text/seldom.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

// Lines are taken for hard-wrapped when most of those that another line follows directly are this long and none is
// longer: 60 to 80 columns is what mail programs and terminals wrap at.
constexpr WordChoice kLineEnds(": , ;");
constexpr std::uint32_t kShortestWrapped = 45;
constexpr std::uint32_t kLongestWrapped = 100;
constexpr std::uint32_t kFewWords = 4;         // a line of a page's navigation
constexpr std::uint32_t kTitleWords = 25;      // longest headline or subheading
constexpr std::uint32_t kProseWords = 6;       // fewer words with a full stop are no body text yet
constexpr std::uint32_t kLabelLineWords = 14;  // longest byline, dateline or phrase of the page

struct Line {
  TokenSpan tokens;
  std::uint32_t words = 0;
  bool after_blank = false;
  bool closed = false;  // ends as a sentence does
};

class BlockFinder {
 public:
  BlockFinder(std::string_view text, const std::vector<Token>& tokens, const WordList& forms)
      : text_(text), tokens_(tokens), forms_(forms) {}

  std::vector<Block> run() {
    split_lines();
    if (is_hard_wrapped()) join_lines();
    for (Line& line : lines_) measure(line);
    classify();
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const TokenSpan span = lines_[i].tokens;
      blocks.push_back({{tokens_[span.begin].span.begin, tokens_[span.end - 1].span.end}, span, kinds_[i]});
    }
    return blocks;
  }

 private:
  void split_lines() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      const std::uint32_t gap_begin = i == 0 ? 0 : tokens_[i - 1].span.end;
      const std::string_view gap = text_.substr(gap_begin, tokens_[i].span.begin - gap_begin);
      const std::size_t breaks = line_breaks(gap);
      if (i == 0 || breaks > 0) {
        lines_.push_back({{i, i}, 0, breaks != 1, false});
      }
      lines_.back().tokens.end = i + 1;
    }
  }

  /// Line ends in white space: LF, CR LF, CR, form feed, U+2028, U+2029.
  static std::size_t line_breaks(std::string_view gap) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < gap.size(); ++i) {
      if (gap[i] == '\n' || gap[i] == '\f' || (gap[i] == '\r' && (i + 1 == gap.size() || gap[i + 1] != '\n'))) ++count;
      if (gap.substr(i, 3) == "\u2028" || gap.substr(i, 3) == "\u2029") ++count;
    }
    return count;
  }

  std::uint32_t bytes(const Line& line) const {
    return tokens_[line.tokens.end - 1].span.end - tokens_[line.tokens.begin].span.begin;
  }

  ANNOTATOR_SELDOM bool is_hard_wrapped() const {
    std::uint32_t followed = 0;
    std::uint32_t full = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (bytes(lines_[i]) > kLongestWrapped) return false;
      if (lines_[i + 1].after_blank) continue;
      ++followed;
      full += bytes(lines_[i]) >= kShortestWrapped ? 1 : 0;
    }
    return followed >= 2 && full * 4 >= followed * 3;
  }

  void join_lines() {
    std::vector<Line> joined;
    for (const Line& line : lines_) {
      if (joined.empty() || line.after_blank) {
        joined.push_back(line);
      } else {
        joined.back().tokens.end = line.tokens.end;
      }
    }
    lines_ = std::move(joined);
  }

  void measure(Line& line) const {
    for (std::uint32_t i = line.tokens.begin; i < line.tokens.end; ++i) {
      line.words += tokens_[i].kind == TokenKind::kWord || tokens_[i].kind == TokenKind::kNumber ? 1 : 0;
    }
    std::uint32_t last = line.tokens.end - 1;
    while (last > line.tokens.begin && is_closer(word(last))) --last;
    line.closed = is_sentence_end(word(last)) || kLineEnds.holds(word(last)) ||
                  (last < line.tokens.end - 1 && line.words >= kProseWords && is_opener(word(line.tokens.begin))) ||
                  (word(last).size() > 1 && word(last).back() == '.');
  }

  std::string_view word(std::uint32_t i) const { return token_text(text_, tokens_[i]); }

  bool is_prose(const Line& line) const {
    return (line.closed && line.words >= kProseWords) || line.words > kTitleWords;
  }

  void classify() {
    kinds_.assign(lines_.size(), BlockKind::kParagraph);
    std::vector<char> by_form(lines_.size(), false);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (const std::optional<BlockKind> kind = kind_by_form(i)) {
        kinds_[i] = *kind;
        by_form[i] = true;
      }
    }
    std::size_t body_begin = lines_.size();
    std::size_t body_end = 0;  // one past the last line of prose
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (by_form[i] || !is_prose(lines_[i])) continue;
      body_begin = std::min(body_begin, i);
      body_end = i + 1;
    }
    if (body_begin == lines_.size()) {  // nothing but short lines: the first of several is the headline
      if (lines_.size() > 1 && !by_form[0] && lines_[0].words >= kFewWords) kinds_[0] = BlockKind::kHeadline;
      return;
    }
    const std::size_t headline = find_headline(by_form, body_begin);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (by_form[i] || is_prose(lines_[i])) continue;
      kinds_[i] = kind_by_place(i, headline, body_begin, body_end);
    }
    if (headline < lines_.size()) kinds_[headline] = BlockKind::kHeadline;
  }

  /// The longest title-like line before the body; lines_.size() when there is none.
  ANNOTATOR_SELDOM std::size_t find_headline(const std::vector<char>& by_form, std::size_t body_begin) const {
    std::size_t best = lines_.size();
    for (std::size_t i = 0; i < body_begin; ++i) {
      if (by_form[i] || lines_[i].words < 2) continue;
      if (best == lines_.size() || (lines_[best].words < kFewWords && lines_[i].words > lines_[best].words)) best = i;
    }
    return best;
  }

  ANNOTATOR_SELDOM BlockKind kind_by_place(std::size_t i, std::size_t headline, std::size_t body_begin,
                                           std::size_t body_end) const {
    const Line& line = lines_[i];
    if (line.closed && !(i < body_begin && line.words < kFewWords)) return BlockKind::kParagraph;
    if (i < body_begin) {
      const bool short_line = line.words < kFewWords;
      return short_line || (headline < lines_.size() && i < headline) ? BlockKind::kBoilerplate
                                                                      : BlockKind::kSubheading;
    }
    return i >= body_end ? BlockKind::kBoilerplate : BlockKind::kSubheading;
  }

  std::optional<BlockKind> kind_by_form(std::size_t i) const {
    const Line& line = lines_[i];
    if (is_list_item(line) &&
        ((i > 0 && is_list_item(lines_[i - 1])) || (i + 1 < lines_.size() && is_list_item(lines_[i + 1])))) {
      return BlockKind::kList;
    }
    if (const std::optional<BlockKind> kind = kind_by_phrase(line)) return kind;
    if (is_date_line(line)) return BlockKind::kDateline;
    return std::nullopt;
  }

  ANNOTATOR_SELDOM bool is_list_item(const Line& line) const {
    const std::uint32_t first = line.tokens.begin;
    if (line.tokens.size() < 2 || tokens_[first + 1].span.begin == tokens_[first].span.end) {
      const bool numbered = line.tokens.size() > 2 && tokens_[first].kind == TokenKind::kNumber &&
                            (word(first + 1) == "." || word(first + 1) == ")") && !tokens_[first + 2].glued;
      return numbered;
    }
    static constexpr std::array<std::string_view, 8> kBullets = {"-",      "*",      "\u2022", "\u25AA",
                                                                 "\u00B7", "\u25E6", "\u2013", "\u25CF"};
    return std::find(kBullets.begin(), kBullets.end(), word(first)) != kBullets.end();
  }

  /// The longest phrase of the list that opens the line decides; "whole" phrases must fill it.
  ANNOTATOR_SELDOM std::optional<BlockKind> kind_by_phrase(const Line& line) const {
    std::optional<BlockKind> found;
    std::string phrase;
    for (std::uint32_t i = line.tokens.begin; i < line.tokens.end && i - line.tokens.begin < kLabelLineWords; ++i) {
      if (!phrase.empty()) phrase += ' ';
      phrase += fold(word(i));
      const std::vector<WordEntry>& entries = forms_.entries();
      const auto entry = std::lower_bound(entries.begin(), entries.end(), phrase,
                                          [](const WordEntry& a, const std::string& key) { return a.key < key; });
      if (entry == entries.end() || !entry->key.starts_with(phrase)) break;
      if (entry->key != phrase) continue;
      const std::size_t space = entry->value.find(' ');
      const std::string_view where = entry->value.substr(0, space);
      const std::string_view kind = entry->value.substr(space + 1);
      const bool fits = where == "whole"  ? i + 1 == line.tokens.end || is_tail_mark(line, i + 1)
                        : where == "name" ? i + 1 < line.tokens.end && names_follow(line, i + 1)
                                          : line.words <= kLabelLineWords;
      if (fits) found = kind_from_name(kind);
    }
    return found;
  }

  /// Nothing but marks and counts from token `i` on: "Read more »", "Comments (12)".
  ANNOTATOR_SELDOM bool is_tail_mark(const Line& line, std::uint32_t i) const {
    for (; i < line.tokens.end; ++i) {
      if (tokens_[i].kind == TokenKind::kWord) return false;
    }
    return true;
  }

  /// A line of names: no word in lower case but "and", "in" and the like, and no full stop at its end.
  ANNOTATOR_SELDOM bool names_follow(const Line& line, std::uint32_t i) const {
    if (line.words > kLabelLineWords || tokens_[i].casing == Casing::kLower) return false;
    std::uint32_t lower = 0;
    for (; i < line.tokens.end; ++i) lower += tokens_[i].casing == Casing::kLower ? 1 : 0;
    return lower <= 2 && !(line.closed && line.words > kFewWords);
  }

  static BlockKind kind_from_name(std::string_view name) {
    for (const BlockKind kind : {BlockKind::kByline, BlockKind::kDateline, BlockKind::kCaption}) {
      if (name_of(kind) == name) return kind;
    }
    return BlockKind::kBoilerplate;
  }

  /// A short line that holds a month or a numeric date and hardly anything that does not belong to a date.
  ANNOTATOR_SELDOM bool is_date_line(const Line& line) const {
    if (line.words > kLabelLineWords || line.words < 2) return false;
    std::uint32_t others = 0;
    bool month = false;
    bool digits = false;
    for (std::uint32_t i = line.tokens.begin; i < line.tokens.end; ++i) {
      if (tokens_[i].kind == TokenKind::kNumber) digits = true;
      if (tokens_[i].kind != TokenKind::kWord) continue;
      const std::string folded = fold(word(i));
      const bool is_month = is_date_word(folded, true);
      month |= is_month;
      others += is_month || is_date_word(folded, false) ? 0 : 1;
    }
    return month && digits && others == 0;
  }

  static bool is_date_word(std::string_view folded, bool month) {
    static constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                                 "jul", "aug", "sep", "oct", "nov", "dec"};
    static constexpr std::array<std::string_view, 24> kOthers = {
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "am",  "pm",  "a.m.", "p.m.", "at",
        "on",  "of",  "gmt", "utc", "est", "edt", "pst", "pdt", "ist", "bst",  "cet",  "date"};
    if (month) {
      return folded.size() >= 3 &&
             std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view m) { return folded.starts_with(m); });
    }
    return std::any_of(kOthers.begin(), kOthers.end(), [&](std::string_view w) {
      return folded == w || (w.size() == 3 && folded.starts_with(w) && folded.ends_with("day"));
    });
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const WordList& forms_;
  std::vector<Line> lines_;
  std::vector<BlockKind> kinds_;
};

}  // namespace

std::vector<Block> find_blocks(std::string_view text, const std::vector<Token>& tokens, const WordList& line_forms) {
  return BlockFinder(text, tokens, line_forms).run();
}

}  // namespace annotator
