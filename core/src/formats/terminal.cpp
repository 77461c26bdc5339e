#include "formats/terminal.h"

#include <algorithm>
#include <vector>

#include "formats/layers.h"
#include "formats/speakers.h"
#include "formats/time_line.h"
#include "formats/words.h"
#include "text/chars.h"
#include "text/utf8.h"

namespace annotator {

namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kItalic = "\x1b[3m";

std::string_view color_of(Label label) {
  switch (label) {
    case Label::kPerson:
      return "\x1b[1;34m";
    case Label::kOrganization:
      return "\x1b[1;33m";
    case Label::kPlace:
      return "\x1b[1;32m";
    case Label::kGroup:
    case Label::kFacility:
    case Label::kEvent:
    case Label::kProduct:
    case Label::kWork:
    case Label::kLaw:
      return "\x1b[1;36m";
  }
  return "";
}
constexpr std::string_view kDateColor = "\x1b[1;35m";

/// Lays out words in lines of a given width. Colours take no columns; control characters of the text are not passed on,
/// they could steer the terminal.
class Lines {
 public:
  Lines(std::size_t width, std::size_t indent, bool color) : width_(width), indent_(indent), color_(color) {}

  /// Adds text; its white space is where lines may break.
  void text(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const Decoded c = decode(text, i);
      const CharClass k = char_class(c.code_point);
      if (k == CharClass::kSpace) {
        flush();
      } else if (k == CharClass::kControl) {
        append_utf8(word_, 0xFFFD);
        ++columns_;
      } else {
        word_.append(text.substr(i, c.size));
        columns_ += k == CharClass::kCombining || k == CharClass::kFormat ? 0 : 1;
      }
      i += c.size;
    }
  }

  void style(std::string_view code) {
    if (color_) word_.append(code);
  }

  std::string take() {
    flush();
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void flush() {
    if (columns_ == 0) return;
    if (at_ > 0 && at_ + 1 + columns_ > width_) {
      out_ += '\n';
      at_ = 0;
    }
    if (at_ == 0) {
      out_.append(indent_, ' ');
      at_ = indent_;
    } else {
      out_ += ' ';
      ++at_;
    }
    out_ += word_;
    at_ += columns_;
    word_.clear();
    columns_ = 0;
  }

  std::size_t width_;
  std::size_t indent_;
  bool color_;
  std::size_t at_ = 0;  // columns used in this line
  std::size_t columns_ = 0;
  std::string word_;
  std::string out_;
};

class TerminalWriter {
 public:
  TerminalWriter(const Document& document, const Analysis& analysis, bool color, int width)
      : document_(document), analysis_(analysis), color_(color), width_(static_cast<std::size_t>(width)) {}

  std::string run() {
    article();
    entities();
    quotes();
    time_line();
    return std::move(out_);
  }

 private:
  std::string_view style_of(const Layer& layer) const {
    switch (layer.kind) {
      case Layer::Kind::kQuote:
        return kItalic;
      case Layer::Kind::kMention:
        return color_of(analysis_.mentions[layer.index].label);
      case Layer::Kind::kTimex:
        return kDateColor;
    }
    return "";
  }

  static std::string_view block_style(BlockKind kind) {
    if (kind == BlockKind::kHeadline || kind == BlockKind::kSubheading) return kBold;
    return kind == BlockKind::kBoilerplate ? kDim : "";
  }

  void article() {
    const std::vector<Layer> layers = nested_layers(analysis_);
    std::size_t next = 0;
    std::vector<Layer> open;
    for (const Block& block : analysis_.blocks) {
      Lines lines(width_, 0, color_);
      restyle(lines, block, open);
      std::uint32_t at = block.span.begin;
      const auto text_to = [&](std::uint32_t end) {
        if (at < end) lines.text(document_.text({at, end}));
        at = std::max(at, end);
      };
      while (true) {
        const std::uint32_t close = open.empty() ? block.span.end : open.back().span.end;
        const std::uint32_t start = next < layers.size() ? layers[next].span.begin : block.span.end;
        if (!open.empty() && close <= block.span.end && close <= start) {
          text_to(close);
          bracket(lines, open.back(), "]", ">");
          open.pop_back();
          lines.style(kReset);
          restyle(lines, block, open);
        } else if (start < block.span.end) {
          text_to(start);
          open.push_back(layers[next++]);
          bracket(lines, open.back(), "[", "<");
          lines.style(style_of(open.back()));
        } else {
          break;
        }
      }
      text_to(block.span.end);
      lines.style(kReset);
      out_ += lines.take();
      out_ += '\n';
    }
  }

  void restyle(Lines& lines, const Block& block, const std::vector<Layer>& open) const {
    lines.style(block_style(block.kind));
    for (const Layer& layer : open) lines.style(style_of(layer));
  }

  /// Without colour, names stand in square brackets and dates in angle brackets; quotes have their marks.
  void bracket(Lines& lines, const Layer& layer, std::string_view name, std::string_view date) const {
    if (color_ || layer.kind == Layer::Kind::kQuote) return;
    lines.text(layer.kind == Layer::Kind::kMention ? name : date);
  }

  void heading(std::string_view text) {
    if (color_) out_ += kBold;
    out_ += text;
    if (color_) out_ += kReset;
    out_ += '\n';
  }

  void row(std::size_t indent, const std::string& text) {
    Lines lines(width_, indent, false);
    lines.text(text);
    out_ += lines.take();
  }

  void entities() {
    for (const LabelInfo& label : kLabels) {
      bool first = true;
      for (const NamedEntity& entity : named_entities(analysis_, label.label)) {
        if (first) heading(label.plural);
        first = false;
        std::string line = std::string(entity.name) + " (" + std::to_string(entity.names) + ")";
        std::string others;
        for (const std::string& alias : entity.entity->aliases) {
          if (alias != entity.name) others.append(others.empty() ? ", also " : ", ").append(alias);
        }
        row(2, line + others);
      }
      if (!first) out_ += '\n';
    }
  }

  void quotes() {
    const std::vector<SpokenBy> all = voices(document_, analysis_);
    if (all.empty()) return;
    heading("Who said what");
    for (const SpokenBy& voice : all) {
      row(2, voice.name.empty() ? "Unattributed" : voice.name);
      for (const std::uint32_t quote : voice.quotes) row(4, std::string(document_.text(analysis_.quotes[quote].span)));
    }
    out_ += '\n';
  }

  void time_line() {
    const TimeLine line = make_time_line(analysis_);
    if (line.dated.empty() && line.undated.empty()) return;
    std::string title = "Time line";
    if (analysis_.date.source != DateSource::kNone) title += " (article date " + analysis_.date.value + ")";
    heading(title);
    for (const std::uint32_t i : line.dated) {
      constexpr std::size_t kValueColumns = 16;
      std::string value = analysis_.timexes[i].value;
      value.resize(std::max(value.size() + 1, kValueColumns), ' ');
      out_.append("  ").append(value).append(one_line(document_.text(analysis_.timexes[i].span))).append("\n");
    }
    if (!line.undated.empty()) row(2, "Not resolved; give the article's date with --date:");
    for (const std::uint32_t i : line.undated) row(4, std::string(document_.text(analysis_.timexes[i].span)));
  }

  const Document& document_;
  const Analysis& analysis_;
  bool color_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string to_terminal(const Document& document, const Analysis& analysis, bool color, int width) {
  return TerminalWriter(document, analysis, color, width).run();
}

}  // namespace annotator
