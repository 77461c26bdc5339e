#include "lexicon/person_name.h"

#include "text/chars.h"
#include "text/slice.h"
#include "text/word_choice.h"

namespace annotator {

namespace {

std::string_view word(std::string_view text, const Token& token) { return slice(text, token.span); }

/// Surnames that stand first, "Kim Dae-jung", and are first names too; the "Neil" of a rare surname is a first name.
constexpr WordChoice kSurnamesFirst(
    "chan chau chi chin chu chun ha han hang hoa hong ji jung kim lai le lee li lien lin ling lu ma mai pok siu su "
    "sun tam thao tran yang yee yi yon yu yun");

}  // namespace

Sex sex_of_title(std::string_view text, const std::vector<Token>& tokens, TokenSpan name, const SpeechLexicon& words) {
  constexpr std::uint32_t kFarthest = 4;  // tokens
  bool comma = false;
  for (std::uint32_t t = name.begin; t-- > 0 && name.begin - t <= kFarthest;) {
    const std::string_view before = word(text, tokens[t]);
    const WordTags tags = words.find(before).tags;
    if ((tags & tags::kFemale) != 0) return Sex::kFemale;
    if ((tags & tags::kMale) != 0) return Sex::kMale;
    // "her father, Otto,", "her husband, the pilot Kim Roe"
    if (!comma && before == ",") {
      comma = true;
    } else if ((tags & tags::kPerson) == 0 && !(before == "the" && t > 0 && word(text, tokens[t - 1]) == ",")) {
      break;
    }
  }
  return Sex::kUnknown;
}

bool surname_stands_first(std::string_view text, const std::vector<Token>& tokens, TokenSpan name,
                          const Gazetteer& names) {
  return (names.find(word(text, tokens[name.begin])) & facts::kLastName) != 0 &&
         (names.find(word(text, tokens[name.end - 1])) & facts::kLastName) == 0;
}

Sex sex_of_name(std::string_view text, const std::vector<Token>& tokens, TokenSpan name, const SpeechLexicon& words,
                const Gazetteer& names) {
  if (const Sex sex = sex_of_title(text, tokens, name, words); sex != Sex::kUnknown) return sex;
  if (name.size() < 2) return Sex::kUnknown;
  const std::string_view front = word(text, tokens[name.begin]);
  const NameFacts first = names.find(front);
  const bool may_be_surname = (first & facts::kFirstName) == 0 || kSurnamesFirst.holds(fold(front));
  if (may_be_surname && surname_stands_first(text, tokens, name, names)) return Sex::kUnknown;
  const bool female = (first & facts::kFemale) != 0;
  const bool male = (first & facts::kMale) != 0;
  if (female == male) return Sex::kUnknown;
  return female ? Sex::kFemale : Sex::kMale;
}

}  // namespace annotator
