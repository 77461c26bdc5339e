#include "entities/listed_text.h"

#include "text/chars.h"
#include "text/slice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

struct KnownLabel {
  NameFacts fact;
  Label label;
};
constexpr WordChoice kLinks("for of");
constexpr KnownLabel kKnownLabels[] = {
    {facts::kPlace, Label::kPlace}, {facts::kOrganization, Label::kOrganization},
    {facts::kGroup, Label::kGroup}, {facts::kFacility, Label::kFacility},
    {facts::kEvent, Label::kEvent}, {facts::kProduct, Label::kProduct},
    {facts::kWork, Label::kWork},   {facts::kLaw, Label::kLaw},
};

}  // namespace

MaybeLabel known_label(NameFacts known) {
  MaybeLabel out;
  for (const KnownLabel& row : kKnownLabels) {
    if ((known & row.fact) == 0) continue;
    if (out) return {};
    out = row.label;
  }
  return out;
}

std::string_view ListedText::word(std::uint32_t token) const { return token_text(text, tokens[token]); }

bool ListedText::is(std::uint32_t token, const char* word) const { return is_word(this->word(token), word); }

bool ListedText::is_one_of(std::uint32_t token, const WordChoice& words) const { return words.holds(word(token)); }

bool ListedText::same_line(std::uint32_t token) const {
  const std::uint32_t begin = tokens[token - 1].span.end;
  return text.substr(begin, tokens[token].span.begin - begin).find('\n') == std::string_view::npos;
}

NameFacts ListedText::facts(std::uint32_t token) const { return gazetteer.find(word(token)); }

NameFacts ListedText::listed(const TokenSpan& name, NameFacts wanted) const {
  const Gazetteer::Match match = gazetteer.longest(text, tokens, name.begin, name.end, wanted);
  return match.end == name.end ? match.facts : NameFacts{};
}

MaybeLabel ListedText::label(const TokenSpan& name) const { return known_label(listed(name, kLabelledFacts)); }

NameFacts word_facts(const Gazetteer& gazetteer, WordUse use, std::string_view word, std::string_view next) {
  const char mark = static_cast<char>(use);
  NameHash hash;
  hash.add({&mark, 1}, true);
  hash.add(word, true);
  hash.add(next, false);
  const NameFacts found = gazetteer.find(hash);
  return (found & facts::kWord) != 0 ? found : NameFacts{};
}

NameFacts nickname_facts(const Gazetteer& gazetteer, std::string_view word) {
  NameHash hash;
  hash.add(word, true);
  hash.add("#", true);
  return gazetteer.find(hash);
}

MaybeLabel ListedText::kind(WordUse use, std::string_view word) const {
  return known_label(word_facts(gazetteer, use, word));
}

MaybeLabel ListedText::kind(WordUse use, std::uint32_t token) const { return kind(use, word(token)); }

MaybeLabel ListedText::kind_of_two(WordUse use, std::uint32_t token) const {
  return known_label(word_facts(gazetteer, use, word(token), word(token + 1)));
}

bool ListedText::is(std::uint32_t token, WordUse use) const { return word_facts(gazetteer, use, word(token)) != 0; }

bool ListedText::is_genitive(std::uint32_t token) const { return annotator::is_genitive(word(token)); }

bool ListedText::is_opener(std::uint32_t token) const { return annotator::is_opener(word(token)); }

MaybeLabel ListedText::head(const TokenSpan& name) const {
  const bool numbered = name.size() > 1 && tokens[name.end - 1].kind == TokenKind::kNumber;
  const std::uint32_t end = name.end - (numbered ? 1 : 0);
  for (std::uint32_t last = name.begin + (numbered ? 0 : 1); last < end; ++last) {
    if ((last + 1 < end && !is_one_of(last + 1, kLinks)) || (last > name.begin && casing(last - 1) == Casing::kLower) ||
        (last > name.begin + 1 && is(last - 2, "of")))
      continue;
    if (const MaybeLabel label = kind(WordUse::kLast, fold(word(last)))) return label;
  }
  return {};
}

Mention ListedText::part(const Mention& mention, const TokenSpan& name, RuleName rule) const {
  Mention out = mention;
  out.tokens = name;
  out.span = byte_span(tokens, name);
  out.rule = rule;
  return out;
}

Mention ListedText::listed_part(const Mention& mention, const TokenSpan& name, Label label, RuleName rule) const {
  Mention out = part(mention, name, rule);
  out.label = this->label(name).value_or(label);
  return out;
}

}  // namespace annotator
