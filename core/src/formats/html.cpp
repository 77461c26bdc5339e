#include <vector>

#include "formats/escape.h"
#include "formats/findings.h"
#include "formats/layers.h"
#include "formats/losses.h"
#include "formats/summary.h"
#include "formats/words.h"
#include "formats/writers.h"

namespace annotator {

namespace {

constexpr std::string_view kStyle =
    ":root{color-scheme:light dark}"
    "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif}"
    "p,h1,h2,li{white-space:pre-wrap}aside,.aa-boilerplate{opacity:.6;font-size:.9em}"
    "mark,time{color:inherit;background:none;border-bottom:2px solid}"
    ".aa-person{border-bottom-color:#11658d}.aa-organization{border-bottom:3px double #8a6d0b}"
    ".aa-place{border-bottom:2px dashed #1e7a4a}time{border-bottom:2px dotted #b3236f}"
    ".aa-quote{background:#bba4fe44}h2{margin-top:2rem;font-size:1.2rem}small{opacity:.7}";

std::string html_of(std::string_view text) { return escaped(text, Markup::kHtml); }

class HtmlWriter {
 public:
  HtmlWriter(const Document& document, const Analysis& analysis) : document_(document), analysis_(analysis) {}

  Formatted run(std::string_view title) {
    const std::string name = title_of(document_, analysis_, title);
    out_ =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>";
    append_escaped(out_, name, Markup::kHtml);
    out_.append("</title>\n<style>").append(kStyle).append("</style>\n</head>\n<body>\n<article>\n");
    const Nesting nesting = nested_layers(analysis_);
    losses_.add(LossKind::kOverlaps, nesting.lost);
    losses_.add(LossKind::kPronouns, count_pronouns(analysis_));
    for (const Timex& timex : analysis_.timexes) losses_.add(LossKind::kDateValues, machine_readable(timex).empty());
    walk(analysis_.blocks, nesting.layers, *this);
    out_ += "</article>\n";
    entities();
    quotes();
    time_line();
    out_ += "</body>\n</html>\n";
    return {std::move(out_), losses_.list()};
  }

  // What walk() calls.
  void begin_block(const Block& block) {
    out_.append("<").append(element(block.kind));
    if (block.kind != BlockKind::kParagraph) out_.append(" class=\"aa-").append(name_of(block.kind)).append("\"");
    out_ += ">";
  }
  void end_block(const Block& block) { out_.append("</").append(element(block.kind)).append(">\n"); }
  void text(ByteSpan span) { append_escaped(out_, document_.text(span), Markup::kHtml); }
  void open(const Layer& layer) {
    switch (layer.kind) {
      case Layer::Kind::kQuote: {
        const Quote& quote = analysis_.quotes[layer.index];
        out_ += "<span class=\"aa-quote\" itemscope itemtype=\"https://schema.org/Quotation\">";
        if (quote.speaker) {
          out_ += "<meta itemprop=\"creator\" content=\"";
          append_escaped(out_, speaker_name(document_, analysis_, quote), Markup::kHtml);
          out_ += "\">";
        }
        out_ += "<span itemprop=\"text\">";
        return;
      }
      case Layer::Kind::kMention: {
        const LabelInfo& label = info(analysis_.mentions[layer.index].label);
        out_.append("<mark class=\"aa-").append(label.name).append("\" itemscope itemtype=\"https://schema.org/");
        out_.append(label.schema_type).append("\"><span itemprop=\"name\">");
        return;
      }
      case Layer::Kind::kTimex: {
        const std::string_view value = machine_readable(analysis_.timexes[layer.index]);
        out_ += "<time";
        if (!value.empty()) out_.append(" datetime=\"").append(value).append("\"");
        out_ += ">";
        return;
      }
    }
  }

  void close(const Layer& layer) {
    switch (layer.kind) {
      case Layer::Kind::kQuote:
        out_ += "</span></span>";
        return;
      case Layer::Kind::kMention:
        out_ += "</span></mark>";
        return;
      case Layer::Kind::kTimex:
        out_ += "</time>";
        return;
    }
  }

 private:
  static std::string_view element(BlockKind kind) {
    switch (kind) {
      case BlockKind::kHeadline:
        return "h1";
      case BlockKind::kSubheading:
        return "h2";
      case BlockKind::kParagraph:
      case BlockKind::kList:
      case BlockKind::kByline:
      case BlockKind::kDateline:
      case BlockKind::kCaption:
      case BlockKind::kBoilerplate:
        return "p";
    }
    return "p";
  }

  void entities() {
    for (const LabelInfo& label : kLabels) {
      bool first = true;
      for (const NamedEntity& entity : named_entities(analysis_, label.label)) {
        if (first) out_.append("<h2>").append(label.plural).append("</h2>\n<ul>\n");
        first = false;
        out_.append("<li>")
            .append(html_of(one_line(entity.name)))
            .append(" <small>")
            .append(std::to_string(entity.names));
        out_.append("</small></li>\n");
      }
      if (!first) out_ += "</ul>\n";
    }
  }

  void quotes() {
    const std::vector<SpokenBy> all = voices(document_, analysis_);
    if (all.empty()) return;
    out_ += "<h2>Who said what</h2>\n<dl>\n";
    for (const SpokenBy& voice : all) {
      out_.append("<dt>").append(voice.name.empty() ? "Unattributed" : html_of(one_line(voice.name))).append("</dt>\n");
      for (const std::uint32_t quote : voice.quotes) {
        out_.append("<dd>").append(html_of(one_line(document_.text(analysis_.quotes[quote].span)))).append("</dd>\n");
      }
    }
    out_ += "</dl>\n";
  }

  void time_line() {
    const TimeLine line = make_time_line(analysis_);
    if (line.dated.empty()) return;
    out_ += "<h2>Time line</h2>\n<dl>\n";
    for (const std::uint32_t i : line.dated) {
      const Timex& timex = analysis_.timexes[i];
      out_.append("<dt>").append(html_of(time_in_words(timex))).append("</dt>\n<dd>");
      append_escaped(out_, one_line(document_.text(timex.span)), Markup::kHtml);
      out_ += "</dd>\n";
    }
    out_ += "</dl>\n";
  }

  const Document& document_;
  const Analysis& analysis_;
  LossCount losses_;
  std::string out_;
};

}  // namespace

Formatted to_html(const FormatInput& input) {
  return HtmlWriter(input.document, input.analysis).run(input.options.title);
}

}  // namespace annotator
