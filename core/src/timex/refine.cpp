#include "timex/refine.h"

#include <algorithm>
#include <array>

#include "timex/folded.h"

namespace annotator {

namespace {

/// Of two readings of the same tokens the one whose symbol stands earlier here is taken.
int preference(Symbol symbol) {
  constexpr std::array kOrder = {Symbol::kTime,   Symbol::kTrap, Symbol::kReference,  Symbol::kSet,
                                 Symbol::kDay,    Symbol::kWeek, Symbol::kMonthPoint, Symbol::kYearPoint,
                                 Symbol::kLength, Symbol::kSpan};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), symbol) - kOrder.begin());
}

constexpr WordChoice kBeforePoint(
    "in since until till by from to of late early mid last next this for before after during through "
    "throughout between and or - -- around about every each that on end beginning back ( , early- "
    "circa");

/// "for one day" is a length, "one day" alone some time to come.
constexpr WordChoice kBeforeLength(
    "about after cost costs for in just last lasted lasts lose lost miss missed need needed needs of only spend spent "
    "take "
    "taken takes than took within");

/// After these the units are counted or told apart already: "the early days of the war".
constexpr WordChoice kBeforeKnownUnits(
    "the his her its their our my your early late last final first those these some a 's same "
    "certain dark school future -");

/// Words that do not go on with the noun phrase to their left.
constexpr WordChoice kFunctionWords(
    "about after also although and are as at because before but by can could did does during for "
    "from had has have he how if in into is it may might must not of on or said she should since so than "
    "that the then there they this through till to until was we were what when where which while who will "
    "with would");

class Judge {
 public:
  Judge(const Chart& chart, TokenSpan range, const Candidate& candidate, Fuzzy fuzzy)
      : chart_(chart), range_(range), candidate_(candidate), fuzzy_(fuzzy) {}

  bool plausible() const;
  /// "It fell on a Friday": of no known week; but "a Friday deadline".
  bool is_any_weekday() const {
    const Meaning& meaning = candidate_.meaning;
    return meaning.form == TimexForm::kWeekday && meaning.shift == Shift::kNone && before() == "a" && ends_phrase();
  }

 private:
  /// The word there, "" beyond the block.
  Folded word(std::uint32_t i) const {
    if (i < range_.begin || i >= range_.end) return Folded();
    const std::string_view text = chart_.text(i);
    return Folded(text == "\u2013" || text == "\u2011" ? "-" : text);
  }
  Folded first() const { return word(candidate_.tokens.begin); }
  Folded before() const { return word(candidate_.tokens.begin - 1); }
  Folded after(std::uint32_t ahead = 0) const { return word(candidate_.tokens.end + ahead); }
  bool capital_before() const {
    const std::uint32_t i = candidate_.tokens.begin;
    if (i == range_.begin) return false;
    const Casing casing = chart_.token(i - 1).casing;
    return casing == Casing::kInitial || casing == Casing::kUpper || casing == Casing::kMixed;
  }
  bool capital_after() const {
    const std::uint32_t i = candidate_.tokens.end;
    if (i >= range_.end) return false;
    const Casing casing = chart_.token(i).casing;
    return casing == Casing::kInitial || casing == Casing::kMixed;
  }

  /// Does a word follow that may be counted or described by the expression?
  bool noun_after() const {
    const std::uint32_t i = candidate_.tokens.end;
    if (i >= range_.end) return false;
    const Token& next = chart_.token(i);
    return next.kind == TokenKind::kWord && next.casing == Casing::kLower && !word(i).in(kFunctionWords);
  }

  /// Rules whose expressions are looked at once more, and how; a star ends the beginning of several names.
  struct Check {
    std::string_view rule;
    bool (Judge::*plausible)() const;
  };
  static const Check kChecks[];

  /// "at 10 a.m. On Friday" are two sentences.
  bool in_one_sentence() const {
    return candidate_.tokens.size() <= 3 || chart_.text(candidate_.tokens.begin + 2) != "On";
  }
  bool no_capital_after() const { return !capital_after(); }
  bool no_noun_after() const { return !noun_after(); }
  bool ends_phrase() const { return !noun_after() && !capital_after(); }
  bool alone() const { return range_ == candidate_.tokens; }
  /// "10:02 Police have closed the bridge." in a report by the minute.
  bool opens_block() const { return alone() || (candidate_.tokens.begin == range_.begin && capital_after()); }
  /// "a two-year and six-month term"; "two-year and ten-year plans" have two lengths.
  bool one_length() const { return !candidate_.meaning.adjective || !after().view().ends_with('s'); }
  /// "One ad" is shown somewhere; "AD 120 to 140" are two years.
  bool after_christ() const { return candidate_.tokens.size() == 2 && chart_.text(candidate_.tokens.end - 1) != "ad"; }
  bool not_counted_before() const { return !before().in(kBeforeKnownUnits); }
  /// "King's Day" is one, a king's day is none.
  bool plausible_holiday() const {
    return chart_.token(candidate_.tokens.begin).casing != Casing::kLower || first() != "king";
  }
  /// "Edmonton Sun, August 16" is a newspaper.
  bool plausible_dated_weekday() const { return first() != "sun" || !capital_before(); }

  bool plausible_reference() const {
    const Folded prev = before();
    if (first() == "one" && (prev.in(kBeforeLength) || after().in("after before"))) return false;
    if (first() != "now") return true;
    // "Homes Now" is a name
    const bool named = chart_.token(candidate_.tokens.begin).casing == Casing::kInitial && capital_before();
    return !named && (prev != "from" || after() == "on");
  }
  bool is_all_wanted() const { return fuzzy_ == Fuzzy::kAll; }
  /// "the present"; not "the present study".
  bool plausible_present() const { return first() != "the" || !noun_after(); }

  /// Months that are also words or names need a word before them that asks for a date.
  bool plausible_month() const {
    const Folded month = first();
    const Folded prev = before();
    const std::size_t letters = month.view().size();
    constexpr std::size_t kAbbreviation = 3;  // without its full stop
    if (chart_.token(candidate_.tokens.begin).casing == Casing::kUpper && letters <= kAbbreviation) return false;
    const bool asked = prev.in(kBeforePoint);
    const bool asked_by_word = asked && !prev.in("- ,");
    if (letters == kAbbreviation && month != "may") return asked_by_word && !capital_after();
    const std::uint32_t i = candidate_.tokens.begin;
    const bool ends_range = i >= range_.begin + 2 && chart_.has(i - 2, Symbol::kMonth);  // "from November to March"
    if (month.in("may march")) {
      const bool put_off =
          prev == "to" && word(candidate_.tokens.begin - 2)
                              .in("adjourned back brought deferred delayed forward moved postponed pushed");
      // "the March vote", "her May win"
      const bool of_event = prev.in("a her his its our the their") &&
                            after().in(
                                "agreement attack budget data deadline election elections figures meeting poll "
                                "polls primary report ruling summit vote win");
      const bool owns = month == "march" && after() == "'s" && !capital_before();
      return put_off || of_event || owns || (asked_by_word && (ends_range || !prev.in("and to")));
    }
    if (month.in("april june august jan.")) return asked || !(capital_before() || capital_after());
    return true;
  }

  bool plausible_month_day() const {
    const std::uint32_t first = candidate_.tokens.begin;
    for (std::uint32_t i = first; i < candidate_.tokens.end; ++i) {
      const std::string_view month = chart_.text(i);
      if ((month == "may" || month == "march") && range_.size() > 12) return false;
    }
    return true;
  }

  /// "decades in the making"; not "the early days" or "working hours".
  bool plausible_bare_units() const {
    const std::uint32_t i = candidate_.tokens.begin;
    if (i == range_.begin) return true;
    const Token& previous = chart_.token(i - 1);
    return previous.kind == TokenKind::kPunctuation && !before().in("- /");
  }

  /// "the 15th" alone; "the 16th Army" and "the Third Republic" count something.
  bool plausible_day_of_month() const {
    if (after(2).in("century centuries") || after(3) == "centuries") return false;  // "from the 9th to 11th centuries"
    return chart_.token(candidate_.tokens.end - 1).kind == TokenKind::kNumber && ends_phrase();
  }

  /// "on Mon.", "Mon: closed" as a label; not "on sun and rain", "on Sun Microsystems".
  bool plausible_short_weekday() const {
    const std::uint32_t i = candidate_.tokens.end - 1;
    const bool asked = after() != ":" || candidate_.tokens.begin == range_.begin || before().in(kBeforePoint);
    return asked && chart_.token(i).casing != Casing::kLower && (chart_.text(i).ends_with('.') || ends_phrase());
  }

  bool plausible_year() const {
    const std::uint32_t i = candidate_.tokens.begin;
    const int year = candidate_.meaning.year;
    const bool modern = 1900 <= year && year <= 2050;
    const bool glued_before = chart_.token(i).glued && i > range_.begin;
    const bool glued_after = candidate_.tokens.end < range_.end && chart_.token(candidate_.tokens.end).glued;
    const Folded prev = before();
    const Folded next = after();
    if (glued_before && !prev.in("( - \" \u201c / \u2018 [ --")) return false;
    if (glued_before && prev.in("- /")) {
      const bool after_year = i >= range_.begin + 2 && chart_.has(i - 2, Symbol::kYear);
      if (!after_year && !modern) return false;
      if (!after_year && prev == "/" && i >= range_.begin + 2 && chart_.token(i - 2).kind == TokenKind::kNumber)
        return false;
    }
    const std::uint32_t behind = candidate_.tokens.end + 1;
    const bool spans = behind < range_.end && chart_.has(behind, Symbol::kYearPoint);  // "2010/11"
    if (glued_after && next.in("\u00b0 /") && !spans) return false;
    if (glued_after && next == "-" && after(1) == "ncov") return false;
    if (next.in("% percent")) return false;
    if (modern || (prev == "than" && word(i - 2).in("earlier later"))) return true;
    const bool early_modern = 1500 <= year && (prev == "the" || (next == "-" && glued_after));
    return prev.in(kBeforePoint) || prev.in("year years as") || early_modern;
  }

  /// "Daily" beside another capitalised word is part of a title: "Daily Bugle", "Harbour Daily".
  bool plausible_adverb() const {
    if (chart_.token(candidate_.tokens.begin).casing != Casing::kInitial) return true;
    return !first().in("daily weekly monthly nightly") || (!capital_after() && !capital_before());
  }

  /// "spent the summer there"; not "summer camp", "the autumn statement". Histories tell of summer offensives.
  /// "Harbour Summer" is a title.
  bool plausible_season() const {
    const bool titled = chart_.token(candidate_.tokens.end - 1).casing == Casing::kInitial && capital_before() &&
                        !before().in(kFunctionWords);
    return (ends_phrase() && !titled) || after().in("offensive offensives campaign quarters");
  }
  /// "for over two years"; in "they met over two years" it is a preposition.
  bool plausible_about() const {
    constexpr WordChoice kBeforeMore =
        "after and at been by but for from in is it just last lasted lasts of since spent take takes taking than that "
        "to took under was were where with within ( , - \" \u201c";
    return first() != "over" || candidate_.tokens.begin == range_.begin || before().in(kBeforeMore);
  }
  /// "two weeks from Friday", but not "for two weeks from Friday".
  bool no_length() const { return !before().in("for lasting last"); }
  /// "the last two days"; in "may last two days" it is a verb.
  bool no_verb() const { return first() != "last" || !before().in("and to will would could can may might must not"); }
  /// "in the night the crews left", but not "it was the night the pier fell".
  bool plausible_part() const {
    return ends_phrase() && (before().in(kBeforePoint) || !after().in("the he she they we i it"));
  }

  /// A quarter of a game, not of a year.
  bool no_game() const {
    constexpr std::uint32_t kReach = 24;  // tokens
    if (candidate_.meaning.unit != Unit::kQuarter) return true;
    for (std::uint32_t i = candidate_.tokens.begin, n = 0; n < 2 * kReach; ++n) {
      if (word(i + n - kReach)
              .in("buzzer halftime outscored overtime punt quarterback rebounds scored touchdown touchdowns trailed "
                  "yard yards"))
        return false;
    }
    return true;
  }

  bool plausible_relative() const { return after() != "-" || !chart_.token(candidate_.tokens.end).glued; }

  const Chart& chart_;
  TokenSpan range_;
  const Candidate& candidate_;
  Fuzzy fuzzy_;
};

const Judge::Check Judge::kChecks[] = {
    {"date.month", &Judge::plausible_month},
    {"year.plain", &Judge::plausible_year},
    {"date.month_day*", &Judge::plausible_month_day},
    {"date.day_month*", &Judge::plausible_month_day},
    {"date.month_short_bare", &Judge::ends_phrase},
    {"date.day_of_month*", &Judge::plausible_day_of_month},
    {"date.weekday_day", &Judge::ends_phrase},
    {"date.weekday_short*", &Judge::plausible_short_weekday},
    {"date.weekday_date", &Judge::plausible_dated_weekday},
    {"date.slash_alone", &Judge::alone},
    {"holiday.named", &Judge::plausible_holiday},
    {"reference.right_now", &Judge::plausible_present},
    {"reference.past_all", &Judge::is_all_wanted},
    {"reference.future_all", &Judge::is_all_wanted},
    {"reference.present_adjective", &Judge::is_all_wanted},
    {"reference.term", &Judge::is_all_wanted},
    {"relative.season_bare", &Judge::plausible_season},
    {"relative.season_the", &Judge::plausible_season},
    {"relative.quarter", &Judge::no_game},
    {"modified.span", &Judge::no_game},
    {"relative.unit", &Judge::plausible_relative},
    {"duration.compound", &Judge::one_length},
    {"duration.the_last", &Judge::no_verb},
    {"modified.about", &Judge::plausible_about},
    {"offset.from_day", &Judge::no_length},
    {"duration.plural_bare", &Judge::plausible_bare_units},
    {"duration.plural_of", &Judge::not_counted_before},
    {"year.anno_domini", &Judge::after_christ},
    {"year.in_words", &Judge::no_noun_after},
    {"time.spelled", &Judge::no_noun_after},
    {"time.to_hour", &Judge::no_noun_after},
    {"time.time_day", &Judge::in_one_sentence},
    {"time.part", &Judge::plausible_part},
    {"time.clock_alone", &Judge::opens_block},
    {"time.day_hour", &Judge::ends_phrase},
    {"time.hour_part_alone", &Judge::alone},
    {"set.adverb", &Judge::plausible_adverb},
};

bool Judge::plausible() const {
  if (candidate_.symbol == Symbol::kReference && (fuzzy_ == Fuzzy::kNone || !plausible_reference())) return false;
  const std::string_view rule = candidate_.rule->name;
  for (const Check& check : kChecks) {
    const bool several = check.rule.ends_with('*') && rule.starts_with(check.rule.substr(0, check.rule.size() - 1));
    if (several || rule == check.rule) return (this->*check.plausible)();
  }
  return true;
}

}  // namespace

bool is_plausible(const Chart& chart, TokenSpan range, const Candidate& candidate, Fuzzy fuzzy) {
  return Judge(chart, range, candidate, fuzzy).plausible();
}

std::vector<Candidate> choose(const Chart& chart, TokenSpan range, Fuzzy fuzzy) {
  std::vector<Candidate> out;
  for (std::uint32_t i = range.begin; i < range.end;) {
    Candidate best;
    for (std::uint32_t r = chart.first_reading(i); r != kNoReading; r = chart.reading(r).next) {
      const ChartReading& reading = chart.reading(r);
      if (!is_expression(reading.symbol)) continue;
      const bool longer = best.rule == nullptr || reading.end > best.tokens.end;
      const bool same = best.rule != nullptr && reading.end == best.tokens.end;
      if (!longer && !(same && preference(reading.symbol) < preference(best.symbol))) continue;
      const Candidate candidate = {{i, reading.end}, reading.symbol, reading.rule, chart.meaning(reading)};
      if (reading.symbol == Symbol::kTrap || is_plausible(chart, range, candidate, fuzzy)) best = candidate;
    }
    if (best.rule == nullptr) {
      ++i;
      continue;
    }
    if (Judge(chart, range, best, fuzzy).is_any_weekday()) best.meaning.base = Base::kContext;
    if (best.symbol != Symbol::kTrap) out.push_back(best);
    i = best.tokens.end;
  }
  return out;
}

}  // namespace annotator
