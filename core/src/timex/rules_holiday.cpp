#include "timex/build.h"
#include "timex/holidays.h"
#include "timex/rules.h"

namespace annotator {

namespace {

bool build_holiday(const RuleMatch& m, Meaning& out) {
  out = calendar_point(Unit::kDay);
  out.holiday = true;
  out.nth = static_cast<std::int8_t>(m.argument());
  return true;
}

/// "Christmas 2019", "Easter of last year", "next Thanksgiving".
bool build_which_holiday(const RuleMatch& m, Meaning& out) {
  out = m.meaning(Symbol::kDay);
  if (!out.holiday) return false;
  if (m.has(Symbol::kYear)) out.year = static_cast<std::int16_t>(m.value(Symbol::kYear));
  if (m.has(Symbol::kYearPoint)) take_year(m.meaning(Symbol::kYearPoint), out);
  if (m.has(Symbol::kRelative)) out.shift = as_shift(m.value(Symbol::kRelative));
  return true;
}

bool build_september_11(const RuleMatch& m, Meaning& out) {
  if (m.has(Symbol::kDayNumber) && m.value(Symbol::kDayNumber) != 11) return false;
  out = calendar_point(Unit::kDay);
  out.year = 2001;
  out.month = 9;
  out.day = 11;
  return true;
}

constexpr TimexRule kRules[] = {
    {"holiday.new_years_day", Symbol::kDay, "new year 's day|new years day|new year day", build_holiday,
     EXAMPLES("New Year's Day => 2026-01-01"), kNewYearsDay},
    {"holiday.new_years_eve", Symbol::kDay, "new year 's eve|new years eve|new year eve", build_holiday,
     EXAMPLES("New Year's Eve 2019 => 2019-12-31"), kNewYearsEve},
    {"holiday.valentines_day", Symbol::kDay, "valentine 's day|valentines day|st. valentine 's day", build_holiday,
     EXAMPLES("Valentine's Day => 2026-02-14"), kValentinesDay},
    {"holiday.st_patricks_day", Symbol::kDay,
     "st. patrick 's day|st patrick 's day|saint patrick 's day|st. patricks day|st patricks day", build_holiday,
     EXAMPLES("St. Patrick's Day 2024 => 2024-03-17"), kStPatricksDay},
    {"holiday.independence_day", Symbol::kDay, "fourth of july|july fourth|the fourth of july", build_holiday,
     EXAMPLES("the Fourth of July => 2025-07-04"), kIndependenceDay},
    {"holiday.halloween", Symbol::kDay, "halloween|hallowe'en", build_holiday, EXAMPLES("Halloween => 2025-10-31"),
     kHalloween},
    {"holiday.veterans_day", Symbol::kDay, "veterans day|veterans ' day|armistice day", build_holiday,
     EXAMPLES("Veterans Day => 2025-11-11"), kVeteransDay},
    {"holiday.christmas", Symbol::kDay, "christmas day|christmas|xmas|xmas day", build_holiday,
     EXAMPLES("Christmas => 2025-12-25 ; last Christmas => 2024-12-25"), kChristmas},
    {"holiday.christmas_eve", Symbol::kDay, "christmas eve|xmas eve", build_holiday,
     EXAMPLES("Christmas Eve => 2025-12-24"), kChristmasEve},
    {"holiday.boxing_day", Symbol::kDay, "boxing day", build_holiday, EXAMPLES("Boxing Day 2004 => 2004-12-26"),
     kBoxingDay},
    {"holiday.juneteenth", Symbol::kDay, "juneteenth", build_holiday, EXAMPLES("Juneteenth => 2025-06-19"),
     kJuneteenth},
    {"holiday.mlk_day", Symbol::kDay,
     "martin luther king day|martin luther king jr. day|mlk day|martin luther king , jr. day", build_holiday,
     EXAMPLES("Martin Luther King Day 2020 => 2020-01-20"), kMartinLutherKingDay},
    {"holiday.presidents_day", Symbol::kDay, "presidents day|presidents ' day|president 's day", build_holiday,
     EXAMPLES("Presidents' Day 2020 => 2020-02-17"), kPresidentsDay},
    {"holiday.mothers_day", Symbol::kDay, "mother 's day|mothers ' day|mothers day", build_holiday,
     EXAMPLES("Mother's Day 2021 => 2021-05-09"), kMothersDay},
    {"holiday.fathers_day", Symbol::kDay, "father 's day|fathers ' day|fathers day", build_holiday,
     EXAMPLES("Father's Day 2021 => 2021-06-20"), kFathersDay},
    {"holiday.memorial_day", Symbol::kDay, "memorial day", build_holiday, EXAMPLES("Memorial Day 2021 => 2021-05-31"),
     kMemorialDay},
    {"holiday.labor_day", Symbol::kDay, "labor day|labour day", build_holiday, EXAMPLES("Labor Day 2021 => 2021-09-06"),
     kLaborDay},
    {"holiday.columbus_day", Symbol::kDay, "columbus day", build_holiday, EXAMPLES("Columbus Day 2021 => 2021-10-11"),
     kColumbusDay},
    {"holiday.thanksgiving", Symbol::kDay, "thanksgiving day|thanksgiving", build_holiday,
     EXAMPLES("Thanksgiving => 2025-11-27"), kThanksgiving},
    {"holiday.black_friday", Symbol::kDay, "black friday", build_holiday, EXAMPLES("Black Friday => 2025-11-28"),
     kBlackFriday},
    {"holiday.cyber_monday", Symbol::kDay, "cyber monday", build_holiday, EXAMPLES("Cyber Monday => 2025-12-01"),
     kCyberMonday},
    {"holiday.good_friday", Symbol::kDay, "good friday", build_holiday, EXAMPLES("Good Friday 2024 => 2024-03-29"),
     kGoodFriday},
    {"holiday.easter", Symbol::kDay, "easter sunday|easter day|easter", build_holiday,
     EXAMPLES("Easter 2024 => 2024-03-31"), kEaster},
    {"holiday.maundy_thursday", Symbol::kDay, "maundy thursday", build_holiday,
     EXAMPLES("Maundy Thursday 2024 => 2024-03-28"), kMaundyThursday},
    {"holiday.shrove_tuesday", Symbol::kDay, "shrove tuesday|pancake day|pancake tuesday", build_holiday,
     EXAMPLES("Shrove Tuesday 2024 => 2024-02-13"), kShroveTuesday},
    {"holiday.ascension_day", Symbol::kDay, "ascension day", build_holiday,
     EXAMPLES("Ascension Day 2024 => 2024-05-09"), kAscensionDay},
    {"holiday.whit_monday", Symbol::kDay, "whit monday|pentecost monday", build_holiday,
     EXAMPLES("Whit Monday 2024 => 2024-05-20"), kWhitMonday},
    {"holiday.trinity_sunday", Symbol::kDay, "trinity sunday", build_holiday,
     EXAMPLES("Trinity Sunday 2024 => 2024-05-26"), kTrinitySunday},
    {"holiday.easter_monday", Symbol::kDay, "easter monday", build_holiday,
     EXAMPLES("Easter Monday 2024 => 2024-04-01"), kEasterMonday},
    {"holiday.palm_sunday", Symbol::kDay, "palm sunday", build_holiday, EXAMPLES("Palm Sunday 2024 => 2024-03-24"),
     kPalmSunday},
    {"holiday.ash_wednesday", Symbol::kDay, "ash wednesday", build_holiday,
     EXAMPLES("Ash Wednesday 2024 => 2024-02-14"), kAshWednesday},
    {"holiday.pentecost", Symbol::kDay, "pentecost|whit sunday", build_holiday,
     EXAMPLES("Pentecost 2024 => 2024-05-19"), kPentecost},
    {"holiday.may_day", Symbol::kDay, "may day", build_holiday, EXAMPLES("May Day 2024 => 2024-05-01"), kMayDay},
    {"holiday.lunar_new_year", Symbol::kDay, "lunar new year|chinese new year", build_holiday,
     EXAMPLES("Lunar New Year 2024 => 2024-02-10"), kLunarNewYear},
    {"holiday.eid", Symbol::kDay, "eid al - fitr|eid al fitr|eid ul - fitr|eid - ul - fitr", build_holiday,
     EXAMPLES("Eid al-Fitr 2024 => 2024-04-10"), kEidAlFitr},
    {"holiday.diwali", Symbol::kDay, "diwali|deepavali", build_holiday, EXAMPLES("Diwali 2023 => 2023-11-12"), kDiwali},
    {"holiday.election_day", Symbol::kDay, "election day", build_holiday, EXAMPLES("Election Day 2024 => 2024-11-05"),
     kElectionDay},
    {"holiday.april_fools", Symbol::kDay, "april fools ' day|april fool 's day|april fools day", build_holiday,
     EXAMPLES("April Fools' Day 2024 => 2024-04-01"), kAprilFoolsDay},
    {"holiday.earth_day", Symbol::kDay, "earth day", build_holiday, EXAMPLES("Earth Day 2024 => 2024-04-22"),
     kEarthDay},
    {"holiday.bastille_day", Symbol::kDay, "bastille day", build_holiday, EXAMPLES("Bastille Day 2024 => 2024-07-14"),
     kBastilleDay},
    {"holiday.all_saints", Symbol::kDay, "all saints ' day|all saints day", build_holiday,
     EXAMPLES("All Saints' Day 2024 => 2024-11-01"), kAllSaintsDay},
    {"holiday.womens_day", Symbol::kDay, "international women 's day", build_holiday,
     EXAMPLES("International Women's Day 2024 => 2024-03-08"), kWomensDay},
    {"holiday.australia_day", Symbol::kDay, "australia day", build_holiday,
     EXAMPLES("Australia Day 2024 => 2024-01-26"), kAustraliaDay},
    {"holiday.canada_day", Symbol::kDay, "canada day", build_holiday, EXAMPLES("Canada Day 2024 => 2024-07-01"),
     kCanadaDay},
    {"holiday.ramadan", Symbol::kDay, "the? (start|beginning|first day) of ramadan", build_holiday,
     EXAMPLES("the start of Ramadan 2024 => 2024-03-11"), kRamadan},
    {"holiday.groundhog_day", Symbol::kDay, "groundhog day", build_holiday,
     EXAMPLES("Groundhog Day 2024 => 2024-02-02"), kGroundhogDay},
    {"holiday.remembrance_day", Symbol::kDay, "remembrance day", build_holiday,
     EXAMPLES("Remembrance Day 2024 => 2024-11-11"), kRemembranceDay},
    {"holiday.epiphany", Symbol::kDay, "(the feast of (the)? epiphany|three kings ' day)", build_holiday,
     EXAMPLES("the Feast of the Epiphany 2024 => 2024-01-06"), kEpiphany},
    {"holiday.september_11", Symbol::kDay,
     "[(sept.|september) DAYNUMBER] (attack|attacks|terror|terrorist|terrorists|hijackers|victims)", build_september_11,
     EXAMPLES("the [Sept. 11] attacks => 2001-09-11")},
    {"holiday.nine_eleven", Symbol::kDay, "9 ~ / ~ 11", build_september_11, EXAMPLES("since [9/11] => 2001-09-11")},
};

constexpr TimexRule kWhichRules[] = {
    {"holiday.of_year", Symbol::kDay, "DAY (of|in|,)? (YEAR|YEARPOINT)", build_which_holiday,
     EXAMPLES("Christmas 2019 => 2019-12-25 ; Halloween of last year => 2024-10-31")},
    {"holiday.relative", Symbol::kDay, "RELATIVE DAY", build_which_holiday,
     EXAMPLES("last Christmas => 2024-12-25 ; next Thanksgiving => 2025-11-27")},
};

}  // namespace

std::span<const TimexRule> holiday_rules() { return kRules; }
std::span<const TimexRule> which_holiday_rules() { return kWhichRules; }

}  // namespace annotator
