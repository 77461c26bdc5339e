#include "annotator/output.h"
#include "annotator/user_names.h"
#include "output/json_dom.h"
#include "output/names_json.h"

namespace annotator {

namespace {

using Json = nlohmann::json;

template <class Value>
struct Choice {
  std::string_view name;
  Value value;
};

constexpr Choice<OffsetUnit> kUnits[] = {
    {"utf-16", OffsetUnit::kUtf16}, {"code-point", OffsetUnit::kCodePoint}, {"byte", OffsetUnit::kByte}};
constexpr Choice<Fuzzy> kFuzzy[] = {{"none", Fuzzy::kNone}, {"core", Fuzzy::kCore}, {"all", Fuzzy::kAll}};

Error bad(const std::string& key, const std::string& expected) {
  return {ErrorCode::kBadOptions, "option \"" + key + "\": expected " + expected};
}

template <class Value, std::size_t kSize>
std::optional<Error> read_choice(const Json& value, const std::string& key, const Choice<Value> (&choices)[kSize],
                                 Value& out) {
  std::string expected;
  for (const Choice<Value>& choice : choices) {
    if (value.is_string() && value.get_ref<const std::string&>() == choice.name) {
      out = choice.value;
      return std::nullopt;
    }
    expected.append(expected.empty() ? "" : ", ").append(choice.name);
  }
  return bad(key, "one of " + expected);
}

std::optional<Error> read_format(const Json& value, Format& out) {
  const std::string_view given = value.is_string() ? value.get_ref<const std::string&>() : std::string_view{};
  std::string expected;
  for (const FormatInfo& row : formats()) {
    if (given == row.name) return out = row.format, std::nullopt;
    expected.append(row.name).append(", ");
  }
  if (given == "text") return out = Format::kText, std::nullopt;
  if (given == "explain") return out = Format::kExplain, std::nullopt;
  return bad("format", "one of " + expected + "text, explain");
}

std::optional<Error> read_names_option(const Json& value, Options& out) {
  const Result<std::vector<UserName>> names = names_from_json(value);
  if (!names) return Error{ErrorCode::kBadOptions, "option \"names\": " + names.error().message};
  Result<UserNames> compiled = UserNames::create(*names);
  if (!compiled) return Error{ErrorCode::kBadOptions, "option \"names\": " + compiled.error().message};
  out.names = std::make_shared<const UserNames>(std::move(compiled.value()));
  return std::nullopt;
}

std::optional<Error> read_flag(const Json& value, const std::string& key, bool& out) {
  if (!value.is_boolean()) return bad(key, "true or false");
  out = value.get<bool>();
  return std::nullopt;
}

std::optional<Error> read_labels(const Json& value, LabelSet& out) {
  if (!value.is_array()) return bad("labels", "a list of labels");
  out = 0;
  for (const Json& item : value) {
    const std::optional<Label> label =
        item.is_string() ? label_from_name(item.get_ref<const std::string&>()) : std::nullopt;
    if (!label) {
      std::string expected;
      for (const LabelInfo& row : kLabels) expected.append(expected.empty() ? "" : ", ").append(row.name);
      return bad("labels", "labels of " + expected);
    }
    out |= bit(*label);
  }
  return std::nullopt;
}

std::optional<Error> read_option(const std::string& key, const Json& value, OutputOptions& out) {
  if (key == "date") {
    if (!value.is_string()) return bad(key, "a string YYYY-MM-DD or YYYY-MM-DDThh:mm");
    const Result<DateTime> date = parse_date(value.get_ref<const std::string&>());
    if (!date) return date.error();
    out.analysis.date = *date;
    return std::nullopt;
  }
  if (key == "offsetUnit") return read_choice(value, key, kUnits, out.unit);
  if (key == "format") return read_format(value, out.format);
  if (key == "fuzzy") return read_choice(value, key, kFuzzy, out.analysis.fuzzy);
  if (key == "labels") return read_labels(value, out.analysis.labels);
  if (key == "indirect") return read_flag(value, key, out.analysis.indirect);
  if (key == "color") return read_flag(value, key, out.color);
  if (key == "document") return read_flag(value, key, out.document);
  if (key == "text") return read_flag(value, key, out.text);
  if (key == "names") return read_names_option(value, out.analysis);
  if (key == "title") {
    if (!value.is_string()) return bad(key, "a string");
    out.title = value.get<std::string>();
    return std::nullopt;
  }
  if (key == "width") {
    constexpr int kNarrowest = 20;
    constexpr int kWidest = 1000;
    if (!value.is_number_integer() || value.get<long long>() < kNarrowest || value.get<long long>() > kWidest) {
      return bad(key, "a whole number of columns from 20 to 1000");
    }
    out.width = value.get<int>();
    return std::nullopt;
  }
  return Error{ErrorCode::kBadOptions, "option \"" + key + "\" is not known, expected date, fuzzy, " +
                                           "indirect, labels, names, or of a format offsetUnit, title"};
}

}  // namespace

Result<OutputOptions> parse_options(std::string_view json) {
  OutputOptions options;
  if (json.empty()) return options;
  const ParsedJson parsed = parse_json(json);
  const Json& object = parsed.value;
  if (parsed.error_at || !object.is_object()) return Error{ErrorCode::kBadOptions, "options: expected a JSON object"};
  for (const auto& [key, value] : object.items()) {
    if (value.is_null()) continue;
    if (std::optional<Error> error = read_option(key, value, options)) return *error;
  }
  return options;
}

}  // namespace annotator
