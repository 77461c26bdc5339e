#pragma once

#include <string>
#include <string_view>

#include "annotator/analysis.h"
#include "annotator/document.h"

namespace annotator {

/// A page of its own, without scripts or requests: the article with its findings as schema.org microdata, then the
/// entities, the quotes by speaker and the time line. `title` names the page; empty: its headline.
[[nodiscard]] std::string to_html(const Document& document, const Analysis& analysis, std::string_view title);

}  // namespace annotator
