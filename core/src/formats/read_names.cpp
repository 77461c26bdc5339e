#include "annotator/user_names.h"
#include "formats/csv.h"
#include "formats/json_input.h"
#include "output/names_json.h"
#include "text/one_line.h"
#include "text/utf8.h"

namespace annotator {

namespace {

/// Aliases of one cell, parted by ";".
void add_aliases(std::string_view cell, std::vector<std::string>& out) {
  while (!cell.empty()) {
    const std::size_t end = cell.find(';');
    const std::string alias = one_line(cell.substr(0, end));
    if (!alias.empty()) out.push_back(alias);
    cell.remove_prefix(end == cell.npos ? cell.size() : end + 1);
  }
}

}  // namespace

Result<std::vector<UserName>> read_names(std::string_view bytes) {
  const std::string text = repair_utf8(bytes).text;
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != text.npos && (text[first] == '[' || text[first] == '{')) {
    const Result<nlohmann::json> json = parse_input(text);
    if (!json) return json.error();
    return names_from_json(*json);
  }
  std::vector<UserName> out;
  CsvReader reader(text);
  while (const std::optional<std::vector<std::string>> row = reader.next()) {
    const auto bad = [&reader](const std::string& message) {
      return Error{ErrorCode::kBadInput, "line " + std::to_string(reader.line()) + ": " + message};
    };
    const std::string label = row->size() > 1 ? one_line((*row)[1]) : "";
    if (out.empty() && label == "label") continue;
    UserName name;
    name.line = reader.line();
    name.name = one_line(row->front());
    if (row->size() < 2) return bad("expected name,label or name,label,aliases");
    if (name.name.empty()) return bad("the name is empty");
    const std::optional<Label> known = label_from_name(label);
    if (!known) return bad("label \"" + label + "\": " + expected_labels());
    name.label = *known;
    for (std::size_t i = 2; i < row->size(); ++i) add_aliases((*row)[i], name.aliases);
    out.push_back(std::move(name));
  }
  if (reader.unclosed())
    return Error{ErrorCode::kBadInput, "line " + std::to_string(reader.line()) + ": a quotation mark is not closed"};
  return out;
}

}  // namespace annotator
