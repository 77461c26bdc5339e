#include "timex/refine.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/chars.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

/// Of two readings of the same tokens the one whose symbol stands earlier here is taken.
int preference(Symbol symbol) {
  constexpr std::array kOrder = {Symbol::kTime,   Symbol::kTrap, Symbol::kReference,  Symbol::kSet,
                                 Symbol::kDay,    Symbol::kWeek, Symbol::kMonthPoint, Symbol::kYearPoint,
                                 Symbol::kLength, Symbol::kSpan};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), symbol) - kOrder.begin());
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 38> kBeforePoint = {
    "in",      "since", "until",     "till", "by",  "from",   "to",     "of",     "late",    "early",
    "mid",     "last",  "next",      "this", "for", "before", "after",  "during", "through", "throughout",
    "between", "and",   "or",        "-",    "--",  "around", "about",  "every",  "each",    "that",
    "on",      "end",   "beginning", "back", "(",   ",",      "early-", "circa"};

/// "for one day" is a length, "one day" alone some time to come.
constexpr std::array<std::string_view, 10> kBeforeLength = {"for",  "in",   "within", "after", "of",
                                                            "than", "only", "about",  "just",  "last"};

/// After these the units are counted or told apart already: "the early days of the war".
constexpr std::array<std::string_view, 24> kBeforeKnownUnits = {
    "the",   "his",   "her",   "its",  "their", "our", "my",   "your",    "early", "late",   "last",   "final",
    "first", "those", "these", "some", "a",     "'s",  "same", "certain", "dark",  "school", "future", "-"};

/// Words that do not go on with the noun phrase to their left.
constexpr std::array<std::string_view, 62> kFunctionWords = {
    "about", "after", "also",    "although", "and",    "are",    "as",   "at",   "because", "before", "but",
    "by",    "can",   "could",   "did",      "does",   "during", "for",  "from", "had",     "has",    "have",
    "he",    "how",   "if",      "in",       "into",   "is",     "it",   "may",  "might",   "not",    "of",
    "on",    "or",    "said",    "she",      "should", "since",  "so",   "than", "that",    "the",    "then",
    "they",  "this",  "through", "till",     "to",     "until",  "was",  "we",   "were",    "what",   "when",
    "where", "which", "while",   "who",      "will",   "with",   "would"};

class Judge {
 public:
  Judge(const Chart& chart, TokenSpan range, const Candidate& candidate, Fuzzy fuzzy)
      : chart_(chart), range_(range), candidate_(candidate), fuzzy_(fuzzy) {}

  bool plausible() const {
    const std::string_view rule = candidate_.rule->name;
    if (candidate_.symbol == Symbol::kReference) return plausible_reference(rule);
    if (rule == "date.month") return plausible_month();
    if (rule == "year.plain") return plausible_year();
    if (rule.starts_with("date.month_day") || rule.starts_with("date.day_month")) return plausible_month_day();
    if (rule == "relative.season_bare") return !capital_after();
    if (rule == "duration.plural_bare") return plausible_bare_units();
    if (rule == "duration.plural_of") return !is_one_of(kBeforeKnownUnits, before());
    if (rule == "date.day_of_month" || rule == "date.weekday_day") return plausible_day_of_month(rule);
    if (rule.starts_with("date.weekday_short")) return plausible_short_weekday();
    if (rule == "date.weekday_date") return word(candidate_.tokens.begin) != "sun" || !capital_before();
    if (rule == "date.month_short_bare") return !noun_after() && !capital_after();
    if (rule == "date.slash_alone") return range_ == candidate_.tokens;
    if (rule == "year.in_words" || rule == "time.spelled") return !noun_after();
    if (rule == "set.adverb") return plausible_adverb();
    if (rule == "relative.unit" || rule == "relative.unit_of") return plausible_relative();
    return true;
  }

 private:
  std::string word(std::uint32_t i) const {
    const std::string_view text = chart_.text(i);
    return text == "\u2013" || text == "\u2011" ? "-" : fold(text);
  }
  std::string before(std::uint32_t back = 1) const {
    const std::uint32_t i = candidate_.tokens.begin;
    return i >= range_.begin + back ? word(i - back) : std::string();
  }
  std::string after(std::uint32_t ahead = 0) const {
    const std::uint32_t i = candidate_.tokens.end + ahead;
    return i < range_.end ? word(i) : std::string();
  }
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
    return next.kind == TokenKind::kWord && next.casing == Casing::kLower && !is_one_of(kFunctionWords, word(i));
  }

  bool plausible_reference(std::string_view rule) const {
    if (fuzzy_ == Fuzzy::kNone) return false;
    if (chart_.text(candidate_.tokens.begin) == "one" && is_one_of(kBeforeLength, before())) return false;
    if (before() == "from" && word(candidate_.tokens.begin) == "now" && after() != "on") return false;
    if (fuzzy_ == Fuzzy::kAll) return true;
    return rule != "reference.past_all" && rule != "reference.future_all" && rule != "reference.present_adjective" &&
           rule != "reference.term";
  }

  /// Months that are also words or names need a word before them that asks for a date.
  bool plausible_month() const {
    const std::uint32_t i = candidate_.tokens.begin;
    const std::string word = fold(chart_.text(i));
    if (chart_.token(i).casing == Casing::kUpper && word.size() <= 3) return false;
    const bool asked = is_one_of(kBeforePoint, before());
    constexpr std::size_t kAbbreviation = 3;  // without its full stop
    if (word.size() == kAbbreviation && word != "may") return asked && !capital_after();
    if (word == "may" || word == "march")
      return asked && before() != "," && before() != "and" && before() != "to" && before() != "-";
    if (word == "april" || word == "june" || word == "august" || word == "jan.")
      return asked || !(capital_before() || capital_after());
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
    if (previous.kind == TokenKind::kPunctuation) return before() != "-" && before() != "/";
    return false;
  }

  /// "the 15th" alone; "the 16th Army" and "the Third Republic" count something.
  bool plausible_day_of_month(std::string_view rule) const {
    const bool digits = chart_.token(candidate_.tokens.end - 1).kind == TokenKind::kNumber;
    return (digits || rule == "date.weekday_day") && !capital_after() && !noun_after();
  }

  /// "on Mon."; not "on sun and rain", "on Sun Microsystems".
  bool plausible_short_weekday() const {
    const std::uint32_t i = candidate_.tokens.end - 1;
    return chart_.token(i).casing != Casing::kLower && !capital_after() && !noun_after();
  }

  bool plausible_year() const {
    const std::uint32_t i = candidate_.tokens.begin;
    const int year = candidate_.meaning.year;
    const bool modern = 1900 <= year && year <= 2050;
    const bool glued_before = chart_.token(i).glued && i > range_.begin;
    const bool glued_after = candidate_.tokens.end < range_.end && chart_.token(candidate_.tokens.end).glued;
    const std::string prev = before();
    const std::string next = after();
    if (glued_before && prev != "(" && prev != "-" && prev != "\"" && prev != "\u201c" && prev != "/" &&
        prev != "\u2018" && prev != "[" && prev != "--")
      return false;
    if (glued_before && (prev == "-" || prev == "/")) {
      const bool after_year = i >= range_.begin + 2 && chart_.has(i - 2, Symbol::kYear);
      if (!after_year && !modern) return false;
      if (!after_year && prev == "/" && i >= range_.begin + 2 && chart_.token(i - 2).kind == TokenKind::kNumber)
        return false;
    }
    if (glued_after && (next == "%" || next == "\u00b0" || next == "/")) return false;
    if (glued_after && next == "-" && after(1) == "ncov") return false;
    if (next == "%" || next == "percent") return false;
    if (modern) return true;
    const bool early_modern = 1500 <= year && (prev == "the" || (next == "-" && glued_after));
    return is_one_of(kBeforePoint, prev) || prev == "year" || prev == "years" || prev == "as" || early_modern;
  }

  /// "Daily" beside another capitalised word is part of a title: "Daily Bugle", "Harbour Daily".
  bool plausible_adverb() const {
    const std::uint32_t i = candidate_.tokens.begin;
    const std::string adverb = word(i);
    const bool in_titles = adverb == "daily" || adverb == "weekly" || adverb == "monthly" || adverb == "nightly";
    if (!in_titles || chart_.token(i).casing != Casing::kInitial) return true;
    return !capital_after() && !capital_before();
  }

  bool plausible_relative() const {
    const std::string next = after();
    if (next == "-" && chart_.token(candidate_.tokens.end).glued) return false;
    return true;
  }

  const Chart& chart_;
  TokenSpan range_;
  const Candidate& candidate_;
  Fuzzy fuzzy_;
};

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
    if (best.symbol != Symbol::kTrap) out.push_back(best);
    i = best.tokens.end;
  }
  return out;
}

namespace {

/// A month, or a day of one, whose year is not said.
bool is_open(const Meaning& meaning) {
  return meaning.form == TimexForm::kCalendar && meaning.month > 0 && meaning.year == 0 &&
         meaning.year_base == Base::kNone && meaning.shift == Shift::kNone;
}

bool is_dated(const Meaning& meaning) {
  return meaning.form == TimexForm::kCalendar && meaning.month > 0 &&
         (meaning.year > 0 || meaning.year_base != Base::kNone);
}

}  // namespace

void share_years(std::string_view text, const std::vector<Token>& tokens, std::vector<Candidate>& candidates) {
  constexpr std::array<std::string_view, 5> kRangeLinks = {"to", "-", "\u2013", "until", "through"};
  constexpr std::array<std::string_view, 3> kOtherLinks = {"and", "or", "/"};
  for (std::size_t i = candidates.size(); i-- > 1;) {
    Meaning& first = candidates[i - 1].meaning;
    Meaning& second = candidates[i].meaning;
    const TokenSpan gap = {candidates[i - 1].tokens.end, candidates[i].tokens.begin};
    if (gap.size() != 1 || !is_open(first)) continue;
    const std::string_view link = token_text(text, tokens[gap.begin]);
    const bool is_range = is_one_of(kRangeLinks, link);
    if (!is_range && !is_one_of(kOtherLinks, link)) continue;
    second.ends_range = is_range && is_open(second);
    if (!is_dated(second)) continue;
    const bool over_new_year = first.month > second.month;
    if (second.year > 0) first.year = static_cast<std::int16_t>(second.year - (over_new_year ? 1 : 0));
    first.year_base = second.year_base;
    first.year_offset = static_cast<std::int16_t>(second.year_offset - (over_new_year ? 1 : 0));
  }
}

}  // namespace annotator
