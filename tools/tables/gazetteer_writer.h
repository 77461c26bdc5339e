#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lexicon/gazetteer.h"

namespace annotator::tools {

/// A text of names, one a line (lexicon/word_list.h), and the fact that it tells of each. A value adds its own:
/// "f", "m", "country", "hint", or a label.
struct NameList {
  std::string_view text;
  NameFacts fact = 0;
};

/// The bytes that Gazetteer::parse() reads.
[[nodiscard]] std::string compile_gazetteer(std::span<const NameList> lists);

/// Files of data/lexicon/ that make data/model/gazetteer-en.bin.
struct NameFile {
  const char* name = nullptr;
  NameFacts fact = 0;
};
inline constexpr NameFile kNameFiles[] = {
    {"places.txt", facts::kPlace},
    {"companies.txt", facts::kOrganization},
    {"organizations.txt", facts::kOrganization},
    {"demonyms.txt", facts::kGroup},
    {"first-names.txt", facts::kFirstName},
    {"given-names.txt", facts::kFirstName},
    {"last-names.txt", facts::kLastName},
    {"titles.txt", facts::kTitle},
    {"geography.txt", facts::kPlace},
    {"groups.txt", facts::kGroup},
    {"facilities.txt", facts::kFacility},
    {"events.txt", facts::kEvent},
    {"products.txt", facts::kProduct},
    {"works.txt", facts::kWork},
    {"laws.txt", facts::kLaw},
    {"kinds.txt", facts::kWord},
};

}  // namespace annotator::tools
