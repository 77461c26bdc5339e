#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/analyzer.h"
#include "annotator/document.h"
#include "annotator/result.h"
#include "annotator/user_names.h"

namespace annotator {

enum class OffsetUnit { kUtf16, kCodePoint, kByte };
/// The interchange formats (docs/formats.md), then the two views for reading in a terminal.
enum class Format : std::uint8_t {
  kJson,
  kNdjson,
  kCsv,
  kMarkdown,
  kHtml,
  kW3c,
  kBrat,
  kSpacy,
  kConll,
  kTei,
  kTimeml,
  kIcalendar,
  kText,
  kExplain
};

/// What a program that offers a format wants to know of it.
struct FormatInfo {
  Format format;
  std::string_view name;        // in options and file lists
  std::string_view media_type;  // with its charset where the type has one
  std::string_view extension;   // of files, without the full stop
  std::string_view offsets;     // what positions are counted in; "" where there are none
  bool readable;                // read() takes it
  std::string_view not_held;    // for people: what it has no place for
};
/// The interchange formats, in the order they are listed.
[[nodiscard]] std::span<const FormatInfo> formats();
[[nodiscard]] const FormatInfo* find_format(std::string_view name);

/// What some formats have no place for.
enum class LossKind : std::uint8_t {
  kNames,
  kPronouns,  // mentions that are no names
  kEntities,  // which names are one thing, where there are several
  kQuotes,
  kSpeakers,
  kDates,
  kDateValues,
  kOverlaps,  // findings cut or left out because they cross another
  kGaps,      // findings of several stretches, read as one
  kOthers     // findings of a kind that is none of ours
};
struct Loss {
  LossKind kind;
  std::size_t count = 0;
  bool operator==(const Loss&) const = default;
};
/// "2 quotations, 1 date"; "" for none.
[[nodiscard]] std::string describe(std::span<const Loss> losses);
/// [{"kind":"quotes","count":2,"message":"2 quotations"}]
[[nodiscard]] std::string to_json(std::span<const Loss> losses);

/// Text in a format, and what had no place in it, in the order of LossKind, without zeros.
struct Formatted {
  std::string text;
  std::vector<Loss> losses;
};

/// What to find and how to write it.
struct OutputOptions {
  Options analysis;
  OffsetUnit unit = OffsetUnit::kUtf16;
  Format format = Format::kJson;
  bool color = false;     // ANSI colours in kText
  int width = 80;         // columns of kText
  std::string title;      // of the page or notes; empty: the headline
  bool document = false;  // kJson: with the text, and the source of each record
  bool text = true;       // of a document; else "" in its place, for who has it
};

/// Reads the options object of the JavaScript boundary: {"date", "offsetUnit", "labels", "fuzzy", "indirect",
/// "format", "color", "width", "title", "names", "document", "text"}. Missing keys and nulls keep their default;
/// kBadOptions or kBadDate otherwise.
[[nodiscard]] Result<OutputOptions> parse_options(std::string_view json);

/// One line of schema 1, without a line end.
[[nodiscard]] std::string to_json(const Document& document, const Analysis& analysis, OffsetUnit unit);

/// {"schema":1,"error":{"code":...,"message":...}}
[[nodiscard]] std::string to_json(const Error& error);

/// The whole way: bytes of UTF-8 in, text of options.format out, ending in a line feed.
[[nodiscard]] Result<std::string> annotate(const Analyzer& analyzer, std::string_view text,
                                           const OutputOptions& options);

/// As annotate(), with what the format had no place for.
[[nodiscard]] Result<Formatted> annotate_formatted(const Analyzer& analyzer, std::string_view text,
                                                   const OutputOptions& options);
[[nodiscard]] Formatted annotate_formatted(const Analyzer& analyzer, const Document& document,
                                           const OutputOptions& options);

/// What was found in a text, in options.format.
[[nodiscard]] Formatted format(const Document& document, const Analysis& analysis, const OutputOptions& options);

/// A text with what was found in it: what is saved, edited and exported.
struct AnnotatedDocument {
  Document document;
  Analysis analysis;
  std::shared_ptr<std::set<std::string, std::less<>>> words;  // that views of `analysis` look at
};

/// Longest document that read() takes, in bytes: 64 MiB.
inline constexpr std::size_t kMaxDocumentBytes = std::size_t{64} << 20;

struct ReadDocument {
  AnnotatedDocument document;
  std::vector<Loss> losses;  // what could not be read as it stood
};

/// Reads a document: json with its text, or w3c or brat beside the `text` they are about. kBadInput says what is wrong
/// and where. Ids are given anew, in order of the text. Cost: linear, times the logarithm of the findings.
[[nodiscard]] Result<ReadDocument> read(const Analyzer& analyzer, Format from, std::string_view input,
                                        std::optional<std::string_view> text);

/// One record {"id", "text", "date"?} in, one analysis with the same id out, without a line end; a bad record gives
/// {"schema":1,"id":...,"error":{...}}.
[[nodiscard]] std::string annotate_line(const Analyzer& analyzer, std::string_view line, const OutputOptions& options);

}  // namespace annotator
