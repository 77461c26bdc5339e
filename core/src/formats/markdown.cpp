#include <algorithm>
#include <vector>

#include "formats/findings.h"
#include "formats/losses.h"
#include "formats/summary.h"
#include "formats/words.h"
#include "formats/writers.h"
#include "text/chars.h"

namespace annotator {

namespace {

/// One line of text that Markdown shows as it stands.
std::string literal(std::string_view text) {
  const std::string line = one_line(text);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool mark = std::string_view("\\`*_[]<>#|~&=!$").find(c) != std::string_view::npos;
    // A bullet, or the number of a list, at the begin of a line.
    const bool bullet = i == 0 && (c == '-' || c == '+');
    const bool ordinal = i > 0 && (c == '.' || c == ')') &&
                         std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(i), is_ascii_digit);
    if (mark || bullet || ordinal) out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

class MarkdownNotes {
 public:
  explicit MarkdownNotes(const FormatInput& input) : document_(input.document), analysis_(input.analysis) {}

  Formatted run(std::string_view title) {
    out_ = "# " + literal(title_of(document_, analysis_, title)) + "\n";
    if (!analysis_.date.value.empty()) out_.append("\nArticle date: ").append(analysis_.date.value).append("\n");
    entities();
    quotes();
    time_line();
    return {std::move(out_), losses_.list()};
  }

 private:
  void heading(std::string_view text) { out_.append("\n## ").append(text).append("\n\n"); }

  void entities() {
    for (const LabelInfo& label : kLabels) {
      const std::vector<NamedEntity> all = named_entities(analysis_, label.label);
      if (!all.empty()) heading(label.plural);
      for (const NamedEntity& entity : all) {
        out_.append("- ").append(literal(entity.name)).append(" (").append(std::to_string(entity.names)).append(")");
        std::string_view before = " \u2013 also ";
        for (const std::string& alias : entity.entity->aliases) {
          if (alias == entity.name) continue;
          out_.append(before).append(literal(alias));
          before = ", ";
        }
        out_ += '\n';
      }
    }
  }

  void quotes() {
    const std::vector<SpokenBy> all = voices(document_, analysis_);
    if (!all.empty()) out_ += "\n## Who said what\n";
    std::size_t held = 0;
    for (const SpokenBy& voice : all) {
      out_.append("\n").append(voice.name.empty() ? "Unattributed" : "**" + literal(voice.name) + "**").append("\n");
      for (const std::uint32_t quote : voice.quotes)
        out_.append("\n> ").append(literal(document_.text(analysis_.quotes[quote].span))).append("\n");
      held += voice.quotes.size();
    }
    losses_.add(LossKind::kQuotes, analysis_.quotes.size() - held);
  }

  void time_line() {
    const TimeLine line = make_time_line(analysis_);
    if (!line.dated.empty() || !line.undated.empty()) heading("Time line");
    for (const std::uint32_t i : line.dated)
      out_.append("- ")
          .append(literal(time_in_words(analysis_.timexes[i])))
          .append(" \u2013 ")
          .append(context(i))
          .append("\n");
    for (const std::uint32_t i : line.undated) out_.append("- not resolved \u2013 ").append(context(i)).append("\n");
    losses_.add(LossKind::kDates, analysis_.timexes.size() - line.dated.size() - line.undated.size());
  }

  std::string context(std::uint32_t timex) const {
    const ByteSpan span = analysis_.timexes[timex].span;
    const auto after =
        std::partition_point(analysis_.sentences.begin(), analysis_.sentences.end(),
                             [span](const Sentence& sentence) { return sentence.span.end <= span.begin; });
    std::string out = "**" + literal(document_.text(span)) + "**";
    if (after != analysis_.sentences.end() && after->span.contains(span))
      out.append(": ").append(literal(document_.text(after->span)));
    return out;
  }

  const Document& document_;
  const Analysis& analysis_;
  LossCount losses_;
  std::string out_;
};

}  // namespace

Formatted to_markdown(const FormatInput& input) { return MarkdownNotes(input).run(input.options.title); }

}  // namespace annotator
