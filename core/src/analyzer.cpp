#include "annotator/analyzer.h"

#include <utility>

#include "entities/datelines.h"
#include "entities/entities.h"
#include "entities/lawsuits.h"
#include "entities/left_out.h"
#include "entities/order.h"
#include "entities/page_names.h"
#include "entities/party_tags.h"
#include "entities/roads.h"
#include "entities/speakers.h"
#include "entities/states.h"
#include "entities/surnames.h"
#include "entities/teams.h"
#include "entities/user_names.h"
#include "ner/mentions.h"
#include "quotes/quotes.h"
#include "resources.h"
#include "text/language.h"
#include "timex/timex.h"
#include "tokens/blocks.h"
#include "tokens/sentences.h"
#include "tokens/tokenizer.h"

namespace annotator {

namespace {

void add_warnings(const Document& document, Analysis& out) {
  if (document.invalid()) out.warnings.push_back({"badUtf8", describe(*document.invalid())});
  if (out.language != "en") {
    out.warnings.push_back({"notEnglish", "the text does not look English; findings may be wrong"});
  }
  if (out.date.source == DateSource::kNone) {
    out.warnings.push_back({"noDate", "no article date was given or found; relative dates stay unresolved"});
  }
}

}  // namespace

Analyzer::Analyzer(std::unique_ptr<const Resources> resources) : resources_(std::move(resources)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Analyzer Analyzer::create() { return Analyzer(std::make_unique<const Resources>(Resources::embedded())); }

Result<Analyzer> Analyzer::create(const ModelBytes& model) {
  Result<Resources> resources = Resources::with(model);
  if (!resources) return resources.error();
  return Analyzer(std::make_unique<const Resources>(std::move(resources.value())));
}

Analysis Analyzer::cut(const Document& document, const Options& options) const {
  const std::string_view text = document.text();
  const Lexicons& lex = resources_->lexicons;
  Analysis out;
  out.tokens = tokenize(text, lex.abbreviations);
  out.blocks = find_blocks(text, out.tokens, lex.line_forms);
  out.sentences = split_sentences(text, out.tokens, out.blocks, lex.abbreviations, lex.sentence_starters);
  out.language = detect_language(text, out.tokens);
  out.date = find_article_date(document, out.tokens, out.blocks, options.date);
  return out;
}

Analysis Analyzer::analyze(const Document& document, const Options& options) const {
  const Lexicons& lex = resources_->lexicons;
  Analysis out = cut(document, options);
  out.timexes = find_timexes(document, out.tokens, out.blocks, out.sentences, out.date, options.fuzzy);
  out.mentions = find_mentions(document, out.tokens, out.sentences, lex.gazetteer, resources_->names);
  settle_overlaps(out.mentions, out.timexes);
  const ListedText text{document.text(), out.tokens, lex.gazetteer};
  mend_page_names(text, out.mentions);
  mark_datelines(text, out.blocks, out.timexes, out.mentions);
  mark_party_tags(document, out.tokens, out.mentions);
  mark_states(document, out.tokens, lex.abbreviations, out.mentions);
  mark_lineups(text, out.mentions);
  mark_teams(text, out.mentions);
  mark_roads(text, out.mentions);
  mark_lawsuits(text, out.mentions);
  mark_left_out(text, out.timexes, out.mentions);
  mark_short_forms(text, out.mentions);
  mark_told_names(text, out.mentions);
  mark_surnames(text, out.sentences, out.timexes, out.mentions);
  if (options.names != nullptr) add_user_names(document, out.tokens, *options.names, out.mentions);
  out.entities = group_entities(document, out.tokens, out.mentions, lex, options.names.get());
  add_warnings(document, out);
  add_quotes(document,
             find_quotes({document, out.tokens, out.blocks, out.sentences, out.mentions, out.entities, lex.speech,
                          lex.gazetteer},
                         options.indirect ? Indirect::kFind : Indirect::kLeave),
             out);
  keep_labels(out, options.labels);
  return out;
}

}  // namespace annotator
