#include "entities/teams.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "entities/datelines.h"
#include "entities/listed_text.h"
#include "entities/put_names.h"
#include "text/chars.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr RuleName kRuleLineup = "name.lineup";
constexpr RuleName kRuleNickname = "name.team";
/// Words of sport, without their plural: two of them and a score make a text one of sport, or five.
constexpr std::size_t kTopicsBesideScore = 2;
constexpr std::size_t kTopicsAlone = 5;
/// Countries that the lists hold as parts of another.
constexpr std::string_view kNations[] = {"england", "northernireland", "scotland", "wales"};
constexpr WordChoice kThe("The the");

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

bool is_sport(const ListedText& text, std::size_t least_topics) {
  const std::vector<Token>& tokens = text.tokens;
  Interner topics;
  for (std::uint32_t i = 0; i < tokens.size() && topics.size() < least_topics; ++i) {
    if (tokens[i].kind != TokenKind::kWord) continue;
    std::string topic = fold(text.word(i));
    if (topic.ends_with('s')) topic.pop_back();
    if (word_facts(text.gazetteer, WordUse::kSport, topic) != 0) topics.insert(text_key(topic));
  }
  return topics.size() >= least_topics;
}

/// Finds lists of players: "Orlo: Steele, Van Hecke (Adingra 71), J Roth c Lima b Hart 12", "Orlo 154-6 (J Roth 45, de
/// Wick 4-26)".
class LineupReader {
 public:
  LineupReader(const ListedText& text, const std::vector<Mention>& mentions)
      : text_(text), tokens_(text.tokens), mentions_(mentions) {}

  /// "154-6 (": who scored stands in the brackets.
  [[nodiscard]] bool begins_score(std::uint32_t i) const {
    return text_.is(i, "(") && i > 0 && tokens_[i - 1].kind == TokenKind::kNumber;
  }

  /// Puts the players of the list that begins at a token at the end of `out`, if they are as many; gives where it ends.
  std::uint32_t read(std::uint32_t at, std::size_t least, std::vector<TokenSpan>& out) const {
    const std::size_t first = out.size();
    std::size_t closed = first;  // players of items that are complete
    std::size_t others = 0;
    std::size_t persons = 0;
    std::size_t items = 1;
    const bool in_brackets = begins_score(at - 1);
    for (; at < tokens_.size() && text_.same_line(at); ++at) {
      if (const TokenSpan name{at, name_end(at)}; name.end > at) {
        at = name.end - 1;
        if (is_bracketed(name)) continue;
        out.push_back(name);
        persons += is_person(name) || (text_.facts(name.end - 1) & facts::kLastName) != 0 ? 1 : 0;
        others += text_.listed(name, facts::kPlace | facts::kOrganization) != 0 ? 1 : 0;
      } else if (tokens_[at].kind == TokenKind::kWord ? !text_.is(at, WordUse::kScoring) : text_.is(at, ":")) {
        break;
      } else if (text_.is(at, ")") ? in_brackets : begins_score(at)) {
        closed = out.size();
        break;
      } else if (WordChoice(", ; .").holds(word(at))) {
        closed = out.size();
        ++items;
      }
    }
    if (at == tokens_.size() || !text_.same_line(at)) closed = out.size();
    const std::size_t players = closed - first;
    const bool lineup = items >= least && players >= least && 2 * others < players && 3 * persons >= players;
    out.resize(lineup ? closed : first);
    return at;
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text_.word(i); }
  [[nodiscard]] bool is_capital(std::uint32_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::kWord && has_capital(tokens_[i].casing) &&
           text_.same_line(i);
  }

  /// Where the name that begins at a token ends: "J", "Van Hecke", "van der Berg", "Hudson-Odoi".
  [[nodiscard]] std::uint32_t name_end(std::uint32_t i) const {
    std::uint32_t end = i;
    while (i < tokens_.size() &&
           (is_capital(i) || text_.is(i, WordUse::kParticle) || (end == i && text_.is(i, "-") && tokens_[i].glued))) {
      if (is_capital(i)) end = i + 1;
      ++i;
    }
    return end;
  }

  /// Found as one, or with an initial: "J Roth"; not "Key: Played, Won, Lost".
  [[nodiscard]] bool is_person(TokenSpan name) const {
    if (name.size() > 1 && tokens_[name.begin].span.size() == 1) return true;
    const auto mention = mention_from(mentions_, name.begin);
    return mention != mentions_.end() && mention->tokens.begin < name.end && mention->label == Label::kPerson;
  }

  /// A club or a country: "Steele (Orlo)".
  [[nodiscard]] bool is_bracketed(TokenSpan name) const {
    return text_.is(name.begin - 1, "(") && name.end < tokens_.size() && text_.is(name.end, ")");
  }

  const ListedText& text_;
  const std::vector<Token>& tokens_;
  const std::vector<Mention>& mentions_;
};

class TeamFinder {
 public:
  TeamFinder(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions)
      : text_(text), tokens_(text.tokens), words_(words), mentions_(mentions) {}

  void run() {
    const std::vector<std::uint32_t> told = what_is_told();
    const auto is_team = [&](std::size_t i) { return told[words_.form_of(i)] >= kEnough; };
    std::vector<std::size_t> towns;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const Label label = mentions_[i].label;
      if (is_team(i) && (label == Label::kPlace || label == Label::kGroup || is_county(mentions_[i])) &&
          !is_town(mentions_[i]))
        towns.push_back(i);
    }
    if (towns.empty() || !is_sport(text_, scored_ ? kTopicsBesideScore : kTopicsAlone)) return;
    for (const std::size_t i : towns) {
      mentions_[i].label = Label::kOrganization;
      mentions_[i].rule = kRuleTeam;
    }
  }

 private:
  static constexpr std::uint32_t kEnough = 2;
  static constexpr std::uint32_t kScore = 3;

  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text_.word(i); }

  /// How sure each form is that of a team. Notes whether there are scores.
  [[nodiscard]] std::vector<std::uint32_t> what_is_told() {
    std::vector<std::uint32_t> told(words_.forms());
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const Mention& mention = mentions_[i];
      const bool group = mention.label == Label::kGroup;  // "Celtic" of Glasgow
      if (!group && mention.label != Label::kPlace && mention.label != Label::kOrganization && !is_county(mention))
        continue;
      std::uint32_t& sum = told[words_.form_of(i)];
      const std::uint32_t cues = before(mention) + behind(mention);
      if (cues == 0) continue;
      scored_ |= cues >= kScore;
      const NameFacts facts = text_.listed(mention.tokens, facts::kPlace | facts::kCountry | facts::kOrganization);
      if ((facts & facts::kCountry) != 0 || is_nation(words_[i]) || (group && (facts & facts::kOrganization) == 0))
        continue;
      sum += cues + ((facts & facts::kOrganization) != 0 ? 1 : 0);
    }
    Interner towns;  // "Orlo" of "Orlo Tigers"
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].label != Label::kOrganization || words_[i].size() < 2) continue;
      if ((nickname_facts(text_.gazetteer, word(mentions_[i].tokens.end - 1)) & facts::kOrganization) != 0)
        towns.insert(compact_key(words_[i], 0, words_[i].size() - 1));
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].label == Label::kPlace && towns.find(compact_key(words_[i])) != Interner::kNone &&
          text_.listed(mentions_[i].tokens, facts::kCountry) == 0 && !is_nation(words_[i]))
        told[words_.form_of(i)] = kEnough;
    }
    return told;
  }

  static bool is_nation(const NameWords& words) {
    const TextKey key = compact_key(words);
    return std::any_of(std::begin(kNations), std::end(kNations),
                       [key](std::string_view nation) { return text_key(nation) == key; });
  }

  /// Of the words that tell of a team one is enough, of those that hint a listed one needs one.
  [[nodiscard]] std::uint32_t told_by(std::uint32_t token, WordUse use) const {
    const NameFacts found = word_facts(text_.gazetteer, use, word(token));
    return found == 0 ? 0 : (found & facts::kHint) == 0 ? kEnough : 1;
  }

  [[nodiscard]] std::uint32_t before(const Mention& mention) const {
    if (mention.tokens.begin == 0) return 0;
    if (const std::uint32_t told = told_by(mention.tokens.begin - 1, WordUse::kBeforeTeam); told != 0) return told;
    constexpr std::uint32_t kLongestScore = 11;  // " 112\u2013108 "
    const std::uint32_t begin = mention.span.begin - std::min(mention.span.begin, kLongestScore);
    std::string_view ahead = text_.text.substr(begin, mention.span.begin - begin);
    if (!ahead.ends_with(' ')) return 0;
    ahead.remove_suffix(1);
    const std::size_t space = ahead.rfind(' ');
    return space != ahead.npos && is_score(ahead.substr(space)) ? kScore : 0;
  }

  [[nodiscard]] std::uint32_t behind(const Mention& mention) const {
    if (is_score(text_.text.substr(mention.span.end))) return kScore;
    std::uint32_t next = mention.tokens.end;
    if (next < tokens_.size() && text_.is_genitive(next)) ++next;
    if (next >= tokens_.size()) return 0;
    const std::uint32_t told = told_by(next, WordUse::kBehindTeam);
    return told != 0 && is_score(text_.text.substr(tokens_[next].span.end)) ? kScore : told;
  }

  /// "Kerry" looks like somebody.
  [[nodiscard]] bool is_county(const Mention& mention) const {
    return mention.label == Label::kPerson && mention.tokens.size() == 1 &&
           (text_.facts(mention.tokens.begin) & (facts::kFirstName | facts::kLastName | facts::kPlace)) ==
               (facts::kFirstName | facts::kPlace);
  }

  [[nodiscard]] bool is_town(const Mention& mention) const {
    if (mention.rule == kRuleDateline || mention.tokens.begin == 0) return mention.rule == kRuleDateline;
    // "ORLO - Ana Roth scored"
    if (!text_.same_line(mention.tokens.begin) && text_.casing(mention.tokens.begin) == Casing::kUpper) return true;
    return text_.is(mention.tokens.begin - 1, WordUse::kBeforeTown);
  }

  const ListedText& text_;
  const std::vector<Token>& tokens_;
  const MentionWords& words_;
  std::vector<Mention>& mentions_;
  bool scored_ = false;
};

}  // namespace

void mark_lineups(const ListedText& text, std::vector<Mention>& mentions) {
  constexpr std::size_t kLeastPlayers = 5;
  constexpr std::size_t kLeastBeside = 3;  // "Booked:", "Goals:" in a text with such a list
  const LineupReader reader(text, mentions);
  const auto lists_of = [&](std::size_t least) {
    std::vector<TokenSpan> players;
    for (std::uint32_t i = 0; i < text.tokens.size();) {
      const std::uint32_t at = i++;
      if (text.tokens[at].kind == TokenKind::kWord) continue;
      const bool in_brackets = reader.begins_score(at);
      if (in_brackets || text.is(at, ":")) i = reader.read(i, in_brackets ? kLeastBeside : least, players);
    }
    return players;
  };
  if (!lists_of(kLeastPlayers).empty() && is_sport(text, kTopicsBesideScore))
    put_names(text.tokens, lists_of(kLeastBeside), Label::kPerson, kRuleLineup, mentions);
}

void mark_teams(const ListedText& text, std::vector<Mention>& mentions) {
  constexpr std::size_t kMany = 5;  // tell of sport by themselves
  constexpr std::size_t kLetters = 3;
  std::vector<TokenSpan> teams;
  std::vector<TokenSpan> countries;
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  for (std::uint32_t i = 0; i + 1 < size; ++i) {
    const bool letters = text.casing(i) == Casing::kUpper && i > 0 && text.tokens[i].span.size() == kLetters &&
                         text.is(i - 1, "(") && text.is(i + 1, ")");
    // Not "Giants Causeway", nor "Heat" without "the".
    const bool nickname = text.casing(i) == Casing::kInitial && text.casing(i + 1) != Casing::kInitial &&
                          (text.word(i).ends_with('s') || (i > 0 && text.is_one_of(i - 1, kThe)) ||
                           (word_facts(text.gazetteer, WordUse::kBehindTeam, text.word(i + 1)) & facts::kHint) != 0);
    if (!letters && !nickname) continue;
    const NameFacts facts = nickname_facts(text.gazetteer, text.word(i));
    if (letters && (facts & facts::kPlace) != 0) countries.push_back({i, i + 1});
    if (!nickname || (facts & facts::kOrganization) == 0) continue;
    const Mention* mention = mention_at(mentions, i);
    if (mention == nullptr || mention->tokens.size() == 1) teams.push_back({i, i + 1});
  }
  if (teams.size() >= kMany || (teams.size() > 1 && is_sport(text, kTopicsBesideScore)))
    put_names(text.tokens, teams, Label::kOrganization, kRuleNickname, mentions);
  if (countries.size() > 1) put_names(text.tokens, countries, Label::kPlace, kRuleNickname, mentions);
}

void mend_teams(const ListedText& text, const MentionWords& words, std::vector<Mention>& mentions) {
  TeamFinder(text, words, mentions).run();
}

}  // namespace annotator
