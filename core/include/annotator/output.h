#pragma once

#include <string>
#include <string_view>

#include "annotator/analysis.h"
#include "annotator/analyzer.h"
#include "annotator/document.h"
#include "annotator/result.h"

namespace annotator {

enum class OffsetUnit { kUtf16, kCodePoint, kByte };
enum class Format { kJson, kHtml, kText, kExplain };

/// What to find and how to write it.
struct OutputOptions {
  Options analysis;
  OffsetUnit unit = OffsetUnit::kUtf16;
  Format format = Format::kJson;
  bool color = false;  // ANSI colours in kText
  int width = 80;      // columns of kText
  std::string title;   // of the kHtml page; empty: its headline
};

/// Reads the options object of the JavaScript boundary: {"date", "offsetUnit", "labels", "fuzzy", "indirect",
/// "format", "color", "width", "title"}. Missing keys and nulls keep their default; kBadOptions or kBadDate otherwise.
[[nodiscard]] Result<OutputOptions> parse_options(std::string_view json);

/// One line of schema 1, without a line end.
[[nodiscard]] std::string to_json(const Document& document, const Analysis& analysis, OffsetUnit unit);

/// {"schema":1,"error":{"code":...,"message":...}}
[[nodiscard]] std::string to_json(const Error& error);

/// The whole way: bytes of UTF-8 in, text of options.format out, ending in a line feed.
[[nodiscard]] Result<std::string> annotate(const Analyzer& analyzer, std::string_view text,
                                           const OutputOptions& options);

/// One record {"id", "text", "date"?} in, one analysis with the same id out, without a line end; a bad record gives
/// {"schema":1,"id":...,"error":{...}}.
[[nodiscard]] std::string annotate_line(const Analyzer& analyzer, std::string_view line, const OutputOptions& options);

}  // namespace annotator
