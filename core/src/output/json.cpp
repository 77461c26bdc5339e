#include "output/json.h"

#include <string>

#include "annotator/version.h"
#include "output/json_writer.h"
#include "text/offset_map.h"
#include "text/seldom.h"

namespace annotator {

namespace {

/// Writes one analysis; the only place that names the keys of schema 1.
class AnalysisWriter {
 public:
  AnalysisWriter(const Document& document, const Analysis& analysis, OffsetUnit unit, JsonShape shape)
      : json_(expected_bytes(document, analysis, shape)),
        document_(document),
        analysis_(analysis),
        offsets_(document.text(), unit),
        unit_(unit),
        shape_(shape) {}

  std::string write(std::string_view id) {
    json_.open('{');
    json_.key("schema");
    json_.number(kSchema);
    if (!id.empty()) {
      json_.key("id");
      json_.raw(id);
    }
    json_.key("offsetUnit");
    json_.string(name_of(unit_));
    json_.key("length");
    json_.number(offsets_.length());
    if (shape_ != JsonShape::kAnalysis) {
      json_.key("text");
      json_.string(shape_ == JsonShape::kDocument ? document_.text() : std::string_view{});
    }
    json_.key("language");
    json_.string(analysis_.language);
    list("warnings", analysis_.warnings, [this](const Warning& warning, std::uint32_t) {
      json_.key("code");
      json_.string(warning.code);
      json_.key("message");
      json_.string(warning.message);
    });
    date();
    list("sentences", analysis_.sentences, [this](const Sentence& sentence, std::uint32_t) { span(sentence.span); });
    list("blocks", analysis_.blocks, [this](const Block& block, std::uint32_t) {
      span(block.span);
      json_.key("kind");
      json_.string(name_of(block.kind));
    });
    list("mentions", analysis_.mentions, [this](const Mention& m, std::uint32_t i) { mention(m, i); });
    list("entities", analysis_.entities, [this](const Entity& e, std::uint32_t i) { entity(e, i); });
    list("quotes", analysis_.quotes, [this](const Quote& q, std::uint32_t i) { quote(q, i); });
    list("dates", analysis_.timexes, [this](const Timex& t, std::uint32_t i) { timex(t, i); });
    json_.close('}');
    return json_.take();
  }

 private:
  /// What a record takes, as a rule.
  static std::size_t expected_bytes(const Document& document, const Analysis& analysis, JsonShape shape) {
    const std::size_t digits = std::to_string(document.text().size()).size();  // of an offset, and of many ids
    return 512 + analysis.sentences.size() * (20 + 2 * digits) + analysis.blocks.size() * (38 + 2 * digits) +
           analysis.mentions.size() * (116 + 4 * digits) + analysis.entities.size() * (110 + 2 * digits) +
           analysis.quotes.size() * (190 + 6 * digits) + analysis.timexes.size() * (190 + 6 * digits) +
           (shape == JsonShape::kDocument ? document.text().size() + document.text().size() / 16 : 0);
  }

  template <class Item, class Write>
  void list(std::string_view key, const std::vector<Item>& items, Write write_item) {
    json_.key(key);
    json_.open('[');
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      json_.open('{');
      write_item(items[i], i);
      json_.close('}');
    }
    json_.close(']');
  }

  void span(ByteSpan span) {
    json_.key("start");
    json_.number(offsets_(span.begin));
    json_.key("end");
    json_.number(offsets_(span.end));
  }

  void id(std::string_view key, char prefix, std::uint32_t value) {
    json_.key(key);
    json_.id(prefix, value);
  }

  void confidence(Confidence value) {
    json_.key("confidence");
    json_.confidence(value);
  }

  void rule(RuleName name) {
    json_.key("rule");
    json_.string(name);
  }

  void source(Source source) {
    if (shape_ == JsonShape::kAnalysis) return;
    json_.key("source");
    json_.string(name_of(source));
  }

  void date() {
    json_.key("date");
    json_.open('{');
    json_.key("value");
    json_.string_or_null(analysis_.date.value);
    json_.key("source");
    json_.string(name_of(analysis_.date.source));
    if (analysis_.date.evidence) {
      span(*analysis_.date.evidence);
    } else {
      json_.key("start");
      json_.null();
      json_.key("end");
      json_.null();
    }
    json_.close('}');
  }

  void mention(const Mention& mention, std::uint32_t i) {
    id("id", 'm', i);
    span(mention.span);
    json_.key("label");
    json_.string(info(mention.label).name);
    json_.key("form");
    json_.string(name_of(mention.form));
    id("entity", 'e', index(mention.entity));
    confidence(mention.confidence);
    rule(mention.rule);
    source(mention.source);
  }

  void entity(const Entity& entity, std::uint32_t i) {
    id("id", 'e', i);
    json_.key("label");
    json_.string(info(entity.label).name);
    json_.key("name");
    json_.string(entity.name);
    json_.key("aliases");
    json_.open('[');
    for (const std::string& alias : entity.aliases) json_.string(alias);
    json_.close(']');
    json_.key("mentions");
    json_.open('[');
    for (const MentionId mention : entity.mentions) json_.id('m', index(mention));
    json_.close(']');
    source(entity.source);
  }

  void quote(const Quote& quote, std::uint32_t i) {
    id("id", 'q', i);
    span(quote.span);
    json_.key("kind");
    json_.string(name_of(quote.kind));
    id("utterance", 'u', quote.utterance);
    json_.key("speaker");
    if (quote.speaker) {
      json_.open('{');
      span(quote.speaker->span);
      json_.key("entity");
      if (quote.speaker->entity) {
        json_.id('e', index(*quote.speaker->entity));
      } else {
        json_.null();
      }
      confidence(quote.speaker->confidence);
      json_.close('}');
    } else {
      json_.null();
    }
    json_.key("cue");
    if (quote.cue) {
      json_.open('{');
      span(*quote.cue);
      json_.close('}');
    } else {
      json_.null();
    }
    confidence(quote.confidence);
    rule(quote.rule);
    source(quote.source);
  }

  void timex(const Timex& timex, std::uint32_t i) {
    id("id", 'd', i);
    span(timex.span);
    json_.key("type");
    json_.string(name_of(timex.type));
    json_.key("value");
    json_.string_or_null(timex.value);
    json_.key("mod");
    json_.string_or_null(timex.mod);
    json_.key("quant");
    json_.string_or_null(timex.quant);
    json_.key("freq");
    json_.string_or_null(timex.freq);
    json_.key("begin");
    json_.string_or_null(timex.begin);
    json_.key("until");
    json_.string_or_null(timex.until);
    json_.key("anchor");
    switch (timex.anchor.kind) {
      case Anchor::Kind::kNone:
        json_.string("none");
        break;
      case Anchor::Kind::kArticleDate:
        json_.string("date");
        break;
      case Anchor::Kind::kTimex:
        json_.id('d', timex.anchor.timex);
        break;
    }
    confidence(timex.confidence);
    rule(timex.rule);
    source(timex.source);
  }

  JsonWriter json_;
  const Document& document_;
  const Analysis& analysis_;
  OffsetMap offsets_;
  OffsetUnit unit_;
  JsonShape shape_;
};

}  // namespace

std::string_view name_of(OffsetUnit unit) {
  switch (unit) {
    case OffsetUnit::kUtf16:
      return "utf-16";
    case OffsetUnit::kCodePoint:
      return "code-point";
    case OffsetUnit::kByte:
      return "byte";
  }
  return "";
}

std::string to_json_record(std::string_view id, const Document& document, const Analysis& analysis, OffsetUnit unit,
                           JsonShape shape) {
  return AnalysisWriter(document, analysis, unit, shape).write(id);
}

ANNOTATOR_SELDOM std::string to_json_record(std::string_view id, const Error& error) {
  JsonWriter json;
  json.open('{');
  json.key("schema");
  json.number(kSchema);
  if (!id.empty()) {
    json.key("id");
    json.raw(id);
  }
  json.key("error");
  json.open('{');
  json.key("code");
  json.string(error_name(error.code));
  json.key("message");
  json.string(error.message);
  json.close('}');
  json.close('}');
  return json.take();
}

std::string to_json(const Document& document, const Analysis& analysis, OffsetUnit unit) {
  return to_json_record({}, document, analysis, unit, JsonShape::kAnalysis);
}

std::string to_json(const Error& error) { return to_json_record({}, error); }

}  // namespace annotator
