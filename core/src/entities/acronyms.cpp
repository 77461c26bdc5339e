#include "entities/acronyms.h"

#include <algorithm>
#include <string>

#include "text/chars.h"
#include "text/utf8.h"

namespace annotator {

namespace {

/// First letters of the words with a capital, or of all; acronyms inside count whole: "USGS" of "U.S. Geological
/// Survey".
std::string initials_of(const NamesOfText& names, TokenSpan span, bool all = false) {
  std::string letters;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const Token& token = names.tokens[i];
    if (token.kind != TokenKind::kWord || (!all && token.casing == Casing::kLower)) continue;
    std::string word(names.word(i));
    std::erase(word, '.');
    if (token.casing == Casing::kUpper && word.size() <= 3) {
      letters += word;
    } else {
      append_utf8(letters, decode(word.empty() ? names.word(i) : word, 0).code_point);
    }
  }
  return letters;
}

/// Letters, be they of another language ("CHP" and "Republican People's Party"), or a word made of the letters of the
/// name ("Interpol" and "International Criminal Police Organization").
bool shortens(const NamesOfText& names, const Mention& name, const Mention& shorter) {
  if (name.label != shorter.label || name.tokens.size() < 2 || shorter.tokens.size() != 1) return false;
  if (names.tokens[shorter.tokens.begin].casing != Casing::kInitial) return true;
  const std::string whole = fold(names.form(name));
  const std::string letters = fold(names.word(shorter.tokens.begin));
  std::size_t at = 0;
  for (const char c : whole) {
    if (at < letters.size() && letters[at] == c) ++at;
  }
  return at == letters.size() && whole.front() == letters.front();
}

/// "(KCNA)" right behind the mention before it.
bool is_bracketed(const NamesOfText& names, std::uint32_t i) {
  const TokenSpan span = names.mentions[i].tokens;
  return i > 0 && span.begin > 0 && span.end < names.tokens.size() && names.word(span.begin - 1) == "(" &&
         names.word(span.end) == ")" && names.mentions[i - 1].tokens.end == span.begin - 1;
}

}  // namespace

void join_acronyms(const NamesOfText& names, DisjointSets& sets) {
  const std::vector<Mention>& mentions = names.mentions;
  TextMap<std::uint32_t> initials;  // by label and first letters
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const TokenSpan span = mentions[i].tokens;
    if (span.size() < 2) continue;
    const std::string capitals = initials_of(names, span);
    const auto add = [&](std::string_view letters) {
      initials.add(text_key(fold(letters), label_key(mentions[i].label)), i);
    };
    add(capitals);
    if (capitals.size() < span.size()) add(initials_of(names, span, true));  // "DOJ"
    // "HHS" of "Department of Health and Human Services"
    if (capitals.size() > 2 && names.word(span.begin + 1) == "of") add(std::string_view(capitals).substr(1));
  }
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    if (is_bracketed(names, i) && shortens(names, mentions[i - 1], mention)) {
      sets.join(i - 1, i);
      continue;
    }
    const Casing casing = names.tokens[mention.tokens.begin].casing;
    if (mention.tokens.size() != 1 || casing < Casing::kInitial) continue;
    std::string letters(names.word(mention.tokens.begin));
    std::erase(letters, '.');
    // "Wada" and "World Anti-Doping Agency"
    if (letters.size() < (casing == Casing::kInitial ? 4 : 2)) continue;
    if (const std::uint32_t* name = initials.find(text_key(fold(letters), label_key(mention.label))))
      sets.join(*name, i);
  }
}

}  // namespace annotator
