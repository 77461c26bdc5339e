#include "formats/escape.h"

#include "text/utf8.h"

namespace annotator {

void append_escaped(std::string& out, std::string_view text, Markup markup) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\r':
        out += markup == Markup::kXml ? "&#13;" : "\r";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') {
          append_utf8(out, 0xFFFD);
        } else if (text.substr(i).starts_with("\uFFFE") || text.substr(i).starts_with("\uFFFF")) {
          append_utf8(out, 0xFFFD);  // no characters of XML
          i += 2;
        } else {
          out.push_back(c);
        }
    }
  }
}

std::string escaped(std::string_view text, Markup markup) {
  std::string out;
  append_escaped(out, text, markup);
  return out;
}

}  // namespace annotator
