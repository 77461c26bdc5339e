#include "ner/decoder.h"

#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <vector>

using namespace annotator;

namespace {

using Scores = std::vector<std::array<std::int32_t, kTagCount>>;  // by tag

struct Problem {
  std::vector<std::int32_t> transitions;
  Scores scores;
  bool before_outside = false;
};

std::vector<TagScores> by_column(const Scores& scores) {
  std::vector<TagScores> out(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    for (Tag tag = 0; tag < kTagCount; ++tag) out[i][column_of(tag)] = scores[i][tag];
  }
  return out;
}

/// The plain algorithm: every tag after every tag; `forbidden` must not stand at token `at`.
std::pair<std::int64_t, std::vector<Tag>> slow_best(const Problem& p, std::size_t at = SIZE_MAX, Tag forbidden = 0) {
  constexpr std::int64_t kNever = INT64_MIN / 2;
  const std::size_t length = p.scores.size();
  std::vector<std::vector<std::int64_t>> best(length, std::vector<std::int64_t>(kTagCount, kNever));
  std::vector<std::vector<Tag>> from(length, std::vector<Tag>(kTagCount, 0));
  for (std::size_t i = 0; i < length; ++i) {
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      if (i == at && tag == forbidden) continue;
      for (Tag before = 0; before < kTagCount; ++before) {
        const std::int64_t sum = i > 0 ? best[i - 1][before] : before == kOutside ? 0 : kNever;
        if (sum == kNever || !may_follow(before, tag)) continue;
        const std::int64_t with = sum + p.transitions[before * kTagCount + tag] + p.scores[i][tag];
        if (with <= best[i][tag]) continue;
        best[i][tag] = with;
        from[i][tag] = before;
      }
    }
  }
  std::int64_t highest = kNever;
  Tag last = kOutside;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    if (best[length - 1][tag] == kNever || !may_follow(tag, kOutside)) continue;
    const std::int64_t end = p.before_outside ? p.transitions[tag * kTagCount + kOutside] : 0;
    if (best[length - 1][tag] + end <= highest) continue;
    highest = best[length - 1][tag] + end;
    last = tag;
  }
  std::vector<Tag> tags(length);
  for (std::size_t i = length; i-- > 0;) {
    tags[i] = last;
    last = from[i][last];
  }
  return {highest, tags};
}

Problem random_problem(std::mt19937& random, std::int32_t reach) {
  const auto number = [&] { return static_cast<std::int32_t>(random() % (2 * reach + 1)) - reach; };
  Problem problem;
  problem.transitions.resize(kTagCount * kTagCount);
  for (std::int32_t& value : problem.transitions) value = number();
  problem.scores.resize(1 + random() % 9);
  for (auto& row : problem.scores) {
    for (std::int32_t& score : row) score = number() * (random() % 4 == 0 ? 20 : 1);
  }
  problem.before_outside = random() % 2 == 0;
  return problem;
}

}  // namespace

TEST_CASE("decoder: columns are the tags in another order") {
  std::vector<int> seen(kTagCount, 0);
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    ++seen[column_of(tag)];
    CHECK(kColumnTags[column_of(tag)] == tag);
    const std::size_t column = column_of(tag);
    CHECK((column < columns::kHalf) == may_follow(kOutside, tag));
    CHECK((columns::kClosers <= column && column < columns::kClosers + columns::kHalf) == !is_open(tag));
  }
  CHECK(seen == std::vector<int>(kTagCount, 1));
}

TEST_CASE("decoder: tags and margins are those of the plain algorithm") {
  std::mt19937 random(7);
  // Narrow ranges give ties, wide ones leaders that others cannot reach.
  for (const std::int32_t reach : {1, 3, 100, 16129}) {
    for (int round = 0; round < 60; ++round) {
      CAPTURE(reach);
      CAPTURE(round);
      const Problem problem = random_problem(random, reach);
      const Transitions transitions(problem.transitions);
      Decoder decoder(transitions);
      const std::vector<TagScores> scores = by_column(problem.scores);
      const auto [highest, expected] = slow_best(problem);
      const std::span<const Tag> tags = decoder.best_tags(scores, problem.before_outside);
      REQUIRE(std::vector<Tag>(tags.begin(), tags.end()) == expected);
      const std::span<const std::int32_t> margins = decoder.margins(scores, problem.before_outside);
      for (std::size_t i = 0; i < expected.size(); ++i) {
        const std::int64_t margin = expected[i] == kOutside ? 0 : highest - slow_best(problem, i, expected[i]).first;
        CHECK(margins[i] == margin);
      }
    }
  }
}

TEST_CASE("decoder: a stretch without tokens has no tags") {
  const Transitions transitions;
  Decoder decoder(transitions);
  CHECK(decoder.best_tags({}, true).empty());
}
