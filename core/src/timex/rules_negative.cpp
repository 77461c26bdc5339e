#include <algorithm>

#include "text/chars.h"
#include "timex/build.h"
#include "timex/calendar.h"
#include "timex/rules.h"

namespace annotator {

namespace {

constexpr int kLeapYear = 2024;

bool build_trap(const RuleMatch&, Meaning&) { return true; }

bool spells_only_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_ascii_digit); }

/// "June 31, 2022" and "02/29/2022" look like days but are none; the argument is 1 where the month comes first always.
bool build_impossible_day(const RuleMatch& m, Meaning&) {
  const int year = m.has(Symbol::kYear) ? m.value(Symbol::kYear) : kLeapYear;
  if (m.has(Symbol::kMonthLike)) {
    const std::int64_t day = m.quantity(Symbol::kNumber) / 1000;
    constexpr int kFirstShortYear = 40;                             // "August 99"
    if (!is_ascii_digit(m.text(Symbol::kNumber)[0])) return false;  // "in June several ships left"
    return day > 31 ? day < kFirstShortYear : !is_valid({year, m.value(Symbol::kMonthLike), static_cast<int>(day)});
  }
  const int first = m.value(Symbol::kDigits, 0);
  const int second = m.value(Symbol::kDigits, 1);
  const bool other_order = m.argument() == 0 && is_valid({year, second, first});
  return !is_valid({year, first, second}) && !other_order;
}

// Nobody is shown the rule of what is left out: only the tests tell them by their names.
#ifdef ANNOTATOR_RULE_EXAMPLES
#define TRAP(name) name
#else
#define TRAP(name) "trap"
#endif

// What these match is no date, and hides the dates inside it.
constexpr TimexRule kRules[] = {
    {TRAP("trap.degrees"), Symbol::kTrap,
     "((low|lower|mid|middle|upper|high|over|under) -?|(be|reach|hit|drop|fall|dip|climb|rise|highs|lows|temperatures) "
     "(in|into|to|around)? the) DECADE",
     [](const RuleMatch& m, Meaning&) { return m.value(Symbol::kDecade) < 100; },
     EXAMPLES(
         "in the low 90s => ; naps for over-60s => ; It will drop into the 20s => ; back to be in [the 1920s] => 192")},
    {TRAP("trap.one_am"), Symbol::kTrap, "for one am", build_trap, EXAMPLES("I for one am glad =>")},
    {TRAP("trap.the_last_night"), Symbol::kTrap, "the last PART", build_trap,
     EXAMPLES("On the last night of the fair it rained => ; [Last night] it rained => 2025-10-28TNI")},
    {TRAP("trap.car"), Symbol::kTrap, "audi QUARTERCODE", build_trap, EXAMPLES("an Audi Q3 =>")},
    {TRAP("trap.impossible_day"), Symbol::kTrap,
     "(MONTHLIKE NUMBER (,? YEAR)?|NUMBER MONTHLIKE (,? YEAR)?|DIGITS ~ / ~ DIGITS ~ / ~ YEAR|DIGITS ~ - ~ DIGITS ~ - "
     "~ YEAR)",
     build_impossible_day, EXAMPLES("June 31, 2022 => ; 02/29/2022 =>")},
    {TRAP("trap.impossible_range"), Symbol::kTrap, "MONTHLIKE DAYNUMBER (-|--) DAYNUMBER (,? YEAR)?",
     [](const RuleMatch& m, Meaning&) {
       const int year = m.has(Symbol::kYear) ? m.value(Symbol::kYear) : kLeapYear;
       return !is_valid({year, m.value(Symbol::kMonthLike), m.value(Symbol::kDayNumber, 1)});
     },
     EXAMPLES("June 10 - 31, 2022 => ; February 20 - 29, 2022 =>")},
    {TRAP("trap.month_number"), Symbol::kTrap, "MONTHLIKE NUMBER",
     [](const RuleMatch& m, Meaning&) {
       constexpr std::size_t kLongerThanYear = 5;
       return m.text(Symbol::kNumber).size() >= kLongerThanYear && spells_only_digits(m.text(Symbol::kNumber));
     },
     EXAMPLES("February 151998 => ; in [March] 15,000 came => 2025-03")},
    {TRAP("trap.years_backwards"), Symbol::kTrap, "YEAR ~ - ~ YEAR",
     [](const RuleMatch& m, Meaning&) { return m.value(Symbol::kYear, 1) < m.value(Symbol::kYear); },
     EXAMPLES("the code 2012-1400 =>")},
    {TRAP("trap.impossible_spaced"), Symbol::kTrap, "YEAR DIGITS DIGITS", build_impossible_day,
     EXAMPLES("2012 80 10 =>"), 1},
    {TRAP("trap.impossible_iso"), Symbol::kTrap, "YEAR ~ - ~ DIGITS ~ - ~ DIGITS", build_impossible_day,
     EXAMPLES("2014-13-32 => ; 2024-13-01 =>"), 1},
    {TRAP("trap.compound_age"), Symbol::kTrap,
     "((LENGTH (and|to|or))? LENGTH -? (old|olds|of age|younger|older)|((age|ages) of|aged) LENGTH)", build_trap,
     EXAMPLES("a year old => ; a 34-year-old man => ; she is 34 years old => ; between six months and 19 years of age "
              "=> ; at the age of four months =>")},
    {TRAP("trap.named_unit"), Symbol::kTrap, "(a|an|the)? UNIT DIGITS",
     [](const RuleMatch& m, Meaning&) { return m.text(Symbol::kUnit)[0] < 'a'; },
     EXAMPLES("A Year 6 pupil => ; in [a year] 6 came => P1Y")},
    {TRAP("trap.in_his_years"), Symbol::kTrap, "(his|her|their|my|our|your) (START|mid -)? DECADE", build_trap,
     EXAMPLES("in his 20s => ; in their late thirties =>")},
    {TRAP("trap.money"), Symbol::kTrap, "($|\u20ac|\u00a3|#) (YEAR|NUMBER|DIGITS)", build_trap, EXAMPLES("$2000 =>")},
    {TRAP("trap.numbered"), Symbol::kTrap,
     "(aged|age|no.|number|flight|room|page|section|article|resolution|route|highway|boeing|model|chapter|volume|act|"
     "bill|title|"
     "unit|track|version|apollo|windows|area|interstate|building|p.|pp.|russell|s&p) (YEAR|NUMBER|DIGITS) (~ / ~ "
     "YEAR)? !UNITS",
     build_trap,
     EXAMPLES("aged 34 => ; the area [45,000 years ago] => PAST_REF ; Resolution 1973 => ; Flight 1549 => ; No. "
              "1430/2019 =>")},
    {TRAP("trap.measure"), Symbol::kTrap,
     "(ABOUT|more than|less than|at least|fewer than)? YEAR "
     "(people|animals|persons|soldiers|troops|men|women|children|votes|voters|kilometers|kilometres|km|meters|metres|m|"
     "feet|miles|percent|%|points|seats|dollars|euros|pounds|jobs|homes|houses|deaths|cases|employees|workers|members|"
     "students|tons|tonnes|acres|hectares|hours|days|years|minutes|calories|residents|inhabitants|civilians|refugees|"
     "prisoners|protesters|passengers|delegates|square|copies|units|fans|hp|mw|kg|kilograms|participants|patients|"
     "others|died|dead|injured|wounded|species|billion|million|thousand|times|new|officers|police|firefighters|"
     "families|migrants|tests|main|street|avenue|road|boulevard|drive|lane|year old)",
     build_trap, EXAMPLES("1984 people => ; 2010 Main Street =>")},
    {TRAP("trap.speed"), Symbol::kTrap,
     "(miles|kilometers|kilometres|km|mi|meters|metres|feet|revolutions|beats) (per|an) UNIT", build_trap,
     EXAMPLES("75 miles per hour =>")},
    {TRAP("trap.as_soon_as"), Symbol::kTrap, "((as|so|too|how) soon|as recently as|as many UNITS)", build_trap,
     EXAMPLES("as soon as we can => ; its third in as many years =>")},
    {TRAP("trap.election"), Symbol::kTrap, "YEAR (united states|us|u.s.) presidential (election|elections)", build_trap,
     EXAMPLES("the 2020 US presidential election =>")},
    {TRAP("trap.take_over"), Symbol::kTrap, "((take|taking) over one UNIT|[one day] (in|last|this|when))", build_trap,
     EXAMPLES("Would she take over one day? => ; one day in [May] a fire broke out => 2025-05")},
    {TRAP("trap.a_second_one"), Symbol::kTrap, "a second (,|is|was|has|had|will|would)", build_trap,
     EXAMPLES("A second, in [March], was withdrawn => 2025-03")},
    {TRAP("trap.one_season"), Symbol::kTrap, "one SEASON !of", build_trap, EXAMPLES("over one winter =>")},
    {TRAP("trap.spring_tide"), Symbol::kTrap, "the? (RELATIVE|SEQUEL)? SEASON (tide|tides)", build_trap,
     EXAMPLES("the next spring tide =>")},
    {TRAP("trap.island"), Symbol::kTrap,
     "((easter|christmas) "
     "(island|islands|egg|eggs|bunny|seals|tree|trees|carol|lights|market|card|cards|rising|present|presents)|good "
     "friday agreement)",
     build_trap, EXAMPLES("Easter Island =>")},
    {TRAP("trap.virus"), Symbol::kTrap, "((covid|sars|mers) - (DIGITS|NUMBER)|cve - YEAR)", build_trap,
     EXAMPLES("COVID-19 may spread => ; CVE-2026-10234 =>")},
    {TRAP("trap.second_thing"), Symbol::kTrap, "a second !(.|,|and|later|ago|before|after)", build_trap,
     EXAMPLES("a second motion =>")},
    {TRAP("trap.the_moment"), Symbol::kTrap,
     "(the moment (of|in|when|that|he|she|it|they|i|we|you|the|a)|the last UNIT of (his|her|their|its|my|our|the|a))",
     build_trap, EXAMPLES("the moment of truth => ; the last week of her life =>")},
    {TRAP("trap.this_week"), Symbol::kTrap,
     "(daily|weekly|hungarian|british|german|french|tabloid|a|the|and) daily "
     "(newspaper|newspapers|tabloid|printed|paper|dilemma)",
     build_trap, EXAMPLES("a daily newspaper =>")},
    {TRAP("trap.a_quarter_of"), Symbol::kTrap,
     "(about|nearly|around|almost|over)? (a|one) quarter (of|to|before|past|after) !(YEAR|a)", build_trap,
     EXAMPLES("about a quarter of its staff =>")},
    {TRAP("trap.quarter"), Symbol::kTrap,
     "((french|latin|jewish|muslim|old|arab|christian|a|three) (quarter|quarters) (of)?|three - (quarter|quarters)|"
     "the? ORDINAL -? quarter (touchdown|comeback|rally|field|interception|lead|points|goal|in a row|running))",
     build_trap, EXAMPLES("the French Quarter => ; a fourth-quarter comeback =>")},
    {TRAP("trap.sunday_times"), Symbol::kTrap,
     "(WEEKDAY (times|telegraph|herald|mail|express|mirror|post|night live|night football|magazine|people|business "
     "post|league|politics|best|roast|school|game|brunch|kitchen)|mail on sunday)",
     build_trap, EXAMPLES("the Sunday Times =>")},
    {TRAP("trap.named_day"), Symbol::kTrap, "(bloody|super|red|blue|white|sheffield|taking back|throwback) WEEKDAY",
     build_trap, EXAMPLES("Bloody Sunday =>")},
    {TRAP("trap.today_show"), Symbol::kTrap,
     "(ORDINAL century fox|BARECLOCK mark|HOUR am radio|usa today|the today show|the today program|today programme|the "
     "tonight show|russia today|india today)",
     build_trap, EXAMPLES("USA Today => ; 21st Century Fox => ; at the 15:20 mark => ; on five AM radio stations =>")},
    {TRAP("trap.daily_name"), Symbol::kTrap,
     "(daily|weekly|monthly) "
     "(mail|telegraph|mirror|express|star|beast|news|show|record|times|standard|kos|caller|sun|post|nation)",
     build_trap, EXAMPLES("the Daily Mail =>")},
    {TRAP("trap.name_daily"), Symbol::kTrap,
     "(people 's|china|entertainment|publishers|jewish|newsday|liberation|newspaper) (daily|weekly)", build_trap,
     EXAMPLES("the People's Daily =>")},
    {TRAP("trap.score"), Symbol::kTrap,
     "DIGITS ~ (- ~ DIGITS !:|: ~ DIGITS) !(UNIT|UNITS|MONTHLIKE|CLOCK|a.m.|p.m.|local)", build_trap,
     EXAMPLES("a 21-14 win =>")},
    {TRAP("trap.number_chain"), Symbol::kTrap, "NUMBER ~ - ~ NUMBER ~ - ~ NUMBER (~ - ~ NUMBER)?",
     [](const RuleMatch& m, Meaning&) {
       constexpr std::size_t kAreaCode = 3;
       return m.has(Symbol::kNumber, 3) || m.text(Symbol::kNumber).size() == kAreaCode;
     },
     EXAMPLES("the code 133-03-03-2020 => ; call 138-2010-2015 =>")},
    {TRAP("trap.fridays"), Symbol::kTrap, "fridays for future", build_trap, EXAMPLES("Fridays for Future =>")},
    {TRAP("trap.march_on"), Symbol::kTrap,
     "YEAR? (march (on|for our|for science|of dimes|madness|against)|(women 's|million "
     "man|long|protest|peace|climate|freedom) march)",
     build_trap, EXAMPLES("the Women's March =>")},
    {TRAP("trap.time_magazine"), Symbol::kTrap,
     "(today 's paper|the (past|present) (tense|participle)|according to the? minutes|(the|leaked)? minutes of "
     "(a|the|its|their|that) (meeting|meetings)|minutes (showed|show|said|revealed|suggested)|now that|now -|until "
     "recently known|by now|every now and (again|then)|many times|at times|opening hours|out of hours|on this "
     "day|"
     "(a|the) day like|the fall (that|which|from|down))",
     build_trap, EXAMPLES("now that she left => ; every now and again =>")},
    {TRAP("trap.second"), Symbol::kTrap,
     "((a|the|for a|every) second "
     "(time|day|year|week|month|term|round|half|straight|consecutive|largest|season|amendment|world)|(a|every) second "
     "quarter)",
     build_trap, EXAMPLES("for a second time => ; a second quarter of losses =>")},
    {TRAP("trap.century"), Symbol::kTrap,
     "((scored|scores|hit|hits|made|makes|struck|smashed|compiled) (a|his|her|another) "
     "(maiden|test|double|fine|unbeaten)? "
     "century|(his|her) (maiden|double|ORDINAL) century)",
     build_trap,
     EXAMPLES("He scored a century => ; his third century of the tour => ; he led it for [a century] => P100Y")},
    {TRAP("trap.war"), Symbol::kTrap,
     "(the? (six|seven|thirty|eighty|hundred) -? (day|days|year|years) '? war|NUMBER UNITS (his|her) (senior|junior))",
     build_trap,
     EXAMPLES("the Six-Day War => ; the Thirty Years' War => ; ten years her senior => ; a [ten-year] war => P10Y")},
    {TRAP("trap.second_half"), Symbol::kTrap, "NUMBER second - (half|place|round|leg|set|innings|degree|grade|hand)",
     build_trap, EXAMPLES("in 17 second-half minutes => ; two second-place votes =>")},
};

#undef TRAP

}  // namespace

void negative_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
