#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/document.h"
#include "formats/layers.h"

namespace annotator {

/// Every quote, mention of any form, and date, by (begin, -end), a quote before a mention before a date.
[[nodiscard]] std::vector<Layer> all_findings(const Analysis& analysis);

/// "q0", "m12", "d3": its id in the JSON.
[[nodiscard]] std::string finding_id(const Layer& layer);

/// The name to show for who speaks; "" when that is not known.
[[nodiscard]] std::string speaker_name(const Document& document, const Analysis& analysis, const Quote& quote);

/// The text of its first headline, in one line; `title` when that is not empty, "Article" when there is none.
[[nodiscard]] std::string title_of(const Document& document, const Analysis& analysis, std::string_view title);

/// Mentions that are no names, and entities that have several mentions.
[[nodiscard]] std::size_t count_pronouns(const Analysis& analysis);
[[nodiscard]] std::size_t count_tied_entities(const Analysis& analysis);

/// Labels and tags of a kind of name in other formats.
struct TagNames {
  Label label;
  std::string_view brat;
  std::string_view spacy;
  std::string_view conll;
};
[[nodiscard]] const TagNames& tags_of(Label label);
/// The label that a tag of any of these formats means, whatever its case; "Location" is a place.
[[nodiscard]] std::optional<Label> label_of_tag(std::string_view tag);
/// "Date", "TIME", "duration", "SET"
[[nodiscard]] std::optional<TimexType> timex_type_of_tag(std::string_view tag);
[[nodiscard]] bool same_ascii(std::string_view a, std::string_view b);

/// The sentence around a place; empty between sentences. Places are asked for in ascending order.
class SentenceCursor {
 public:
  explicit SentenceCursor(const Analysis& analysis) : sentences_(analysis.sentences) {}
  [[nodiscard]] ByteSpan at(std::uint32_t byte) {
    while (next_ < sentences_.size() && sentences_[next_].span.end <= byte) ++next_;
    if (next_ == sentences_.size() || byte < sentences_[next_].span.begin) return {byte, byte};
    return sentences_[next_].span;
  }

 private:
  const std::vector<Sentence>& sentences_;
  std::size_t next_ = 0;
};

}  // namespace annotator
