#include "formats/losses.h"

#include "output/json_writer.h"

namespace annotator {

namespace {

struct LossWords {
  std::string_view kind;
  std::string_view one;
  std::string_view several;
};

constexpr LossWords words_of(LossKind kind) {
  switch (kind) {
    case LossKind::kNames:
      return {"names", "name", "names"};
    case LossKind::kPronouns:
      return {"pronouns", "pronoun or noun phrase", "pronouns or noun phrases"};
    case LossKind::kEntities:
      return {"entities", "tie between names", "ties between names"};
    case LossKind::kQuotes:
      return {"quotes", "quotation", "quotations"};
    case LossKind::kSpeakers:
      return {"speakers", "speaker", "speakers"};
    case LossKind::kDates:
      return {"dates", "date", "dates"};
    case LossKind::kDateValues:
      return {"dateValues", "value of a date", "values of dates"};
    case LossKind::kOverlaps:
      return {"overlaps", "overlap", "overlaps"};
    case LossKind::kGaps:
      return {"gaps", "gap inside a finding", "gaps inside findings"};
    case LossKind::kOthers:
      return {"others", "finding of another kind", "findings of another kind"};
  }
  return {};
}

std::string describe(const Loss& loss) {
  const LossWords words = words_of(loss.kind);
  return std::to_string(loss.count) + " " + std::string(loss.count == 1 ? words.one : words.several);
}

}  // namespace

std::vector<Loss> LossCount::list() const {
  std::vector<Loss> out;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    if (counts_[i] > 0) out.push_back({static_cast<LossKind>(i), counts_[i]});
  }
  return out;
}

std::string describe(std::span<const Loss> losses) {
  std::string out;
  for (const Loss& loss : losses) out.append(out.empty() ? "" : ", ").append(describe(loss));
  return out;
}

std::string to_json(std::span<const Loss> losses) {
  JsonWriter json;
  json.open('[');
  for (const Loss& loss : losses) {
    json.open('{');
    json.key("kind");
    json.string(words_of(loss.kind).kind);
    json.key("count");
    json.number(loss.count);
    json.key("message");
    json.string(describe(loss));
    json.close('}');
  }
  json.close(']');
  return json.take();
}

}  // namespace annotator
