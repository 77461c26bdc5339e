#include "formats/document_builder.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "entities/order.h"
#include "text/sorting.h"

namespace annotator {

namespace {

bool before(ByteSpan a, ByteSpan b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; }

}  // namespace

DocumentBuilder::DocumentBuilder(const Analyzer& analyzer, Document document)
    : out_{std::move(document), {}, std::make_shared<std::set<std::string, std::less<>>>()} {
  out_.analysis = analyzer.cut(out_.document, {});
}

EntityId DocumentBuilder::entity(Label label, const std::string& key) {
  std::vector<Entity>& entities = out_.analysis.entities;
  const auto [at, added] = known_.emplace(key_of(label, key), static_cast<std::uint32_t>(entities.size()));
  if (added) {
    entities.emplace_back();
    entities.back().label = label;
  }
  return EntityId{at->second};
}

std::optional<EntityId> DocumentBuilder::find_entity(const std::string& key) const {
  for (const LabelInfo& row : kLabels) {
    if (const auto at = known_.find(key_of(row.label, key)); at != known_.end()) return EntityId{at->second};
  }
  return std::nullopt;
}

ReadDocument DocumentBuilder::finish() {
  order_mentions();
  order_quotes();
  order_timexes();
  name_entities();
  renumber(out_.analysis);
  return {std::move(out_), losses_.list()};
}

TokenSpan DocumentBuilder::tokens_of(ByteSpan span) const {
  const std::vector<Token>& tokens = out_.analysis.tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [span](const Token& token) { return token.span.end <= span.begin; });
  const auto last =
      std::partition_point(first, tokens.end(), [span](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

void DocumentBuilder::order_mentions() {
  std::vector<Mention>& mentions = out_.analysis.mentions;
  sort_stably(mentions, [](const Mention& a, const Mention& b) { return before(a.span, b.span); });
  std::uint32_t end = 0;
  std::erase_if(mentions, [&](Mention& mention) {
    if (mention.span.begin < end) return losses_.add(LossKind::kOverlaps), true;
    end = mention.span.end;
    mention.tokens = tokens_of(mention.span);
    return false;
  });
}

void DocumentBuilder::order_quotes() {
  std::vector<Quote>& quotes = out_.analysis.quotes;
  sort_stably(quotes, [](const Quote& a, const Quote& b) { return before(a.span, b.span); });
  std::vector<std::uint32_t> ends;  // of the quotes around
  std::erase_if(quotes, [&](const Quote& quote) {
    while (!ends.empty() && ends.back() <= quote.span.begin) ends.pop_back();
    if (!ends.empty() && ends.back() < quote.span.end) return losses_.add(LossKind::kOverlaps), true;
    ends.push_back(quote.span.end);
    return false;
  });
}

void DocumentBuilder::order_timexes() {
  constexpr std::uint32_t kGone = std::numeric_limits<std::uint32_t>::max();
  std::vector<Timex> all = std::move(out_.analysis.timexes);
  std::vector<std::uint32_t> order(all.size());
  std::iota(order.begin(), order.end(), 0u);
  sort_stably(order, [&all](std::uint32_t a, std::uint32_t b) { return before(all[a].span, all[b].span); });
  std::vector<std::uint32_t> new_index(all.size(), kGone);
  std::vector<Timex> kept;
  for (const std::uint32_t i : order) {
    if (!kept.empty() && all[i].span.begin < kept.back().span.end) {
      losses_.add(LossKind::kOverlaps);
      continue;
    }
    new_index[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(std::move(all[i]));
    kept.back().tokens = tokens_of(kept.back().span);
  }
  for (Timex& timex : kept) {
    if (timex.anchor.kind != Anchor::Kind::kTimex) continue;
    timex.anchor.timex = new_index[timex.anchor.timex];
    if (timex.anchor.timex == kGone) timex.anchor = {};
  }
  out_.analysis.timexes = std::move(kept);
}

void DocumentBuilder::name_entities() {
  std::vector<Entity>& entities = out_.analysis.entities;
  std::vector<char> listed(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) listed[i] = !entities[i].aliases.empty();
  std::vector<std::string> longest(entities.size());
  std::set<std::pair<EntityId, std::string_view>> seen;
  for (const Mention& mention : out_.analysis.mentions) {
    const std::size_t i = index(mention.entity);
    const std::string_view form = out_.document.text(mention.span);
    if (longest[i].size() < form.size()) longest[i] = form;
    if (!listed[i] && seen.emplace(mention.entity, form).second) entities[i].aliases.emplace_back(form);
  }
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (entities[i].name.empty()) entities[i].name = longest[i];
  }
}

std::string key_of(Label label, std::string_view words) {
  return std::string(info(label).name).append(" ").append(words);
}

Result<Document> text_of(std::optional<std::string_view> text, std::string_view format) {
  if (!text)
    return Error{ErrorCode::kBadInput,
                 std::string(format) + " holds no text; give the text that it is about beside it"};
  return Document::from_utf8(*text);
}

}  // namespace annotator
