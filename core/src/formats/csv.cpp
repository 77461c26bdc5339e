#include "formats/csv.h"

#include <algorithm>
#include <utility>

#include "formats/findings.h"
#include "formats/losses.h"
#include "formats/words.h"
#include "formats/writers.h"
#include "output/json_writer.h"
#include "text/offset_map.h"

namespace annotator {

namespace {

/// One row: id,kind,text,start,end,entity,speaker,value,confidence,context.
class CsvRows {
 public:
  explicit CsvRows(const FormatInput& input) : input_(input), offsets_(input.document.text(), input.options.unit) {}

  std::string run() {
    out_ = "id,kind,text,start,end,entity,speaker,value,confidence,context\r\n";
    for (const Layer& layer : all_findings(input_.analysis)) add(layer);
    return std::move(out_);
  }

 private:
  void cell(std::string_view text) {
    append_csv_cell(out_, text);
    out_ += ',';
  }

  void add(const Layer& layer) {
    const Analysis& analysis = input_.analysis;
    std::string_view kind;
    std::string_view entity;
    std::string speaker;
    std::string_view value;
    Confidence confidence = 0;
    switch (layer.kind) {
      case Layer::Kind::kMention: {
        const Mention& mention = analysis.mentions[layer.index];
        kind = info(mention.label).name;
        entity = analysis.entities[index(mention.entity)].name;
        value = name_of(mention.form);
        confidence = mention.confidence;
        break;
      }
      case Layer::Kind::kQuote: {
        const Quote& quote = analysis.quotes[layer.index];
        kind = "quote";
        speaker = speaker_name(input_.document, analysis, quote);
        value = name_of(quote.kind);
        confidence = quote.confidence;
        break;
      }
      case Layer::Kind::kTimex: {
        const Timex& timex = analysis.timexes[layer.index];
        kind = "date";
        value = timex.value;
        confidence = timex.confidence;
        break;
      }
    }
    cell(finding_id(layer));
    cell(kind);
    cell(input_.document.text(layer.span));
    cell(std::to_string(offsets_(layer.span.begin)));
    cell(std::to_string(offsets_(layer.span.end)));
    cell(entity);
    cell(speaker);
    cell(value);
    cell(thousandths(confidence));
    append_csv_cell(out_, one_line(input_.document.text(context_.at(layer.span.begin))));
    out_ += "\r\n";
  }

  const FormatInput& input_;
  OffsetMap offsets_;
  SentenceCursor context_{input_.analysis};
  std::string out_;
};

}  // namespace

void append_csv_cell(std::string& out, std::string_view text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out.append(formula ? "'" : "").append(text);
    return;
  }
  out.append(formula ? "\"'" : "\"");
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out.push_back('"');
}

CsvReader::CsvReader(std::string_view text) : rest_(text) {
  constexpr std::string_view kByteOrderMark = "\uFEFF";
  if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
}

std::optional<std::vector<std::string>> CsvReader::next() {
  while (!rest_.empty()) {
    line_ = next_line_;
    std::vector<std::string> cells(1);
    bool quoted = false;
    std::size_t i = 0;
    for (; i < rest_.size(); ++i) {
      const char c = rest_[i];
      if (c == '\n') ++next_line_;
      if (quoted) {
        if (c != '"') {
          cells.back().push_back(c);
        } else if (rest_.substr(i + 1).starts_with('"')) {
          cells.back().push_back(rest_[++i]);
        } else {
          quoted = false;
        }
      } else if (c == '"' && cells.back().empty()) {
        quoted = true;
      } else if (c == ',') {
        cells.emplace_back();
      } else if (c == '\n') {
        break;
      } else if (c != '\r' || !rest_.substr(i + 1).starts_with('\n')) {
        cells.back().push_back(c);
      }
    }
    unclosed_ = quoted;
    rest_.remove_prefix(std::min(i + 1, rest_.size()));
    if (quoted) return std::nullopt;
    if (cells.size() > 1 || !cells.front().empty()) return cells;
  }
  return std::nullopt;
}

Formatted to_csv(const FormatInput& input) { return {CsvRows(input).run(), {}}; }

}  // namespace annotator
