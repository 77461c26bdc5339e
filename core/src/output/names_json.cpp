#include "output/names_json.h"

#include "output/json_writer.h"

namespace annotator {

std::string expected_labels() {
  std::string out;
  for (const LabelInfo& row : kLabels) out.append(out.empty() ? "expected one of " : ", ").append(row.name);
  return out;
}

Result<std::vector<UserName>> names_from_json(const nlohmann::json& list) {
  if (!list.is_array()) return Error{ErrorCode::kBadInput, "expected a list of {\"name\", \"label\", \"aliases\"?}"};
  std::vector<UserName> out;
  for (const nlohmann::json& item : list) {
    const auto bad = [&out](const std::string& message) {
      return Error{ErrorCode::kBadInput, "name " + std::to_string(out.size() + 1) + ": " + message};
    };
    if (!item.is_object()) return bad("expected an object {\"name\", \"label\", \"aliases\"?}");
    UserName name;
    const auto given = item.find("name");
    if (given == item.end() || !given->is_string()) return bad("key \"name\": expected a string");
    name.name = given->get<std::string>();
    const auto label = item.find("label");
    const std::optional<Label> known = label != item.end() && label->is_string()
                                           ? label_from_name(label->get_ref<const std::string&>())
                                           : std::nullopt;
    if (!known) return bad("key \"label\": " + expected_labels());
    name.label = *known;
    const auto aliases = item.find("aliases");
    if (aliases != item.end() && !aliases->is_null()) {
      if (!aliases->is_array()) return bad("key \"aliases\": expected a list of strings");
      for (const nlohmann::json& alias : *aliases) {
        if (!alias.is_string()) return bad("key \"aliases\": expected a list of strings");
        name.aliases.push_back(alias.get<std::string>());
      }
    }
    out.push_back(std::move(name));
  }
  return out;
}

std::string to_json(std::span<const UserName> names) {
  JsonWriter json;
  json.open('[');
  for (const UserName& name : names) {
    json.open('{');
    json.key("name");
    json.string(name.name);
    json.key("label");
    json.string(info(name.label).name);
    json.key("aliases");
    json.open('[');
    for (const std::string& alias : name.aliases) json.string(alias);
    json.close(']');
    json.close('}');
  }
  json.close(']');
  return json.take();
}

}  // namespace annotator
