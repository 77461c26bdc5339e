#include "quotes/subject.h"

#include <algorithm>
#include <string_view>

#include "quotes/phrase_words.h"
#include "quotes/subject_extent.h"

namespace annotator {

namespace {

constexpr std::uint32_t kLongestApposition = 40;  // units between two commas
constexpr int kMostAppositions = 3;
constexpr int kMostLeadIns = 3;

bool is_break(const Reading& reading, std::uint32_t i) { return reading.is_mark(i, ",~()"); }

/// Units of "on Wednesday", "Wednesday", "last week", "on Nov. 5" that end before `i`; 0 when none do.
std::uint32_t time_before(const Reading& reading, std::uint32_t i, std::uint32_t floor) {
  constexpr std::uint32_t kLongestTime = 6;  // units
  std::uint32_t begin = i;
  bool has_time = false;
  // "on Saturday (March 5)"
  if (begin > floor && reading.is_mark(begin - 1, ')')) {
    std::uint32_t open = begin - 1;
    while (open > floor && i - open < kLongestTime && !reading.is_mark(open, '(')) --open;
    if (!reading.is_mark(open, '(') || !is_time(reading, open + 1)) return 0;
    begin = open;
  }
  while (begin > floor && i - begin < 2 * kLongestTime) {
    const std::uint32_t u = begin - 1;
    const bool number = reading.is_kind(u, TokenKind::kNumber);
    if (is_time(reading, u)) {
      has_time = true;
    } else if (!number && !(has_time && reading.is_any(u, "than less more")) && !reading.is(u, "last") &&
               !reading.is_any(u, "this earlier") && !(has_time && reading.has(u, tags::kDeterminer))) {
      break;
    }
    --begin;
  }
  if (!has_time) return 0;
  if (begin > floor && reading.is_any(begin - 1, "on in at")) --begin;
  return i - begin;
}

/// "D-Ohio"
bool is_party_tag(const Reading& reading, const NounPhrase& phrase) {
  return reading.word(phrase.span.begin).size() == 1 && reading.is_mark(phrase.span.begin + 1, '-');
}

bool is_role_phrase(const Reading& reading, const NounPhrase& phrase) {
  return is_party_tag(reading, phrase) || reading.has(phrase.span.begin, tags::kDeterminer) ||
         !reading.is_capital(phrase.head) || reading.has(phrase.head, tags::kPerson);
}

/// Begin of the role `phrase`, or of the one it is joined to: "a marine ecologist and professor at the institute".
std::uint32_t begin_of_roles(const Reading& reading, const NounPhrase& phrase, std::uint32_t floor) {
  const std::uint32_t begin = phrase.span.begin;
  if (begin <= floor + 1 || !reading.is(begin - 1, "and") || !is_role_phrase(reading, phrase)) return begin;
  const auto first = phrase_before(reading, begin - 1, floor);
  const bool apposed = first && first.span.begin > floor && reading.is_mark(first.span.begin - 1, ',');
  return apposed ? first.span.begin : begin;
}

/// The comma that opens the apposition closed at `close`, or kNoUnit.
std::uint32_t opening_comma(const Reading& reading, std::uint32_t close, std::uint32_t floor) {
  const char mark = reading[close].mark;
  for (std::uint32_t i = close; i > floor && close - i < kLongestApposition; --i) {
    if (reading.is_mark(i - 1, mark)) return i - 1;
    if (reading.is_mark(i - 1, ';') || reading.is_quote(i - 1)) return kNoUnit;
  }
  return kNoUnit;
}

bool hangs_on_preposition(const Reading& reading, const NounPhrase& phrase, std::uint32_t floor) {
  // "about half of the crews said": how many
  if (phrase.span.begin > floor && reading.is(phrase.span.begin - 1, "about") &&
      reading.has(phrase.span.begin, tags::kQuantity))
    return false;
  return phrase.span.begin > floor && reading.has(phrase.span.begin - 1, tags::kPreposition) &&
         !reading.has(phrase.span.begin - 1, tags::kSubordinator);
}

/// "On Monday, Gov. Ana Ortiz (D-Ohio), said": a name between two commas that is no apposition, because what leads in
/// is no noun phrase.
NounPhrase name_after_lead_in(const Reading& reading, std::uint32_t comma, std::uint32_t floor) {
  const auto phrase = phrase_before(reading, comma, floor);
  if (!phrase || phrase.pronoun || !reading.is_capital(phrase.head)) return {};
  const std::uint32_t begin = phrase.span.begin;
  if (begin <= floor || reading.has(begin, tags::kDeterminer)) return {};
  if (!reading.is_mark(begin - 1, ',')) return {};
  const bool bracket = reading.is_mark(comma - 1, ')');
  return bracket ? phrase : NounPhrase{};
}

/// "Dahl, who heads the board, which runs the port, said": the board is the object of its clause.
bool is_in_relative_clause(const Reading& reading, const NounPhrase& phrase, std::uint32_t floor) {
  const std::uint32_t begin = phrase.span.begin;
  return begin > floor + 2 && reading.is_word(begin - 1) &&
         (reading.is(begin - 1, "who") || reading.is(begin - 2, "who"));
}

/// "Dahl, the mayor, said": the phrase before the appositions that end at `comma`.
Subject before_apposition(const Reading& reading, std::uint32_t comma, std::uint32_t floor) {
  Subject best;
  std::uint32_t close = comma;
  for (int n = 0; n < kMostAppositions; ++n) {
    const std::uint32_t open = opening_comma(reading, close, floor);
    if (open == kNoUnit) break;
    // "who left on May 3, 2021, said"
    if (open + 2 == close && reading.is_kind(open + 1, TokenKind::kNumber) && reading.word(open + 1).size() == 4) {
      close = open;
      continue;
    }
    const NounPhrase phrase = phrase_before(reading, open, floor);
    if (phrase && !hangs_on_preposition(reading, phrase, floor) && !phrase.pronoun &&
        !is_in_relative_clause(reading, phrase, floor)) {
      NounPhrase found = phrase;
      // "the director, James Orr, said", "the director, harbour pilot James Orr, said": both are the speaker.
      if (n == 0 && is_role_phrase(reading, found)) {
        if (const auto name = name_in(reading, {open + 1, comma}))
          found = {{found.span.begin, comma}, name.head, false};
      }
      best = Subject{found, SubjectPlace::kApposition};
      // "Jeb Bush, the former governor, who was tired, said": the name before the role.
      const std::uint32_t before = begin_of_roles(reading, phrase, floor);
      if (before == floor || !reading.is_mark(before - 1, ',') || !is_role_phrase(reading, phrase)) break;
      const auto named = phrase_before(reading, before - 1, floor);
      // "When Orr complained, the mayor, Ana Dahl, said", "On 6 May 2023, the mayor, ..."
      const bool clause = named && (has_suffix(reading.word(named.span.end - 1), "ed") ||
                                    reading.is_kind(named.head, TokenKind::kNumber));
      if (named && !named.pronoun && !clause && reading.is_capital(named.head) &&
          !hangs_on_preposition(reading, named, floor)) {
        best = Subject{named, SubjectPlace::kApposition};
      }
      break;
    }
    close = open;
  }
  return best;
}

/// "WASHINGTON (AP) -", "Lund, Jul 14 (NPA)": the first unit behind the place and agency that open a report.
std::uint32_t after_dateline(const Reading& reading, std::uint32_t begin, std::uint32_t stop) {
  constexpr std::uint32_t kLongestDateline = 12;  // units
  bool dated = false;
  for (std::uint32_t i = begin; i < stop && i - begin < kLongestDateline; ++i) {
    if (reading.is_mark(i, kDash) && i > begin) return i + 1;
    if (reading.is_mark(i, ')') && dated) return i + 1;
    const bool number = reading.is_kind(i, TokenKind::kNumber);
    dated |= number;
    const bool inside = reading.is_capital(i) || !reading.is_word(i) || number;
    if (!inside || reading.is_quote(i)) return begin;
  }
  return begin;
}

/// Does a clause begin at `i`?
bool opens_clause(const Reading& reading, std::uint32_t i, std::uint32_t floor) {
  return i == floor || !reading.is_word(i - 1) || reading.has(i - 1, tags::kConjunction | tags::kSubordinator);
}

/// Before the next clause.
bool has_own_verb(const Reading& reading, std::uint32_t begin, std::uint32_t stop) {
  std::uint32_t end = begin;
  while (end < stop && !reading.is_any(end, "after because before when while")) ++end;
  return has_verb(reading, begin, end);
}

/// "Hours later,", "That morning,", "The day before, ..."
bool is_time_phrase(const Reading& reading, std::uint32_t begin, std::uint32_t stop) {
  const auto phrase = phrase_at(reading, begin, stop);
  if (!phrase || phrase.pronoun) return reading.has(begin, tags::kDeterminer) && reading.has(begin + 1, tags::kTime);
  const std::uint32_t end = phrase.span.end;
  return reading.has(phrase.head, tags::kTime) || reading.is_any(end, "later earlier time") ||
         reading.has(end, tags::kTime);
}

/// Does a phrase of its own begin at `i`, behind one that leads in from `begin` on? "In May | the mayor resigned", "In
/// a letter | Orr said"
bool begins_phrase(const Reading& reading, std::uint32_t i, std::uint32_t begin) {
  constexpr WordTags kGoesOn = tags::kPreposition | tags::kDeterminer | tags::kConjunction | tags::kSubordinator |
                               tags::kPossessive | tags::kAdverb;
  const std::uint32_t last = i - 1;
  if (last <= begin || !reading.is_word(last) || is_verb_like(reading, last) || is_time(reading, i)) return false;
  const bool time = is_time(reading, last) || reading.is_kind(last, TokenKind::kNumber);
  if (!time && reading.has(last, kGoesOn)) return false;
  if (reading.has(i, tags::kDeterminer)) return !is_time(reading, i + 1);
  return reading.is_capital(i) && (time || !(reading.is_capital(last) || reading.has(last, tags::kPerson)));
}

}  // namespace

VerbGroup verb_group(const Reading& reading, std::uint32_t verb, std::uint32_t floor) {
  VerbGroup group;
  group.begin = verb;
  while (group.begin > floor) {
    const std::uint32_t u = group.begin - 1;
    if (reading.has(u, tags::kAuxiliary)) {
      group.be |= reading.has(u, tags::kBe);
      group.have |= reading.has(u, tags::kHave);
    } else if (reading.is(u, "to") && !reading.is(verb, "to") && u > floor) {
      if (reading.is(u - 1, "used")) {  // "used to say"
        --group.begin;
      } else {
        group.infinitive = true;
      }
    } else if (!is_adverb(reading, u) && !(reading.is(u, "since") && reading.has(u - 1, tags::kHave))) {
      const std::uint32_t time = time_before(reading, group.begin, floor);
      if (time == 0 || time == group.begin - floor) break;
      group.begin -= time;
      continue;
    }
    --group.begin;
    if (group.infinitive) break;
  }
  return group;
}

/// Behind "Port pollution:", but not behind "Dahl:", who speaks.
std::uint32_t after_topic(const Reading& reading, std::uint32_t begin, std::uint32_t stop) {
  constexpr std::uint32_t kLongest = 6;  // units
  std::uint32_t colon = begin;
  while (colon < earlier(stop, begin + kLongest) && reading.is_word(colon)) ++colon;
  if (colon == begin || colon + 1 >= stop || !reading.is_mark(colon, ':')) return begin;
  // "THE FACTS: ..."
  const bool name = reading.is_capital(colon - 1) && !reading.is_any(begin, "how the what why");
  const bool speaks = name || reading.has(colon - 1, tags::kPerson | tags::kBody);
  return speaks ? begin : colon + 1;
}

Subject clause_subject(const Reading& reading, std::uint32_t floor, std::uint32_t stop) {
  std::uint32_t begin = after_dateline(reading, floor, stop);
  if (is_label(reading, begin)) begin += 2;
  begin = after_topic(reading, begin, stop);
  if (reading.is(begin + 1, "check") && reading.is_mark(begin + 2, ':')) begin += 3;  // "Fact check:"
  for (int n = 0; n <= kMostLeadIns; ++n) {
    while (begin < stop &&
           (is_break(reading, begin) || reading.is_quote(begin) || reading.has(begin, tags::kConjunction) ||
            (is_adverb(reading, begin) && !reading.has(begin, tags::kDeterminer)))) {
      ++begin;
    }
    const bool gerund = reading.is_word(begin) &&
                        (has_suffix(reading.word(begin), "ing") || has_suffix(reading.word(begin), "ed")) &&
                        !reading.has(begin, tags::kPerson);
    const bool leads_in =
        reading.has(begin, tags::kPreposition | tags::kSubordinator) || gerund || reading.has(begin, tags::kTime);
    const bool time = is_time_phrase(reading, begin, stop);
    if (!time && (!leads_in || reading.is(begin, "that"))) break;
    // "Then one night I woke"
    const auto when = time ? phrase_at(reading, begin, stop) : NounPhrase{};
    if (when && reading.has(when.span.end, tags::kPersonal)) {
      begin = when.span.end;
      break;
    }
    const std::uint32_t comma = reading.find_mark(begin, stop, ',');
    if (comma >= stop) {
      // "Ten days later the port wrote", "Two days before the storm she wrote"
      std::uint32_t who = when ? when.span.end : reading.has(begin, tags::kPreposition) ? begin + 1 : stop;
      if (reading.is_any(who, "later earlier")) {
        begin = who + 1;
        break;
      }
      const std::uint32_t last = earlier(stop, begin + kLongestApposition);
      bool found = false;
      for (; who < last && !found && !is_verb_like(reading, who); ++who) {
        found = (when && reading.has(who, tags::kPersonal)) || begins_phrase(reading, who, begin);
      }
      if (found) {
        begin = who - 1;
      } else if (gerund && has_suffix(reading.word(begin), "ing")) {
        return {};  // "Holding signs that read '...'"
      }
      break;
    }
    begin = comma + 1;
  }
  if (begin >= stop) return {};
  const NounPhrase phrase = phrase_at(reading, begin, stop);
  const bool small = phrase && (phrase.span.size() == 1 || !reading.is_capital(phrase.head));
  if (!phrase || (small && is_time(reading, phrase.head))) return {};
  NounPhrase whole = with_attachments(reading, phrase, stop);
  // "The captain, Ben Orr, praised him": both are the subject
  if (!reading.is_capital(phrase.head) && reading.has(phrase.head, tags::kPerson) &&
      reading.is_mark(whole.span.end, ',')) {
    const auto name = phrase_at(reading, whole.span.end + 1, stop);
    if (name && reading.is_capital(name.span.begin) && reading.is_capital(name.head) &&
        !reading.has(name.head, tags::kTime) && reading.is_mark(name.span.end, ','))
      return Subject{{{begin, name.span.end}, name.head, false}, SubjectPlace::kClause};
  }
  // "The crews walked to the quay": the only verb of the clause is no participle.
  const bool walked = reading.is_word(phrase.span.end) && has_suffix(reading.word(phrase.span.end), "ed");
  const bool has_predicate =
      !walked || has_own_verb(reading, whole.span.end, earlier(stop, whole.span.end + kLongestApposition));
  return Subject{has_predicate ? whole : phrase, SubjectPlace::kClause};
}

/// Whose clause the relative pronoun opens: "Dahl, who said".
Subject before_relative(const Reading& reading, std::uint32_t relative, std::uint32_t floor) {
  std::uint32_t end = relative;
  if (end > floor && reading.is_mark(end - 1, ",~")) --end;
  const auto phrase = phrase_before(reading, end, floor);
  if (!phrase) return {};
  // "It was Orr, not Dahl, who said"
  const std::uint32_t denied = phrase.span.begin;
  if (denied > floor + 2 && reading.is(denied - 1, "not") && reading.is_mark(denied - 2, ',')) {
    if (const auto meant = phrase_before(reading, denied - 2, floor)) return Subject{meant, SubjectPlace::kRelative};
  }
  // "Mark Hay, a marine ecologist, who said": the name before the role.
  const std::uint32_t before = begin_of_roles(reading, phrase, floor);
  // "Mark Hay, an ecologist who said", but not "In Lund, an ecologist who said"
  const bool close = end == relative;
  if ((!close || reading.has(before, tags::kDeterminer)) && before > floor + 1 && reading.is_mark(before - 1, ',') &&
      is_role_phrase(reading, phrase)) {
    const auto named = phrase_before(reading, before - 1, floor);
    const bool aside = close && named && (hangs_on_preposition(reading, named, floor) || is_time(reading, named.head));
    if (named && !aside && !named.pronoun && reading.is_capital(named.head))
      return Subject{named, SubjectPlace::kRelative};
  }
  // "Dahl released a statement which said": the statement is hers.
  if (reading.has(phrase.head, kSpeechNoun) && before > floor) {
    // "when Dahl sent a letter that read": of the nearest clause
    const std::uint32_t near = before - earlier(before - floor, kLongestApposition);
    std::uint32_t begin = before;
    while (begin > near && !reading.is_mark(begin - 1, ',') &&
           !reading.is_any(begin - 1, "when while as because where"))
      --begin;
    if (begin == near || reading.is_mark(begin - 1, ',')) begin = floor;
    if (const auto owner = clause_subject(reading, begin, before))
      return Subject{owner.phrase, SubjectPlace::kRelative};
  }
  return Subject{phrase, SubjectPlace::kRelative};
}

Subject subject_before(const Reading& reading, std::uint32_t begin, std::uint32_t floor) {
  if (begin <= floor) return {};
  const std::uint32_t last = begin - 1;
  if (const std::uint32_t relative = open_relative(reading, begin, floor); relative < begin) {
    // "A nurse at a home where three died told them"
    if (reading.is(relative, "where")) return clause_subject(reading, floor, relative);
    const auto subject = before_relative(reading, relative, floor);
    if (subject && opens_clause(reading, subject.phrase.span.begin, floor))
      return Subject{subject.phrase, SubjectPlace::kBefore};
  }
  if (reading.is_any(last, "who which") || (reading.is(last, "that") && last > floor))
    return before_relative(reading, last, floor);
  if (reading.has(last, tags::kConjunction)) return clause_subject(reading, floor, last);
  if (reading.is_mark(last, ",~")) {
    if (const auto name = name_after_lead_in(reading, last, floor)) return Subject{name, SubjectPlace::kBefore};
    if (const auto subject = before_apposition(reading, last, floor)) return subject;
    return clause_subject(reading, floor, last);
  }
  const auto phrase = phrase_before(reading, begin, floor);
  if (!phrase) return {};
  // "and on Twitter called": a phrase of place is no subject.
  if (hangs_on_preposition(reading, phrase, floor) && phrase.span.begin > floor + 1 && !phrase.pronoun &&
      (reading.has(phrase.span.begin - 2, tags::kConjunction) || reading.is(phrase.span.begin - 2, "who") ||
       reading.is_mark(phrase.span.begin - 2, ','))) {
    return subject_before(reading, phrase.span.begin - 1, floor);
  }
  std::uint32_t stop = phrase.span.begin;
  // "accused of causing the fall told": what is caused does not speak
  const bool gerund = stop > floor + 2 && looks_like_participle(reading, stop - 1) &&
                      reading.word(stop - 1).ends_with("ing") && reading.is(stop - 2, "of");
  if (gerund) --stop;
  if ((gerund || hangs_on_preposition(reading, phrase, floor)) && stop > floor + 1) {
    if (const auto whole = clause_subject(reading, floor, stop - 1)) return whole;
  }
  if (const auto resident = before_region(reading, phrase, begin, floor))
    return Subject{resident, SubjectPlace::kBefore};
  return Subject{with_title(reading, with_first_conjunct(reading, phrase, floor), floor), SubjectPlace::kBefore};
}

}  // namespace annotator
