#include "entities/extents.h"

#include <algorithm>
#include <utility>

#include "entities/listed_text.h"
#include "entities/person_titles.h"
#include "entities/user_names.h"
#include "text/chars.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::string_view kRuleParts = "ner.parts";
constexpr std::string_view kRuleFirm = "ner.firm";
constexpr std::string_view kRuleLast = "ner.last";
constexpr std::string_view kRulePaper = "ner.paper";
constexpr std::string_view kRuleKnownWhole = "ner.known.whole";
constexpr Confidence kSure = 900;  // such a name ends where the tagger says
constexpr Confidence kDoubtful = 700;
constexpr std::size_t kLongestSyllable = 5;  // bytes
constexpr WordChoice kCompass("East North South West");
constexpr WordChoice kJoined("and or");
constexpr WordChoice kVersus("v vs");
constexpr WordChoice kFields("Best Drama Fiction History Literature Music Outstanding Peace Poetry");

class ExtentMender {
 public:
  explicit ExtentMender(const ListedText& text) : text_(text) {}

  std::vector<Mention> run(const std::vector<Mention>& mentions) const {
    std::vector<Mention> out;
    out.reserve(mentions.size());
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].rule == kRuleUser) {
        out.push_back(mentions[i]);
        continue;
      }
      Mention mention = whole(mentions, i);
      const auto pass = [&] {
        while (i + 1 < mentions.size() && mentions[i + 1].tokens.begin < mention.tokens.end) ++i;
        return i + 1 < mentions.size() ? &mentions[i + 1] : nullptr;
      };
      const Mention* next = pass();
      if (next != nullptr && is_firm(mention, *next)) {
        mention = part(mention, {mention.tokens.begin, next->tokens.end}, kRuleFirm);
        mention.label = Label::kOrganization;
        next = pass();
      }
      while (mention.label == Label::kPerson) {
        const std::uint32_t end = person_end(mention, next);
        if (end == mention.tokens.end) break;
        mention = part(mention, {mention.tokens.begin, end}, kRuleParts);
        next = pass();
      }
      if (next != nullptr && next->tokens.begin == mention.tokens.end &&
          text_.kind(WordUse::kPaper, next->tokens.end - 1)) {
        mention = part(mention, {mention.tokens.begin, next->tokens.end}, kRulePaper);
        next = pass();
      }
      if (is_paper(mention)) mention.label = Label::kOrganization;
      mention = cut(mention);
      if (const TokenSpan rest{mention.tokens.begin + 1, mention.tokens.end};
          text_.is(mention.tokens.begin, "The") && known(mention.tokens) == 0 &&
          (mention.label == Label::kWork ? text_.head(rest) == Label::kWork || text_.head(rest) == Label::kLaw
                                         : mention.label == Label::kOrganization && mention.confidence < kSure &&
                                               rest.size() - 1 < 2 && has_capital(text_.casing(rest.begin))))
        mention = part(mention, rest, kRuleParts);  // "The Booker Prize", "The Verge"
      if (const MaybeLabel first = begun(mention, out)) {
        mention = part(mention, {mention.tokens.begin - 1, mention.tokens.end}, kRuleLast);
        mention.label = *first;
      }
      if (const std::uint32_t end = numbered_end(mention, next); end != mention.tokens.end)
        mention = part(mention, {mention.tokens.begin, end}, kRuleParts);
      if (const TokenSpan grown{mention.tokens.begin, mention.tokens.end + 1}; goes_on(mention, next)) {
        mention = part(mention, grown, kRuleLast);
        mention.label = *last(grown);
      }
      if (mention.label == Label::kPerson) {
        mention = with_marks(text_, mention, next, out);
        next = pass();
      }
      if (add_parts(mention, out) || add_beside_group(mention, out)) continue;
      if (mention.label == Label::kPerson) {
        add_person(text_, mention, out);
      } else {
        out.push_back(mention);
      }
    }
    return out;
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.tokens.size()); }

  /// What is sure ends where the tagger says, but "University of California" goes on in ", Berkeley".
  static bool may_grow(const Mention& mention, Label whole) {
    return mention.confidence < kSure ||
           (whole == Label::kOrganization && (mention.label == whole || mention.label == Label::kPlace));
  }

  /// Not what a hash that is a listed name's by chance would take in: "Senate Democratic leadership".
  bool looks_like_name(TokenSpan rest) const {
    const auto any_long = [&] {
      std::uint32_t i = rest.begin;
      while (i < rest.end && !is_long(i)) ++i;
      return i < rest.end;
    };
    return (has_capital(text_.casing(rest.end - 1)) || text_.is_genitive(rest.end - 1)) && !any_long();
  }

  /// A word in lower case that is no "of", "for" or "and".
  bool is_long(std::uint32_t token) const {
    constexpr std::size_t kLongestLink = 3;  // bytes
    return text_.casing(token) == Casing::kLower && word(token).size() > kLongestLink;
  }

  /// Where a person's name ends that goes on behind a hyphen or "bin": "[Ana Roth]-Holm", "[Mary]-[Ann Roth]", "[Ali]
  /// bin [Omar]"; not "[Roth]-[Holm]", who are two.
  std::uint32_t person_end(const Mention& mention, const Mention* next) const {
    const std::uint32_t link = mention.tokens.end;
    const bool follows = next != nullptr && next->tokens.begin == link + 1;
    const bool person = follows && next->label == Label::kPerson;
    if (person && text_.is(link, WordUse::kSonOf)) return next->tokens.end;
    // "[MS] [Dhoni]"
    if (next != nullptr && next->tokens.begin == link && next->label == Label::kPerson && mention.tokens.size() == 1 &&
        text_.casing(mention.tokens.begin) == Casing::kUpper && mention.span.size() <= 3 &&
        text_.casing(link) == Casing::kInitial)
      return next->tokens.end;
    if (link + 1 >= size() || !text_.is(link, "-") || !text_.tokens[link].glued || !text_.tokens[link + 1].glued)
      return link;
    const NameFacts behind = facts_of(link + 1);
    const bool alone = mention.tokens.size() == 1;
    if (has_capital(text_.casing(link + 1)) != has_capital(text_.casing(link - 1))) {
      // "[Heo Seok]-gon", not "[Ana Roth]-era"
      const bool syllable = text_.casing(link + 1) == Casing::kLower && mention.tokens.size() == 2 &&
                            (facts_of(link - 2) & ~facts_of(link - 1) & facts::kLastName) != 0;
      return syllable && word(link + 1).size() <= kLongestSyllable && !text_.is(link + 1, WordUse::kAdjective)
                 ? link + 2
                 : link;
    }
    if (alone != (follows && next->tokens.size() > 1)) return link;
    if (alone && (behind & facts_of(link - 1) & facts::kFirstName) == 0) return link;
    if (!follows) return (behind & facts::kLastName) != 0 || mention.confidence < kSure ? link + 2 : link;
    return person || mention.confidence <= kDoubtful ? next->tokens.end : link;
  }

  /// Somebody of the text is called so: "Wendy Lowe".
  bool is_of_person(const std::vector<Mention>& mentions, std::string_view name) const {
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
      return other.label == Label::kPerson && other.tokens.size() > 1 &&
             (word(other.tokens.begin) == name || word(other.tokens.end - 1) == name);
    });
  }

  /// The listed name that a name and those behind it make: "Air Force One", "[Keefe], [Bruyette & Woods]".
  Mention whole(const std::vector<Mention>& mentions, std::size_t i) const {
    const Mention& mention = mentions[i];
    const std::uint32_t behind = mention.tokens.end;
    const bool owner = mention.tokens.size() == 1 && behind < size() && text_.is_genitive(behind);
    if (mention.confidence >= kSure && mention.label != Label::kOrganization && !owner) return mention;
    const Gazetteer::Match match =
        text_.gazetteer.longest(text_.text, text_.tokens, mention.tokens.begin, size(), kLabelledFacts);
    const MaybeLabel label = known_label(match.facts);
    if (!label || match.end <= mention.tokens.end) return mention;
    const bool shop = owner && match.end == behind + 1 && *label == Label::kOrganization;  // "[Kohl]'s said"
    if (shop && is_of_person(mentions, word(behind - 1))) return mention;
    std::size_t end = i;
    for (; end < mentions.size() && mentions[end].tokens.begin < match.end; ++end) {
      const Mention& other = mentions[end];
      if (other.tokens.end > match.end && end > i && *label == Label::kPlace && other.label == Label::kOrganization) {
        // "[Tyne] and [Wear Fire Service]"
        return part(other, {mention.tokens.begin, other.tokens.end}, kRuleKnownWhole);
      }
      if (other.tokens.end > match.end || !may_grow(other, *label)) return mention;
    }
    const bool thing = *label != Label::kPlace && *label != Label::kGroup && *label != Label::kOrganization;
    const bool alone = end == i + 1;
    if (alone && !shop && (mention.tokens.size() < 2 || (!thing && *label != Label::kOrganization))) return mention;
    if (!(alone && thing) && !looks_like_name({mention.tokens.end, match.end})) return mention;
    Mention out = part(mention, {mention.tokens.begin, match.end}, kRuleKnownWhole);
    out.label = *label;
    return out;
  }

  /// "[Pacific] Highway is shut", not in a headline; "[Orlo] Gazette".
  bool goes_on(const Mention& mention, const Mention* next) const {
    const std::uint32_t end = mention.tokens.end;
    if (mention.confidence >= kSure || mention.label == Label::kGroup || end + 1 >= size()) return false;
    if (text_.casing(end) != Casing::kInitial || !text_.same_line(end) ||
        (next != nullptr && next->tokens.begin == end))
      return false;
    if (text_.same_line(end + 1) &&
        (text_.casing(end + 1) == Casing::kInitial || (next != nullptr && next->tokens.begin == end + 1)))
      return false;
    return static_cast<bool>(last({mention.tokens.begin, end + 1}));
  }

  MaybeLabel last(TokenSpan name) const {
    const MaybeLabel head = text_.head(name);
    return head ? head : text_.kind(WordUse::kPaper, name.end - 1);
  }

  /// "Operation [Orlo]", "HMP [Orlo]".
  MaybeLabel begun(const Mention& mention, const std::vector<Mention>& before) const {
    const std::uint32_t begin = mention.tokens.begin;
    if (begin == 0 || mention.confidence >= kSure || (!before.empty() && before.back().tokens.end >= begin) ||
        !has_capital(text_.casing(begin - 1)))
      return {};
    return text_.kind(WordUse::kFirst, fold(word(begin - 1)));
  }

  /// "[iOS] 27 is out", "[Orlo Terminal] 3": a product's number, and what goes on behind it ("[Pixel] 11 Pro").
  std::uint32_t numbered_end(const Mention& mention, const Mention* next) const {
    constexpr std::size_t kMostDigits = 2;
    constexpr std::size_t kMostDecimals = 4;  // bytes of "4.1"
    const std::uint32_t number = mention.tokens.end;
    const auto free = [&](std::uint32_t i) { return i < size() && (next == nullptr || i < next->tokens.begin); };
    if ((mention.label != Label::kProduct && !text_.is(number - 1, "Terminal")) || !free(number) ||
        text_.tokens[number].kind != TokenKind::kNumber ||
        word(number).size() > (word(number).find('.') == std::string_view::npos ? kMostDigits : kMostDecimals) ||
        text_.tokens[number].glued)
      return number;
    std::uint32_t end = number + 1;
    if (end < size() &&
        (text_.tokens[end].glued ? text_.is(end, "%")
                                 : text_.is(end, WordUse::kUnit) || (is_long(end) && word(end).ends_with('s'))))
      return number;
    while (free(end) && text_.casing(end) == Casing::kInitial && text_.text[text_.tokens[end].span.begin - 1] == ' ')
      ++end;
    return end;
  }

  /// "[Booker Prize] with Flesh": the listed name that a doubtful one goes on from in lower case.
  Mention cut(const Mention& mention) const {
    if (mention.confidence >= kSure) return mention;
    const Gazetteer::Match match =
        text_.gazetteer.longest(text_.text, text_.tokens, mention.tokens.begin, mention.tokens.end, kLabelledFacts);
    std::uint32_t end = match.end;
    MaybeLabel label = known_label(match.facts);
    if (label && end == mention.tokens.end) return mention;
    if (!label || end < mention.tokens.begin + 2 || !is_long(end)) {  // "[Orlo] app", "[Orlo] SUV"
      end = mention.tokens.end - 1;
      label = text_.casing(end) == Casing::kInitial ? MaybeLabel{} : text_.kind(WordUse::kBehind, fold(word(end)));
    }
    if (!label || end == mention.tokens.begin) return mention;
    Mention out = part(mention, {mention.tokens.begin, end}, kRuleKnownWhole);
    out.label = *label;
    return out;
  }

  NameFacts facts_of(std::uint32_t token) const { return text_.facts(token); }
  std::string_view word(std::uint32_t token) const { return text_.word(token); }

  Mention part(const Mention& mention, TokenSpan tokens, RuleName rule) const {
    return text_.part(mention, tokens, rule);
  }

  NameFacts known(TokenSpan tokens) const {
    return text_.listed(tokens, kLabelledFacts) |
           (tokens.size() == 1 ? word_facts(text_.gazetteer, WordUse::kNameToo, word(tokens.begin)) : 0);
  }

  /// "Apple's App Store", "Alexa and Siri", "Orlo Prison and Wick Hospital" and "Ana Roth paced Dahl" are two names
  /// each; "Levi's Stadium" is one.
  bool add_parts(const Mention& mention, std::vector<Mention>& out) const {
    for (std::uint32_t i = mention.tokens.begin + 1; i + 1 < mention.tokens.end; ++i) {
      const bool owner = text_.is_genitive(i);
      // "Ana Roth paced Dahl", "Ana Roth for Orlo", "Philippe and Queen Mathilde", "Orlo v Wick"
      const bool versus = mention.label != Label::kLaw && text_.is_one_of(i, kVersus);
      const bool verb = is_long(i) && (word(i).ends_with('d') || word(i).ends_with('s'));
      // "Roth wins Orlo Marathon"
      const bool won =
          mention.label == Label::kEvent && verb && i == mention.tokens.begin + 1 && has_capital(text_.casing(i + 1));
      // "Oscar for Orlo", not "Oscar for Best Actor"
      const bool award = mention.label == Label::kWork && text_.is(i, "for") && !text_.is_one_of(i + 1, kFields) &&
                         (known({mention.tokens.begin, i}) & facts::kWork) != 0;
      const bool two = award || versus || won ||
                       (mention.label == Label::kPerson &&
                        (text_.is(i, "and") ? (facts_of(i + 1) & facts::kTitle) != 0 : verb || text_.is(i, "for")));
      if (!owner && !won && !award && (!(two || text_.is_one_of(i, kJoined)) || mention.confidence >= kSure)) continue;
      const TokenSpan parts[] = {{mention.tokens.begin, i}, {i + (text_.is(i + 1, "the") ? 2 : 1), mention.tokens.end}};
      if (known(mention.tokens) != 0) return false;
      const MaybeLabel head = text_.head(parts[0]);
      const bool owned = owner && mention.confidence < kSure && text_.label(parts[0]) == Label::kOrganization &&
                         mention.label != Label::kFacility;
      const bool alike = !owner && head && head == text_.head(parts[1]);
      const bool one =
          !owner && mention.tokens.size() == 3 && mention.confidence < kDoubtful;  // of two words is enough
      if (!alike && !owned && !two &&
          (one ? (known(parts[0]) | known(parts[1])) == 0 : known(parts[0]) == 0 || known(parts[1]) == 0))
        return false;
      const Label label = alike ? *head
                          : one ? text_.label(parts[0]).value_or(text_.label(parts[1]).value_or(mention.label))
                                : mention.label;
      for (const TokenSpan tokens : parts) {
        Mention name = text_.listed_part(mention, tokens, won && tokens.end == i ? Label::kPerson : label, kRuleParts);
        if (award) name.label = Label::kWork;
        if (name.label == Label::kPerson) {
          add_person(text_, name, out);
        } else {
          out.push_back(name);
        }
      }
      return true;
    }
    return false;
  }

  /// "Danish DMI", "Texas Republican": a group beside another name.
  bool add_beside_group(const Mention& mention, std::vector<Mention>& out) const {
    const std::uint32_t begin = mention.tokens.begin;
    if (mention.confidence >= kSure || mention.label == Label::kPerson || text_.is_one_of(begin, kCompass) ||
        known(mention.tokens) != 0)
      return false;
    for (std::uint32_t i = begin + 1; i < mention.tokens.end; ++i) {
      const TokenSpan parts[] = {{begin, i}, {i, mention.tokens.end}};
      const MaybeLabel first = text_.label(parts[0]);
      const MaybeLabel second = text_.label(parts[1]);
      // "war in [Ukraine] [South Korea] vows to help", two headlines in a line
      const bool places = second == Label::kPlace && parts[1].size() > 1 && !text_.tokens[i].glued &&
                          mention.label == Label::kPlace && mention.confidence < kDoubtful &&
                          text_.casing(begin) == Casing::kInitial;
      // "Danish DMI", "Danish Orlo Wick drone"
      if (first == Label::kGroup
              ? mention.label != Label::kProduct && (parts[1].size() > 1 || text_.casing(i) != Casing::kUpper)
              : first != Label::kPlace || (second != Label::kGroup && !places))
        continue;
      for (const TokenSpan tokens : parts)
        out.push_back(text_.listed_part(
            mention, tokens, mention.label == Label::kProduct ? mention.label : Label::kOrganization, kRuleParts));
      return true;
    }
    return false;
  }

  /// "[Hart] & [Holm Ltd]"
  bool is_firm(const Mention& mention, const Mention& next) const {
    return next.label == Label::kOrganization && next.tokens.begin == mention.tokens.end + 1 &&
           text_.is(mention.tokens.end, "&");
  }

  /// "Orlo Gazette"
  bool is_paper(const Mention& mention) const {
    return mention.tokens.size() > 1 && text_.kind(WordUse::kPaper, mention.tokens.end - 1);
  }

  const ListedText& text_;
};

}  // namespace

void mend_extents(const ListedText& text, std::vector<Mention>& mentions) {
  mentions = ExtentMender(text).run(mentions);
}

}  // namespace annotator
