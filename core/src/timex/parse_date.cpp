#include <string>

#include "annotator/analyzer.h"
#include "text/chars.h"
#include "timex/calendar.h"

namespace annotator {

namespace {

/// Does `text` look like `form`, where 9 stands for a digit?
bool has_form(std::string_view text, std::string_view form) {
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (form[i] == '9' ? !is_ascii_digit(text[i]) : text[i] != form[i]) return false;
  }
  return true;
}

int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(at, count)) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

Result<DateTime> parse_date(std::string_view text) {
  const bool with_time = has_form(text, "9999-99-99T99:99");
  DateTime out;
  std::string_view why;
  if (with_time || has_form(text, "9999-99-99")) {
    out = {digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2), std::nullopt};
    const int hour = with_time ? digits(text, 11, 2) : 0;
    const int minute = with_time ? digits(text, 14, 2) : 0;
    if (with_time) out.minute_of_day = hour * 60 + minute;
    why = out.year == 0                               ? "no such year"
          : out.month < 1 || out.month > 12           ? "no such month"
          : !is_valid({out.year, out.month, out.day}) ? "no such day"
          : hour > 23 || minute > 59                  ? "no such time"
                                                      : "";
  } else {
    why = "not a date";
  }
  if (why.empty()) return out;
  return Error{ErrorCode::kBadDate,
               "date \"" + std::string(text) + "\": " + std::string(why) + "; expected YYYY-MM-DD or YYYY-MM-DDThh:mm"};
}

}  // namespace annotator
