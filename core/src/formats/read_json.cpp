#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "annotator/annotator.h"
#include "formats/document_builder.h"
#include "formats/json_input.h"
#include "formats/readers.h"
#include "output/json.h"
#include "output/names_json.h"
#include "text/offset_map.h"

namespace annotator {

namespace {

using Json = nlohmann::json;

constexpr RuleName kRule = "json";  // of what does not name its own

/// Reads a document of schema 1. The first thing that is wrong stays in error_; what follows it is read for nothing.
class DocumentReader {
 public:
  DocumentReader(const Json& json, DocumentBuilder& builder, OffsetUnit unit)
      : json_(json), builder_(builder), offsets_(builder.document().text(), unit) {}

  Result<ReadDocument> run() {
    date();
    each("blocks", "b", [this](const Json& item) { block(item); });
    each("entities", "e", [this](const Json& item) { entity(item); });
    each("mentions", "m", [this](const Json& item) { mention(item); });
    each("quotes", "q", [this](const Json& item) { quote(item); });
    each("dates", "d", [this](const Json& item) { timex(item); });
    anchors();
    if (!error_.empty()) return Error{ErrorCode::kBadInput, error_};
    Analysis& analysis = builder_.analysis();
    if (string(json_, "language") == "und") analysis.language = "und";
    warnings(analysis);
    return builder_.finish();
  }

 private:
  void fail(const std::string& message) {
    if (error_.empty()) error_ = where_ + message;
  }

  template <class Read>
  void each(const std::string& key, const std::string& prefix, Read read_item) {
    const auto list = json_.find(key);
    if (list == json_.end()) return;
    where_ = key + ": ";
    if (!list->is_array()) return fail("expected a list");
    for (std::size_t i = 0; i < list->size(); ++i) {
      where_ = key + "[" + std::to_string(i) + "]: ";
      const Json& item = (*list)[i];
      if (!item.is_object()) return fail("expected an object");
      const std::string_view id = string(item, "id");
      if (!id.empty() && !ids_.emplace(id, static_cast<std::uint32_t>(i)).second)
        return fail("id \"" + std::string(id) + "\" stands twice");
      if (id.empty()) ids_.emplace(prefix + std::to_string(i), static_cast<std::uint32_t>(i));
      read_item(item);
      if (!error_.empty()) return;
    }
  }

  /// "" for null and for a key that is not there.
  std::string_view string(const Json& item, const char* key) {
    const auto at = item.find(key);
    if (at == item.end() || at->is_null()) return {};
    if (at->is_string()) return at->get_ref<const std::string&>();
    fail(std::string("key \"") + key + "\": expected a string");
    return {};
  }

  ByteSpan span(const Json& item) {
    const std::optional<std::uint32_t> begin = offset(item, "start");
    const std::optional<std::uint32_t> end = offset(item, "end");
    if (!begin || !end) return {};
    if (*begin >= *end) fail("\"start\" must be less than \"end\"");
    return {*begin, *end};
  }

  std::optional<std::uint32_t> offset(const Json& item, const char* key) {
    const auto at = item.find(key);
    if (at == item.end() || !at->is_number_unsigned()) {
      fail(std::string("key \"") + key + "\": expected a whole number");
      return std::nullopt;
    }
    const auto given = at->get<std::uint64_t>();
    const std::optional<std::uint32_t> byte = offsets_.to_byte(given);
    if (!byte)
      fail(std::string("key \"") + key + "\": " + std::to_string(given) + " is beyond the text or inside a character");
    return byte;
  }

  /// Thousandths of a number from 0 to 1; 1 when it is not there.
  Confidence confidence(const Json& item) {
    const auto at = item.find("confidence");
    if (at == item.end()) return 1000;
    if (!at->is_number() || at->get<double>() < 0 || at->get<double>() > 1) {
      fail("key \"confidence\": expected a number from 0 to 1");
      return 0;
    }
    return static_cast<Confidence>(at->get<double>() * 1000 + 0.5);
  }

  Source source(const Json& item) { return string(item, "source") == "user" ? Source::kUser : Source::kAuto; }

  RuleName rule(const Json& item) {
    const std::string_view given = string(item, "rule");
    return given.empty() ? kRule : builder_.keep(given);
  }

  /// One of an enum's values by its name.
  template <class Value, std::size_t kSize>
  Value choice(const Json& item, const char* key, const std::array<Value, kSize>& values) {
    const std::string_view given = string(item, key);
    std::string expected;
    for (const Value value : values) {
      if (name_of(value) == given) return value;
      expected.append(expected.empty() ? "" : ", ").append(name_of(value));
    }
    fail(std::string("key \"") + key + "\": expected one of " + expected);
    return values[0];
  }

  Label label(const Json& item) {
    const std::optional<Label> label = label_from_name(string(item, "label"));
    if (!label) fail("key \"label\": " + expected_labels());
    return label.value_or(Label::kPerson);
  }

  /// The index of what has this id in its list; nothing when there is none.
  std::optional<std::uint32_t> find(std::string_view id) const {
    const auto at = ids_.find(std::string(id));
    if (at == ids_.end()) return std::nullopt;
    return at->second;
  }

  void date() {
    const auto at = json_.find("date");
    if (at == json_.end() || !at->is_object()) return;
    where_ = "date: ";
    ArticleDate& date = builder_.analysis().date;
    date = {std::string(string(*at, "value")),
            choice(*at, "source",
                   std::array{DateSource::kNone, DateSource::kGiven, DateSource::kDateline, DateSource::kPublished}),
            std::nullopt};
    const auto start = at->find("start");
    if (start != at->end() && !start->is_null()) date.evidence = span(*at);
  }

  void warnings(Analysis& analysis) {
    const auto list = json_.find("warnings");
    if (list == json_.end() || !list->is_array()) return;
    for (const Json& item : *list) {
      if (item.is_object())
        analysis.warnings.push_back({builder_.keep(string(item, "code")), std::string(string(item, "message"))});
    }
  }

  /// The kinds of blocks are kept where the text is cut as it was.
  void block(const Json& item) {
    const ByteSpan span = this->span(item);
    const BlockKind kind =
        choice(item, "kind",
               std::array{BlockKind::kHeadline, BlockKind::kSubheading, BlockKind::kByline, BlockKind::kDateline,
                          BlockKind::kParagraph, BlockKind::kList, BlockKind::kCaption, BlockKind::kBoilerplate});
    std::vector<Block>& blocks = builder_.analysis().blocks;
    const auto at = std::partition_point(blocks.begin(), blocks.end(),
                                         [span](const Block& block) { return block.span.begin < span.begin; });
    if (at != blocks.end() && at->span == span) at->kind = kind;
  }

  void entity(const Json& item) {
    Entity& entity = builder_.analysis().entities.emplace_back();
    entity.label = label(item);
    entity.name = string(item, "name");
    entity.source = source(item);
    const auto aliases = item.find("aliases");
    if (aliases == item.end()) return;
    if (!aliases->is_array()) return fail("key \"aliases\": expected a list of strings");
    for (const Json& alias : *aliases) {
      if (!alias.is_string()) return fail("key \"aliases\": expected a list of strings");
      entity.aliases.push_back(alias.get<std::string>());
    }
  }

  std::optional<EntityId> entity_of(const Json& item) {
    const std::string_view id = string(item, "entity");
    if (id.empty()) return std::nullopt;
    const std::optional<std::uint32_t> at = find(id);
    if (id.front() == 'e' && at && *at < builder_.analysis().entities.size()) return EntityId{*at};
    fail("entity \"" + std::string(id) + "\" is not in the list of entities");
    return std::nullopt;
  }

  void mention(const Json& item) {
    Mention mention;
    mention.span = span(item);
    mention.label = label(item);
    mention.form = choice(item, "form", std::array{Form::kName, Form::kPronoun, Form::kNominal});
    const std::optional<EntityId> entity = entity_of(item);
    if (!entity) return fail("key \"entity\": expected the id of an entity");
    mention.entity = *entity;
    if (builder_.analysis().entities[index(*entity)].label != mention.label)
      return fail("key \"label\": its entity has another label");
    mention.confidence = confidence(item);
    mention.rule = rule(item);
    mention.source = source(item);
    builder_.add(mention);
  }

  void quote(const Json& item) {
    Quote quote;
    quote.span = span(item);
    quote.kind = choice(
        item, "kind",
        std::array{QuoteKind::kDirect, QuoteKind::kMixed, QuoteKind::kScare, QuoteKind::kTitle, QuoteKind::kIndirect});
    const std::string utterance(string(item, "utterance"));
    quote.utterance = utterances_.emplace(utterance, static_cast<std::uint32_t>(utterances_.size())).first->second;
    const auto speaker = item.find("speaker");
    if (speaker != item.end() && !speaker->is_null()) {
      if (!speaker->is_object()) return fail("key \"speaker\": expected an object or null");
      quote.speaker = Speaker{span(*speaker), entity_of(*speaker), confidence(*speaker)};
    }
    const auto cue = item.find("cue");
    if (cue != item.end() && !cue->is_null()) {
      if (!cue->is_object()) return fail("key \"cue\": expected an object or null");
      quote.cue = span(*cue);
    }
    quote.confidence = confidence(item);
    quote.rule = rule(item);
    quote.source = source(item);
    builder_.add(quote);
  }

  void timex(const Json& item) {
    Timex timex;
    timex.span = span(item);
    timex.type =
        choice(item, "type", std::array{TimexType::kDate, TimexType::kTime, TimexType::kDuration, TimexType::kSet});
    timex.value = string(item, "value");
    timex.mod = builder_.keep(string(item, "mod"));
    timex.quant = string(item, "quant");
    timex.freq = string(item, "freq");
    timex.begin = string(item, "begin");
    timex.until = string(item, "until");
    timex.confidence = confidence(item);
    timex.rule = rule(item);
    timex.source = source(item);
    anchors_.emplace_back(string(item, "anchor"));
    builder_.add(std::move(timex));
  }

  /// An anchor may stand after what is counted from it.
  void anchors() {
    std::vector<Timex>& timexes = builder_.analysis().timexes;
    for (std::size_t i = 0; i < anchors_.size(); ++i) {
      const std::string& anchor = anchors_[i];
      if (anchor.empty() || anchor == "none") continue;
      if (anchor == "date") {
        timexes[i].anchor.kind = Anchor::Kind::kArticleDate;
        continue;
      }
      const std::optional<std::uint32_t> at = find(anchor);
      where_ = "dates[" + std::to_string(i) + "]: ";
      if (anchor.front() != 'd' || !at || *at >= timexes.size())
        return fail("anchor \"" + anchor + "\" is not in the list of dates");
      timexes[i].anchor = {Anchor::Kind::kTimex, *at};
    }
  }

  const Json& json_;
  DocumentBuilder& builder_;
  OffsetMap offsets_;
  std::map<std::string, std::uint32_t> ids_;
  std::map<std::string, std::uint32_t> utterances_;
  std::vector<std::string> anchors_;
  std::string where_;
  std::string error_;
};

Error bad(const std::string& message) { return {ErrorCode::kBadInput, message}; }

}  // namespace

Result<ReadDocument> read_json(const ReadInput& input) {
  const Result<Json> parsed = parse_input(input.input);
  if (!parsed) return parsed.error();
  const Json& json = *parsed;
  if (!json.is_object()) return bad("expected a document: an object with \"schema\" and \"text\"");
  const auto schema = json.find("schema");
  if (schema == json.end() || !schema->is_number_integer() || schema->get<int>() != kSchema)
    return bad("key \"schema\": expected " + std::to_string(kSchema));
  const auto text = json.find("text");
  if (text == json.end() || !text->is_string())
    return bad("key \"text\": expected a string; an analysis without its text is no document");
  Result<Document> document = Document::from_utf8(text->get_ref<const std::string&>());
  if (!document) return document.error();
  std::optional<OffsetUnit> unit;
  const auto given = json.find("offsetUnit");
  for (const OffsetUnit known : {OffsetUnit::kUtf16, OffsetUnit::kCodePoint, OffsetUnit::kByte}) {
    if (given != json.end() && given->is_string() && given->get_ref<const std::string&>() == name_of(known))
      unit = known;
  }
  if (!unit) return bad("key \"offsetUnit\": expected one of utf-16, code-point, byte");
  DocumentBuilder builder(input.analyzer, std::move(document.value()));
  const auto length = json.find("length");
  const std::uint32_t is = OffsetMap(builder.document().text(), *unit).length();
  if (length != json.end() && !(length->is_number_unsigned() && length->get<std::uint64_t>() == is))
    return bad("key \"length\": the text has " + std::to_string(is) + " units of " + std::string(name_of(*unit)));
  return DocumentReader(json, builder, *unit).run();
}

}  // namespace annotator
