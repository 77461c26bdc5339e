#include "ner/templates.h"

#include <span>

#include "ner/tags.h"
#include "ner/token_info.h"
#include "ner/word_table.h"

namespace annotator {

namespace {

/// One number for each template; a new template goes to the end, a changed one gets a new number, and kRevision counts
/// changes in how the parts are computed.
enum class Template : std::uint8_t {
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

constexpr std::size_t kMostValues = 4;

/// A template: the numbers that are mixed, in that order. A token has no such feature where the first is absent.
struct TemplateRow {
  Template which = Template::kCount;
  std::array<Value, kMostValues> values = {Value::kCount, Value::kCount, Value::kCount, Value::kCount};

  [[nodiscard]] constexpr std::size_t size() const {
    std::size_t n = 0;
    while (n < kMostValues && values[n] != Value::kCount) ++n;
    return n;
  }
};

constexpr TemplateRow row(Template which, Value a, Value b = Value::kCount, Value c = Value::kCount,
                          Value d = Value::kCount) {
  return {which, {a, b, c, d}};
}

using enum Value;

/// Of every token that may be near a name.
constexpr TemplateRow kOfAll[] = {
    row(Template::kLower, kLower),
    row(Template::kWordBefore, kLowerBefore),
    row(Template::kWordAfter, kLowerAfter),
    row(Template::kWordPairBefore, kLowerBefore, kLower),
    row(Template::kWordPairAfter, kLower, kLowerAfter),
    row(Template::kCollapsed, kCollapsed, kShouting),
    row(Template::kCollapsedTriple, kCollapsedBefore, kCollapsed, kCollapsedAfter),
    row(Template::kInitialLowerCase, kOpens, kLowerCase, kCapital),
    row(Template::kCoarse, kCoarse, kCapital),
    row(Template::kCoarseBefore, kCoarseBefore, kCapital),
    row(Template::kCoarseAfter, kCoarseAfter, kCapital),
    row(Template::kFine, kFine, kCapital),
    row(Template::kField, kField, kCapital),
    row(Template::kFieldBefore, kFieldBefore, kCapital),
    row(Template::kFieldAfter, kFieldAfter, kCapital),
    row(Template::kTopic, kTopic, kCapital),
    row(Template::kGazetteer, kGazetteer, kCapital),
    row(Template::kGazetteerPairBefore, kGazetteerBefore, kGazetteer),
    row(Template::kGazetteerPairAfter, kGazetteer, kGazetteerAfter),
    row(Template::kDocumentLowerCase, kDocument, kCapital, kLowerCase),
    row(Template::kThing, kThingsOrNone, kCapital),
    row(Template::kThingGazetteer, kThingsOrNone, kGazetteer),
    row(Template::kThingBefore, kThingsBeforeOrNone, kThings, kCapital),
    row(Template::kThingAfter, kThingsAfterOrNone, kThings, kCapital),
};

/// Of a token that may be in a name by itself (TokenInfo::likely).
constexpr TemplateRow kOfLikely[] = {
    row(Template::kWord, kWord),
    row(Template::kWordBefore2, kLowerBefore2),
    row(Template::kWordAfter2, kLowerAfter2),
    row(Template::kShape, kShape, kShouting),
    row(Template::kCollapsedBefore, kCollapsedBefore),
    row(Template::kCollapsedAfter, kCollapsedAfter),
    row(Template::kCollapsedPairBefore, kCollapsedBefore, kCollapsed),
    row(Template::kCollapsedPairAfter, kCollapsed, kCollapsedAfter),
    row(Template::kPrefix2, kPrefix2OrNone, kIsCapital),
    row(Template::kPrefix3, kPrefix3OrNone, kIsCapital),
    row(Template::kPrefix4, kPrefix4OrNone, kIsCapital),
    row(Template::kSuffix1, kSuffix1OrNone, kIsCapital),
    row(Template::kSuffix2, kSuffix2OrNone, kIsCapital),
    row(Template::kSuffix3, kSuffix3OrNone, kIsCapital),
    row(Template::kSuffix4, kSuffix4OrNone, kIsCapital),
    row(Template::kSuffixBefore, kSuffixBeforeOrNone, kIsCapitalBefore),
    row(Template::kSuffixAfter, kSuffixAfterOrNone, kIsCapitalAfter),
    row(Template::kCoarseBefore2, kCoarseBefore2),
    row(Template::kCoarseAfter2, kCoarseAfter2),
    row(Template::kFineBefore, kFineBefore, kCapital),
    row(Template::kFineAfter, kFineAfter, kCapital),
    row(Template::kFinePairBefore, kFineBefore, kFine),
    row(Template::kFinePairAfter, kFine, kFineAfter),
    row(Template::kFieldBefore2, kFieldBefore2),
    row(Template::kFieldAfter2, kFieldAfter2),
    row(Template::kFieldPairBefore, kFieldBefore, kField, kIsCapitalBefore),
    row(Template::kFieldPairAfter, kField, kFieldAfter, kIsCapitalAfter),
    row(Template::kTopicBefore, kTopicBefore, kIsCapitalBefore),
    row(Template::kTopicAfter, kTopicAfter, kIsCapitalAfter),
    row(Template::kGazetteerField, kGazetteer, kField, kCapital),
    row(Template::kGazetteerBefore, kGazetteerBefore, kCapital),
    row(Template::kGazetteerAfter, kGazetteerAfter, kCapital),
    row(Template::kGazetteerFine, kGazetteer, kFineBefore),
    row(Template::kDocument, kDocument, kCapital, kOpens),
    row(Template::kGlue, kGlued, kGluedAfter, kCollapsedBefore, kCollapsedAfter),
};

/// Of a token in a run of capitalised words.
constexpr TemplateRow kOfRun[] = {
    row(Template::kRunBefore, kRunLeft, kRunPlace),
    row(Template::kRunAfter, kRunRight, kRunPlace),
    row(Template::kRunFirst, kRunFirst, kRunPlace),
    row(Template::kRunLast, kRunLast, kRunPlace),
    row(Template::kRunLength, kRunLength, kRunPlace, kOpens),
    row(Template::kRunAround, kRunLeft, kRunRight),
    row(Template::kRunFirstField, kRunFirstField, kRunPlace),
    row(Template::kRunLastField, kRunLastField, kRunPlace),
    row(Template::kRunFirstTopic, kRunFirstTopic, kRunPlace),
    row(Template::kRunLastTopic, kRunLastTopic, kRunPlace),
    row(Template::kRunFieldBefore, kRunLeftFieldOrNone, kRunLastField, kRunPlace),
    row(Template::kRunFieldAfter, kRunLastFieldOrNone, kRunRightField, kRunPlace),
};

/// Of a capitalised token in the second reading.
constexpr TemplateRow kOfVotes[] = {
    row(Template::kVoteWord, kVotesOfWordOrNone),
    row(Template::kVoteRun, kVotesOfRunOrNone),
    row(Template::kVoteRunPlace, kVotesOfRunOrNone, kRunPlace),
    row(Template::kVoteBoth, kVotesOfBothOrNone, kVotesOfRun, kTag),
    row(Template::kVoteLonger, kVotesOfLongerOrNone, kRunPlace),
    row(Template::kVoteTags, kTagBefore, kTag, kTagAfter),
};

/// Rows with those together that mix as many numbers: a loop over them has no branches.
template <std::size_t count>
struct SortedRows {
  std::array<TemplateRow, count> rows;
  std::array<std::uint8_t, kMostValues + 1> ends{};  // of the rows of that size

  constexpr explicit SortedRows(const TemplateRow (&given)[count]) : rows{} {
    std::uint8_t at = 0;
    for (std::size_t size = 1; size <= kMostValues; ++size) {
      for (const TemplateRow& row : given) {
        if (row.size() == size) rows[at++] = row;
      }
      ends[size] = at;
    }
  }
};
constexpr SortedRows kSortedAll(kOfAll);
constexpr SortedRows kSortedLikely(kOfLikely);
constexpr SortedRows kSortedRun(kOfRun);
constexpr SortedRows kSortedVotes(kOfVotes);

struct Group {
  const TemplateRow* rows;
  const std::uint8_t* ends;

  template <std::size_t count>
  constexpr Group(const SortedRows<count>& sorted) : rows(sorted.rows.data()), ends(sorted.ends.data()) {}
  [[nodiscard]] std::span<const TemplateRow> of(std::size_t size) const {
    return {rows + ends[size - 1], rows + ends[size]};
  }
};
constexpr Group kGroups[] = {kSortedAll, kSortedLikely, kSortedRun, kSortedVotes};  // by TemplateGroup

template <std::size_t size>
void add_rows(const Group& group, const Values& values, FeatureList& out) {
  for (const TemplateRow& row : group.of(size)) {
    std::uint64_t hash = static_cast<std::uint64_t>(row.which) * 0xC4CEB9FE1A85EC53ull;
    for (std::size_t n = 0; n < size; ++n) hash = mix(hash, values[row.values[n]]);
    out.push_back_if(values[row.values[0]] != Values::kAbsent, static_cast<FeatureHash>(hash >> (64 - kFeatureBits)));
  }
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

void add_features(TemplateGroup which, const Values& values, FeatureList& out) {
  const Group& group = kGroups[static_cast<std::size_t>(which)];
  add_rows<1>(group, values, out);
  add_rows<2>(group, values, out);
  add_rows<3>(group, values, out);
  add_rows<4>(group, values, out);
}

std::uint32_t feature_fingerprint() { return kFingerprint; }

}  // namespace annotator
