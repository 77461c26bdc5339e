#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "annotator/analysis.h"

namespace annotator {

/// `text` as a JSON string: only ", \ and U+0000 to U+001F are escaped, the short form where JSON has one.
[[nodiscard]] std::string json_string(std::string_view text);

/// Thousandths without trailing zeros: 991 is "0.991", 1000 is "1".
[[nodiscard]] std::string thousandths(Confidence value);

/// Writes JSON without spaces, keys in the order of the calls.
class JsonWriter {
 public:
  explicit JsonWriter(std::size_t expected_bytes = 256) : text_(expected_bytes, '\0'), at_(text_.data()) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void open(char bracket);
  void close(char bracket);
  /// `name` needs no escapes.
  void key(std::string_view name);
  void string(std::string_view text);
  void number(std::uint64_t value);
  void null() { raw("null"); }
  /// `id` as "m12".
  void id(char prefix, std::uint32_t value);
  void confidence(Confidence value);
  /// The text, or null when it is empty.
  void string_or_null(std::string_view text) {
    if (text.empty()) return null();
    string(text);
  }
  /// Text that is JSON already.
  void raw(std::string_view json);
  /// What was written; the writer is not used again.
  [[nodiscard]] std::string take();

 private:
  // Where the next byte goes; there is room for that many.
  char* room_for(std::size_t bytes) {
    if (static_cast<std::size_t>(text_.data() + text_.size() - at_) < bytes) grow(bytes);
    return at_;
  }
  char* comma(std::size_t bytes_behind) {
    char* const to = room_for(bytes_behind + 1);
    if (fresh_) {
      fresh_ = false;
      return to;
    }
    return put(to, ',');
  }
  static char* put(char* to, char c) {
    *to = c;
    return to + 1;
  }
  static char* put_digits(char* to, std::uint64_t value);
  static char* put_escape(char* to, unsigned char c);
  void grow(std::size_t bytes);

  std::string text_;  // what is written and room behind it
  char* at_;
  bool fresh_ = true;  // nothing stands before in this bracket, or a key was just written
};

}  // namespace annotator
