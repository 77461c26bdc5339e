#include "support/invariants.h"

#include <cmath>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace annotator::testing {

namespace {

using Json = nlohmann::json;

/// Which offsets of a text are borders of code points, in a unit.
std::vector<bool> borders_of(std::string_view text, OffsetUnit unit) {
  std::vector<bool> out;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded c = decode(text, i);
    out.push_back(true);
    std::size_t units = 1;
    if (unit == OffsetUnit::kByte) units = c.size;
    if (unit == OffsetUnit::kUtf16 && c.code_point > 0xFFFF) units = 2;
    out.resize(out.size() + units - 1, false);
    i += c.size;
  }
  out.push_back(true);
  return out;
}

const Json& in(const Json& object, const char* key) {
  static const Json none;
  const auto at = object.find(key);
  return at == object.end() ? none : *at;
}

std::string string_in(const Json& object, const char* key) {
  const Json& value = in(object, key);
  return value.is_string() ? value.get<std::string>() : "";
}

class Judge {
 public:
  Judge(std::string_view text, OffsetUnit unit) : borders_(borders_of(text, unit)) {}

  std::string run(const Json& root) {
    if (!root.is_object() || in(root, "schema") != 1) return "no object of schema 1";
    if (in(root, "length") != borders_.size() - 1) return "length: not that of the text";
    for (const char* list : {"sentences", "blocks", "mentions", "quotes", "dates"}) spans(list, in(root, list));
    for (const auto& [list, letter] : {std::pair{"mentions", 'm'}, {"entities", 'e'}, {"quotes", 'q'}, {"dates", 'd'}})
      ids(list, in(root, list), letter);
    const Json& date = in(root, "date");
    if (!in(date, "start").is_null()) span("date", date);
    entities(in(root, "mentions"), in(root, "entities"));
    for (const Json& quote : in(root, "quotes")) parts(quote);
    for (const Json& expression : in(root, "dates")) anchor(expression);
    return std::move(problem_);
  }

 private:
  void check(bool good, const std::string& where, const char* what) {
    if (!good && problem_.empty()) problem_ = where + ": " + what;
  }

  void span(const std::string& where, const Json& record) {
    const Json& start = in(record, "start");
    const Json& end = in(record, "end");
    if (!start.is_number_unsigned() || !end.is_number_unsigned()) return check(false, where, "no span");
    const auto begin_at = start.get<std::size_t>();
    const auto end_at = end.get<std::size_t>();
    check(begin_at < end_at, where, "is empty");
    if (end_at >= borders_.size() || begin_at >= borders_.size()) return check(false, where, "ends beyond the text");
    check(borders_[begin_at] && borders_[end_at], where, "cuts a code point");
  }

  void spans(const std::string& list, const Json& records) {
    std::pair<std::size_t, std::size_t> last{0, borders_.size()};
    for (std::size_t i = 0; i < records.size(); ++i) {
      const std::string where = list + "[" + std::to_string(i) + "]";
      span(where, records[i]);
      if (!problem_.empty()) return;
      const std::pair<std::size_t, std::size_t> next{in(records[i], "start"), in(records[i], "end")};
      check(last.first < next.first || (last.first == next.first && last.second >= next.second), where,
            "is not sorted");
      last = next;
    }
  }

  void ids(const std::string& list, const Json& records, char letter) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      const std::string id = letter + std::to_string(i);
      check(string_in(records[i], "id") == id, list, "the ids are not in order");
      known_.insert(id);
      if (letter == 'e') continue;
      const Json& confidence = in(records[i], "confidence");
      const double thousandths = confidence.is_number() ? confidence.get<double>() * 1000 : -1;
      check(thousandths >= 0 && thousandths <= 1000 && std::abs(thousandths - std::round(thousandths)) < 1e-9, id,
            "confidence is no thousandth from 0 to 1");
      check(!string_in(records[i], "rule").empty(), id, "no rule");
    }
  }

  void entities(const Json& mentions, const Json& all) {
    std::map<std::string, std::pair<std::string, std::string>> of_mention;  // entity and label
    for (const Json& mention : mentions)
      of_mention[string_in(mention, "id")] = {string_in(mention, "entity"), string_in(mention, "label")};
    std::size_t listed = 0;
    for (const Json& entity : all) {
      const std::string id = string_in(entity, "id");
      check(!string_in(entity, "name").empty(), id, "no name");
      check(!in(entity, "mentions").empty(), id, "no mention");
      for (const Json& mention : in(entity, "mentions")) {
        ++listed;
        const auto at = of_mention.find(mention.is_string() ? mention.get<std::string>() : "");
        check(at != of_mention.end() && at->second == std::pair(id, string_in(entity, "label")), id,
              "a mention of it is of something else");
      }
    }
    check(listed == of_mention.size(), "entities", "do not hold every mention once");
  }

  void parts(const Json& quote) {
    const std::string id = string_in(quote, "id");
    if (const Json& cue = in(quote, "cue"); !cue.is_null()) span(id + ".cue", cue);
    const Json& speaker = in(quote, "speaker");
    if (speaker.is_null()) return;
    span(id + ".speaker", speaker);
    if (const Json& entity = in(speaker, "entity"); !entity.is_null())
      check(known_.contains(string_in(speaker, "entity")), id + ".speaker", "its entity is not known");
  }

  void anchor(const Json& expression) {
    const std::string to = string_in(expression, "anchor");
    check(to == "date" || to == "none" || known_.contains(to), string_in(expression, "id"), "its anchor is not known");
  }

  std::vector<bool> borders_;
  std::set<std::string> known_;
  std::string problem_;
};

}  // namespace

std::string violation(std::string_view text, std::string_view json, OffsetUnit unit) {
  // A string of its own: for a view the core has a lexer with functions of its own, and a program has each only once.
  const Json root = Json::parse(std::string(json), nullptr, false);
  if (root.is_discarded()) return "no JSON";
  return Judge(text, unit).run(root);
}

}  // namespace annotator::testing
