#include "entities/teams.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "entities/datelines.h"
#include "entities/known_label.h"
#include "text/chars.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

/// Words that tell of the name they stand before or behind, in a text of sport: one is enough, of the others a listed
/// team needs one.
constexpr std::string_view kTellBefore = "beat beats defeated edged hammered meet stun stunned thrashed";
constexpr std::string_view kHintBefore = "against face faced faces hosts play played visit";
constexpr std::string_view kTellBehind =
    "beat beats conceded defeated defender drew edged equalised equalized goalkeeper hammered keeper midfielder "
    "pitcher "
    "quarterback rallied skipper striker stun stunned thrashed trail trailed winger";
constexpr std::string_view kHintBehind =
    "boss captain coach face faced faces fans finished hosts led lost manager play played players scored side signed "
    "squad stay stayed supporters won";
/// Words of sport, without their plural. Two of them and a score make a text one of sport, or five.
constexpr std::string_view kTopics[] = {
    "batsman",    "bowler",  "champion",   "coach",       "cup",        "defender", "derby",  "equaliser", "equalizer",
    "fixture",    "goal",    "goalkeeper", "halftime",    "header",     "homer",    "inning", "league",    "match",
    "midfielder", "penalty", "playoff",    "quarterback", "relegation", "season",   "semi",   "semifinal", "shootout",
    "squad",      "stadium", "stoppage",   "striker",     "touchdown",  "wicket",   "winger"};
constexpr std::size_t kTopicsBesideScore = 2;
constexpr std::size_t kTopicsAlone = 5;
static_assert(std::is_sorted(std::begin(kTopics), std::end(kTopics)) && std::size(kTopics) <= 64);
/// Countries that the lists hold as parts of another.
constexpr std::string_view kNations[] = {"england", "northernireland", "scotland", "wales"};
constexpr std::string_view kTownBefore = "across around in near outside through";

std::size_t digits_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 3;
  std::size_t n = 0;
  while (at + n < text.size() && n <= kMost && is_ascii_digit(text[at + n])) ++n;
  return n > kMost ? 0 : n;
}

/// " 2-1" of points; with an en dash too.
bool is_score(std::string_view text) {
  constexpr std::string_view kDash = "\u2013";
  if (!text.starts_with(' ')) return false;
  std::size_t at = 1 + digits_at(text, 1);
  if (at == 1) return false;
  const std::string_view rest = text.substr(at);
  if (!rest.starts_with('-') && !rest.starts_with(kDash)) return false;
  at += rest.starts_with('-') ? 1 : kDash.size();
  const std::size_t second = digits_at(text, at);
  return second != 0 && (at + second == text.size() || !is_ascii_alpha(text[at + second]));
}

class TeamFinder {
 public:
  TeamFinder(const Document& document, const std::vector<Token>& tokens, const Gazetteer& gazetteer,
             const MentionWords& words, std::vector<Mention>& mentions)
      : text_(document.text()), tokens_(tokens), gazetteer_(gazetteer), words_(words), mentions_(mentions) {}

  void run() {
    const std::vector<std::uint32_t> told = what_is_told();
    const auto is_team = [&](std::size_t i) { return told[words_.form_of(i)] >= kEnough; };
    std::vector<std::size_t> towns;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].label == Label::kPlace && is_team(i) && !is_town(mentions_[i])) towns.push_back(i);
    }
    if (towns.empty() || !is_sport(scored_ ? kTopicsBesideScore : kTopicsAlone)) return;
    for (const std::size_t i : towns) {
      mentions_[i].label = Label::kOrganization;
      mentions_[i].rule = kRuleTeam;
    }
  }

 private:
  static constexpr std::uint32_t kEnough = 2;
  static constexpr std::uint32_t kScore = 3;

  [[nodiscard]] std::string_view word(std::uint32_t i) const { return token_text(text_, tokens_[i]); }

  /// How sure each form is that of a team. Notes whether there are scores.
  [[nodiscard]] std::vector<std::uint32_t> what_is_told() {
    std::vector<std::uint32_t> told(words_.forms());
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const Mention& mention = mentions_[i];
      if (mention.label != Label::kPlace && mention.label != Label::kOrganization) continue;
      std::uint32_t& sum = told[words_.form_of(i)];
      const std::uint32_t cues = before(mention) + behind(mention);
      if (cues == 0) continue;
      scored_ |= cues >= kScore;
      const NameFacts facts = listed_facts(gazetteer_, text_, tokens_, mention.tokens,
                                           facts::kPlace | facts::kCountry | facts::kOrganization);
      if ((facts & facts::kCountry) != 0 || is_nation(words_[i])) continue;
      sum += cues + ((facts & facts::kOrganization) != 0 ? 1 : 0);
    }
    return told;
  }

  static bool is_nation(const NameWords& words) {
    const TextKey key = compact_key(words);
    return std::any_of(std::begin(kNations), std::end(kNations),
                       [key](std::string_view nation) { return text_key(nation) == key; });
  }

  static std::uint32_t told_by(std::string_view word, std::string_view tell, std::string_view hint) {
    return has_word(tell, word) ? kEnough : has_word(hint, word) ? 1 : 0;
  }

  [[nodiscard]] std::uint32_t before(const Mention& mention) const {
    if (mention.tokens.begin == 0) return 0;
    const std::string_view word_before = word(mention.tokens.begin - 1);
    if (const std::uint32_t told = told_by(word_before, kTellBefore, kHintBefore); told != 0) return told;
    constexpr std::uint32_t kLongestScore = 11;  // " 112\u2013108 "
    const std::uint32_t begin = mention.span.begin - std::min(mention.span.begin, kLongestScore);
    std::string_view ahead = text_.substr(begin, mention.span.begin - begin);
    if (!ahead.ends_with(' ')) return 0;
    ahead.remove_suffix(1);
    const std::size_t space = ahead.rfind(' ');
    return space != ahead.npos && is_score(ahead.substr(space)) ? kScore : 0;
  }

  [[nodiscard]] std::uint32_t behind(const Mention& mention) const {
    if (is_score(text_.substr(mention.span.end))) return kScore;
    std::uint32_t next = mention.tokens.end;
    if (next < tokens_.size() && is_genitive(word(next))) ++next;
    if (next >= tokens_.size()) return 0;
    const std::uint32_t told = told_by(word(next), kTellBehind, kHintBehind);
    return told != 0 && is_score(text_.substr(tokens_[next].span.end)) ? kScore : told;
  }

  [[nodiscard]] bool is_town(const Mention& mention) const {
    if (mention.rule == kRuleDateline) return true;
    if (mention.tokens.begin == 0) return false;
    return has_word(kTownBefore, word(mention.tokens.begin - 1));
  }

  [[nodiscard]] bool is_sport(std::size_t least_topics) const {
    std::uint64_t seen = 0;
    std::size_t topics = 0;
    for (std::uint32_t i = 0; i < tokens_.size() && topics < least_topics; ++i) {
      if (tokens_[i].kind != TokenKind::kWord) continue;
      std::string topic = fold(word(i));
      if (topic.ends_with('s')) topic.pop_back();
      const auto* at = std::lower_bound(std::begin(kTopics), std::end(kTopics), topic);
      if (at == std::end(kTopics) || *at != topic) continue;
      const std::uint64_t bit = std::uint64_t{1} << (at - std::begin(kTopics));
      if ((seen & bit) == 0) ++topics;
      seen |= bit;
    }
    return topics >= least_topics;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Gazetteer& gazetteer_;
  const MentionWords& words_;
  std::vector<Mention>& mentions_;
  bool scored_ = false;
};

}  // namespace

void mend_teams(const Document& document, const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                const MentionWords& words, std::vector<Mention>& mentions) {
  TeamFinder(document, tokens, gazetteer, words, mentions).run();
}

}  // namespace annotator
