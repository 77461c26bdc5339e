#include "ner/token_info.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "text/interner.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

/// Which facts make lists: 2 bits of TokenInfo::gazetteer for each of the first six, of TokenInfo::things for the
/// others, in the order of the facts.
constexpr NameFacts kListed = facts::kPlace | facts::kOrganization | facts::kGroup | facts::kFirstName |
                              facts::kLastName | facts::kTitle | facts::kFacility | facts::kEvent | facts::kProduct |
                              facts::kWork | facts::kLaw;
constexpr unsigned kLists = std::bit_width(kListed);  // with places for facts that make none

/// Place of the two bits of a list, counted from the first bit of TokenInfo::gazetteer on and on.
constexpr std::array<std::uint8_t, kLists> kPlaces = [] {
  std::array<std::uint8_t, kLists> places{};
  std::uint8_t next = 0;
  for (unsigned list = 0; list < kLists; ++list) {
    places[list] = next;
    next += (kListed >> list & 1) != 0 ? 2 : 0;
  }
  return places;
}();
constexpr std::size_t kFirstThing = std::countr_zero(facts::kFacility);

std::uint8_t capital_of(const Token& token) {
  if (token.kind != TokenKind::kWord) return 0;
  switch (token.casing) {
    case Casing::kInitial:
      return 1;
    case Casing::kUpper:
      return 2;
    case Casing::kMixed:
      return 3;
    case Casing::kLower:
    case Casing::kNone:
      break;
  }
  return 0;
}

class TokenReader {
 public:
  TokenReader(std::string_view text, const std::vector<Token>& tokens, const Gazetteer& gazetteer)
      : text_(text), tokens_(tokens), gazetteer_(gazetteer), infos_(tokens.size()) {}

  TokenInfos read(const std::vector<Sentence>& sentences, const WordTable& words) {
    read_forms(words);
    const bool careful = is_careful(sentences);
    for (const Sentence& sentence : sentences) {
      find_runs(sentence);
      find_known_names(sentence);
      find_candidates(sentence, careful);
    }
    find_document_facts(sentences);
    return {std::move(infos_), std::move(forms_), std::move(runs_), folded_.size(), run_words_.size()};
  }

 private:
  /// What the gazetteer knows of a spelling.
  struct Known {
    NameHash hash;
    NameFacts facts = 0;
    bool goes_on = false;
  };

  void read_forms(const WordTable& words) {
    Interner spellings;
    FormReader reader(words);
    forms_.resize(1);
    forms_[0].word = forms_[0].lower = forms_[0].shape = forms_[0].collapsed = kEdge;
    known_.resize(1);
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      const std::string_view word = token_text(text_, tokens_[i]);
      const auto [number, fresh] = spellings.insert(spelling_hash(word));
      if (fresh) {
        forms_.push_back(reader.read(word));
        forms_.back().folded = folded_.insert(forms_.back().lower).first;
        Known known;
        known.hash.add(word, true);
        known.facts = gazetteer_.find(known.hash);
        known.goes_on = gazetteer_.goes_on(known.hash);
        known_.push_back(known);
      }
      infos_[i].form = number + 1;
      infos_[i].capital = capital_of(tokens_[i]);
    }
  }

  void find_runs(const Sentence& sentence) {
    std::uint32_t words = 0;
    std::uint32_t capitals = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (tokens_[i].kind != TokenKind::kWord || tokens_[i].span.size() < 3) continue;
      ++words;
      capitals += infos_[i].capital == 2 ? 1 : 0;
    }
    const bool shouting = words >= 3 && capitals * 10 >= words * 8;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
      infos_[i].shouting = shouting;
      if (!is_capital(i)) {
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < sentence.tokens.end) {
        std::uint32_t next = end;
        while (next < sentence.tokens.end && next < end + 2 && form(next).joint) ++next;
        if (next >= sentence.tokens.end || !is_capital(next)) break;
        end = next + 1;
      }
      std::uint64_t hash = 1;
      for (std::uint32_t k = i; k < end; ++k) hash = mix(hash, form(k).lower);
      for (std::uint32_t k = i; k < end; ++k) {
        infos_[k].run = static_cast<std::uint32_t>(runs_.size());
        infos_[k].shouting = shouting;
      }
      runs_.push_back({i, end, run_words_.insert(hash).first});
      i = end;
    }
  }

  void find_known_names(const Sentence& sentence) {
    std::array<std::uint32_t, kLists> behind{};  // the last match of each list ends there
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Known& known = known_[infos_[i].form];
      if (known.facts == 0 && !known.goes_on) continue;
      const bool starts = is_capital(i) || tokens_[i].kind == TokenKind::kNumber || tokens_[i].casing == Casing::kLower;
      if (!starts) continue;
      const LongestNames longest = longest_names(i, sentence.tokens.end);
      for (std::uint32_t left = longest.lists; left != 0; left &= left - 1) {
        const auto list = static_cast<std::size_t>(std::countr_zero(left));
        if (i < behind[list]) continue;
        const std::uint32_t end = behind[list] = longest.ends[list];
        for (std::uint32_t k = i; k < end; ++k) {
          const std::uint32_t place = end - i == 1 ? 1 : k == i ? 2 : 3;
          const std::uint32_t bits = place << kPlaces[list];
          infos_[k].gazetteer |= bits % (1u << kPlaces[kFirstThing]);
          infos_[k].things |= bits >> kPlaces[kFirstThing];
        }
      }
    }
  }

  struct LongestNames {
    std::uint32_t lists = 0;                 // those that hold a name
    std::array<std::uint32_t, kLists> ends;  // of the longest name of each of them
  };

  /// What begins at token `begin`.
  LongestNames longest_names(std::uint32_t begin, std::uint32_t stop) const {
    constexpr std::uint32_t kLongestName = 8;  // tokens of the longest entry worth looking for
    LongestNames out;
    Known known = known_[infos_[begin].form];
    for (std::uint32_t end = begin + 1;; ++end) {
      out.lists |= known.facts & kListed;
      for (std::uint32_t left = known.facts & kListed; left != 0; left &= left - 1) {
        out.ends[static_cast<std::size_t>(std::countr_zero(left))] = end;
      }
      if (!known.goes_on || end == std::min(stop, begin + kLongestName)) return out;
      known.hash.add(token_text(text_, tokens_[end]), tokens_[end].glued);
      known.facts = gazetteer_.find(known.hash);
      known.goes_on = gazetteer_.goes_on(known.hash);
    }
  }

  void find_document_facts(const std::vector<Sentence>& sentences) {
    std::vector<std::uint8_t> seen(folded_.size(), 0);
    for (const Sentence& sentence : sentences) {
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const TokenInfo& info = infos_[i];
        if (tokens_[i].kind != TokenKind::kWord || info.shouting) continue;
        std::uint8_t bits = 0;
        if (!is_capital(i)) bits |= 1;
        if (is_capital(i) && i > sentence.tokens.begin && !form(i - 1).opener) bits |= 2;
        if (is_capital(i) && runs_[info.run].end - runs_[info.run].begin > 1) bits |= 4;
        seen[form(i).folded] |= bits;
      }
    }
    for (TokenInfo& info : infos_) info.document = seen[forms_[info.form].folded];
  }

  [[nodiscard]] bool has_capital_inside(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
      if (is_capital(i)) return true;
    }
    return false;
  }

  /// Names are written with capitals: they stand inside a third of the sentences.
  [[nodiscard]] bool is_careful(const std::vector<Sentence>& sentences) const {
    const auto with = std::count_if(sentences.begin(), sentences.end(),
                                    [this](const Sentence& sentence) { return has_capital_inside(sentence); });
    return static_cast<std::size_t>(with) * 3 >= sentences.size();
  }

  void find_candidates(const Sentence& sentence, bool careful) {
    constexpr std::uint32_t kBefore = 2;  // of numbers, and of small words that names begin with
    constexpr std::uint32_t kAfter = 2;   // of any
    // In careless text, without any capital, every word counts.
    const bool careless = !has_capital_inside(sentence) && !(careful && is_capital(sentence.tokens.begin));
    std::uint32_t done = sentence.tokens.begin;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const bool in_run = infos_[i].run != TokenInfo::kNoRun;
      const bool seed = (careless && tokens_[i].kind == TokenKind::kWord) || in_run;
      infos_[i].likely = seed || form(i).particle || tokens_[i].kind == TokenKind::kNumber;
      if (!seed) continue;
      for (std::uint32_t k = i; k-- > done && i - k <= kBefore && infos_[k].likely;) infos_[k].candidate = true;
      const std::uint32_t stop = std::min(sentence.tokens.end, i + kAfter + 1);
      for (std::uint32_t k = std::max(done, i); k < stop; ++k) infos_[k].candidate = true;
      done = stop;
    }
  }

  [[nodiscard]] bool is_capital(std::uint32_t i) const { return infos_[i].capital != 0; }
  [[nodiscard]] const WordForm& form(std::uint32_t i) const { return forms_[infos_[i].form]; }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Gazetteer& gazetteer_;
  std::vector<TokenInfo> infos_;
  std::vector<WordForm> forms_;
  std::vector<Known> known_;  // by place in forms_
  std::vector<CapitalRun> runs_;
  Interner folded_;
  Interner run_words_;
};

}  // namespace

TokenInfos read_tokens(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences,
                       const Gazetteer& gazetteer, const WordTable& words) {
  return TokenReader(text, tokens, gazetteer).read(sentences, words);
}

}  // namespace annotator
