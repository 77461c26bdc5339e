#include "quotes/mark_scanner.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <optional>

#include "text/chars.h"
#include "text/utf8.h"

namespace annotator {

namespace {

enum class Glyph : std::uint8_t { kOpens, kCloses, kNeutral };

struct MarkForm {
  std::string_view bytes;
  MarkFamily family;
  Glyph glyph;
};

// Longer forms first: '' and `` are read before ' and `.
constexpr std::array<MarkForm, 24> kMarkForms = {{
    {"''", MarkFamily::kDouble, Glyph::kNeutral},
    {"``", MarkFamily::kDouble, Glyph::kOpens},
    {"\"", MarkFamily::kDouble, Glyph::kNeutral},
    {"'", MarkFamily::kSingle, Glyph::kNeutral},
    {"`", MarkFamily::kSingle, Glyph::kOpens},
    {"\u201C", MarkFamily::kDouble, Glyph::kOpens},
    {"\u201D", MarkFamily::kDouble, Glyph::kCloses},
    {"\u201E", MarkFamily::kDouble, Glyph::kOpens},
    {"\u201F", MarkFamily::kDouble, Glyph::kOpens},
    {"\uFF02", MarkFamily::kDouble, Glyph::kNeutral},
    {"\u2018", MarkFamily::kSingle, Glyph::kOpens},
    {"\u2019", MarkFamily::kSingle, Glyph::kCloses},
    {"\u201A", MarkFamily::kSingle, Glyph::kOpens},
    {"\u201B", MarkFamily::kSingle, Glyph::kOpens},
    {"\u00AB", MarkFamily::kGuillemet, Glyph::kOpens},
    {"\u00BB", MarkFamily::kGuillemet, Glyph::kCloses},
    {"\u2039", MarkFamily::kSingleGuillemet, Glyph::kOpens},
    {"\u203A", MarkFamily::kSingleGuillemet, Glyph::kCloses},
    {"\u300C", MarkFamily::kCorner, Glyph::kOpens},
    {"\u300D", MarkFamily::kCorner, Glyph::kCloses},
    {"\u300E", MarkFamily::kWhiteCorner, Glyph::kOpens},
    {"\u300F", MarkFamily::kWhiteCorner, Glyph::kCloses},
    {"\u301D", MarkFamily::kDouble, Glyph::kOpens},
    {"\u301E", MarkFamily::kDouble, Glyph::kCloses},
}};

// Of three in a row that close, the first belongs to the inner quotation.
constexpr const MarkForm& kTypewriterSingle = kMarkForms[3];

constexpr std::array<std::string_view, 13> kElisions = {"tis", "twas", "em",    "n",     "til",   "till",  "cause",
                                                        "cuz", "bout", "round", "twere", "twill", "gainst"};

/// By byte: can it be the first of a mark?
constexpr std::array<bool, 256> kBeginsMark = [] {
  std::array<bool, 256> begins{};
  for (const MarkForm& form : kMarkForms) begins[static_cast<unsigned char>(form.bytes.front())] = true;
  return begins;
}();

constexpr std::uint64_t in_each_byte(unsigned char byte) { return byte * 0x0101010101010101ull; }

/// Has one of the eight bytes the value `byte`?
constexpr std::uint64_t has_byte(std::uint64_t chunk, char byte) {
  const std::uint64_t zero_there = chunk ^ in_each_byte(static_cast<unsigned char>(byte));
  return (zero_there - in_each_byte(1)) & ~zero_there & in_each_byte(0x80);
}

constexpr std::size_t kChunk = sizeof(std::uint64_t);

/// Can a mark begin in the eight bytes? The marks of ASCII are three; all others have a high bit.
bool may_hold_mark(const char* bytes) {
  std::uint64_t chunk = 0;
  std::memcpy(&chunk, bytes, kChunk);
  return ((chunk & in_each_byte(0x80)) | has_byte(chunk, '"') | has_byte(chunk, '\'') | has_byte(chunk, '`')) != 0;
}
static_assert(kBeginsMark['"'] && kBeginsMark['\''] && kBeginsMark['`'] &&
              std::count(kBeginsMark.begin(), kBeginsMark.begin() + 0x80, true) == 3);

enum class Side : std::uint8_t { kEdge, kWord, kDigit, kOpenBracket, kCloseBracket, kDash, kPoint };

Side side_of(char32_t c) {
  if (c == '(' || c == '[' || c == '{' || c == '<') return Side::kOpenBracket;
  if (c == ')' || c == ']' || c == '}' || c == '>') return Side::kCloseBracket;
  if (c == '-' || c == '/' || c == '=' || (0x2010 <= c && c <= 0x2015)) return Side::kDash;
  switch (char_class(c)) {
    case CharClass::kSpace:
    case CharClass::kControl:
    case CharClass::kFormat:
      return Side::kEdge;
    case CharClass::kDigit:
      return Side::kDigit;
    case CharClass::kUpper:
    case CharClass::kLower:
    case CharClass::kLetter:
    case CharClass::kCombining:
      return Side::kWord;
    case CharClass::kPunctuation:
    case CharClass::kSymbol:
      return c == '$' || c == '#' || c == '@' || c == 0xA3 || c == 0x20AC || c == 0xA1 || c == 0xBF ? Side::kWord
                                                                                                    : Side::kPoint;
  }
  return Side::kPoint;
}

class Scanner {
 public:
  Scanner(std::string_view text, ByteSpan span) : text_(text), span_(span) {}

  std::vector<Mark> run() {
    for (std::size_t at = next_candidate(span_.begin); at < span_.end; at = next_candidate(at)) {
      const std::string_view rest = text_.substr(at, span_.end - at);
      const MarkForm* form = form_of(rest);
      if (rest.starts_with("'''") && !opens_after(side_before(static_cast<std::uint32_t>(at))))
        form = &kTypewriterSingle;
      if (form == nullptr) {
        at += decode(text_, at).size;
        continue;
      }
      if (form->family == MarkFamily::kSingle && is_inside_word(at, form->bytes.size())) {
        at += form->bytes.size();
        continue;
      }
      const std::size_t mark_end = grapheme_end(text_.substr(0, span_.end), at + form->bytes.size());
      const ByteSpan mark{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(mark_end)};
      at = mark.end;
      if (const auto role = form->family == MarkFamily::kSingle ? single_role(mark, *form) : double_role(mark, *form)) {
        out_.push_back({mark, form->family, *role, form->glyph == Glyph::kOpens});
      }
    }
    return std::move(out_);
  }

 private:
  /// The first byte from `at` on that a mark can begin with.
  std::size_t next_candidate(std::size_t at) const {
    while (at < span_.end) {
      const std::size_t stop = std::min<std::size_t>(at + kChunk, span_.end);
      if (stop - at < kChunk || may_hold_mark(text_.data() + at)) {
        for (std::size_t i = at; i < stop; ++i) {
          if (kBeginsMark[static_cast<unsigned char>(text_[i])]) return i;
        }
      }
      at = stop;
    }
    return at;
  }

  /// "don't", "Dahl's": a letter on either side.
  bool is_inside_word(std::size_t at, std::size_t size) const {
    return at > span_.begin && at + size < span_.end && is_ascii_alpha(text_[at - 1]) &&
           is_ascii_alpha(text_[at + size]);
  }

  /// The mark that `rest`, which is not empty, begins with.
  static const MarkForm* form_of(std::string_view rest) {
    if (!kBeginsMark[static_cast<unsigned char>(rest.front())]) return nullptr;
    for (const MarkForm& form : kMarkForms) {
      if (rest.front() == form.bytes.front() && rest.starts_with(form.bytes)) return &form;
    }
    return nullptr;
  }

  char32_t code_before(std::uint32_t at) const {
    return at == span_.begin ? U' ' : decode(text_, previous(text_, at)).code_point;
  }
  char32_t code_at(std::uint32_t at) const { return at >= span_.end ? U' ' : decode(text_, at).code_point; }
  bool is_mark_before(std::uint32_t at) const {
    return at > span_.begin && form_of(text_.substr(previous(text_, at))) != nullptr;
  }
  bool is_mark_at(std::uint32_t at) const { return at < span_.end && form_of(text_.substr(at)) != nullptr; }

  /// Side of the mark, seen through other marks that touch it: in `"'Yes,'" he said` the word is what counts.
  Side side_before(std::uint32_t at) const {
    for (int i = 0; i < 3 && is_mark_before(at); ++i) at = static_cast<std::uint32_t>(previous(text_, at));
    return side_of(code_before(at));
  }
  Side side_after(std::uint32_t at) const {
    for (int i = 0; i < 3 && is_mark_at(at); ++i) at += decode(text_, at).size;
    return side_of(code_at(at));
  }

  static bool opens_after(Side before) {
    return before == Side::kEdge || before == Side::kOpenBracket || before == Side::kDash;
  }
  static bool opens_before(Side after) {
    return after == Side::kWord || after == Side::kDigit || after == Side::kOpenBracket || after == Side::kPoint ||
           after == Side::kDash;
  }
  static bool closes_before(Side after) {
    return after == Side::kEdge || after == Side::kPoint || after == Side::kCloseBracket || after == Side::kDash;
  }

  std::optional<MarkRole> double_role(ByteSpan mark, const MarkForm& form) const {
    const char32_t before = code_before(mark.begin);
    const Side left = side_before(mark.begin);
    const Side right = side_after(mark.end);
    if (before == '=') return std::nullopt;
    if (form.glyph == Glyph::kNeutral && left == Side::kDigit && is_prime_before(mark.begin)) return std::nullopt;
    if (form.family == MarkFamily::kCorner || form.family == MarkFamily::kWhiteCorner) {
      return form.glyph == Glyph::kOpens ? MarkRole::kOpens : MarkRole::kCloses;
    }
    const bool can_open =
        opens_after(left) && opens_before(right) && !is_stop(code_at(mark.end)) && !is_full_stop(mark.end);
    const bool can_close = !opens_after(left) && closes_before(right);
    if (can_open && !(right == Side::kPoint && left != Side::kEdge)) return MarkRole::kOpens;
    if (can_close) return MarkRole::kCloses;
    if (form.glyph == Glyph::kOpens) return MarkRole::kOpens;
    if (form.glyph == Glyph::kCloses) return MarkRole::kCloses;
    if (left == Side::kDash && right != Side::kWord) return MarkRole::kCloses;
    return MarkRole::kEither;
  }

  /// Marks that never begin a quotation.
  static bool is_stop(char32_t c) { return c == ',' || c == ';' || c == ':' || c == '?' || c == '!' || c == ')'; }
  bool is_full_stop(std::uint32_t at) const { return code_at(at) == '.' && code_at(at + 1) != '.'; }

  /// 6'2": the digit before the mark follows a prime.
  bool is_prime_before(std::uint32_t at) const {
    while (at > span_.begin && is_ascii_digit(text_[at - 1])) --at;
    const char32_t c = code_before(at);
    return c == '\'' || c == 0x2019 || c == 0x2032;
  }

  std::optional<MarkRole> single_role(ByteSpan mark, const MarkForm& form) const {
    const Side left = side_before(mark.begin);
    const Side right = side_after(mark.end);
    const bool opener_follows = opens_after(left) && opens_before(right);
    if (opener_follows && form.glyph != Glyph::kCloses) {
      if (form.glyph == Glyph::kNeutral && is_elision(mark.end)) return std::nullopt;
      return MarkRole::kOpens;
    }
    if (form.glyph == Glyph::kOpens || opens_after(left) || !closes_before(right)) {
      const bool free = form.glyph == Glyph::kNeutral && left == Side::kEdge && right == Side::kEdge;
      const bool wrong_way = form.glyph == Glyph::kOpens && !opens_after(left) && closes_before(right);
      if (wrong_way) return MarkRole::kCloses;
      return free ? std::optional(MarkRole::kCloses) : std::nullopt;
    }
    if (left == Side::kPoint || left == Side::kCloseBracket || left == Side::kDash) return MarkRole::kCloses;
    return is_plural(mark) ? MarkRole::kClosesWeakly : MarkRole::kCloses;
  }

  /// 'tis, rock 'n' roll, the '90s, '08
  bool is_elision(std::uint32_t at) const {
    if (at < span_.end && is_ascii_digit(text_[at])) return true;
    std::uint32_t end = at;
    while (end < span_.end && is_ascii_alpha(text_[end])) ++end;
    const std::string word = fold(text_.substr(at, end - at));
    for (const std::string_view elision : kElisions) {
      if (word == elision) return true;
    }
    return false;
  }

  /// An s or a dropped g before, and a small letter or digit after a space: the apostrophe of "the players' union".
  bool is_plural(ByteSpan mark) const {
    const char32_t before = code_before(mark.begin);
    if (before != 's' && before != 'n' && before != 'o' && before != 'z' && before != 'x') return false;
    if (code_at(mark.end) != ' ') return false;
    const std::string_view word = text_.substr(span_.begin, mark.begin - span_.begin);
    if (word.ends_with("ous") || word.ends_with("ess")) return false;  // "'monstrous' mast", "'shameless' plan"
    const CharClass next = char_class(code_at(mark.end + 1));
    return next == CharClass::kLower || next == CharClass::kUpper || next == CharClass::kDigit;
  }

  std::string_view text_;
  ByteSpan span_;
  std::vector<Mark> out_;
};

}  // namespace

std::vector<Mark> scan_marks(std::string_view text, ByteSpan span) { return Scanner(text, span).run(); }

}  // namespace annotator
