#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace annotator {

/// What a word can be in a sentence that reports speech, one bit each.
using WordTags = std::uint32_t;
namespace tags {
inline constexpr WordTags kDeterminer = 1u << 0;
inline constexpr WordTags kPossessive = 1u << 1;
inline constexpr WordTags kSubject = 1u << 2;   // can be a whole subject: "he", "everyone"
inline constexpr WordTags kPersonal = 1u << 3;  // he, she, they, we, I, it, you
inline constexpr WordTags kObject = 1u << 4;    // him, themselves
inline constexpr WordTags kPreposition = 1u << 5;
inline constexpr WordTags kAuxiliary = 1u << 6;
inline constexpr WordTags kBe = 1u << 7;
inline constexpr WordTags kHave = 1u << 8;
inline constexpr WordTags kModal = 1u << 9;  // a base form follows: "will", "did", "to"
inline constexpr WordTags kConjunction = 1u << 10;
inline constexpr WordTags kSubordinator = 1u << 11;
inline constexpr WordTags kRelative = 1u << 12;
inline constexpr WordTags kAdverb = 1u << 13;
inline constexpr WordTags kTime = 1u << 14;
inline constexpr WordTags kVerb = 1u << 15;  // a finite verb that reports no words
inline constexpr WordTags kPerson = 1u << 16;
inline constexpr WordTags kBody = 1u << 17;
inline constexpr WordTags kPlural = 1u << 18;
inline constexpr WordTags kFemale = 1u << 19;
inline constexpr WordTags kMale = 1u << 20;
inline constexpr WordTags kSpeech = 1u << 21;    // statement, remark
inline constexpr WordTags kDocument = 1u << 22;  // report, letter
inline constexpr WordTags kWork = 1u << 23;      // film, song
inline constexpr WordTags kName = 1u << 24;      // term, nickname
inline constexpr WordTags kNoun = 1u << 26;      // a form of a speech verb that is as often a noun: "attacks"
inline constexpr WordTags kCalendar = 1u << 25;  // a time that is written with a capital: "Monday", "Jan"
inline constexpr WordTags kQuantity = 1u << 28;  // how many, also alone: "most say", "said one"
inline constexpr WordTags kTrade = 1u << 29;     // "the striker said": one who was named before, not the only one
inline constexpr WordTags kFeeling = 1u << 27;   // concern, hope: a clause behind it is what somebody thinks
}  // namespace tags

/// How a reporting verb governs a quotation; see data/lexicon/speech-verbs.txt.
enum class VerbClass : std::uint8_t { kNone, kSay, kTell, kCall, kWeak, kEdge, kStance, kShow };

using VerbForms = std::uint8_t;
namespace forms {
inline constexpr VerbForms kBase = 1u << 0;
inline constexpr VerbForms kThird = 1u << 1;
inline constexpr VerbForms kPast = 1u << 2;
inline constexpr VerbForms kParticiple = 1u << 3;
inline constexpr VerbForms kGerund = 1u << 4;
inline constexpr VerbForms kAdjective = 1u << 5;  // no verb of its own: "is sure that"
}  // namespace forms

/// What a verb takes, beside quotations, to report speech without marks.
using VerbComplements = std::uint8_t;
namespace complements {
inline constexpr VerbComplements kClause = 1u << 0;      // thinks the pier held
inline constexpr VerbComplements kThat = 1u << 1;        // maintains that it held
inline constexpr VerbComplements kInfinitive = 1u << 2;  // vows to repair it
inline constexpr VerbComplements kObject = 1u << 3;      // criticises the plan
inline constexpr VerbComplements kAbout = 1u << 4;       // calls for a plan
inline constexpr VerbComplements kRaised = 1u << 5;      // the pier is expected to hold
inline constexpr VerbComplements kWork = 1u << 6;        // wrote "Blue Again"
}  // namespace complements

struct WordFacts {
  WordTags tags = 0;
  VerbClass verb = VerbClass::kNone;
  VerbForms forms = 0;
  VerbComplements complements = 0;
};

/// The words of the reporting sentence: function words, speech verbs with all forms, nouns for speech and for speakers.
/// One open-addressing table; immutable after create().
class SpeechLexicon {
 public:
  struct Sources {
    std::string_view function_words;
    std::string_view role_nouns;
    std::string_view speech_nouns;
    std::string_view speech_verbs;
  };
  [[nodiscard]] static SpeechLexicon create(const Sources& sources);

  /// Facts about a word in any case; all empty for an unknown one.
  [[nodiscard]] WordFacts find(std::string_view word) const;

  /// Lines with a class that does not exist, "speech-verbs.txt: unknown class \"sya\""; empty when the lists are sound.
  [[nodiscard]] const std::vector<std::string_view>& unknown_classes() const { return unknown_classes_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    WordFacts facts;
  };
  [[nodiscard]] WordFacts find_straight(std::string_view word) const;
  WordFacts& insert(std::string_view word);
  void grow();
  void add_tags(std::string_view list);
  void add_verbs(std::string_view list);
  void add_form(std::string_view word, const WordFacts& verb, VerbForms form);

  std::vector<Slot> slots_;  // size is a power of two; hash == 0 means free
  std::size_t used_ = 0;
  std::vector<std::string_view> unknown_classes_;
};

}  // namespace annotator
