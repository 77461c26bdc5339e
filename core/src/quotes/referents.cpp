#include "quotes/referents.h"

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr WordChoice kShe("she her");
constexpr WordChoice kHe("he his him");
constexpr WordChoice kBodies("it its they their them");
constexpr std::uint32_t kMostCandidates = 60;  // mentions looked back at
constexpr std::uint32_t kFarthest = 14;        // sentences
constexpr std::uint32_t kFarthestBody = 2;     // sentences, for "it" and "they"
constexpr int kNamedInWords = 11;              // seldom does somebody name himself
constexpr int kOfKin = 12;
constexpr int kLeastForKind = -8;  // "the German" for the subject of three sentences before
constexpr int kLeastForBody = 0;   // "it" and "they" stand for a subject or the last speaker, or for nobody

}  // namespace

Sex Referents::sex_of(EntityId entity) {
  if (sex_.empty()) read_sexes();
  return sex_[index(entity)];
}

void Referents::read_sexes() {
  sex_.assign(article_.entities.size(), Sex::kUnknown);
  std::vector<int> votes(article_.entities.size(), 0);
  for (const Mention& mention : article_.mentions) {
    if (mention.label != Label::kPerson) continue;
    const Sex sex = sex_of_name(article_.text, article_.tokens, mention.tokens, article_.words, article_.names);
    int& vote = votes[index(mention.entity)];
    if (sex == Sex::kFemale) --vote;
    if (sex == Sex::kMale) ++vote;
  }
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (votes[i] != 0) sex_[i] = votes[i] < 0 ? Sex::kFemale : Sex::kMale;
  }
}

std::uint32_t Referents::sentence_at(std::uint32_t token) const {
  const auto after = std::upper_bound(article_.sentences.begin(), article_.sentences.end(), token,
                                      [](std::uint32_t at, const Sentence& s) { return at < s.tokens.begin; });
  return static_cast<std::uint32_t>(after - article_.sentences.begin()) - 1;
}

/// The number of blocks that begin up to here.
std::size_t Referents::block_at(std::uint32_t token) const {
  const auto after = std::partition_point(article_.blocks.begin(), article_.blocks.end(),
                                          [token](const Block& block) { return block.tokens.begin <= token; });
  return static_cast<std::size_t>(after - article_.blocks.begin());
}

/// The first sentence of the quotation that `sentence` ends with before `token`, "'We came. We saw,' she said"; else
/// it.
std::uint32_t Referents::sentence_before_quotation(std::uint32_t token, std::uint32_t sentence) const {
  const TokenSpan quotation = quotation_before(token);
  return quotation.end > article_.sentences[sentence].tokens.begin ? earlier(sentence, sentence_at(quotation.begin))
                                                                   : sentence;
}

TokenSpan Referents::quotation_before(std::uint32_t token) const {
  const auto after = std::upper_bound(article_.quotations.begin(), article_.quotations.end(), token,
                                      [](std::uint32_t at, const Quotation& q) { return at < q.tokens.begin; });
  return after == article_.quotations.begin() ? TokenSpan{} : (after - 1)->tokens;
}

bool Referents::is_quoted(std::uint32_t token) const { return token < quotation_before(token).end; }

bool Referents::is_named_in(ByteSpan words, EntityId entity) const {
  auto m = std::partition_point(article_.mentions.begin(), article_.mentions.end(),
                                [words](const Mention& mention) { return mention.span.begin < words.begin; });
  for (; m != article_.mentions.end() && m->span.begin < words.end; ++m) {
    if (m->entity != entity) continue;
    const std::string_view before = article_.text.substr(words.begin + 1, m->span.begin - words.begin - 1);
    constexpr std::array<std::string_view, 4> kNested = {" '", "\u2018", " \"", "\u201C"};
    return std::none_of(kNested.begin(), kNested.end(),
                        [before](std::string_view mark) { return before.find(mark) != std::string_view::npos; });
  }
  return false;
}

bool Referents::is_possessive(const Mention& mention) const {
  return mention.tokens.end < article_.tokens.size() && article_.tokens[mention.tokens.end].kind == TokenKind::kClitic;
}

bool Referents::is_note(const Mention& mention) const {
  if (mention.rule == "dateline") return true;
  return mention.tokens.begin > 0 && is(mention.tokens.begin - 1, "(");
}

bool Referents::is_by_the_page(const Mention& mention) const {
  const std::size_t number = block_at(mention.tokens.begin);
  if (number == 0) return false;
  const BlockKind kind = article_.blocks[number - 1].kind;
  return kind == BlockKind::kByline || kind == BlockKind::kBoilerplate;
}

std::vector<Mention>::const_iterator Referents::mentions_before(std::uint32_t token) const {
  return std::partition_point(article_.mentions.begin(), article_.mentions.end(),
                              [token](const Mention& mention) { return mention.tokens.begin < token; });
}

std::string_view Referents::word(std::uint32_t token) const {
  return token_text(article_.text, article_.tokens[token]);
}

bool Referents::is(std::uint32_t token, const char* lower) const { return is_folded(word(token), lower); }

WordFacts Referents::facts_at(std::uint32_t token) const { return article_.words.find(word(token)); }

WordTags Referents::tags_at(std::uint32_t token) const { return facts_at(token).tags; }

bool Referents::hangs_on_preposition(const Mention& mention) const {
  constexpr std::uint32_t kLongestTitle = 4;  // tokens: "to former President Ana Ortiz"
  for (std::uint32_t t = mention.tokens.begin; t-- > 0 && mention.tokens.begin - t <= kLongestTitle;) {
    const WordTags tags = tags_at(t);
    if ((tags & tags::kPreposition) != 0) {
      // "For Ana Ortiz, it was over.": of her the sentence tells
      const bool topic = word(t) == "For" && is(mention.tokens.end, ",");
      return !topic && (t == 0 || !is(t - 1, "according"));
    }
    if (article_.tokens[t].kind != TokenKind::kWord) return false;
    if ((tags & (tags::kPerson | tags::kDeterminer)) == 0 && article_.tokens[t].casing != Casing::kInitial)
      return false;
  }
  return false;
}

/// "Quoting Ana Dahl, she", but not "King Charles"
bool Referents::is_led_in(const Mention& mention, std::uint32_t begin) const {
  return mention.tokens.begin == begin + 1 && (tags_at(begin) & tags::kPerson) == 0 && word(begin).ends_with("ing");
}

/// In its sentence, but for marks and "But"; far behind a verb of saying, for then somebody else is the subject.
std::uint32_t Referents::words_before(const Mention& mention, std::uint32_t sentence) const {
  constexpr std::uint32_t kFar = 12;
  const std::uint32_t begin = article_.sentences[sentence].tokens.begin;
  if (mention.tokens.begin - begin > 2 * kFar) return kFar;
  std::uint32_t words = 0;
  for (std::uint32_t t = begin; t < mention.tokens.begin; ++t) {
    const WordFacts facts = facts_at(t);
    if (facts.verb != VerbClass::kNone && (facts.forms & (forms::kThird | forms::kPast)) != 0) return kFar;
    const bool opens = t == begin && (facts.tags & tags::kConjunction) != 0;
    if (!opens && article_.tokens[t].kind != TokenKind::kPunctuation) ++words;
  }
  return words;
}

int Referents::fitness(const Mention& mention, std::uint32_t at, std::uint32_t sentence) const {
  int score = -4 * static_cast<int>(sentence - at);
  const std::uint32_t offset = words_before(mention, at);
  if (hangs_on_preposition(mention) || is_led_in(mention, article_.sentences[at].tokens.begin)) {
    score -= 6;
  } else if (offset < 6) {
    score += 5;
    // "Ms. Dahl was calm. '...,' she said", but not "Dahl aide Orr was calm."
    if (at + 1 == sentence && offset < 5 && !is_possessive(mention) &&
        (tags_at(mention.tokens.end) & tags::kPerson) == 0)
      score += 2;
  }
  if (sentence == at && !hangs_on_preposition(mention)) score += 4;
  if (is_possessive(mention)) score -= 4;
  if (mention.label == Label::kPerson &&
      block_at(mention.tokens.begin) != block_at(article_.sentences[sentence].tokens.begin))
    score -= 6;
  if (last_speaker_ && article_.mentions[index(*last_speaker_)].entity == mention.entity) score += 5;
  return score;
}

/// "Asked by Ana Dahl, she", "They toured Europe in a van they called": not the one whom the pronoun behind it means.
bool Referents::is_somebody_else(const Mention& mention, std::uint32_t sentence, std::string_view pronoun) const {
  constexpr std::uint32_t kLatestSubject = 2;  // tokens before it
  const std::uint32_t begin = article_.sentences[sentence].tokens.begin;
  const std::uint32_t offset = mention.tokens.begin - begin;
  if (mention.label == Label::kPlace) return pronoun.starts_with("the") && offset > kLatestSubject;
  if (is_led_in(mention, begin)) return true;
  return offset == kLatestSubject && word(mention.tokens.begin - 1) == "by";
}

/// "Her daughter, Krista, is here. '...,' she said": she whose daughter it is, unless the daughter speaks.
bool Referents::is_kin(const Mention& mention, std::uint32_t sentence, const char* owner) const {
  const std::uint32_t begin = article_.sentences[sentence].tokens.begin;
  const std::uint32_t offset = mention.tokens.begin - begin;
  const bool apposed = offset == 3 && is(begin + 2, ",");
  const std::uint32_t verb = mention.tokens.end + (apposed ? 1 : 0);
  const bool speaks = facts_at(verb).verb != VerbClass::kNone;
  return (offset == 2 || apposed) && !speaks && (tags_at(begin + 1) & tags::kPerson) != 0 && is(begin, owner);
}

bool Referents::is_for_unnamed(std::uint32_t pronoun, std::uint32_t sentence, WordTags wrong, const Mention& best,
                               int score) const {
  constexpr std::uint32_t kLatestSubject = 4;  // tokens
  for (std::uint32_t at = sentence; at + 2 > sentence && at != UINT32_MAX; --at) {
    const std::uint32_t begin = article_.sentences[at].tokens.begin;
    const bool owned = (tags_at(begin) & tags::kPossessive) != 0;
    // "One, who gave no name, said", but not "One of the pilots, Ana Orr, said"
    const bool one = (is(begin, "one") || is(begin, "another")) && sentence_at(best.tokens.begin) != at;
    if (!owned && !one && !is(begin, "a") && !is(begin, "an")) continue;
    for (std::uint32_t t = one ? begin : begin + 1; t < earlier(pronoun, begin + kLatestSubject); ++t) {
      const WordTags tags = tags_at(t);
      if (t > begin && (tags & tags::kPerson) == 0) continue;
      // "a guard saw it", but neither "a guard's job", "his wife, Ana Orr," nor "a reporter asked Orr"
      const bool aside = is(t + 1, ",");  // "my wife, who teaches"
      const std::uint32_t next = aside ? t + 2 : t + 1;
      if (next >= pronoun) break;
      const WordFacts verb = facts_at(next);
      constexpr WordTags kGoesOn = tags::kAuxiliary | tags::kVerb | tags::kPreposition;
      const bool acts =
          (verb.tags & tags::kRelative) != 0 ||
          (!aside && article_.tokens[next].kind == TokenKind::kWord && (owned || verb.verb == VerbClass::kNone) &&
           ((verb.tags & kGoesOn) != 0 || article_.text[article_.tokens[next].span.end - 1] == 'd'));
      // "his boss ... he" may be the one whose boss it is
      const bool fits = (tags & wrong) == 0 &&
                        (!owned || is(begin, "my") || is(begin, "our") || (tags & (tags::kFemale | tags::kMale)) != 0);
      return acts && fits && !is_quoted(t) && score < (at == sentence ? 13 : 7);
    }
  }
  return false;
}

std::optional<MentionId> Referents::name_for_pronoun(const Voice& voice, ByteSpan words) {
  const std::string pronoun = fold(word(voice.head));
  const bool she = kShe.holds(pronoun);
  const bool he = kHe.holds(pronoun);
  const bool body = kBodies.holds(pronoun);
  const bool kind = !she && !he && !body;  // "the 33-year-old", "the German"
  if (kind && voice.pronoun) return std::nullopt;
  const Sex wrong = she ? Sex::kMale : he ? Sex::kFemale : Sex::kUnknown;
  const Sex right = she ? Sex::kFemale : Sex::kMale;
  const std::uint32_t own_sentence = sentence_at(voice.head);
  const std::uint32_t sentence = sentence_before_quotation(voice.head, own_sentence);
  const auto& mentions = article_.mentions;
  const auto end = mentions_before(voice.head);
  std::optional<MentionId> best;
  int best_score = 0;
  std::uint32_t looked_at = 0;
  for (auto m = end; m != mentions.begin() && looked_at < kMostCandidates; ++looked_at) {
    --m;
    const std::uint32_t own = sentence_at(m->tokens.begin);
    const std::uint32_t at = earlier(own, sentence);
    if (sentence - at > (body ? kFarthestBody : kFarthest)) break;
    const bool fits = body ? m->label == Label::kOrganization || m->label == Label::kPlace : m->label == Label::kPerson;
    if (!fits || is_quoted(m->tokens.begin) || (body ? is_note(*m) : is_by_the_page(*m))) continue;
    // "Orr asked whether he had been afraid. 'No.'"
    const bool asker = voice.head > 0 && (is(voice.head - 1, "whether") || is(voice.head - 1, "if"));
    if (own == own_sentence && (asker || is_somebody_else(*m, own, pronoun))) continue;
    const Sex sex = body ? Sex::kUnknown : sex_of(m->entity);
    // "the Volvo" is nobody, whatever it was tagged as.
    const bool article = !body && m->tokens.size() == 1 && m->tokens.begin > 0 &&
                         (tags_at(m->tokens.begin - 1) & tags::kDeterminer) != 0;
    if (article || (sex == wrong && sex != Sex::kUnknown)) continue;
    const int score = fitness(*m, at, sentence) + (sex == right && !kind ? 4 : 0) -
                      (!body && is_named_in(words, m->entity) ? kNamedInWords : 0) -
                      (own < own_sentence && (she || he) && is_kin(*m, own, she ? "her" : "his") ? kOfKin : 0);
    if ((body && score < kLeastForBody) || (kind && score < kLeastForKind)) continue;
    if (!best || score > best_score) {
      best = id_of(m);
      best_score = score;
    }
  }
  const WordTags other = she ? tags::kMale : tags::kFemale;
  if (best && (she || he) && is_for_unnamed(voice.head, sentence, other, mentions[index(*best)], best_score))
    return std::nullopt;
  return best;
}

std::optional<TokenSpan> Referents::unnamed_for_pronoun(const Voice& voice,
                                                        const std::optional<MentionId>& named) const {
  constexpr std::uint32_t kFarthestUnnamed = 3;  // sentences
  if (!unnamed_speaker_ || unnamed_speaker_->head >= voice.head) return std::nullopt;
  const Voice& speaker = *unnamed_speaker_;
  const std::uint32_t spoke = sentence_at(speaker.head);
  const std::uint32_t sentence = sentence_at(voice.head);
  if (sentence > spoke + kFarthestUnnamed) return std::nullopt;
  if (named) {
    // "the senator" may well be the name
    const std::uint32_t name = article_.mentions[index(*named)].tokens.begin;
    const std::string_view head = word(speaker.head);
    const bool owned = speaker.head > speaker.tokens.begin &&
                       article_.tokens[speaker.head - 1].kind == TokenKind::kClitic;  // "the minister's spokesman"
    const bool known = !owned && is(speaker.tokens.begin, "the") && head != "man" && head != "woman";
    if (known || sentence == spoke || sentence_at(name) >= spoke) return std::nullopt;
  }
  const WordTags tags = tags_at(speaker.head);
  const bool person = (tags & tags::kPerson) != 0;
  const bool plural = (tags & tags::kPlural) != 0;
  const bool fits = is(voice.head, "they")  ? person || (tags & tags::kBody) != 0
                    : is(voice.head, "she") ? person && !plural && (tags & tags::kMale) == 0
                    : is(voice.head, "he")
                        ? person && !plural && (tags & tags::kFemale) == 0
                        : is(voice.head, "it") && !person && (tags & (tags::kBody | tags::kDocument)) != 0;
  return fits ? std::optional(speaker.tokens) : std::nullopt;
}

std::optional<MentionId> Referents::name_for_owner(const Voice& voice, ByteSpan words) {
  if ((tags_at(voice.head) & (tags::kSpeech | tags::kDocument)) == 0) return std::nullopt;
  if ((tags_at(voice.tokens.begin) & tags::kPossessive) == 0) return std::nullopt;
  Voice owner = voice;
  owner.head = voice.tokens.begin;
  owner.pronoun = true;
  return name_for_pronoun(owner, words);
}

}  // namespace annotator
