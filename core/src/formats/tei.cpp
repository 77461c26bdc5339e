#include <optional>
#include <utility>
#include <vector>

#include "formats/escape.h"
#include "formats/findings.h"
#include "formats/layers.h"
#include "formats/losses.h"
#include "formats/summary.h"
#include "formats/words.h"
#include "formats/writers.h"
#include "timex/calendar.h"

namespace annotator {

namespace {

/// How entities of a label are listed and named.
struct TeiNames {
  std::string_view list;  // of <standOff>
  std::string_view item;  // of the list
  std::string_view name;  // inside the item and around mentions
};

TeiNames tei_names(Label label) {
  switch (label) {
    case Label::kPerson:
      return {"listPerson", "person", "persName"};
    case Label::kOrganization:
      return {"listOrg", "org", "orgName"};
    case Label::kPlace:
      return {"listPlace", "place", "placeName"};
    case Label::kGroup:
    case Label::kFacility:
    case Label::kEvent:
    case Label::kProduct:
    case Label::kWork:
    case Label::kLaw:
      return {"list", "item", "name"};
  }
  return {};
}

/// A quotation that somebody says, a word at a distance, or a title.
std::string_view quote_element(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::kDirect:
    case QuoteKind::kMixed:
    case QuoteKind::kIndirect:
      return "said";
    case QuoteKind::kScare:
      return "soCalled";
    case QuoteKind::kTitle:
      return "q";
  }
  return "";
}

class TeiWriter {
 public:
  explicit TeiWriter(const FormatInput& input) : document_(input.document), analysis_(input.analysis) {}

  Formatted run(std::string_view title) {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
        "<teiHeader><fileDesc><titleStmt><title>";
    text(title_of(document_, analysis_, title));
    out_ +=
        "</title></titleStmt><publicationStmt><p>Annotated by article-annotator.</p></publicationStmt><sourceDesc><p>";
    if (!analysis_.date.value.empty()) {
      out_ += "<date";
      attribute("when", w3c_date(analysis_.date.value));
      out_ += ">";
      text(analysis_.date.value);
      out_ += "</date>";
    }
    out_ += "</p></sourceDesc></fileDesc></teiHeader>\n";
    lists();
    out_ += "<text><body>\n";
    walk(analysis_.blocks, cut_to_nest(all_findings(analysis_), analysis_.blocks), *this);
    if (analysis_.blocks.empty()) out_ += "<p/>\n";
    out_ += "</body></text>\n</TEI>\n";
    return {std::move(out_), losses_.list()};
  }

  // What walk() calls.
  void begin_block(const Block& block) {
    out_ += "<p";
    if (block.kind != BlockKind::kParagraph) attribute("rend", name_of(block.kind));
    out_ += ">";
  }
  void end_block(const Block&) { out_ += "</p>\n"; }
  void text(ByteSpan span) { text(document_.text(span)); }
  void open(const Layer& layer) {
    out_.append("<").append(element(layer));
    switch (layer.kind) {
      case Layer::Kind::kQuote:
        quote(analysis_.quotes[layer.index], layer.part == 0);
        break;
      case Layer::Kind::kMention: {
        const Mention& mention = analysis_.mentions[layer.index];
        const bool plain = mention.form == Form::kName && tei_names(mention.label).name != "name";
        if (!plain) attribute("type", info(mention.label).name);
        attribute("ref", "#e" + std::to_string(index(mention.entity)));
        break;
      }
      case Layer::Kind::kTimex:
        date(analysis_.timexes[layer.index]);
        break;
    }
    parts(layer);
    out_ += ">";
  }
  void close(const Layer& layer) { out_.append("</").append(element(layer)).append(">"); }

 private:
  void text(std::string_view text) { append_escaped(out_, text, Markup::kXml); }

  void attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_.append(" ").append(name).append("=\"");
    append_escaped(out_, value, Markup::kXml);
    out_ += "\"";
  }

  std::string_view element(const Layer& layer) const {
    switch (layer.kind) {
      case Layer::Kind::kQuote:
        return quote_element(analysis_.quotes[layer.index].kind);
      case Layer::Kind::kMention: {
        const Mention& mention = analysis_.mentions[layer.index];
        return mention.form == Form::kName ? tei_names(mention.label).name : "rs";
      }
      case Layer::Kind::kTimex:
        return "date";
    }
    return "";
  }

  void quote(const Quote& quote, bool first) {
    if (quote.kind == QuoteKind::kTitle) attribute("type", "title");
    if (quote_element(quote.kind) != "said") {
      losses_.add(LossKind::kSpeakers, first && quote.speaker);
      return;
    }
    if (quote.speaker && quote.speaker->entity) {
      attribute("who", "#e" + std::to_string(index(*quote.speaker->entity)));
    } else {
      losses_.add(LossKind::kSpeakers, first && quote.speaker);
    }
    attribute("direct", quote.kind == QuoteKind::kIndirect ? "false" : "true");
  }

  /// What the type of dates of XML Schema can say, with the seconds that it wants: a year, month, day or minute.
  static std::string w3c_date(std::string_view value) {
    Timex timex;
    timex.value = value;
    const std::string_view known = machine_readable(timex);
    if (known.find('W') != known.npos) return {};
    return std::string(known) + (known.find('T') == known.npos ? "" : ":00");
  }

  /// The last day before `until`.
  static std::string day_before(std::string_view until) {
    const Result<DateTime> day = parse_date(until);
    if (!day) return {};
    return format_day(civil_from_days(days_from_civil({day->year, day->month, day->day}) - 1));
  }

  void date(const Timex& timex) {
    if (timex.type == TimexType::kDate || timex.type == TimexType::kTime) {
      if (const std::string when = w3c_date(timex.value); !when.empty()) return attribute("when", when);
      const bool days = timex.begin.size() == 10 && timex.until.size() == 10;
      if (const std::string to = days ? day_before(timex.until) : ""; !to.empty()) {
        attribute("from", timex.begin);
        attribute("to", to);
      }
    }
    attribute("when-custom", timex.value);
  }

  /// Ties the parts of an element that was cut.
  void parts(const Layer& layer) {
    if (layer.part == 0 && layer.last) return;
    const auto id = [&layer](std::uint32_t part) { return finding_id(layer) + "-" + std::to_string(part); };
    attribute("xml:id", id(layer.part));
    if (layer.part > 0) attribute("prev", "#" + id(layer.part - 1));
    if (!layer.last) attribute("next", "#" + id(layer.part + 1));
  }

  void lists() {
    if (analysis_.entities.empty()) return;
    out_ += "<standOff>\n";
    std::string_view open;
    for (const LabelInfo& label : kLabels) {
      const TeiNames names = tei_names(label.label);
      for (std::uint32_t i = 0; i < analysis_.entities.size(); ++i) {
        const Entity& entity = analysis_.entities[i];
        if (entity.label != label.label) continue;
        if (open != names.list) {
          if (!open.empty()) out_.append("</").append(open).append(">\n");
          out_.append("<").append(names.list).append(">\n");
          open = names.list;
        }
        out_.append("<").append(names.item);
        attribute("xml:id", "e" + std::to_string(i));
        out_.append("><").append(names.name);
        if (names.name == "name") attribute("type", label.name);
        out_ += ">";
        text(one_line(entity.name));
        out_.append("</").append(names.name).append("></").append(names.item).append(">\n");
      }
    }
    out_.append("</").append(open).append(">\n</standOff>\n");
  }

  const Document& document_;
  const Analysis& analysis_;
  LossCount losses_;
  std::string out_;
};

}  // namespace

Formatted to_tei(const FormatInput& input) { return TeiWriter(input).run(input.options.title); }

}  // namespace annotator
