#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "annotator/labels.h"
#include "annotator/result.h"

namespace annotator {

/// A day of the proleptic Gregorian calendar, years 1 to 9999, with a clock time when one was given.
struct DateTime {
  int year = 0;
  int month = 1;
  int day = 1;
  std::optional<int> minute_of_day;
  bool operator==(const DateTime&) const = default;
};

/// Reads YYYY-MM-DD or YYYY-MM-DDThh:mm; kBadDate otherwise, or for a day that does not exist.
[[nodiscard]] Result<DateTime> parse_date(std::string_view text);

/// Which vague words ("now", "recently") count as dates: none, those that usually mean a time, or all.
enum class Fuzzy { kNone, kCore, kAll };

class UserNames;

struct Options {
  std::optional<DateTime> date;  // of the article; without it the text is searched for one
  LabelSet labels = kAllLabels;  // other mentions are left out
  Fuzzy fuzzy = Fuzzy::kCore;
  bool indirect = false;                   // also find reported speech without quotation marks
  std::shared_ptr<const UserNames> names;  // win over the names that are found; may be null
};

/// Longest model file, in bytes: 64 MiB.
inline constexpr std::size_t kMaxModelBytes = std::size_t{64} << 20;

/// A model in place of the embedded one, as tools/train writes it (docs/model.md). The bytes are read during create()
/// only.
struct ModelBytes {
  std::string_view names;                 // as data/model/ner-en.bin
  std::optional<std::string_view> words;  // as data/model/words-en.bin; without it the embedded table of this release
};

struct Resources;

/// Finds blocks, sentences, mentions, entities, quotes and dates. Immutable after create(): one instance may be used by
/// several threads at once.
class Analyzer {
 public:
  /// Parses the embedded word lists and weights; about 20 ms.
  [[nodiscard]] static Analyzer create();
  /// The same with the embedded word lists and the weights of `model`; kBadModel says what is wrong with it.
  [[nodiscard]] static Result<Analyzer> create(const ModelBytes& model);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// The text in tokens, blocks and sentences, with its language and article date; nothing found in it.
  [[nodiscard]] Analysis cut(const Document& document, const Options& options) const;

  /// Never fails. Same document and options, same result, on every platform. Cost: linear in the text.
  [[nodiscard]] Analysis analyze(const Document& document, const Options& options) const;

 private:
  explicit Analyzer(std::unique_ptr<const Resources> resources);
  std::unique_ptr<const Resources> resources_;
};

}  // namespace annotator
