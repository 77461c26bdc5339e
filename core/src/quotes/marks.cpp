#include "quotes/marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "quotes/mark_scanner.h"
#include "text/chars.h"
#include "text/sorting.h"
#include "text/utf8.h"

namespace annotator {

namespace {

struct Pair {
  ByteSpan open;
  ByteSpan close;  // empty at the end of the paragraph when the closing mark is missing
  bool closed = true;
  MarkFamily family = MarkFamily::kDouble;
  bool doubtful = false;  // may be an apostrophe: counts only when a paragraph behind it closes it
};

/// Pairs the marks of one paragraph with a stack, and gives the outermost pairs, in order. Each mark is pushed and
/// popped once.
class Pairing {
 public:
  Pairing(std::string_view text, ByteSpan block) : text_(text), block_(block) {}

  std::vector<Pair> run() {
    for (const Mark& mark : scan_marks(text_, block_)) {
      switch (mark.role) {
        case MarkRole::kOpens:
          open(mark);
          break;
        case MarkRole::kCloses:
          close(mark);
          break;
        case MarkRole::kClosesWeakly:
          if (!stack_.empty() && stack_.back().mark.family == mark.family) close_weakly(mark);
          break;
        case MarkRole::kEither:
          open_count(mark.family) > 0 ? close(mark) : open(mark);
          break;
      }
    }
    while (!stack_.empty()) give_up();
    if (pairs_.empty() && unclosed_.empty()) return {};  // most paragraphs
    return outermost();
  }

 private:
  struct Open {
    Mark mark;
    ByteSpan weak_close;  // last mark that could be its end or an apostrophe; empty when there was none
  };

  std::uint32_t& open_count(MarkFamily family) { return open_counts_[static_cast<std::size_t>(family)]; }

  void open(const Mark& mark) {
    stack_.push_back({mark, {}});
    ++open_count(mark.family);
  }

  void pop() {
    --open_count(stack_.back().mark.family);
    stack_.pop_back();
  }

  void close(const Mark& mark) {
    if (open_count(mark.family) == 0) {
      // "We row.' Orr left": a single mark behind a full stop where only a double one is open.
      if (!stack_.empty() && mark.family == MarkFamily::kSingle && follows_point(mark)) close_weakly(mark);
      return;
    }
    // A single mark inside a double one that opened later than the single one closes nothing.
    if (mark.family == MarkFamily::kSingle && stack_.back().mark.family != MarkFamily::kSingle) return;
    while (stack_.back().mark.family != mark.family) give_up();
    pairs_.push_back({stack_.back().mark.span, mark.span, true, mark.family});
    pop();
  }

  void close_weakly(const Mark& mark) { stack_.back().weak_close = mark.span; }

  bool follows_point(const Mark& mark) const {
    const char before = mark.span.begin > block_.begin ? text_[mark.span.begin - 1] : ' ';
    return before == '.' || before == ',' || before == '?' || before == '!';
  }

  /// The last opening mark finds no certain partner: it ends at its likeliest apostrophe, runs to the end of the
  /// paragraph when nothing could close it, or is none.
  void give_up() {
    const Open last = stack_.back();
    pop();
    if (!last.weak_close.empty()) {
      pairs_.push_back({last.mark.span, last.weak_close, true, last.mark.family});
    } else if (last.mark.family == MarkFamily::kDouble || last.mark.opens_by_glyph) {
      unclosed_.push_back({last.mark.span, {block_.end, block_.end}, false, last.mark.family});
    } else if (unclosed_.empty() && (leads_in(last.mark.span.begin) || begins_sentence(last.mark.span.begin))) {
      unclosed_.push_back({last.mark.span, {block_.end, block_.end}, false, last.mark.family, true});
    }
  }

  /// A mark without a partner counts only when it is the last: before it, everything was paired.
  std::vector<Pair> outermost() {
    const auto by_place = [](const Pair& a, const Pair& b) { return a.open.begin < b.open.begin; };
    sort_stably(pairs_, by_place);
    std::vector<Pair> out;
    for (const Pair& pair : pairs_) {
      if (out.empty() || out.back().close.end <= pair.open.begin) out.push_back(pair);
    }
    sort_stably(unclosed_, by_place);
    for (const Pair& pair : unclosed_) {
      if (out.empty() || out.back().close.end <= pair.open.begin) {
        if (has_words(pair.open.end)) out.push_back(pair);
        break;
      }
      if (!leads_in(pair.open.begin) || !holds_rest(pair)) continue;
      while (!out.empty() && out.back().open.begin > pair.open.begin) out.pop_back();
      if (out.empty() || out.back().close.end <= pair.open.begin) out.push_back(pair);
      break;
    }
    return out;
  }

  /// The paragraph begins there, or a comma or colon leads in.
  bool leads_in(std::uint32_t at) const {
    if (at < block_.begin + 2) return at == block_.begin;
    return text_[at - 1] == ' ' && (text_[at - 2] == ',' || text_[at - 2] == ':');
  }

  bool begins_sentence(std::uint32_t at) const {
    return at >= block_.begin + 2 && text_[at - 1] == ' ' && text_[at - 2] == '.';
  }

  /// Are the further marks of the paragraph only such as stand inside this speech?
  bool holds_rest(const Pair& first) const {
    return std::all_of(pairs_.begin(), pairs_.end(), [&](const Pair& pair) {
      return pair.open.begin < first.open.begin || pair.family == MarkFamily::kSingle;
    });
  }

  bool has_words(std::size_t at) const {
    while (at < block_.end) {
      const Decoded c = decode(text_, at);
      const CharClass what = char_class(c.code_point);
      if (is_letter(what) || what == CharClass::kDigit) return true;
      at += c.size;
    }
    return false;
  }

  std::string_view text_;
  ByteSpan block_;
  std::vector<Open> stack_;
  std::vector<Pair> pairs_;
  std::vector<Pair> unclosed_;
  std::array<std::uint32_t, kMarkFamilies> open_counts_{};
};

bool begins_with(const std::vector<Pair>& pairs, ByteSpan block) {
  return !pairs.empty() && pairs.front().open.begin == block.begin;
}

TokenSpan tokens_in(const std::vector<Token>& tokens, ByteSpan span) {
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                                      [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  const auto last = std::lower_bound(first, tokens.end(), span.end,
                                     [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

}  // namespace

PairedMarks pair_marks(std::string_view text, const std::vector<Token>& tokens, const std::vector<Block>& blocks) {
  PairedMarks out;
  std::vector<std::vector<Pair>> paired;
  paired.reserve(blocks.size());
  for (const Block& block : blocks) paired.push_back(Pairing(text, block.span).run());
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    for (std::size_t p = 0; p < paired[b].size(); ++p) {
      const Pair& first = paired[b][p];
      Quotation quotation;
      quotation.block = quotation.last_block = b;
      Pair last = first;
      while (!last.closed && quotation.last_block + 1 < blocks.size()) {
        const std::uint32_t next = quotation.last_block + 1;
        if (!begins_with(paired[next], blocks[next].span) || paired[next].front().family != first.family) break;
        last = paired[next].front();
        paired[next].erase(paired[next].begin());
        quotation.last_block = next;
      }
      if (!last.closed && last.doubtful) continue;
      quotation.closed = last.closed;
      quotation.span = {first.open.begin, last.close.end};
      quotation.content = {first.open.end, last.close.begin};
      quotation.tokens = tokens_in(tokens, quotation.span);
      if (!last.closed) ++out.truncated;
      out.quotations.push_back(quotation);
    }
  }
  return out;
}

}  // namespace annotator
