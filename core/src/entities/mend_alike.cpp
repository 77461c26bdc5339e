#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entities/majority.h"
#include "entities/mending.h"
#include "text/text_map.h"
#include "text/word_choice.h"

namespace annotator {

namespace {

constexpr WordChoice kStorms("cyclone depression hurricane storm typhoon");
constexpr WordChoice kThe("The the");
constexpr WordChoice kListLinks(", and or");
constexpr std::size_t kMostWords = 12;  // of a name whose ends are known

constexpr RuleName kRuleSurname = "ner.surname";
constexpr RuleName kRuleAcronym = "ner.acronym";
constexpr RuleName kRuleList = "ner.list";

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

}  // namespace

void mend_enumerations(const ListedText& text, const MentionWords& words, const Interner& of_persons,
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

void mend_short_forms(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions) {
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

}  // namespace annotator
