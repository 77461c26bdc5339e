#include "timex/holidays.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/packed_texts.h"
#include "timex/feasts.h"

namespace annotator {

namespace {

/// Months of 30 days, the first in the lowest bit, of each year of Umm al-Qura from 1370 on; the others have 29.
constexpr std::uint16_t kLongMonths[] = {
    3753, 3410, 3369, 2645, 1197, 1389, 2794, 1764, 3793, 3490, 2730, 2394, 730,  1465, 2994, 1892, 1737, 1365, 683,
    1243, 2746, 1460, 3497, 3410, 2725, 2349, 621,  2285, 730,  2773, 2725, 2635, 1175, 2359, 694,  2421, 3433, 3410,
    3221, 2347, 603,  1243, 2517, 1490, 3493, 3402, 2709, 1357, 2733, 938,  3026, 3012, 2953, 2709, 1325, 1453, 2922,
    1748, 3529, 3474, 2726, 2390, 686,  1389, 874,  2901, 2730, 2381, 1181, 2397, 698,  1461, 1450, 3413, 2714, 2350,
    622,  1373, 2778, 1748, 1701, 2855, 2637, 1197, 1389, 2906, 1876, 3913, 3730, 3366, 2646, 854,  1717, 2986, 2962,
    2853, 1675, 2715, 1370, 2778, 1460, 3497, 2898, 2714, 1334, 630,  1397, 2802, 1748, 1705, 1365, 685,  1213, 2490};
constexpr CivilDate kFirstIslamicDay = {1950, 10, 13};

constexpr std::int8_t rule(HebrewRule hebrew) { return static_cast<std::int8_t>(hebrew); }

struct NamedHoliday {
  const char* names;
  Holiday day;
};

using enum HolidayKind;
constexpr NamedHoliday kHolidays[] = {
    {"new year ('s|s)? day|new years day", {kFixed, 1, 1}},
    {"new year ('s|s)? eve|new years eve", {kFixed, 12, 31}},
    {"(st.|st|saint)? (valentine|valentines) ('s)? day", {kFixed, 2, 14}},
    {"(st.|st|saint) (patrick|patricks|paddy|paddys) ('s)? day", {kFixed, 3, 17}},
    {"(the)? fourth of july|july fourth", {kFixed, 7, 4}},
    {"halloween|hallowe'en", {kFixed, 10, 31}},
    {"veterans '? day|armistice day|remembrance day", {kFixed, 11, 11}},
    {"(christmas|xmas) day?", {kFixed, 12, 25}},
    {"(christmas|xmas) eve", {kFixed, 12, 24}},
    {"boxing day|(st.|st|saint) stephen 's day", {kFixed, 12, 26}},
    {"juneteenth", {kFixed, 6, 19}},
    {"may day|international (workers|labor|labour) '? day", {kFixed, 5, 1}},
    {"groundhog day", {kFixed, 2, 2}},
    {"april (fools|fool) ('s|')? day", {kFixed, 4, 1}},
    {"earth day", {kFixed, 4, 22}},
    {"the? ides of march", {kFixed, 3, 15}},
    {"bastille day", {kFixed, 7, 14}},
    {"all saints '? day", {kFixed, 11, 1}},
    {"all souls '? day", {kFixed, 11, 2}},
    {"international women 's day", {kFixed, 3, 8}},
    {"(the feast of (the)? epiphany|three kings '? day)", {kFixed, 1, 6}},
    {"australia day", {kFixed, 1, 26}},
    {"anzac day", {kFixed, 4, 25}},
    {"canada day", {kFixed, 7, 1}},
    {"cinco de mayo", {kFixed, 5, 5}},
    {"guy fawkes (night|day)|bonfire night", {kFixed, 11, 5}},
    {"(st.|st|saint) george 's day", {kFixed, 4, 23}},
    {"(st.|st|saint) andrew 's day", {kFixed, 11, 30}},
    {"international holocaust remembrance day", {kFixed, 1, 27}},
    {"world aids day", {kFixed, 12, 1}},
    {"world environment day", {kFixed, 6, 5}},
    {"human rights day", {kFixed, 12, 10}},
    {"world vegan day", {kFixed, 11, 1}},
    {"boss ('s)? day", {kFixed, 10, 16}},
    {"ve day", {kFixed, 5, 8}},
    {"inauguration day", {kFixed, 1, 20}},
    {"orthodox christmas", {kFixed, 1, 7}},
    {"(king 's day|koningsdag)", {kFixed, 4, 27, 1}},
    {"songkran", {kFixed, 4, 13}},
    {"(martin luther (king|kings)|mlk) (jr.|, jr.)? ('s)? day|civil rights day", {kNth, 1, 1, 3}},
    {"presidents '? day|president 's day|washington 's birthday", {kNth, 2, 1, 3}},
    {"(mother 's|mothers '|mothers) day", {kNth, 5, 7, 2}},
    {"(father 's|fathers '|fathers) day", {kNth, 6, 7, 3}},
    {"memorial day|spring bank holiday", {kNth, 5, 1, -1}},
    {"(august|summer) bank holiday", {kNth, 8, 1, -1}},
    {"(labor|labour) day", {kNth, 9, 1, 1}},
    {"(columbus|indigenous peoples '|indigenous people 's) day", {kNth, 10, 1, 2}},
    {"thanksgiving day?", {kNth, 11, 4, 4}},
    {"black friday", {kNth, 11, 4, 4, 1}},
    {"cyber monday", {kNth, 11, 4, 4, 4}},
    {"giving tuesday", {kNth, 11, 4, 4, 5}},
    {"election day", {kNth, 11, 1, 1, 1}},
    {"patriots '? day", {kNth, 4, 1, 3}},
    {"good friday", {kEaster, 0, 0, 0, -2}},
    {"easter (sunday|day)?", {kEaster, 0, 0, 0, 0}},
    {"easter monday", {kEaster, 0, 0, 0, 1}},
    {"maundy thursday|holy thursday", {kEaster, 0, 0, 0, -3}},
    {"(palm|branch) sunday", {kEaster, 0, 0, 0, -7}},
    {"ash wednesday", {kEaster, 0, 0, 0, -46}},
    {"(shrove|pancake) tuesday|pancake day|mardi gras", {kEaster, 0, 0, 0, -47}},
    {"holy saturday", {kEaster, 0, 0, 0, -1}},
    {"ascension day", {kEaster, 0, 0, 0, 39}},
    {"pentecost|(whit|white) sunday", {kEaster, 0, 0, 0, 49}},
    {"(whit|pentecost) monday|monday of the holy spirit", {kEaster, 0, 0, 0, 50}},
    {"trinity sunday", {kEaster, 0, 0, 0, 56}},
    {"(the)? feast of corpus christi", {kEaster, 0, 0, 0, 60}},
    {"(orthodox|greek) easter (sunday)?", {kOrthodox, 0, 0, 0, 0}},
    {"orthodox (good|great) friday", {kOrthodox, 0, 0, 0, -2}},
    {"orthodox easter monday", {kOrthodox, 0, 0, 0, 1}},
    {"orthodox palm sunday", {kOrthodox, 0, 0, 0, -7}},
    {"lazarus saturday", {kOrthodox, 0, 0, 0, -8}},
    {"clean monday|orthodox shrove monday", {kOrthodox, 0, 0, 0, -48}},
    {"rosh (hashanah|hashana)|jewish new year", {kHebrew, 0, 0, rule(HebrewRule::kNone), 0}},
    {"yom kippur", {kHebrew, 0, 0, rule(HebrewRule::kNone), 9}},
    {"sukkot|sukkoth", {kHebrew, 0, 0, rule(HebrewRule::kNone), 14}},
    {"shemini atzeret", {kHebrew, 0, 0, rule(HebrewRule::kNone), 21}},
    {"simchat torah", {kHebrew, 0, 0, rule(HebrewRule::kNone), 22}},
    {"(hanukkah|chanukah|hanukah)", {kHebrew, 0, 0, rule(HebrewRule::kAfterHeshvan), 83}},
    {"tu (bishvat|b'shvat)", {kHebrew, 0, 0, rule(HebrewRule::kBeforeAdar), -222}},
    {"purim", {kHebrew, 0, 0, rule(HebrewRule::kNone), -193}},
    {"shushan purim", {kHebrew, 0, 0, rule(HebrewRule::kNone), -192}},
    {"passover|pesach", {kHebrew, 0, 0, rule(HebrewRule::kNone), -163}},
    {"yom (hashoah|ha'shoah)", {kHebrew, 0, 0, rule(HebrewRule::kShoah), -151}},
    {"yom (haatzmaut|ha'atzmaut)", {kHebrew, 0, 0, rule(HebrewRule::kIndependence), -143}},
    {"lag (b'omer|ba'omer|baomer)", {kHebrew, 0, 0, rule(HebrewRule::kNone), -130}},
    {"shavuot|shavuoth", {kHebrew, 0, 0, rule(HebrewRule::kNone), -113}},
    {"tisha (b'av|be'av)", {kHebrew, 0, 0, rule(HebrewRule::kNotOnSabbath), -51}},
    {"the? (start|beginning|first day) of ramadan", {kIslamic, 9, 1}},
    {"(laylat|lailat) al -? (qadr|kadr)|night of (power|measures)", {kIslamic, 9, 27}},
    {"(eid|id) -? (al|ul) -? fitr", {kIslamic, 10, 1}},
    {"(day of (arafah|arafat)|arafat day)", {kIslamic, 12, 9}},
    {"(eid|id) -? (al|ul) -? adha|feast of (the)? sacrifice|sacrifice feast|bakr -? (id|eid)|bakrid",
     {kIslamic, 12, 10}},
    {"(islamic|hijri|muslim) new year|amun jadid", {kIslamic, 1, 1}},
    {"(the)? (day of)? ashura", {kIslamic, 1, 10}},
    {"isra and mi'raj|the? night journey|the? prophet 's ascension|ascension to heaven", {kIslamic, 7, 27}},
    {"mawlid (al -? (nabi|nabawi))?|the? prophet (muhammad|mohammed)? 's birthday", {kIslamic, 3, 12}},
    {"(lunar|chinese|chinese lunar) (new year ('s day)?|new years)", {kTabled, 0, 0, kChineseNewYear}},
    {"the? dragon boat festival", {kTabled, 0, 0, kDragonBoat}},
    {"the? mid -? autumn festival|chuseok", {kTabled, 0, 0, kMidAutumn}},
    {"diwali|deepavali|lakshmi puja", {kTabled, 0, 0, kDiwali}},
    {"holi|dhulandi|phagwah", {kTabled, 0, 0, kHoli}},
    {"holika dahan|kamudu pyre|(choti|chhoti) holi", {kTabled, 0, 0, kHoli, -1}},
    {"dussehra|vijayadashami|vijaya dashami", {kTabled, 0, 0, kDussehra}},
    {"ganesh chaturthi", {kTabled, 0, 0, kGaneshChaturthi}},
    {"(krishna)? janmashtami", {kTabled, 0, 0, kJanmashtami}},
    {"raksha bandhan|rakhi", {kTabled, 0, 0, kRakshaBandhan}},
    {"(ram|rama) navami", {kTabled, 0, 0, kRamNavami}},
    {"(maha)? (shivaratri|shivratri)|mahashivratri", {kTabled, 0, 0, kMahaShivaratri}},
    {"ugadi|yugadi|gudi padwa|samvatsaradi|chaitra (sukladi|sukhladi)", {kTabled, 0, 0, kUgadi}},
    {"vesak (day)?|buddha (purnima|day)", {kTabled, 0, 0, kVesak}},
    {"guru nanak jayanti|gurpurab", {kTabled, 0, 0, kGuruNanak}},
    {"onam|thiruvonam", {kTabled, 0, 0, kOnam}},
    {"(makar sankranti|makara sankranthi|maghi|pongal)", {kTabled, 0, 0, kMakarSankranti}},
    {"(bhogi|bogi) (pongal|pandigai)", {kTabled, 0, 0, kMakarSankranti, -1}},
    {"(mattu|maattu) pongal", {kTabled, 0, 0, kMakarSankranti, 1}},
    {"(kanum|kaanum|kanni) pongal", {kTabled, 0, 0, kMakarSankranti, 2}},
    {"(vaisakhi|baisakhi|vasakhi|vaishakhi)", {kTabled, 0, 0, kVaisakhi}},
    {"dhanteras|dhanatrayodashi", {kTabled, 0, 0, kDhanteras}},
    {"kali chaudas|naraka chaturdashi|(choti|chhoti) (diwali|deepavali)", {kTabled, 0, 0, kDiwali, -1}},
    {"(bhai|bhaiya|bhau) (dooj|duj|beej)", {kTabled, 0, 0, kBhaiDooj}},
    {"chhath puja?|dala puja|surya shashthi", {kTabled, 0, 0, kChhath}},
    {"karva (chauth|chaut)", {kTabled, 0, 0, kKarvaChauth}},
    {"maha saptami", {kTabled, 0, 0, kMahaSaptami}},
    {"maharishi? valmiki jayanti|pargat diwas", {kTabled, 0, 0, kValmikiJayanti}},
    {"(mahavir|mahaveer) (jayanti|janma kalyanak)", {kTabled, 0, 0, kMahavirJayanti}},
    {"guru (ravidas|ravidass) ('s)? (jayanti|birthday)", {kTabled, 0, 0, kGuruRavidas}},
    {"(vasant|basant) panchami", {kTabled, 0, 0, kVasantPanchami}},
    {"parsi new year", {kTabled, 0, 0, kParsiNewYear}},
    {"(rabindra|rabindranath) jayanti", {kTabled, 0, 0, kVaisakhi, 25}},
};

constexpr auto kNames = pack_texts<kHolidays, &NamedHoliday::names>();
constexpr auto kDays = pack_column<kHolidays, &NamedHoliday::day>();

constexpr int kHebrewYearOfAutumn = 3761;

bool is_hebrew_leap(int year) { return (7 * year + 1) % 19 < 7; }

/// Rosh Hashanah of a Hebrew year, in days since 1970-01-01, by the molad and the four postponements.
int rosh_hashanah(int year) {
  constexpr std::int64_t kParts = 25920;  // of a day
  constexpr int kEpoch = 2092590;         // days from the calendar's first to 1970-01-01
  const std::int64_t months = (235 * std::int64_t{year} - 234) / 19;
  const std::int64_t parts = 12084 + 13753 * months;
  const auto day = static_cast<int>(29 * months + parts / kParts);
  return day + (3 * (day + 1) % 7 < 3 ? 1 : 0) - kEpoch;
}

/// With the two postponements that keep every year's length lawful.
int new_year_of_autumn(int civil_year) {
  const int year = civil_year + kHebrewYearOfAutumn;
  const int before = rosh_hashanah(year - 1);
  const int here = rosh_hashanah(year);
  const int after = rosh_hashanah(year + 1);
  constexpr int kTooLong = 356;
  constexpr int kTooShort = 382;
  return here + (after - here == kTooLong ? 2 : here - before == kTooShort ? 1 : 0);
}

int hebrew_day(const Holiday& holiday, int year) {
  const int autumn = new_year_of_autumn(year);
  const int day = autumn + holiday.shift;
  const int weekday = weekday_of(day);
  constexpr int kMonday = 1, kFriday = 5, kSaturday = 6, kSunday = 7;
  switch (static_cast<HebrewRule>(holiday.nth)) {
    case HebrewRule::kAfterHeshvan: {
      const int length = new_year_of_autumn(year + 1) - autumn;
      return day + (length % 30 == 25 ? 1 : 0);  // 355 or 385 days
    }
    case HebrewRule::kBeforeAdar:
      return day - (is_hebrew_leap(year + kHebrewYearOfAutumn - 1) ? 30 : 0);
    case HebrewRule::kShoah:
      return day + (weekday == kFriday ? -1 : weekday == kSunday ? 1 : 0);
    case HebrewRule::kIndependence:
      return day + (weekday == kFriday ? -1 : weekday == kSaturday ? -2 : weekday == kMonday ? 1 : 0);
    case HebrewRule::kNotOnSabbath:
      return day + (weekday == kSaturday ? 1 : 0);
    case HebrewRule::kNone:
      break;
  }
  return day;
}

/// The first such day of an Islamic month that lies in the civil year.
std::optional<CivilDate> islamic_day(const Holiday& holiday, int year) {
  constexpr int kShortMonth = 29;
  const int first = days_from_civil({year, 1, 1});
  const int last = days_from_civil({year, 12, 31});
  int day = days_from_civil(kFirstIslamicDay);
  for (const std::uint16_t months : kLongMonths) {
    const int before = holiday.month - 1;
    const int long_before = std::popcount(static_cast<unsigned>(months & ((1 << before) - 1)));
    const int then = day + before * kShortMonth + long_before + holiday.day - 1;
    if (then > last) break;
    if (then >= first) return civil_from_days(then);
    day += 12 * kShortMonth + std::popcount(static_cast<unsigned>(months));
  }
  return std::nullopt;
}

/// Easter of the Julian calendar, in days since 1970-01-01 (Meeus).
int orthodox_easter(int year) {
  const int moon = (19 * (year % 19) + 15) % 30;
  const int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const int march = moon + sunday + 114;
  const int behind = year / 100 - year / 400 - 2;  // days from the Julian calendar to the Gregorian
  return days_from_civil({year, march / 31, 1}) + march % 31 + behind;
}

}  // namespace

std::vector<const char*> names_of_holidays() {
  std::vector<const char*> out(kDays.size());
  TextReader reader(kNames.data());
  for (const char*& names : out) names = reader.next().data();
  return out;
}

bool is_fixed_holiday(int index) { return kDays[static_cast<std::size_t>(index)].kind == kFixed; }

std::optional<CivilDate> holiday_in(int index, int year) {
  const Holiday& holiday = kDays[static_cast<std::size_t>(index)];
  constexpr int kSunday = 7;
  switch (holiday.kind) {
    case kFixed: {
      const int day = days_from_civil({year, holiday.month, holiday.day});
      return civil_from_days(day - (weekday_of(day) == kSunday ? holiday.nth : 0));
    }
    case kNth: {
      const CivilDate day = nth_weekday(year, holiday.month, holiday.day, holiday.nth);
      return civil_from_days(days_from_civil(day) + holiday.shift);
    }
    case kEaster:
      return civil_from_days(days_from_civil(easter_sunday(year)) + holiday.shift);
    case kOrthodox:
      return civil_from_days(orthodox_easter(year) + holiday.shift);
    case kHebrew:
      return civil_from_days(hebrew_day(holiday, year));
    case kIslamic:
      return islamic_day(holiday, year);
    case kTabled: {
      const FeastTable& feast = kFeasts[holiday.nth];
      const int row = year - kFirstTabledYear;
      if (row < 0 || row >= static_cast<int>(feast.days.size())) return std::nullopt;
      const int first = days_from_civil({year, feast.month, feast.day});
      return civil_from_days(first + feast.days[static_cast<std::size_t>(row)] - '0' + holiday.shift);
    }
  }
  return std::nullopt;
}

}  // namespace annotator
