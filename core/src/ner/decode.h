#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "ner/tags.h"

namespace annotator {

/// Takes the highest sum from all, so that sums stay small however long the sentence; forbidden ones stay forbidden.
template <class Number>
void level(std::array<Number, kTagCount>& sums) {
  constexpr Number kForbidden = std::numeric_limits<Number>::lowest();
  const Number highest = *std::max_element(sums.begin(), sums.end());
  if (highest == kForbidden) return;
  for (Number& sum : sums) {
    if (sum != kForbidden) sum -= highest;
  }
}

/// The best sequence of tags of one sentence: highest sum of scores[i][tag] and transition(tag, next), among those that
/// make whole names; the lower tag wins a tie. `Number` is int32_t or float. A score of lowest<Number>() forbids a tag.
/// Cost: 400 additions a token.
template <class Number, class Transition>
[[nodiscard]] std::vector<Tag> best_tags(const std::vector<std::array<Number, kTagCount>>& scores,
                                         Transition transition) {
  constexpr Number kForbidden = std::numeric_limits<Number>::lowest();
  static const std::vector<std::vector<Tag>> kBefore = [] {
    std::vector<std::vector<Tag>> before(kTagCount);
    for (Tag next = 0; next < kTagCount; ++next) {
      for (Tag tag = 0; tag < kTagCount; ++tag) {
        if (may_follow(tag, next)) before[next].push_back(tag);
      }
    }
    return before;
  }();
  const std::size_t length = scores.size();
  if (length == 0) return {};
  std::vector<std::array<Tag, kTagCount>> back(length);
  std::array<Number, kTagCount> best{};
  best.fill(kForbidden);
  best[kOutside] = 0;  // what stands before the sentence
  for (std::size_t i = 0; i < length; ++i) {
    std::array<Number, kTagCount> now{};
    now.fill(kForbidden);
    for (Tag next = 0; next < kTagCount; ++next) {
      if (scores[i][next] == kForbidden) continue;
      for (const Tag tag : kBefore[next]) {
        if (best[tag] == kForbidden) continue;
        const Number sum = best[tag] + transition(tag, next);
        if (now[next] == kForbidden || sum > now[next]) {
          now[next] = sum;
          back[i][next] = tag;
        }
      }
      if (now[next] != kForbidden) now[next] += scores[i][next];
    }
    level(now);
    best = now;
  }
  Tag last = kOutside;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    if (is_open(tag) || best[tag] == kForbidden) continue;
    if (best[last] == kForbidden || best[tag] > best[last]) last = tag;
  }
  std::vector<Tag> tags(length);
  for (std::size_t i = length; i-- > 0;) {
    tags[i] = last;
    last = back[i][last];
  }
  return tags;
}

/// For each token, how much worse the best sequence with another tag there is than the best of all: the margin by which
/// the tag of `tags` (the result of best_tags) won. The highest Number where no other tag is possible.
template <class Number, class Transition>
[[nodiscard]] std::vector<Number> margins(const std::vector<std::array<Number, kTagCount>>& scores,
                                          const std::vector<Tag>& tags, Transition transition) {
  constexpr Number kForbidden = std::numeric_limits<Number>::lowest();
  const std::size_t length = scores.size();
  // forward[i][t]: best sum up to token i with tag t there; backward[i][t]: best sum behind it.
  std::vector<std::array<Number, kTagCount>> forward(length);
  std::vector<std::array<Number, kTagCount>> backward(length);
  for (std::size_t i = 0; i < length; ++i) {
    for (Tag next = 0; next < kTagCount; ++next) {
      Number best = kForbidden;
      if (scores[i][next] != kForbidden) {
        for (Tag tag = 0; tag < (i == 0 ? 1 : kTagCount); ++tag) {
          const Number before = i == 0 ? Number{0} : forward[i - 1][tag];
          if (!may_follow(tag, next) || before == kForbidden) continue;
          best = std::max(best, before + transition(tag, next) + scores[i][next]);
        }
      }
      forward[i][next] = best;
    }
    level(forward[i]);
  }
  for (std::size_t i = length; i-- > 0;) {
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      Number best = kForbidden;
      if (i + 1 == length) {
        best = is_open(tag) ? kForbidden : Number{0};
      } else {
        for (Tag next = 0; next < kTagCount; ++next) {
          if (!may_follow(tag, next) || scores[i + 1][next] == kForbidden || backward[i + 1][next] == kForbidden)
            continue;
          best = std::max(best, transition(tag, next) + scores[i + 1][next] + backward[i + 1][next]);
        }
      }
      backward[i][tag] = best;
    }
    level(backward[i]);
  }
  std::vector<Number> out(length, std::numeric_limits<Number>::max());
  for (std::size_t i = 0; i < length; ++i) {
    const Number won = forward[i][tags[i]] + backward[i][tags[i]];
    for (Tag tag = 0; tag < kTagCount; ++tag) {
      if (tag == tags[i] || forward[i][tag] == kForbidden || backward[i][tag] == kForbidden) continue;
      out[i] = std::min(out[i], won - forward[i][tag] - backward[i][tag]);
    }
  }
  return out;
}

}  // namespace annotator
