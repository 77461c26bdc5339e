#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annotator {

/// Appends a cell of RFC 4180. One that a spreadsheet would take for a formula, because it begins with = + - @, a tab
/// or a carriage return, gets an apostrophe in front.
void append_csv_cell(std::string& out, std::string_view text);

/// Reads CSV row by row: cells in double quotes may hold commas, line breaks and doubled quotes; lines end in LF or
/// CRLF.
class CsvReader {
 public:
  /// `text` must outlive the reader; a byte order mark is skipped.
  explicit CsvReader(std::string_view text);
  /// The next row with its cells; rows without anything are skipped. Nothing at the end, or at a cell whose closing
  /// quote is missing: then unclosed() is true.
  [[nodiscard]] std::optional<std::vector<std::string>> next();
  /// Line where the row given last begins, from 1.
  [[nodiscard]] std::size_t line() const { return line_; }
  [[nodiscard]] bool unclosed() const { return unclosed_; }

 private:
  std::string_view rest_;
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
  bool unclosed_ = false;
};

}  // namespace annotator
