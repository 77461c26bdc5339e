#include "ner/features.h"

#include <algorithm>
#include <utility>

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
  kRunAround,
  kCoarse,
  kCoarseBefore,
  kCoarseAfter,
  kCoarseBefore2,
  kCoarseAfter2,
  kFine,
  kFineBefore,
  kFineAfter,
  kFinePairBefore,
  kFinePairAfter,
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
  kField,
  kFieldBefore,
  kFieldAfter,
  kFieldBefore2,
  kFieldAfter2,
  kFieldPairBefore,
  kFieldPairAfter,
  kTopic,
  kTopicBefore,
  kTopicAfter,
  kRunFirstField,
  kRunLastField,
  kRunFirstTopic,
  kRunLastTopic,
  kRunFieldBefore,
  kRunFieldAfter,
  kGazetteerField,
  kVoteLonger,
  kVoteTags,
  kThing,
  kThingBefore,
  kThingAfter,
  kThingGazetteer,
  kCount
};
constexpr std::uint32_t kRevision = 2;
static_assert(static_cast<std::size_t>(Template::kCount) <= FeatureList::kMost);

template <class... Values>
FeatureHash feature(Template which, Values... values) {
  std::uint64_t hash = static_cast<std::uint64_t>(which) * 0xC4CEB9FE1A85EC53ull;
  ((hash = mix(hash, static_cast<std::uint64_t>(values))), ...);
  return static_cast<FeatureHash>(hash >> (64 - kFeatureBits));
}

constexpr std::uint32_t hash_number(std::uint32_t number, std::uint32_t hash) {
  const char digit = static_cast<char>('0' + number % 10);
  return word_hash({&digit, 1}, number < 10 ? hash : hash_number(number / 10, hash));
}

constexpr std::uint32_t kFingerprint = [] {
  std::uint32_t hash = hash_number(kRevision, word_hash("revision "));
  hash = hash_number(static_cast<std::uint32_t>(Template::kCount), word_hash(" templates ", hash));
  hash = hash_number(kFeatureBits, word_hash(" bits ", hash));
  hash = hash_number(kTagCount, word_hash(" tags ", hash));
  for (const LabelInfo& row : kLabels) hash = word_hash(row.name, word_hash(" ", hash));
  return hash;
}();

}  // namespace

std::uint32_t feature_fingerprint() { return kFingerprint; }

FeatureExtractor::FeatureExtractor(std::string_view text, const std::vector<Token>& tokens,
                                   const std::vector<Sentence>& sentences, const Gazetteer& gazetteer,
                                   const WordTable& words)
    : tokens_(tokens),
      infos_(read_tokens(text, tokens, sentences, gazetteer, words)),
      word_votes_(infos_.words),
      longer_votes_(infos_.words),
      run_votes_(infos_.run_words) {}

void FeatureExtractor::set_first_reading(std::vector<Tag> reading) {
  first_reading_ = std::move(reading);
  const std::vector<Tag>& tags = first_reading_;
  std::fill(word_votes_.begin(), word_votes_.end(), Votes{});
  std::fill(run_votes_.begin(), run_votes_.end(), Votes{});
  std::fill(longer_votes_.begin(), longer_votes_.end(), Votes{});
  for (std::uint32_t i = 0; i < tags.size(); ++i) {
    if (!is_capital(i)) continue;
    const std::size_t what = tags[i] == kOutside ? kLabels.size() : static_cast<std::size_t>(label_of(tags[i]));
    const std::uint32_t folded = form(i).folded;
    const CapitalRun& run = infos_.runs[infos_.tokens[i].run];
    ++word_votes_[folded].counts[what];
    if (run.begin == i) ++run_votes_[run.number].counts[what];
    if (in_longer_name(i)) ++longer_votes_[folded].counts[what];
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

void FeatureExtractor::features(std::uint32_t i, const Sentence& sentence, FeatureList& out) const {
  static const TokenInfo kBeyond;
  const auto at = [&](std::int64_t offset) -> const TokenInfo& {
    const std::int64_t k = static_cast<std::int64_t>(i) + offset;
    const bool inside =
        static_cast<std::int64_t>(sentence.tokens.begin) <= k && k < static_cast<std::int64_t>(sentence.tokens.end);
    return inside ? infos_.tokens[static_cast<std::size_t>(k)] : kBeyond;
  };
  const TokenInfo& here = infos_.tokens[i];
  const TokenInfo& before = at(-1);
  const TokenInfo& after = at(1);
  const WordForm& word = infos_.forms[here.form];
  const WordForm& word_before = infos_.forms[before.form];
  const WordForm& word_after = infos_.forms[after.form];
  const WordForm& word_before2 = infos_.forms[at(-2).form];
  const WordForm& word_after2 = infos_.forms[at(2).form];
  const std::uint32_t gazetteer = here.gazetteer;
  const std::uint32_t things = here.things;
  const bool shouting = here.shouting != 0;
  const bool opens = i == sentence.tokens.begin || (i == sentence.tokens.begin + 1 && form(i - 1).opener);
  const std::uint32_t capital = shouting ? 4u : here.capital;

  out.clear();
  const auto add = [&out](auto which, auto... values) { out.push_back(feature(which, values...)); };
  add(Template::kLower, word.lower);
  add(Template::kWordBefore, word_before.lower);
  add(Template::kWordAfter, word_after.lower);
  add(Template::kWordPairBefore, word_before.lower, word.lower);
  add(Template::kWordPairAfter, word.lower, word_after.lower);
  add(Template::kCollapsed, word.collapsed, shouting);
  add(Template::kCollapsedTriple, word_before.collapsed, word.collapsed, word_after.collapsed);
  add(Template::kInitialLowerCase, opens, word.facts.lower_case, capital);
  add(Template::kCoarse, word.facts.coarse, capital);
  add(Template::kCoarseBefore, word_before.facts.coarse, capital);
  add(Template::kCoarseAfter, word_after.facts.coarse, capital);
  add(Template::kFine, word.facts.fine, capital);
  add(Template::kField, word.facts.field, capital);
  add(Template::kFieldBefore, word_before.facts.field, capital);
  add(Template::kFieldAfter, word_after.facts.field, capital);
  add(Template::kTopic, word.facts.topic, capital);
  add(Template::kGazetteer, gazetteer, capital);
  add(Template::kGazetteerPairBefore, +before.gazetteer, gazetteer);
  add(Template::kGazetteerPairAfter, gazetteer, +after.gazetteer);
  add(Template::kDocumentLowerCase, +here.document, capital, word.facts.lower_case);
  if (things != 0) {
    add(Template::kThing, things, capital);
    add(Template::kThingGazetteer, things, gazetteer);
  }
  if (before.things != 0) add(Template::kThingBefore, +before.things, things, capital);
  if (after.things != 0) add(Template::kThingAfter, +after.things, things, capital);
  if (!here.likely) return;

  add(Template::kWord, word.word);
  add(Template::kWordBefore2, word_before2.lower);
  add(Template::kWordAfter2, word_after2.lower);
  add(Template::kShape, word.shape, shouting);
  add(Template::kCollapsedBefore, word_before.collapsed);
  add(Template::kCollapsedAfter, word_after.collapsed);
  add(Template::kCollapsedPairBefore, word_before.collapsed, word.collapsed);
  add(Template::kCollapsedPairAfter, word.collapsed, word_after.collapsed);
  for (std::uint32_t n = 0; n < 3; ++n) {
    if (word.prefixes[n] != 0)
      add(static_cast<Template>(static_cast<std::uint32_t>(Template::kPrefix2) + n), word.prefixes[n], capital != 0);
  }
  for (std::uint32_t n = 0; n < 4; ++n) {
    if (word.suffixes[n] != 0)
      add(static_cast<Template>(static_cast<std::uint32_t>(Template::kSuffix1) + n), word.suffixes[n], capital != 0);
  }
  if (word_before.suffixes[2] != 0) add(Template::kSuffixBefore, word_before.suffixes[2], before.capital != 0);
  if (word_after.suffixes[2] != 0) add(Template::kSuffixAfter, word_after.suffixes[2], after.capital != 0);

  if (here.run != TokenInfo::kNoRun) {
    const CapitalRun& run = infos_.runs[here.run];
    const std::uint32_t length = run.end - run.begin;
    const std::uint32_t place = length == 1 ? 0u : i == run.begin ? 1u : i + 1 == run.end ? 2u : 3u;
    const std::uint32_t left = run.begin > sentence.tokens.begin ? form(run.begin - 1).lower : kEdge;
    const std::uint32_t right = run.end < sentence.tokens.end ? form(run.end).lower : kEdge;
    add(Template::kRunBefore, left, place);
    add(Template::kRunAfter, right, place);
    add(Template::kRunFirst, form(run.begin).lower, place);
    add(Template::kRunLast, form(run.end - 1).lower, place);
    add(Template::kRunLength, std::min(length, 6u), place, opens);
    add(Template::kRunAround, left, right);
    const WordProfile& first = form(run.begin).facts;
    const WordProfile& last = form(run.end - 1).facts;
    add(Template::kRunFirstField, first.field, place);
    add(Template::kRunLastField, last.field, place);
    add(Template::kRunFirstTopic, first.topic, place);
    add(Template::kRunLastTopic, last.topic, place);
    if (run.begin > sentence.tokens.begin)
      add(Template::kRunFieldBefore, form(run.begin - 1).facts.field, last.field, place);
    if (run.end < sentence.tokens.end) add(Template::kRunFieldAfter, last.field, form(run.end).facts.field, place);
  }

  add(Template::kCoarseBefore2, word_before2.facts.coarse);
  add(Template::kCoarseAfter2, word_after2.facts.coarse);
  add(Template::kFineBefore, word_before.facts.fine, capital);
  add(Template::kFineAfter, word_after.facts.fine, capital);
  add(Template::kFinePairBefore, word_before.facts.fine, word.facts.fine);
  add(Template::kFinePairAfter, word.facts.fine, word_after.facts.fine);

  add(Template::kFieldBefore2, word_before2.facts.field);
  add(Template::kFieldAfter2, word_after2.facts.field);
  add(Template::kFieldPairBefore, word_before.facts.field, word.facts.field, before.capital != 0);
  add(Template::kFieldPairAfter, word.facts.field, word_after.facts.field, after.capital != 0);
  add(Template::kTopicBefore, word_before.facts.topic, before.capital != 0);
  add(Template::kTopicAfter, word_after.facts.topic, after.capital != 0);

  add(Template::kGazetteerField, gazetteer, word.facts.field, capital);
  add(Template::kGazetteerBefore, +before.gazetteer, capital);
  add(Template::kGazetteerAfter, +after.gazetteer, capital);
  add(Template::kGazetteerFine, gazetteer, word_before.facts.fine);

  add(Template::kDocument, +here.document, capital, opens);
  add(Template::kGlue, tokens_[i].glued, i + 1 < sentence.tokens.end && tokens_[i + 1].glued, word_before.collapsed,
      word_after.collapsed);
}

void FeatureExtractor::votes(std::uint32_t i, FeatureList& out) const {
  out.clear();
  if (!is_capital(i)) return;
  const CapitalRun& run = infos_.runs[infos_.tokens[i].run];
  const std::uint32_t folded = form(i).folded;
  const auto add = [&out](auto which, auto... values) { out.push_back(feature(which, values...)); };
  const auto own = [&](std::uint32_t k) {
    return first_reading_[k] == kOutside ? kLabels.size() : static_cast<std::size_t>(label_of(first_reading_[k]));
  };
  const std::uint32_t by_word = majority(word_votes_[folded], own(i));
  const std::uint32_t by_run = majority(run_votes_[run.number], own(run.begin));
  const std::uint32_t place = run.end - run.begin == 1 ? 0u : i == run.begin ? 1u : i + 1 == run.end ? 2u : 3u;
  if (by_word != 0) add(Template::kVoteWord, by_word);
  if (by_run != 0) add(Template::kVoteRun, by_run);
  if (by_run != 0) add(Template::kVoteRunPlace, by_run, place);
  if (by_word != 0 || by_run != 0) add(Template::kVoteBoth, by_word, by_run, first_reading_[i]);
  constexpr std::size_t kNone = kLabels.size() + 1;
  const std::uint32_t by_longer = majority(longer_votes_[folded], in_longer_name(i) ? own(i) : kNone);
  if (by_longer != 0) {
    add(Template::kVoteLonger, by_longer, place);
  }
  const auto tag = [&](std::size_t k) { return k < first_reading_.size() ? first_reading_[k] : kOutside; };
  add(Template::kVoteTags, tag(i - std::size_t{1}), tag(i), tag(i + std::size_t{1}));
}

}  // namespace annotator
