#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "annotator/result.h"

namespace annotator {

/// How a kind of model file begins: four letters, u32 version, and more, `header` bytes in all.
struct ModelFormat {
  std::string_view name;  // in messages
  std::string_view magic;
  std::uint32_t version = 0;
  std::size_t header = 0;  // bytes
};

inline constexpr ModelFormat kNamesFormat = {"model", "AANM", 3, 24};
inline constexpr ModelFormat kWordsFormat = {"word table", "AAWC", 4, 24};

/// An error of code kBadModel: "model: " and what is wrong, with what to do about it.
[[nodiscard]] Error bad_model(const ModelFormat& format, const std::string& message);

/// What is wrong with the size, the letters or the version; nothing when a whole header of this format is there.
[[nodiscard]] std::optional<Error> check_begin(std::string_view bytes, const ModelFormat& format);

/// What is wrong when the content does not have the checksum that the header gives.
[[nodiscard]] std::optional<Error> check_crc(std::uint32_t expected, std::string_view content,
                                             const ModelFormat& format);

/// "4be2d915"
[[nodiscard]] std::string hex(std::uint32_t value);

}  // namespace annotator
