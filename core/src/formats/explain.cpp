#include "formats/explain.h"

#include <algorithm>
#include <vector>

#include "formats/words.h"
#include "output/json.h"
#include "text/offset_map.h"
#include "text/sorting.h"

namespace annotator {

namespace {

class Explainer {
 public:
  Explainer(const Document& document, const Analysis& analysis, OffsetUnit unit)
      : document_(document), analysis_(analysis), offsets_(document.text(), unit), unit_(unit) {}

  std::string run() {
    article_date();
    for (const Mention& mention : analysis_.mentions) {
      std::string what(info(mention.label).name);
      if (mention.form != Form::kName) what.append(", ").append(name_of(mention.form));
      what.append(" = ").append(analysis_.entities[index(mention.entity)].name);
      add(mention.span, "name", what, mention.rule, mention.confidence);
    }
    for (const Quote& quote : analysis_.quotes) {
      std::string what(name_of(quote.kind));
      what.append(quote.speaker ? ", said by " + words(quote.speaker->span) : ", speaker not known");
      if (quote.cue) what.append(", cue ").append(words(*quote.cue));
      add(quote.span, "quote", what, quote.rule, quote.confidence);
    }
    for (const Timex& timex : analysis_.timexes)
      add(timex.span, "date", describe_timex(timex), timex.rule, timex.confidence);
    sort_stably(rows_, [](const Row& a, const Row& b) { return a.begin < b.begin; });
    for (const Row& row : rows_) out_ += row.line;
    return out_;
  }

 private:
  struct Row {
    std::uint32_t begin;
    std::string line;
  };

  std::string words(ByteSpan span) const { return "\"" + one_line(document_.text(span)) + "\""; }

  void article_date() {
    out_.append("# offsets in ").append(name_of(unit_)).append(" units; article date: ");
    if (analysis_.date.source == DateSource::kNone) {
      out_ += "not known\n";
      return;
    }
    out_.append(analysis_.date.value).append(" (").append(name_of(analysis_.date.source)).append(")");
    if (analysis_.date.evidence) out_.append(" from ").append(words(*analysis_.date.evidence));
    out_ += '\n';
  }

  std::string describe_timex(const Timex& timex) const {
    std::string what(name_of(timex.type));
    what.append(" ").append(timex.value);
    if (!timex.mod.empty()) what.append(" ").append(timex.mod);
    switch (timex.anchor.kind) {
      case Anchor::Kind::kNone:
        break;
      case Anchor::Kind::kArticleDate:
        what += ", counted from the article's date";
        break;
      case Anchor::Kind::kTimex:
        what.append(", counted from ").append(words(analysis_.timexes[timex.anchor.timex].span));
        break;
    }
    return what;
  }

  void add(ByteSpan span, std::string_view kind, const std::string& what, RuleName rule, Confidence confidence) {
    std::string line = std::to_string(offsets_(span.begin)) + "-" + std::to_string(offsets_(span.end));
    line.append("\t").append(kind).append("\t").append(words(span)).append("\t").append(what).append("\t").append(rule);
    line.append("\t").append(per_cent(confidence)).append("\n");
    rows_.push_back({span.begin, std::move(line)});
  }

  const Document& document_;
  const Analysis& analysis_;
  OffsetMap offsets_;
  OffsetUnit unit_;
  std::vector<Row> rows_;
  std::string out_;
};

}  // namespace

std::string to_explanation(const Document& document, const Analysis& analysis, OffsetUnit unit) {
  return Explainer(document, analysis, unit).run();
}

}  // namespace annotator
