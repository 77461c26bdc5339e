#include "entities/mend.h"

#include <cstddef>
#include <string>

#include "entities/majority.h"
#include "entities/mending.h"

namespace annotator {

namespace {

/// The words of persons' names of several words.
Interner words_of_persons(const MentionWords& words, const std::vector<Mention>& mentions) {
  Interner out;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].label != Label::kPerson || words[i].size() < 2) continue;
    for (const std::string& word : words[i]) out.insert(text_key(word));
  }
  return out;
}

}  // namespace

void mend_labels(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions) {
  mend_by_last_words(text, words, mentions);
  const Interner of_persons = words_of_persons(words, mentions);
  mend_by_lists(text, words, of_persons, mentions);
  mend_enumerations(text, words, of_persons, mentions);
  mend_kinds(text, words, of_persons, mentions);
  mend_places(text, words, of_persons, mentions);
  mend_acronyms(text, words, mentions);
  mend_short_forms(text, words, mentions);
  mend_first_words(text, words, of_persons, mentions);
  mend_by_majority(words, mentions);
}

}  // namespace annotator
