#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "lexicon/person_name.h"
#include "quotes/attribution.h"
#include "quotes/reading.h"

namespace annotator {

/// Ties the speaker of a quotation to a name of the article.
class Referents {
 public:
  explicit Referents(const QuotedArticle& article) : article_(article) {}

  /// The name inside a phrase: "Ana Ortiz" in "Mayor Ana Ortiz", nothing in "a Trump adviser".
  [[nodiscard]] std::optional<MentionId> name_in(const Voice& voice) const;

  /// The person whose surname a phrase is, "Winters", that was not read as a name: the latest before it, else the
  /// next. Cost: bounded.
  [[nodiscard]] std::optional<MentionId> name_for_surname(const Voice& voice) const;

  /// The name a pronoun stands for: the latest fitting person outside quotations, subjects and the last speaker first.
  /// Never a name inside a quotation, nor somebody who is named in `words`, what is said. Cost: bounded.
  [[nodiscard]] std::optional<MentionId> name_for_pronoun(const Voice& voice, ByteSpan words);

  /// The name a role stands for: "the president" after "President Ana Ortiz" or "Ana Ortiz, the president", "the
  /// commission" after "the Dam Safety Commission". Cost: bounded.
  [[nodiscard]] std::optional<MentionId> name_for_role(const Voice& voice) const;

  /// "the 33-year-old", "the German", "the striker": of what kind somebody is who was named before.
  [[nodiscard]] bool tells_kind(const Voice& voice, const std::optional<MentionId>& named) const;

  /// Whose words a phrase names: "their statement", "his letter".
  [[nodiscard]] std::optional<MentionId> name_for_owner(const Voice& voice, ByteSpan words);

  /// The last speaker, when that was nobody with a name ("a guard"), whom the pronoun may stand for and behind whom
  /// `named` is not.
  [[nodiscard]] std::optional<TokenSpan> unnamed_for_pronoun(const Voice& voice,
                                                             const std::optional<MentionId>& named) const;

  /// Remembers who spoke, for the pronouns that follow.
  void note_speaker(MentionId mention) {
    last_speaker_ = mention;
    unnamed_speaker_.reset();
  }
  void note_unnamed_speaker(const Voice& voice) { unnamed_speaker_ = voice; }

 private:
  /// "prime minister": both in lower case, the modifier empty for "the minister".
  struct Role {
    std::string modifier;
    std::string noun;
  };
  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t token) const;
  [[nodiscard]] std::size_t block_at(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t sentence_before_quotation(std::uint32_t token, std::uint32_t sentence) const;
  /// The last quotation that begins at or before `token`; empty when there is none.
  [[nodiscard]] TokenSpan quotation_before(std::uint32_t token) const;
  [[nodiscard]] bool is_quoted(std::uint32_t token) const;
  /// Is the entity named in these words, but not in words that they quote ("'They said, "Go, Ana,"' she said")?
  [[nodiscard]] bool is_named_in(ByteSpan words, EntityId entity) const;
  /// Both in "LUND (Agency) -", the last in "the Northern Port Group (NPG)".
  [[nodiscard]] bool is_note(const Mention& mention) const;
  /// Whoever wrote the article: "By Ana Ortiz for The Ledger".
  [[nodiscard]] bool is_by_the_page(const Mention& mention) const;
  [[nodiscard]] bool is_possessive(const Mention& mention) const;
  /// The end of those that begin before `token`.
  [[nodiscard]] std::vector<Mention>::const_iterator mentions_before(std::uint32_t token) const;
  [[nodiscard]] std::string_view word(std::uint32_t token) const;
  /// The word in lower case equals `lower`, which is.
  [[nodiscard]] bool is(std::uint32_t token, const char* lower) const;
  [[nodiscard]] WordFacts facts_at(std::uint32_t token) const;
  [[nodiscard]] WordTags tags_at(std::uint32_t token) const;
  [[nodiscard]] MentionId id_of(std::vector<Mention>::const_iterator mention) const {
    return MentionId{static_cast<std::uint32_t>(mention - article_.mentions.begin())};
  }
  [[nodiscard]] bool is_led_in(const Mention& mention, std::uint32_t begin) const;
  [[nodiscard]] bool is_role_behind(TokenSpan span) const;
  [[nodiscard]] bool are_letters(TokenSpan span) const;
  /// "Ana Ortiz" in "Secretary of State Ana Ortiz", whose head is "Secretary"; not in "brother of Mayor Ana Ortiz".
  [[nodiscard]] bool is_behind_office(const Mention& mention, std::uint32_t head) const;
  [[nodiscard]] bool hangs_on_preposition(const Mention& mention) const;
  /// Whether "a guard" or "my sister" is the subject of the clause or sentence before the pronoun: somebody without a
  /// name, who is nearer than a name that fits worse than `score`.
  [[nodiscard]] bool is_for_unnamed(std::uint32_t pronoun, std::uint32_t sentence, WordTags wrong, const Mention& best,
                                    int score) const;
  [[nodiscard]] bool is_somebody_else(const Mention& mention, std::uint32_t sentence, std::string_view pronoun) const;
  [[nodiscard]] bool is_kin(const Mention& mention, std::uint32_t sentence, const char* owner) const;
  /// "the striker", "the rookie guard", "the Lund striker", but not "the Ana Orr actor"
  [[nodiscard]] bool names_trade(const Voice& voice) const;
  [[nodiscard]] bool bears_role(const Mention& mention, const Role& role) const;
  /// How well the mention in sentence `at` fits a pronoun in `sentence`.
  [[nodiscard]] std::uint32_t words_before(const Mention& mention, std::uint32_t sentence) const;
  [[nodiscard]] int fitness(const Mention& mention, std::uint32_t at, std::uint32_t sentence) const;
  [[nodiscard]] Sex sex_of(EntityId entity);
  void read_sexes();

  const QuotedArticle& article_;
  std::vector<Sex> sex_;  // by entity; empty until a pronoun asks
  std::optional<MentionId> last_speaker_;
  std::optional<Voice> unnamed_speaker_;  // who spoke since
};

}  // namespace annotator
