#include "output/json_writer.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <utility>

#include "text/seldom.h"

namespace annotator {

namespace {

constexpr std::size_t kMostDigits = 20;    // of a 64-bit number
constexpr std::size_t kLongestEscape = 6;  // \u001f
constexpr std::size_t kLeastGrowth = 256;

/// Bytes at the begin of `text` that stand for themselves in a JSON string.
std::size_t plain_run(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && static_cast<unsigned char>(text[i]) >= 0x20 && text[i] != '"' && text[i] != '\\') ++i;
  return i;
}

/// Two moves that overlap take less than a loop or a call, and most of what is copied is short.
template <class Word>
char* copy_ends(char* to, std::string_view text) {
  Word word;
  std::memcpy(&word, text.data(), sizeof word);
  std::memcpy(to, &word, sizeof word);
  to += text.size();
  std::memcpy(&word, text.data() + text.size() - sizeof word, sizeof word);
  std::memcpy(to - sizeof word, &word, sizeof word);
  return to;
}

char* copy(char* to, std::string_view text) {
  if (text.size() > 2 * sizeof(std::uint64_t) || text.size() < sizeof(std::uint32_t))
    return std::copy(text.begin(), text.end(), to);
  return text.size() < sizeof(std::uint64_t) ? copy_ends<std::uint32_t>(to, text) : copy_ends<std::uint64_t>(to, text);
}

}  // namespace

std::string json_string(std::string_view text) {
  JsonWriter json(text.size() + 2);
  json.string(text);
  return json.take();
}

std::string thousandths(Confidence value) {
  JsonWriter json(8);
  json.confidence(value);
  return json.take();
}

void JsonWriter::open(char bracket) {
  at_ = put(comma(1), bracket);
  fresh_ = true;
}

void JsonWriter::close(char bracket) {
  at_ = put(room_for(1), bracket);
  fresh_ = false;
}

void JsonWriter::key(std::string_view name) {
  at_ = put(put(copy(put(comma(name.size() + 3), '"'), name), '"'), ':');
  fresh_ = true;
}

void JsonWriter::raw(std::string_view json) { at_ = copy(comma(json.size()), json); }

void JsonWriter::string(std::string_view text) {
  char* to = put(comma(text.size() + kLongestEscape + 2), '"');
  for (;;) {
    const std::size_t plain = plain_run(text);
    to = copy(to, text.substr(0, plain));
    if (plain == text.size()) break;
    at_ = put_escape(to, static_cast<unsigned char>(text[plain]));
    text.remove_prefix(plain + 1);
    to = room_for(text.size() + kLongestEscape + 1);
  }
  at_ = put(to, '"');
}

void JsonWriter::number(std::uint64_t value) { at_ = put_digits(comma(kMostDigits), value); }

void JsonWriter::id(char prefix, std::uint32_t value) {
  char* const to = put(put(comma(kMostDigits + 3), '"'), prefix);
  at_ = put(put_digits(to, value), '"');
}

void JsonWriter::confidence(Confidence value) {
  if (value == 0 || value >= 1000) return raw(value == 0 ? "0" : "1");
  char* to = put(put(comma(5), '0'), '.');
  for (std::uint32_t rest = value, place = 100; rest != 0; rest %= place, place /= 10) {
    to = put(to, static_cast<char>('0' + rest / place));
  }
  at_ = to;
}

char* JsonWriter::put_digits(char* to, std::uint64_t value) {
  // Nearly all fit 32 bits, which WebAssembly divides faster.
  if (value <= UINT32_MAX) return std::to_chars(to, to + kMostDigits, static_cast<std::uint32_t>(value)).ptr;
  return std::to_chars(to, to + kMostDigits, value).ptr;
}

ANNOTATOR_SELDOM char* JsonWriter::put_escape(char* to, unsigned char c) {
  static constexpr char kHex[] = "0123456789abcdef";
  static constexpr std::string_view kEscaped = "\"\\\b\f\n\r\t";
  static constexpr std::string_view kLetters = "\"\\bfnrt";
  to = put(to, '\\');
  const std::size_t at = kEscaped.find(static_cast<char>(c));
  if (at != kEscaped.npos) return put(to, kLetters[at]);
  return put(put(copy(to, "u00"), kHex[c >> 4]), kHex[c & 15]);
}

ANNOTATOR_SELDOM void JsonWriter::grow(std::size_t bytes) {
  const auto size = static_cast<std::size_t>(at_ - text_.data());
  // A quarter more: what is expected was nearly enough. The string itself would take twice what it has.
  text_.reserve(size + std::max(bytes, std::max(size / 4, kLeastGrowth)));
  text_.resize(text_.capacity());
  at_ = text_.data() + size;
}

std::string JsonWriter::take() {
  text_.resize(static_cast<std::size_t>(at_ - text_.data()));
  return std::move(text_);
}

}  // namespace annotator
