#include <algorithm>

#include "timex/build.h"
#include "timex/rules.h"

namespace annotator {

namespace {

/// "4.2 seconds back" is a lag.
bool build_ago(const RuleMatch& m, Meaning& out) {
  if (m.expression().form != TimexForm::kLength) return false;
  out = point_from(m.expression(), Base::kArticle, m.argument());
  return out.unit >= Unit::kDay || !m.has_word("back");
}

bool build_later(const RuleMatch& m, Meaning& out) {
  if (m.expression().form != TimexForm::kLength) return false;
  out = point_from(m.expression(), Base::kPrevious, m.argument());
  out.base = Base::kPrevious;
  if (m.has_word("on")) out.shift = Shift::kThis;  // "ten years on": not after the article
  return !m.expression().adjective;
}

/// "two weeks from Friday", "three days before Christmas", "the day after Christmas".
bool build_from_day(const RuleMatch& m, Meaning& out) {
  Amount amount = {1000, Unit::kDay};
  if (m.has(Symbol::kLength)) amount = m.meaning(Symbol::kLength).amounts[0];
  if (amount.thousandths == kVague || amount.thousandths % 1000 != 0) return false;
  const int count = static_cast<int>(amount.thousandths / 1000);
  if (amount.unit != Unit::kDay && amount.unit != Unit::kWeek) return false;
  out = m.meaning(Symbol::kDay);
  out.offset += (amount.unit == Unit::kWeek ? 7 * count : count) * (m.has_word("before") ? -1 : 1);
  return true;
}

/// "a year ago today", "two weeks ago today", "ten years ago this month".
bool build_ago_day(const RuleMatch& m, Meaning& out) {
  out = point_from(m.expression(), Base::kArticle, -1);
  if (out.form == TimexForm::kOffset && out.unit == Unit::kWeek && !m.has(Symbol::kUnit)) {
    out.unit = Unit::kDay;
    out.offset *= 7;
    return true;
  }
  constexpr int kFarthest = 2000;
  const bool counted = out.form == TimexForm::kOffset && (out.unit == Unit::kYear || out.unit == Unit::kMonth);
  const Unit unit = m.has(Symbol::kUnit) ? as_unit(m.value(Symbol::kUnit)) : Unit::kDay;
  if (!counted || out.offset < -kFarthest || unit < Unit::kDay || unit > Unit::kMonth) return false;
  const int months = out.offset * (out.unit == Unit::kYear ? 12 : 1);
  out.months = static_cast<std::int16_t>(months);
  out.offset = unit == Unit::kMonth ? months : 0;
  out.unit = unit;
  return true;
}

constexpr TimexRule kRules[] = {
    {"offset.ago_day", Symbol::kDay, "LENGTH ago (today|this UNIT)", build_ago_day,
     EXAMPLES(
         "a year ago today => 2024-10-29 ; two weeks ago today => 2025-10-15 ; 31 years ago this month => 1994-10 ; "
         "five years ago this week => 2020-W44")},
    {"offset.ago", Symbol::kSpan, "LENGTH (ago|back)", build_ago,
     EXAMPLES("two years ago => 2023 ; three months ago => 2025-07 ; two weeks ago => 2025-W42 ; three days ago => "
              "2025-10-26 ; "
              "several years ago => PAST_REF ; years ago => PAST_REF ; [3d ago] => 2025-10-26 ; 3.5 billion years ago "
              "=> PAST_REF ; a "
              "year-and-a-half ago => 2024-04"),
     -1},
    {"offset.unit_ago_adjective", Symbol::kSpan, "(UNIT - (ago|earlier))",
     [](const RuleMatch& m, Meaning& out) {
       set_offset(out, Base::kArticle, -1, as_unit(m.value(Symbol::kUnit)));
       return out.unit >= Unit::kDay;
     },
     EXAMPLES("the [year-ago] figure => 2024")},
    {"offset.earlier", Symbol::kSpan,
     "(LENGTH (earlier|previously|beforehand) !than|[LENGTH (before|prior)] (.|,|;|~ \"))", build_later,
     EXAMPLES("On May 3, 2021 she left; [two days earlier] she had come => 2021-05-01 ; it flew for [two hours] before "
              "\u201cstriking\u201d land => PT2H ; it flew for [two hours] before \"striking\" land => PT2H ; [ten "
              "minutes] earlier than usual => PT10M"),
     -1},
    {"offset.later", Symbol::kSpan, "(LENGTH (later|afterwards|afterward|hence) !than|[LENGTH on] (,|.))", build_later,
     EXAMPLES(
         "In 1965 he flew; [ten years later] he led => 1975 ; On May 3, 2021 she left; [three days later] she came => "
         "2021-05-06"),
     1},
    {"offset.from_now", Symbol::kSpan, "LENGTH (from now|from today)", build_ago,
     EXAMPLES("two days from now => 2025-10-31"), 1},
    {"offset.time", Symbol::kSpan, "in [(a|one) UNIT] 's time",
     [](const RuleMatch& m, Meaning& out) {
       const Unit unit = as_unit(m.value(Symbol::kUnit));
       const bool two = unit == Unit::kFortnight;  // weeks
       set_offset(out, Base::kArticle, two ? 2 : 1, two ? Unit::kWeek : unit);
       return unit >= Unit::kDay;
     },
     EXAMPLES("in [a year]'s time => 2026 ; in [a fortnight]'s time => 2025-W46")},
    {"offset.from_day", Symbol::kDay, "(LENGTH|the day) (before|after|from) DAY", build_from_day,
     EXAMPLES("two days before Christmas => 2025-12-23 ; the day after Christmas => 2025-12-26 ; two weeks after "
              "Christmas => 2026-01-08")},
};

}  // namespace

namespace {

/// "two years and 21 days" as months and days; false where a part is finer or vague.
bool take_compound(const Meaning& length, int direction, Meaning& out) {
  int months = 0;
  int days = 0;
  for (std::size_t i = 0; i < length.amount_count; ++i) {
    const Amount amount = length.amounts[i];
    if (amount.thousandths == kVague || amount.thousandths % 1000 != 0 || amount.unit < Unit::kDay) return false;
    const auto count = static_cast<int>(std::min<std::int64_t>(amount.thousandths / 1000, 100000));
    if (amount.unit == Unit::kYear) months += 12 * count;
    if (amount.unit == Unit::kMonth) months += count;
    if (amount.unit == Unit::kWeek) days += 7 * count;
    if (amount.unit == Unit::kDay) days += count;
  }
  if (months >= 12 * 1000 || days >= 1000) return false;
  out.unit = days != 0 ? Unit::kDay : Unit::kMonth;
  out.offset = (days != 0 ? days : months) * direction;
  out.months = static_cast<std::int16_t>(days != 0 ? months * direction : 0);
  return true;
}

}  // namespace

Meaning point_from(const Meaning& length, Base base, int direction) {
  Meaning out;
  set_offset(out, base, 0, Unit::kDay);
  if (length.amount_count > 1 && take_compound(length, direction, out)) return out;
  const Amount amount = length.amounts[0];
  constexpr std::int64_t kFarthest = 10 * 1000 * 1000;  // "66 million years ago" has no year
  if (amount.thousandths == kVague || amount.thousandths > kFarthest) {
    set_reference(out, direction < 0 ? Reference::kPast : Reference::kFuture);
    return out;
  }
  const auto count = [&](int per_unit) { return static_cast<int>(amount.thousandths * per_unit / 1000) * direction; };
  const bool whole = amount.thousandths % 1000 == 0;
  switch (amount.unit) {
    case Unit::kYear:
      set_offset(out, base, count(whole ? 1 : 12), whole ? Unit::kYear : Unit::kMonth);
      break;
    case Unit::kDecade:
      set_offset(out, base, count(10), Unit::kYear);
      break;
    case Unit::kCentury:
      set_offset(out, base, count(100), Unit::kYear);
      break;
    case Unit::kMillennium:
      set_offset(out, base, count(1000), Unit::kYear);
      break;
    case Unit::kFortnight:
      set_offset(out, base, count(2), Unit::kWeek);
      break;
    case Unit::kHour:
      set_offset(out, base, count(60), Unit::kMinute);
      break;
    default:
      set_offset(out, base, count(whole || amount.unit < Unit::kDay ? 1 : 7),
                 whole || amount.unit < Unit::kDay ? amount.unit : Unit::kDay);
  }
  if (out.unit < Unit::kDay) out.type = TimexType::kTime;
  return out;
}

void offset_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
