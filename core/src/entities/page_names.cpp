#include "entities/page_names.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "entities/listed_text.h"
#include "entities/person_titles.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "ner.page";
constexpr WordChoice kSeparators("| \u2022 \u00B7");
constexpr WordChoice kOfFor("of for");
constexpr WordChoice kDashes("- \u2013 \u2014");
constexpr Confidence kDoubtful = 700;
constexpr std::uint32_t kLongestName = 7;  // tokens, of words that are all capitalised and stand in no marks

class PageNames {
 public:
  explicit PageNames(const ListedText& text) : text_(text) {}

  void add(const Mention& name) {
    const TokenSpan span = name.tokens;
    const bool alone = span.size() == 1 || (span.size() == 2 && text_.is(span.begin, "The"));
    if (alone && name.confidence < kDoubtful && text_.is(span.end - 1, WordUse::kNoName)) return;
    if (span.size() > kLongestName && is_menu(span)) return;
    if (add_role(name)) return;
    if (name.label == Label::kPlace && text_.is(span.begin, WordUse::kIllness) && span.end < text_.tokens.size() &&
        text_.is_genitive(span.end))
      return;
    if (span.size() == 2 && text_.is(span.begin, WordUse::kAgency) && text_.is(span.begin + 1, "Photo"))
      return add_part(name, {span.begin, span.begin + 1}, Label::kOrganization);
    if (span.size() > 1 && text_.is(span.end - 1, WordUse::kWriter)) return add_writer(name);
    std::uint32_t cut = span.begin;
    while (cut < span.end && !text_.is_one_of(cut, kSeparators) && !text_.is(cut, "/") && !is_dash(cut)) ++cut;
    if (cut == span.end || cut + 1 >= span.end || cut == span.begin) {
      out_.push_back(name);
    } else if (text_.is(cut, "/")) {
      add_credit(name, cut);
    } else {
      const Gazetteer::Match match = longest(cut + 1, span.end);
      const MaybeLabel label = known_label(match.facts);
      const TokenSpan before{span.begin, cut};
      const bool opens = (span.begin == 0 || !text_.same_line(span.begin)) && listed(before) == Label::kPlace;
      if (is_dash(cut) && !(opens && label) &&
          (name.label != Label::kPerson || before.size() < 2 || label != Label::kOrganization))
        return out_.push_back(name);
      add_part(name, before, opens ? Label::kPlace : name.label);
      if (label) add_part(name, {cut + 1, match.end}, *label);
    }
  }
  std::vector<Mention> take() { return std::move(out_); }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text_.word(i); }

  [[nodiscard]] MaybeLabel listed(TokenSpan span) const { return text_.label(span); }

  [[nodiscard]] bool is_menu(TokenSpan span) const {
    if (span.begin > 0 && text_.is_opener(span.begin - 1)) return false;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (text_.tokens[i].kind != TokenKind::kWord || text_.tokens[i].casing == Casing::kLower) return false;
    }
    return true;
  }

  [[nodiscard]] Gazetteer::Match longest(std::uint32_t begin, std::uint32_t end) const {
    return text_.gazetteer.longest(text_.text, text_.tokens, begin, end, kLabelledFacts);
  }

  /// " - " of "Ana Roth - Labour".
  [[nodiscard]] bool is_dash(std::uint32_t i) const { return text_.is_one_of(i, kDashes) && !text_.tokens[i].glued; }

  /// "Police Public Relations Officer", "Lisbon Commissioner for Health", "Inspector-[General of Police]": of a role
  /// only what is listed is a name.
  bool add_role(const Mention& name) {
    const TokenSpan span = name.tokens;
    if (name.label != Label::kOrganization || name.confidence > kDoubtful || span.size() < 2 || listed(span) ||
        text_.head(span))
      return false;
    std::uint32_t of = span.begin + 1;
    while (of < span.end && !text_.is_one_of(of, kOfFor)) ++of;
    if (!is_title(text_, of - 1) || text_.is(of - 1, WordUse::kOffice)) return false;
    for (const TokenSpan part : {TokenSpan{span.begin, of - 1}, TokenSpan{std::min(of + 1, span.end), span.end}}) {
      if (const MaybeLabel label = listed(part)) add_part(name, part, *label);
    }
    return true;
  }

  /// "Ana Roth Crime Reporter" is a person, "Royal Correspondent" is none; "Hollywood Reporter" is listed.
  void add_writer(const Mention& name) {
    const std::uint32_t last = name.tokens.end - 1;
    if (name.label != Label::kPerson) {
      if (listed(name.tokens)) out_.push_back(name);
      return;
    }
    constexpr NameFacts kNames = facts::kFirstName | facts::kLastName;
    std::uint32_t end = name.tokens.begin + 2;
    while (end < last && (text_.tokens[end].glued || (text_.facts(end) & kNames) != 0)) ++end;
    if (end <= last) add_part(name, {name.tokens.begin, end}, Label::kPerson);
  }

  /// "Reuters/Ana Roth", "Geneva/London", not "CNN/ORC", which ask together.
  void add_credit(const Mention& name, std::uint32_t cut) {
    const TokenSpan source{name.tokens.begin, cut};
    const TokenSpan rest{cut + 1, name.tokens.end};
    const bool towns = (text_.listed(source, facts::kPlace) & text_.listed(rest, facts::kPlace) & facts::kPlace) != 0;
    const bool agency = source.size() == 1 && text_.is(source.begin, WordUse::kAgency);
    const NameFacts first = text_.facts(rest.begin) & facts::kFirstName;
    if (!towns && (rest.size() < 2 || !(agency || (first != 0 && listed(source) == Label::kOrganization)))) {
      out_.push_back(name);
      return;
    }
    add_part(name, source, towns ? Label::kPlace : Label::kOrganization);
    add_part(name, rest, towns ? Label::kPlace : Label::kPerson);
  }

  void add_part(Mention name, TokenSpan part, Label label) {
    name.tokens = part;
    name.span = byte_span(text_.tokens, part);
    name.label = label;
    name.rule = kRule;
    out_.push_back(name);
  }

  const ListedText& text_;
  std::vector<Mention> out_;
};

}  // namespace

void mend_page_names(const ListedText& text, std::vector<Mention>& mentions) {
  PageNames names(text);
  for (const Mention& mention : mentions) names.add(mention);
  mentions = names.take();
}

}  // namespace annotator
