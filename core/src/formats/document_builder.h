#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotator/output.h"
#include "formats/losses.h"

namespace annotator {

/// Puts together what a reader finds: in any order, with entities and anchors by index in the order they were added.
/// What may not overlap and does is left out and counted.
class DocumentBuilder {
 public:
  DocumentBuilder(const Analyzer& analyzer, Document document);

  [[nodiscard]] const Document& document() const { return out_.document; }
  [[nodiscard]] Analysis& analysis() { return out_.analysis; }
  [[nodiscard]] LossCount& losses() { return losses_; }

  /// A copy of `text` that lives as long as the document.
  [[nodiscard]] std::string_view keep(std::string_view text) { return *out_.words->emplace(text).first; }
  /// The entity of this label that is known by `key`; a new one when there is none.
  [[nodiscard]] EntityId entity(Label label, const std::string& key);
  /// The entity known by `key`, of the first label that has one.
  [[nodiscard]] std::optional<EntityId> find_entity(const std::string& key) const;
  void add(const Mention& mention) { out_.analysis.mentions.push_back(mention); }
  void add(const Quote& quote) { out_.analysis.quotes.push_back(quote); }
  void add(Timex timex) { out_.analysis.timexes.push_back(std::move(timex)); }

  /// Sorts, numbers, and sets tokens; entities without a name of their own get that of their longest mention, and as
  /// aliases what stands in the text, where none were given.
  [[nodiscard]] ReadDocument finish();

 private:
  void order_mentions();
  void order_quotes();
  void order_timexes();
  void name_entities();
  [[nodiscard]] TokenSpan tokens_of(ByteSpan span) const;

  AnnotatedDocument out_;
  std::map<std::string, std::uint32_t> known_;  // entities by `key_of`
  LossCount losses_;
};

/// What tells apart words of one label from the same words of another. One kind of map serves all readers.
[[nodiscard]] std::string key_of(Label label, std::string_view words);

/// The text that the findings are about, or an error that says how to give it.
[[nodiscard]] Result<Document> text_of(std::optional<std::string_view> text, std::string_view format);

}  // namespace annotator
