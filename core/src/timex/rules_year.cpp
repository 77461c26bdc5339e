#include "text/chars.h"
#include "timex/build.h"
#include "timex/rules.h"

namespace annotator {

namespace {

bool build_year(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kYear);
  out.year = static_cast<std::int16_t>(m.value(Symbol::kYear));
  return true;
}

/// "1990-92": the second year takes the century of the first.
bool build_second_year(const RuleMatch& m, Meaning& out) {
  const int first = m.value(Symbol::kYear);
  const int second = first / 100 * 100 + m.value(Symbol::kDigits);
  if (second <= first || m.text(Symbol::kDigits).size() != 2) return false;
  set_point(out, Unit::kYear);
  out.year = static_cast<std::int16_t>(second);
  return true;
}

/// '98: the nearest such year that a reader of today would think of.
bool build_short_year(const RuleMatch& m, Meaning& out) {
  if (m.text(Symbol::kDigits).size() != 2) return false;
  const int digits = m.value(Symbol::kDigits);
  set_point(out, Unit::kYear);
  out.year = static_cast<std::int16_t>(digits < 40 ? 2000 + digits : 1900 + digits);
  return true;
}

bool build_before_christ(const RuleMatch& m, Meaning& out) {
  const int year = static_cast<int>(m.quantity(Symbol::kNumber) / 1000);
  if (year < 1 || year > 9999 || m.quantity(Symbol::kNumber) % 1000 != 0) return false;
  set_point(out, Unit::kYear);
  out.year = static_cast<std::int16_t>(-year);
  return true;
}

bool build_after_christ(const RuleMatch& m, Meaning& out) {
  if (!build_before_christ(m, out)) return false;
  out.year = static_cast<std::int16_t>(-out.year);
  return true;
}

/// "nineteen ninety-eight": two numbers written out.
bool build_spelled_year(const RuleMatch& m, Meaning& out) {
  const std::int64_t century = m.quantity(Symbol::kNumber, 0) / 1000;
  const std::int64_t rest = m.quantity(Symbol::kNumber, 1) / 1000;
  const bool written_out =
      is_ascii_alpha(m.text(Symbol::kNumber, 0)[0]) && is_ascii_alpha(m.text(Symbol::kNumber, 1)[0]);
  const bool with_zero = m.has_word("oh") || m.has_word("zero");
  if (!written_out || century < 17 || century > 20 || rest < (with_zero ? 1 : 10) || rest > (with_zero ? 9 : 99))
    return false;
  set_point(out, Unit::kYear);
  out.year = static_cast<std::int16_t>(century * 100 + rest);
  return true;
}

/// "two thousand and five", "nineteen hundred and three", after a word that asks for a year.
bool build_year_in_words(const RuleMatch& m, Meaning& out) {
  const std::int64_t thousandths = m.quantity(Symbol::kNumber);
  const std::int64_t year = thousandths / 1000;
  constexpr int kEarliest = 1100, kLatest = 2100;
  const bool month_before = m.has(Symbol::kMonth) || m.has(Symbol::kOrdinal);
  if (!is_ascii_alpha(m.text(Symbol::kNumber)[0]) || thousandths % 1000 != 0) return false;
  if (year < kEarliest || year > kLatest || (year % 100 == 0 && !month_before)) return false;
  set_point(out, Unit::kYear);
  out.year = static_cast<std::int16_t>(year);
  return true;
}

/// The argument is -1 before Christ.
bool build_decade(const RuleMatch& m, Meaning& out) {
  const int year = m.value(Symbol::kDecade);
  const bool before_christ = m.argument() < 0;
  set_point(out, Unit::kDecade);
  out.year = static_cast<std::int16_t>(before_christ ? -1 - year : year);
  out.century_open = 0 < out.year && out.year < 100;
  if (year % 100 == 0 && year < 2000) out.unit = Unit::kCentury;  // the 1800s
  return before_christ || year < 100 || year >= 1000;
}

/// The argument is -1 before Christ.
bool build_century(const RuleMatch& m, Meaning& out) {
  const int nth = m.value(Symbol::kOrdinal);
  constexpr int kLatest = 22, kEarliest = 99;  // before Christ
  if (nth < 1 || nth > (m.argument() < 0 ? kEarliest : kLatest)) return false;
  set_point(out, Unit::kCentury);
  out.mod = as_mod(m.value(Symbol::kStart));
  out.year = static_cast<std::int16_t>((nth - 1) * 100);
  if (nth == 1) out.year = 1;
  if (m.argument() < 0) out.year = static_cast<std::int16_t>(-1 - 100 * (nth - 1));
  return true;
}

bool build_fiscal(const RuleMatch& m, Meaning& out) {
  set_point(out, Unit::kYear);
  const int digits = m.value(Symbol::kDigits);
  out.year = static_cast<std::int16_t>(m.has(Symbol::kYear) ? m.value(Symbol::kYear) : 2000 + digits);
  return true;
}

bool build_relative_year(const RuleMatch& m, Meaning& out) {
  set_offset(out, Base::kArticle, m.value(Symbol::kRelative), Unit::kYear);
  return true;
}

bool build_year_beside(const RuleMatch& m, Meaning& out) {
  build_year(m, out);
  out.year = static_cast<std::int16_t>(out.year + (m.has_word("after") ? 1 : -1));
  return true;
}

/// "that year", "the year before": the argument is the offset.
bool build_told_year(const RuleMatch& m, Meaning& out) {
  set_offset(out, Base::kPrevious, m.argument(), Unit::kYear);
  return true;
}

constexpr TimexRule kRules[] = {
    {"year.plain", Symbol::kYearPoint, "[YEAR]", build_year, EXAMPLES("in [2019] => 2019 ; since [1998] => 1998")},
    {"year.the_year", Symbol::kYearPoint, "the year YEAR", build_year, EXAMPLES("the year 2000 => 2000")},
    {"year.second", Symbol::kYearPoint, "YEAR ~ (-|/) ~ [DIGITS] !(-|/)", build_second_year,
     EXAMPLES("the 1990-[92] talks => 1992")},
    {"year.short", Symbol::kYearPoint, "' ~ DIGITS", build_short_year, EXAMPLES("the class of ['98] => 1998")},
    {"year.before_christ", Symbol::kYearPoint, "NUMBER (bc|b.c.|bce|b.c.e.|b.c)", build_before_christ,
     EXAMPLES("in [44 BC] => BC0044")},
    {"year.before_christ_first", Symbol::kYearPoint, "[NUMBER] (-|to|and|until) NUMBER (bc|b.c.|bce|b.c.e.|b.c)",
     build_before_christ, EXAMPLES("from [149] to 146 BC => BC0149")},
    {"year.anno_domini", Symbol::kYearPoint, "(NUMBER (ad|a.d.|ce|c.e.)|(ad|a.d.) NUMBER)", build_after_christ,
     EXAMPLES("in [AD 79] => 0079 ; One ad was shown =>")},
    {"year.spelled", Symbol::kYearPoint, "NUMBER (-|oh|zero)? NUMBER", build_spelled_year,
     EXAMPLES("nineteen ninety-eight => 1998 ; in [nineteen oh three] => 1903")},
    {"year.in_words", Symbol::kYearPoint,
     "(in|since|until|by|of|from|to|year|MONTH|ORDINAL|MONTH ,|ORDINAL ,) [NUMBER]", build_year_in_words,
     EXAMPLES("in [two thousand and five] => 2005 ; October two thousand => 2000-10 ; in two thousand homes => ; in "
              "twelve hundred and ten homes =>")},
    {"year.fiscal", Symbol::kYearPoint,
     "((fiscal|fy|calendar|(fiscal|financial|calendar) year) YEAR|the? YEAR (fiscal|financial) year)", build_fiscal,
     EXAMPLES("fiscal 2026 => 2026 ; calendar year 2026 => 2026 ; in [calendar 2026] => 2026 ; the 2015 fiscal year => "
              "2015 ; FY 2023 => 2023 ; "
              "FY24 => 2024 ; [FY 2023]-24 => 2023")},
    {"year.decade", Symbol::kSpan, "the? (' ~)? DECADE", build_decade,
     EXAMPLES("the 1990s => 199 ; the '90s => 199 ; the nineties => 199")},
    {"year.decade_before_christ", Symbol::kSpan, "the? DECADE (bc|b.c.|bce|b.c.e.|b.c)", build_decade,
     EXAMPLES("the 1200s BC => BC12 ; the 400s B.C. => BC04 ; the 480s BC => BC048 ; in the 400s =>"), -1},
    {"year.century", Symbol::kSpan,
     "(the? START? ORDINAL -? (century|centuries) (ad|a.d.|ce|c.e.)?|[the? START? ORDINAL] (and|or|to|-|through) the? "
     "START? ORDINAL (century|centuries) !(bc|b.c.|bce))",
     build_century,
     EXAMPLES("the 19th century => 18 ; nineteenth-century => 18 ; the third century AD => 02 ; the late nineteenth "
              "century => 18 ; from [the 9th] to 11th centuries => 08 ; the 9th to [11th centuries] => 10")},
    {"year.century_before_christ", Symbol::kSpan, "the? ORDINAL -? (century|centuries) (bc|b.c.|bce|b.c.e.|b.c)",
     build_century,
     EXAMPLES("in [the fourth century BC] => BC03 ; [the 39th century BC] => BC38 ; [the 1st century BCE] => BC00"),
     -1},
    {"year.relative", Symbol::kYearPoint, "RELATIVE year", build_relative_year, EXAMPLES("last year => 2024")},
    {"year.that", Symbol::kYearPoint, "(that|the same) year", build_told_year,
     EXAMPLES("In 1999 it began; [that year] it ended => 1999"), 0},
    {"year.beside", Symbol::kYearPoint, "the year (before|after) YEAR", build_year_beside,
     EXAMPLES("the year before 2015 => 2014 ; the year after 2015 => 2016")},
    {"year.new", Symbol::kYearPoint, "the new year !('s|day|eve|of|-)",
     [](const RuleMatch&, Meaning& out) {
       set_point(out, Unit::kYear);
       out.month = 1;
       out.mod = Mod::kStart;
       return true;
     },
     EXAMPLES("It opens in [the new year] => 2026 ; the New Year's party =>")},
    {"year.before", Symbol::kYearPoint, "the year (before|previous|earlier) !last", build_told_year,
     EXAMPLES("In 2010 it rose; in [the year before] it fell => 2009"), -1},
};

}  // namespace

void year_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
