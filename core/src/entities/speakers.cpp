#include "entities/speakers.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "entities/order.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr std::string_view kRuleSpeaker = "name.speaker";

class SpeakerLinker {
 public:
  SpeakerLinker(const Document& document, Analysis& analysis)
      : document_(document), analysis_(analysis), names_(static_cast<std::uint32_t>(analysis.mentions.size())) {}

  Speaker link(const FoundSpeaker& found) {
    Speaker speaker;
    speaker.span = byte_span(analysis_.tokens, found.tokens);
    speaker.confidence = found.confidence;
    if (found.referent) {
      const Mention& name = analysis_.mentions[index(*found.referent)];
      speaker.entity = name.entity;
      // A surname that was not read as a name; "the president" is no name.
      if (found.form == Form::kName && is_free(speaker.span)) add(found, speaker.span, name.label, name.entity);
      return speaker;
    }
    if (const Mention* known = mention_at(found.unnamed ? byte_span(analysis_.tokens, *found.unnamed) : speaker.span)) {
      speaker.entity = known->entity;
      return speaker;
    }
    if (touches_mention(speaker.span) || found.form == Form::kPronoun) return speaker;
    speaker.entity = new_entity(speaker.span, found.label);
    add(found, speaker.span, found.label, *speaker.entity);
    return speaker;
  }

 private:
  /// A mention added for an earlier quote of the same speaker.
  const Mention* mention_at(ByteSpan span) const {
    const auto at = added_.find(span.begin);
    if (at == added_.end()) return nullptr;
    const Mention& mention = analysis_.mentions[at->second];
    return mention.span == span ? &mention : nullptr;
  }

  /// Mentions never overlap: a phrase around a name ("a Seoul-based analyst") gets none of its own.
  bool touches_mention(ByteSpan span) const {
    const auto names_end = analysis_.mentions.begin() + names_;
    const auto name = std::partition_point(analysis_.mentions.begin(), names_end,
                                           [span](const Mention& mention) { return mention.span.end <= span.begin; });
    if (name != names_end && name->span.overlaps(span)) return true;
    const auto after = added_.lower_bound(span.end);
    return after != added_.begin() && analysis_.mentions[std::prev(after)->second].span.overlaps(span);
  }

  bool is_free(ByteSpan span) const { return mention_at(span) == nullptr && !touches_mention(span); }

  void add(const FoundSpeaker& found, ByteSpan span, Label label, EntityId entity) {
    Mention mention;
    mention.span = span;
    mention.tokens = found.tokens;
    mention.label = label;
    mention.form = found.form;
    mention.confidence = found.confidence;
    mention.entity = entity;
    mention.rule = kRuleSpeaker;
    added_.emplace(span.begin, static_cast<std::uint32_t>(analysis_.mentions.size()));
    analysis_.mentions.push_back(mention);
  }

  EntityId new_entity(ByteSpan span, Label label) {
    const std::string name(document_.text(span));
    analysis_.entities.push_back({label, name, {name}, {}});
    return EntityId{static_cast<std::uint32_t>(analysis_.entities.size() - 1)};
  }

  const Document& document_;
  Analysis& analysis_;
  std::uint32_t names_;  // mentions below this index are names, sorted; those from it on were added for speakers
  std::map<std::uint32_t, std::uint32_t> added_;  // begin of an added mention -> its index
};

}  // namespace

void add_quotes(const Document& document, FoundQuotes found, Analysis& analysis) {
  SpeakerLinker linker(document, analysis);
  for (const FoundQuote& item : found.quotes) {
    Quote quote;
    quote.span = item.span;
    quote.kind = item.kind;
    quote.utterance = item.utterance;
    if (item.speaker) quote.speaker = linker.link(*item.speaker);
    quote.cue = item.cue;
    quote.confidence = item.confidence;
    quote.rule = item.rule;
    analysis.quotes.push_back(quote);
  }
  std::move(found.warnings.begin(), found.warnings.end(), std::back_inserter(analysis.warnings));
  renumber(analysis);
}

}  // namespace annotator
