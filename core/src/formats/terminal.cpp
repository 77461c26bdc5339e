#include "formats/terminal.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "formats/layers.h"
#include "formats/summary.h"
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
    walk(analysis_.blocks, nested_layers(analysis_).layers, *this);
    entities();
    quotes();
    time_line();
    return std::move(out_);
  }

  // What walk() calls.
  void begin_block(const Block& block) {
    lines_.emplace(width_, 0, color_);
    block_style_ = style_of(block.kind);
    lines_->style(block_style_);
  }
  void open(const Layer& layer) {
    bracket(layer, "[", "<");
    open_.push_back(layer);
    lines_->style(style_of(layer));
  }
  void text(ByteSpan span) { lines_->text(document_.text(span)); }
  void close(const Layer& layer) {
    bracket(layer, "]", ">");
    open_.pop_back();
    lines_->style(kReset);
    lines_->style(block_style_);
    for (const Layer& outer : open_) lines_->style(style_of(outer));
  }
  void end_block(const Block&) {
    lines_->style(kReset);
    out_ += lines_->take();
    out_ += '\n';
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

  static std::string_view style_of(BlockKind kind) {
    if (kind == BlockKind::kHeadline || kind == BlockKind::kSubheading) return kBold;
    return kind == BlockKind::kBoilerplate ? kDim : "";
  }

  /// Without colour, names stand in square brackets and dates in angle brackets; quotes have their marks.
  void bracket(const Layer& layer, std::string_view name, std::string_view date) {
    if (color_ || layer.kind == Layer::Kind::kQuote) return;
    lines_->text(layer.kind == Layer::Kind::kMention ? name : date);
  }

  void heading(std::string_view text) {
    if (color_) out_ += kBold;
    out_ += text;
    if (color_) out_ += kReset;
    out_ += '\n';
  }

  void row(std::size_t indent, std::string_view text) {
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
      row(2, voice.name.empty() ? std::string_view("Unattributed") : voice.name);
      for (const std::uint32_t quote : voice.quotes) row(4, document_.text(analysis_.quotes[quote].span));
    }
    out_ += '\n';
  }

  void time_line() {
    const TimeLine line = make_time_line(analysis_);
    if (line.dated.empty() && line.undated.empty()) return;
    const bool has_date = analysis_.date.source != DateSource::kNone;
    std::string title = "Time line";
    const std::string& date = analysis_.date.value;
    if (has_date) title += " (article date " + days_in_words(date, date, false) + ")";
    heading(title);
    std::size_t columns = 0;
    for (const std::uint32_t i : line.dated) columns = std::max(columns, time_in_words(analysis_.timexes[i]).size());
    for (const std::uint32_t i : line.dated) {
      const std::size_t begin = out_.size();
      row(columns + 4, document_.text(analysis_.timexes[i].span));
      const std::string days = time_in_words(analysis_.timexes[i]);
      out_.replace(begin + 2, days.size(), days);
    }
    if (!line.undated.empty())
      row(2, has_date ? "Not resolved:" : "Not resolved; give the article's date with --date:");
    for (const std::uint32_t i : line.undated) row(4, document_.text(analysis_.timexes[i].span));
  }

  const Document& document_;
  const Analysis& analysis_;
  bool color_;
  std::size_t width_;
  std::optional<Lines> lines_;  // of the block that is being written
  std::string_view block_style_;
  std::vector<Layer> open_;
  std::string out_;
};

}  // namespace

std::string to_terminal(const Document& document, const Analysis& analysis, bool color, int width) {
  return TerminalWriter(document, analysis, color, width).run();
}

}  // namespace annotator
