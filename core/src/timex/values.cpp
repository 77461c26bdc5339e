#include <array>

#include "timex/anchor.h"

namespace annotator {

namespace {

std::string_view unit_code(Unit unit) {
  constexpr std::array<std::string_view, 15> kCodes = {"S", "M", "H", "D", "WE", "W",  "W", "M",
                                                       "M", "M", "M", "Y", "DE", "CE", "ML"};
  return kCodes[static_cast<std::size_t>(unit)];
}

/// Units that have no code of their own are counted in smaller ones.
Amount in_coded_unit(Amount amount) {
  if (amount.thousandths == kVague) return amount;
  const bool one = amount.thousandths == 1000;
  const bool half = amount.thousandths % 1000 != 0;
  switch (amount.unit) {
    case Unit::kFortnight:
      return {amount.thousandths * 2, Unit::kWeek};
    case Unit::kQuarter:
    case Unit::kSeason:
      return {amount.thousandths * 3, Unit::kMonth};
    case Unit::kHalf:
      return {amount.thousandths * 6, Unit::kMonth};
    case Unit::kDecade:
      return one || half ? Amount{amount.thousandths * 10, Unit::kYear} : amount;
    case Unit::kCentury:
      return one || half ? Amount{amount.thousandths * 100, Unit::kYear} : amount;
    case Unit::kMillennium:
      return one || half ? Amount{amount.thousandths * 1000, Unit::kYear} : amount;
    case Unit::kYear:
      return amount.thousandths == 500 ? Amount{6000, Unit::kMonth} : amount;
    case Unit::kHour:
      return amount.thousandths == 500 ? Amount{30000, Unit::kMinute} : amount;
    case Unit::kDay:
      return amount.thousandths == 500 ? Amount{12000, Unit::kHour} : amount;
    case Unit::kMinute:
      return amount.thousandths == 500 ? Amount{30000, Unit::kSecond} : amount;
    default:
      return amount;
  }
}

std::string quantity(std::int64_t thousandths) {
  constexpr std::int64_t kMost = 2000000000;
  if (thousandths == kVague || thousandths / 1000 > kMost) return "X";
  const int fraction = static_cast<int>(thousandths % 1000);
  std::string out = spell(fraction == 0 ? "1" : "1.3", {static_cast<int>(thousandths / 1000), fraction});
  while (fraction != 0 && out.back() == '0') out.pop_back();
  return out;
}

std::string_view part_code(Part part) {
  constexpr std::array<std::string_view, 7> kCodes = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
  return kCodes[static_cast<std::size_t>(part)];
}

}  // namespace

std::string_view name_of(Mod mod) {
  constexpr std::array<std::string_view, 9> kNames = {
      "", "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
  return kNames[static_cast<std::size_t>(mod)];
}

std::string length_value(const Meaning& meaning) {
  std::string out = "P";
  bool in_time = false;
  for (std::size_t i = 0; i < meaning.amount_count; ++i) {
    const Amount amount = in_coded_unit(meaning.amounts[i]);
    if (amount.unit <= Unit::kHour && !in_time) {
      out += 'T';
      in_time = true;
    }
    if (amount.unit == Unit::kHour && amount.thousandths > 0 && amount.thousandths % 1000 == 500) {
      out += quantity(amount.thousandths - 500) + "H30M";
      continue;
    }
    out += quantity(amount.thousandths);
    out += unit_code(amount.unit);
  }
  return out;
}

std::string time_suffix(const Meaning& meaning) {
  if (meaning.minute != kNoMinute) {
    const std::string_view form = meaning.second < 0 ? (meaning.utc ? "T2:2Z" : "T2:2")
                                  : meaning.utc      ? "T2:2:2Z"
                                                     : "T2:2:2";
    return spell(form, {meaning.minute / 60, meaning.minute % 60, meaning.second});
  }
  std::string out;
  if (meaning.part == Part::kNone) return out;
  out += 'T';
  out += part_code(meaning.part);
  return out;
}

std::string set_value(const Meaning& meaning) {
  if (meaning.weekday == kWorkdays) return "P1WD";
  if (meaning.weekday != 0) return spell("XXXX-WXX-1", {meaning.weekday}) + time_suffix(meaning);
  if (meaning.part != Part::kNone || meaning.minute != kNoMinute) return "XXXX-XX-XX" + time_suffix(meaning);
  if (meaning.month != 0) return spell("XXXX-2", {meaning.month});
  if (meaning.unit == Unit::kWeekend && meaning.amounts[0].thousandths == 1000) return "XXXX-WXX-WE";
  return length_value(meaning);
}

std::string_view reference_value(Reference reference) {
  switch (reference) {
    case Reference::kPast:
      return "PAST_REF";
    case Reference::kPresent:
      return "PRESENT_REF";
    case Reference::kFuture:
      return "FUTURE_REF";
  }
  return {};
}

}  // namespace annotator
