#include "ner/features.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "text/chars.h"
#include "text/utf8.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

/// One number for each template; a new template goes to the end, a changed one gets a new number, and kRevision counts
/// changes in how the parts are computed.
enum class Template : std::uint32_t {
  kWord = 1,
  kWordBefore,
  kWordAfter,
  kWordBefore2,
  kWordAfter2,
  kWordPairBefore,
  kWordPairAfter,
  kWordAround,
  kLower,
  kShape,
  kCollapsed,
  kCollapsedBefore,
  kCollapsedAfter,
  kCollapsedPairBefore,
  kCollapsedPairAfter,
  kCollapsedTriple,
  kPrefix2,
  kPrefix3,
  kPrefix4,
  kSuffix1,
  kSuffix2,
  kSuffix3,
  kSuffix4,
  kSuffixBefore,
  kSuffixAfter,
  kInitialLowerCase,
  kRunBefore,
  kRunAfter,
  kRunFirst,
  kRunLast,
  kRunLength,
  kRunWhole,
  kRunAround,
  kCoarse,
  kCoarseBefore,
  kCoarseAfter,
  kCoarseBefore2,
  kCoarseAfter2,
  kFine,
  kFineBefore,
  kFineAfter,
  kFineBefore2,
  kFineAfter2,
  kFinePairBefore,
  kFinePairAfter,
  kFineAround,
  kGazetteer,
  kGazetteerBefore,
  kGazetteerAfter,
  kGazetteerPairBefore,
  kGazetteerPairAfter,
  kGazetteerFine,
  kDocument,
  kDocumentLowerCase,
  kGlue,
  kVoteWord,
  kVoteRun,
  kVoteBoth,
  kVoteRunPlace,
  kCount
};
constexpr std::uint32_t kRevision = 1;

constexpr std::uint32_t kEdge = 0x9E3779B9u;  // stands for a token beyond the sentence

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15ull + (hash << 6) + (hash >> 2);
  hash *= 0xFF51AFD7ED558CCDull;
  return hash ^ (hash >> 32);
}

template <class... Values>
FeatureHash feature(Template which, Values... values) {
  std::uint64_t hash = static_cast<std::uint64_t>(which) * 0xC4CEB9FE1A85EC53ull;
  ((hash = mix(hash, static_cast<std::uint64_t>(values))), ...);
  return static_cast<FeatureHash>(hash >> (64 - kFeatureBits));
}

bool is_joint(std::string_view word) {
  static constexpr std::string_view kJoints[] = {"of",  "the", "de",  "al",  "&",  "for", "and", "-",  "del", "la",
                                                 "bin", "van", "von", "der", "da", "di",  "du",  "el", "ibn", "on"};
  return std::find(std::begin(kJoints), std::end(kJoints), word) != std::end(kJoints);
}

/// 2 bits for each list; which facts make it.
constexpr NameFacts kLists[] = {facts::kPlace,     facts::kOrganization, facts::kGroup,
                                facts::kFirstName, facts::kLastName,     facts::kTitle};

}  // namespace

std::uint32_t feature_fingerprint() {
  std::string description = "revision " + std::to_string(kRevision) + " templates " +
                            std::to_string(static_cast<unsigned>(Template::kCount)) + " bits " +
                            std::to_string(kFeatureBits) + " tags " + std::to_string(kTagCount);
  for (const LabelInfo& row : kLabels) description.append(" ").append(row.name);
  return word_hash(description);
}

FeatureExtractor::FeatureExtractor(std::string_view text, const std::vector<Token>& tokens,
                                   const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                   const WordTable& words)
    : text_(text),
      tokens_(tokens),
      gazetteer_(gazetteer),
      words_(words),
      infos_(tokens.size()),
      candidate_(tokens.size(), false),
      all_capitals_(tokens.size(), false) {
  for (std::uint32_t i = 0; i < tokens.size(); ++i) read_word(i);
  for (const Sentence& sentence : sentences) {
    find_runs(sentence);
    find_known_names(sentence);
  }
  find_document_facts(sentences);
  find_candidates(sentences);
}

void FeatureExtractor::read_word(std::uint32_t i) {
  Info& info = infos_[i];
  const std::string_view word = token_text(text_, tokens_[i]);
  const std::string folded = fold(word);
  std::uint32_t exact = 0x811C9DC5u;
  std::uint32_t shape = 0x811C9DC5u;
  std::uint32_t collapsed = 0x811C9DC5u;
  char last = 0;
  std::size_t letters = 0;
  std::size_t borders[5] = {};  // byte offsets after 1 to 4 letters of the folded word
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const Decoded c = decode(word, at);
    const CharClass k = char_class(c.code_point);
    const bool digit = k == CharClass::kDigit;
    exact = (exact ^ (digit ? U'9' : c.code_point == 0x2019 ? U'\'' : c.code_point)) * 0x01000193u;
    const char mark = k == CharClass::kUpper   ? 'X'
                      : k == CharClass::kLower ? 'x'
                      : digit                  ? '9'
                      : is_letter(k)           ? 'c'
                                               : '-';
    shape = (shape ^ static_cast<unsigned char>(letters < 8 ? mark : 0)) * 0x01000193u;
    if (mark != last) collapsed = (collapsed ^ static_cast<unsigned char>(mark)) * 0x01000193u;
    last = mark;
    at += c.size;
  }
  info.word = exact;
  info.lower = word_hash(folded);
  info.shape = shape;
  info.collapsed = collapsed;
  info.facts = words_.find(info.lower);
  switch (tokens_[i].kind == TokenKind::kWord ? tokens_[i].casing : Casing::kNone) {
    case Casing::kInitial:
      info.capital = 1;
      break;
    case Casing::kUpper:
      info.capital = 2;
      break;
    case Casing::kMixed:
      info.capital = 3;
      break;
    case Casing::kLower:
    case Casing::kNone:
      info.capital = 0;
      break;
  }
  std::size_t at = 0;
  for (std::size_t n = 1; n <= 4 && at < folded.size(); ++n) {
    at += decode(folded, at).size;
    borders[n] = at;
    if (n >= 2 && at < folded.size()) info.prefixes[n - 2] = word_hash(std::string_view(folded).substr(0, borders[n]));
  }
  at = folded.size();
  for (std::size_t n = 0; n < 4 && at > 0; ++n) {
    at = previous(folded, at);
    if (at > 0) info.suffixes[n] = word_hash(std::string_view(folded).substr(at));
  }
}

void FeatureExtractor::find_runs(const Sentence& sentence) {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (tokens_[i].kind != TokenKind::kWord || tokens_[i].span.size() < 3) continue;
    ++words;
    capitals += infos_[i].capital == 2 ? 1 : 0;
  }
  const bool shouting = words >= 3 && capitals * 10 >= words * 8;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
    all_capitals_[i] = shouting;
    if (!is_capital(i)) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    while (end < sentence.tokens.end) {
      std::uint32_t next = end;
      while (next < sentence.tokens.end && next < end + 2 && is_joint(token_text(text_, tokens_[next]))) ++next;
      if (next >= sentence.tokens.end || !is_capital(next)) break;
      end = next + 1;
    }
    std::uint64_t run_hash = 1;
    for (std::uint32_t k = i; k < end; ++k) run_hash = mix(run_hash, infos_[k].lower);
    for (std::uint32_t k = i; k < end; ++k) {
      infos_[k].run_hash = run_hash;
      infos_[k].run_begin = i;
      infos_[k].run_end = end;
      all_capitals_[k] = shouting;
    }
    i = end;
  }
}

void FeatureExtractor::find_known_names(const Sentence& sentence) {
  constexpr std::uint32_t kLongestName = 8;               // tokens of the longest entry worth looking for
  std::array<std::uint32_t, std::size(kLists)> behind{};  // the last match of each list ends there
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const bool starts = is_capital(i) || tokens_[i].kind == TokenKind::kNumber || tokens_[i].casing == Casing::kLower;
    if (!starts) continue;
    std::array<std::uint32_t, std::size(kLists)> ends{};  // of the longest entry of each list
    NameHash hash;
    const std::uint32_t stop = std::min(sentence.tokens.end, i + kLongestName);
    for (std::uint32_t end = i; end < stop;) {
      hash.add(token_text(text_, tokens_[end]), tokens_[end].glued);
      ++end;
      if (const NameFacts found = gazetteer_.find(hash); found != 0) {
        for (std::size_t list = 0; list < ends.size(); ++list) {
          if ((found & kLists[list]) != 0) ends[list] = end;
        }
      }
      if (!gazetteer_.goes_on(hash)) break;
    }
    for (std::size_t list = 0; list < ends.size(); ++list) {
      if (ends[list] == 0 || i < behind[list]) continue;
      for (std::uint32_t k = i; k < ends[list]; ++k) {
        const std::uint32_t place = ends[list] - i == 1 ? 1 : k == i ? 2 : 3;
        infos_[k].gazetteer |= place << 2 * list;
      }
      behind[list] = ends[list];
    }
  }
}

void FeatureExtractor::find_document_facts(const std::vector<Sentence>& sentences) {
  std::unordered_map<std::uint32_t, std::uint8_t> seen;  // by folded word
  for (const Sentence& sentence : sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (tokens_[i].kind != TokenKind::kWord || all_capitals_[i]) continue;
      std::uint8_t bits = 0;
      if (!is_capital(i)) bits |= 1;
      if (is_capital(i) && i > sentence.tokens.begin && !is_opener(token_text(text_, tokens_[i - 1]))) bits |= 2;
      if (is_capital(i) && infos_[i].run_end - infos_[i].run_begin > 1) bits |= 4;
      if (bits != 0) seen[infos_[i].lower] |= bits;
    }
  }
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    const auto at = seen.find(infos_[i].lower);
    if (at != seen.end()) infos_[i].document = at->second;
  }
}

void FeatureExtractor::find_candidates(const std::vector<Sentence>& sentences) {
  constexpr std::uint32_t kReach = 2;
  for (const Sentence& sentence : sentences) {
    bool any_capital = false;
    for (std::uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) any_capital |= is_capital(i);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      // Without any capital the text is careless, and every word counts.
      const bool seed = !any_capital || is_capital(i) || tokens_[i].kind == TokenKind::kNumber;
      if (!seed) continue;
      const std::uint32_t from = i > sentence.tokens.begin + kReach ? i - kReach : sentence.tokens.begin;
      for (std::uint32_t k = from; k < std::min(sentence.tokens.end, i + kReach + 1); ++k) candidate_[k] = true;
    }
  }
}

void FeatureExtractor::set_first_reading(const std::vector<Tag>& tags) {
  first_reading_ = tags;
  word_votes_.clear();
  run_votes_.clear();
  for (std::uint32_t i = 0; i < tags.size(); ++i) {
    if (!is_capital(i)) continue;
    const std::size_t what = tags[i] == kOutside ? kLabels.size() : static_cast<std::size_t>(label_of(tags[i]));
    ++word_votes_[infos_[i].lower].counts[what];
    if (infos_[i].run_begin == i) ++run_votes_[infos_[i].run_hash].counts[what];
  }
}

/// The class most other occurrences were taken for, and whether there are many: 0 none, else 1 + 2 * class + many.
std::uint32_t FeatureExtractor::majority(const Votes& votes, std::size_t own_class) {
  std::uint32_t best = 0;
  std::uint32_t best_count = 0;
  std::uint32_t all = 0;
  for (std::size_t k = 0; k <= kLabels.size(); ++k) {
    const std::uint32_t count = votes.counts[k] - (k == own_class ? 1u : 0u);
    all += count;
    if (count > best_count) {
      best = static_cast<std::uint32_t>(k);
      best_count = count;
    }
  }
  if (best_count == 0) return 0;
  return 1 + 2 * best + (best_count >= 2 && best_count * 4 >= all * 3 ? 1u : 0u);
}

void FeatureExtractor::features(std::uint32_t i, const Sentence& sentence, std::vector<FeatureHash>& out) const {
  static const Info kBeyond = [] {
    Info info;
    info.word = info.lower = info.shape = info.collapsed = kEdge;
    return info;
  }();
  const auto at = [&](std::int64_t offset) -> const Info& {
    const std::int64_t k = static_cast<std::int64_t>(i) + offset;
    const bool inside =
        static_cast<std::int64_t>(sentence.tokens.begin) <= k && k < static_cast<std::int64_t>(sentence.tokens.end);
    return inside ? infos_[static_cast<std::size_t>(k)] : kBeyond;
  };
  const Info& here = infos_[i];
  const Info& before = at(-1);
  const Info& after = at(1);
  const Info& before2 = at(-2);
  const Info& after2 = at(2);
  const bool shouting = all_capitals_[i];
  const bool opens =
      i == sentence.tokens.begin || (i == sentence.tokens.begin + 1 && is_opener(token_text(text_, tokens_[i - 1])));
  const std::uint32_t capital = shouting ? 4u : here.capital;

  out.clear();
  const auto add = [&out](auto which, auto... values) { out.push_back(feature(which, values...)); };
  add(Template::kWord, here.word);
  add(Template::kWordBefore, before.lower);
  add(Template::kWordAfter, after.lower);
  add(Template::kWordBefore2, before2.lower);
  add(Template::kWordAfter2, after2.lower);
  add(Template::kWordPairBefore, before.lower, here.lower);
  add(Template::kWordPairAfter, here.lower, after.lower);
  add(Template::kWordAround, before.lower, after.lower);
  add(Template::kLower, here.lower);
  add(Template::kShape, here.shape, shouting);
  add(Template::kCollapsed, here.collapsed, shouting);
  add(Template::kCollapsedBefore, before.collapsed);
  add(Template::kCollapsedAfter, after.collapsed);
  add(Template::kCollapsedPairBefore, before.collapsed, here.collapsed);
  add(Template::kCollapsedPairAfter, here.collapsed, after.collapsed);
  add(Template::kCollapsedTriple, before.collapsed, here.collapsed, after.collapsed);
  for (std::uint32_t n = 0; n < 3; ++n) {
    if (here.prefixes[n] != 0)
      add(static_cast<Template>(static_cast<std::uint32_t>(Template::kPrefix2) + n), here.prefixes[n], capital != 0);
  }
  for (std::uint32_t n = 0; n < 4; ++n) {
    if (here.suffixes[n] != 0)
      add(static_cast<Template>(static_cast<std::uint32_t>(Template::kSuffix1) + n), here.suffixes[n], capital != 0);
  }
  if (before.suffixes[2] != 0) add(Template::kSuffixBefore, before.suffixes[2], before.capital != 0);
  if (after.suffixes[2] != 0) add(Template::kSuffixAfter, after.suffixes[2], after.capital != 0);
  add(Template::kInitialLowerCase, opens, here.facts.lower_case, capital);

  if (here.run_end > here.run_begin) {
    const std::uint32_t length = here.run_end - here.run_begin;
    const std::uint32_t place = length == 1 ? 0u : i == here.run_begin ? 1u : i + 1 == here.run_end ? 2u : 3u;
    const std::uint32_t left = here.run_begin > sentence.tokens.begin ? infos_[here.run_begin - 1].lower : kEdge;
    const std::uint32_t right = here.run_end < sentence.tokens.end ? infos_[here.run_end].lower : kEdge;
    add(Template::kRunBefore, left, place);
    add(Template::kRunAfter, right, place);
    add(Template::kRunFirst, infos_[here.run_begin].lower, place);
    add(Template::kRunLast, infos_[here.run_end - 1].lower, place);
    add(Template::kRunLength, std::min(length, 6u), place, opens);
    add(Template::kRunAround, left, right);
    if (length <= 6) add(Template::kRunWhole, here.run_hash, i - here.run_begin);
  }

  add(Template::kCoarse, here.facts.coarse, capital);
  add(Template::kCoarseBefore, before.facts.coarse, capital);
  add(Template::kCoarseAfter, after.facts.coarse, capital);
  add(Template::kCoarseBefore2, before2.facts.coarse);
  add(Template::kCoarseAfter2, after2.facts.coarse);
  add(Template::kFine, here.facts.fine, capital);
  add(Template::kFineBefore, before.facts.fine, capital);
  add(Template::kFineAfter, after.facts.fine, capital);
  add(Template::kFineBefore2, before2.facts.fine);
  add(Template::kFineAfter2, after2.facts.fine);
  add(Template::kFinePairBefore, before.facts.fine, here.facts.fine);
  add(Template::kFinePairAfter, here.facts.fine, after.facts.fine);
  add(Template::kFineAround, before.facts.fine, after.facts.fine, capital);

  add(Template::kGazetteer, here.gazetteer, capital);
  add(Template::kGazetteerBefore, before.gazetteer, capital);
  add(Template::kGazetteerAfter, after.gazetteer, capital);
  add(Template::kGazetteerPairBefore, before.gazetteer, here.gazetteer);
  add(Template::kGazetteerPairAfter, here.gazetteer, after.gazetteer);
  add(Template::kGazetteerFine, here.gazetteer, before.facts.fine);

  add(Template::kDocument, here.document, capital, opens);
  add(Template::kDocumentLowerCase, here.document, capital, here.facts.lower_case);
  add(Template::kGlue, tokens_[i].glued, i + 1 < sentence.tokens.end && tokens_[i + 1].glued, before.collapsed,
      after.collapsed);
}

void FeatureExtractor::votes(std::uint32_t i, std::vector<FeatureHash>& out) const {
  out.clear();
  if (!is_capital(i)) return;
  const Info& here = infos_[i];
  const auto add = [&out](auto which, auto... values) { out.push_back(feature(which, values...)); };
  const auto own = [&](std::uint32_t k) {
    return first_reading_[k] == kOutside ? kLabels.size() : static_cast<std::size_t>(label_of(first_reading_[k]));
  };
  const std::uint32_t by_word = majority(word_votes_.at(here.lower), own(i));
  const std::uint32_t by_run = majority(run_votes_.at(here.run_hash), own(here.run_begin));
  const std::uint32_t place = here.run_end - here.run_begin == 1 ? 0u
                              : i == here.run_begin              ? 1u
                              : i + 1 == here.run_end            ? 2u
                                                                 : 3u;
  if (by_word != 0) add(Template::kVoteWord, by_word);
  if (by_run != 0) add(Template::kVoteRun, by_run);
  if (by_run != 0) add(Template::kVoteRunPlace, by_run, place);
  if (by_word != 0 || by_run != 0) add(Template::kVoteBoth, by_word, by_run, first_reading_[i]);
}

}  // namespace annotator
