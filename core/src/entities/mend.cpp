#include "entities/mend.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "entities/known_label.h"
#include "entities/name_words.h"

namespace annotator {

namespace {

// Below it a mention is right in four of five cases or less. The majority is worth 0.1 F1 of person + organization +
// place and 0.7 of the other labels on wikinews-dev, 0.2 on redocred-dev.
constexpr Confidence kSure = 900;
constexpr std::string_view kRuleSurname = "ner.surname";
constexpr std::string_view kRuleHead = "ner.head";
constexpr std::string_view kRuleMajority = "ner.majority";
constexpr std::string_view kRuleKnown = "ner.known";
constexpr Confidence kDoubtful = 700;  // what the lists tell is more often right then

void mend_surnames(const MentionWords& words, std::vector<Mention>& mentions) {
  Interner surnames;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].label == Label::kPerson && mentions[i].confidence >= kSure && words[i].size() >= 2)
      surnames.insert(text_key(words[i].back()));
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    if (mention.label == Label::kPerson || mention.tokens.size() != 1 || mention.confidence >= kSure) continue;
    if (surnames.find(text_key(words[i].front())) == Interner::kNone) continue;
    mention.label = Label::kPerson;
    mention.rule = kRuleSurname;
  }
}

/// "Halvorsen reported a loss": in no person's name, but what the name of an organization that is as sure begins with.
void mend_heads(const MentionWords& words, std::vector<Mention>& mentions) {
  TextMap<Confidence> heads;
  Interner of_persons;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].label == Label::kOrganization && words[i].size() >= 2) {
      Confidence& head = *heads.add(text_key(words[i].front()), 0).first;
      head = std::max(head, mentions[i].confidence);
    }
    if (mentions[i].label == Label::kPerson && (mentions[i].confidence >= kSure || words[i].size() >= 2)) {
      for (const std::string& word : words[i]) of_persons.insert(text_key(word));
    }
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    if (mention.label != Label::kPerson || mention.tokens.size() != 1 || mention.confidence >= kSure) continue;
    const TextKey word = text_key(words[i].front());
    const Confidence* head = heads.find(word);
    if (head == nullptr || *head < mention.confidence || of_persons.find(word) != Interner::kNone) continue;
    mention.label = Label::kOrganization;
    mention.rule = kRuleHead;
  }
}

/// The label that most of the sure mentions of a form have.
class Majority {
 public:
  void add(Label label) {
    const std::size_t at = static_cast<std::size_t>(label);
    ++total_;
    if (++votes_[at] > votes_[best_]) best_ = at;
  }
  [[nodiscard]] std::optional<Label> label() const {
    if (2 * votes_[best_] <= total_) return std::nullopt;
    return static_cast<Label>(best_);
  }

 private:
  std::array<std::uint32_t, kLabels.size()> votes_{};
  std::uint32_t total_ = 0;
  std::size_t best_ = 0;
};

void mend_by_majority(const MentionWords& words, std::vector<Mention>& mentions) {
  TextMap<Majority> sure;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].confidence >= kSure) sure.add(compact_key(words[i]), {}).first->add(mentions[i].label);
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    if (mention.confidence >= kSure) continue;
    const Majority* votes = sure.find(compact_key(words[i]));
    if (votes == nullptr) continue;
    const std::optional<Label> label = votes->label();
    if (!label || *label == mention.label) continue;
    mention.label = *label;
    mention.rule = kRuleMajority;
  }
}

void mend_by_lists(const Document& document, const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                   std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (mention.confidence >= kDoubtful || mention.tokens.size() < 2) continue;
    const Gazetteer::Match match =
        gazetteer.longest(document.text(), tokens, mention.tokens.begin, mention.tokens.end, kLabelledFacts);
    if (match.end != mention.tokens.end) continue;
    const std::optional<Label> label = known_label(match.facts);
    if (!label || *label == mention.label) continue;
    mention.label = *label;
    mention.rule = kRuleKnown;
  }
}

}  // namespace

void mend_labels(const Document& document, const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                 const MentionWords& words, std::vector<Mention>& mentions) {
  mend_by_lists(document, tokens, gazetteer, mentions);
  mend_surnames(words, mentions);
  mend_heads(words, mentions);
  mend_by_majority(words, mentions);
}

}  // namespace annotator
