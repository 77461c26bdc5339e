#include "quotes/subject_extent.h"

namespace annotator {

bool is_name(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return false;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!reading.is_capital(i) && !reading.is_mark(i, "-.")) return false;
    if (reading.has(i, tags::kDeterminer | tags::kPreposition | tags::kTime)) return false;
  }
  return true;
}

NounPhrase with_title(const Reading& reading, NounPhrase name, std::uint32_t floor) {
  const std::uint32_t begin = name.span.begin;
  if (name.pronoun || name.span.size() < 2 || begin < floor + 2 || !reading.is_mark(begin - 1, ',') ||
      !is_name(reading, begin, name.span.end))
    return name;
  const auto title = phrase_before(reading, begin - 1, floor);
  if (!title || title.pronoun || !reading.has(title.head, tags::kPerson)) return name;
  const bool opens = title.span.begin == floor || reading.is_mark(title.span.begin - 1, ',');
  return opens ? NounPhrase{{title.span.begin, name.span.end}, name.head, false} : name;
}

NounPhrase with_first_conjunct(const Reading& reading, NounPhrase phrase, std::uint32_t floor) {
  const std::uint32_t begin = phrase.span.begin;
  if (phrase.pronoun || begin < floor + 2 || !reading.is_any(begin - 1, "and or")) return phrase;
  const auto first = phrase_before(reading, begin - 1, floor);
  if (!first) return phrase;
  const bool opens =
      first.span.begin == floor || !reading.is_word(first.span.begin - 1) || reading.is(first.span.begin - 1, "that");
  if (!opens) return phrase;
  return {{first.span.begin, phrase.span.end}, first.head, false};
}

NounPhrase before_region(const Reading& reading, const NounPhrase& region, std::uint32_t verb, std::uint32_t floor) {
  const std::uint32_t begin = region.span.begin;
  if (region.pronoun || region.span.size() > 2 || begin < floor + 2 || !reading.is_mark(begin - 1, ',')) return {};
  if (!reading.is_capital(region.head) || reading.is_mark(verb + 1, ',')) return {};
  const auto outer = phrase_before(reading, begin - 1, floor);
  if (!outer || outer.pronoun || outer.head + 1 >= outer.span.end || !reading.is_capital(outer.span.end - 1)) return {};
  const bool somebody = reading.is_capital(outer.head) || reading.has(outer.head, tags::kPerson);
  const bool opens = outer.span.begin == floor || !reading.is_word(outer.span.begin - 1);
  return somebody && opens ? outer : NounPhrase{};
}

NounPhrase name_in(const Reading& reading, UnitSpan stretch) {
  const std::uint32_t begin = stretch.begin;
  const auto phrase = phrase_at(reading, begin, stretch.end);
  if (!phrase || phrase.pronoun) return {};
  const bool late = reading.is(begin, "the") && reading.is_any(begin + 1, "former late") && phrase.span.size() > 3;
  if (!late && reading.has(begin, tags::kDeterminer | tags::kTime)) return {};
  const std::uint32_t end = phrase.span.end;
  const bool named = reading.is_capital(end - 1) && (phrase.span.size() == 1 || reading.is_capital(end - 2));
  const bool state = phrase.span.size() == 1 && reading.word(begin).ends_with('.');  // "Calif."
  if (!named || state) return {};
  std::uint32_t whole = end;
  // "Co."
  if (whole < stretch.end) whole = with_attachments(reading, phrase, stretch.end).span.end;
  if (whole < stretch.end && reading.is_mark(whole, '.')) ++whole;
  if (whole != stretch.end || (whole > end && phrase.span.size() == 1)) return {};
  return NounPhrase{stretch, end - 1, false};
}

std::uint32_t open_relative(const Reading& reading, std::uint32_t end, std::uint32_t floor) {
  constexpr std::uint32_t kLongestClause = 14;  // units
  const WordFacts& last = reading[end - 1].facts;
  if ((last.tags & (tags::kPersonal | tags::kRelative)) != 0 || last.verb == VerbClass::kSay) return end;
  for (std::uint32_t i = end; i-- > floor && end - i < kLongestClause;) {
    if (!reading.is_word(i) && !reading.is_joint(i)) break;
    if (reading.is(i, "what")) break;
    const bool relative = reading.has(i, tags::kRelative) && !reading.has(i, tags::kPossessive);
    if (!relative && !reading.is(i, "where")) continue;
    const auto inner = phrase_at(reading, i + 1, end);
    if (!inner) return is_verb_like(reading, i + 1) ? i : end;
    if (inner.span.end < end) return reading.has(inner.span.end, tags::kConjunction) ? end : i;
    // "the board that Dahl heads": no word for people there
    const bool heads = i > floor && reading.has(i - 1, tags::kPerson | tags::kBody) && reading.is_capital(i + 1) &&
                       inner.span.size() > 1 && !reading.is_capital(end - 1);
    return heads ? i : end;
  }
  return end;
}

}  // namespace annotator
