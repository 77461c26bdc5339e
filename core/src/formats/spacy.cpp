#include <utility>
#include <vector>

#include "formats/findings.h"
#include "formats/losses.h"
#include "formats/writers.h"
#include "output/json_writer.h"
#include "text/offset_map.h"

namespace annotator {

namespace {

class SpacyWriter {
 public:
  explicit SpacyWriter(const FormatInput& input)
      : analysis_(input.analysis), offsets_(input.document.text(), OffsetUnit::kCodePoint) {}

  Formatted run(std::string_view text) {
    json_.open('{');
    json_.key("text");
    json_.string(text);
    json_.key("ents");
    json_.open('[');
    std::vector<Layer> others;  // what `ents` cannot hold, because they may not overlap
    std::uint32_t end = 0;
    for (const Layer& layer : all_findings(analysis_)) {
      if (layer.kind == Layer::Kind::kMention && analysis_.mentions[layer.index].form != Form::kName) continue;
      if (layer.kind == Layer::Kind::kQuote || layer.span.begin < end) {
        others.push_back(layer);
        continue;
      }
      write(layer);
      end = layer.span.end;
    }
    json_.close(']');
    json_.key("title");
    json_.null();
    if (!others.empty()) {
      json_.key("spans");
      json_.open('{');
      json_.key("sc");
      json_.open('[');
      for (const Layer& layer : others) write(layer);
      json_.close(']');
      json_.close('}');
    }
    json_.close('}');
    LossCount losses;
    losses.add(LossKind::kPronouns, count_pronouns(analysis_));
    losses.add(LossKind::kEntities, count_tied_entities(analysis_));
    for (const Quote& quote : analysis_.quotes) losses.add(LossKind::kSpeakers, quote.speaker.has_value());
    losses.add(LossKind::kDateValues, analysis_.timexes.size());
    return {json_.take() + '\n', losses.list()};
  }

 private:
  std::string_view label_of(const Layer& layer) const {
    switch (layer.kind) {
      case Layer::Kind::kQuote:
        return "QUOTE";
      case Layer::Kind::kMention:
        return tags_of(analysis_.mentions[layer.index].label).spacy;
      case Layer::Kind::kTimex:
        // The labels of OntoNotes, which know no other types.
        return analysis_.timexes[layer.index].type == TimexType::kTime ? "TIME" : "DATE";
    }
    return "";
  }

  void write(const Layer& layer) {
    json_.open('{');
    json_.key("start");
    json_.number(offsets_(layer.span.begin));
    json_.key("end");
    json_.number(offsets_(layer.span.end));
    json_.key("label");
    json_.string(label_of(layer));
    json_.close('}');
  }

  const Analysis& analysis_;
  OffsetMap offsets_;
  JsonWriter json_;
};

}  // namespace

Formatted to_spacy(const FormatInput& input) { return SpacyWriter(input).run(input.document.text()); }

}  // namespace annotator
