#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>
#include <utility>

#include "entities/disjoint_sets.h"
#include "formats/brat.h"
#include "formats/document_builder.h"
#include "formats/findings.h"
#include "formats/readers.h"
#include "text/offset_map.h"
#include "text/utf8.h"
#include "timex/calendar.h"

namespace annotator {

namespace {

constexpr RuleName kRule = "brat";
constexpr Confidence kSure = 1000;

/// The part of `rest` before `mark`, which is taken off with it; all of it when the mark is not there.
std::string_view take(std::string_view& rest, char mark) {
  const std::size_t at = rest.find(mark);
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(at == rest.npos ? rest.size() : at + 1);
  return part;
}

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const std::from_chars_result end = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (end.ec != std::errc() || end.ptr != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// What a T line says, and what other lines say of it.
struct Stretch {
  ByteSpan span;
  std::string type;
  std::string attribute;  // value of "Form" or "Kind"
  std::string note;
  std::string speaker;  // id of the stretch that speaks
  std::uint32_t mention = 0;
};

class BratReader {
 public:
  BratReader(const ReadInput& input, Document document)
      : builder_(input.analyzer, std::move(document)), offsets_(builder_.document().text(), OffsetUnit::kCodePoint) {}

  Result<ReadDocument> run(std::string_view rest) {
    for (std::size_t number = 1; !rest.empty(); ++number) {
      std::string_view line = take(rest, '\n');
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty()) continue;
      if (const std::string problem = read(line); !problem.empty())
        return Error{ErrorCode::kBadInput, "line " + std::to_string(number) + ": " + problem};
    }
    add_mentions();
    for (const std::string& id : order_) add(stretches_[id]);
    return builder_.finish();
  }

 private:
  /// "" or what is wrong. Lines may speak of stretches that come later.
  std::string read(std::string_view line) {
    std::string_view rest = line;
    const std::string id(take(rest, '\t'));
    switch (id.front()) {
      case 'T':
        return stretch(id, rest);
      case 'R': {
        const std::string_view type = take(rest, ' ');
        const std::string_view first = take(rest, ' ');
        const std::string_view second = take(rest, ' ');
        if (type != "Speaker" || !first.starts_with("Arg1:") || !second.starts_with("Arg2:")) return other();
        stretches_[std::string(first.substr(5))].speaker = second.substr(5);
        return {};
      }
      case '*': {
        if (take(rest, ' ') != "Equiv") return other();
        std::vector<std::string>& same = equivalents_.emplace_back();
        while (!rest.empty()) same.emplace_back(take(rest, ' '));
        return {};
      }
      case 'A':
      case 'M': {
        const std::string_view name = take(rest, ' ');
        const std::string of(take(rest, ' '));
        if (name != "Form" && name != "Kind") return other();
        stretches_[of].attribute = rest;
        return {};
      }
      case '#': {
        if (take(rest, ' ') != "AnnotatorNotes") return other();
        const std::string of(take(rest, '\t'));
        stretches_[of].note = rest;
        return {};
      }
      case 'E':
      case 'N':
        return other();
      default:
        return "expected a line that begins with T, R, A, M, E, N, * or #";
    }
  }

  std::string other() {
    builder_.losses().add(LossKind::kOthers);
    return {};
  }

  std::string stretch(const std::string& id, std::string_view rest) {
    std::string_view places = take(rest, '\t');
    const std::string_view type = take(places, ' ');
    std::optional<ByteSpan> span;
    std::string words;
    while (!places.empty()) {
      std::string_view place = take(places, ';');
      const std::optional<std::uint32_t> start = number(take(place, ' '));
      const std::optional<std::uint32_t> end = number(place);
      if (!start || !end || *start >= *end)
        return "expected \"" + id + "<TAB>Type start end<TAB>text\", with start below end";
      const std::optional<std::uint32_t> begin = offsets_.to_byte(*start);
      const std::optional<std::uint32_t> until = offsets_.to_byte(*end);
      if (!begin || !until) return std::to_string(*end) + " is beyond the end of the text";
      if (span && *begin < span->end) return "fragments must not overlap and must be in order";
      const ByteSpan part{*begin, *until};
      words.append(words.empty() ? "" : " ").append(builder_.document().text(part));
      span = span ? ByteSpan{span->begin, part.end} : part;
    }
    if (!span) return "expected \"" + id + "<TAB>Type start end<TAB>text\"";
    // Other programs write white space as they like.
    if (!same_words(words, rest))
      return "\"" + std::string(rest.substr(0, 60)) + "\" is not what stands there, which is \"" +
             words.substr(0, words.size() < 60 ? words.size() : previous(words, 60)) +
             "\"; offsets count code points of the text";
    if (!same_words(words, builder_.document().text(*span))) builder_.losses().add(LossKind::kGaps);
    Stretch& known = stretches_[id];
    if (!known.type.empty()) return id + " stands twice";
    known.span = *span;
    known.type = type;
    order_.push_back(id);
    return {};
  }

  static bool same_words(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    const auto skip = [](std::string_view text, std::size_t& at) {
      while (at < text.size() && static_cast<unsigned char>(text[at]) <= ' ') ++at;
      return at < text.size();
    };
    while (true) {
      const bool more_a = skip(a, i);
      const bool more_b = skip(b, j);
      if (!more_a || !more_b) return more_a == more_b;
      if (a[i++] != b[j++]) return false;
    }
  }

  /// Names that are said to be the same, and names spelled alike, are one entity.
  void add_mentions() {
    std::vector<Stretch*> names;
    for (const std::string& id : order_) {
      Stretch& stretch = stretches_[id];
      if (!label_of_tag(stretch.type)) continue;
      stretch.mention = static_cast<std::uint32_t>(names.size());
      names.push_back(&stretch);
    }
    DisjointSets sets(names.size());
    std::map<std::string, std::uint32_t> spelled;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      const std::string_view text = builder_.document().text(names[i]->span);
      sets.join(spelled.emplace(key_of(*label_of_tag(names[i]->type), text), i).first->second, i);
    }
    for (const std::vector<std::string>& same : equivalents_) {
      const Stretch* first = nullptr;
      for (const std::string& id : same) {
        const auto at = stretches_.find(id);
        if (at == stretches_.end() || !label_of_tag(at->second.type)) continue;
        if (first == nullptr) first = &at->second;
        if (label_of_tag(first->type) == label_of_tag(at->second.type)) sets.join(first->mention, at->second.mention);
      }
    }
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      Mention mention;
      mention.span = names[i]->span;
      mention.label = *label_of_tag(names[i]->type);
      for (const Form form : {Form::kPronoun, Form::kNominal}) {
        if (name_of(form) == names[i]->attribute) mention.form = form;
      }
      mention.entity = builder_.entity(mention.label, std::to_string(sets.find(i)));
      mention.confidence = kSure;
      mention.rule = kRule;
      builder_.add(mention);
    }
    for (const Mention& mention : builder_.analysis().mentions) entities_.push_back(mention.entity);
  }

  void add(const Stretch& stretch) {
    if (same_ascii(stretch.type, "quote")) return add_quote(stretch);
    if (const std::optional<TimexType> type = timex_type_of_tag(stretch.type)) return add_timex(stretch, *type);
    if (!label_of_tag(stretch.type) && stretch.type != "Speaker") builder_.losses().add(LossKind::kOthers);
  }

  void add_quote(const Stretch& stretch) {
    Quote quote;
    quote.span = stretch.span;
    for (const QuoteKind kind : {QuoteKind::kMixed, QuoteKind::kScare, QuoteKind::kTitle, QuoteKind::kIndirect}) {
      if (name_of(kind) == stretch.attribute) quote.kind = kind;
    }
    quote.utterance = static_cast<std::uint32_t>(builder_.analysis().quotes.size());
    if (const auto at = stretches_.find(stretch.speaker); at != stretches_.end() && !at->second.type.empty()) {
      quote.speaker = Speaker{at->second.span, std::nullopt, kSure};
      if (label_of_tag(at->second.type)) quote.speaker->entity = entities_[at->second.mention];
    }
    quote.confidence = kSure;
    quote.rule = kRule;
    builder_.add(quote);
  }

  void add_timex(const Stretch& stretch, TimexType type) {
    Timex timex;
    timex.span = stretch.span;
    timex.type = type;
    timex.value = stretch.note;
    if (const std::optional<Interval> interval = interval_of(timex.value)) {
      timex.begin = interval->begin;
      timex.until = interval->until;
    }
    timex.confidence = kSure;
    timex.rule = kRule;
    builder_.add(std::move(timex));
  }

  DocumentBuilder builder_;
  OffsetMap offsets_;
  std::map<std::string, Stretch> stretches_;  // by id
  std::vector<std::string> order_;            // ids of the T lines
  std::vector<std::vector<std::string>> equivalents_;
  std::vector<EntityId> entities_;  // by Stretch::mention
};

}  // namespace

Result<ReadDocument> read_brat(const ReadInput& input) {
  Result<Document> document = text_of(input.text, "brat");
  if (!document) return document.error();
  const std::string lines = repair_utf8(input.input).text;
  return BratReader(input, std::move(document.value())).run(lines);
}

}  // namespace annotator
