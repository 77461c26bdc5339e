#include "formats/brat.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "formats/findings.h"
#include "formats/losses.h"
#include "formats/writers.h"
#include "text/chars.h"
#include "text/offset_map.h"
#include "text/utf8.h"

namespace annotator {

namespace {

/// "DATE" is "Date".
std::string title_case(std::string_view upper) {
  std::string out(upper);
  std::transform(out.begin() + 1, out.end(), out.begin() + 1, [](char c) { return static_cast<char>(c + 32); });
  return out;
}

class BratWriter {
 public:
  explicit BratWriter(const FormatInput& input)
      : document_(input.document),
        analysis_(input.analysis),
        offsets_(document_.text(), OffsetUnit::kCodePoint),
        mention_ids_(analysis_.mentions.size()) {}

  Formatted run() {
    for (const Layer& layer : all_findings(analysis_)) {
      const std::string id = finding(layer);
      if (layer.kind == Layer::Kind::kMention) mention_ids_[layer.index] = id;
      if (layer.kind == Layer::Kind::kQuote) quote_ids_.emplace(layer.index, id);
    }
    for (const auto& [quote, id] : quote_ids_) speaker(analysis_.quotes[quote], id);
    for (const Entity& entity : analysis_.entities) equivalents(entity);
    return {text_ + relations_ + attributes_ + notes_, losses_.list()};
  }

 private:
  std::string finding(const Layer& layer) {
    switch (layer.kind) {
      case Layer::Kind::kMention: {
        const Mention& mention = analysis_.mentions[layer.index];
        const std::string id = stretch(tags_of(mention.label).brat, layer.span);
        if (mention.form != Form::kName) attribute("Form", id, name_of(mention.form));
        return id;
      }
      case Layer::Kind::kQuote: {
        const Quote& quote = analysis_.quotes[layer.index];
        const std::string id = stretch("Quote", layer.span);
        if (quote.kind != QuoteKind::kDirect) attribute("Kind", id, name_of(quote.kind));
        return id;
      }
      case Layer::Kind::kTimex: {
        const Timex& timex = analysis_.timexes[layer.index];
        const std::string id = stretch(title_case(name_of(timex.type)), layer.span);
        if (!timex.value.empty() && !id.empty()) {
          notes_.append("#").append(std::to_string(++note_count_)).append("\tAnnotatorNotes ").append(id);
          notes_.append("\t").append(timex.value).append("\n");
        }
        return id;
      }
    }
    return {};
  }

  /// "T3<TAB>Person 35 44<TAB>Ana Sousa"; what a line cannot hold parts the stretch in fragments.
  std::string stretch(std::string_view type, ByteSpan span) {
    std::string places;
    std::string words;
    for (const ByteSpan part : brat_fragments(document_.text(), span)) {
      places.append(places.empty() ? " " : ";").append(std::to_string(offsets_(part.begin)));
      places.append(" ").append(std::to_string(offsets_(part.end)));
      words.append(words.empty() ? "" : " ").append(document_.text(part));
    }
    if (places.empty()) {
      losses_.add(LossKind::kOthers);
      return {};
    }
    const std::string id = "T" + std::to_string(++stretch_count_);
    text_.append(id).append("\t").append(type).append(places).append("\t").append(words).append("\n");
    return id;
  }

  void attribute(std::string_view name, const std::string& of, std::string_view value) {
    if (of.empty()) return;
    attributes_.append("A").append(std::to_string(++attribute_count_)).append("\t").append(name);
    attributes_.append(" ").append(of).append(" ").append(value).append("\n");
  }

  void speaker(const Quote& quote, const std::string& id) {
    if (!quote.speaker || id.empty()) return;
    const std::string by = speaker_stretch(*quote.speaker);
    if (by.empty()) return;
    relations_.append("R").append(std::to_string(++relation_count_)).append("\tSpeaker Arg1:").append(id);
    relations_.append(" Arg2:").append(by).append("\n");
  }

  /// The mention of who speaks inside the speaker's phrase, or else the phrase.
  std::string speaker_stretch(const Speaker& speaker) {
    const auto end = analysis_.mentions.end();
    auto at = std::partition_point(analysis_.mentions.begin(), end, [&speaker](const Mention& mention) {
      return mention.span.begin < speaker.span.begin;
    });
    for (; at != end && at->span.end <= speaker.span.end; ++at) {
      if (speaker.entity == at->entity) return mention_ids_[static_cast<std::size_t>(at - analysis_.mentions.begin())];
    }
    const auto [known, added] = speakers_.emplace(speaker.span.begin, std::string());
    if (added) known->second = stretch("Speaker", speaker.span);
    return known->second;
  }

  void equivalents(const Entity& entity) {
    std::string ids;
    std::size_t count = 0;
    for (const MentionId mention : entity.mentions) {
      const std::string& id = mention_ids_[index(mention)];
      if (id.empty()) continue;
      ids.append(" ").append(id);
      ++count;
    }
    if (count > 1) relations_.append("*\tEquiv").append(ids).append("\n");
  }

  const Document& document_;
  const Analysis& analysis_;
  OffsetMap offsets_;
  std::vector<std::string> mention_ids_;
  std::map<std::uint32_t, std::string> quote_ids_;
  std::map<std::uint32_t, std::string> speakers_;  // by begin
  std::string text_;
  std::string relations_;
  std::string attributes_;
  std::string notes_;
  int stretch_count_ = 0;
  int relation_count_ = 0;
  int attribute_count_ = 0;
  int note_count_ = 0;
  LossCount losses_;
};

}  // namespace

std::vector<ByteSpan> brat_fragments(std::string_view text, ByteSpan span) {
  std::vector<ByteSpan> out;
  ByteSpan part{span.begin, span.begin};  // from its first to after its last character that is no space
  for (std::uint32_t at = span.begin; at < span.end;) {
    const Decoded c = decode(text, at);
    const bool breaks = char_class(c.code_point) == CharClass::kControl || c.code_point == '\n' ||
                        c.code_point == '\t' || (c.code_point < 0x20) || c.code_point == 0x85 ||
                        c.code_point == 0x2028 || c.code_point == 0x2029;
    if (breaks) {
      if (!part.empty()) out.push_back(part);
      part = {at + c.size, at + c.size};
    } else if (c.code_point != ' ') {
      part.end = at + c.size;
    } else if (part.empty()) {
      part = {at + c.size, at + c.size};
    }
    at += c.size;
  }
  if (!part.empty()) out.push_back(part);
  return out;
}

Formatted to_brat(const FormatInput& input) { return BratWriter(input).run(); }

}  // namespace annotator
