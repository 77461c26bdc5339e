#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotator/analysis.h"
#include "annotator/labels.h"
#include "annotator/result.h"

namespace annotator {

/// A name that the user knows, with other forms of it.
struct UserName {
  std::string name;
  Label label = Label::kPerson;
  std::vector<std::string> aliases;
  std::size_t line = 0;  // where it stands in its file; 0 when it is of none
};

/// Names to find wherever they stand, however the text is spaced. Case matters, but a name without a capital is found
/// in any case, and one of four letters or more also in capitals. Immutable; cheap to ask.
class UserNames {
 public:
  /// kBadOptions for an empty form, or a form of two names.
  [[nodiscard]] static Result<UserNames> create(std::vector<UserName> names);

  [[nodiscard]] const std::vector<UserName>& names() const { return names_; }

  struct Match {
    std::uint32_t end = 0;   // token after the last
    std::uint32_t name = 0;  // index into names()
  };
  /// The longest name that begins at a token. Cost: the length of what is alike times the logarithm of the names.
  [[nodiscard]] std::optional<Match> longest(std::string_view text, std::span<const Token> tokens,
                                             std::uint32_t begin) const;

 private:
  struct Form {
    std::string key;   // folded, single spaces
    std::string form;  // as given, single spaces
    std::uint32_t name = 0;
  };
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key, std::string_view form) const;

  std::vector<UserName> names_;
  std::vector<Form> forms_;  // sorted by key
};

/// Reads a file of names: CSV with a row "name,label,alias,alias..." for each, aliases also parted by ";" and a heading
/// "name,label,aliases" if there is one; or a JSON list of {"name", "label", "aliases"?}. kBadInput names the line or
/// the item.
[[nodiscard]] Result<std::vector<UserName>> read_names(std::string_view bytes);

/// [{"name","label","aliases"}]
[[nodiscard]] std::string to_json(std::span<const UserName> names);

}  // namespace annotator
