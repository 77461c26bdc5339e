#pragma once

#include <cstddef>
#include <string_view>

/// Declares embedded_<name>(), the bytes that cmake/embed.cmake linked under that name.
#define ANNOTATOR_EMBEDDED(name)                                                                                    \
  extern "C" const char annotator_##name##_begin[];                                                                 \
  extern "C" const char annotator_##name##_end[];                                                                   \
  static std::string_view embedded_##name() {                                                                       \
    return {annotator_##name##_begin, static_cast<std::size_t>(annotator_##name##_end - annotator_##name##_begin)}; \
  }
