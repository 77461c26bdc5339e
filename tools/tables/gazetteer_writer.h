#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lexicon/gazetteer.h"

namespace annotator::tools {

/// A text of names, one a line (lexicon/word_list.h), and the fact that it tells of each. A value adds its own:
/// "f", "m", "country", "hint", or a label. Of a list that gives way a name is left out whose hash is by chance that of
/// a name of another list: "Central Intelligence Agency" is no town of that hash.
struct NameList {
  std::string_view text;
  NameFacts fact = 0;
  bool gives_way = false;
};

/// The bytes that Gazetteer::parse() reads.
[[nodiscard]] std::string compile_gazetteer(std::span<const NameList> lists);

/// Files of data/lexicon/ that make data/model/gazetteer-en.bin.
struct NameFile {
  const char* name = nullptr;
  NameFacts fact = 0;
  bool gives_way = false;  // made of the lists of others, far longer than what the news name
};
inline constexpr NameFile kNameFiles[] = {
    {"places.txt", facts::kPlace, true},
    {"companies.txt", facts::kOrganization, true},
    {"organizations.txt", facts::kOrganization},
    {"demonyms.txt", facts::kGroup},
    {"first-names.txt", facts::kFirstName, true},
    {"given-names.txt", facts::kFirstName},
    {"last-names.txt", facts::kLastName, true},
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
