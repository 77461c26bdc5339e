#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "support/article_maker.h"
#include "support/pipeline.h"
#include "support/random.h"
#include "support/random_text.h"

using namespace annotator;
using testing::ArticleMaker;
using testing::joined;
using testing::Random;

namespace {

/// ANNOTATOR_EDITS=10000 for a long run.
std::size_t edits() {
  const char* given = std::getenv("ANNOTATOR_EDITS");
  return given == nullptr ? 250 : static_cast<std::size_t>(std::strtoul(given, nullptr, 10));
}

enum class Layers : std::uint8_t { kAll, kNoQuotes };

/// A finding of one paragraph, offsets counted from there.
struct Own {
  std::string always;      // whatever the other paragraphs are
  std::string else_alone;  // unless it hangs on something before
  bool hangs = false;
};

std::string shown(ByteSpan span, std::uint32_t origin) {
  return std::to_string(span.begin - origin) + "-" + std::to_string(span.end - origin);
}

bool hangs_on_voices_before(RuleName rule) {
  return rule == "quote.run-on.paragraph" || rule == "quote.set-up" || rule == "quote.marks";
}

class OwnFindings {
 public:
  OwnFindings(const Analysis& analysis, ByteSpan paragraph, Layers layers) : paragraph_(paragraph) {
    for (const Token& token : within(analysis.tokens)) {
      add("token", token.span, std::to_string(static_cast<int>(token.kind)) + std::to_string(token.glued));
    }
    for (const Sentence& sentence : within(analysis.sentences)) add("sentence", sentence.span, "");
    for (const Timex& timex : within(analysis.timexes)) {
      add("date", timex.span, std::string(timex.rule) + " " + std::string(name_of(timex.type)));
      found_.back().else_alone = timex.value + " " + std::string(timex.mod) + " " + timex.quant + timex.freq + " " +
                                 timex.begin + " " + timex.until + " " + std::to_string(timex.confidence);
      found_.back().hangs = timex.anchor.kind == Anchor::Kind::kTimex;
    }
    if (layers == Layers::kNoQuotes) return;
    bool hangs = false;
    for (const Quote& quote : within(analysis.quotes)) {
      add("quote", quote.span, "");
      std::string& rest = found_.back().else_alone;
      rest = std::string(quote.rule) + " " + std::string(name_of(quote.kind)) + " " + std::to_string(quote.confidence);
      if (quote.cue) rest += " cue " + shown(*quote.cue, paragraph.begin);
      if (quote.speaker) rest += " speaker " + shown(quote.speaker->span, paragraph.begin);
      hangs = hangs || hangs_on_voices_before(quote.rule);
      found_.back().hangs = hangs;
    }
  }

  /// "" or what differs.
  [[nodiscard]] std::string difference(const OwnFindings& other) const {
    for (std::size_t i = 0; i < std::min(found_.size(), other.found_.size()); ++i) {
      const Own& a = found_[i];
      const Own& b = other.found_[i];
      if (a.always != b.always) return a.always + " / " + b.always;
      if (!a.hangs && !b.hangs && a.else_alone != b.else_alone)
        return a.always + ": " + a.else_alone + " / " + b.else_alone;
    }
    return found_.size() == other.found_.size() ? "" : "there are more";
  }

 private:
  template <class Item>
  std::vector<Item> within(const std::vector<Item>& items) const {
    std::vector<Item> out;
    std::copy_if(items.begin(), items.end(), std::back_inserter(out),
                 [this](const Item& item) { return paragraph_.contains(item.span); });
    return out;
  }

  void add(std::string_view layer, ByteSpan span, const std::string& facts) {
    found_.push_back({std::string(layer) + " " + shown(span, paragraph_.begin) + " " + facts, "", false});
  }

  ByteSpan paragraph_;
  std::vector<Own> found_;
};

/// Places of a paragraph before and after an edit.
struct Moved {
  std::size_t from;
  std::size_t to;
};

/// An article that is edited again and again.
class Edited {
 public:
  /// Paragraphs are only spoilt when their quotations do not count: a mark without a partner reaches into the next one.
  Edited(std::uint64_t seed, Layers layers)
      : layers_(layers), random_(seed), maker_(random_), paragraphs_(maker_.article(6)) {}

  /// Inserts, drops, replaces, spoils or moves a paragraph. Says which of the old ones is which of the new ones.
  std::vector<Moved> edit() {
    std::vector<std::size_t> from(paragraphs_.size());
    for (std::size_t i = 0; i < from.size(); ++i) from[i] = i;
    constexpr std::size_t kNew = SIZE_MAX;
    const std::uint32_t at = random_.below(paragraphs_.size());
    const std::uint32_t to = random_.below(paragraphs_.size());
    switch (random_.below(5)) {
      case 0:
        if (paragraphs_.size() < kMost) {
          paragraphs_.insert(paragraphs_.begin() + at, maker_.paragraph());
          from.insert(from.begin() + at, kNew);
          break;
        }
        [[fallthrough]];
      case 1:
        if (paragraphs_.size() > kFewest) {
          paragraphs_.erase(paragraphs_.begin() + at);
          from.erase(from.begin() + at);
          break;
        }
        [[fallthrough]];
      case 2:
        paragraphs_[at] = maker_.paragraph();
        from[at] = kNew;
        break;
      case 3:
        if (layers_ == Layers::kNoQuotes) {
          spoil(paragraphs_[at]);
          from[at] = kNew;
          break;
        }
        [[fallthrough]];
      default:
        std::swap(paragraphs_[at], paragraphs_[to]);
        std::swap(from[at], from[to]);
    }
    std::vector<Moved> same;
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (from[i] != kNew) same.push_back({from[i], i});
    }
    return same;
  }

  [[nodiscard]] std::string text() const { return joined(paragraphs_); }

  [[nodiscard]] std::vector<OwnFindings> own(const Analysis& analysis) const {
    std::vector<OwnFindings> out;
    std::uint32_t begin = 0;
    for (const std::string& paragraph : paragraphs_) {
      const auto end = begin + static_cast<std::uint32_t>(paragraph.size());
      out.emplace_back(analysis, ByteSpan{begin, end}, layers_);
      begin = end + 2;
    }
    return out;
  }

 private:
  // Few enough that no article is taken for a history.
  static constexpr std::size_t kMost = 9;
  static constexpr std::size_t kFewest = 3;

  /// Takes some bytes out and puts others in.
  void spoil(std::string& paragraph) {
    const std::uint32_t at = random_.below(paragraph.size() + 1);
    paragraph.replace(at, random_.below(20), testing::random_text(random_, 6));
    paragraph = testing::document(paragraph).text();
  }

  Layers layers_;
  Random random_;
  ArticleMaker maker_;
  std::vector<std::string> paragraphs_;
};

}  // namespace

TEST_CASE("edits: what a paragraph says itself does not hang on the other paragraphs") {
  for (const Layers layers : {Layers::kAll, Layers::kNoQuotes}) {
    Edited edited(1969, layers);
    const auto read = [&] { return edited.own(testing::analyze(testing::document(edited.text()), "2025-10-29")); };
    std::vector<OwnFindings> before = read();
    for (std::size_t n = 0; n < edits(); ++n) {
      const std::string text = edited.text();
      const std::vector<Moved> same = edited.edit();
      const std::vector<OwnFindings> after = read();
      for (const Moved& moved : same) {
        CAPTURE(text);
        CAPTURE(edited.text());
        CAPTURE(moved.to);
        CHECK(before[moved.from].difference(after[moved.to]) == "");
      }
      before = after;
    }
  }
}

TEST_CASE("edits: annotating again gives what annotating afresh gives") {
  OutputOptions options;
  options.analysis.indirect = true;
  Edited edited(2011, Layers::kNoQuotes);
  std::vector<std::string> texts;
  std::vector<std::size_t> again;
  for (std::size_t n = 0; n < edits(); ++n) {
    edited.edit();
    texts.push_back(edited.text());
    again.push_back(std::hash<std::string>()(*annotate(testing::analyzer(), texts.back(), options)));
  }
  // Another analyzer has seen nothing, and then the same texts in another order.
  const Analyzer afresh = Analyzer::create();
  for (std::size_t n = texts.size(); n-- > 0;) {
    CAPTURE(texts[n]);
    CHECK(std::hash<std::string>()(*annotate(afresh, texts[n], options)) == again[n]);
  }
}
