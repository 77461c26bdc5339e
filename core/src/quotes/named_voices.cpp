// Who is meant by a phrase that holds a name or a role; referents.cpp tells whom a pronoun means.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "quotes/referents.h"
#include "text/chars.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::uint32_t kMostCandidates = 180;  // mentions looked back at

/// How titles are written before a name, and the role.
constexpr std::string_view kAbbreviations =
    " capt=captain cllr=councillor col=colonel det=detective dr=doctor gen=general gov=governor insp=inspector "
    "lt=lieutenant prof=professor rep=congressman rep=congresswoman rep=lawmaker rev=reverend sen=lawmaker sen=senator "
    "sgt=sergeant supt=superintendent ";

}  // namespace

std::optional<MentionId> Referents::name_in(const Voice& voice) const {
  const auto& mentions = article_.mentions;
  const auto first = mention_from(mentions, voice.tokens.begin);
  std::optional<MentionId> last;
  std::uint32_t last_end = 0;
  std::optional<MentionId> at_head;
  for (auto m = first; m != mentions.end() && m->tokens.begin < voice.tokens.end; ++m) {
    const MentionId id{static_cast<std::uint32_t>(m - mentions.begin())};
    // "President of Ukraine Volodymyr Zelenskyy", "Secretary of State Ana Ortiz": a person right behind another name.
    // "Port of Lund harbour master Ana Ortiz": behind the organization that the phrase begins with, and a role.
    const bool behind_role = at_head && is_role_behind({last_end, m->tokens.begin});
    const bool behind_name = (last && last_end == m->tokens.begin) || behind_role || is_behind_office(*m, voice.head);
    if (m->label == Label::kPerson && m->tokens.end == voice.tokens.end && behind_name) return id;
    if (m->label == Label::kPerson && are_letters({m->tokens.end, voice.tokens.end})) return id;
    if (m->tokens.begin <= voice.head && voice.head < m->tokens.end) at_head = id;
    // "a friend of Democrat Ana Ortiz"
    last = m->label == Label::kGroup ? std::nullopt : std::optional(id);
    last_end = m->tokens.end;
  }
  return at_head;
}

/// The words between "Port of Lund" and "Ana Ortiz", but not "and Mayor".
bool Referents::is_role_behind(TokenSpan span) const {
  return span.begin < span.end && (tags_at(span.begin) & tags::kConjunction) == 0 &&
         (tags_at(span.end - 1) & tags::kPerson) != 0;
}

/// "Ana Ortiz KC", "Tom Orr MP"
bool Referents::are_letters(TokenSpan span) const {
  constexpr std::uint32_t kLongest = 4;  // bytes
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (article_.tokens[t].casing != Casing::kUpper || article_.tokens[t].span.size() > kLongest) return false;
  }
  return span.begin < span.end;
}

bool Referents::is_behind_office(const Mention& mention, std::uint32_t head) const {
  const auto is_capital = [&](std::uint32_t t) { return article_.tokens[t].casing == Casing::kInitial; };
  // "the director of National Intelligence Ana Ortiz", but neither "a friend of Democrat Ana Ortiz" nor "a lawyer for
  // ..."
  const std::uint32_t least = is_capital(head) ? 1 : 2;
  // "the head of operations Ana Ortiz", "her chief of staff Ana Ortiz"
  if (mention.tokens.begin == head + 3 && word(head + 1) == "of" && !is_capital(head + 2) &&
      (tags_at(head) & (tags::kPerson | tags::kPlural)) == tags::kPerson &&
      (tags_at(head + 2) & (tags::kPerson | tags::kDeterminer)) == 0)
    return true;
  if (mention.tokens.begin < head + 2 + least) return false;
  if (word(head + 1) != "of" && !(word(head + 1) == "for" && is_capital(head))) return false;
  for (std::uint32_t t = head + 2; t < mention.tokens.begin; ++t) {
    const bool joins = t + 1 < mention.tokens.begin && (word(t) == "the" || word(t) == "for" || word(t) == "and");
    if (!joins && (!is_capital(t) || word(t).ends_with('.'))) return false;
  }
  return (tags_at(mention.tokens.begin - 1) & tags::kPerson) == 0;
}

bool Referents::bears_role(const Mention& mention, const Role& role) const {
  constexpr std::uint32_t kFarthestTitle = 4;  // tokens
  const auto is_role = [&](std::uint32_t t) {
    return is(t, role.noun.c_str()) && (role.modifier.empty() || (t > 0 && is(t - 1, role.modifier.c_str())));
  };
  const auto is_abbreviation = [&role](std::string_view text) {
    if (text.ends_with('.')) text.remove_suffix(1);
    return kAbbreviations.find(" " + fold(text) + "=" + role.noun + " ") != std::string_view::npos;
  };
  if (mention.label != Label::kPerson) {
    if (mention.label != Label::kOrganization || mention.tokens.size() < 2) return false;
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
      if (is_role(t)) return true;
    }
    return false;
  }
  // The role in "Judge Ana Dahl told Tom Orr" is hers.
  std::uint32_t floor = 0;
  if (&mention != article_.mentions.data() && (&mention - 1)->label == Label::kPerson)
    floor = (&mention - 1)->tokens.end;
  for (std::uint32_t t = mention.tokens.begin; t-- > floor && mention.tokens.begin - t <= kFarthestTitle;) {
    const Token& token = article_.tokens[t];
    const std::string_view text = token_text(article_.text, token);
    if (token.kind == TokenKind::kPunctuation && text != "-") break;
    if (is_role(t) || is_abbreviation(text)) return true;
  }
  // "Ana Ortiz, the president of ..."
  std::uint32_t t = mention.tokens.end;
  if (t >= article_.tokens.size() || !is(t, ",")) return false;
  const std::uint32_t stop = earlier(t + 2 + kFarthestTitle, static_cast<std::uint32_t>(article_.tokens.size()));
  for (++t; t < stop; ++t) {
    if (article_.tokens[t].kind == TokenKind::kPunctuation && !is(t, "-")) return false;
    if (is_role(t)) return true;
  }
  return false;
}

std::optional<MentionId> Referents::name_for_surname(const Voice& voice) const {
  if (voice.tokens.size() != 1 || article_.tokens[voice.head].casing != Casing::kInitial) return std::nullopt;
  const std::string_view surname = word(voice.head);
  const auto is_bearer = [&](const Mention& mention) {
    return mention.label == Label::kPerson && mention.tokens.size() > 1 && word(mention.tokens.end - 1) == surname;
  };
  const auto& mentions = article_.mentions;
  const auto end = mentions_before(voice.head);
  const auto most = static_cast<std::ptrdiff_t>(kMostCandidates);
  for (auto m = end; m != mentions.begin() && end - m < most;) {
    if (is_bearer(*--m)) return id_of(m);
  }
  const auto stop = mentions.end() - end < most ? mentions.end() : end + most;
  const auto first = std::find_if(end, stop, is_bearer);
  if (first == stop) return std::nullopt;
  return MentionId{static_cast<std::uint32_t>(first - mentions.begin())};
}

std::optional<MentionId> Referents::name_for_role(const Voice& voice) const {
  if (voice.head == voice.tokens.begin || voice.tokens.end - voice.tokens.begin > 3) return std::nullopt;
  if (!is(voice.tokens.begin, "the")) return std::nullopt;
  Role role;
  role.noun = fold(word(voice.head));
  if (voice.head > voice.tokens.begin + 1) role.modifier = fold(word(voice.head - 1));
  const WordTags tags = article_.words.find(role.noun).tags;
  if ((tags & (tags::kPerson | tags::kBody)) == 0 || (tags & tags::kPlural) != 0) return std::nullopt;
  const auto& mentions = article_.mentions;
  const auto end = mentions_before(voice.head);
  std::uint32_t looked_at = 0;
  for (auto m = end; m != mentions.begin() && looked_at < kMostCandidates; ++looked_at) {
    --m;
    // "Dahl, the judge said, was late": the judge is somebody else
    if (is_quoted(m->tokens.begin) || m->tokens.end + 1 == voice.tokens.begin) continue;
    if (bears_role(*m, role)) return id_of(m);
  }
  return std::nullopt;
}

bool Referents::tells_kind(const Voice& voice, const std::optional<MentionId>& named) const {
  if (!is(voice.tokens.begin, "the")) return false;
  const std::string_view head = word(voice.head);
  if (!named) return head.ends_with("-old") || head == "old" || names_trade(voice);
  constexpr std::uint32_t kLongest = 2;  // tokens
  if (voice.tokens.size() != kLongest) return false;
  if (head.ends_with("man")) return article_.mentions[index(*named)].label != Label::kOrganization;  // "Welshman"
  return article_.mentions[index(*named)].label == Label::kGroup &&
         (head.ends_with("an") || head.ends_with("ard") || head.ends_with("at"));
}

bool Referents::names_trade(const Voice& voice) const {
  constexpr std::uint32_t kLongest = 3;  // tokens
  WordTags found = 0;
  for (std::uint32_t t = voice.tokens.begin + 1; t < voice.tokens.end; ++t) {
    const auto name = mention_from(article_.mentions, t);
    if (article_.tokens[t].casing != Casing::kLower &&
        (name == article_.mentions.end() || name->tokens.begin != t || name->label == Label::kPerson))
      return false;
    found |= tags_at(t);
  }
  return (found & tags::kTrade) != 0 && voice.tokens.size() <= kLongest;
}

}  // namespace annotator
