#pragma once

#include <string_view>

namespace annotator {

inline constexpr std::string_view kName = "article-annotator";
inline constexpr std::string_view kVersion = ANNOTATOR_VERSION;
inline constexpr int kSchema = 1;

}  // namespace annotator
