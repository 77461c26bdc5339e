#include "timex/tense.h"

#include <algorithm>

#include "text/packed_texts.h"
#include "timex/folded.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

constexpr int kReach = 16;  // tokens

constexpr SortedWords<9, 147> kIrregularPast(
    "arose ate awoke beat became began bent bet bit bled blew bore bought bound bred broke brought built "
    "burnt burst came cast caught chose clung cost crept cut dealt did died drank drew drove dug fed fell "
    "felt fled flew forbade forgave forgot fought found froze gave got grew ground had heard held hid hit "
    "hung hurt kept knew laid lay leapt learnt led left lent let lit lost made meant met misled mistook "
    "outdid overcame oversaw overtook paid pled proved put quit ran rang rebuilt rode rose said sang sank sat "
    "saw sent set shook shot shrank shut slept slid sold sought spent split spoke sprang spread spun stole "
    "stood strode struck stuck stung swam swept swore swung taught thought threw thrust told took tore "
    "underwent undid unveiled upheld upset was went wept were withdrew withheld withstood woke won wore wound "
    "wove wrecked wrote wrung yielded");
static_assert(kIrregularPast.is_sorted());

constexpr WordChoice kNotPast(
    "bed bleed breed embed exceed feed hundred indeed kindred naked need proceed red sacred seed speed "
    "succeed");

constexpr WordChoice kPlans("anticipated due expected planned projected scheduled set slated supposed tipped");
/// Verbs whose present tells what is meant to be.
constexpr WordChoice kPlanVerbs(
    "aim begin close come convene end expect expire go hope intend open plan premiere reconvene reopen resume see "
    "start "
    "take want");
/// Verbs whose present tells what a day has in store, and otherwise how things are.
constexpr WordChoice kFixtures(
    "air arrive continue cover depart face fly flie go head host jet launch leave look mark meet play reach return run "
    "travel visit "
    "vote "
    "walk");
/// Verbs whose past tells of what was still to come, before "to".
constexpr WordChoice kPromises("agreed hoped intended planned pledged promised vowed wanted");
/// What is put off until a day lies before it.
constexpr WordChoice kPutOff(
    "adjourned canceled cancelled closed deferred delayed extended postponed put remanded suspended");

class TenseReader {
 public:
  TenseReader(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence)
      : text_(text), tokens_(tokens), sentence_(sentence) {}

  Tense left_of(std::uint32_t begin) const {
    const std::uint32_t stop = begin - std::min<std::uint32_t>(begin - sentence_.begin, kReach);
    const bool until = word(begin - 1).in("until till into to through");
    bool after = false;       // "is calm after clashes on Saturday"
    bool infinitive = false;  // "Court to meet on Friday", a headline
    for (std::uint32_t i = begin; i-- > stop;) {
      const Folded w = word(i);
      // What was told goes on behind a title: "will release 'Blue Again' on December 11"
      if (w == "\u201d" || (w == "\"" && tokens_[i].glued)) {
        std::uint32_t open = i;
        while (open > stop && !word(open - 1).in("\u201c \"")) --open;
        if (open > stop) {
          i = open - 1;
          continue;
        }
      }
      // "on three occasions: in March, in June": the list belongs to what is said before it
      if (w == ":" && tokens_[i + 1].casing == Casing::kLower && word(i + 1).in("in on from by")) continue;
      if (w.in("; : \u201c \u201d \"")) return infinitive ? Tense::kFuture : Tense::kUnknown;
      const bool promised = !after && word(i + 1) == "to" && w.in(kPromises);
      if (promised || (until && w.in(kPutOff))) return Tense::kFuture;
      const Tense tense = tense_of(i, w);
      if (tense == Tense::kPresent && after) return Tense::kOpen;
      if (tense != Tense::kUnknown) return tense;
      after = after || w.in("after following since over");
      infinitive = infinitive || (word(i - 1) == "to" && (w == "be" || w.in(kPlanVerbs) || w.in(kFixtures)));
    }
    return infinitive && stop == sentence_.begin ? Tense::kFuture : Tense::kUnknown;
  }

  /// "Rovers v Town - Saturday, 12:30"
  bool is_fixture(std::uint32_t begin) const {
    constexpr std::uint32_t kLongest = 8;  // tokens
    for (std::uint32_t i = sentence_.begin; i < begin && i < sentence_.begin + kLongest; ++i) {
      if (word(i).in("v vs")) return true;
    }
    return false;
  }

  Tense right_of(std::uint32_t end) const {
    const std::uint32_t stop = std::min(sentence_.end, end + kReach);
    for (std::uint32_t i = end; i < stop; ++i) {
      const Folded w = word(i);
      if (w.in("; \u201c \"")) return Tense::kUnknown;
      // "Trains on Tuesday have been cancelled"
      if (w == "been" && word(i + 1).in(kPutOff)) return Tense::kFuture;
      if (w.in("has have") && word(i + 1) == "been") continue;
      if (const Tense tense = tense_of(i, w); tense != Tense::kUnknown) return tense;
    }
    return Tense::kUnknown;
  }

 private:
  /// The word there, "" beyond the sentence.
  Folded word(std::uint32_t i) const {
    const bool inside = sentence_.begin <= i && i < sentence_.end;
    return Folded(inside ? token_text(text_, tokens_[i]) : "");
  }

  /// Tense of the verb group that token `i` belongs to, when it decides it.
  Tense tense_of(std::uint32_t i, const Folded& w) const {
    if (w.in("will 'll shall won't forecast forecasting likely outlook")) return Tense::kFuture;
    if ((w == "wait" && word(i + 1) == "for") || (w == "see" && word(i + 1) == "you")) return Tense::kFuture;
    if (w == "could" && !word(i + 1).in("not have")) return Tense::kFuture;
    if (tokens_[i].casing == Casing::kInitial && i != sentence_.begin) return Tense::kUnknown;
    if (w.in(kPlans) && is_plan(i)) return Tense::kFuture;
    if (w.in("due expected") && word(i - 1).in("was were been") && word(i + 1) == "to") return Tense::kFutureInPast;
    if (is_present_of(kPlanVerbs, i, w)) return Tense::kFuture;
    if (is_present_of(kFixtures, i, w)) return Tense::kPresent;
    const bool present = w.in("is are");
    const Folded next = word(i + 1);
    if ((present || w == "going") && (next == "to" || (present && next.in(kPlans)))) return Tense::kFuture;
    if (w == "would" || (w == "'d" && !is_past_form(i + 1, word(i + 1).view()))) return Tense::kFutureInPast;
    // "is alleged to have taken it on May 3"
    if (w == "have" && word(i - 1) == "to" && word(i - 2).in("accused alleged believed said thought"))
      return Tense::kPast;
    // "will have a scan on Friday"
    if (w == "have" && word(i - 1).in("will 'll to may might should")) return Tense::kUnknown;
    if (w.in("could has have 've")) return Tense::kPast;
    if (is_past_form(i, w.view())) return is_participle_of_open_group(i) ? Tense::kUnknown : Tense::kPast;
    if (present) return is_past_form(i + 1, word(i + 1).view()) ? Tense::kOpen : Tense::kPresent;
    return w == "says" ? Tense::kOpen : Tense::kUnknown;
  }

  /// "is scheduled", "scheduled for", "due on"; not "was scheduled".
  bool is_plan(std::uint32_t i) const {
    for (std::uint32_t back = 1; back <= 3; ++back) {
      const Folded w = word(i - back);
      if (w.in("was were had")) return false;
      if (w.in("is are 's 're be")) return true;
    }
    return word(i - 1) == "been" || word(i + 1).in("by for in on to");
  }

  /// "starts", "goes"; "talks start", "they meet", but not "a vote", "to start".
  bool is_present_of(const WordChoice& stems, std::uint32_t i, const Folded& w) const {
    if (tokens_[i].casing != Casing::kLower) return false;
    const std::string_view v = w.view();
    if (v.ends_with('s')) {
      return Folded(v.substr(0, v.size() - 1)).in(stems) ||
             (v.ends_with("es") && Folded(v.substr(0, v.size() - 2)).in(stems));
    }
    const Folded subject = word(i - 1);
    const bool plural = subject.view().ends_with('s') && !subject.in("'s his its this was is has");
    return (plural || is_team_before(i) || subject.in("they we people side team pair couple )")) && w.in(stems);
  }

  /// "Chelsea host Leeds", "England go to Wales"; not "the Dublin visit on Friday".
  bool is_team_before(std::uint32_t i) const {
    if (i == sentence_.begin || i + 1 >= sentence_.end || !word(i).in(kFixtures)) return false;
    return tokens_[i - 1].casing == Casing::kInitial &&
           (tokens_[i + 1].casing == Casing::kInitial || word(i + 1) == "to");
  }

  bool is_past_form(std::uint32_t i, std::string_view w) const {
    if (w.empty() || tokens_[i].kind != TokenKind::kWord) return false;
    if (w == "sat" && tokens_[i].casing != Casing::kLower) return false;  // "Sat-Sun: a film"
    if (kIrregularPast.contains(w)) return true;
    return w.size() > 3 && w.ends_with("ed") && !kNotPast.holds(w);
  }

  /// In "will be held", "will stay closed" and "will cut" the tense is that of the auxiliary.
  bool is_participle_of_open_group(std::uint32_t i) const {
    const Folded w = word(i - 1);
    return w.in("be being is are to the a stay stays remain remains will 'll would could won't") ||
           (w.view().ends_with("ly") && word(i - 2).in("be is"));
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  TokenSpan sentence_;
};

}  // namespace

Tense tense_at(std::string_view text, const std::vector<Token>& tokens, TokenSpan sentence, TokenSpan expression) {
  const TenseReader reader(text, tokens, sentence);
  const Tense left = reader.left_of(expression.begin);
  if (left != Tense::kUnknown) return left;
  const Tense right = reader.right_of(expression.end);
  return right == Tense::kUnknown && reader.is_fixture(expression.begin) ? Tense::kPresent : right;
}

}  // namespace annotator
