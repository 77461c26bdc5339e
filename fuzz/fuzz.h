#pragma once
// What every fuzzer needs: one analyzer, and an end that says what broke.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "annotator/annotator.h"

namespace annotator::fuzz {

inline const Analyzer& analyzer() {
  static const Analyzer analyzer = Analyzer::create();
  return analyzer;
}

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the run unless `problem` is empty.
inline void require_none(const std::string& problem) {
  if (problem.empty()) return;
  std::fprintf(stderr, "broken: %s\n", problem.c_str());
  std::abort();
}

inline void require(bool good, const char* promise) { require_none(good ? "" : promise); }

}  // namespace annotator::fuzz
