#include "ner/features.h"

#include <algorithm>
#include <utility>

namespace annotator {

namespace {

using enum Value;

/// 0 alone, 1 first, 2 last, 3 between.
std::uint32_t place_in(const CapitalRun& run, std::uint32_t token) {
  return run.end - run.begin == 1 ? 0u : token == run.begin ? 1u : token + 1 == run.end ? 2u : 3u;
}

}  // namespace

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
  const bool shouting = here.shouting != 0;
  const bool opens = i == sentence.tokens.begin || (i == sentence.tokens.begin + 1 && form(i - 1).opener);
  const std::uint32_t capital = shouting ? 4u : here.capital;

  Values values;
  out.clear();
  values.set(kLower, word.lower);
  values.set(kLowerBefore, word_before.lower);
  values.set(kLowerAfter, word_after.lower);
  values.set(kCollapsed, word.collapsed);
  values.set(kCollapsedBefore, word_before.collapsed);
  values.set(kCollapsedAfter, word_after.collapsed);
  values.set(kShouting, shouting);
  values.set(kOpens, opens);
  values.set(kCapital, capital);
  values.set(kLowerCase, word.facts.lower_case);
  values.set(kCoarse, word.facts.coarse);
  values.set(kCoarseBefore, word_before.facts.coarse);
  values.set(kCoarseAfter, word_after.facts.coarse);
  values.set(kFine, word.facts.fine);
  values.set(kField, word.facts.field);
  values.set(kFieldBefore, word_before.facts.field);
  values.set(kFieldAfter, word_after.facts.field);
  values.set(kTopic, word.facts.topic);
  values.set(kGazetteer, here.gazetteer);
  values.set(kGazetteerBefore, before.gazetteer);
  values.set(kGazetteerAfter, after.gazetteer);
  values.set(kDocument, here.document);
  values.set(kThings, here.things);
  values.set_or_none(kThingsOrNone, here.things);
  values.set_or_none(kThingsBeforeOrNone, before.things);
  values.set_or_none(kThingsAfterOrNone, after.things);
  add_features(TemplateGroup::kAll, values, out);
  if (!here.likely) return;

  values.set(kWord, word.word);
  values.set(kShape, word.shape);
  values.set(kLowerBefore2, word_before2.lower);
  values.set(kLowerAfter2, word_after2.lower);
  values.set(kIsCapital, capital != 0);
  values.set(kIsCapitalBefore, before.capital != 0);
  values.set(kIsCapitalAfter, after.capital != 0);
  values.set_or_none(kPrefix2OrNone, word.prefixes[0]);
  values.set_or_none(kPrefix3OrNone, word.prefixes[1]);
  values.set_or_none(kPrefix4OrNone, word.prefixes[2]);
  values.set_or_none(kSuffix1OrNone, word.suffixes[0]);
  values.set_or_none(kSuffix2OrNone, word.suffixes[1]);
  values.set_or_none(kSuffix3OrNone, word.suffixes[2]);
  values.set_or_none(kSuffix4OrNone, word.suffixes[3]);
  values.set_or_none(kSuffixBeforeOrNone, word_before.suffixes[2]);
  values.set_or_none(kSuffixAfterOrNone, word_after.suffixes[2]);
  values.set(kCoarseBefore2, word_before2.facts.coarse);
  values.set(kCoarseAfter2, word_after2.facts.coarse);
  values.set(kFineBefore, word_before.facts.fine);
  values.set(kFineAfter, word_after.facts.fine);
  values.set(kFieldBefore2, word_before2.facts.field);
  values.set(kFieldAfter2, word_after2.facts.field);
  values.set(kTopicBefore, word_before.facts.topic);
  values.set(kTopicAfter, word_after.facts.topic);
  values.set(kGlued, tokens_[i].glued);
  values.set(kGluedAfter, i + 1 < sentence.tokens.end && tokens_[i + 1].glued);
  add_features(TemplateGroup::kLikely, values, out);
  if (here.run == TokenInfo::kNoRun) return;

  const CapitalRun& run = infos_.runs[here.run];
  const WordForm& first = form(run.begin);
  const WordForm& last = form(run.end - 1);
  const WordForm& left = infos_.forms[run.begin > sentence.tokens.begin ? infos_.tokens[run.begin - 1].form : 0];
  const WordForm& right = infos_.forms[run.end < sentence.tokens.end ? infos_.tokens[run.end].form : 0];
  values.set(kRunPlace, place_in(run, i));
  values.set(kRunLength, std::min(run.end - run.begin, 6u));
  values.set(kRunLeft, left.lower);
  values.set(kRunRight, right.lower);
  values.set(kRunFirst, first.lower);
  values.set(kRunLast, last.lower);
  values.set(kRunFirstField, first.facts.field);
  values.set(kRunLastField, last.facts.field);
  values.set(kRunFirstTopic, first.facts.topic);
  values.set(kRunLastTopic, last.facts.topic);
  values.set(kRunLeftFieldOrNone, run.begin > sentence.tokens.begin ? left.facts.field : Values::kAbsent);
  values.set(kRunLastFieldOrNone, run.end < sentence.tokens.end ? last.facts.field : Values::kAbsent);
  values.set(kRunRightField, right.facts.field);
  add_features(TemplateGroup::kRun, values, out);
}

void FeatureExtractor::votes(std::uint32_t i, FeatureList& out) const {
  out.clear();
  if (!is_capital(i)) return;
  const CapitalRun& run = infos_.runs[infos_.tokens[i].run];
  const std::uint32_t folded = form(i).folded;
  const auto own = [&](std::uint32_t k) {
    return first_reading_[k] == kOutside ? kLabels.size() : static_cast<std::size_t>(label_of(first_reading_[k]));
  };
  const std::uint32_t by_word = majority(word_votes_[folded], own(i));
  const std::uint32_t by_run = majority(run_votes_[run.number], own(run.begin));
  constexpr std::size_t kNone = kLabels.size() + 1;
  const std::uint32_t by_longer = majority(longer_votes_[folded], in_longer_name(i) ? own(i) : kNone);
  const auto tag = [&](std::size_t k) { return k < first_reading_.size() ? first_reading_[k] : kOutside; };
  Values values;
  values.set(kRunPlace, place_in(run, i));
  values.set_or_none(kVotesOfWordOrNone, by_word);
  values.set(kVotesOfRun, by_run);
  values.set_or_none(kVotesOfRunOrNone, by_run);
  values.set(kVotesOfBothOrNone, by_word != 0 || by_run != 0 ? by_word : Values::kAbsent);
  values.set_or_none(kVotesOfLongerOrNone, by_longer);
  values.set(kTag, tag(i));
  values.set(kTagBefore, tag(i - std::size_t{1}));
  values.set(kTagAfter, tag(i + std::size_t{1}));
  add_features(TemplateGroup::kVotes, values, out);
}

}  // namespace annotator
