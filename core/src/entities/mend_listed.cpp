#include <cstddef>
#include <cstdint>
#include <vector>

#include "entities/majority.h"
#include "entities/mending.h"
#include "entities/roads.h"
#include "text/interner.h"
#include "text/word_choice.h"

namespace annotator {

namespace {

constexpr WordChoice kThe("The the");

constexpr RuleName kRuleLast = "ner.last";
constexpr RuleName kRuleKnown = "ner.known";
constexpr NameFacts kNames = facts::kFirstName | facts::kLastName;

}  // namespace

void mend_by_last_words(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const std::uint32_t begin = mention.tokens.begin;
    MaybeLabel head = text.head(mention.tokens);
    if (!head && words[i].size() > 2 && words[i][1] == "of") head = text.kind(WordUse::kLast, words[i].front());
    const bool road = mention.label == Label::kPlace && is_road(text.word(begin));                   // "A442 Queensway"
    if (words[i].size() < 2 || !(head || road) || words[i][words[i].size() - 2] == "red") continue;  // "Red Crescent"
    Label label = text.label(mention.tokens).value_or(head.value_or(Label::kFacility));
    if (words[i].back() == "bridge" && begin > 0 && text.is(begin - 1, "in")) label = Label::kPlace;
    if (mention.label == label || (mention.label == Label::kWork && label == Label::kFacility)) continue;
    const bool company = word_facts(text.gazetteer, WordUse::kCompanyForm, words[i].back()) != 0;
    const bool named = !company && (text.facts(begin) & kNames) != 0;
    Confidence limit = mention.label == Label::kPerson && !named ? kSure : kDoubtful;
    // "the Orlo Fire", "the Orlo Housing Bill"
    if (mention.label >= Label::kOrganization &&
        (label == Label::kLaw || (label == Label::kEvent && begin > 0 && text.is_one_of(begin - 1, kThe))))
      limit = kDoubtfulPerson;
    if (road || label == Label::kPlace || words[i].back() == "base") {
      limit = kNever;
    } else if (mention.label == Label::kPlace || mention.label == Label::kProduct) {
      limit = text.kind(WordUse::kRoad, words[i].back()) ? kNever : kDoubtfulPerson;
    }
    if (mention.confidence >= (company ? kSure : limit)) continue;
    if (mention.label == Label::kPerson && named && !company && (text.facts(begin) & facts::kFirstName) != 0 &&
        label != Label::kFacility && text.tokens[mention.tokens.end - 1].kind != TokenKind::kNumber)
      continue;
    if (text.listed(mention.tokens, facts::kPlace) != 0) continue;
    mention.label = label;
    mention.rule = kRuleLast;
  }
}

void mend_by_lists(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                   std::vector<Mention>& mentions) {
  Interner lone_persons;
  std::vector<std::uint32_t> times(words.forms());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    ++times[words.form_of(i)];
    if (mentions[i].label == Label::kPerson && words[i].size() == 1 && mentions[i].confidence >= kDoubtful)
      lone_persons.insert(text_key(words[i].front()));
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const bool person = mention.label == Label::kPerson;
    const bool country =
        mention.label == Label::kOrganization && (text.facts(mention.tokens.begin) & facts::kCountry) != 0;
    const bool several = mention.tokens.size() > 1;
    const bool business = person && several && does_business(text, mention.tokens.end);  // "Ralph Lauren"
    if (mention.confidence >= (person || mention.tokens.size() > 2 ? kNever : country ? kSure : kDoubtfulPerson))
      continue;
    MaybeLabel label = text.label(mention.tokens);
    const NameFacts first = text.facts(mention.tokens.begin);
    if (!label && mention.label != Label::kPlace && mention.confidence < kDoubtful && mention.tokens.size() == 2 &&
        (first & facts::kFirstName) != 0 && (text.facts(mention.tokens.end - 1) & facts::kLastName) != 0 &&
        !text.head(mention.tokens))
      label = Label::kPerson;
    if (!label || *label == mention.label || (*label == Label::kPlace && mention.label == Label::kEvent)) continue;
    const bool software = *label == Label::kProduct && several && (text.facts(mention.tokens.end - 1) & kNames) == 0;
    const bool named = *label != Label::kGroup && !software && (first & kNames) != 0;
    const bool other =
        *label == Label::kPlace ||
        (*label == Label::kOrganization && mention.label == Label::kPlace && mention.confidence >= 500) ||
        (*label < Label::kFacility && is_of(of_persons, words[i]));
    if (!several && !country && (named || other)) continue;
    // "Obamacare"
    if (person && mention.confidence >= kDoubtfulPerson && !business && (named || *label < Label::kFacility)) continue;
    // "Heathrow", "Avanti West Coast"
    const bool thing =
        !person && !country &&
        (*label >= Label::kFacility || (mention.label != Label::kOrganization &&
                                        (several || (*label == Label::kGroup && mention.label <= Label::kFacility))));
    // "a lead over Eli Lilly", not "Rep. John Lewis" and "Ana Roth, the chief executive"
    const std::uint32_t begin = mention.tokens.begin;
    const std::uint32_t end = mention.tokens.end;
    const bool firm = person && several && mention.confidence < kSure &&
                      !(begin > 0 && (text.facts(begin - 1) & facts::kTitle) != 0) &&
                      !(end < text.tokens.size() && text.is(end, ","));
    // A person is seldom named in full twice and never by the surname.
    const bool company = *label == Label::kOrganization && (times[words.form_of(i)] > 1 || business || firm) &&
                         lone_persons.find(text_key(words[i].back())) == Interner::kNone;
    if (mention.confidence >= kDoubtful && !company && !thing && !country && !(person && !named) &&
        (*label != Label::kLaw || (person && several && !text.is(mention.tokens.begin + 1, "-"))))  // "Dodd-Frank"
      continue;
    mention.label = *label;
    mention.rule = kRuleKnown;
  }
}

}  // namespace annotator
