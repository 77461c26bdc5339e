#include "entities/mend.h"

#include <algorithm>
#include <cstddef>

#include "entities/listed_text.h"
#include "entities/majority.h"
#include "entities/name_words.h"
#include "entities/roads.h"
#include "entities/user_names.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr WordChoice kStorms("cyclone depression hurricane storm typhoon");
constexpr WordChoice kTravels("drove flew flight flights fly flying moved sailed trip travel traveled travelled");
constexpr WordChoice kPercent("% per percent");

constexpr std::string_view kRuleSurname = "ner.surname";
constexpr std::string_view kRuleHead = "ner.head";
constexpr std::string_view kRuleTown = "ner.town";
constexpr std::string_view kRuleLast = "ner.last";
constexpr std::string_view kRuleKind = "ner.kind";
constexpr std::string_view kRuleAcronym = "ner.acronym";
constexpr std::string_view kRuleKnown = "ner.known";
constexpr std::string_view kRuleList = "ner.list";
constexpr WordChoice kThe("The the");
constexpr WordChoice kListLinks(", and or");
constexpr WordChoice kAsides(", is was");
constexpr WordChoice kArticles("a an the");
constexpr std::size_t kMostWords = 12;  // of a name whose ends are known
constexpr Confidence kNever = 1001;
constexpr Confidence kDoubtful = 700;        // what the lists tell is more often right then
constexpr Confidence kDoubtfulPerson = 950;  // "Morgan Stanley" looks like a person's name

/// "Ana Roth spoke. Roth left.", "Storm Odile hit Wales. Odile is heading east.", "the TriPhone" of "Orlo Z TriPhone"
void mend_last_words(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions) {
  constexpr std::uint32_t kThing = 1u << 16;
  TextMap<std::uint32_t> ends;  // below which what is called so is a person; 0 for a storm; a product with kThing
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& name = mentions[i];
    const std::size_t size = words[i].size();
    const bool thing = name.label == Label::kProduct;
    if (size < 2 || size > kMostWords ||
        !(name.label == Label::kEvent ? kStorms.holds(words[i][size - 2])
                                      : (thing || name.label == Label::kPerson) && name.confidence >= kDoubtful))
      continue;
    const std::uint32_t limit = thing                         ? kThing | kSure
                                : name.label == Label::kEvent ? 0
                                : name.confidence >= kSure    ? kSure
                                                              : kDoubtful;
    for (std::size_t begin = 1; begin < size; ++begin) ends.add(compact_key(words[i], begin, size), limit);
  }
  for (std::size_t i = 0; i < mentions.size() && !ends.empty(); ++i) {
    Mention& mention = mentions[i];
    const std::uint32_t* limit = ends.find(compact_key(words[i]));
    if (const std::string& word = words[i].back(); limit == nullptr && words[i].size() == 1 && word.ends_with('s') &&
                                                   mention.tokens.begin > 0 &&
                                                   text.is_one_of(mention.tokens.begin - 1, kThe))
      limit = ends.find(text_key(std::string_view(word).substr(0, word.size() - 1)));  // "the Roths"
    if (limit == nullptr) continue;
    const Label label = *limit >= kThing ? Label::kProduct : *limit == 0 ? Label::kEvent : Label::kPerson;
    if (label == mention.label || (*limit != 0 && mention.confidence >= (*limit & ~kThing))) continue;
    mention.label = label;
    mention.rule = kRuleSurname;
  }
}

/// The words of persons' names of several words.
Interner words_of_persons(const MentionWords& words, const std::vector<Mention>& mentions) {
  Interner out;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].label != Label::kPerson || words[i].size() < 2) continue;
    for (const std::string& word : words[i]) out.insert(text_key(word));
  }
  return out;
}

bool is_of(const Interner& persons, const NameWords& name) {
  return persons.find(text_key(name.front())) != Interner::kNone;
}

/// "the weather service in Jackson" is a listed place, and in no person's name; not "in Obama's cabinet".
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
                                       (begin > 1 && text.is(begin - 1, "to") && text.is_one_of(begin - 2, kTravels)));
      const bool inside = there && (text.facts(begin) & facts::kPlace) != 0 && !is_of(of_persons, words[i]);
      if (!(inside || of_road || of_person)) continue;
      if (begin + 1 < text.tokens.size() && text.tokens[begin + 1].kind == TokenKind::kClitic) continue;
      mention.label = Label::kPlace;
      mention.rule = kRuleTown;
    }
  }
}

/// A name that ends in a word which says what it is: "Mill Lane", "Orlo Bridge", "Wick Finance Bill". Not a town ("in
/// Hebden Bridge") and not what is listed: "Wall Street".
void mend_by_heads(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const std::uint32_t begin = mention.tokens.begin;
    const MaybeLabel head = text.head(mention.tokens);
    const bool road = mention.label == Label::kPlace && is_road(text.word(begin));                   // "A442 Queensway"
    if (words[i].size() < 2 || !(head || road) || words[i][words[i].size() - 2] == "red") continue;  // "Red Crescent"
    Label label = text.label(mention.tokens).value_or(head.value_or(Label::kFacility));
    if (words[i].back() == "bridge" && begin > 0 && text.is(begin - 1, "in")) label = Label::kPlace;
    if (mention.label == label || (mention.label == Label::kWork && label == Label::kFacility)) continue;
    const bool company = word_facts(text.gazetteer, WordUse::kCompanyForm, words[i].back()) != 0;
    const bool named = !company && (text.facts(begin) & (facts::kFirstName | facts::kLastName)) != 0;
    Confidence limit = mention.label == Label::kPerson && !named ? kSure : kDoubtful;
    if (road || label == Label::kPlace) {
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

/// Nobody is known to be called so.
bool is_unknown(const ListedText& text, TokenSpan name) {
  std::uint32_t i = name.begin;
  while (i < name.end && (text.facts(i) & (facts::kFirstName | facts::kLastName)) == 0) ++i;
  return i == name.end;
}

/// "Orlo, a village," and "Orlo, the Belgian drugmaker, fell": what is told of a name behind it.
MaybeLabel told_aside(const ListedText& text, std::uint32_t end) {
  constexpr std::uint32_t kFarthest = 6;  // tokens
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  if (end + 2 >= size || !text.is_one_of(end, kAsides) || !text.is_one_of(end + 1, kArticles)) return {};
  for (std::uint32_t i = end + 2; i + 1 < std::min(size, end + kFarthest) && text.tokens[i].kind == TokenKind::kWord;
       ++i) {
    if (!text.is(i + 1, WordUse::kEndOfAside)) continue;
    MaybeLabel out = text.kind(WordUse::kAside, i);
    if (!out) out = text.kind(WordUse::kBefore, i);
    return out ? out : text.kind_of_two(WordUse::kBefore, i - 1);
  }
  return {};
}

/// "Orlo cut its dividend", "Orlo said sales fell": whether what stands behind a name tells of a company.
bool does_business(const ListedText& text, std::uint32_t end) {
  const std::size_t last = std::min<std::size_t>(text.tokens.size(), end + 5);
  while (end < last && (text.tokens[end].kind == TokenKind::kWord || text.is(end, "$"))) {
    if (text.is(end++, WordUse::kBusiness)) return true;
  }
  return false;
}

/// "Halvorsen reported a loss": in no person's name, but what the name of an organization that is as sure begins with,
/// or a company's ("Halvorsen AG"). A town is one where it does business ("Novara" of "Novara Semiconductor").
void mend_heads(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                std::vector<Mention>& mentions) {
  constexpr std::uint32_t kKind = 1u << 16;  // "Semiconductor" stands behind
  constexpr std::uint32_t kFirm = 1u << 17;  // and it does business
  constexpr std::uint32_t kConfidence = kKind - 1;
  TextMap<std::uint32_t> heads;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].label != Label::kOrganization || words[i].size() < 2) continue;
    std::uint32_t& head = *heads.add(text_key(words[i].front()), 0).first;
    const bool two = words[i].size() == 2;
    const bool company = two && word_facts(text.gazetteer, WordUse::kCompanyForm, words[i].back()) != 0;
    const bool kind = two && word_facts(text.gazetteer, WordUse::kLeftOut, words[i].back()) != 0;
    const bool firm = company || (kind && text.kind(WordUse::kLast, words[i].back()) == Label::kOrganization);
    // "Novo" of "Novo Nordisk"
    const bool listed = is_unknown(text, {mentions[i].tokens.begin, mentions[i].tokens.begin + 1}) &&
                        text.label(mentions[i].tokens) == Label::kOrganization;
    head = std::max<std::uint32_t>(head & kConfidence, firm || listed ? kNever : mentions[i].confidence) |
           (head & kKind) | (kind ? kKind : 0);
  }
  for (std::size_t i = 0; i < mentions.size() && !heads.empty(); ++i) {
    Mention& mention = mentions[i];
    if (mention.tokens.size() != 1 || mention.label == Label::kOrganization) continue;
    const std::uint32_t begin = mention.tokens.begin;
    const TextKey word = text_key(words[i].front());
    std::uint32_t& head = *heads.add(word, 0).first;
    const std::uint32_t confidence = head & kConfidence;
    if (head == 0 || of_persons.find(word) != Interner::kNone) continue;
    if (mention.label == Label::kPlace) {
      if ((head & kKind) == 0 || (text.facts(begin) & facts::kCountry) != 0) continue;
      const bool business = does_business(text, mention.tokens.end) ||
                            (begin > 1 && text.kind_of_two(WordUse::kBefore, begin - 2) == Label::kOrganization);
      if (business) head |= kFirm;
      if (!business && ((head & kFirm) == 0 || text.is(begin - 1, WordUse::kBeforeTown))) continue;
    } else if (mention.label != Label::kPerson || confidence < mention.confidence ||
               (confidence < kNever && mention.confidence >= kSure)) {
      continue;
    }
    mention.rule = mention.label == Label::kPlace ? kRuleFirm : kRuleHead;
    mention.label = Label::kOrganization;
  }
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

/// What the words beside a name say it is: "the tanker Odile", "the charity Odile". A ship or a company is one wherever
/// it is named.
void mend_kinds(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                std::vector<Mention>& mentions) {
  std::vector<Label> told(words.forms(), Label::kPerson);  // or what is told
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
    if (!alone && !said) said = text.kind(WordUse::kFirst, words[i].front());
    if (begin > 0 && !said) said = text.kind(WordUse::kBefore, begin - 1);
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
      const bool other = text.label(mention.tokens) == mention.label || mention.label == Label::kGroup ||
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

/// What is read rightly more often where it is spelled out; letters alone look like those of an organization.
constexpr Label kSpelledOut[] = {Label::kPerson, Label::kOrganization, Label::kFacility, Label::kEvent, Label::kLaw};

/// Whether `letters` begin words of the name, in that order, and its first: "DMA" of "Digital Markets Act".
bool are_initials(std::string_view letters, const NameWords& words) {
  std::size_t at = 0;
  for (const std::string& word : words) {
    if (at < letters.size() && word.front() == letters[at]) ++at;
  }
  return at == letters.size() && words.front().front() == letters.front();
}

/// "the Digital Markets Act (DMA)": what stands behind a name in brackets and everywhere else is what the name is.
void mend_acronyms(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions) {
  TextMap<std::uint32_t> labels;
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    const Mention& name = mentions[i - 1];
    const TokenSpan span = mentions[i].tokens;
    if (span.size() != 1 || name.tokens.end + 1 != span.begin || words[i].size() != 1) continue;
    if (!text.is(name.tokens.end, "(")) continue;
    if (name.confidence < mentions[i].confidence && name.confidence < kSure && text.label(name.tokens) != name.label &&
        text.head(name.tokens) != name.label)
      continue;
    if (!holds(kSpelledOut, name.label)) continue;
    if (words[i - 1].size() < 2 || !are_initials(words[i].front(), words[i - 1])) continue;
    // Hardly a person whom the tagger doubts: "Maatschappij Orlo (MO)".
    if (name.label == Label::kPerson && name.confidence < kSure) {
      mentions[i - 1].label = Label::kOrganization;
      mentions[i - 1].rule = kRuleAcronym;
    }
    labels.add(text_key(words[i].front()), static_cast<std::uint32_t>(name.label));
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {  // "FOIA" where the "Freedom of Information Act" is named
    TextKey letters = kEmptyText;
    if (mentions[i].label != Label::kLaw || words[i].size() < 3 ||
        (text.kind(WordUse::kLast, words[i].back()) != Label::kLaw && text.label(mentions[i].tokens) != Label::kLaw))
      continue;
    for (const std::string& word : words[i]) letters = text_key(std::string_view(word).substr(0, 1), letters);
    labels.add(letters, static_cast<std::uint32_t>(Label::kLaw));
  }
  for (std::size_t i = 0; i < mentions.size() && !labels.empty(); ++i) {
    Mention& mention = mentions[i];
    if (words[i].size() != 1 || text.casing(mention.tokens.begin) != Casing::kUpper) continue;
    const std::uint32_t* label = labels.find(text_key(words[i].front()));
    if (label == nullptr || static_cast<Label>(*label) == mention.label) continue;
    mention.label = static_cast<Label>(*label);
    mention.rule = kRuleAcronym;
  }
}

void mend_by_lists(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                   std::vector<Mention>& mentions) {
  Interner lone_persons;
  std::vector<std::uint32_t> times(words.forms());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    ++times[words.form_of(i)];
    if (mentions[i].label == Label::kPerson && words[i].size() == 1) lone_persons.insert(text_key(words[i].front()));
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const bool person = mention.label == Label::kPerson;
    const bool country =
        mention.label == Label::kOrganization && (text.facts(mention.tokens.begin) & facts::kCountry) != 0;
    const bool place = mention.label == Label::kPlace || mention.label == Label::kFacility ||
                       (mention.label == Label::kOrganization && !country);
    const bool several = mention.tokens.size() > 1;
    const bool business = person && several && does_business(text, mention.tokens.end);  // "Ralph Lauren"
    if (mention.confidence >= (person ? kNever : country ? kSure : kDoubtfulPerson)) continue;
    MaybeLabel label = text.label(mention.tokens);
    const NameFacts first = text.facts(mention.tokens.begin);
    if (!label && mention.label != Label::kPlace && mention.confidence < kDoubtful && mention.tokens.size() == 2 &&
        (first & facts::kFirstName) != 0 && (text.facts(mention.tokens.end - 1) & facts::kLastName) != 0 &&
        !text.head(mention.tokens))
      label = Label::kPerson;
    if (!label || *label == mention.label) continue;
    const bool named = *label != Label::kGroup && (first & (facts::kFirstName | facts::kLastName)) != 0;
    const bool other =
        *label == Label::kPlace ||
        (*label == Label::kOrganization && mention.label == Label::kPlace && mention.confidence >= 500) ||
        (*label < Label::kFacility && is_of(of_persons, words[i]));
    if (!several && !country && (named || other)) continue;
    // "Obamacare"
    if (person && mention.confidence >= kDoubtfulPerson && !business && (named || *label < Label::kFacility)) continue;
    // "Heathrow", "Avanti West Coast"
    const bool thing = place && (*label >= Label::kFacility ||
                                 (mention.label != Label::kOrganization && (several || *label == Label::kGroup)));
    // A person is seldom named in full twice and never by the surname.
    const bool company = *label == Label::kOrganization && (times[words.form_of(i)] > 1 || business) &&
                         lone_persons.find(text_key(words[i].back())) == Interner::kNone;
    if (mention.confidence >= kDoubtful && !company && !thing && !country && !(person && !named) &&
        (*label != Label::kLaw || (person && several && !text.is(mention.tokens.begin + 1, "-"))))  // "Dodd-Frank"
      continue;
    mention.label = *label;
    mention.rule = kRuleKnown;
  }
}

/// "York, [Preston] and Hull", "in York and [Preston]": a doubtful person's name among others that are all places or
/// organizations is one, too.
void mend_listed_names(const ListedText& text, const MentionWords& words, const Interner& of_persons,
                       std::vector<Mention>& mentions) {
  const auto linked = [&](TokenSpan name, TokenSpan next) {
    std::uint32_t i = name.end;
    while (i < next.begin && text.is_one_of(i, kListLinks)) ++i;
    return i == next.begin && name.end < i && i <= name.end + 2;
  };
  for (std::size_t begin = 0, end = 0; begin < mentions.size(); begin = end) {
    for (end = begin + 1; end < mentions.size() && linked(mentions[end - 1].tokens, mentions[end].tokens); ++end) {
    }
    if (end == begin + 1 || text.is(mentions[end - 1].tokens.begin - 1, ",")) continue;
    Label label = Label::kPerson;  // of the others
    std::size_t persons = 0;
    bool alike = true;
    bool towns = end > begin + 2;  // "Clare, Kerry and Galway"
    for (std::size_t i = begin; i < end; ++i) {
      const Label found = mentions[i].label;
      if (found == Label::kPerson) {
        ++persons;
        towns &= words[i].size() == 1 && (text.facts(mentions[i].tokens.begin) & facts::kPlace) != 0 &&
                 !is_of(of_persons, words[i]);
        continue;
      }
      alike &= label == Label::kPerson || label == found;
      label = found;
    }
    const std::uint32_t first = mentions[begin].tokens.begin;
    if (!alike || persons == 0 || label == Label::kPerson || label > Label::kPlace) continue;
    towns &= label == Label::kPlace;
    // "in York and Hull", "the villages of York, Hull and Ely"
    if ((persons > 1 || end - begin == 2) && !towns &&
        (label != Label::kPlace || first < 2 ||
         !(text.is(first - 1, WordUse::kBeforeTown) || text.kind_of_two(WordUse::kBefore, first - 2) == Label::kPlace)))
      continue;
    for (std::size_t i = begin; i < end; ++i) {
      Mention& mention = mentions[i];
      if (mention.label != Label::kPerson ||
          mention.confidence >= (towns                    ? kNever
                                 : label == Label::kPlace ? kSure
                                                          : kDoubtful) ||
          (words[i].size() > 1 ? end == begin + 2 || (text.facts(mention.tokens.begin) & facts::kFirstName) != 0
                               : is_of(of_persons, words[i])))
        continue;
      mention.label = label;
      mention.rule = kRuleList;
    }
  }
}

}  // namespace

void mend_labels(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions) {
  mend_by_heads(text, words, mentions);
  const Interner of_persons = words_of_persons(words, mentions);
  mend_by_lists(text, words, of_persons, mentions);
  mend_listed_names(text, words, of_persons, mentions);
  mend_kinds(text, words, of_persons, mentions);
  mend_places(text, words, of_persons, mentions);
  mend_acronyms(text, words, mentions);
  mend_last_words(text, words, mentions);
  mend_heads(text, words, of_persons, mentions);
  mend_by_majority(words, mentions);
}

}  // namespace annotator
