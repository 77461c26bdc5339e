#include "output/json_writer.h"

#include <string>

namespace annotator {

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out.push_back('"');
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text.substr(copied, i - copied));
    copied = i + 1;
    out.push_back('\\');
    switch (c) {
      case '"':
      case '\\':
        out.push_back(static_cast<char>(c));
        break;
      case '\b':
        out.push_back('b');
        break;
      case '\f':
        out.push_back('f');
        break;
      case '\n':
        out.push_back('n');
        break;
      case '\r':
        out.push_back('r');
        break;
      case '\t':
        out.push_back('t');
        break;
      default:
        out.append({'u', '0', '0', kHex[c >> 4], kHex[c & 15]});
    }
  }
  out.append(text.substr(copied));
  out.push_back('"');
}

std::string thousandths(Confidence value) {
  if (value >= 1000) return "1";
  if (value == 0) return "0";
  std::string digits = std::to_string(1000 + value).substr(1);
  digits.erase(digits.find_last_not_of('0') + 1);
  return "0." + digits;
}

}  // namespace annotator
