#include "timex/classes.h"

#include <array>
#include <utility>

#include "text/chars.h"
#include "text/packed_texts.h"
#include "text/word_choice.h"
#include "timex/joined.h"
#include "timex/meaning.h"

namespace annotator {

namespace {

constexpr WordChoice kOrdinals("st nd rd th");

enum Need : std::uint8_t { kAnyCase, kCapital, kTitleCase /* not ALL CAPITALS */ };

struct ClassRow {
  WordClass entry;
  std::string_view words;  // separated by spaces
};

constexpr std::int16_t of(Unit unit) { return static_cast<std::int16_t>(unit); }
constexpr std::int16_t of(Part part) { return static_cast<std::int16_t>(part); }
constexpr std::int16_t of(Mod mod) { return static_cast<std::int16_t>(mod); }
constexpr std::int16_t of(Reference reference) { return static_cast<std::int16_t>(reference); }

constexpr ClassRow kRows[] = {
    {{Symbol::kMonth, 1, kAnyCase}, "january"},
    {{Symbol::kMonth, 2, kAnyCase}, "february"},
    {{Symbol::kMonth, 3, kCapital}, "march"},
    {{Symbol::kMonth, 4, kAnyCase}, "april"},
    {{Symbol::kMonth, 5, kCapital}, "may"},
    {{Symbol::kMonth, 6, kAnyCase}, "june"},
    {{Symbol::kMonth, 7, kAnyCase}, "july"},
    {{Symbol::kMonth, 8, kCapital}, "august"},
    {{Symbol::kMonth, 9, kAnyCase}, "september"},
    {{Symbol::kMonth, 10, kAnyCase}, "october"},
    {{Symbol::kMonth, 11, kAnyCase}, "november"},
    {{Symbol::kMonth, 12, kAnyCase}, "december"},
    {{Symbol::kMonth, 1, kTitleCase}, "jan."},
    {{Symbol::kMonth, 2, kTitleCase}, "feb. feb"},
    {{Symbol::kMonth, 8, kTitleCase}, "aug. aug"},
    {{Symbol::kMonth, 4, kTitleCase}, "apr"},
    {{Symbol::kMonth, 9, kTitleCase}, "sept. sept"},
    {{Symbol::kMonth, 10, kTitleCase}, "oct. oct"},
    {{Symbol::kMonth, 11, kTitleCase}, "nov. nov"},
    {{Symbol::kMonth, 12, kTitleCase}, "dec."},
    {{Symbol::kMonthLike, 1, kAnyCase}, "january jan jan."},
    {{Symbol::kMonthLike, 2, kAnyCase}, "february feb feb."},
    {{Symbol::kMonthLike, 3, kAnyCase}, "march mar mar."},
    {{Symbol::kMonthLike, 4, kAnyCase}, "april apr apr."},
    {{Symbol::kMonthLike, 5, kAnyCase}, "may"},
    {{Symbol::kMonthLike, 6, kAnyCase}, "june jun jun."},
    {{Symbol::kMonthLike, 7, kAnyCase}, "july jul jul."},
    {{Symbol::kMonthLike, 8, kAnyCase}, "august aug aug."},
    {{Symbol::kMonthLike, 9, kAnyCase}, "september sept sept. sep sep."},
    {{Symbol::kMonthLike, 10, kAnyCase}, "october oct oct."},
    {{Symbol::kMonthLike, 11, kAnyCase}, "november nov nov."},
    {{Symbol::kMonthLike, 12, kAnyCase}, "december dec dec."},
    {{Symbol::kWeekday, 1, kAnyCase}, "monday"},
    {{Symbol::kWeekday, 2, kAnyCase}, "tuesday"},
    {{Symbol::kWeekday, 3, kAnyCase}, "wednesday"},
    {{Symbol::kWeekday, 4, kAnyCase}, "thursday"},
    {{Symbol::kWeekday, 5, kAnyCase}, "friday"},
    {{Symbol::kWeekday, 6, kAnyCase}, "saturday"},
    {{Symbol::kWeekday, 7, kAnyCase}, "sunday"},
    {{Symbol::kWeekdayLike, 1, kAnyCase}, "monday mon mon."},
    {{Symbol::kWeekdayLike, 2, kAnyCase}, "tuesday tue tue. tues tues."},
    {{Symbol::kWeekdayLike, 3, kAnyCase}, "wednesday wed wed. weds"},
    {{Symbol::kWeekdayLike, 4, kAnyCase}, "thursday thu thu. thurs thurs. thur"},
    {{Symbol::kWeekdayLike, 5, kAnyCase}, "friday fri fri."},
    {{Symbol::kWeekdayLike, 6, kAnyCase}, "saturday sat sat."},
    {{Symbol::kWeekdayLike, 7, kAnyCase}, "sunday sun sun."},
    {{Symbol::kWeekdays, 1, kAnyCase}, "mondays"},
    {{Symbol::kWeekdays, 2, kAnyCase}, "tuesdays"},
    {{Symbol::kWeekdays, 3, kAnyCase}, "wednesdays"},
    {{Symbol::kWeekdays, 4, kAnyCase}, "thursdays"},
    {{Symbol::kWeekdays, 5, kAnyCase}, "fridays"},
    {{Symbol::kWeekdays, 6, kAnyCase}, "saturdays"},
    {{Symbol::kWeekdays, 7, kAnyCase}, "sundays"},
    {{Symbol::kUnit, of(Unit::kSecond), kAnyCase}, "second sec"},
    {{Symbol::kUnit, of(Unit::kMinute), kAnyCase}, "minute min"},
    {{Symbol::kUnit, of(Unit::kHour), kAnyCase}, "hour hr"},
    {{Symbol::kUnit, of(Unit::kDay), kAnyCase}, "day"},
    {{Symbol::kUnit, of(Unit::kWeekend), kAnyCase}, "weekend"},
    {{Symbol::kUnit, of(Unit::kWeek), kAnyCase}, "week"},
    {{Symbol::kUnit, of(Unit::kFortnight), kAnyCase}, "fortnight"},
    {{Symbol::kUnit, of(Unit::kMonth), kAnyCase}, "month"},
    {{Symbol::kUnit, of(Unit::kQuarter), kAnyCase}, "quarter qtr"},
    {{Symbol::kUnit, of(Unit::kYear), kAnyCase}, "year yr"},
    {{Symbol::kUnit, of(Unit::kDecade), kAnyCase}, "decade"},
    {{Symbol::kUnit, of(Unit::kCentury), kAnyCase}, "century"},
    {{Symbol::kUnit, of(Unit::kMillennium), kAnyCase}, "millennium"},
    {{Symbol::kUnits, of(Unit::kSecond), kAnyCase}, "seconds secs"},
    {{Symbol::kUnits, of(Unit::kMinute), kAnyCase}, "minutes mins"},
    {{Symbol::kUnits, of(Unit::kHour), kAnyCase}, "hours hrs"},
    {{Symbol::kUnits, of(Unit::kDay), kAnyCase}, "days nights"},
    {{Symbol::kUnits, of(Unit::kWeekend), kAnyCase}, "weekends"},
    {{Symbol::kUnits, of(Unit::kWeek), kAnyCase}, "weeks"},
    {{Symbol::kUnits, of(Unit::kFortnight), kAnyCase}, "fortnights"},
    {{Symbol::kUnits, of(Unit::kMonth), kAnyCase}, "months"},
    {{Symbol::kUnits, of(Unit::kQuarter), kAnyCase}, "quarters"},
    {{Symbol::kUnits, of(Unit::kYear), kAnyCase}, "years yrs"},
    {{Symbol::kUnits, of(Unit::kDecade), kAnyCase}, "decades"},
    {{Symbol::kUnits, of(Unit::kCentury), kAnyCase}, "centuries"},
    {{Symbol::kUnits, of(Unit::kMillennium), kAnyCase}, "millennia millenniums"},
    {{Symbol::kPart, of(Part::kMorning), kAnyCase}, "morning dawn daybreak sunrise"},
    {{Symbol::kPart, of(Part::kMidday), kAnyCase}, "midday lunchtime"},
    {{Symbol::kPart, of(Part::kAfternoon), kAnyCase}, "afternoon teatime"},
    {{Symbol::kPart, of(Part::kEvening), kAnyCase}, "evening dusk sunset"},
    {{Symbol::kPart, of(Part::kNight), kAnyCase}, "night"},
    {{Symbol::kSeason, 1, kAnyCase}, "spring springtime"},
    {{Symbol::kSeason, 2, kAnyCase}, "summer summertime"},
    {{Symbol::kSeason, 3, kAnyCase}, "fall autumn"},
    {{Symbol::kSeason, 4, kAnyCase}, "winter wintertime"},
    {{Symbol::kDecade, 20, kAnyCase}, "twenties"},
    {{Symbol::kDecade, 30, kAnyCase}, "thirties"},
    {{Symbol::kDecade, 40, kAnyCase}, "forties"},
    {{Symbol::kDecade, 50, kAnyCase}, "fifties"},
    {{Symbol::kDecade, 60, kAnyCase}, "sixties"},
    {{Symbol::kDecade, 70, kAnyCase}, "seventies"},
    {{Symbol::kDecade, 80, kAnyCase}, "eighties"},
    {{Symbol::kDecade, 90, kAnyCase}, "nineties"},
    {{Symbol::kRelative, -1, kAnyCase}, "last past"},
    {{Symbol::kRelative, 0, kAnyCase}, "this current"},
    {{Symbol::kRelative, 1, kAnyCase}, "next coming upcoming"},
    {{Symbol::kSequel, -1, kAnyCase}, "previous preceding prior"},
    {{Symbol::kSequel, 0, kAnyCase}, "same"},
    {{Symbol::kSequel, 1, kAnyCase}, "following next ensuing succeeding subsequent"},
    {{Symbol::kAbout, of(Mod::kApprox), kAnyCase}, "about around approximately roughly some nearly almost circa"},
    {{Symbol::kAbout, of(Mod::kMoreThan), kAnyCase}, "over"},
    {{Symbol::kAbout, of(Mod::kLessThan), kAnyCase}, "under"},
    {{Symbol::kZone, 1, kAnyCase}, "utc gmt"},
    {{Symbol::kZone, 1, kCapital}, "ut"},
    {{Symbol::kZone, 2, kTitleCase}, "eastern pacific"},
    {{Symbol::kZone, 2, kCapital},
     "est edt et cst cdt ct pst pdt pt mst mdt mt bst cet cest eet eest ist msk jst kst aest aedt hst sast wib pkt"},
    {{Symbol::kAdverb, of(Unit::kHour), kAnyCase}, "hourly"},
    {{Symbol::kAdverb, of(Unit::kDay), kAnyCase}, "daily nightly everyday"},
    {{Symbol::kAdverb, of(Unit::kWeek), kAnyCase}, "weekly"},
    {{Symbol::kAdverb, of(Unit::kFortnight), kAnyCase}, "biweekly fortnightly"},
    {{Symbol::kAdverb, of(Unit::kMonth), kAnyCase}, "monthly"},
    {{Symbol::kAdverb, of(Unit::kQuarter), kAnyCase}, "quarterly"},
    {{Symbol::kAdverb, of(Unit::kHalf), kAnyCase}, "semiannual semiannually"},
    {{Symbol::kAdverb, of(Unit::kYear), kAnyCase}, "yearly annual annually"},
    {{Symbol::kStart, of(Mod::kStart), kAnyCase}, "early earlier"},
    {{Symbol::kStart, of(Mod::kEnd), kAnyCase}, "late later latter"},
    {{Symbol::kStart, of(Mod::kMid), kAnyCase}, "mid"},
    {{Symbol::kVagueWord, of(Reference::kPresent), kAnyCase}, "now currently presently nowadays"},
    {{Symbol::kVagueWord, of(Reference::kPast), kAnyCase}, "recently lately"},
    {{Symbol::kVagueWord, of(Reference::kFuture), kAnyCase}, "soon"},
};

constexpr auto kWords = pack_texts<kRows, &ClassRow::words>();
constexpr auto kEntries = pack_column<kRows, &ClassRow::entry>();

bool has_needed_case(const Token& token, std::uint8_t need) {
  if (need == kAnyCase) return true;
  if (need == kCapital) return token.casing == Casing::kInitial || token.casing == Casing::kUpper;
  return token.casing == Casing::kInitial;
}

void add_digit_token(std::uint32_t i, const DigitToken& digits, Chart& chart) {
  if (!digits.valid || digits.decimal) return;
  const bool bare = digits.suffix.empty();
  const bool ordinal = kOrdinals.holds(digits.suffix);
  if ((bare || ordinal) && digits.digits <= 2 && 1 <= digits.whole && digits.whole <= 31) {
    chart.add(i, Symbol::kDayNumber, digits.whole, i + 1);
  }
  if (ordinal && digits.whole >= 1) chart.add(i, Symbol::kOrdinal, digits.whole, i + 1);
  if (bare && digits.digits <= 2) chart.add(i, Symbol::kDigits, digits.whole, i + 1);
  if (bare && digits.digits == 4 && !digits.grouped && 1000 <= digits.whole && digits.whole <= 2100) {
    chart.add(i, Symbol::kYear, digits.whole, i + 1);
  }
  if (digits.suffix == "s" && !digits.grouped && digits.whole % 10 == 0 && digits.whole <= 2100 && 2 <= digits.digits &&
      digits.digits <= 4) {
    chart.add(i, Symbol::kDecade, digits.whole, i + 1);
  }
}

}  // namespace

WordClasses::WordClasses(Vocabulary& vocabulary) : vocabulary_(vocabulary) {
  TextReader words(kWords.data());
  for (const WordClass entry : kEntries) {
    for_each_word(words.next(), [&](std::string_view word) {
      const WordId id = vocabulary.add(word);
      if (id >= by_word_.size()) by_word_.resize(id + 1u);
      by_word_[id].push_back(entry);
    });
  }
}

std::optional<std::int32_t> WordClasses::value_of(std::string_view word, Symbol symbol) const {
  const WordId id = vocabulary_.find(word);
  if (id >= by_word_.size()) return std::nullopt;
  for (const WordClass entry : by_word_[id]) {
    if (entry.symbol == symbol) return entry.value;
  }
  return std::nullopt;
}

void WordClasses::add_to(Chart& chart) const {
  for (std::uint32_t i = 0; i < chart.size(); ++i) {
    const Token& token = chart.token(i);
    if (token.kind == TokenKind::kNumber) {
      const DigitToken digits = read_digits(chart.text(i));
      add_digit_token(i, digits, chart);
      add_joined_token(*this, i, digits, chart);
    } else if (chart.word(i) == kUnknownWord && token.kind == TokenKind::kWord) {
      add_month_day(*this, i, chart);
    }
    const WordId word = chart.word(i);
    if (word == kUnknownWord || word >= by_word_.size()) continue;
    for (const WordClass entry : by_word_[word]) {
      if (has_needed_case(token, entry.need)) chart.add(i, entry.symbol, entry.value, i + 1);
    }
  }
}

DigitToken read_digits(std::string_view token) {
  constexpr std::size_t kLongest = 12;
  DigitToken out;
  if (token.size() > kLongest) return out;
  std::size_t i = 0;
  int group = 0;
  for (; i < token.size() && (is_ascii_digit(token[i]) || token[i] == ','); ++i) {
    if (token[i] == ',') {
      if (out.grouped ? group != 3 : i > 3) return out;
      out.grouped = true;
      group = 0;
      continue;
    }
    if (out.digits == 8) return out;
    out.whole = out.whole * 10 + (token[i] - '0');
    ++out.digits;
    ++group;
  }
  if (out.digits == 0 || (out.grouped && group != 3)) return out;
  out.thousandths = std::int64_t{out.whole} * 1000;
  if (i + 1 < token.size() && token[i] == '.' && is_ascii_digit(token[i + 1])) {
    out.decimal = true;
    int place = 100;
    for (++i; i < token.size() && is_ascii_digit(token[i]); ++i, place /= 10)
      out.thousandths += (token[i] - '0') * place;
  }
  out.suffix = token.substr(i);
  for (const char c : out.suffix) {
    if (!is_ascii_alpha(c)) return out;
  }
  out.valid = true;
  return out;
}

}  // namespace annotator
