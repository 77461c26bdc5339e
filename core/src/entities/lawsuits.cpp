#include "entities/lawsuits.h"

#include <algorithm>
#include <cstdint>

#include "entities/put_names.h"
#include "text/chars.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "name.lawsuit";

class Lawsuits {
 public:
  Lawsuits(const ListedText& text, const std::vector<Mention>& mentions) : text_(text), mentions_(mentions) {}

  /// "Orlo Shipping v. Wick", "R v Wick"; the parties as they were found, or else their capitalised words.
  [[nodiscard]] std::vector<TokenSpan> find() const {
    std::vector<TokenSpan> out;
    for (std::uint32_t i = 1; i + 1 < text_.tokens.size(); ++i) {
      if (text_.text[text_.tokens[i].span.begin] != 'v') continue;
      const bool crown = text_.is(i, "v") && text_.is(i - 1, "R");
      if (!(crown || text_.is(i, "v.")) || !is_name(i - 1) || !is_name(i + 1)) continue;
      const Mention* left = mention_at(mentions_, i - 1);
      const Mention* right = mention_at(mentions_, i + 1);
      if (left == right && left != nullptr && has_other(left->tokens, i)) left = right = nullptr;
      std::uint32_t begin = left == nullptr ? i - 1 : left->tokens.begin;
      while (begin > 0 && left == nullptr && is_name(begin - 1) && !text_.is(begin - 1, "In")) --begin;
      std::uint32_t end = right == nullptr ? i + 2 : right->tokens.end;
      while (right == nullptr && (is_name(end) || (is_name(end + 1) && text_.is(end, "of")))) ++end;
      if (!out.empty() && begin < out.back().end) continue;
      out.push_back({begin, end});
    }
    return out;
  }

  [[nodiscard]] bool has_court() const {
    return std::any_of(text_.tokens.begin(), text_.tokens.end(), [&](const Token& token) {
      return word_facts(text_.gazetteer, WordUse::kCourt, fold(token_text(text_.text, token))) != 0;
    });
  }

 private:
  /// "Roe v. Wade and Orlo v. Wick", found as one.
  [[nodiscard]] bool has_other(const TokenSpan& name, std::uint32_t versus) const {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      if (i != versus && text_.is(i, "v.")) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_name(std::uint32_t i) const {
    return i < text_.tokens.size() && text_.tokens[i].kind == TokenKind::kWord && has_capital(text_.casing(i));
  }

  const ListedText& text_;
  const std::vector<Mention>& mentions_;
};

}  // namespace

void mark_lawsuits(const ListedText& text, std::vector<Mention>& mentions) {
  const Lawsuits lawsuits(text, mentions);
  const std::vector<TokenSpan> found = lawsuits.find();
  if (!found.empty() && lawsuits.has_court()) put_names(text.tokens, found, Label::kLaw, kRule, mentions);
}

}  // namespace annotator
