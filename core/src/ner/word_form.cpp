#include "ner/word_form.h"

#include <array>
#include <cstring>
#include <string>

#include "text/chars.h"
#include "text/seldom.h"
#include "text/utf8.h"
#include "text/word_choice.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

/// Of names from other languages, which may begin with them.
constexpr WordChoice kParticles("- al bin da de del der di du el ibn la van von");
/// Of names of several words.
constexpr WordChoice kJoints("& and for of on the");

/// One letter of the alphabet that shapes are written in.
char mark_of(CharClass k) {
  if (k == CharClass::kUpper) return 'X';
  if (k == CharClass::kLower) return 'x';
  if (k == CharClass::kDigit) return '9';
  return is_letter(k) ? 'c' : '-';
}

struct Letter {
  char32_t exact;
  char32_t lower;
  char mark;
};

Letter letter_of(char32_t code_point) {
  if (code_point == 0x2019) code_point = U'\'';
  return {code_point, to_lower(code_point), mark_of(char_class(code_point))};
}

/// mark_of() of ASCII.
constexpr std::array<char, 128> kAsciiMarks = [] {
  std::array<char, 128> marks{};
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const char c = static_cast<char>(i);
    marks[i] = is_ascii_digit(c) ? '9' : !is_ascii_alpha(c) ? '-' : ascii_lower(c) == c ? 'x' : 'X';
  }
  return marks;
}();

Letter ascii_letter(char c) {
  const auto i = static_cast<unsigned char>(c);
  return {i, static_cast<unsigned char>(ascii_lower(c)), kAsciiMarks[i]};
}

constexpr std::uint32_t kFnvStart = 0x811C9DC5u;
constexpr std::uint32_t fnv(std::uint32_t hash, std::uint32_t value) { return (hash ^ value) * 0x01000193u; }

ANNOTATOR_SELDOM std::uint32_t fnv_rare_letter(std::uint32_t hash, char32_t letter) {
  std::string bytes;
  append_utf8(bytes, letter);
  for (const char c : bytes) hash = fnv(hash, static_cast<unsigned char>(c));
  return hash;
}

/// As word_hash() of the letter's bytes.
std::uint32_t fnv_letter(std::uint32_t hash, char32_t letter) {
  return letter < 0x80 ? fnv(hash, letter) : fnv_rare_letter(hash, letter);
}

}  // namespace

std::uint64_t spelling_hash(std::string_view word) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ull;
  std::uint64_t hash = word.size() * kFactor;
  const auto add = [&hash](std::uint64_t bytes) {
    hash = (hash ^ bytes) * kFactor;
    hash ^= hash >> 29;
  };
  for (; word.size() > 8; word.remove_prefix(8)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, word.data(), 8);
    add(bytes);
  }
  std::uint64_t rest = 0;
  for (const char c : word) rest = rest << 8 | static_cast<unsigned char>(c);
  add(rest);
  return hash;
}

WordForm FormReader::read(std::string_view word) const {
  WordForm form;
  form.word = form.shape = form.collapsed = form.lower = kFnvStart;
  std::array<char32_t, 4> latest{};  // letters
  std::size_t letters = 0;
  char last = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    if (2 <= letters && letters <= 4) form.prefixes[letters - 2] = form.lower;
    Letter letter;
    if (static_cast<unsigned char>(word[at]) < kAsciiMarks.size()) {
      letter = ascii_letter(word[at++]);
    } else {
      const Decoded c = decode(word, at);
      letter = letter_of(c.code_point);
      at += c.size;
    }
    form.word = fnv(form.word, letter.mark == '9' ? U'9' : letter.exact);
    form.shape = fnv(form.shape, static_cast<unsigned char>(letters < 8 ? letter.mark : 0));
    if (letter.mark != last) form.collapsed = fnv(form.collapsed, static_cast<unsigned char>(letter.mark));
    last = letter.mark;
    form.lower = fnv_letter(form.lower, letter.lower);
    latest[letters % latest.size()] = letter.lower;
  }
  for (std::size_t n = 1; n <= latest.size() && n < letters; ++n) {
    std::uint32_t& suffix = form.suffixes[n - 1] = kFnvStart;
    for (std::size_t i = letters - n; i < letters; ++i) suffix = fnv_letter(suffix, latest[i % latest.size()]);
  }
  form.facts = words_.find(form.lower);
  form.opener = word.size() <= 3 && is_opener(word);
  form.particle = kParticles.holds(word);
  form.joint = form.particle || kJoints.holds(word);
  return form;
}

}  // namespace annotator
