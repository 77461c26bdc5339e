#include "entities/person_titles.h"

#include <algorithm>

#include "text/chars.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::string_view kRule = "ner.title";
constexpr std::string_view kRuleMarks = "ner.parts";
constexpr Confidence kSure = 900;  // such a name ends where the tagger says
constexpr WordChoice kQuotes("\" \u201C \u201D");
constexpr WordChoice kBeforeTitle("The former the");

bool is_upper(const ListedText& text, std::uint32_t token) { return text.casing(token) == Casing::kUpper; }

/// "Dean" and "King" may be names, "Sen." is not.
bool is_title(const ListedText& text, std::uint32_t token) {
  const NameFacts facts = text.facts(token);
  return (facts & facts::kTitle) != 0 && (facts & (facts::kFirstName | facts::kLastName)) == 0;
}

class PersonMender {
 public:
  explicit PersonMender(const ListedText& text) : text_(text) {}

  /// "Haldwani MLA Ana Roth", "Ana Roth KC", "Ana Roth of Lisbon": the person alone, and the place.
  void run(const Mention& mention, std::vector<Mention>& out) const {
    if (add_office(mention, out)) return;
    TokenSpan name = mention.tokens;
    std::uint32_t title = name.end;  // the first
    std::uint32_t titles = name.begin;
    const Gazetteer::Match honour =
        text_.gazetteer.longest(text_.text, text_.tokens, name.begin, name.end - 1, facts::kTitle);
    if (honour.end > name.begin + 1) {  // "Tan Sri Ana Roth"
      title = name.begin;
      name.begin = titles = honour.end;
    }
    for (std::uint32_t i = name.begin; i + 1 < name.end; ++i) {
      const bool first = i == titles;
      if (!(first ? leads(i) : is_title(text_, i)) ||
          (!first && !is_upper(text_, i) && (mention.confidence >= kSure || begins_with_given_name(name))))
        continue;
      title = std::min(title, i);
      titles = i + 1;
      const bool letters = is_upper(text_, i + 1) && !text_.word(i + 1).ends_with('.');
      if (has_capital(text_.casing(i + 1)) && !is_title(text_, i + 1) && (first || !letters)) name.begin = i + 1;
    }
    std::uint32_t end = name.begin + 1;
    while (end < name.end && !(is_upper(text_, end) && is_title(text_, end))) ++end;
    for (std::uint32_t i = name.begin + 2; i + 1 < end; ++i) {
      if (text_.is(i, "of") && text_.casing(i - 1) == Casing::kInitial && !is_title(text_, i - 1)) end = i;
    }
    if (name.begin > title && title != mention.tokens.begin && is_upper(text_, title))
      out.push_back(text_.listed_part(mention, {mention.tokens.begin, title},
                                      text_.is(title, "CEO") ? Label::kOrganization : Label::kPlace, kRule));
    if (name.begin == mention.tokens.begin && end == name.end) {
      out.push_back(mention);
      return;
    }
    out.push_back(text_.part(mention, {name.begin, end}, kRule));
    if (end + 1 < name.end && text_.is(end, "of")) {
      const TokenSpan rest{end + 1, name.end};
      if (text_.casing(name.end - 1) != Casing::kInitial || text_.label(rest))
        out.push_back(text_.listed_part(mention, rest, Label::kOrganization, kRule));
    }
  }

 private:
  /// "John Singer Sargent", not "Georgia Attorney General Ana Roth".
  bool begins_with_given_name(TokenSpan name) const {
    return (text_.facts(name.begin) & (facts::kFirstName | facts::kPlace)) == facts::kFirstName;
  }

  /// "Lord North" and "Queen Camilla": titles that may be names, before a name. A Dean is as often called so.
  bool leads(std::uint32_t title) const {
    const NameFacts facts = text_.facts(title);
    if ((facts & facts::kTitle) == 0) return false;
    return (facts & facts::kFirstName) == 0 ||
           (!text_.is(title, "Dean") && (text_.facts(title + 1) & (facts::kFirstName | facts::kTitle)) != 0);
  }

  /// "the Mayor", "Prince of Wales", "Chief Medical Officer of Marlow": of these only a name behind "of" is one.
  bool add_office(const Mention& mention, std::vector<Mention>& out) const {
    const std::uint32_t begin = mention.tokens.begin;
    std::uint32_t of = begin + 1;
    while (of < mention.tokens.end && !text_.is(of, "of")) ++of;
    if ((text_.facts(of - 1) & facts::kTitle) == 0) return false;
    if (of == mention.tokens.end) {
      if (of > begin + 1) return false;
      if (!is_title(text_, begin)) return begin > 0 && text_.is(begin - 1, "Chief");
      if (begin > 0 && is_title(text_, begin - 1)) return text_.is(begin, "President");  // "Mr. Singer"
      return mention.confidence < kSure || (begin > 0 && text_.is_one_of(begin - 1, kBeforeTitle));
    }
    if ((text_.facts(begin) & (facts::kFirstName | facts::kTitle)) == facts::kFirstName) return false;
    const TokenSpan rest{of + 1, mention.tokens.end};
    if (text_.is(rest.begin, WordUse::kOffice) && rest.size() > 1) {
      out.push_back(text_.part(mention, {rest.begin + 1, rest.end}, kRule));
    } else if (has_capital(text_.casing(rest.begin)) && !text_.is(rest.begin, WordUse::kOffice)) {
      out.push_back(text_.listed_part(mention, rest, rest.size() == 1 ? Label::kPlace : Label::kOrganization, kRule));
    }
    return true;
  }

  const ListedText& text_;
};

}  // namespace

void add_person(const ListedText& text, const Mention& mention, std::vector<Mention>& out) {
  // Not "HMS Prince of Wales".
  if (text.kind(WordUse::kFirst, fold(text.word(mention.tokens.begin)))) return out.push_back(mention);
  PersonMender(text).run(mention, out);
}

Mention with_marks(const ListedText& text, const Mention& mention, const Mention* next, std::vector<Mention>& out) {
  TokenSpan name = mention.tokens;
  bool open = false;
  for (std::uint32_t i = name.begin; i < name.end; ++i) open ^= text.is_one_of(i, kQuotes);
  if (!open) return mention;
  if (name.end < text.tokens.size() && text.is_one_of(name.end, kQuotes)) {
    ++name.end;
    if (next != nullptr && next->tokens.begin == name.end) name.end = next->tokens.end;
  } else if (name.begin > 0 && text.is_one_of(name.begin - 1, kQuotes)) {
    --name.begin;
    if (!out.empty() && out.back().tokens.end == name.begin && out.back().label == Label::kPerson) {
      name.begin = out.back().tokens.begin;
      out.pop_back();
    }
  }
  return text.part(mention, name, kRuleMarks);
}

}  // namespace annotator
