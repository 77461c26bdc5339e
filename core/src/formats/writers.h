#pragma once

#include "annotator/output.h"

namespace annotator {

/// What a writer works from; views, which outlive the call.
struct FormatInput {
  const Document& document;
  const Analysis& analysis;
  const OutputOptions& options;
};

[[nodiscard]] Formatted to_csv(const FormatInput& input);
/// Notes for reading: entities, quotes by speaker, time line.
[[nodiscard]] Formatted to_markdown(const FormatInput& input);
[[nodiscard]] Formatted to_w3c(const FormatInput& input);
[[nodiscard]] Formatted to_brat(const FormatInput& input);
[[nodiscard]] Formatted to_spacy(const FormatInput& input);
[[nodiscard]] Formatted to_conll(const FormatInput& input);
[[nodiscard]] Formatted to_tei(const FormatInput& input);
[[nodiscard]] Formatted to_timeml(const FormatInput& input);
[[nodiscard]] Formatted to_icalendar(const FormatInput& input);
/// A page of its own, without scripts or requests: the article with its findings as schema.org microdata, then the
/// entities, the quotes by speaker and the time line.
[[nodiscard]] Formatted to_html(const FormatInput& input);

}  // namespace annotator
