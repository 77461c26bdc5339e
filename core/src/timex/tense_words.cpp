#include "timex/tense_words.h"

#include <string>

#include "text/folded_hash.h"
#include "text/packed_texts.h"
#include "timex/folded.h"

namespace annotator {

namespace {

struct Row {
  TenseUse use;
  std::string_view words;  // separated by spaces
};

constexpr Row kRows[] = {
    {TenseUse::kIrregularPast,
     "arose ate awoke beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst "
     "came cast caught chose clung cost crept cut dealt did died drank drew drove dug fed fell felt fled flew forbade "
     "forgave forgot fought found froze gave got grew ground had heard held hid hit hung hurt kept knew laid lay leapt "
     "learnt led left lent let lit lost made meant met misled mistook outdid overcame oversaw overtook paid pled "
     "proved "
     "put quit ran rang rebuilt rode rose said sang sank sat saw sent set shook shot shrank shut slept slid sold "
     "sought "
     "spent split spoke sprang spread spun stole stood strode struck stuck stung swam swept swore swung taught thought "
     "threw thrust told took tore underwent undid unveiled upheld upset was went wept were withdrew withheld withstood "
     "woke won wore wound wove wrecked wrote wrung yielded beaten broken chosen drawn driven fallen flown given hidden "
     "seen "
     "shown spoken stolen sworn taken thrown torn written"},
    {TenseUse::kNotPast,
     "bed bleed breed embed exceed feed hundred indeed kindred naked need proceed red sacred seed speed succeed"},
    {TenseUse::kPlan, "anticipated due expected listed planned projected scheduled set slated supposed tipped"},
    {TenseUse::kPlanVerb,
     "aim become begin close come convene end expect expire go hope kick intend open plan premiere reconvene reopen "
     "resume "
     "see "
     "start take want"},
    {TenseUse::kFixture,
     "air arrive continue cover depart face fly flie go head host jet launch leave look mark meet miss play reach "
     "return "
     "run travel turn visit vote walk"},
    {TenseUse::kPromise, "agreed hoped intended planned pledged promised vowed wanted"},
    {TenseUse::kPutOff,
     "adjourned banned canceled cancelled closed deferred delayed extended forward jailed postponed put remanded "
     "rescheduled suspended"},
    {TenseUse::kAhead, "await awaiting awaits will 'll shall won't forecast forecasting likely outlook reposing"},
    {TenseUse::kPerfect, "appealing could follows has have hunting investigating mourning probing recovering 've"},
    {TenseUse::kPresent, "is are 'm 're"},
    {TenseUse::kOpensGroup, "be being getting is are to the a stay stays remain remains will 'll would could won't"},
    {TenseUse::kInvites, "bring catch come don donate expect highs join lows see tune"},
    {TenseUse::kModal, "will 'll to may might should"},
    {TenseUse::kOfPlan, "by for in on to"},
    {TenseUse::kAccused, "accused alleged believed said thought"},
    {TenseUse::kArticle, "a an no"},
    {TenseUse::kAfter, "after following since over"},
    {TenseUse::kLimit, "until till into to through"},
    {TenseUse::kListed, "in on from by"},
    {TenseUse::kSubject, "he it she that there who"},
    {TenseUse::kPeople, "they we people side team pair couple )"},
    {TenseUse::kNoPlural, "'s his its this was is has"},
    {TenseUse::kVersus, "v vs"},
    {TenseUse::kWas, "was were"},
    {TenseUse::kIs, "is are 's 're be"},
    {TenseUse::kHas, "has have 've"},
    {TenseUse::kShortIs, "'s"},
    {TenseUse::kDated, "based called dated quoted"},
    {TenseUse::kDue, "due expected"},
    {TenseUse::kOpeningMark, "\u201c"},
    {TenseUse::kClosingMark, "\u201d"},
    {TenseUse::kStraightMark, "\""},
    {TenseUse::kSemicolon, ";"},
    {TenseUse::kColon, ":"},
    {TenseUse::kComma, ","},
    {TenseUse::kBe, "be"},
    {TenseUse::kBeen, "been"},
    {TenseUse::kCould, "could"},
    {TenseUse::kFor, "for"},
    {TenseUse::kGoing, "going"},
    {TenseUse::kHad, "had"},
    {TenseUse::kHave, "have"},
    {TenseUse::kMust, "can may might must should"},
    {TenseUse::kNot, "not"},
    {TenseUse::kSat, "sat"},
    {TenseUse::kReports, "forecast predict predicted predicts said say says that think thinks"},
    {TenseUse::kSays, "says"},
    {TenseUse::kSee, "see"},
    {TenseUse::kTo, "to"},
    {TenseUse::kWait, "wait"},
    {TenseUse::kWould, "would"},
    {TenseUse::kShortWould, "'d"},
    {TenseUse::kYou, "you"},
};

constexpr auto kWords = pack_texts<kRows, &Row::words>();
constexpr auto kUses = pack_column<kRows, &Row::use>();

}  // namespace

TenseWords::TenseWords() {
  TextReader words(kWords.data());
  for (const TenseUse use : kUses) {
    for_each_word(words.next(), [&](std::string_view word) {
      add(word, any_of(use));
      if (use != TenseUse::kPlanVerb && use != TenseUse::kFixture) return;
      const TenseUses third = any_of(use == TenseUse::kPlanVerb ? TenseUse::kPlanVerbS : TenseUse::kFixtureS);
      std::string form(word);
      add(form += "s", third);
      form.back() = 'e';
      add(form += "s", third);
    });
  }
}

void TenseWords::add(std::string_view word, TenseUses uses) { *uses_.add(folded_hash(word).value, 0).first |= uses; }

TenseUses TenseWords::uses(std::string_view word) const {
  if (word.empty()) return 0;
  FoldedHash hash = folded_hash(word);
  if (!hash.ascii) hash = folded_hash(Folded(word).view());
  const TenseUses* known = uses_.find(hash.value);
  TenseUses out = known == nullptr ? 0 : *known;
  const auto letter = [&](std::size_t back) { return word.size() < back ? '\0' : word[word.size() - back] | 0x20; };
  if (letter(1) == 's') out |= any_of(TenseUse::kEndsInS);
  if (letter(1) == 'y' && letter(2) == 'l') out |= any_of(TenseUse::kEndsInLy);
  if (letter(1) == 'g' && letter(2) == 'n' && letter(3) == 'i') out |= any_of(TenseUse::kEndsInIng);
  if (letter(1) == 'd' && letter(2) == 'e' && word.size() > 3) out |= any_of(TenseUse::kEndsLikePast);
  return out;
}

const TenseWords& tense_words() {
  static const TenseWords* const instance = new TenseWords;  // for as long as the program runs
  return *instance;
}

}  // namespace annotator
