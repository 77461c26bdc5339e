#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "annotator/analysis.h"

namespace annotator {

/// Appends `text` as a JSON string: only ", \ and U+0000 to U+001F are escaped, the short form where JSON has one.
void append_json_string(std::string& out, std::string_view text);

/// Thousandths without trailing zeros: 991 is "0.991", 1000 is "1".
[[nodiscard]] std::string thousandths(Confidence value);

/// Writes JSON straight into one string, without spaces, keys in the order of the calls.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void open(char bracket) {
    comma();
    out_.push_back(bracket);
    fresh_ = true;
  }
  void close(char bracket) {
    out_.push_back(bracket);
    fresh_ = false;
  }
  void key(std::string_view name) {
    comma();
    append_json_string(out_, name);
    out_.push_back(':');
    fresh_ = true;
  }
  void string(std::string_view text) {
    comma();
    append_json_string(out_, text);
  }
  void number(std::uint64_t value) {
    comma();
    char digits[20];
    const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
    out_.append(digits, end.ptr);
  }
  void null() {
    comma();
    out_.append("null");
  }
  /// `id` as "m12".
  void id(char prefix, std::uint32_t value) {
    comma();
    out_.append({'"', prefix});
    out_.append(std::to_string(value));
    out_.push_back('"');
  }
  void confidence(Confidence value) { raw(thousandths(value)); }
  /// The text, or null when it is empty.
  void string_or_null(std::string_view text) {
    if (text.empty()) return null();
    string(text);
  }
  /// Text that is JSON already.
  void raw(std::string_view json) {
    comma();
    out_.append(json);
  }

 private:
  void comma() {
    if (!fresh_) out_.push_back(',');
    fresh_ = false;
  }
  std::string& out_;
  bool fresh_ = true;  // nothing stands before in this bracket, or a key was just written
};

}  // namespace annotator
