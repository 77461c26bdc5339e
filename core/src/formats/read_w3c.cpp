#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "formats/document_builder.h"
#include "formats/findings.h"
#include "formats/json_input.h"
#include "formats/readers.h"
#include "text/offset_map.h"
#include "timex/calendar.h"

namespace annotator {

namespace {

using Json = nlohmann::json;

constexpr RuleName kRule = "w3c";
constexpr Confidence kSure = 1000;

std::string_view string_in(const Json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? std::string_view(at->get_ref<const std::string&>()) : "";
}

/// Calls `use` for a value, or for each of a list of values, as JSON-LD has it.
template <class Use>
void each_of(const Json& object, const char* key, Use use) {
  if (!object.is_object()) return;
  const auto at = object.find(key);
  if (at == object.end()) return;
  if (!at->is_array()) return use(*at);
  for (const Json& item : *at) use(item);
}

/// What the selectors of a target say.
struct Selection {
  std::optional<std::uint64_t> start;
  std::optional<std::uint64_t> end;
  std::string_view exact;
  std::string_view prefix;
  std::string_view suffix;
};

Selection selection_of(const Json& target) {
  Selection out;
  each_of(target, "selector", [&out](const Json& selector) {
    const std::string_view type = string_in(selector, "type");
    if (type == "TextPositionSelector") {
      const auto start = selector.find("start");
      const auto end = selector.find("end");
      if (start != selector.end() && start->is_number_unsigned()) out.start = start->get<std::uint64_t>();
      if (end != selector.end() && end->is_number_unsigned()) out.end = end->get<std::uint64_t>();
    } else if (type == "TextQuoteSelector") {
      out.exact = string_in(selector, "exact");
      out.prefix = string_in(selector, "prefix");
      out.suffix = string_in(selector, "suffix");
    }
  });
  return out;
}

/// How many bytes of the ends of two texts are the same.
std::size_t same_end(std::string_view a, std::string_view b) {
  const auto pair = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  return static_cast<std::size_t>(pair.first - a.rbegin());
}
std::size_t same_begin(std::string_view a, std::string_view b) {
  const auto pair = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(pair.first - a.begin());
}

class W3cReader {
 public:
  W3cReader(const ReadInput& input, Document document)
      : builder_(input.analyzer, std::move(document)),
        code_points_(text(), OffsetUnit::kCodePoint),
        utf16_(text(), OffsetUnit::kUtf16) {}

  Result<ReadDocument> run(const Json& root) {
    const Json* page = &root;
    if (root.is_object() && root.contains("first")) page = &root["first"];
    if (page->is_string() || (page->is_object() && page->contains("next")))
      return Error{ErrorCode::kBadInput, "the collection goes on at another address; put all its items in one file"};
    std::size_t number = 0;
    const auto use = [&](const Json& item) {
      ++number;
      if (error_.empty() && !annotation(item)) error_ = "annotation " + std::to_string(number) + ": " + problem_;
    };
    if (page->is_array()) {
      for (const Json& item : *page) use(item);
    } else if (page->is_object() && page->contains("items")) {
      each_of(*page, "items", use);
    } else if (page->is_object() && page->contains("target")) {
      use(*page);
    } else if (string_in(root, "type") != "AnnotationCollection") {
      return Error{ErrorCode::kBadInput,
                   "expected annotations: a collection, a page, a list, or one with a \"target\""};
    }
    if (!error_.empty()) return Error{ErrorCode::kBadInput, error_};
    std::vector<Quote>& quotes = builder_.analysis().quotes;
    for (std::size_t i = 0; i < quotes.size(); ++i) {
      if (quotes[i].speaker) quotes[i].speaker->entity = builder_.find_entity(speaker_names_[i]);
    }
    return builder_.finish();
  }

 private:
  std::string_view text() const { return builder_.document().text(); }

  /// False when it cannot be placed; problem_ says why. What is no kind of ours is counted.
  bool annotation(const Json& item) {
    std::string_view tag;
    std::string_view kind;
    std::string_view name;
    std::string_view value;
    const Json* speaker = nullptr;
    each_of(item, "body", [&](const Json& body) {
      const std::string_view purpose = string_in(body, "purpose");
      const std::string_view words = string_in(body, "value");
      if (purpose == "linking") {
        speaker = &body;
      } else if (purpose == "classifying") {
        kind = words;
      } else if (purpose == "identifying") {
        name = words;
      } else if (purpose == "describing") {
        value = words;
      } else if (purpose == "tagging" || purpose.empty()) {
        if (tag.empty()) tag = words;
      }
    });
    const std::optional<Label> label = label_of_tag(tag);
    const bool is_quote = same_ascii(tag, "quote");
    const std::optional<TimexType> type = timex_type_of_tag(tag);
    if (!label && !is_quote && !type) {
      builder_.losses().add(LossKind::kOthers);
      return true;
    }
    std::optional<ByteSpan> span;
    each_of(item, "target", [&](const Json& target) {
      if (!span) span = place(target);
    });
    if (!span) return false;
    if (label) {
      add_mention(*span, *label, kind, name);
    } else if (is_quote) {
      return add_quote(*span, kind, speaker, name);
    } else {
      add_timex(*span, timex_type_of_tag(kind).value_or(*type), value);
    }
    return true;
  }

  void add_mention(ByteSpan span, Label label, std::string_view kind, std::string_view name) {
    Mention mention;
    mention.span = span;
    mention.label = label;
    for (const Form form : {Form::kPronoun, Form::kNominal}) {
      if (name_of(form) == kind) mention.form = form;
    }
    const std::string key(name.empty() ? builder_.document().text(span) : name);
    mention.entity = builder_.entity(label, key);
    builder_.analysis().entities[index(mention.entity)].name = name;
    mention.confidence = kSure;
    mention.rule = kRule;
    builder_.add(mention);
  }

  bool add_quote(ByteSpan span, std::string_view kind, const Json* speaker, std::string_view name) {
    Quote quote;
    quote.span = span;
    for (const QuoteKind known : {QuoteKind::kMixed, QuoteKind::kScare, QuoteKind::kTitle, QuoteKind::kIndirect}) {
      if (name_of(known) == kind) quote.kind = known;
    }
    if (speaker != nullptr) {
      const std::optional<ByteSpan> place_of = place(*speaker);
      if (!place_of) return false;
      quote.speaker = Speaker{*place_of, std::nullopt, kSure};
    } else if (!name.empty()) {
      builder_.losses().add(LossKind::kSpeakers);
    }
    quote.utterance = static_cast<std::uint32_t>(speaker_names_.size());
    quote.confidence = kSure;
    quote.rule = kRule;
    speaker_names_.emplace_back(name);
    builder_.add(quote);
    return true;
  }

  void add_timex(ByteSpan span, TimexType type, std::string_view value) {
    Timex timex;
    timex.span = span;
    timex.type = type;
    timex.value = value;
    if (const std::optional<Interval> interval = interval_of(value)) {
      timex.begin = interval->begin;
      timex.until = interval->until;
    }
    timex.confidence = kSure;
    timex.rule = kRule;
    builder_.add(std::move(timex));
  }

  std::optional<ByteSpan> span_by(const OffsetMap& offsets, const Selection& selection) const {
    if (!selection.start || !selection.end) return std::nullopt;
    const std::optional<std::uint32_t> begin = offsets.to_byte(*selection.start);
    const std::optional<std::uint32_t> end = offsets.to_byte(*selection.end);
    if (!begin || !end || *begin >= *end) return std::nullopt;
    const ByteSpan span{*begin, *end};
    if (!selection.exact.empty() && builder_.document().text(span) != selection.exact) return std::nullopt;
    return span;
  }

  std::optional<ByteSpan> place(const Json& target) {
    const Selection selection = selection_of(target);
    if (const std::optional<ByteSpan> span = span_by(code_points_, selection)) return span;
    if (const std::optional<ByteSpan> span = span_by(utf16_, selection)) return span;
    if (const std::optional<ByteSpan> span = search(selection)) return span;
    if (selection.exact.empty()) {
      problem_ = selection.start ? "its position is not in the text"
                                 : "expected a TextPositionSelector or a TextQuoteSelector";
    } else {
      problem_ = "\"" + std::string(selection.exact.substr(0, 60)) +
                 "\" is not in the text; is it the text that was annotated?";
    }
    return std::nullopt;
  }

  /// The place of the quoted words whose surroundings are most like those given; the first of equals.
  std::optional<ByteSpan> search(const Selection& selection) const {
    if (selection.exact.empty()) return std::nullopt;
    std::optional<ByteSpan> best;
    std::size_t best_like = 0;
    for (std::size_t at = text().find(selection.exact); at != std::string_view::npos;
         at = text().find(selection.exact, at + 1)) {
      const std::size_t end = at + selection.exact.size();
      const std::size_t like =
          same_end(text().substr(0, at), selection.prefix) + same_begin(text().substr(end), selection.suffix);
      if (best && like <= best_like) continue;
      best = ByteSpan{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      best_like = like;
      if (like == selection.prefix.size() + selection.suffix.size()) break;
    }
    return best;
  }

  DocumentBuilder builder_;
  OffsetMap code_points_;
  OffsetMap utf16_;
  std::vector<std::string> speaker_names_;  // by quote; "" when not known
  std::string problem_;
  std::string error_;
};

}  // namespace

Result<ReadDocument> read_w3c(const ReadInput& input) {
  Result<Document> document = text_of(input.text, "w3c");
  if (!document) return document.error();
  const Result<Json> json = parse_input(input.input);
  if (!json) return json.error();
  return W3cReader(input, std::move(document.value())).run(*json);
}

}  // namespace annotator
