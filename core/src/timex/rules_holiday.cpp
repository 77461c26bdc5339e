#include "timex/build.h"
#include "timex/holidays.h"
#include "timex/rules.h"

namespace annotator {

namespace {

bool build_holiday(const RuleMatch& m, Meaning& out) {
  out = calendar_point(Unit::kDay);
  out.holiday = true;
  out.nth = static_cast<std::int8_t>(m.argument());
  if (m.has(Symbol::kYear)) out.year = static_cast<std::int16_t>(m.value(Symbol::kYear));
  if (m.has(Symbol::kYearPoint)) take_year(m.meaning(Symbol::kYearPoint), out);
  if (m.has(Symbol::kRelative)) out.shift = as_shift(m.value(Symbol::kRelative));
  return true;
}

bool build_september_11(const RuleMatch&, Meaning& out) {
  out = calendar_point(Unit::kDay);
  out.year = 2001;
  out.month = 9;
  out.day = 11;
  return true;
}

#define HOLIDAY(name, pattern, examples, row)                                                                         \
  {                                                                                                                   \
    "holiday." name, Symbol::kDay, "RELATIVE? (" pattern ") ((of|in|,)? (YEAR|YEARPOINT))?", build_holiday, examples, \
        row                                                                                                           \
  }

constexpr TimexRule kRules[] = {
    HOLIDAY("new_years_day", "new year 's day|new years day|new year day", "New Year's Day => 2026-01-01",
            kNewYearsDay),
    HOLIDAY("new_years_eve", "new year 's eve|new years eve|new year eve", "New Year's Eve 2019 => 2019-12-31",
            kNewYearsEve),
    HOLIDAY("valentines_day", "valentine 's day|valentines day|st. valentine 's day", "Valentine's Day => 2026-02-14",
            kValentinesDay),
    HOLIDAY("st_patricks_day", "st. patrick 's day|st patrick 's day", "St. Patrick's Day 2024 => 2024-03-17",
            kStPatricksDay),
    HOLIDAY("independence_day", "fourth of july|july fourth|the fourth of july", "the Fourth of July => 2025-07-04",
            kIndependenceDay),
    HOLIDAY("halloween", "halloween|hallowe'en", "Halloween => 2025-10-31", kHalloween),
    HOLIDAY("veterans_day", "veterans day|veterans ' day|armistice day", "Veterans Day => 2025-11-11", kVeteransDay),
    HOLIDAY("christmas", "christmas day|christmas|xmas|xmas day",
            "Christmas => 2025-12-25 ; last Christmas => 2024-12-25", kChristmas),
    HOLIDAY("christmas_eve", "christmas eve|xmas eve", "Christmas Eve => 2025-12-24", kChristmasEve),
    HOLIDAY("boxing_day", "boxing day", "Boxing Day 2004 => 2004-12-26", kBoxingDay),
    HOLIDAY("juneteenth", "juneteenth", "Juneteenth => 2025-06-19", kJuneteenth),
    HOLIDAY("mlk_day", "martin luther king day|martin luther king jr. day|mlk day|martin luther king , jr. day",
            "Martin Luther King Day 2020 => 2020-01-20", kMartinLutherKingDay),
    HOLIDAY("presidents_day", "presidents day|presidents ' day|president 's day", "Presidents' Day 2020 => 2020-02-17",
            kPresidentsDay),
    HOLIDAY("mothers_day", "mother 's day|mothers ' day|mothers day", "Mother's Day 2021 => 2021-05-09", kMothersDay),
    HOLIDAY("fathers_day", "father 's day|fathers ' day|fathers day", "Father's Day 2021 => 2021-06-20", kFathersDay),
    HOLIDAY("memorial_day", "memorial day", "Memorial Day 2021 => 2021-05-31", kMemorialDay),
    HOLIDAY("labor_day", "labor day|labour day", "Labor Day 2021 => 2021-09-06", kLaborDay),
    HOLIDAY("columbus_day", "columbus day", "Columbus Day 2021 => 2021-10-11", kColumbusDay),
    HOLIDAY("thanksgiving", "thanksgiving day|thanksgiving", "Thanksgiving => 2025-11-27", kThanksgiving),
    HOLIDAY("black_friday", "black friday", "Black Friday => 2025-11-28", kBlackFriday),
    HOLIDAY("cyber_monday", "cyber monday", "Cyber Monday => 2025-12-01", kCyberMonday),
    HOLIDAY("good_friday", "good friday", "Good Friday 2024 => 2024-03-29", kGoodFriday),
    HOLIDAY("easter", "easter sunday|easter day|easter", "Easter 2024 => 2024-03-31", kEaster),
    HOLIDAY("easter_monday", "easter monday", "Easter Monday 2024 => 2024-04-01", kEasterMonday),
    HOLIDAY("palm_sunday", "palm sunday", "Palm Sunday 2024 => 2024-03-24", kPalmSunday),
    HOLIDAY("ash_wednesday", "ash wednesday", "Ash Wednesday 2024 => 2024-02-14", kAshWednesday),
    HOLIDAY("pentecost", "pentecost|whit sunday", "Pentecost 2024 => 2024-05-19", kPentecost),
    HOLIDAY("may_day", "may day", "May Day 2024 => 2024-05-01", kMayDay),
    HOLIDAY("lunar_new_year", "lunar new year|chinese new year", "Lunar New Year 2024 => 2024-02-10", kLunarNewYear),
    HOLIDAY("eid", "eid al - fitr", "Eid al-Fitr 2024 => 2024-04-10", kEidAlFitr),
    HOLIDAY("diwali", "diwali", "Diwali 2023 => 2023-11-12", kDiwali),
    HOLIDAY("election_day", "election day", "Election Day 2024 => 2024-11-05", kElectionDay),
    HOLIDAY("april_fools", "april fools ' day|april fool 's day|april fools day", "April Fools' Day 2024 => 2024-04-01",
            kAprilFoolsDay),
    HOLIDAY("earth_day", "earth day", "Earth Day 2024 => 2024-04-22", kEarthDay),
    HOLIDAY("bastille_day", "bastille day", "Bastille Day 2024 => 2024-07-14", kBastilleDay),
    HOLIDAY("all_saints", "all saints ' day|all saints day", "All Saints' Day 2024 => 2024-11-01", kAllSaintsDay),
    HOLIDAY("womens_day", "international women 's day", "International Women's Day 2024 => 2024-03-08", kWomensDay),
    HOLIDAY("australia_day", "australia day", "Australia Day 2024 => 2024-01-26", kAustraliaDay),
    HOLIDAY("canada_day", "canada day", "Canada Day 2024 => 2024-07-01", kCanadaDay),
    {"holiday.september_11", Symbol::kDay,
     "[(sept.|september) DAYNUMBER] (attack|attacks|terror|terrorist|terrorists|hijackers|victims)", build_september_11,
     "the [Sept. 11] attacks => 2001-09-11"},
    {"holiday.nine_eleven", Symbol::kDay, "9 ~ / ~ 11", build_september_11, "since [9/11] => 2001-09-11"},
};

#undef HOLIDAY

}  // namespace

std::span<const TimexRule> holiday_rules() { return kRules; }

}  // namespace annotator
