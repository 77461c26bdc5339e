#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace annotator {

/// SHA-1 and SHA-256 (FIPS 180-4). They name texts and records, they keep no secrets.
[[nodiscard]] std::array<std::uint8_t, 20> sha1(std::string_view bytes);
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view bytes);

/// Lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(const std::uint8_t* bytes, std::size_t count);

/// "urn:uuid:..." of version 5 (RFC 9562), in the name space of `text_hash`: the same record of the same text has the
/// same name everywhere.
[[nodiscard]] std::string uuid5_urn(const std::array<std::uint8_t, 32>& text_hash, std::string_view record);

/// "ni:///sha-256;..." (RFC 6920): base64url without padding.
[[nodiscard]] std::string named_information(const std::array<std::uint8_t, 32>& hash);

}  // namespace annotator
