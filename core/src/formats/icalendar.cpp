#include <optional>
#include <utility>

#include "formats/findings.h"
#include "formats/losses.h"
#include "formats/words.h"
#include "formats/writers.h"
#include "text/chars.h"
#include "text/offset_map.h"
#include "text/sha.h"
#include "text/utf8.h"

namespace annotator {

namespace {

constexpr std::size_t kLineOctets = 75;

/// "2026-11-16" is "20261116"; nothing for what is no day of the years 1 to 9999.
std::optional<std::string> compact_day(std::string_view day) {
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return std::nullopt;
  std::string out;
  for (const std::size_t at : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
    if (!is_ascii_digit(day[at])) return std::nullopt;
    out.push_back(day[at]);
  }
  return out;
}

class CalendarWriter {
 public:
  explicit CalendarWriter(const FormatInput& input)
      : document_(input.document),
        analysis_(input.analysis),
        offsets_(document_.text(), OffsetUnit::kCodePoint),
        hash_(sha1(document_.text())) {}

  Formatted run() {
    LossCount losses;
    losses.add(LossKind::kNames, analysis_.mentions.size());
    losses.add(LossKind::kQuotes, analysis_.quotes.size());
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Article Annotator//EN");
    for (const Timex& timex : analysis_.timexes) losses.add(LossKind::kDates, event(timex) ? 0 : 1);
    line("END:VCALENDAR");
    return {std::move(out_), losses.list()};
  }

 private:
  /// All-day events only; false when the value is no day and no range of days.
  bool event(const Timex& timex) {
    const std::optional<std::string> begin = compact_day(timex.begin);
    const std::optional<std::string> until = compact_day(timex.until);
    if (!begin || !until) return false;
    const ByteSpan around = sentences_.at(timex.span.begin);
    std::string summary = one_line(document_.text(timex.span));
    if (!around.empty()) summary.append(" \u2014 \u201C").append(one_line(document_.text(around))).append("\u201D");
    line("BEGIN:VEVENT");
    line("UID:" + to_hex(hash_.data(), hash_.size()) + "-" + std::to_string(offsets_(timex.span.begin)) +
         "@article-annotator");
    line("DTSTAMP:" + compact_day(std::string_view(analysis_.date.value).substr(0, 10)).value_or("19700101") +
         "T000000Z");
    line("DTSTART;VALUE=DATE:" + *begin);
    line("DTEND;VALUE=DATE:" + *until);
    line("SUMMARY:" + text_value(summary));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
    return true;
  }

  static std::string text_value(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '\\' || c == ';' || c == ',') out.push_back('\\');
      out.push_back(c);
    }
    return out;
  }

  /// Lines are at most 75 octets long; what is left follows behind a space, never cut inside a character.
  void line(std::string_view text) {
    std::size_t room = kLineOctets;
    while (text.size() > room) {
      std::size_t end = room;
      while (is_continuation(text[end])) --end;
      out_.append(text.substr(0, end)).append("\r\n ");
      text.remove_prefix(end);
      room = kLineOctets - 1;
    }
    out_.append(text).append("\r\n");
  }

  const Document& document_;
  const Analysis& analysis_;
  OffsetMap offsets_;
  std::array<std::uint8_t, 20> hash_;
  SentenceCursor sentences_{analysis_};
  std::string out_;
};

}  // namespace

Formatted to_icalendar(const FormatInput& input) { return CalendarWriter(input).run(); }

}  // namespace annotator
