#include "quotes/repeated.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/chars.h"

namespace annotator {

namespace {

constexpr Confidence kEcho = 850;

class Repetitions {
 public:
  Repetitions(const QuoteSource& source, std::vector<FoundQuote>& quotes) : source_(source), quotes_(quotes) {}

  /// What is a title once is one wherever nobody says it.
  void share_titles() {
    constexpr std::size_t kMost = 40;
    std::vector<std::uint32_t> titles;  // of quotes_
    for (std::uint32_t i = 0; i < quotes_.size() && titles.size() < kMost; ++i) {
      if (quotes_[i].kind == QuoteKind::kTitle) titles.push_back(i);
    }
    for (FoundQuote& quote : quotes_) {
      if (quote.kind != QuoteKind::kScare) continue;
      const std::string_view words = words_of(quote);
      for (const std::uint32_t title : titles) {
        if (words_of(quotes_[title]) == words) quote.kind = QuoteKind::kTitle;
      }
    }
  }

  /// "'Terrible for trade'" over a section, and in a headline: the words of whoever says them in the article. Cost:
  /// linear, for kMost of them.
  void find_echoes() {
    constexpr std::size_t kMost = 20;
    constexpr std::ptrdiff_t kFewestBlanks = 2;  // "'Lion Man'" is what somebody is called
    std::size_t echoes = 0;
    for (FoundQuote& quote : quotes_) {
      if (quote.speaker) continue;
      const std::string_view words = words_of(quote);
      if (std::count(words.begin(), words.end(), ' ') < kFewestBlanks || is_name(words) || !stands_in_heading(quote))
        continue;
      if (++echoes > kMost) return;
      if (const FoundQuote* speech = speech_with(fold(words))) {
        if (quote.kind != QuoteKind::kDirect) quote.kind = QuoteKind::kMixed;
        quote.confidence = kEcho;
        quote.rule = "quote.echo";
        quote.speaker = speech->speaker;
        quote.speaker->confidence = kEcho;
        quote.cue = speech->cue;
      }
    }
  }

 private:
  /// The first that somebody says with these words, which are folded.
  [[nodiscard]] const FoundQuote* speech_with(std::string_view words) const {
    for (const FoundQuote& quote : quotes_) {
      if (!quote.speaker) continue;
      const std::string text = fold(source_.document.text(quote.span));
      const auto is_part = [&](std::size_t i) { return i < text.size() && is_ascii_alpha(text[i]); };
      for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        if (!(at > 0 && is_part(at - 1)) && !is_part(at + words.size())) return &quote;
      }
    }
    return nullptr;
  }

  /// "War of the Cities": its last word has one capital.
  static bool is_name(std::string_view words) {
    const std::string_view last = words.substr(words.rfind(' ') + 1);
    return 'A' <= last[0] && last[0] <= 'Z' && !(last.size() > 1 && 'A' <= last[1] && last[1] <= 'Z');
  }

  [[nodiscard]] bool stands_in_heading(const FoundQuote& quote) const {
    const auto after = std::partition_point(source_.blocks.begin(), source_.blocks.end(),
                                            [&](const Block& block) { return block.span.begin <= quote.span.begin; });
    if (after == source_.blocks.begin()) return false;
    const Block& block = *(after - 1);
    return is_heading(block) || block.span == quote.span;
  }

  /// Without marks and punctuation at both ends.
  std::string_view words_of(const FoundQuote& quote) const {
    std::string_view text = source_.document.text(quote.span);
    while (!text.empty() && !is_ascii_alpha(text.front()) && !is_ascii_digit(text.front())) text.remove_prefix(1);
    while (!text.empty() && !is_ascii_alpha(text.back()) && !is_ascii_digit(text.back())) text.remove_suffix(1);
    return text;
  }

  const QuoteSource& source_;
  std::vector<FoundQuote>& quotes_;
};

}  // namespace

void settle_repeated(const QuoteSource& source, std::vector<FoundQuote>& quotes) {
  Repetitions repetitions(source, quotes);
  repetitions.share_titles();
  repetitions.find_echoes();
}

}  // namespace annotator
