#include "formats/html.h"

#include <vector>

#include "formats/layers.h"
#include "formats/summary.h"
#include "formats/words.h"
#include "text/utf8.h"

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

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        // HTML allows no control characters but these.
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') {
          append_utf8(out, 0xFFFD);
        } else {
          out.push_back(c);
        }
    }
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

class HtmlWriter {
 public:
  HtmlWriter(const Document& document, const Analysis& analysis) : document_(document), analysis_(analysis) {}

  std::string run(std::string_view title) {
    const std::string name = title.empty() ? headline() : std::string(title);
    out_ =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>";
    append_escaped(out_, name);
    out_.append("</title>\n<style>").append(kStyle).append("</style>\n</head>\n<body>\n<article>\n");
    walk(analysis_, *this);
    out_ += "</article>\n";
    entities();
    quotes();
    time_line();
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

  // What walk() calls.
  void begin_block(const Block& block) {
    out_.append("<").append(element(block.kind));
    if (block.kind != BlockKind::kParagraph) out_.append(" class=\"aa-").append(name_of(block.kind)).append("\"");
    out_ += ">";
  }
  void end_block(const Block& block) { out_.append("</").append(element(block.kind)).append(">\n"); }
  void text(ByteSpan span) { append_escaped(out_, document_.text(span)); }
  void open(const Layer& layer) {
    switch (layer.kind) {
      case Layer::Kind::kQuote: {
        const Quote& quote = analysis_.quotes[layer.index];
        out_ += "<span class=\"aa-quote\" itemscope itemtype=\"https://schema.org/Quotation\">";
        if (quote.speaker) {
          out_ += "<meta itemprop=\"creator\" content=\"";
          append_escaped(out_, quote.speaker->entity ? analysis_.entities[index(*quote.speaker->entity)].name
                                                     : one_line(document_.text(quote.speaker->span)));
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
  std::string headline() const {
    for (const Block& block : analysis_.blocks) {
      if (block.kind == BlockKind::kHeadline) return one_line(document_.text(block.span));
    }
    return "Article";
  }

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
            .append(escaped(one_line(entity.name)))
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
      out_.append("<dt>").append(voice.name.empty() ? "Unattributed" : escaped(one_line(voice.name))).append("</dt>\n");
      for (const std::uint32_t quote : voice.quotes) {
        out_.append("<dd>").append(escaped(one_line(document_.text(analysis_.quotes[quote].span)))).append("</dd>\n");
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
      out_.append("<dt>").append(escaped(timex.value)).append("</dt>\n<dd>");
      append_escaped(out_, one_line(document_.text(timex.span)));
      out_ += "</dd>\n";
    }
    out_ += "</dl>\n";
  }

  const Document& document_;
  const Analysis& analysis_;
  std::string out_;
};

}  // namespace

std::string to_html(const Document& document, const Analysis& analysis, std::string_view title) {
  return HtmlWriter(document, analysis).run(title);
}

}  // namespace annotator
