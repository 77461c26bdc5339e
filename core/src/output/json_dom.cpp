#include "output/json_dom.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using Json = nlohmann::json;
using Lexer = nlohmann::detail::lexer<Json, decltype(nlohmann::detail::input_adapter(std::string_view()))>;

}  // namespace

// Two functions of the library's lexer are written anew: it asks strtod and snprintf, which in WebAssembly are 20 KB of
// arithmetic with 128 bits and of formats.

/// The token as it stands in messages of errors, which are not used.
template <>
std::string Lexer::get_token_string() const {
  return {};
}

/// A number that the lexer has found sound: right to the last bit with 15 digits or fewer, and to about 15 with more.
template <>
void Lexer::strtof(double& number, const char* text, char** end) noexcept {
  constexpr std::uint64_t kMostDigits = 1'000'000'000'000'000'000;  // what more there is does not fit
  constexpr int kMostExponent = 400;                                // beyond, a number is 0 or infinite
  constexpr int kExactPower = 22;                                   // 10^22 is the highest that a double holds exactly
  const bool negative = *text == '-';
  if (negative) ++text;
  std::uint64_t digits = 0;
  int exponent = 0;
  bool fraction = false;
  for (; ('0' <= *text && *text <= '9') || *text == '.'; ++text) {
    if (*text == '.') {
      fraction = true;
    } else if (digits < kMostDigits) {
      digits = digits * 10 + static_cast<std::uint64_t>(*text - '0');
      exponent -= fraction ? 1 : 0;
    } else {
      exponent += fraction ? 0 : 1;
    }
  }
  const char* after = text;
  if (*text == 'e' || *text == 'E') {
    const bool small = *++after == '-';
    if (*after == '-' || *after == '+') ++after;
    int given = 0;
    for (; '0' <= *after && *after <= '9'; ++after) given = std::min(given * 10 + (*after - '0'), kMostExponent);
    exponent += small ? -given : given;
  }
  number = static_cast<double>(digits);
  for (int left = std::min(std::abs(exponent), kMostExponent); left > 0; left -= kExactPower) {
    double power = 1;
    for (int i = 0; i < std::min(left, kExactPower); ++i) power *= 10;
    number = exponent < 0 ? number / power : number * power;
  }
  if (negative) number = -number;
  *end = const_cast<char*>(after);
}

namespace annotator {

namespace {

/// As Json::parse(), but tells where an error is.
struct Builder : nlohmann::detail::json_sax_dom_parser<Json> {
  explicit Builder(Json& root) : json_sax_dom_parser(root, /*allow_exceptions_=*/false) {}
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) {
    position = at;
    return false;
  }
  std::size_t position = 0;
};

}  // namespace

ParsedJson parse_json(std::string_view text) {
  ParsedJson out;
  Builder builder(out.value);
  if (!Json::sax_parse(text, &builder)) out.error_at = builder.position;
  return out;
}

}  // namespace annotator
