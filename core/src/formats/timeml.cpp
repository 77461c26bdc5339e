#include <utility>

#include "formats/escape.h"
#include "formats/losses.h"
#include "formats/writers.h"

namespace annotator {

namespace {

class TimemlWriter {
 public:
  explicit TimemlWriter(const FormatInput& input) : document_(input.document), analysis_(input.analysis) {}

  Formatted run() {
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n";
    const std::string& date = analysis_.date.value;
    if (!date.empty()) {
      out_ += "<DCT><TIMEX3 tid=\"t0\"";
      attribute("type", date.find('T') == date.npos ? "DATE" : "TIME");
      attribute("value", date);
      out_ += " temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">";
      append_escaped(out_, date, Markup::kXml);
      out_ += "</TIMEX3></DCT>\n";
    }
    out_ += "<TEXT>";
    LossCount losses;
    losses.add(LossKind::kNames, analysis_.mentions.size());
    losses.add(LossKind::kQuotes, analysis_.quotes.size());
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < analysis_.timexes.size(); ++i) {
      const Timex& timex = analysis_.timexes[i];
      text({at, timex.span.begin});
      expression(i, timex);
      at = timex.span.end;
    }
    text({at, static_cast<std::uint32_t>(document_.text().size())});
    out_ += "</TEXT>\n</TimeML>\n";
    return {std::move(out_), losses.list()};
  }

 private:
  void text(ByteSpan span) { append_escaped(out_, document_.text(span), Markup::kXml); }

  void attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_.append(" ").append(name).append("=\"");
    append_escaped(out_, value, Markup::kXml);
    out_ += '"';
  }

  void expression(std::uint32_t i, const Timex& timex) {
    out_ += "<TIMEX3";
    attribute("tid", "t" + std::to_string(i + 1));
    attribute("type", name_of(timex.type));
    attribute("value", timex.value);
    attribute("mod", timex.mod);
    attribute("quant", timex.quant);
    attribute("freq", timex.freq);
    if (timex.anchor.kind != Anchor::Kind::kNone) {
      const bool article = timex.anchor.kind == Anchor::Kind::kArticleDate;
      attribute("temporalFunction", "true");
      attribute("anchorTimeID", "t" + std::to_string(article ? 0 : timex.anchor.timex + 1));
    }
    out_ += '>';
    text(timex.span);
    out_ += "</TIMEX3>";
  }

  const Document& document_;
  const Analysis& analysis_;
  std::string out_;
};

}  // namespace

Formatted to_timeml(const FormatInput& input) { return TimemlWriter(input).run(); }

}  // namespace annotator
