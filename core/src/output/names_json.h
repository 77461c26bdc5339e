#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "annotator/result.h"
#include "annotator/user_names.h"

namespace annotator {

/// A list of {"name", "label", "aliases"?}; kBadInput names the item by its place in the list, from 1.
[[nodiscard]] Result<std::vector<UserName>> names_from_json(const nlohmann::json& list);

/// "expected one of person, organization, ..."
[[nodiscard]] std::string expected_labels();

}  // namespace annotator
