#include "quotes/quoted_content.h"

#include <string_view>

#include "text/chars.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr bool is_small(char c) { return 'a' <= c && c <= 'z'; }

/// "[w]e": the bracket holds what was a capital at the head of a sentence.
bool is_altered_capital(std::string_view text) {
  return text.size() > 3 && text[0] == '[' && is_ascii_alpha(text[1]) && text[2] == ']';
}

/// Does the word at byte `at` stand behind a full stop that ends a sentence: "... slowly. We"?
bool begins_after_stop(const Reading& reading, std::uint32_t at) {
  if (at < 4) return false;
  const std::string_view before = reading.text({at - 4, at});
  return before[3] == ' ' && (before[2] == '.' || before[2] == '?' || before[2] == '!') && is_small(before[1]) &&
         is_small(before[0]);
}

}  // namespace

QuotedContent read_content(const Reading& reading, std::uint32_t quote, const std::vector<Token>& tokens,
                           TokenSpan span, const SpeechLexicon& words) {
  const std::string_view text = reading.quoted(quote);
  QuotedContent content;
  bool after_subject = false;
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    const Token& token = tokens[t];
    const std::string_view word = reading.text(token.span);
    const bool counts = token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
    if (!counts && token.kind != TokenKind::kClitic) continue;
    const bool capital = has_capital(token.casing);
    content.has_sentences |= capital && begins_after_stop(reading, token.span.begin);
    // Too long for a title: only sentences may come.
    if (content.words > kLongestTitle && content.has_verb) {
      if (content.has_sentences) break;
      continue;
    }
    const WordFacts facts = words.find(word);
    // "there's", "we've", but not "Dahl's"
    if (!counts) {
      content.has_verb |= (facts.tags & tags::kAuxiliary) != 0 && (after_subject || word.back() != 's');
      continue;
    }
    after_subject = (facts.tags & tags::kSubject) != 0 || is_folded(word, "there");
    if (content.words == 0) {
      content.capital_first = capital || token.kind == TokenKind::kNumber || is_altered_capital(text);
      content.subject_first = after_subject || (facts.tags & tags::kDeterminer) != 0;
      content.verb_first = (facts.tags & tags::kAuxiliary) != 0;
      // "doing", but not "sting"
      content.gerund_first = word.size() > 4 && word.ends_with("ing") &&
                             word.substr(0, word.size() - 3).find_first_of("aeiouy") != std::string_view::npos;
    } else if (content.later_capital |= (capital && word != "I") || token.kind == TokenKind::kNumber;
               token.span.size() > 3 && token.kind == TokenKind::kWord &&
               reading.text({token.span.begin - 1, token.span.begin}) != "-" &&  // "Gate-keeper"
               (capital || (facts.tags & (tags::kPreposition | tags::kConjunction | tags::kDeterminer)) == 0)) {
      ++content.countable;
      content.capitals += capital ? 1 : 0;
    }
    const bool finite =
        (facts.tags & (tags::kAuxiliary | tags::kVerb)) != 0 || (facts.forms & (forms::kPast | forms::kThird)) != 0;
    content.has_verb |= finite || (word.size() > 4 && word.ends_with("ed"));
    ++content.words;
  }
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '"' || text[end - 1] == '\'')) --end;
  const char last = end == 0 ? ' ' : text[end - 1];
  content.asks = last == '?';
  content.ends_sentence = last == '.' || last == '?' || last == '!';
  return content;
}

}  // namespace annotator
