#include "timex/build.h"
#include "timex/rules.h"

namespace annotator {

namespace {

constexpr int kPast = static_cast<int>(Reference::kPast);
constexpr int kPresent = static_cast<int>(Reference::kPresent);
constexpr int kFuture = static_cast<int>(Reference::kFuture);

bool build_reference(const RuleMatch& m, Meaning& out) {
  set_reference(out, static_cast<Reference>(m.has(Symbol::kVagueWord) ? m.value(Symbol::kVagueWord) : m.argument()));
  return true;
}

constexpr TimexRule kRules[] = {
    {"reference.word", Symbol::kReference, "VAGUE !(-|that)", build_reference,
     EXAMPLES("currently => PRESENT_REF ; recently => PAST_REF ; soon => FUTURE_REF ; the now-defunct firm =>")},
    {"reference.right_now", Symbol::kReference,
     "(right now|just now|this day !in|at present|these days|at the moment|at this time !of|the present time?|the "
     "moment)",
     build_reference,
     EXAMPLES("right now => PRESENT_REF ; these days => PRESENT_REF ; at this time of year => ; on this day in [1805] "
              "=> 1805"),
     kPresent},
    {"reference.present_adjective", Symbol::kReference, "(current|present - day)", build_reference,
     EXAMPLES("the [current] talks => PRESENT_REF"), kPresent},
    {"reference.past", Symbol::kReference,
     "(the past|the recent past|long ago|a long time ago|a while ago|some time ago|recent times|those days|some years "
     "ago|a "
     "recent WEEKDAY PART?) "
     "!(UNIT|UNITS|NUMBER)",
     build_reference, EXAMPLES("in [the past] => PAST_REF ; on [a recent Saturday morning] => PAST_REF"), kPast},
    {"reference.previous_years", Symbol::kReference, "(previous|prior|past) (years|decades|months|centuries)",
     build_reference, EXAMPLES("lower than in [previous years] => PAST_REF"), kPast},
    {"reference.is_today", Symbol::kReference, "(is|are) [today] !'s", build_reference,
     EXAMPLES("the island is [today] a park => PRESENT_REF"), kPresent},
    {"reference.turn", Symbol::kReference, "the turn of the (century|millennium)", build_reference,
     EXAMPLES("at [the turn of the century] => PAST_REF"), kPast},
    {"reference.future", Symbol::kReference, "(the (near|foreseeable|distant|immediate)? future|the years ahead)",
     build_reference, EXAMPLES("in [the near future] => FUTURE_REF"), kFuture},
    {"reference.some_day", Symbol::kReference, "(someday|one day)", build_reference,
     EXAMPLES("[one day] he will be king => FUTURE_REF"), kFuture},
    {"reference.term", Symbol::kReference, "the (long|short|near|medium) term", build_reference,
     EXAMPLES("over [the long term] => FUTURE_REF"), kFuture},
    {"reference.past_all", Symbol::kReference, "(previously|formerly|recent|earlier)", build_reference,
     EXAMPLES("the [recent] talks => PAST_REF"), kPast},
    {"reference.future_all", Symbol::kReference, "(later|sometime|eventually|shortly)", build_reference,
     EXAMPLES("he will [eventually] leave => FUTURE_REF"), kFuture},
};

}  // namespace

void reference_rules(std::vector<TimexRule>& out) { append_rules<kRules>(out); }

}  // namespace annotator
