#pragma once

#include <cstdint>

#include "quotes/cues.h"
#include "quotes/reading.h"

namespace annotator {

/// What stands between a cue and a quotation behind it.
struct CueGap {
  bool touches = false;   // nothing that could begin another clause
  bool adjacent = false;  // not even a subject: only a hearer, a time or a place
  bool empty = false;     // "which he called '...'"
  bool joined = false;    // nothing but a mark
  bool that = false;      // "said that '...'"
  bool set_off = false;   // a comma or colon before the quotation
};
[[nodiscard]] CueGap gap_between(const Reading& reading, const Cue& cue, std::uint32_t quote);

/// Does the verb before a quotation report nothing? "Collections include prints of 'friends'", "pointed to the table
/// with cakes served on 'plates'", "While the checks will continue, ...". Cost: O(units between them).
[[nodiscard]] bool reports_nothing(const Reading& reading, const Cue& cue, const CueGap& gap, std::uint32_t quote);

/// Is the quotation what somebody speaks of? "spoke instead about 'a new pier'", "talked of the 'old port'"
[[nodiscard]] bool speaks_of(const Reading& reading, const Cue& cue, std::uint32_t quote);

/// Does a noun for speech lead in a clause? "his warning that the port was '...'", "her promise to be '...'"
[[nodiscard]] bool leads_clause(const Reading& reading, const Cue& cue);

/// "On the radio's 'Harbour Hour,' Dahl said", "The film, titled 'Blue,' says": no words of the speaker.
[[nodiscard]] bool names_place(const Reading& reading, std::uint32_t quote);

/// "to chants of 'Row, row'": what a crowd calls, however short and whatever its capitals.
[[nodiscard]] bool is_cried(const Reading& reading, std::uint32_t quote);

/// The first of quotations that "and" or "or" joins: "calls of 'Row' and 'On, on'".
[[nodiscard]] std::uint32_t first_of_joined(const Reading& reading, std::uint32_t quote);

/// "the gap was 'contained'", "it should not 'burn'": the marks hold what the reporter's clause says of its subject.
[[nodiscard]] bool is_predicate(const Reading& reading, std::uint32_t quote);

/// "Fire 'was started on purpose'": the verb of the clause stands inside the marks.
[[nodiscard]] bool ends_clause(const Reading& reading, std::uint32_t quote);

/// "said that in May, '...'", but not "said that: '...'": a clause that began before the marks. Cost: O(units between).
[[nodiscard]] bool begins_within(const Reading& reading, const Cue& cue, std::uint32_t quote);

/// Does a comma or the like part the quotation from what follows?
[[nodiscard]] bool is_set_off(const Reading& reading, std::uint32_t quote);

/// Does the sentence end behind the cue, but for a time or place? ", Dahl said on Friday."
[[nodiscard]] bool closes(const Reading& reading, const Cue& cue, UnitSpan sentence);

/// "Asked about the 'gap,' Dahl said the port had ...", "... Dahl said: '...'": the verb has its words behind it.
[[nodiscard]] bool reports_more(const Reading& reading, const Cue& cue, UnitSpan sentence);

/// "When Dahl announced it, he called ...", "Dahl said it held, though she called ...": another clause begins
/// between.
[[nodiscard]] bool is_parted(const Reading& reading, UnitSpan sentence, const Cue& outer, const Cue& inner);

}  // namespace annotator
