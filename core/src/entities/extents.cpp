#include "entities/extents.h"

#include <optional>
#include <utility>

#include "entities/known_label.h"
#include "entities/user_names.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::string_view kRuleTitle = "ner.title";
constexpr std::string_view kRulePossessive = "ner.possessive";
constexpr std::string_view kRuleCountries = "ner.countries";
constexpr std::string_view kRuleKnownWhole = "ner.known.whole";
constexpr Confidence kSure = 900;  // such a name ends where the tagger says

class ExtentMender {
 public:
  ExtentMender(const Document& document, const std::vector<Token>& tokens, const Gazetteer& gazetteer)
      : document_(document), tokens_(tokens), gazetteer_(gazetteer) {}

  std::vector<Mention> run(const std::vector<Mention>& mentions) const {
    std::vector<Mention> out;
    out.reserve(mentions.size());
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].rule == kRuleUser) {
        out.push_back(mentions[i]);
        continue;
      }
      if (add_possessive(mentions[i], out)) continue;
      const std::uint32_t stop = i + 1 < mentions.size() ? mentions[i + 1].tokens.begin : size();
      const Mention mention = whole(mentions[i], stop);
      switch (mention.label) {
        case Label::kPerson:
          out.push_back(without_title(mention));
          break;
        case Label::kPlace:
          add_countries(mention, out);
          break;
        default:
          out.push_back(mention);
      }
    }
    return out;
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

  /// A doubtful name with which the listed name of a thing begins: "Air Force" in "Air Force One".
  Mention whole(const Mention& mention, std::uint32_t stop) const {
    if (mention.confidence >= kSure || mention.tokens.size() < 2) return mention;
    const Gazetteer::Match match =
        gazetteer_.longest(document_.text(), tokens_, mention.tokens.begin, stop, kThingFacts);
    const std::optional<Label> label = known_label(match.facts);
    if (!label || match.end <= mention.tokens.end) return mention;
    Mention out = part(mention, {mention.tokens.begin, match.end}, kRuleKnownWhole);
    out.label = *label;
    return out;
  }

  std::string_view word(std::uint32_t token) const { return token_text(document_.text(), tokens_[token]); }

  Mention part(const Mention& mention, TokenSpan tokens, RuleName rule) const {
    Mention out = mention;
    out.tokens = tokens;
    out.span = byte_span(tokens_, tokens);
    out.rule = rule;
    return out;
  }

  NameFacts known(TokenSpan tokens) const {
    return listed_facts(gazetteer_, document_.text(), tokens_, tokens, kLabelledFacts);
  }

  /// "Apple's App Store" are two names, both listed; "Levi's Stadium" is one.
  bool add_possessive(const Mention& mention, std::vector<Mention>& out) const {
    for (std::uint32_t i = mention.tokens.begin + 1; i + 1 < mention.tokens.end; ++i) {
      if (!is_genitive(word(i))) continue;
      const TokenSpan parts[] = {{mention.tokens.begin, i}, {i + 1, mention.tokens.end}};
      if (known(parts[0]) == 0 || known(parts[1]) == 0) return false;
      for (const TokenSpan tokens : parts) {
        out.push_back(part(mention, tokens, kRulePossessive));
        out.back().label = known_label(known(tokens)).value_or(mention.label);
      }
      return true;
    }
    return false;
  }

  /// "Dean" and "King" may be names, "Sen." is not.
  bool is_title(std::uint32_t token) const {
    const NameFacts facts = gazetteer_.find(word(token));
    return (facts & facts::kTitle) != 0 && (facts & (facts::kFirstName | facts::kLastName)) == 0;
  }

  Mention without_title(const Mention& mention) const {
    std::uint32_t begin = mention.tokens.begin;
    while (begin + 1 < mention.tokens.end && is_title(begin)) ++begin;
    if (begin == mention.tokens.begin) return mention;
    return part(mention, {begin, mention.tokens.end}, kRuleTitle);
  }

  std::uint32_t country_end(TokenSpan tokens) const {
    const Gazetteer::Match match =
        gazetteer_.longest(document_.text(), tokens_, tokens.begin, tokens.end, facts::kCountry);
    return match.end;
  }

  void add_countries(const Mention& mention, std::vector<Mention>& out) const {
    const TokenSpan whole = mention.tokens;
    const std::uint32_t middle = country_end(whole);
    if (middle == whole.begin || middle == whole.end || country_end({middle, whole.end}) != whole.end) {
      out.push_back(mention);
      return;
    }
    out.push_back(part(mention, {whole.begin, middle}, kRuleCountries));
    out.push_back(part(mention, {middle, whole.end}, kRuleCountries));
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Gazetteer& gazetteer_;
};

}  // namespace

void mend_extents(const Document& document, const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                  std::vector<Mention>& mentions) {
  mentions = ExtentMender(document, tokens, gazetteer).run(mentions);
}

}  // namespace annotator
