#include <algorithm>
#include <optional>

#include "text/chars.h"
#include "timex/classes.h"
#include "timex/folded.h"

namespace annotator {

namespace {

/// A clock time as it is read: value of the CLOCK and BARECLOCK classes.
struct ClockTime {
  int hour = 0;
  int minute = 0;
  int second = -1;
  bool utc = false;
};

// minute of the day, second + 1, and the zone, in one number.
std::int64_t encode(const ClockTime& time) {
  return (time.hour * 60 + time.minute) * 1000 + (time.second + 1) * 10 + (time.utc ? 1 : 0);
}

class ClockReader {
 public:
  ClockReader(const Chart& chart, std::uint32_t begin) : chart_(chart), at_(begin) {}

  /// Reads digits, am or pm and zone. `sure` is false where it might be a score, a verse or a count.
  bool read() {
    if (!read_hour()) return false;
    const std::uint32_t digits = at_ - 1;
    if (!read_half_of_day()) return false;
    sure_ |= had_half_of_day_;
    read_zone();
    if (needs_zone_ && !had_zone_ && !opens_range(digits)) return false;
    return time_.hour < 24 || (time_.hour == 24 && time_.minute == 0);
  }

  const ClockTime& time() const { return time_; }
  std::uint32_t at() const { return at_; }
  bool sure() const { return sure_; }

 private:
  bool inside(std::uint32_t ahead = 0) const { return at_ + ahead < chart_.size(); }
  Folded word(std::uint32_t ahead = 0) const { return Folded(inside(ahead) ? chart_.text(at_ + ahead) : ""); }
  bool is(std::string_view text, std::uint32_t ahead = 0) const { return word(ahead) == text; }
  bool glued(std::uint32_t ahead) const { return inside(ahead) && chart_.token(at_ + ahead).glued; }

  /// "1400" of "1400 to 1530 GMT", "7.30" of "7.30-9pm": digits that alone are no time.
  bool opens_range(std::uint32_t digits) const {
    constexpr std::size_t kHourAlone = 2;
    if (is_end_ || chart_.text(digits).size() <= kHourAlone || !word().in("to - \u2013 until till and")) return false;
    ClockReader end(chart_, at_ + 1);
    end.is_end_ = true;
    return inside(1) && end.read() && end.sure();
  }

  /// Half of the day from letters after the digits: "5pm", "30am"; the suffix must be known or empty.
  bool take_suffix(std::string_view suffix) {
    if (suffix.empty()) return true;
    const Folded letters(suffix);
    if (letters.in("am a pm p")) {
      if (suffix.size() == 1 && !take_dotted_m() && !had_minutes_) return false;
      return set_half_of_day(letters.view()[0] == 'p' ? 12 : 0);
    }
    if (had_minutes_ && letters.in("hrs h")) {
      had_zone_ = sure_ = true;
      return true;
    }
    if (letters == "z") {
      time_.utc = had_zone_ = sure_ = true;
      return true;
    }
    return false;
  }

  /// The rest of "8p.m."; "8a" alone may be anything.
  bool take_dotted_m() {
    if (!is(".") || !glued(0) || !glued(1) || !is("m", 1)) return false;
    at_ += 2;
    if (is(".") && glued(0)) ++at_;
    return true;
  }

  bool has_part(std::uint32_t ahead) const { return inside(ahead) && chart_.has(at_ + ahead, Symbol::kPart); }

  bool set_half_of_day(int first_hour) {
    had_half_of_day_ = true;
    if (time_.hour < 1 || time_.hour > 12) return false;
    time_.hour = time_.hour % 12 + first_hour;
    return true;
  }

  /// "15h30".
  bool read_hour_letter() {
    const std::string_view text = chart_.text(at_);
    const std::size_t letter = text.size() - std::min<std::size_t>(text.size(), 3);
    if (letter < 1 || letter > 2 || text[letter] != 'h') return false;
    const DigitToken hour = read_digits(text.substr(0, letter));
    const DigitToken minute = read_digits(text.substr(letter + 1));
    if (!hour.valid || !minute.valid || !minute.suffix.empty() || hour.whole > 24 || minute.whole > 59) return false;
    time_.hour = hour.whole;
    time_.minute = minute.whole;
    had_minutes_ = true;
    ++at_;
    return true;
  }

  bool read_hour() {
    if (read_hour_letter()) return true;
    const DigitToken first = read_digits(chart_.text(at_));
    if (!first.valid || first.grouped) return false;
    if (first.decimal) return read_dotted(first);
    ++at_;
    if (first.digits == 4 && first.whole / 100 < 24 && first.whole % 100 < 60) {
      time_.hour = first.whole / 100;
      time_.minute = first.whole % 100;
      needs_zone_ = had_minutes_ = true;
      return take_suffix(first.suffix);
    }
    if (first.digits == 3) return read_joined(first);
    if (first.digits > 2 || first.whole > 24) return false;
    time_.hour = first.whole;
    if (!first.suffix.empty()) return take_suffix(first.suffix);
    if (is(":") && glued(0) && glued(1)) return read_minutes();
    needs_half_of_day_ = true;
    return true;
  }

  /// "330 p.m.", which only "a.m." and "p.m." tell from a number.
  bool read_joined(const DigitToken& token) {
    if (token.whole % 100 > 59 || token.whole < 100) return false;
    time_.hour = token.whole / 100;
    time_.minute = token.whole % 100;
    if (token.suffix == "am" || token.suffix == "pm") return take_suffix(token.suffix);
    return token.suffix.empty() && read_half_of_day() && had_half_of_day_;
  }

  /// "8.30 p.m."; without the half of the day or a zone it is a number.
  bool read_dotted(const DigitToken& token) {
    const std::string_view text = chart_.text(at_);
    const std::size_t dot = text.find('.');
    if (text.size() - token.suffix.size() != dot + 3 || token.whole > 24) return false;
    time_.hour = token.whole;
    time_.minute = static_cast<int>(token.thousandths % 1000) / 10;
    if (time_.minute > 59) return false;
    ++at_;
    had_dot_ = needs_half_of_day_ = true;
    return take_suffix(token.suffix);
  }

  bool read_minutes() {
    const DigitToken minutes = read_digits(chart_.text(at_ + 1));
    if (!minutes.valid || minutes.digits != 2 || minutes.whole > 59 || minutes.grouped || minutes.decimal) return false;
    time_.minute = minutes.whole;
    had_minutes_ = true;
    wide_ = chart_.text(at_ - 1).size() == 2;
    at_ += 2;
    if (!minutes.suffix.empty()) return take_suffix(minutes.suffix);
    if (!is(":") || !glued(0) || !glued(1)) return true;
    const DigitToken seconds = read_digits(chart_.text(at_ + 1));
    if (!seconds.valid || seconds.digits != 2 || seconds.whole > 59) return false;
    time_.second = seconds.whole;
    at_ += 2;
    return take_suffix(seconds.suffix);
  }

  bool read_half_of_day() {
    if (had_half_of_day_) return true;
    const Folded next = word();
    const bool spaced = next.in("a p") && is("m", 1);
    const bool evening = next.in("p.m. p.m pm pm.") || (spaced && next == "p");
    const bool at_twelve = time_.hour == 12 && next.in("noon midnight");
    if (evening || at_twelve || spaced || next.in("a.m. a.m am am. o'clock")) {
      at_ += spaced ? 2 : 1;
      if (next == "midnight") time_.hour = 0;
      had_half_of_day_ = true;
      return at_twelve || next == "o'clock" || set_half_of_day(evening ? 12 : 0);
    }
    // "2.30 in the afternoon", "5.30 tomorrow morning"
    const bool of_part = had_dot_ && (has_part(1) || (has_part(2) && word(1) != "a"));
    if (needs_half_of_day_) needs_zone_ = !of_part;
    return true;
  }

  /// "UTC", "EDT", "local time", "Eastern time", "Central European Time", in brackets too; "in the ..." stays out.
  void read_zone() {
    if (!inside()) return;
    const bool bracket = is("(");
    const std::uint32_t begin = at_;
    const bool utc = time_.utc;
    if (bracket) ++at_;
    if (read_zone_name() && (!bracket || is(")"))) {
      if (bracket) ++at_;
      had_zone_ = sure_ = true;
      return;
    }
    at_ = begin;
    time_.utc = utc;
    if (word().in("hours hrs") && (wide_ || (needs_zone_ && time_.minute % 5 == 0)) && !needs_half_of_day_) {
      ++at_;
      had_zone_ = sure_ = true;
    }
  }

  bool read_zone_name() {
    if (!inside()) return false;
    if (const ChartReading* zone = chart_.find(at_, Symbol::kZone); zone != nullptr) {
      ++at_;
      if (is("time")) ++at_;
      time_.utc |= zone->value == 1 && !skip_offset();
      return true;
    }
    for (std::uint32_t length = 1; length <= 3; ++length) {
      if (!is("time", length) || !is_zone_name(length)) continue;
      at_ += length + 1;
      return true;
    }
    return false;
  }

  /// "+8", "-05:30" of "GMT+8".
  bool skip_offset() {
    const bool sign = is("+") || (is("-") && glued(0) && glued(1));
    if (!sign || !inside(1) || !chart_.has(at_ + 1, Symbol::kDigits)) return false;
    const std::uint32_t length = is(":", 2) && glued(2) && glued(3) ? 4 : 2;
    if (is("-") && inside(length) && chart_.has(at_ + length, Symbol::kZone)) return false;  // 14:00 GMT-15:30 GMT
    at_ += length;
    return true;
  }

  bool is_zone_name(std::uint32_t length) const {
    if (is("local") && length == 1) return true;
    for (std::uint32_t i = 0; i < length; ++i) {
      if (chart_.token(at_ + i).casing != Casing::kInitial) return false;
    }
    return true;
  }

  const Chart& chart_;
  std::uint32_t at_;
  ClockTime time_;
  bool sure_ = false;
  bool is_end_ = false;  // of a range
  bool had_half_of_day_ = false;
  bool had_minutes_ = false;
  bool wide_ = false;  // "09:40 hours" is a time, "9:40 hours" is not
  bool had_dot_ = false;
  bool needs_half_of_day_ = false;
  bool had_zone_ = false;
  bool needs_zone_ = false;
};

}  // namespace

void add_clock_times(Chart& chart) {
  for (std::uint32_t i = 0; i < chart.size(); ++i) {
    if (chart.token(i).kind != TokenKind::kNumber) continue;
    ClockReader reader(chart, i);
    if (!reader.read()) continue;
    chart.add(i, reader.sure() ? Symbol::kClock : Symbol::kBareClock, encode(reader.time()), reader.at());
  }
}

}  // namespace annotator
