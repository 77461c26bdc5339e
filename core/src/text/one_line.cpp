#include "text/one_line.h"

#include "text/chars.h"
#include "text/utf8.h"

namespace annotator {

std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded c = decode(text, i);
    const CharClass k = char_class(c.code_point);
    if (k == CharClass::kSpace || k == CharClass::kControl) {
      gap = true;
    } else {
      if (gap && !out.empty()) out.push_back(' ');
      gap = false;
      out.append(text.substr(i, c.size));
    }
    i += c.size;
  }
  return out;
}

}  // namespace annotator
