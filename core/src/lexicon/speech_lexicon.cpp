#include "lexicon/speech_lexicon.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "lexicon/word_list.h"
#include "text/chars.h"
#include "text/folded_hash.h"

namespace annotator {

namespace {

struct TagName {
  std::string_view name;
  WordTags tag;
};

/// A noun whose regular plural is one of its kind too.
constexpr std::string_view kPlural = "s";

constexpr std::array<TagName, 30> kTagNames = {{
    {"determiner", tags::kDeterminer},
    {"possessive", tags::kPossessive},
    {"subject", tags::kSubject},
    {"personal", tags::kPersonal},
    {"object", tags::kObject},
    {"preposition", tags::kPreposition},
    {"auxiliary", tags::kAuxiliary},
    {"be", tags::kBe},
    {"have", tags::kHave},
    {"modal", tags::kModal},
    {"conjunction", tags::kConjunction},
    {"subordinator", tags::kSubordinator},
    {"relative", tags::kRelative},
    {"adverb", tags::kAdverb},
    {"time", tags::kTime},
    {"calendar", tags::kCalendar},
    {"verb", tags::kVerb},
    {"person", tags::kPerson},
    {"body", tags::kBody},
    {"plural", tags::kPlural},
    {"trade", tags::kTrade},
    {"f", tags::kFemale},
    {"m", tags::kMale},
    {"speech", tags::kSpeech},
    {"document", tags::kDocument},
    {"work", tags::kWork},
    {"name", tags::kName},
    {"noun", tags::kNoun},
    {"feeling", tags::kFeeling},
    {"quantity", tags::kQuantity},
}};

struct ClassName {
  std::string_view name;
  VerbClass verb;
};

constexpr std::string_view kMind = "mind";

constexpr std::array<ClassName, 8> kClassNames = {{
    {"say", VerbClass::kSay},
    {"tell", VerbClass::kTell},
    {"call", VerbClass::kCall},
    {"weak", VerbClass::kWeak},
    {"edge", VerbClass::kEdge},
    {"stance", VerbClass::kStance},
    {"show", VerbClass::kShow},
    {kMind, VerbClass::kWeak},
}};

struct ComplementName {
  std::string_view name;
  VerbComplements complement;
};

constexpr std::array<ComplementName, 7> kComplementNames = {{
    {"clause", complements::kClause},
    {"that", complements::kThat},
    {"infinitive", complements::kInfinitive},
    {"object", complements::kObject},
    {"about", complements::kAbout},
    {"raised", complements::kRaised},
    {"work", complements::kWork},
}};

/// Reads "say" or "stance+infinitive+object".
std::optional<WordFacts> verb_facts(std::string_view names) {
  WordFacts facts;
  const std::string_view verb = names.substr(0, names.find('+'));
  for (const ClassName& row : kClassNames) {
    if (row.name == verb) facts.verb = row.verb;
  }
  if (facts.verb == VerbClass::kNone) return std::nullopt;
  for (names.remove_prefix(verb.size()); !names.empty();) {
    names.remove_prefix(1);
    const std::string_view name = names.substr(0, names.find('+'));
    names.remove_prefix(name.size());
    bool known = false;
    for (const ComplementName& row : kComplementNames) {
      if (row.name != name) continue;
      facts.complements |= row.complement;
      known = true;
    }
    if (!known) return std::nullopt;
  }
  return facts;
}

std::string_view next_word(std::string_view& rest, char separator = ' ') {
  const std::string_view word = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  return word;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// Third person, past and gerund of a regular verb, "plan+" when its last letter doubles; the first is also the plural
/// of a noun.
std::array<std::string, 3> inflect(std::string_view lemma) {
  if (lemma.back() == '+') {
    const std::string base(lemma.substr(0, lemma.size() - 1));
    return {base + "s", base + base.back() + "ed", base + base.back() + "ing"};
  }
  const std::string base(lemma);
  const char last = lemma.back();
  if (last == 'e') return {base + "s", base + "d", base.substr(0, base.size() - 1) + "ing"};
  if (last == 'y' && lemma.size() > 1 && !is_vowel(lemma[lemma.size() - 2])) {
    const std::string stem = base.substr(0, base.size() - 1);
    return {stem + "ies", stem + "ied", base + "ing"};
  }
  const bool hisses = last == 's' || last == 'x' || last == 'z' || lemma.ends_with("sh") || lemma.ends_with("ch");
  return {base + (hisses ? "es" : "s"), base + "ed", base + "ing"};
}

}  // namespace

SpeechLexicon SpeechLexicon::create(const Sources& sources) {
  SpeechLexicon lexicon;
  lexicon.slots_.resize(1024);
  lexicon.add_tags(sources.function_words);
  lexicon.add_tags(sources.role_nouns);
  lexicon.add_tags(sources.speech_nouns);
  lexicon.add_verbs(sources.speech_verbs);
  return lexicon;
}

WordFacts SpeechLexicon::find(std::string_view word) const {
  const auto [hash, ascii] = folded_hash(word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = static_cast<std::size_t>(hash) & mask; slots_[i].hash != 0; i = (i + 1) & mask) {
    if (slots_[i].hash == hash) return slots_[i].facts;
  }
  return ascii ? WordFacts{} : find_straight(word);
}

/// Of the apostrophes the lists hold the straight one.
WordFacts SpeechLexicon::find_straight(std::string_view word) const {
  const std::size_t curly = word.find("\u2019");
  if (curly == std::string_view::npos) return {};
  return find(std::string(word.substr(0, curly)) + '\'' + std::string(word.substr(curly + 3)));
}

WordFacts& SpeechLexicon::insert(std::string_view word) {
  if (2 * used_ >= slots_.size()) grow();
  const std::uint64_t hash = folded_hash(word).value;
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = static_cast<std::size_t>(hash) & mask;
  while (slots_[i].hash != 0 && slots_[i].hash != hash) i = (i + 1) & mask;
  if (slots_[i].hash == 0) {
    slots_[i].hash = hash;
    ++used_;
  }
  return slots_[i].facts;
}

void SpeechLexicon::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.hash == 0) continue;
    std::size_t i = static_cast<std::size_t>(slot.hash) & mask;
    while (slots_[i].hash != 0) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

void SpeechLexicon::add_tags(std::string_view list) {
  for_each_entry(list, [&](const WordEntry& entry) {
    WordTags tags = 0;
    bool has_plural = false;
    std::string_view rest = entry.value;
    for (std::string_view name = next_word(rest); !name.empty(); name = next_word(rest)) {
      const auto known =
          std::find_if(kTagNames.begin(), kTagNames.end(), [&](const TagName& t) { return t.name == name; });
      if (known != kTagNames.end()) tags |= known->tag;
      if (name == kPlural) {
        has_plural = true;
      } else if (known == kTagNames.end()) {
        unknown_classes_.push_back(entry.key);
      }
    }
    insert(entry.key).tags |= tags;
    if (has_plural) insert(inflect(entry.key)[0]).tags |= (tags & ~tags::kTrade) | tags::kPlural;
  });
}

void SpeechLexicon::add_verbs(std::string_view list) {
  for_each_entry(list, [&](const WordEntry& entry) {
    const std::optional<WordFacts> found = verb_facts(entry.value);
    if (!found) {
      unknown_classes_.push_back(entry.key);
      return;
    }
    const WordFacts& verb = *found;
    if (entry.value.starts_with(kMind)) {
      add_form(entry.key, verb, forms::kAdjective);
      return;
    }
    std::string_view rest = entry.key;
    const std::string_view lemma = next_word(rest, '/');
    add_form(lemma.ends_with('+') ? lemma.substr(0, lemma.size() - 1) : lemma, verb, forms::kBase);
    if (!rest.empty()) {
      add_form(next_word(rest, '/'), verb, forms::kThird);
      add_form(next_word(rest, '/'), verb, forms::kPast);
      add_form(next_word(rest, '/'), verb, forms::kParticiple);
      add_form(next_word(rest, '/'), verb, forms::kGerund);
      return;
    }
    const std::array<std::string, 3> regular = inflect(lemma);
    add_form(regular[0], verb, forms::kThird);
    add_form(regular[1], verb, forms::kPast | forms::kParticiple);
    add_form(regular[2], verb, forms::kGerund);
  });
}

void SpeechLexicon::add_form(std::string_view word, const WordFacts& verb, VerbForms form) {
  WordFacts& facts = insert(word);
  // "worried" is a form of "worry" before it is an adjective.
  if (form != forms::kAdjective || facts.verb == VerbClass::kNone) facts.verb = verb.verb;
  facts.complements |= verb.complements;
  facts.forms |= form;
}

}  // namespace annotator
