#include "quotes/indirect.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

#include "quotes/cue_gap.h"
#include "quotes/noun_phrase.h"

namespace annotator {

namespace {

constexpr std::uint32_t kLongestHearer = 10;  // units between the cue and "that"
constexpr std::uint32_t kFewestWords = 3;

class IndirectFinder {
 public:
  IndirectFinder(const Reading& reading, UnitSpan sentence)
      : reading_(reading), sentence_(sentence), cues_(find_cues(reading, sentence)) {}

  /// Clauses first: what one of them holds is part of it.
  std::vector<IndirectSpeech> run() const {
    std::vector<IndirectSpeech> out = clauses();
    const std::size_t found = out.size();
    std::size_t next = 0;
    std::uint32_t free = sentence_.begin;
    for (const Cue& cue : cues_) {
      while (next < found && out[next].content.begin <= cue.span.begin) free = std::max(free, out[next++].content.end);
      if (!may_report(cue) || cue.begin < free) continue;
      const std::uint32_t stop = next < found ? out[next].content.begin : sentence_.end;
      std::optional<IndirectSpeech> speech = phrase_of(cue);
      if (!speech || speech->content.begin < free || speech->content.end > stop) continue;
      free = speech->content.end;
      out.push_back(*speech);
    }
    std::sort(out.begin(), out.end(),
              [](const IndirectSpeech& a, const IndirectSpeech& b) { return a.content.begin < b.content.begin; });
    return out;
  }

 private:
  std::vector<IndirectSpeech> clauses() const {
    std::vector<IndirectSpeech> out;
    std::uint32_t free = sentence_.begin;  // behind the last content
    for (const Cue& cue : cues_) {
      if (!may_report(cue) || cue.begin < free) continue;
      const std::optional<IndirectSpeech> found = clause_of(cue, free);
      if (!found) continue;
      free = std::max(found->content.end, cue.span.end);
      out.push_back(*found);
    }
    return out;
  }

  bool may_report(const Cue& cue) const { return cue.speaker && !is_put(cue) && !has_its_quotation(cue); }

  std::optional<IndirectSpeech> sound(std::optional<UnitSpan> content, const Cue& cue, IndirectForm form) const {
    if (!content) return std::nullopt;
    const std::optional<UnitSpan> whole = trimmed(*content, form);
    if (!whole) return std::nullopt;
    return IndirectSpeech{*whole, cue, form};
  }

  std::optional<IndirectSpeech> clause_of(const Cue& cue, std::uint32_t free) const {
    if (auto found = sound(clause_behind(cue), cue, IndirectForm::kClause)) return found;
    if (auto found = sound(source_behind(cue), cue, IndirectForm::kSource)) return found;
    if (!begins_sentence(free)) return std::nullopt;
    if (auto found = sound(source_before(cue, free), cue, IndirectForm::kSource)) return found;
    return sound(clause_before(cue, free), cue, IndirectForm::kBefore);
  }

  std::optional<IndirectSpeech> phrase_of(const Cue& cue) const {
    if (auto found = sound(question_behind(cue), cue, IndirectForm::kQuestion)) return found;
    if (auto found = sound(intent_behind(cue), cue, IndirectForm::kIntent)) return found;
    return sound(matter_behind(cue), cue, IndirectForm::kMatter);
  }

  bool begins_sentence(std::uint32_t free) const {
    return free == sentence_.begin || reading_.has(free, tags::kConjunction) || reading_.is_mark(free, ';');
  }

  bool takes(const Cue& cue, VerbComplements complement) const {
    return (reading_[cue.span.begin].facts.complements & complement) != 0;
  }

  /// '"...," Dahl said during the hearing': the words in marks are what is reported.
  bool has_its_quotation(const Cue& cue) const {
    std::uint32_t begin = std::min(cue.begin, cue.span.begin);
    if (cue.speaker->place != SubjectPlace::kBehind) begin = std::min(begin, cue.speaker->phrase.span.begin);
    const bool quoted = begin > sentence_.begin &&
                        (reading_.is_quote(begin - 1) ||
                         (begin > sentence_.begin + 1 && reading_.is_quote(begin - 2) && !reading_.is_word(begin - 1)));
    const std::uint32_t next = after_hearer(cue, behind(cue));
    // "Dahl, citing 'the tide,' said the crews would be late": the verb has a clause of its own.
    return quoted && !reading_.is(next, "that") && !(next == behind(cue) && says(cue) && begins_clause(next));
  }

  /// "put it", "putting pressure on"
  bool is_put(const Cue& cue) const {
    static constexpr std::string_view kPut[] = {"put", "puts", "putting"};
    return is_one_of(cue, kPut);
  }

  static bool reports(const Cue& cue) {
    return cue.verb == VerbClass::kSay || cue.verb == VerbClass::kTell || cue.verb == VerbClass::kShow;
  }

  /// First unit behind the cue, its subject and its hearer.
  std::uint32_t behind(const Cue& cue) const {
    std::uint32_t i = cue.span.end;
    if (cue.speaker->place == SubjectPlace::kBehind) i = std::max(i, cue.speaker->phrase.span.end);
    return i;
  }

  bool begins_clause(std::uint32_t i) const {
    if (!reading_.is_word(i)) return false;
    if (reading_.has(i, tags::kPersonal)) return true;
    if (reading_.has(i, tags::kRelative) && !reading_.is(i, "that")) return false;
    if (reading_.has(i, tags::kPreposition | tags::kAuxiliary | tags::kConjunction)) return false;
    if (reading_.has(i, tags::kObject) && !reading_.has(i, tags::kDeterminer)) return false;
    const bool starts = reading_.has(i, tags::kSubject | tags::kDeterminer) || reading_.is_capital(i) ||
                        reading_.is(i, "there") || reading_.is(i, "much") || reading_[i].kind == TokenKind::kNumber ||
                        reading_.word(i).ends_with('s');
    return starts && has_verb(i, std::min(sentence_.end, i + 24));
  }

  bool has_verb(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin + 1; i < end; ++i) {
      if (reading_.is_mark(i, ',') || reading_.is_mark(i, ';')) return false;
      if (is_verb_like(reading_, i)) return true;
    }
    return false;
  }

  /// Verbs that take a clause with and without "that".
  bool says(const Cue& cue) const {
    static constexpr std::string_view kSaying[] = {"said",    "says",    "say",      "saying",   "think",    "thinks",
                                                   "thought", "believe", "believes", "believed", "believing"};
    return is_one_of(cue, kSaying);
  }
  bool is_one_of(const Cue& cue, std::span<const std::string_view> words) const {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return reading_.is(cue.span.begin, word); });
  }

  static bool is_verb(const Cue& cue) {
    return cue.form != CueForm::kNoun && cue.form != CueForm::kPassive && cue.form != CueForm::kPreposition;
  }

  /// "said that the pier held", "said the pier held", "his claim that the pier held"
  std::optional<UnitSpan> clause_behind(const Cue& cue) const {
    if (cue.form == CueForm::kNoun) {
      if (!reading_.is(cue.span.end, "that")) return std::nullopt;
      return UnitSpan{cue.span.end, content_end(cue.span.end)};
    }
    if (!is_verb(cue)) return std::nullopt;
    const std::uint32_t start = after_hearer(cue, behind(cue));
    if (is_led_in(cue, "as") && reading_.is_mark(start, ',')) return UnitSpan{start + 1, content_end(start + 1)};
    if (reading_.is(start, "that")) {
      if (!reports(cue) && !takes(cue, complements::kClause | complements::kThat)) return std::nullopt;
      return UnitSpan{start, clause_end(cue, start)};
    }
    if (!reports(cue) && !takes(cue, complements::kClause)) return std::nullopt;
    if (takes(cue, complements::kThat) || cue.verb == VerbClass::kShow) return std::nullopt;
    if (is_relative_clause(cue) && is_verb_like(reading_, start)) return UnitSpan{start, clause_end(cue, start)};
    if (!reading_.is_word(start + 1)) return std::nullopt;
    if (!begins_clause(start) && !(says(cue) && may_begin_clause(start))) return std::nullopt;
    return UnitSpan{start, clause_end(cue, start)};
  }

  /// "While Dahl said": is `word` before the subject that opens the sentence?
  bool is_led_in(const Cue& cue, std::string_view word) const {
    return cue.speaker->place == SubjectPlace::kBefore && cue.speaker->phrase.span.begin == sentence_.begin + 1 &&
           reading_.is(sentence_.begin, word);
  }

  /// "While Dahl said the pier held, the port was shut", "Asked if the pier would hold, Dahl said ...": the content
  /// ends with the clause that leads in.
  std::uint32_t clause_end(const Cue& cue, std::uint32_t begin) const {
    const std::uint32_t end = content_end(begin);
    if (!is_in_lead_in(cue)) return end;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (reading_.is_mark(i, ',')) return i;
    }
    return end;
  }

  bool is_in_lead_in(const Cue& cue) const {
    static constexpr std::string_view kLeads[] = {"while", "although", "though", "when", "asked", "if", "after"};
    const bool leads = std::any_of(std::begin(kLeads), std::end(kLeads),
                                   [&](std::string_view word) { return reading_.is(sentence_.begin, word); });
    if (!leads) return false;
    for (std::uint32_t i = sentence_.begin; i < cue.span.begin; ++i) {
      if (reading_.is_mark(i, ',')) return false;
    }
    return true;
  }

  /// "which he said were closed"
  bool is_relative_clause(const Cue& cue) const {
    const std::uint32_t subject = cue.speaker->phrase.span.begin;
    return cue.speaker->place == SubjectPlace::kBefore && subject > sentence_.begin &&
           (reading_.has(subject - 1, tags::kRelative) || reading_.is(subject - 1, "what"));
  }

  /// Behind "said" almost any word begins a clause: "said raising the pier would help".
  bool may_begin_clause(std::uint32_t i) const {
    return reading_.is_word(i) && !reading_.is(i, "who") &&
           (reading_.is(i, "much") || reading_.is_mark(i + 1, '-') || reading_.has(i, tags::kDeterminer) ||
            !reading_.has(i,
                          tags::kAuxiliary | tags::kConjunction | tags::kPreposition | tags::kObject | tags::kAdverb));
  }

  /// "According to the port, the pier held."
  std::optional<UnitSpan> source_behind(const Cue& cue) const {
    if (cue.form != CueForm::kPreposition) return std::nullopt;
    constexpr std::uint32_t kLongestSource = 30;
    constexpr std::uint32_t kLongestLeadIn = 4;
    if (cue.span.begin - sentence_.begin > kLongestLeadIn) return std::nullopt;
    std::uint32_t comma = cue.speaker->phrase.span.end;
    const std::uint32_t stop = std::min(sentence_.end, comma + kLongestSource);
    while (comma < stop && !reading_.is_mark(comma, ',')) ++comma;
    if (comma >= stop) return std::nullopt;
    return UnitSpan{comma + 1, content_end(comma + 1)};
  }

  /// "The pier held, according to the port."
  std::optional<UnitSpan> source_before(const Cue& cue, std::uint32_t free) const {
    if (cue.form != CueForm::kPreposition || cue.begin <= free + 1) return std::nullopt;
    const std::uint32_t first = reading_.has(free, tags::kConjunction) ? free + 1 : free;
    const std::uint32_t end = reading_.is_mark(cue.begin - 1, ',') ? cue.begin - 1 : cue.begin;
    if (has_verb_anywhere({first, end})) return UnitSpan{first, end};
    return UnitSpan{first, content_end(behind(cue))};
  }

  /// "asked whether the pier held"
  std::optional<UnitSpan> question_behind(const Cue& cue) const {
    if (!is_verb(cue) || takes(cue, complements::kThat)) return std::nullopt;
    const bool asks_of = cue.verb == VerbClass::kWeak && takes(cue, complements::kObject);
    if (cue.verb != VerbClass::kSay && cue.verb != VerbClass::kTell && !asks_of) return std::nullopt;
    const std::uint32_t start = after_hearer(cue, behind(cue));
    static constexpr std::string_view kQuestion[] = {"whether", "how", "why", "what", "if"};
    const bool asks = std::any_of(std::begin(kQuestion), std::end(kQuestion),
                                  [&](std::string_view word) { return reading_.is(start, word); });
    if (!asks) return std::nullopt;
    return UnitSpan{start, content_end(start)};
  }

  /// "vowed to repair the pier", "urged the council to repair the pier"
  std::optional<UnitSpan> intent_behind(const Cue& cue) const {
    static constexpr std::string_view kIntents[] = {"promise", "pledge",  "vow",     "threat",
                                                    "plan",    "refusal", "proposal"};
    const bool noun = cue.form == CueForm::kNoun && is_one_of(cue, kIntents);
    if ((!noun && !(is_verb(cue) && takes(cue, complements::kInfinitive))) || is_nested(cue)) return std::nullopt;
    const std::uint32_t begin = noun ? cue.span.end : behind(cue);
    if (reading_.is(begin, "to")) return UnitSpan{begin, phrase_end(begin + 1)};
    return std::nullopt;
  }

  /// "criticised the plan for the pier", "called for a plan"
  std::optional<UnitSpan> matter_behind(const Cue& cue) const {
    if (!is_verb(cue) || is_nested(cue)) return std::nullopt;
    std::uint32_t begin = behind(cue);
    if (is_about(cue, begin)) {
      ++begin;
    } else if (!takes(cue, complements::kObject)) {
      return std::nullopt;
    }
    const auto object = phrase_at(reading_, begin, sentence_.end);
    if (!object || reading_.has(begin, tags::kTime)) return std::nullopt;
    return UnitSpan{begin, phrase_end(begin)};
  }

  /// Does the preposition at `i` lead to what is spoken of? "talked about", but not "talked to".
  bool is_about(const Cue& cue, std::uint32_t i) const {
    static constexpr std::string_view kPrepositions[] = {"about", "for", "of", "against"};
    if (!takes(cue, complements::kAbout)) return false;
    if (reading_.is(i, "to")) return cue.verb != VerbClass::kEdge;
    return std::any_of(std::begin(kPrepositions), std::end(kPrepositions),
                       [&](std::string_view word) { return reading_.is(i, word); });
  }

  /// "a man who criticised the plan": told of the man, not reported.
  /// "for questioning the plan", "a plan with a 'gap'": no report of its own.
  bool is_nested(const Cue& cue) const {
    if (cue.speaker->place == SubjectPlace::kRelative || cue.hypothetical) return true;
    if (cue.begin > sentence_.begin && reading_.has(cue.begin - 1, tags::kPreposition)) return true;
    return has_quote_between(reading_, cue.span.end, sentence_.end);
  }

  /// Where what hangs on a verb ends: at a mark, at the next clause.
  std::uint32_t phrase_end(std::uint32_t begin) const {
    for (std::uint32_t i = begin + 1; i < sentence_.end; ++i) {
      if (reading_.is_mark(i, ',') || reading_.is_mark(i, ';') || reading_.is_mark(i, ':') ||
          reading_.is_mark(i, kDash) || reading_.is_mark(i, '('))
        return i;
      if (reading_.has(i, tags::kSubordinator) &&
          !reading_.has(i, tags::kPreposition | tags::kAdverb | tags::kRelative) && !reading_.is(i, "how") &&
          !reading_.is(i, "whether"))
        return i;
      if (reading_.has(i, tags::kConjunction) && (is_verb_like(reading_, i + 1) || reading_.is(i, "but"))) return i;
    }
    return sentence_.end;
  }

  /// First unit behind the hearer, the time and the place: "told reporters on Friday in Lund".
  std::uint32_t after_hearer(const Cue& cue, std::uint32_t begin) const {
    std::uint32_t i = begin;
    if (cue.verb == VerbClass::kTell) {
      const auto hearer = phrase_at(reading_, i, sentence_.end);
      i = hearer ? hearer->span.end : reading_.has(i, tags::kObject) ? i + 1 : i;
    }
    while (i < sentence_.end && i - begin < kLongestHearer) {
      const bool skips =
          reading_.has(i, tags::kTime) || (reading_.has(i, tags::kAdverb) && !reading_.has(i, tags::kDeterminer) &&
                                           !reading_.is(i, "there") && !reading_.is(i, "much"));
      if (skips) {
        ++i;
        continue;
      }
      if (!reading_.has(i, tags::kPreposition)) break;
      const auto object = phrase_at(reading_, i + 1, sentence_.end);
      if (!object) break;
      i = object->span.end;
    }
    return i;
  }

  /// "The dam will hold until spring, engineers said." and, around the cue, "The dam, engineers said, will hold."
  std::optional<UnitSpan> clause_before(const Cue& cue, std::uint32_t free) const {
    if (!reports(cue)) return std::nullopt;
    if (cue.form != CueForm::kFinite || takes(cue, complements::kThat)) return std::nullopt;
    std::uint32_t begin = cue.begin;
    if (cue.speaker->place != SubjectPlace::kBehind) begin = std::min(begin, cue.speaker->phrase.span.begin);
    if (begin <= free + 1 || !reading_.is_mark(begin - 1, ',')) return std::nullopt;
    const std::uint32_t end = behind(cue);
    if (cue.verb == VerbClass::kTell) {
      const std::uint32_t hearer = after_hearer(cue, end);
      if (hearer == end || (hearer < sentence_.end && !reading_.is_mark(hearer, '.'))) return std::nullopt;
    }
    if (reading_.is_mark(end, ',')) return UnitSpan{free, content_end(end)};
    const bool closed = closes(reading_, cue, sentence_) || reading_.is(end, "who");
    if (!closed || (cue.verb != VerbClass::kTell && reading_.has(end, tags::kDeterminer))) return std::nullopt;
    const std::uint32_t first = reading_.has(free, tags::kConjunction) ? free + 1 : free;
    if (leads_in({first, begin - 1}) || !has_verb_anywhere({first, begin})) return std::nullopt;
    return UnitSpan{first, begin - 1};
  }

  /// "In a letter filed on Monday": no clause of its own.
  bool leads_in(UnitSpan span) const {
    if (!reading_.has(span.begin, tags::kPreposition | tags::kSubordinator)) {
      const std::string_view first = reading_.word(span.begin);
      if (!first.ends_with("ed") && !first.ends_with("ing")) return false;
    }
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (reading_.is_mark(i, ',')) return false;
    }
    return true;
  }

  bool has_verb_anywhere(UnitSpan span) const {
    for (std::uint32_t i = span.begin + 1; i < span.end; ++i) {
      if (is_verb_like(reading_, i)) return true;
    }
    return false;
  }

  /// ", while", ", though", ", compared with": the reporter goes on.
  bool is_contrast(std::uint32_t i) const {
    static constexpr std::string_view kContrasts[] = {"while", "though", "although", "compared"};
    return (reading_.is_mark(i, ',') || reading_.is_mark(i, kDash)) &&
           std::any_of(std::begin(kContrasts), std::end(kContrasts),
                       [&](std::string_view word) { return reading_.is(i + 1, word); });
  }

  /// The content runs to the end of the sentence, to a colon, or to the comma or conjunction before the next cue.
  std::uint32_t content_end(std::uint32_t begin) const {
    std::uint32_t end = sentence_.end;
    std::uint32_t dash = end;  // one that no second follows
    for (std::uint32_t i = begin; i < end; ++i) {
      if (reading_.is_mark(i, ';') || (i > begin && is_contrast(i))) end = i;
      if (reading_.is_mark(i, ':') && reading_.is_quote(i + 1)) end = i;
      if (reading_.is_mark(i, kDash)) dash = dash == sentence_.end ? i : sentence_.end;
    }
    end = std::min(end, dash);
    for (const Cue& cue : cues_) {
      if (cue.begin <= begin || !cue.speaker) continue;
      if ((cue.form == CueForm::kParticiple || cue.form == CueForm::kPreposition) &&
          reading_.is_mark(cue.begin - 1, ',')) {
        end = std::min(end, cue.begin - 1);
      }
      const bool joined = cue.form == CueForm::kFinite && !cue.hypothetical && cue.begin > begin + kFewestWords;
      if (joined && reading_.has(cue.begin - 1, tags::kConjunction)) end = std::min(end, cue.begin - 1);
      const std::uint32_t subject = cue.speaker->phrase.span.begin;
      const bool clause =
          cue.form == CueForm::kFinite && cue.verb != VerbClass::kEdge && cue.speaker->place != SubjectPlace::kRelative;
      if (clause && subject > begin + 1 && reading_.has(subject - 1, tags::kConjunction)) {
        end = std::min(end, subject - 1);
      }
    }
    return end;
  }

  /// The content without the marks at its ends; nothing when it is short or holds a quotation.
  std::optional<UnitSpan> trimmed(UnitSpan span, IndirectForm form) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (reading_.is_quote(i)) return std::nullopt;
      words += reading_.is_word(i) ? 1 : 0;
    }
    if (span.end < sentence_.end && reading_.is_quote(span.end)) return std::nullopt;
    while (span.end > span.begin && !reading_.is_word(span.end - 1) && !reading_.is_mark(span.end - 1, ')')) --span.end;
    if (span.empty()) return std::nullopt;
    if (form == IndirectForm::kMatter) return span;
    if (words < kFewestWords) return std::nullopt;
    return span;
  }

  const Reading& reading_;
  UnitSpan sentence_;
  std::vector<Cue> cues_;
};

}  // namespace

std::vector<IndirectSpeech> find_indirect(const Reading& reading, UnitSpan sentence) {
  return IndirectFinder(reading, sentence).run();
}

}  // namespace annotator
