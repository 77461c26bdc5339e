#include "text/chars.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "text/seldom.h"
#include "text/utf8.h"

namespace annotator {

namespace {

struct ClassRun {
  char32_t first;  // the run ends where the next begins
  CharClass char_class;
};

/// The code points first, first + step ... last are `-delta` away from their lower-case forms.
struct CaseRun {
  char32_t first;
  char32_t last;
  std::uint8_t step;
  std::int32_t delta;
};

#include "text/unicode_tables.inc"

constexpr char32_t kCodePoints = 0x110000;

}  // namespace

// Written out by the compiler, run by run, so that no start pays for it.
constinit const std::array<CharClass, kCommonChars> kCommonClasses = [] {
  std::array<CharClass, kCommonChars> classes{};
  for (std::size_t run = 0; run < std::size(kClassRuns) && kClassRuns[run].first < kCommonChars; ++run) {
    const char32_t end = run + 1 < std::size(kClassRuns) ? kClassRuns[run + 1].first : kCommonChars;
    for (char32_t c = kClassRuns[run].first; c < end && c < kCommonChars; ++c) classes[c] = kClassRuns[run].char_class;
  }
  return classes;
}();

namespace {

/// The runs from kCommonChars on as bytes, a quarter of what they take as code points: the class, and above it the
/// length; or zero there, and the length in the bytes that follow, the highest seven bits first.
template <class Put>
constexpr void put_rare_runs(Put put) {
  for (std::size_t run = 0; run < std::size(kClassRuns); ++run) {
    const char32_t end = run + 1 < std::size(kClassRuns) ? kClassRuns[run + 1].first : kCodePoints;
    if (end <= kCommonChars) continue;
    const char32_t length = end - std::max(kClassRuns[run].first, kCommonChars);
    const auto char_class = static_cast<unsigned>(kClassRuns[run].char_class);
    if (length < 16) {
      put(char_class | length << 4);
      continue;
    }
    put(char_class);
    for (const int shift : {14, 7}) {
      if (length >> shift != 0) put((length >> shift & 0x7F) | 0x80);
    }
    put(length & 0x7F);
  }
}

constexpr auto kRareRuns = [] {
  constexpr std::size_t kSize = [] {
    std::size_t size = 0;
    put_rare_runs([&size](unsigned) { ++size; });
    return size;
  }();
  std::array<std::uint8_t, kSize> bytes{};
  std::size_t at = 0;
  put_rare_runs([&](unsigned byte) { bytes[at++] = static_cast<std::uint8_t>(byte); });
  return bytes;
}();

ANNOTATOR_SELDOM std::vector<ClassRun> read_rare_runs() {
  std::vector<ClassRun> out;
  out.reserve(kRareRuns.size());
  char32_t first = kCommonChars;
  for (std::size_t i = 0; i < kRareRuns.size(); ++i) {
    out.push_back({first, static_cast<CharClass>(kRareRuns[i] & 0xF)});
    char32_t length = kRareRuns[i] >> 4;
    for (bool more = length == 0; more;) {
      ++i;
      length = length << 7 | (kRareRuns[i] & 0x7F);
      more = (kRareRuns[i] & 0x80) != 0;
    }
    first += length;
  }
  return out;
}

}  // namespace

ANNOTATOR_SELDOM CharClass rare_char_class(char32_t code_point) {
  static const std::vector<ClassRun> runs = read_rare_runs();
  const auto after = std::upper_bound(runs.begin(), runs.end(), code_point,
                                      [](char32_t value, const ClassRun& run) { return value < run.first; });
  return std::prev(after)->char_class;
}

char32_t to_lower(char32_t code_point) {
  if (code_point < 0x80) return 'A' <= code_point && code_point <= 'Z' ? code_point + 32 : code_point;
  const auto* run = std::lower_bound(std::begin(kLowerRuns), std::end(kLowerRuns), code_point,
                                     [](const CaseRun& r, char32_t value) { return r.last < value; });
  if (run == std::end(kLowerRuns) || code_point < run->first || (code_point - run->first) % run->step != 0) {
    return code_point;
  }
  return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + run->delta);
}

std::size_t marks_end(std::string_view text, std::size_t end) {
  constexpr char32_t kZeroWidthNonJoiner = 0x200C;
  constexpr char32_t kZeroWidthJoiner = 0x200D;
  while (end < text.size()) {
    const Decoded c = decode(text, end);
    if (char_class(c.code_point) != CharClass::kCombining && c.code_point != kZeroWidthJoiner &&
        c.code_point != kZeroWidthNonJoiner)
      break;
    end += c.size;
  }
  return end;
}

std::string fold(std::string_view text) {
  std::string out(text);
  const std::size_t ascii = ascii_run(text, 0);
  for (std::size_t i = 0; i < ascii; ++i) {
    if ('A' <= out[i] && out[i] <= 'Z') out[i] = static_cast<char>(out[i] + ('a' - 'A'));
  }
  if (ascii == text.size()) return out;
  out.resize(ascii);
  for (std::size_t i = ascii; i < text.size();) {
    const Decoded c = decode(text, i);
    append_utf8(out, c.code_point == 0x2019 ? U'\'' : to_lower(c.code_point));
    i += c.size;
  }
  return out;
}

}  // namespace annotator
