#include "tokens/tokenizer.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/chars.h"
#include "text/utf8.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr char32_t kTypographicApostrophe = 0x2019;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr std::array<std::string_view, 6> kClitics = {"s", "ll", "re", "ve", "d", "m"};
constexpr std::size_t kLongestAbbreviation = 12;
constexpr std::size_t kFewestBytes = 4;  // of text for a token, white space included: English has about five

bool is_apostrophe(char32_t c) { return c == '\'' || c == kTypographicApostrophe; }
bool is_skin_tone(char32_t c) { return 0x1F3FB <= c && c <= 0x1F3FF; }

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const WordList& abbreviations) : text_(text), abbreviations_(abbreviations) {}

  std::vector<Token> run() {
    tokens_.reserve(text_.size() / kFewestBytes);
    while (at_ < text_.size()) {
      const Decoded c = decode(text_, at_);
      const CharClass char_class_here = char_class(c.code_point);
      if (char_class_here == CharClass::kSpace || char_class_here == CharClass::kFormat) {
        at_ += c.size;
        continue;
      }
      if (link()) continue;
      if (is_letter(char_class_here)) {
        word();
      } else if (char_class_here == CharClass::kDigit) {
        number();
      } else if (char_class_here == CharClass::kSymbol || char_class_here == CharClass::kControl ||
                 char_class_here == CharClass::kCombining) {
        symbol();  // a mark with nothing to be drawn on is none of the word that follows
      } else {
        punctuation();
      }
    }
    return std::move(tokens_);
  }

 private:
  struct Peek {
    char32_t code_point = 0;
    CharClass char_class = CharClass::kSpace;
    std::size_t size = 0;
  };

  Peek peek(std::size_t offset) const {
    if (offset >= text_.size()) return {};
    const Decoded c = decode(text_, offset);
    return {c.code_point, char_class(c.code_point), c.size};
  }

  void push(std::size_t end, TokenKind kind) {
    end = grapheme_end(text_, end);
    Token token;
    token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    token.kind = kind;
    token.glued = !tokens_.empty() && tokens_.back().span.end == at_;
    if (kind == TokenKind::kWord) token.casing = casing(text_.substr(at_, end - at_));
    tokens_.push_back(token);
    at_ = end;
  }

  static Casing casing(std::string_view word) {
    // Most words have no other letters, or none behind the first.
    std::size_t small = word.size();
    while (small > 0 && 'a' <= word[small - 1] && word[small - 1] <= 'z') --small;
    if (small == 0) return Casing::kLower;
    int upper = 0;
    int lower = 0;
    bool first_upper = false;
    for (std::size_t i = 0; i < small;) {
      const Decoded c = decode(word, i);
      const CharClass k = char_class(c.code_point);
      if (k == CharClass::kUpper) {
        first_upper |= upper + lower == 0;
        ++upper;
      }
      if (k == CharClass::kLower) ++lower;
      i += c.size;
    }
    if (small < word.size()) ++lower;
    if (upper == 0) return lower == 0 ? Casing::kNone : Casing::kLower;
    if (lower == 0) return Casing::kUpper;
    return first_upper && upper == 1 ? Casing::kInitial : Casing::kMixed;
  }

  /// Bytes of an address that begins here, or nothing.
  bool link() {
    const std::string_view rest = text_.substr(at_);
    const char first = rest.front();
    const bool address = (first == 'h' || first == 'w') &&
                         (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www."));
    const bool account = first == '@' && is_letter(peek(at_ + 1).char_class);
    if (!address && !account && !is_mail(rest)) return false;
    std::size_t end = at_ + 1;
    while (end < text_.size()) {
      const char c = text_[end];
      const bool inside = account ? is_ascii_alpha(c) || is_ascii_digit(c) || c == '_'
                                  : c > ' ' && c != '"' && c != '<' && c != '>' && static_cast<signed char>(c) > 0;
      if (!inside) break;
      ++end;
    }
    while (end > at_ + 1 && std::string_view(".,;:!?)'").find(text_[end - 1]) != std::string_view::npos) --end;
    push(end, TokenKind::kLink);
    return true;
  }

  bool is_mail(std::string_view rest) {
    constexpr std::size_t kLongestName = 64;
    if (next_sign_ < at_) next_sign_ = std::min(text_.find('@', at_), text_.size());
    const std::size_t sign = next_sign_ - at_;
    if (sign == 0 || sign > kLongestName || sign + 1 >= rest.size() || !is_ascii_alpha(rest[sign + 1])) return false;
    return std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(sign), [](char c) {
      return is_ascii_alpha(c) || is_ascii_digit(c) || c == '.' || c == '_' || c == '-';
    });
  }

  bool is_word_part(const Peek& c) const {
    return is_letter(c.char_class) || c.char_class == CharClass::kDigit || c.char_class == CharClass::kCombining ||
           (c.char_class == CharClass::kFormat && c.code_point != 0xFEFF);
  }

  /// End of the run of letters and digits that begins at `offset`; zero-width characters at its end stay out.
  std::size_t run_end(std::size_t offset) const {
    while (offset < text_.size() && (is_ascii_alpha(text_[offset]) || is_ascii_digit(text_[offset]))) ++offset;
    std::size_t end = offset;
    while (offset < text_.size()) {
      const Peek c = peek(offset);
      if (!is_word_part(c)) break;
      offset += c.size;
      if (c.char_class != CharClass::kFormat) end = offset;
    }
    return end;
  }

  bool clitic_at(std::size_t offset, std::size_t end) const {
    const std::string letters = fold(text_.substr(offset, end - offset));
    for (const std::string_view clitic : kClitics) {
      if (letters == clitic) return true;
    }
    return false;
  }

  void word() {
    std::size_t end = run_end(at_);
    std::size_t clitic_end = 0;
    bool dotted = false;
    while (end < text_.size()) {
      const Peek mark = peek(end);
      const Peek next = peek(end + mark.size);
      if (is_apostrophe(mark.code_point) && is_letter(next.char_class)) {
        const std::size_t stop = run_end(end + mark.size);
        if (clitic_at(end + mark.size, stop)) {
          clitic_end = stop;
          break;
        }
        end = stop;
        continue;
      }
      // U.S., a.m., e.g.: single letters between full stops.
      if (mark.code_point == '.' && is_letter(next.char_class) && last_letter_is_single(end) &&
          !is_letter(peek(end + 1 + next.size).char_class)) {
        dotted = true;
        end += 1 + next.size;
        continue;
      }
      if (sum_goes_on(end)) {
        end = run_end(end + 1);
        continue;
      }
      if (mark.code_point == '&' && next.char_class == CharClass::kUpper) {
        end = run_end(end + 1);
        continue;
      }
      break;
    }
    if (clitic_end == 0 && end < text_.size() && text_[end] == '.' && keeps_full_stop(end, dotted)) ++end;
    push(end, TokenKind::kWord);
    if (clitic_end != 0) push(clitic_end, TokenKind::kClitic);
  }

  /// "N1,487": a sum of money behind the letters of its currency, at its comma.
  bool sum_goes_on(std::size_t comma) const {
    constexpr std::size_t kLongestCurrency = 3;  // letters
    constexpr std::size_t kGroup = 3;            // digits
    if (text_[comma] != ',') return false;
    std::size_t digits = comma;
    while (digits > at_ && is_ascii_digit(text_[digits - 1])) --digits;
    if (digits == at_ || digits == comma) return false;
    const bool first = digits - at_ <= kLongestCurrency && is_ascii_alpha(text_[digits - 1]);
    std::size_t end = comma + 1;
    while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
    return (first || text_[digits - 1] == ',') && end == comma + 1 + kGroup;
  }

  bool last_letter_is_single(std::size_t end) const {
    const std::size_t begin = previous(text_, end);
    return begin == at_ || text_[begin - 1] == '.';
  }

  /// Is the full stop at `dot` part of the word that began at at_?
  bool keeps_full_stop(std::size_t dot, bool dotted) const {
    if (dotted) return true;
    const std::string_view word = text_.substr(at_, dot - at_);
    const Decoded first = decode(word, 0);
    if (word == "v") return true;  // "Roe v. Wade"
    if (first.size == word.size())
      return char_class(first.code_point) == CharClass::kUpper && first.code_point != 'I' && !(word == "X" && is_on());
    if (word.size() > kLongestAbbreviation) return false;
    const WordEntry* entry = abbreviations_.find(text_.substr(at_, dot + 1 - at_));
    if (entry == nullptr) return false;
    if (entry->value == "number") return before_number(dot + 1);
    return entry->value != "state" || !ends_capitalised();
  }

  /// "wrote on X."
  bool is_on() const { return !tokens_.empty() && token_text(text_, tokens_.back()) == "on"; }

  /// Is the last token a capitalised word, and no initial?
  bool ends_capitalised() const {
    return !tokens_.empty() && tokens_.back().casing == Casing::kInitial && text_[tokens_.back().span.end - 1] != '.';
  }

  bool before_number(std::size_t offset) const {
    while (offset < text_.size() && text_[offset] == ' ') ++offset;
    return peek(offset).char_class == CharClass::kDigit;
  }

  /// "May 1,2001": the comma between a day and a year.
  bool year_follows(std::size_t comma) const {
    constexpr std::size_t kYear = 4;  // digits
    return text_[comma] == ',' && comma - at_ <= 2 && (text_[comma + 1] == '1' || text_[comma + 1] == '2') &&
           run_end(comma + 1) == comma + 1 + kYear;
  }

  void number() {
    std::size_t end = run_end(at_);
    while (end + 1 < text_.size() && (text_[end] == '.' || text_[end] == ',') && is_ascii_digit(text_[end + 1]) &&
           is_ascii_digit(text_[end - 1]) && !year_follows(end)) {
      end = run_end(end + 1);
    }
    push(end, TokenKind::kNumber);
    const Peek mark = peek(at_);
    if (is_apostrophe(mark.code_point)) {
      const std::size_t stop = run_end(at_ + mark.size);
      if (clitic_at(at_ + mark.size, stop)) push(stop, TokenKind::kClitic);
    }
  }

  /// A symbol with what is drawn on it: variation selectors, skin tones, and what a zero-width joiner ties to it.
  void symbol() {
    std::size_t end = at_ + peek(at_).size;
    bool joined = false;
    while (end < text_.size()) {
      const Peek c = peek(end);
      const bool goes_on = c.char_class == CharClass::kCombining || c.code_point == kZeroWidthJoiner ||
                           is_skin_tone(c.code_point) || (joined && c.char_class == CharClass::kSymbol);
      if (!goes_on) break;
      joined = c.code_point == kZeroWidthJoiner;
      end += c.size;
    }
    push(end, TokenKind::kSymbol);
  }

  /// One mark; a run of full stops or hyphens is one.
  void punctuation() {
    const Peek mark = peek(at_);
    std::size_t end = at_ + mark.size;
    if (mark.code_point == '.' || mark.code_point == '-') {
      while (end < text_.size() && text_[end] == text_[at_]) ++end;
    }
    push(end, TokenKind::kPunctuation);
  }

  std::string_view text_;
  const WordList& abbreviations_;
  std::size_t at_ = 0;
  std::size_t next_sign_ =
      std::min(text_.find('@'), text_.size());  // of an address; behind the text when there is none
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, const WordList& abbreviations) {
  return Tokenizer(text, abbreviations).run();
}

}  // namespace annotator
