#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "entities/majority.h"
#include "entities/mend.h"
#include "entities/mending.h"
#include "entities/user_names.h"
#include "text/text_map.h"
#include "text/word_choice.h"

namespace annotator {

namespace {

constexpr WordChoice kTravels("drove flew flight flights fly flying moved sailed trip travel traveled travelled");
constexpr WordChoice kPercent("% per percent");
constexpr WordChoice kAsides(", is was");
constexpr WordChoice kArticles("a an the");
constexpr WordChoice kItDoes("expects plans will would");
constexpr WordChoice kCalled("called dubbed known nicknamed");
constexpr WordChoice kListLinks(", and");
constexpr WordChoice kWhere("at from near off outside");

constexpr RuleName kRuleHead = "ner.head";
constexpr RuleName kRuleTown = "ner.town";
constexpr RuleName kRuleKind = "ner.kind";

/// Nobody is known to be called so.
bool is_unknown(const ListedText& text, TokenSpan name) {
  std::uint32_t i = name.begin;
  while (i < name.end && (text.facts(i) & (facts::kFirstName | facts::kLastName)) == 0) ++i;
  return i == name.end;
}

/// What a thing of that kind is called, before the name or behind it: "chip", "village".
MaybeLabel kind_of_thing(const ListedText& text, std::uint32_t i) {
  MaybeLabel out = text.kind(WordUse::kAside, i);
  if (!out) out = text.kind(WordUse::kBefore, i);
  return out ? out : text.kind(WordUse::kBehind, i);
}

/// "its chips, called Orlo", "a gang known as the Orlo"
MaybeLabel told_called(const ListedText& text, std::uint32_t begin) {
  if (begin > 0 && text.is_one_of(begin - 1, kArticles)) --begin;
  if (begin > 1 && text.is(begin - 1, "as")) --begin;
  if (begin < 2 || !text.is_one_of(begin - 1, kCalled)) return {};
  begin -= text.is(begin - 2, ",") ? 2 : 1;
  return begin > 0 ? kind_of_thing(text, begin - 1) : MaybeLabel{};
}

/// "Orlo, a village," and "Orlo, the Belgian drugmaker, fell": what is told of a name behind it.
MaybeLabel told_aside(const ListedText& text, std::uint32_t end) {
  constexpr std::uint32_t kFarthest = 6;  // tokens
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  if (end + 2 >= size || !text.is_one_of(end, kAsides) || !text.is_one_of(end + 1, kArticles)) return {};
  for (std::uint32_t i = end + 2; i + 1 < std::min(size, end + kFarthest) && text.tokens[i].kind == TokenKind::kWord;
       ++i) {
    if (!text.is(i + 1, WordUse::kEndOfAside)) continue;
    const MaybeLabel out = kind_of_thing(text, i);
    return out ? out : text.kind_of_two(WordUse::kBefore, i - 1);
  }
  return {};
}

/// "Orlo fell 3%", "Orlo's Ana Roth", "Orlo's shares", "Orlo cut its dividend": a lone name that only a company has.
bool is_company(const ListedText& text, const std::vector<Mention>& mentions, std::size_t i) {
  constexpr std::uint32_t kFarthest = 6;  // tokens
  const std::uint32_t behind = mentions[i].tokens.end;
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  if (behind + 2 >= size || !is_unknown(text, mentions[i].tokens)) return false;
  if (text.is_genitive(behind)) {
    if (text.is(behind + 1, WordUse::kOwned) || (text.is(behind + 1, "chief") && text.is(behind + 2, "executive")))
      return true;
    return i + 1 < mentions.size() && mentions[i + 1].tokens.begin == behind + 1 && mentions[i + 1].tokens.size() > 1 &&
           mentions[i + 1].label == Label::kPerson;
  }
  if (mentions[i].confidence < kSure && does_business(text, behind)) return true;
  std::uint32_t at = behind + (text.is(behind, WordUse::kOwned) ? 1 : 0);  // "Orlo shares fell 3%"
  if (!text.is(at++, WordUse::kShares)) return false;
  while (at < std::min(size, behind + kFarthest) && !text.is_one_of(at, kPercent)) ++at;
  return at < size && text.tokens[at - 1].kind == TokenKind::kNumber;
}

}  // namespace

bool does_business(const ListedText& text, std::uint32_t end) {
  const std::size_t last = std::min<std::size_t>(text.tokens.size(), end + 5);
  while (end < last && (text.tokens[end].kind == TokenKind::kWord || text.is(end, "$"))) {
    if (text.is(end, WordUse::kBusiness)) return true;
    // "said that it would close"
    if (text.is(end++, "it") && end < text.tokens.size() && text.is_one_of(end, kItDoes)) return true;
  }
  return false;
}

void mend_kinds(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                std::vector<Mention>& mentions) {
  std::vector<Label> told(words.forms(), Label::kPerson);  // or what is told
  MaybeLabel of_all;                                       // of "the tankers Orlo and Wick"
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    Label& kind = told[words.form_of(i)];
    const bool alone = words[i].size() == 1;
    const bool lone = alone && !is_of(of_persons, words[i]);
    if (mention.label == Label::kPerson && lone && is_company(text, mentions, i)) kind = Label::kOrganization;
    const std::uint32_t begin = mention.tokens.begin;
    const std::uint32_t end = mention.tokens.end;
    const bool unknown = is_unknown(text, mention.tokens);
    MaybeLabel said;
    bool sure = mention.confidence >= kSure;
    if (lone && unknown && !sure) said = told_aside(text, end);
    if (said == Label::kProduct && mention.label == Label::kOrganization) said = {};  // "Orlo, a messaging app,"
    if (!alone && !said) {
      said = text.kind(WordUse::kFirst, words[i].front());
      sure &= !(said && mention.label == Label::kFacility);  // "BRP Orlo" is no base
    }
    if (i == 0 || mentions[i - 1].tokens.end + 1 != begin || !text.is_one_of(begin - 1, kListLinks)) of_all = {};
    if (alone && !said) said = of_all;
    if (begin > 0 && !said) {
      said = text.kind(WordUse::kBefore, begin - 1);
      if (said && text.word(begin - 1).ends_with('s')) of_all = said;
    }
    if (!said) said = told_called(text, begin);
    if (begin > 1 && !said) {
      const bool opened = text.is_opener(begin - 1);
      const bool aside = end < text.tokens.size() && text.is(begin - 1, ",") && text.is(end, ",");
      sure &= !(aside && unknown);
      if (opened || aside) said = text.kind(WordUse::kBefore, begin - 2);
      if (opened && !said) said = text.kind(WordUse::kQuoted, begin - 2);
      // "his memoir, "Orlo,""
      if (opened && !said && begin > 2 && text.is(begin - 2, ",") &&
          text.kind(WordUse::kBefore, begin - 3) == Label::kWork)
        said = Label::kWork;
      if (!said) said = text.kind_of_two(WordUse::kBefore, begin - 2);
    }
    if (said) {
      // Not "the vessel Iran seized" and "the yacht Ana Roth bought".
      const bool listed = text.label(mention.tokens) == mention.label &&
                          !(*said == Label::kProduct && mention.label == Label::kPlace &&
                            (text.facts(begin) & facts::kCountry) == 0);  // "the tanker Genoa"
      const bool other = listed || mention.label == Label::kGroup ||
                         (*said == Label::kPlace
                              ? mention.label == Label::kFacility || (!alone && mention.confidence > kDoubtfulPerson)
                              : mention.label != Label::kPlace && sure);
      if (other) continue;
      if (*said == Label::kProduct || (*said == Label::kWork && !alone)) kind = *said;
    } else if (end < text.tokens.size() && mention.confidence < kSure && mention.label != Label::kGroup &&
               text.listed(mention.tokens, kLabelledFacts) == 0 && (!alone || lone)) {
      said = text.kind(WordUse::kBehind, end);
    }
    if (!said) continue;
    mention.label = *said;
    mention.rule = kRuleKind;
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Label kind = told[words.form_of(i)];
    if (kind == Label::kPerson || mentions[i].label == kind) continue;
    if (kind != Label::kProduct && words[i].size() > 1 && mentions[i].confidence >= kSure) continue;
    mentions[i].label = kind;
    mentions[i].rule = kRuleKind;
  }
}

void mend_places(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                 std::vector<Mention>& mentions) {
  constexpr std::uint32_t kAge = 4;  // tokens of ", 52, of"
  std::uint32_t road_end = 0;        // of the road that somebody is of
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const std::uint32_t begin = mention.tokens.begin;
    // "Ana Roth, of Keith", "Ana Roth, 52, of Mill Lane, Keith,"
    const bool of_road = road_end > 0 && road_end + 1 == begin && text.is(road_end, ",");
    const bool of_person = i > 0 && begin > 2 && mentions[i - 1].label == Label::kPerson && text.is(begin - 1, "of") &&
                           text.is(begin - 2, ",") && begin - mentions[i - 1].tokens.end <= kAge;
    // "in Orlo Forum, Suffolk.": not "the Orlo Museum, London"
    if (mention.label <= Label::kOrganization && mention.confidence < kDoubtful && words[i].size() < 3 &&
        (text.facts(begin) & facts::kFirstName) == 0 && !text.head(mention.tokens) && i + 1 < mentions.size()) {
      const Mention& next = mentions[i + 1];
      const std::uint32_t end = next.tokens.end;
      if (next.label == Label::kPlace && next.confidence >= kSure && next.tokens.begin == mention.tokens.end + 1 &&
          text.is(mention.tokens.end, ",") &&
          (end == text.tokens.size() || !text.same_line(end) || text.is(end, ",") || text.is(end, "."))) {
        mention.label = Label::kPlace;
        mention.rule = kRuleTown;
      }
    }
    const bool road = of_person && text.kind(WordUse::kRoad, words[i].back());
    if (road) road_end = mention.tokens.end;
    if ((mention.label == Label::kPerson || mention.label == Label::kWork) && mention.rule != kRuleUser &&
        (of_road || road || mention.tokens.size() == 1)) {
      // "in Jackson", "flew to Jackson"
      const bool there = begin > 0 && (text.is(begin - 1, "in") ||
                                       (mention.confidence < kDoubtful && text.is_one_of(begin - 1, kWhere)) ||
                                       (begin > 1 && text.is(begin - 1, "to") && text.is_one_of(begin - 2, kTravels)));
      const bool inside = there && (text.facts(begin) & facts::kPlace) != 0 && !is_of(of_persons, words[i]);
      if (!(inside || of_road || of_person)) continue;
      if (begin + 1 < text.tokens.size() && text.tokens[begin + 1].kind == TokenKind::kClitic) continue;
      mention.label = Label::kPlace;
      mention.rule = kRuleTown;
    }
  }
}

void mend_first_words(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                      std::vector<Mention>& mentions) {
  TextMap<std::uint32_t> heads;  // how sure they are
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].label != Label::kOrganization || words[i].size() < 2) continue;
    std::uint32_t& head = *heads.add(text_key(words[i].front()), 0).first;
    const std::string& last = words[i].back();
    const bool firm = words[i].size() == 2 && (word_facts(text.gazetteer, WordUse::kCompanyForm, last) != 0 ||
                                               (word_facts(text.gazetteer, WordUse::kLeftOut, last) != 0 &&
                                                text.kind(WordUse::kLast, last) == Label::kOrganization));
    // "Novo" of "Novo Nordisk"
    const bool listed = is_unknown(text, {mentions[i].tokens.begin, mentions[i].tokens.begin + 1}) &&
                        text.label(mentions[i].tokens) == Label::kOrganization;
    head = std::max<std::uint32_t>(head, firm || listed ? kNever : mentions[i].confidence);
  }
  for (std::size_t i = 0; i < mentions.size() && !heads.empty(); ++i) {
    Mention& mention = mentions[i];
    if (mention.tokens.size() != 1 || mention.label != Label::kPerson || is_of(of_persons, words[i])) continue;
    const std::uint32_t* head = heads.find(text_key(words[i].front()));
    if (head == nullptr || *head < mention.confidence || (*head < kNever && mention.confidence >= kSure)) continue;
    mention.rule = kRuleHead;
    mention.label = Label::kOrganization;
  }
}

}  // namespace annotator
