#include "tokens/sentences.h"

#include "text/chars.h"
#include "text/utf8.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens, const WordList& abbreviations,
           const WordList& starters)
      : text_(text), tokens_(tokens), abbreviations_(abbreviations), starters_(starters) {}

  void split(const Block& block) {
    std::uint32_t begin = block.tokens.begin;
    for (std::uint32_t i = begin; i < block.tokens.end; ++i) {
      const std::uint32_t end = sentence_end(i, block.tokens.end);
      if (end == 0) continue;
      push({begin, end});
      begin = end;
      i = end - 1;
    }
    if (begin < block.tokens.end) push({begin, block.tokens.end});
  }

  std::vector<Sentence> take() { return std::move(sentences_); }

 private:
  std::string_view word(std::uint32_t i) const { return token_text(text_, tokens_[i]); }

  void push(TokenSpan span) { sentences_.push_back({byte_span(tokens_, span), span}); }

  /// One past the last token of a sentence that ends at token `i`, or 0 when none ends there.
  std::uint32_t sentence_end(std::uint32_t i, std::uint32_t stop) const {
    const bool mark = is_sentence_end(word(i));
    const bool abbreviation = !mark && word(i).size() > 1 && word(i).back() == '.';
    if (!mark && !abbreviation) return 0;
    std::uint32_t next = i + 1;
    while (next < stop && tokens_[next].glued && (is_closer(word(next)) || is_sentence_end(word(next)))) ++next;
    if (next == stop) return next;
    if (tokens_[next].glued && !is_footnote(next, stop)) return 0;
    if (abbreviation && !is_state(word(i))) return may_end(word(i)) && starts_clearly(next, stop) ? next : 0;
    return starts(next, stop) ? next : 0;
  }

  bool is_state(std::string_view abbreviation) const {
    const WordEntry* entry = abbreviations_.find(abbreviation);
    return entry != nullptr && entry->value == "state";
  }

  /// "[3]" or "[citation needed]" right after the full stop.
  bool is_footnote(std::uint32_t i, std::uint32_t stop) const {
    return word(i) == "[" && i + 1 < stop && tokens_[i + 1].glued;
  }

  bool may_end(std::string_view abbreviation) const {
    if (const WordEntry* entry = abbreviations_.find(abbreviation)) return entry->value == "other";
    return abbreviation.find('.') + 1 != abbreviation.size();  // "U.S.", but no lone initial "J."
  }

  std::uint32_t skip_openers(std::uint32_t i, std::uint32_t stop) const {
    while (i + 1 < stop && is_opener(word(i))) ++i;
    return i;
  }

  bool starts(std::uint32_t i, std::uint32_t stop) const {
    const std::uint32_t first = skip_openers(i, stop);
    const Token& token = tokens_[first];
    if (token.kind == TokenKind::kWord) return token.casing != Casing::kLower || first != i;
    if (token.kind == TokenKind::kPunctuation) return first != i || word(first) == "[";
    return token.kind != TokenKind::kClitic;
  }

  bool starts_clearly(std::uint32_t i, std::uint32_t stop) const {
    const std::uint32_t first = skip_openers(i, stop);
    return first != i ? tokens_[first].casing == Casing::kInitial : starters_.contains(word(first));
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const WordList& abbreviations_;
  const WordList& starters_;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, const std::vector<Token>& tokens,
                                      const std::vector<Block>& blocks, const WordList& abbreviations,
                                      const WordList& starters) {
  Splitter splitter(text, tokens, abbreviations, starters);
  for (const Block& block : blocks) splitter.split(block);
  return splitter.take();
}

}  // namespace annotator
