#include <string>
#include <utility>
#include <vector>

#include "formats/findings.h"
#include "formats/losses.h"
#include "formats/words.h"
#include "formats/writers.h"
#include "text/utf8.h"
#include "tokens/token_text.h"

namespace annotator {

namespace {

/// A tag for each token, "" outside; what overlaps an earlier finding, ends inside a token or goes
/// on in the next sentence is counted.
std::vector<std::string> tags(const Analysis& analysis, LossCount& losses) {
  std::vector<std::string> out(analysis.tokens.size());
  std::vector<char> starts(analysis.tokens.size());  // begins a sentence, over which no tag goes on
  for (const Sentence& sentence : analysis.sentences) starts[sentence.tokens.begin] = true;
  for (const Layer& layer : all_findings(analysis)) {
    TokenSpan tokens;
    std::string_view tag;
    if (layer.kind == Layer::Kind::kMention) {
      const Mention& mention = analysis.mentions[layer.index];
      if (mention.form != Form::kName) continue;
      tokens = mention.tokens;
      tag = tags_of(mention.label).conll;
    } else if (layer.kind == Layer::Kind::kTimex) {
      tokens = analysis.timexes[layer.index].tokens;
      tag = name_of(analysis.timexes[layer.index].type);
    } else {
      continue;
    }
    bool free = tokens.size() > 0;
    bool parted = false;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      free = free && out[i].empty();
      parted = parted || (i > tokens.begin && starts[i]);
    }
    if (!free || parted || byte_span(analysis.tokens, tokens) != layer.span) losses.add(LossKind::kOverlaps);
    if (!free) continue;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
      out[i] = (i == tokens.begin || starts[i] ? "B-" : "I-") + std::string(tag);
  }
  return out;
}

/// A token in one column: white space and control characters would part it.
std::string column(std::string_view token) {
  const std::string line = one_line(token);
  std::string out = line.empty() ? "\uFFFD" : "";
  for (const char c : line) out.push_back(c == ' ' ? '_' : c);
  return out;
}

}  // namespace

Formatted to_conll(const FormatInput& input) {
  const Analysis& analysis = input.analysis;
  LossCount losses;
  losses.add(LossKind::kPronouns, count_pronouns(analysis));
  losses.add(LossKind::kEntities, count_tied_entities(analysis));
  losses.add(LossKind::kQuotes, analysis.quotes.size());
  losses.add(LossKind::kDateValues, analysis.timexes.size());
  const std::vector<std::string> tag_of = tags(analysis, losses);
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    if (!out.empty()) out += '\n';
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      out.append(column(token_text(input.document.text(), analysis.tokens[i]))).append("\t");
      out.append(tag_of[i].empty() ? "O" : tag_of[i]).append("\n");
    }
  }
  return {std::move(out), losses.list()};
}

}  // namespace annotator
