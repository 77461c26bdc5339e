#include <utility>

#include "formats/findings.h"
#include "formats/losses.h"
#include "formats/words.h"
#include "formats/writers.h"
#include "output/json_writer.h"
#include "text/chars.h"
#include "text/offset_map.h"
#include "text/sha.h"
#include "text/utf8.h"

namespace annotator {

namespace {

constexpr int kContext = 32;  // code points of prefix and suffix

bool joins(std::string_view text, std::size_t at) {
  const CharClass k = char_class(decode(text, at).code_point);
  return k == CharClass::kCombining || k == CharClass::kFormat;
}

/// Up to kContext code points before and after a span; neither is cut inside a grapheme.
std::string_view prefix_of(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  for (int i = 0; i < kContext && at > 0; ++i) at = previous(text, at);
  while (0 < at && at < begin && joins(text, at)) at += decode(text, at).size;
  return text.substr(at, begin - at);
}

std::string_view suffix_of(std::string_view text, std::size_t end) {
  std::size_t at = end;
  for (int i = 0; i < kContext && at < text.size(); ++i) at += decode(text, at).size;
  while (end < at && at < text.size() && joins(text, at)) at = previous(text, at);
  return text.substr(end, at - end);
}

class W3cWriter {
 public:
  explicit W3cWriter(const FormatInput& input)
      : document_(input.document),
        analysis_(input.analysis),
        offsets_(document_.text(), OffsetUnit::kCodePoint),
        hash_(sha256(document_.text())),
        source_(named_information(hash_)) {}

  Formatted run() {
    const std::vector<Layer> findings = all_findings(analysis_);
    json_.open('{');
    pair("@context", "http://www.w3.org/ns/anno.jsonld");
    pair("id", uuid5_urn(hash_, "collection"));
    pair("type", "AnnotationCollection");
    json_.key("total");
    json_.number(findings.size());
    json_.key("first");
    json_.open('{');
    pair("id", uuid5_urn(hash_, "page"));
    pair("type", "AnnotationPage");
    json_.key("startIndex");
    json_.number(0);
    json_.key("items");
    json_.open('[');
    for (const Layer& layer : findings) annotation(layer);
    json_.close(']');
    json_.close('}');
    json_.close('}');
    return {json_.take() + '\n', {}};
  }

 private:
  void pair(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }

  void body(std::string_view purpose, std::string_view value) {
    if (value.empty()) return;
    json_.open('{');
    pair("type", "TextualBody");
    pair("purpose", purpose);
    pair("value", value);
    json_.close('}');
  }

  void annotation(const Layer& layer) {
    json_.open('{');
    pair("id", uuid5_urn(hash_, finding_id(layer)));
    pair("type", "Annotation");
    pair("motivation", "classifying");
    json_.key("body");
    json_.open('[');
    bodies(layer);
    json_.close(']');
    json_.key("target");
    json_.open('{');
    where(layer.span);
    json_.close('}');
    json_.close('}');
  }

  void bodies(const Layer& layer) {
    switch (layer.kind) {
      case Layer::Kind::kMention: {
        const Mention& mention = analysis_.mentions[layer.index];
        body("tagging", info(mention.label).name);
        body("classifying", name_of(mention.form));
        body("identifying", analysis_.entities[index(mention.entity)].name);
        return;
      }
      case Layer::Kind::kQuote: {
        const Quote& quote = analysis_.quotes[layer.index];
        body("tagging", "quote");
        body("classifying", name_of(quote.kind));
        if (!quote.speaker) return;
        body("identifying", speaker_name(document_, analysis_, quote));
        json_.open('{');
        pair("type", "SpecificResource");
        pair("purpose", "linking");
        where(quote.speaker->span);
        json_.close('}');
        return;
      }
      case Layer::Kind::kTimex: {
        const Timex& timex = analysis_.timexes[layer.index];
        body("tagging", "date");
        body("classifying", name_of(timex.type));
        body("describing", timex.value);
        return;
      }
    }
  }

  void where(ByteSpan span) {
    pair("source", source_);
    json_.key("selector");
    json_.open('[');
    json_.open('{');
    pair("type", "TextPositionSelector");
    json_.key("start");
    json_.number(offsets_(span.begin));
    json_.key("end");
    json_.number(offsets_(span.end));
    json_.close('}');
    json_.open('{');
    pair("type", "TextQuoteSelector");
    pair("exact", document_.text(span));
    pair("prefix", prefix_of(document_.text(), span.begin));
    pair("suffix", suffix_of(document_.text(), span.end));
    json_.close('}');
    json_.close(']');
  }

  const Document& document_;
  const Analysis& analysis_;
  OffsetMap offsets_;
  std::array<std::uint8_t, 32> hash_;
  std::string source_;
  JsonWriter json_;
};

}  // namespace

Formatted to_w3c(const FormatInput& input) { return W3cWriter(input).run(); }

}  // namespace annotator
